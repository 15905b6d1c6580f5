import type { DateValue } from '../../record/types.ts';
import type { DateBasis, DatePrecision } from '../../record/vocabulary.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { dayNumber, isDay, PER_YEAR } from './calendar.ts';
import { clockExpression, clockWord, dayWord, partExpression } from './clock.ts';
import {
  dayTail,
  monthExpression,
  numericDay,
  weekdayExpression,
  weekdaysExpression,
} from './dates.ts';
import { Directions } from './direction.ts';
import { HOLIDAY_WORDS, holidayExpression } from './holidays.ts';
import { joined, withPart } from './join.ts';
import {
  CLOCK_WORDS,
  DAY_WORDS,
  MONTHS,
  PARTS,
  SEASONS,
  SET_WORDS,
  UNITS,
  WEEKDAY_PLURALS,
  WEEKDAYS,
} from './lexicon.ts';
import type { Meaning, TimeType } from './meaning.ts';
import { REFERENCE_WORDS, referenceExpression } from './references.ts';
import { resolve } from './resolve.ts';
import type { Point, Resolved } from './resolve.ts';
import { halfExpression, seasonExpression, unitExpression } from './units.ts';
import {
  decadeExpression,
  spelledDecade,
  SPELLED_DECADES,
  spelledYear,
  yearExpression,
  yearTail,
} from './years.ts';

/// An expression of time and what it is found to mean.
///
///     last Tuesday   DATE      2019-05-07   day, resolved (from the document date)
///     Nov. 11, 2018  DATE      2018-11-11   day, explicit
///     three weeks    DURATION  P3W
export interface TimeExpression extends Range {
  readonly type: TimeType;
  /// As TIMEX3 writes it; null where nothing settles it.
  readonly value: string | null;
  readonly precision: DatePrecision | null;
  /// First and last day, in ISO 8601; null where the words do not draw that line.
  readonly interval: { readonly start: string; readonly end: string } | null;
  readonly basis: DateBasis;
  /// What a relative expression hangs on; absent for absolute ones. What hangs on an event ("the day
  /// before the talks") is never counted from the document date.
  readonly anchor?: 'document' | 'mention' | 'event';
  /// The words of that event.
  readonly event?: Range;
}

type Read = (p: Passage, k: number, floor: number) => Meaning | null;

/// "paid quarterly": before a noun it says what kind of thing and not when.
const setWord: Read = (p, k) =>
  p.isNoun(k + 1) || p.tag[k + 1] === 'JJ'
    ? null
    : { type: 'SET', value: SET_WORDS.get(p.word[k]!)!, first: k, last: k + 1 };

/// By the word an expression is found by, whatever stands before and behind it: one look-up tells
/// that most words begin nothing.
const READERS = new Map<string, Read>();
for (const [words, read] of [
  [REFERENCE_WORDS, referenceExpression],
  [DAY_WORDS.keys(), dayWord],
  [PARTS.keys(), partExpression],
  [CLOCK_WORDS.keys(), clockWord],
  [SET_WORDS.keys(), setWord],
  [SEASONS.keys(), seasonExpression],
  [SPELLED_DECADES, spelledDecade],
  [['nineteen'], spelledYear],
  [['half'], halfExpression],
  [HOLIDAY_WORDS, holidayExpression],
  [WEEKDAY_PLURALS.keys(), weekdaysExpression],
  [WEEKDAYS.keys(), weekdayExpression],
  [MONTHS.keys(), monthExpression],
  [UNITS.keys(), unitExpression],
] satisfies [Iterable<string>, Read][])
  for (const word of words) add(word, read);
READERS.delete('');

/// A word may begin expressions of two kinds: "May Day" and "May 3".
function add(word: string, read: Read): void {
  const other = READERS.get(word);
  READERS.set(word, other ? (p, k, floor) => other(p, k, floor) ?? read(p, k, floor) : read);
}

const inFigures: Read = (p, k, floor) => {
  const word = p.word[k]!;
  if (word.length > 10) return null;
  return (
    (word.length > 5 ? numericDay(p, k) : null) ??
    clockExpression(p, k) ??
    yearExpression(p, k) ??
    decadeExpression(p, k) ??
    (READERS.has(word) ? READERS.get(word)!(p, k, floor) : null)
  );
};

/// All expressions of time in a passage, in order and never overlapping. `published` is the document
/// date; without it whatever hangs on it stays open (value null, basis `unknown`).
export function timesOf(passage: Passage, published: string | undefined): TimeExpression[] {
  const meanings = meaningsOf(passage);
  const today = dayOf(published);
  const directions = new Directions(passage);
  const direction = (m: Meaning) => directions.of(m);
  let mention: Point | null = null;
  let named = 0;
  return meanings.map((m) => {
    if (m.first - named > MENTION_REACH) mention = null;
    const resolved = resolve(m, { today, direction, mention });
    const isQuarter = mention?.unit === 'quarter' && resolved.point?.unit === 'year';
    if (resolved.point && isPeriod(m, resolved.point) && !isQuarter) {
      mention = resolved.point;
      named = m.first;
    }
    return expressionOf(m, resolved);
  });
}

/// How many words a date stays one that "that year" can mean.
const MENTION_REACH = 150;

/// Periods and absolute days are what "a year earlier" and "the following year" look back to.
function isPeriod(m: Meaning, { unit }: Point): boolean {
  if (m.from !== undefined) return m.from === 'mention' && m.shift === 0;
  return (PER_YEAR[unit] !== undefined && unit !== 'season') || m.year !== undefined;
}

function dayOf(published: string | undefined): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? '');
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isDay(year, month, day) ? dayNumber(year, month, day) : null;
}

function meaningsOf(p: Passage): Meaning[] {
  const found: Meaning[] = [];
  let floor = 0;
  for (let k = 0; k < p.count; k++) {
    const read = readerOf(p.word[k]!);
    if (!read) continue;
    const meaning = read(p, k, floor);
    if (!meaning) continue;
    floor = keep(p, found, withPart(p, meaning, floor));
    k = floor - 1;
    const tail = dayTail(p, meaning) ?? yearTail(p, meaning);
    if (tail) {
      found.push(tail);
      floor = tail.last;
      k = floor - 1;
    }
  }
  return found;
}

function readerOf(word: string): Read | undefined {
  const code = word.charCodeAt(0);
  if ((code >= 48 && code <= 57) || code === 39 || code === 8217) return inFigures;
  if (code === 109 && word.charCodeAt(3) === 45 && /\d/.test(word)) return inFigures;
  return READERS.get(word);
}

/// Puts an expression behind the others, as one with its neighbour where the two are one. Returns
/// where it ends.
function keep(p: Passage, found: Meaning[], meaning: Meaning): number {
  const before = found.at(-1);
  const both = before ? joined(p, before, meaning) : null;
  if (both) found[found.length - 1] = both;
  else found.push(meaning);
  return meaning.last;
}

function expressionOf(m: Meaning, resolved: Resolved): TimeExpression {
  const { value, precision, interval, basis } = resolved;
  const isOpen = m.value === undefined && m.year === undefined;
  const anchor = m.from ?? (isOpen ? 'document' : undefined);
  return {
    first: m.first,
    last: m.last,
    type: m.type,
    value,
    precision,
    interval,
    basis,
    ...(anchor && { anchor }),
    ...(m.event && { event: m.event }),
  };
}

/// A time expression as a date of the record: ISO 8601 cut to what is known, null where no date is.
/// The year of a business and the seasons are no stretch of the calendar, so they give no date.
export function dateValueOf(t: TimeExpression): DateValue {
  const { value, precision, interval, basis } = t;
  if (value === null || !precision || !interval)
    return { value: null, precision: null, basis: basis === 'unknown' ? 'unknown' : 'vague' };
  return { value: value.replace(/T.*$/, ''), precision, basis };
}
