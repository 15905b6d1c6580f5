import { slice, type Span } from '../../text/span.ts';
import type { ArticleRecord, AuditRow } from '../../record/types.ts';
import { segments, type Mark, type MarkRole, type Segment } from './marks.ts';
import { hashLink, markup, type Markup } from './markup.ts';
import { anchor, type Placed } from './placement.ts';
import type { Row } from './rows.ts';
import { beginning } from '../wording.ts';

/// The text of each row as inline markup. Its text content, rows joined, is the article's text.
export function markedRows(
  record: ArticleRecord,
  placed: readonly Placed[],
  rows: readonly Row[],
): Markup[] {
  const { text, id } = record.article;
  const numbers = numbersByEnd(placed);
  const targets = targetsOf(record);
  const cuts = [...rows.map(({ start }) => start), ...targets];
  const out: Markup[][] = rows.map(() => []);
  let row = 0;
  for (const segment of segments(text.length, marksOf(record, placed), cuts)) {
    if (segment.end > rows[row]!.end) row++;
    const target = targets.has(segment.start) && textAnchor(id, segment.start);
    out[row]!.push(inline(text, segment, placed, numbers.get(segment.end), target));
  }
  return out.map((pieces) => markup`${pieces}`);
}

/// A sum over the text as a page holds it (FNV-1a, 32 bits, over UTF-16 code units, in hexadecimal).
/// The script of the page counts it again before it cites: words that were changed in the page, as
/// when a translation of it was saved, must not be given to anybody.
export function textSum(text: string): string {
  let sum = 0x811c9dc5;
  // NUL stands on a page as U+FFFD, as `escape` prints it.
  for (let i = 0; i < text.length; i++)
    sum = Math.imul(sum ^ (text.charCodeAt(i) || 0xfffd), 0x01000193);
  return (sum >>> 0).toString(16);
}

/// Id of the place in the text that a position is linked by.
export function textAnchor(article: string, position: number): string {
  return `text:${article}:${position}`;
}

/// Everything to be marked in the text of one article.
export function marksOf(record: ArticleRecord, placed: readonly Placed[]): Mark[] {
  const marks: Mark[] = placed.flatMap(statementMarks);
  const add = (role: MarkRole, spans: readonly Span[]) => {
    for (const { start, end } of spans) marks.push({ start, end, role, owner: 0 });
  };
  const { text, stripped } = record.article;
  const quotes = record.statements.flatMap((statement) => statement.quotes);
  add('quoted', quotes);
  add(
    'quotation-mark',
    quotes.flatMap((quote) => marksAround(text, quote)),
  );
  add(
    'stripped',
    stripped.map(({ span }) => span),
  );
  add(
    'marker',
    record.conflicts.flatMap(({ marker }) => marker ?? []),
  );
  add(
    'quiet',
    record.audit.filter(isQuiet).map(({ sentence }) => sentence),
  );
  add('unexplained', Object.values(unexplained(record)).flat());
  return marks;
}

function statementMarks({ statement, number: owner }: Placed): Mark[] {
  const { source, cue, content, addressee, reportedBy, kind } = statement;
  const named = (mentions: readonly { span?: Span }[]) =>
    mentions.flatMap(({ span }) => (span ? [span] : []));
  return [
    ...content.map(({ start, end }) => ({ start, end, role: 'content' as const, owner, kind })),
    ...source.map(({ start, end }) => ({ start, end, role: 'source' as const, owner })),
    ...(cue ? [{ start: cue.start, end: cue.end, role: 'cue' as const, owner }] : []),
    ...named(addressee).map(({ start, end }) => ({
      start,
      end,
      role: 'addressee' as const,
      owner,
    })),
    ...named(reportedBy).map(({ start, end }) => ({ start, end, role: 'through' as const, owner })),
  ];
}

/// True for a sentence of which nothing was taken. Headlines are read apart and stay as they are.
export function isQuiet({ statements, disposition }: AuditRow): boolean {
  return statements.length === 0 && disposition !== 'headline';
}

/// Sentences, then quotations, that the audit could not explain.
export function unexplained({ audit, quoteAudit }: ArticleRecord): {
  sentences: Span[];
  quotations: Span[];
} {
  const isOpen = ({ disposition }: Pick<AuditRow, 'disposition'>) => disposition === 'unexplained';
  return {
    sentences: audit.filter(isOpen).map(({ sentence }) => sentence),
    quotations: quoteAudit.filter(isOpen).map(({ quote }) => quote),
  };
}

function marksAround(text: string, { start, end }: Span): Span[] {
  const isMark = (at: number) => /["'“”„‘’‚«»‹›]/.test(text[at] ?? '');
  return [start - 1, end].filter(isMark).map((at) => ({ start: at, end: at + 1 }));
}

/// Note numbers by where the words they belong to end.
function numbersByEnd(placed: readonly Placed[]): Map<number, number[]> {
  const numbers = new Map<number, number[]>();
  for (const { statement, number } of placed) {
    const { end } = anchor(statement);
    const there = numbers.get(end);
    if (there) there.push(number);
    else numbers.set(end, [number]);
  }
  return numbers;
}

/// Where the words begin that other parts of the page link to.
function targetsOf(record: ArticleRecord): Set<number> {
  const linked = [
    ...Object.values(unexplained(record)).flat(),
    ...record.conflicts.flatMap(({ marker }) => marker ?? []),
    ...record.commitments.flatMap(({ action, conditions }) => [action, ...conditions]),
    ...record.events.flatMap(({ evidence }) => evidence),
  ];
  return new Set(linked.map(({ start }) => start));
}

function inline(
  text: string,
  segment: Segment,
  placed: readonly Placed[],
  numbers: readonly number[] | undefined,
  target: string | false,
): Markup {
  const words = slice(text, segment);
  const classes = classesOf(segment);
  if (!classes && !numbers && !target) return markup`${words}`;
  const attributes = [
    classes && markup` class="${classes}"`,
    markup` data-at="${segment.start}"`,
    segment.owner > 0 && markup` data-statement="${segment.owner}"`,
    numbers && markup` data-notes="${numbers.join(' ')}"`,
    target && markup` id="${target}"`,
  ];
  const cue = placed[segment.cueOf - 1];
  if (segment.roles.includes('stripped')) return markup`<s${attributes}>${words}</s>`;
  if (!cue) return markup`<span${attributes}>${words}</span>`;
  const label = markup` aria-label="${beginning(words.trim())}, statement ${cue.number}"`;
  return markup`<a${attributes} href="${hashLink(cue.statement.id)}"${label}>${words}</a>`;
}

function classesOf({ roles, kind, outerKind, depth }: Segment): string {
  const classes: string[] = [...roles];
  if (kind) classes.push(`kind-${kind}`, `depth-${Math.min(depth, 3)}`);
  if (outerKind) classes.push(`outer-${outerKind}`);
  return classes.join(' ');
}
