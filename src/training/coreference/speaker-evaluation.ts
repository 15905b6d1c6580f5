import { analyse, loadLanguage } from '../../language/language.ts';
import type { Language } from '../../language/language.ts';
import { headIn } from '../../reading/who/coreference/mentions.ts';
import { Passage } from '../../reading/grammar/passage.ts';
import { readArticle } from '../../reading/read.ts';
import { makeArticle } from '../../record/make.ts';
import type { Statement } from '../../record/types.ts';
import type { Span } from '../../text/span.ts';
import { readJsonLines, readLines } from '../corpora.ts';
import { readGumNews } from './documents.ts';
import type { CoreferenceEntity, GumDocument } from './documents.ts';

/// What became of the speakers of the attributions that were found.
export interface SpeakerCounts {
  right: number;
  wrong: number;
  abstained: number;
}

/// Who is credited in GUM's news, which no part of the reader has seen, by the kind of attribution. A
/// statement is that of an attribution when its content shares half the words and the cues, where
/// both have one, overlap. A speaker is right when the name is one that the article has for the
/// source's entity, or one of its descriptions where it has no name.
export function evaluateSpeakers(
  model: string,
): Record<'direct and mixed' | 'indirect', SpeakerCounts> {
  const language = loadLanguage(model);
  const zero = (): SpeakerCounts => ({ right: 0, wrong: 0, abstained: 0 });
  const counts = { 'direct and mixed': zero(), indirect: zero() };
  for (const document of readGumNews()) {
    const { text, attributions } = document;
    const { statements } = readArticle(makeArticle({ text }), language);
    const names = namesOf(language, document);
    for (const [{ kind, sourceEntity }, said] of matched(text, attributions, statements)) {
      const known = names.get(sourceEntity ?? '');
      if (known)
        counts[kind === 'indirect' ? 'indirect' : 'direct and mixed'][verdictOf(known, said)]++;
    }
  }
  return counts;
}

/// Of each entity its names, or its descriptions where it has none.
function namesOf(language: Language, { text, entities }: GumDocument): Map<string, string[]> {
  const passage = new Passage(analyse(language, text), []);
  const isName = ({ start, end }: Span): boolean => {
    const range = { first: passage.tokenAt(start), last: passage.tokenAt(end) };
    if (range.first >= range.last) return false;
    const head = headIn(passage, range);
    return passage.name[head]! >= 0 || passage.tag[head]!.startsWith('NNP');
  };
  return new Map(
    entities.map(({ id, mentions }: CoreferenceEntity) => {
      const named = mentions.filter(isName);
      const words = (named.length ? named : mentions).map((m) => text.slice(m.start, m.end));
      return [id, words];
    }),
  );
}

function verdictOf(names: readonly string[], { speaker }: Statement): keyof SpeakerCounts {
  if (speaker.length === 0) return 'abstained';
  const isRight = speaker.length === 1 && names.some((name) => isSameName(name, speaker[0]!.name));
  return isRight ? 'right' : 'wrong';
}

const TITLES =
  /^(?:the|a|an|mr|mrs|ms|dr|sen|rep|gov|president|senator|representative|governor|secretary)\.? /;

/// True when one is the end of the other, or has two words and all of them are in the other.
export function isSameName(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  if (short.join(' ') === long.slice(-short.length).join(' ')) return true;
  return short.length > 1 && short.every((word) => long.includes(word));
}

function wordsOf(name: string): string[] {
  let words = name
    .toLowerCase()
    .replaceAll(/[’']s\b/g, '')
    .replaceAll(/[^\p{L}\p{N}. ]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  while (TITLES.test(words)) words = words.replace(TITLES, '');
  return words.replaceAll('.', '').split(' ');
}

interface Annotated {
  readonly cues: readonly Span[];
  readonly contents: readonly Span[];
}

/// Pairs of an attribution and the statement that is it, one to one, the best first.
function matched<One extends Annotated>(
  text: string,
  attributions: readonly One[],
  statements: readonly Statement[],
): [One, Statement][] {
  const pairs = attributions.flatMap((one) => {
    const own = wordStarts(text, one.contents);
    return statements.flatMap((statement) => {
      const { cue, content } = statement;
      const meets =
        !cue || !one.cues.length || one.cues.some((c) => c.start < cue.end && cue.start < c.end);
      const score = meets ? overlapOf(own, wordStarts(text, content)) : 0;
      return score >= 0.5 ? [{ one, statement, score }] : [];
    });
  });
  const used = new Set<unknown>();
  return pairs
    .sort((a, b) => b.score - a.score)
    .flatMap(({ one, statement }): [One, Statement][] => {
      if (used.has(one) || used.has(statement)) return [];
      used.add(one).add(statement);
      return [[one, statement]];
    });
}

function wordStarts(text: string, spans: readonly Span[]): Set<number> {
  const starts = new Set<number>();
  for (const { start, end } of spans)
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu))
      starts.add(start + index);
  return starts;
}

function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size || 1);
}

/// Statements of a stretch of confidence: how many, their mean confidence, and the share of them whose
/// words and speaker are right.
export interface ConfidenceRow {
  readonly from: number;
  readonly statements: number;
  readonly confidence: number;
  readonly right: number;
}

/// How the confidence of statements agrees with how often they are right, on the articles of PolNeAR
/// dev with labelled speakers: of every outermost statement with a speaker. The expected calibration
/// error is the mean distance of the two (Naeini et al. 2015).
export function evaluateConfidence(): { rows: ConfidenceRow[]; error: number } {
  const labels = new Map<string, readonly string[]>();
  const documents = new Set<string>();
  for (const line of readLines('attribution/polnear-dev.identity.jsonl') as Label[]) {
    if (!line.speakers) continue;
    labels.set(`${line.doc} ${line.id}`, line.speakers);
    documents.add(line.doc);
  }
  const language = loadLanguage();
  const said: { confidence: number; isRight: boolean }[] = [];
  for (const article of readJsonLines('attribution/polnear-dev.jsonl.gz') as LabelledArticle[]) {
    if (!documents.has(article.id)) continue;
    const { statements } = readArticle(makeArticle({ text: article.text }), language);
    const relays = new Set(statements.filter((s) => s.level === 'relay').map(({ id }) => id));
    const outer = statements.filter(
      ({ parent, speaker }) => speaker.length && (parent === undefined || relays.has(parent)),
    );
    const right = new Set(
      matched(article.text, article.attributions, outer)
        .filter(([{ id }, { speaker }]) => {
          const names = labels.get(`${article.id} ${id}`);
          return (
            names?.length === speaker.length &&
            names.every((name) => speaker.some((one) => isSameName(name, one.name)))
          );
        })
        .map(([, { id }]) => id),
    );
    for (const { id, confidence } of outer) said.push({ confidence, isRight: right.has(id) });
  }
  return confidenceRows(said);
}

interface Label {
  readonly doc: string;
  readonly id: string;
  readonly speakers?: readonly string[];
}

interface LabelledArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly (Annotated & { readonly id: string })[];
}

function confidenceRows(said: readonly { confidence: number; isRight: boolean }[]) {
  const rows: ConfidenceRow[] = [];
  let error = 0;
  for (let from = 0; from < 1; from = Math.round(10 * from + 1) / 10) {
    const inside = said.filter(
      ({ confidence }) =>
        Math.min(0.99, confidence) >= from && Math.min(0.99, confidence) < from + 0.1,
    );
    if (!inside.length) continue;
    const confidence = inside.reduce((sum, one) => sum + one.confidence, 0) / inside.length;
    const right = inside.filter(({ isRight }) => isRight).length / inside.length;
    rows.push({ from, statements: inside.length, confidence, right });
    error += (Math.abs(confidence - right) * inside.length) / said.length;
  }
  return { rows, error };
}
