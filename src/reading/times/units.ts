import type { Passage, Range } from '../grammar/passage.ts';
import { ORDINALS, SEASONS, TURNS, UNITS } from './lexicon.ts';
import type { UnitWord } from './lexicon.ts';
import type { Meaning } from './meaning.ts';
import { durationValue, quantityBefore } from './quantities.ts';
import { repeated, turned } from './dates.ts';
import { yearAt } from './years.ts';

/// Expressions around a unit of time: "two weeks ago", "last year's", "the third quarter", "ten-year-old".

const EACH_WORDS = new Set(['every', 'each', 'per']);
const HYPHENS = new Set(['-', '‑', '–']);
const AFTERWARDS = new Set([
  'later',
  'earlier',
  'before',
  'after',
  'afterward',
  'afterwards',
  'since',
]);
const TOLD_BY = new Set(['before', 'after']);
const SAME_WORDS = new Set(['same', 'that']);
const NEXT_TO_MENTION = new Set(['following', 'previous', 'preceding']);
/// Nouns that a rate is of: "$5 a share a year", "twice a week".
const RATE_TAGS = new Set(['NN', 'NNS', 'CD', 'RB', '$', 'NNP']);
const FINANCE =
  /^(?:earnings?|profits?|revenues?|sales|income|loss(?:es)?|shares?|cents|millions?|billions?|pre-?tax|econom(?:y|ic)|gdp|growth|analysts?|investors?|output|inflation|company|spending|dividends?|results)$/;

/// What stands around a unit.
interface UnitContext {
  readonly p: Passage;
  readonly k: number;
  readonly floor: number;
  readonly word: UnitWord;
  /// Where the words before the unit end, its hyphen left out.
  readonly left: number;
  readonly hyphened: boolean;
}

export function unitExpression(p: Passage, k: number, floor: number): Meaning | null {
  const word = UNITS.get(p.word[k]!)!;
  if (word.unit === 'year' && p.word[k + 1] === 'two' && p.word[k + 2] === 'thousand')
    return { type: 'DATE', unit: 'year', year: 2000, first: k, last: k + 3 };
  const hyphened = k - 1 > floor && HYPHENS.has(p.word[k - 1]!);
  const around: UnitContext = { p, k, floor, word, hyphened, left: hyphened ? k - 1 : k };
  return (
    ordinalQuarter(around) ??
    ordinalCentury(around) ??
    counted(around) ??
    yearComparison(around) ??
    placed(around)
  );
}

/// "the third quarter", "fiscal fourth-quarter"
function ordinalQuarter({ p, k, left, floor, word }: UnitContext): Meaning | null {
  if (word.unit !== 'quarter' || word.plural || left - 1 < floor) return null;
  const nth = ORDINALS.get(p.word[left - 1]!) ?? 0;
  if (nth < 1 || nth > 4 || !isBusiness(p, k)) return null;
  const isFiscal = p.word[left - 2] === 'fiscal' && left - 2 >= floor;
  const first = left - (isFiscal ? 2 : 1);
  const quarter: Meaning = { type: 'DATE', unit: 'quarter', nth: nth - 1, first, last: k + 1 };
  return { ...quarter, ...(isFiscal && { fiscal: true }) };
}

/// A game has quarters and halves too.
function isBusiness(p: Passage, k: number): boolean {
  if (p.word[k + 1] === 'of' && yearAt(p, k + 2)) return true;
  const { first, last } = p.paragraph(p.paragraphOf(k));
  for (let i = Math.max(first, k - 80); i < Math.min(last, k + 80); i++)
    if (FINANCE.test(p.word[i]!)) return true;
  return false;
}

/// "the first half of 1990", "second-half profit"
export function halfExpression(p: Passage, k: number, floor: number): Meaning | null {
  const left = HYPHENS.has(p.word[k - 1] ?? '') ? k - 1 : k;
  const nth = left - 1 >= floor ? (ORDINALS.get(p.word[left - 1]!) ?? 0) : 0;
  if (nth < 1 || nth > 2) return null;
  const isOfYear =
    p.word[k + 1] === 'of' &&
    (yearAt(p, k + 2) > 0 || UNITS.get(p.word[k + 3] ?? '')?.unit === 'year');
  if (!isOfYear && !(left < k && isBusiness(p, k))) return null;
  return { type: 'DATE', unit: 'half', nth: nth - 1, first: left - 1, last: k + 1 };
}

/// "the 20th century"
function ordinalCentury({ p, k, left, floor, word }: UnitContext): Meaning | null {
  if (word.unit !== 'century' || left - 1 < floor) return null;
  const before = p.word[left - 1]!;
  const nth = Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(before)?.[1] ?? ORDINALS.get(before) ?? 0);
  if (nth < 2 || nth > 21) return null;
  return { type: 'DATE', unit: 'century', year: 100 * (nth - 1), first: left - 1, last: k + 1 };
}

/// A quantity and a unit: a duration, or with "ago" a date.
function counted(around: UnitContext): Meaning | null {
  const { p, k, left, floor, word } = around;
  const quantity = quantityBefore(p.word, left, floor);
  if (!quantity || (word.unit === 'quarter' && around.hyphened && word.plural)) return null;
  const behind = halfBehind(p, k);
  const last = k + 1 + (behind ? 3 : 0);
  const count = quantity.count === null ? null : quantity.count + behind;
  const range = { first: quantity.first, last };
  return (
    ago(around, range, count) ??
    told(around, range, count) ??
    ahead(around, range, count) ??
    rate(around, range, count) ?? {
      ...aged(p, withLead(p, range, floor)),
      type: 'DURATION',
      value: durationValue(word.letter, count, word.count),
    }
  );
}

/// "a minute and a half"
const halfBehind = (p: Passage, k: number): number =>
  p.word[k + 1] === 'and' && p.word[k + 2] === 'a' && p.word[k + 3] === 'half' ? 0.5 : 0;

/// "ten-year-old", "three years old"
function aged(p: Passage, range: Range): Range {
  const hyphen = HYPHENS.has(p.word[range.last] ?? '') ? 1 : 0;
  return p.word[range.last + hyphen] === 'old'
    ? { ...range, last: range.last + hyphen + 1 }
    : range;
}

/// "the past three years", "the first nine months"
function withLead(p: Passage, range: Range, floor: number): Range {
  let { first } = range;
  const before = p.word[first - 1] ?? '';
  if (first - 1 >= floor && (TURNS.has(before) || before === 'first')) first--;
  if (first - 1 >= floor && p.word[first - 1] === 'the') first--;
  return { first, last: range.last };
}

/// "two weeks ago", "a year or so ago"
function ago({ p, k, word }: UnitContext, range: Range, count: number | null): Meaning | null {
  let at = range.last;
  if (p.word[at] === 'or' && p.word[at + 1] === 'so') at += 2;
  if (HYPHENS.has(p.word[at] ?? '')) at++;
  if (p.word[at] !== 'ago') return null;
  const whole = { first: range.first, last: at + 1 };
  if (count === null) return { ...whole, type: 'DATE', value: 'PAST_REF' };
  if (word.unit === 'year' && count === 1 && isBusiness(p, k))
    return { ...yearBefore(whole), orShift: -1 };
  return shifted(word, whole, -count);
}

/// "in five years", "three months from now"
function ahead({ p, word }: UnitContext, range: Range, count: number | null): Meaning | null {
  if (
    p.word[range.first - 1] === 'in' &&
    count !== null &&
    count % 1 === 0 &&
    word.unit &&
    word.count === 1
  ) {
    const value = durationValue(word.letter, count, 1);
    return { ...range, type: 'DURATION', value, ahead: word.unit, shift: count };
  }
  const fromNow =
    p.word[range.last] === 'from' && /^(?:now|today)$/.test(p.word[range.last + 1] ?? '');
  if (!fromNow) return null;
  const whole = { first: range.first, last: range.last + 2 };
  return count === null
    ? { ...whole, type: 'DATE', value: 'FUTURE_REF' }
    : shifted(word, whole, count);
}

/// So many units away. What is no whole number of a unit of the calendar stays a duration.
function shifted(word: UnitWord, whole: Range, count: number): Meaning {
  const { unit } = word;
  if (!unit || unit === 'weekend' || count % 1)
    return {
      ...whole,
      type: 'DURATION',
      value: durationValue(word.letter, Math.abs(count), word.count),
    };
  if (unit === 'decade' || unit === 'century')
    return { ...whole, type: 'DATE', unit: 'year', shift: count * word.count, from: 'document' };
  return { ...whole, type: 'DATE', unit, shift: count, from: 'document' };
}

/// "a year earlier" looks back from a date before it; "three days later" counts from something told.
function told({ p, k, word }: UnitContext, range: Range, count: number | null): Meaning | null {
  const hyphen = HYPHENS.has(p.word[range.last] ?? '') ? 1 : 0;
  const after = p.word[range.last + hyphen] ?? '';
  if (!AFTERWARDS.has(after)) return null;
  if (word.unit === 'year' && count === 1 && after === 'earlier' && range.last === k + 1)
    return yearBefore({ first: range.first, last: range.last + hyphen + 1 });
  const value = durationValue(word.letter, count, word.count);
  const event = TOLD_BY.has(after) ? eventAt(p, range.last + 1) : null;
  return { ...range, type: 'DURATION', value, from: 'event', ...(event && { event }) };
}

const yearBefore = (range: Range): Meaning => ({
  ...range,
  type: 'DATE',
  unit: 'year',
  shift: -1,
  from: 'mention',
});

/// "$5 a share a year", "twice a week", "once every two months"
function rate(
  { p, k, word, left, hyphened, floor }: UnitContext,
  range: Range,
  count: number | null,
): Meaning | null {
  const before = range.first - 1;
  if (before >= floor && EACH_WORDS.has(p.word[before]!))
    return setFrom(word, { first: before, last: range.last }, count);
  if (hyphened || word.plural || !/^an?$/.test(p.word[left - 1]!) || range.last !== k + 1)
    return null;
  if (before < floor || !RATE_TAGS.has(p.tag[before]!) || !isRateBefore(p, before)) return null;
  return setFrom(word, range, 1);
}

const isRateBefore = (p: Passage, k: number): boolean =>
  /^(?:once|twice|times|percent|%|share)$/.test(p.word[k]!) || p.tag[k] === 'NNS';

const setFrom = (word: UnitWord, range: Range, count: number | null): Meaning => ({
  ...range,
  type: 'SET',
  value: durationValue(word.letter, count, word.count),
});

/// "the year-earlier period", "year-ago results"
function yearComparison({ p, k, word }: UnitContext): Meaning | null {
  if (word.unit !== 'year' || !HYPHENS.has(p.word[k + 1] ?? '')) return null;
  const after = p.word[k + 2];
  if (after !== 'earlier' && after !== 'ago') return null;
  return { ...yearBefore({ first: k, last: k + 3 }), ...(after === 'ago' && { orShift: -1 }) };
}

/// A unit with no number: "last week", "this year", "every month", "the day before", "years".
function placed(around: UnitContext): Meaning | null {
  const { p, k, floor, word } = around;
  const before = k - 1 >= floor ? p.word[k - 1]! : '';
  const range = { first: k - 1, last: k + 1 };
  if (EACH_WORDS.has(before)) return setFrom(word, range, 1);
  if (word.plural) return pluralUnit(around, before);
  if (!word.unit) return null;
  if (TOLD_BY.has(p.word[k + 1] ?? '') && /^(?:the|very)$/.test(before)) return toldDay(around);
  if (SAME_WORDS.has(before) || NEXT_TO_MENTION.has(before)) return besideMention(around, before);
  const fiscal = before === 'fiscal' ? 1 : 0;
  const turn = TURNS.get(p.word[k - 1 - fiscal] ?? '');
  if (turn === undefined || k - 1 - fiscal < floor) return definite(around, before);
  if (isTitle(p, k)) return null;
  return turnedUnit(around, turn, fiscal);
}

/// "This Week" is the name of a broadcast.
const isTitle = (p: Passage, k: number): boolean =>
  /^[A-Z][a-z]/.test(p.form(k)) && /^[A-Z][a-z]/.test(p.form(k - 1));

function turnedUnit({ p, k, word }: UnitContext, turn: number, fiscal: number): Meaning | null {
  const first = k - 1 - fiscal;
  const unit = word.unit!;
  const isPart = p.word[k + 1] === 'of' && !yearAt(p, k + 2) && p.word[first] !== 'this';
  if (isPart && p.word[first] === 'last') return null;
  if (word.letter === 'D' && unit !== 'day') return null;
  // The past year reaches up to now and is none of the calendar.
  if (unit === 'day' || p.word[first] === 'past')
    return {
      first,
      last: k + 1,
      type: 'DURATION',
      value: durationValue(word.letter, 1, word.count),
    };
  return {
    first,
    last: k + 1,
    type: 'DATE',
    unit,
    shift: turn,
    from: 'document',
    ...(fiscal && { fiscal: true }),
  };
}

/// "the day before the talks": never counted from the document date.
function toldDay({ p, k, word }: UnitContext): Meaning {
  const event = eventAt(p, k + 2);
  const last = k + 2;
  const value = word.unit === 'day' ? 'XXXX-XX-XX' : word.unit === 'week' ? 'XXXX-WXX' : 'XXXX';
  return { first: k - 1, last, type: 'DATE', value, from: 'event', ...(event && { event }) };
}

/// The words behind "before" and "after" that tell what is counted from, up to the next stop.
function eventAt(p: Passage, k: number): Range | null {
  let last = k;
  const end = Math.min(p.sentence(p.sentenceOf(k - 1)).last, k + 6);
  while (last < end && /^(?:DT|PRP\$|JJ.*|NN.*|POS|CD|VBG)$/.test(p.tag[last]!)) last++;
  return last > k ? { first: k, last } : null;
}

/// "that year", "the following week"
function besideMention({ p, k, word }: UnitContext, before: string): Meaning | null {
  const shift = SAME_WORDS.has(before) ? 0 : before === 'following' ? 1 : -1;
  const the = p.word[k - 2] === 'the' ? 1 : 0;
  if (before !== 'that' && !the) return null;
  const range = { first: k - 1 - the, last: k + 1 };
  return { ...range, type: 'DATE', unit: word.unit!, shift, from: 'mention' };
}

/// "the quarter", "the fiscal year", "the weekend"
function definite({ p, k, word }: UnitContext, before: string): Meaning | null {
  const range = { first: k - 1, last: k + 1 };
  const date = { ...range, type: 'DATE', unit: word.unit! } as const;
  if (word.unit === 'weekend' && before === 'the') return { ...date, turn: 0 };
  if (word.unit === 'quarter' && /^(?:the|latest|full)$/.test(before))
    return isBusiness(p, k) ? { ...date, shift: 0, from: 'mention' } : null;
  return null;
}

const VAGUE_LEADS: Readonly<Record<string, string>> = {
  coming: 'FUTURE_REF',
};
const LENGTH_LEADS = new Set([
  'for',
  'of',
  'after',
  'in',
  'within',
  'over',
  'the',
  'last',
  'past',
  'early',
]);

/// "for years", "recent months", "coming weeks"
function pluralUnit({ k, word, floor }: UnitContext, before: string): Meaning | null {
  const range = { first: k, last: k + 1 };
  const vague = VAGUE_LEADS[before];
  if (vague) return { first: k - 1, last: k + 1, type: 'DATE', value: vague };
  const value = durationValue(word.letter, null, word.count);
  if (before === 'recent') return { first: k - 1, last: k + 1, type: 'DATE', value };
  if (!LENGTH_LEADS.has(before) || k - 1 < floor) return null;
  return { ...range, type: 'DURATION', value };
}

/// "last fall", "the winter of 1994", "this summer". A season alone is a date where a turn or a year
/// stands beside it.
export function seasonExpression(p: Passage, k: number, floor: number): Meaning | null {
  const nth = SEASONS.get(p.word[k]!)!;
  if (!p.isNoun(k)) return null;
  const bare: Meaning = { type: 'DATE', unit: 'season', nth, first: k, last: k + 1 };
  const meaning = repeated(p, turned(p, bare, floor), floor);
  if (meaning.first < k) return meaning.type === 'SET' ? meaning : meaning;
  const of = p.word[k + 1] === 'of' ? 1 : 0;
  const year = yearAt(p, k + 1 + of);
  if (year) return { ...meaning, year, last: k + 2 + of };
  if (of && p.word[k + 2] === 'nineteen') return meaning;
  const isNamed = /^(?:the|in|since|by|until|early|late)$/.test(p.word[k - 1] ?? '');
  return isNamed && !/^(?:of|-)$/.test(p.word[k + 1] ?? '') ? meaning : null;
}
