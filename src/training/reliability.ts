import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { analyse, type Language } from '../language/language.ts';
import type { Attribution } from '../reading/attribution/attribution.ts';
import { readAttributions } from '../reading/attribution/attributions.ts';
import { parentsOf } from '../reading/attribution/nesting.ts';
import { Passage } from '../reading/grammar/passage.ts';
import { frameKey, lemmaKey } from '../reading/attribution/reliability.ts';
import type { Span } from '../text/span.ts';

/// An article with its annotated attributions, as the corpus has them.
export interface AnnotatedArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly sources: readonly Span[];
    readonly cues: readonly Span[];
    readonly contents: readonly Span[];
  }[];
}

/// Reads a gzipped JSON Lines file of annotated articles.
export function readAnnotated(path: string): AnnotatedArticle[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines.filter((l) => l.trim()).map((l) => JSON.parse(l) as AnnotatedArticle);
}

type Counts = Map<string, [number, number]>;

/// Counts how often each way of reading agrees with the annotators of `articles`: the contents
/// share half their words (F1), sources and cues overlap. Outermost attributions only, since the
/// annotators marked no others.
export function countReliability(
  language: Language,
  articles: readonly AnnotatedArticle[],
): { frames: Counts; lemmas: Counts } {
  const frames: Counts = new Map();
  const lemmas: Counts = new Map();
  for (const article of articles) {
    const passage = new Passage(analyse(language, article.text), []);
    const attributions = readAttributions(passage, language.links);
    const parents = parentsOf(attributions);
    const outer = attributions.filter((_, i) => parents[i]! < 0);
    for (const { attribution, right } of judge(passage, outer, article)) {
      add(frames, frameKey(attribution), right);
      add(lemmas, lemmaKey(attribution), right);
    }
  }
  return { frames, lemmas };
}

function add(counts: Counts, key: string, right: boolean): void {
  const [yes, all] = counts.get(key) ?? [0, 0];
  counts.set(key, [yes + (right ? 1 : 0), all + 1]);
}

interface Words {
  readonly source: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
}

/// One to one, best overlap of contents first.
function judge(
  passage: Passage,
  found: readonly Attribution[],
  article: AnnotatedArticle,
): { attribution: Attribution; right: boolean }[] {
  const { text } = article;
  const mine = found.map((a) => ({
    source: wordsIn(text, a.source ? [passage.span(a.source)] : []),
    cue: wordsIn(text, a.cue ? [passage.span(a.cue)] : []),
    content: wordsIn(
      text,
      a.content.map((c) => passage.span(c)),
    ),
  }));
  const gold = article.attributions.map((g) => ({
    source: wordsIn(text, g.sources),
    cue: wordsIn(text, g.cues),
    content: wordsIn(text, g.contents),
  }));
  const matched = match(mine, gold);
  return found.map((attribution, i) => ({ attribution, right: matched.has(i) }));
}

function match(mine: readonly Words[], gold: readonly Words[]): Set<number> {
  const pairs: { i: number; j: number; f: number }[] = [];
  for (const [i, m] of mine.entries())
    for (const [j, g] of gold.entries()) {
      const f = overlapF1(m.content, g.content);
      if (f >= 0.5 && meets(m.source, g.source) && meets(m.cue, g.cue)) pairs.push({ i, j, f });
    }
  pairs.sort((a, b) => b.f - a.f);
  const usedMine = new Set<number>();
  const usedGold = new Set<number>();
  for (const { i, j } of pairs)
    if (!usedMine.has(i) && !usedGold.has(j)) {
      usedMine.add(i);
      usedGold.add(j);
    }
  return usedMine;
}

function wordsIn(text: string, spans: readonly Span[]): Set<number> {
  const starts = new Set<number>();
  for (const s of spans)
    for (const m of text.slice(s.start, s.end).matchAll(/[\p{L}\p{N}]+/gu))
      starts.add(s.start + m.index);
  return starts;
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n;
}

function overlapF1(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return a.size + b.size ? (2 * shared(a, b)) / (a.size + b.size) : 0;
}

function meets(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return (!a.size && !b.size) || shared(a, b) > 0;
}

/// A cue is kept with a count of its own from this many readings on.
const ENOUGH = 8;

/// Writes the table that `reading/attribution/reliability.ts` reads, as source.
export function writeReliability(path: string, counts: { frames: Counts; lemmas: Counts }): void {
  const often = new Map([...counts.lemmas].filter(([, [, all]]) => all >= ENOUGH));
  const source =
    '/// Made by `npm run train -- reliability`: how often each way of reading an attribution was right\n' +
    '/// ([right, read]) on the training articles. Counts only.\n' +
    `export const FRAME_COUNTS: Readonly<Record<string, readonly [number, number]>> = ${table(counts.frames)};\n\n` +
    `export const LEMMA_COUNTS: Readonly<Record<string, readonly [number, number]>> = ${table(often)};\n`;
  writeFileSync(path, source);
}

function table(counts: Counts): string {
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{\n${rows.map(([key, [yes, all]]) => `  ${property(key)}: [${yes}, ${all}],`).join('\n')}\n}`;
}

/// Quoted only where it must be, as the formatter has it.
function property(key: string): string {
  return /^[A-Za-z]+$/.test(key) ? key : `'${key}'`;
}
