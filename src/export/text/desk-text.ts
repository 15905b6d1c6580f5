import { slice, type Span } from '../../text/span.ts';
import type { ArticleRecord, Commitment, Conflict } from '../../record/types.ts';
import { statementOf } from '../by-id.ts';
import { printable } from './digest.ts';
import { chainOf, cueOf, dateWithBasis, names, speakerOf, titleOf } from '../wording.ts';

/// Docket, conflicts and briefs as plain text for a terminal, words of articles verbatim.

/// A docket: an item a block, the day in front.
export function docketText(
  items: readonly { readonly record: ArticleRecord; readonly commitment: Commitment }[],
): string {
  if (!items.length) return 'nothing on the docket';
  return items.map(({ record, commitment }) => docketBlock(record, commitment)).join('\n\n');
}

function docketBlock(record: ArticleRecord, one: Commitment): string {
  const { text } = record.article;
  const due = one.due?.value ?? (one.due ? 'date not resolved' : 'no date');
  const conditions = one.conditions.map((span) => slice(text, span));
  return lines([
    `${due}: ${names(one.holder) || 'holder left open'} — ${one.kind}, ${one.status}: ${slice(text, one.action)}`,
    `    worded “${one.strength}”${one.due?.value ? `, due ${dateWithBasis(one.due)}` : ''}`,
    ...conditions.map((words) => `    condition: ${words}`),
    ...one.evidence.map((span) => `    “${slice(text, span)}”`),
    ...one.statements.slice(0, 1).map((id) => `    ${leadOf(record, id)}`),
    `    ${whereFrom(record)}`,
  ]);
}

/// A board of conflicts: both sides verbatim, what says so between them.
export function conflictsText(
  items: readonly { readonly record: ArticleRecord; readonly conflict: Conflict }[],
): string {
  if (!items.length) return 'no conflicts found';
  return items.map(({ record, conflict }) => conflictBlock(record, conflict)).join('\n\n');
}

function conflictBlock(record: ArticleRecord, conflict: Conflict): string {
  const { degree, state, topic, basis, marker } = conflict;
  const { text } = record.article;
  return lines([
    `${degree.replace('-', ' ')} (${state})${topic && `: ${topic}`}`,
    ...conflict.a.map((id) => `  A: ${sideOf(record, id)}`),
    ...conflict.b.map((id) => `  B: ${sideOf(record, id)}`),
    `    ${basis}${marker ? `; the article’s own word: “${slice(text, marker)}”` : ''}`,
    `    ${whereFrom(record)}`,
  ]);
}

/// "told by Ana Brook — said (through Lantra)"
export function leadOf(record: ArticleRecord, id: string): string {
  const { article } = record;
  const statement = statementOf(record, id);
  if (!statement) return id;
  const { who, note } = speakerOf(article.text, statement);
  const chain = chainOf(statement);
  const lead = [who || note, cueOf(article.text, statement)].filter(Boolean).join(' — ');
  return `told by ${lead}${chain && ` (through ${chain})`}`;
}

function sideOf(record: ArticleRecord, id: string): string {
  const { article } = record;
  const statement = statementOf(record, id);
  if (!statement) return id;
  const { who, note } = speakerOf(article.text, statement);
  const chain = chainOf(statement);
  const lead = [who || note, cueOf(article.text, statement)].filter(Boolean).join(' — ');
  return `${lead} — ${wordsOf(article.text, statement.content)}${chain && ` (through ${chain})`}`;
}

/// Sections of a brief in the order of the page.
export interface BriefSections {
  readonly said: readonly Line[];
  readonly agreed: readonly Line[];
  readonly disputed: readonly (readonly Line[])[];
  readonly expected: readonly Line[];
  readonly unclear: readonly Line[];
}

interface Line {
  readonly who: readonly string[];
  readonly cue: Span | null;
  readonly words: readonly Span[];
  readonly note?: string;
}

/// One page on an article.
export function briefText(record: ArticleRecord, brief: BriefSections): string {
  const { text } = record.article;
  const section = (title: string, found: readonly Line[]) =>
    found.length ? ['', title, ...found.map((one) => `  - ${lineText(text, one)}`)] : [];
  const disputed = brief.disputed.flatMap((sides) => [
    `  - ${sides[0]?.note?.replace('-', ' ') ?? 'conflict'}`,
    ...sides.map((side) => `      ${lineText(text, { ...side, note: '' })}`),
  ]);
  return lines([
    titleOf(record.article),
    ...section('Said', brief.said),
    ...section('Agreed', brief.agreed),
    ...(disputed.length ? ['', 'Disputed', ...disputed] : []),
    ...section('Expected', brief.expected),
    ...section('Unclear', brief.unclear),
  ]);
}

function lineText(text: string, { who, cue, words, note }: Line): string {
  const lead = [who.join(', '), cue ? slice(text, cue) : ''].filter(Boolean).join(' — ');
  return `${lead && `${lead} — `}${wordsOf(text, words)}${note ? ` (${note})` : ''}`;
}

const wordsOf = (text: string, spans: readonly Span[]): string =>
  spans.map((span) => slice(text, span)).join(' … ');

function whereFrom({ article }: ArticleRecord): string {
  return [titleOf(article), article.outlet, article.url ?? article.source]
    .filter(Boolean)
    .join(' · ');
}

/// Each line is cleared of what could move the cursor; its indentation stays.
function lines(all: readonly string[]): string {
  return all
    .map((line) => {
      const indent = /^ */.exec(line)![0];
      return indent + printable(line.slice(indent.length));
    })
    .join('\n');
}
