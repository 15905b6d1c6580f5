import type { ArticleRecord, Statement } from '../../record/types.ts';
import { KINDS } from '../../record/vocabulary.ts';
import { place } from '../views/placement.ts';
import { leadOf, statementLine } from './statement-line.ts';
import {
  chainOf,
  counted,
  dateInWords,
  quotationsInWords,
  sentencesInWords,
  speakerOf,
  strippedInWords,
  titleOf,
  UNDATED,
} from '../wording.ts';

/// How many statements a digest shows.
const SHOWN = 3;

/// Code units of its words that a statement keeps however narrow the terminal is.
const FEWEST_WORDS = 48;

/// The record of one article in a dozen lines for a terminal: what it is, how much was
/// found, the most telling statements, and everything that was left out or is unsure. `width` is in
/// characters (80; longer lines are wrapped), `colour` asks for ANSI colours. The same record gives the same lines.
export function digest(
  record: ArticleRecord,
  { colour = false, width = 80 }: { colour?: boolean; width?: number } = {},
): string {
  const telling = mostTelling(record).map((statement) => oneLine(record, statement, width));
  const lines: [text: string, code: number][] = [
    [titleOf(record.article), 1],
    [provenance(record), 2],
    [counts(record), 0],
    ...telling.map((line): [string, number] => [line, 36]),
    [facets(record), 0],
    [stripped(record), 2],
    [unsure(record), 33],
    [sentencesInWords(record), 0],
    [quotationsInWords(record), 0],
    [problems(record), 31],
  ];
  return lines
    .filter(([text]) => text)
    .map(([text, code]) => paint(wrapped(printable(text), width), colour ? code : 0))
    .join('\n');
}

/// Text for a terminal: control characters, which could move the cursor or recolour the screen,
/// and marks that turn the direction of writing are shown as U+FFFD; line breaks become spaces.
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

function provenance({ article }: ArticleRecord): string {
  const { outlet, credit, published, url, source } = article;
  const date = published ? dateInWords(published.value) : UNDATED;
  return [outlet, credit && `credit ${credit}`, date, url ?? source].filter(Boolean).join(' · ');
}

function counts({ statements }: ArticleRecord): string {
  const kinds = KINDS.map((kind) => [kind, statements.filter((one) => one.kind === kind).length])
    .filter(([, count]) => count)
    .map(([kind, count]) => `${count} ${kind}`);
  const speakers = new Set(
    statements.flatMap(({ speaker }) => speaker.map(({ entity, name }) => entity ?? name)),
  );
  const atLevel = (level: Statement['level']) =>
    statements.filter((statement) => statement.level === level).length;
  const detail = kinds.length ? ` (${kinds.join(', ')})` : '';
  return [
    `${counted(statements.length, 'statement')}${detail}`,
    counted(speakers.size, 'speaker'),
    counted(atLevel('relay'), 'relay'),
    `${atLevel('nested')} nested`,
  ].join(' · ');
}

/// The statements to show, in text order: first one of each speaker that scores highest, then the
/// rest. Being in a conflict weighs most, then being relayed or nested, then quoted words.
function mostTelling(record: ArticleRecord): Statement[] {
  const disputed = new Set(record.conflicts.flatMap(({ a, b }) => [...a, ...b]));
  const ordered = place(record.statements).map(({ statement }) => statement);
  const ranked = ordered
    .map((statement, position) => ({ statement, position, score: score(statement, disputed) }))
    .sort((a, b) => b.score - a.score || a.position - b.position);
  const seen = new Set<string>();
  const isFirst = ({ statement }: { statement: Statement }) => {
    const speaker = statement.speaker[0]?.name ?? '';
    return !seen.has(speaker) && seen.add(speaker);
  };
  const first = new Set(ranked.filter(isFirst));
  const rest = ranked.filter((one) => !first.has(one));
  return [...first, ...rest]
    .slice(0, SHOWN)
    .sort((a, b) => a.position - b.position)
    .map(({ statement }) => statement);
}

function score(statement: Statement, disputed: ReadonlySet<string>): number {
  const { id, speaker, level, parent, quotes, cue, review, confidence, illocution } = statement;
  if (!speaker.length || review === 'needs-review' || level === 'relay') return -1;
  return (
    (disputed.has(id) ? 8 : 0) +
    (parent !== undefined && level === 'core' ? 4 : 0) +
    (quotes.length ? 3 : 0) +
    (illocution !== 'asserts' ? 1 : 0) +
    (cue ? 1 : 0) +
    confidence
  );
}

/// "Helen Marsh — warned — against … (through Lantra, The Harbour Post)". The words give way to the width, who, to whom
/// and through whom never do.
function oneLine(record: ArticleRecord, statement: Statement, width: number): string {
  const one = { record, statement };
  const taken = leadOf(one).length + chainOf(statement).length + ' — “” (through )'.length;
  return statementLine(one, { length: Math.max(width - taken, FEWEST_WORDS) });
}

function facets({ events, commitments, conflicts, agreements }: ArticleRecord): string {
  const parts = [
    conflicts.length && counted(conflicts.length, 'conflict'),
    commitments.length && counted(commitments.length, 'docket item'),
    agreements.length && counted(agreements.length, 'agreement'),
    events.length && counted(events.length, 'event'),
  ];
  return parts.filter(Boolean).join(' · ');
}

function stripped({ article }: ArticleRecord): string {
  if (!article.stripped.length) return '';
  const kinds = Array.from(new Set(article.stripped.map(({ kind }) => strippedInWords(kind))));
  return `${counted(article.stripped.length, 'line')} stripped: ${kinds.join('; ')}`;
}

function unsure({ article, statements }: ArticleRecord): string {
  const review = statements.filter((statement) => statement.review === 'needs-review').length;
  const notes = statements.map((statement) => speakerOf(article.text, statement).note);
  const open = notes.filter((note) => note === 'speaker left open').length;
  const none = notes.filter((note) => note === 'unattributed').length;
  const parts = [
    review && `${review} to review`,
    open && `${open} with the speaker left open`,
    none && `${none} unattributed`,
  ].filter(Boolean);
  return parts.length ? `Unsure: ${parts.join(', ')}` : '';
}

function problems({ article }: ArticleRecord): string {
  const [first, ...more] = article.problems;
  if (!first) return '';
  return `Problem: ${first.message}${more.length ? ` (and ${more.length} more)` : ''}`;
}

/// Broken at spaces to `width`, further lines indented. Nothing is cut: a count or a hop that fell
/// off the edge would mislead.
function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.trim() && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `    ${word}`;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
}

function paint(text: string, code: number): string {
  return code ? `\u001b[${code}m${text}\u001b[0m` : text;
}
