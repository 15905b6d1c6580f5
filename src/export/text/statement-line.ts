import { covers, GAP, overlaps, slice, touching, type Span } from '../../text/span.ts';
import type { ArticleRecord, Statement } from '../../record/types.ts';
import { reportingWordsOf } from '../reporting-words.ts';
import { beginning, chainOf, cueOf, names, speakerOf } from '../wording.ts';

/// A statement with the record that it stands in.
export interface StatementOf {
  readonly record: ArticleRecord;
  readonly statement: Statement;
}

/// What of the words is printed: `length` code units (all unless given), with `matches`, which are places in the words
/// with gaps between, between » and «.
export interface Excerpt {
  readonly length?: number;
  readonly matches?: readonly Span[];
}

/// “Ana Brook — told reporters — “The port is closed,” … “It stays closed.” (through Lantra)”: who, to whom, the words,
/// through whom. The words may be cut, who carried them never is.
export function statementLine(one: StatementOf, excerpt: Excerpt = {}): string {
  const { record, statement } = one;
  const chain = chainOf(statement);
  const words = wordsOf(record.article.text, statement, excerpt);
  return `${leadOf(one)} — ${words}${chain && ` (through ${chain})`}`;
}

/// “Ana Brook — told reporters on Monday”: who, and the words that report with to whom and when, as far as the article
/// has them beside each other.
export function leadOf(one: StatementOf): string {
  const { record, statement } = one;
  const { who, note } = speakerOf(record.article.text, statement);
  return [who || note, reportOf(one)].filter(Boolean).join(' — ');
}

/// The words that report, with to whom: “told reporters on Monday”, “told him [Ana Brook]”, “said, to Ana Brook”.
function reportOf({ record, statement }: StatementOf): string {
  const { cue, content, addressee } = statement;
  const { text } = record.article;
  const to = names(addressee);
  // A transcript has a colon for a cue.
  if (!cue || !/\p{L}/u.test(cueOf(text, statement))) return to && `to ${to}`;
  const told = Math.max(...addressee.map(({ span }) => span?.end ?? -1));
  const next = content.find(({ start }) => start >= cue.end)?.start ?? -1;
  const end = [next, told].map((at) => endOfReport(record, statement, at)).find((at) => at > 0);
  const words = end === undefined ? cueOf(text, statement) : text.slice(cue.start, end);
  if (!to || words.toLowerCase().includes(to.toLowerCase())) return words;
  if (end === undefined || told <= cue.end || told > end) return `${words}, to ${to}`;
  // “told Brook” needs no name behind it, “told her” does.
  const isNamed = addressee.every(({ name, span }) => span && name.includes(slice(text, span)));
  return isNamed ? words : `${words} [${to}]`;
}

/// Code units behind a cue that are printed with it.
const REACH = 60;
/// What opens the words of a statement: a colon, a comma, a quotation mark.
const OPENING = /[\s,:.–—-]*["'“‘„«]?\s*$/;
/// Something that ends or interrupts a clause.
const BREAK = /["“”„«»;:!?()\n\r–—…]|[.,]\s(?!\d)/;

/// The end of what stands between the cue of a statement and `at`, where that is a few words in a row with nobody's
/// source, cue or content among them; 0 otherwise.
function endOfReport(
  { article, statements }: ArticleRecord,
  { cue, content }: Statement,
  at: number,
): number {
  const { start, end } = cue!;
  if (at <= end || at - end > REACH) return 0;
  const words = article.text.slice(end, at).replace(OPENING, '');
  if (!words.trim() || BREAK.test(words)) return 0;
  const between = { start: end, end: at };
  const isShared = reportingWordsOf(statements).meet(between, start);
  return isShared || content.some((span) => overlaps(between, span)) ? 0 : end + words.length;
}

/// Code units of a further piece that are worth showing.
const FEWEST = 12;

/// The words of a statement, verbatim, with “ … ” where other words stand between. What the article gives as somebody's
/// own words stands in quotation marks, with the comma that may be inside; a paraphrase stands without, and without a
/// comma at its end, which is the sentence's.
export function wordsOf(text: string, statement: Statement, excerpt: Excerpt = {}): string {
  const { length = Infinity, matches = [] } = excerpt;
  const pieces: string[] = [];
  let at = 0;
  for (const span of statement.content) {
    if (at > 0 && length - at < FEWEST) break;
    const words = slice(text, span);
    const inside = matches.filter(({ start, end }) => start >= at && end <= at + words.length);
    const shown = marked(
      beginning(words, length - at),
      inside.map(({ start, end }) => ({ start: start - at, end: end - at })),
    );
    pieces.push(isVerbatim(statement, span) ? `“${shown}”` : shown);
    at += words.length + GAP.length;
  }
  const cut = pieces.length < statement.content.length ? GAP.trimEnd() : '';
  const last = pieces.at(-1) ?? '';
  return [...pieces.slice(0, -1), last.replace(/,$/, '')].join(GAP) + cut;
}

/// Direct words stand without their marks in a record, but for those that were read together with words around them.
function isVerbatim({ kind, quotes }: Statement, span: Span): boolean {
  if (kind !== 'direct') return false;
  const around = touching(quotes, span);
  return !around.length || around.some((quote) => covers(quote, span));
}

/// A text with the places that were looked for between » and «; those that were cut off are left out.
export function marked(text: string, matches: readonly Span[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { start, end } of matches) {
    if (start < at || end > text.length) continue;
    pieces.push(text.slice(at, start), '»', text.slice(start, end), '«');
    at = end;
  }
  return pieces.join('') + text.slice(at);
}
