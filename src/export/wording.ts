import { slice } from '../text/span.ts';
import type { Article, ArticleRecord, DateValue, Mention, Statement } from '../record/types.ts';
import type { Channel, DateBasis, Disposition, StrippedKind } from '../record/vocabulary.ts';

/// The record's terms in the words that pages and the terminal print.

export const EDITORIAL_LINE =
  'OnRecord records that someone is reported to have said something; it does not say that it is true.';

export const UNDATED = 'no date given: relative dates stay unresolved';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const BASES: Record<DateBasis, string> = {
  explicit: 'date as stated',
  resolved: 'worked out from the article’s date',
  inferred: 'inferred',
  vague: 'vague',
  unknown: 'date not known',
};

const CHANNELS: Record<Channel, string> = {
  unspecified: '',
  'news-conference': 'news conference',
  remarks: 'remarks',
  interview: 'interview',
  meeting: 'meeting',
  document: 'document',
  'social-media': 'social media',
  speech: 'speech',
  broadcast: 'broadcast',
  'news-agency': 'news agency',
  court: 'court',
  phone: 'telephone',
};

const STRIPPED: Record<StrippedKind, string> = {
  credit: 'credit line, kept as metadata',
  'house-ad': 'house advertisement, not read',
  subscription: 'subscription line, not read',
  navigation: 'navigation, not read',
  caption: 'caption, not read',
  'correction-contact': 'contact for corrections, not read',
};

const DISPOSITIONS: Record<Disposition, string> = {
  statement: 'with statements',
  narrated: 'narrated',
  event: 'event',
  background: 'background',
  evaluation: 'evaluation',
  uncertainty: 'uncertainty',
  stripped: 'stripped',
  headline: 'headline',
  unexplained: 'unexplained',
};

/// "A", "A and B", "A, B and C".
export function inSeries(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

export function names(mentions: readonly Mention[]): string {
  return inSeries(mentions.map(({ name }) => name));
}

/// Who speaks, as printed: the canonical names; when nobody is named, the article's own words for
/// the speaker, if it has any, and a note that the place is left empty.
export function speakerOf(
  text: string,
  statement: Statement,
): { who: string; note: '' | 'speaker left open' | 'unattributed' } {
  if (statement.speaker.length) return { who: names(statement.speaker), note: '' };
  const words = statement.source.slice(0, 3).map((span) => beginning(slice(text, span)));
  const who = words.join(' … ');
  return { who, note: who ? 'speaker left open' : 'unattributed' };
}

/// The words that report, verbatim; '' when there are none.
export function cueOf(text: string, { cue }: Statement): string {
  return cue ? beginning(slice(text, cue)) : '';
}

/// Every hop that carried the words, nearest the speaker first.
export function chainOf(statement: Statement): string {
  return statement.reportedBy.map(({ name }) => name).join(', ');
}

/// "17 March 2026", "March 2026", "2026"; what has another shape is printed as it is.
export function dateInWords(value: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value.slice(0, 10)) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (!year || (month && !name)) return value;
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}

/// A date with where it comes from: "17 March 2026 (worked out from the article’s date)".
export function dateWithBasis({ value, precision, basis }: DateValue): string {
  if (value === null) return BASES[basis];
  const week = precision === 'week' ? 'week of ' : '';
  return `${week}${dateInWords(value)} (${BASES[basis]})`;
}

/// The day on which a statement was said, in ISO 8601, where that is told and is not the day of its article; '' otherwise.
export function saidOtherwise({ published }: Article, { saidAt }: Statement): string {
  const said = saidAt?.value?.slice(0, 10) ?? '';
  const day = published?.value.slice(0, 10) ?? '';
  if (!said || (day && (day.startsWith(said) || said.startsWith(day)))) return '';
  return saidAt?.precision === 'week' ? `in the week of ${said}` : said;
}

export function channelInWords(channel: Channel): string {
  return CHANNELS[channel];
}

export function strippedInWords(kind: StrippedKind): string {
  return STRIPPED[kind];
}

export function dispositionInWords(disposition: Disposition): string {
  return DISPOSITIONS[disposition];
}

/// "high, 0.97": the word for those who skim, the number for those who compare.
export function confidenceInWords(confidence: number): string {
  const word =
    confidence >= 0.95 ? 'high' : confidence >= 0.8 ? 'good' : confidence >= 0.6 ? 'fair' : 'low';
  return `${word}, ${confidence.toFixed(2)}`;
}

/// "1 statement", "2 statements".
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/// How much of a headline is printed, in code units: what is longer is none.
export const TITLE = 200;

/// The article's headline, else the beginning of its first line that is read, else its id.
export function titleOf({ title, text, stripped, id }: Article): string {
  if (title) return beginning(title, TITLE);
  let start = 0;
  for (const { span } of stripped)
    if (!text.slice(start, span.start).trim()) start = Math.max(start, span.end);
  return beginning(/\S.*/.exec(text.slice(start))?.[0].trim() ?? '') || id;
}

/// The first words of a longer text, with an ellipsis for what is left out.
export function beginning(words: string, length = 80): string {
  if (words.length <= length) return words;
  const start = words.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  const space = start.lastIndexOf(' ');
  return `${space > 0 ? start.slice(0, space) : start} …`;
}

/// "36 sentences: 21 with statements, 8 background, 0 unexplained". What is unexplained is always
/// counted, also when it is nothing.
export function sentencesInWords({ audit }: ArticleRecord): string {
  const counts = new Map<Disposition, number>();
  for (const { disposition } of audit) counts.set(disposition, (counts.get(disposition) ?? 0) + 1);
  const parts = (Object.keys(DISPOSITIONS) as Disposition[])
    .filter((disposition) => counts.has(disposition) || disposition === 'unexplained')
    .map((disposition) => `${counts.get(disposition) ?? 0} ${DISPOSITIONS[disposition]}`);
  return `${counted(audit.length, 'sentence')}: ${parts.join(', ')}`;
}

/// "14 quotations: all accounted for" or "14 quotations: 2 unexplained".
export function quotationsInWords({ quoteAudit }: ArticleRecord): string {
  const open = quoteAudit.filter(({ disposition }) => disposition === 'unexplained').length;
  const outcome = open ? `${open} unexplained` : 'all accounted for';
  return `${counted(quoteAudit.length, 'pair')} of quotation marks: ${outcome}`;
}
