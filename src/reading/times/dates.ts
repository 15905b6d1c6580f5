import type { Passage } from '../grammar/passage.ts';
import { isDay } from './calendar.ts';
import { DOUBTFUL_MONTHS, MONTHS, ORDINALS, TURNS, WEEKDAY_PLURALS, WEEKDAYS } from './lexicon.ts';
import type { Meaning } from './meaning.ts';
import { yearAt } from './years.ts';

/// Dates of the calendar: months with their days and years, days of the week, dates in figures.

const DAY_NUMBER = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const NUMERIC_DAY = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const EACH_WORDS = new Set(['every', 'each']);
const MONTH_LEADS = new Set(
  'in last next this since of until till by early late mid from through to during each every between before after and or -'.split(
    ' ',
  ),
);
const NAMES_OF_DATES = new Set([
  'attack',
  'attacks',
  'terror',
  'terrorist',
  'hijackers',
  'commission',
]);

/// The day of the month at token `k`: "14", "14th", "eighth"; 0 when there is none.
function dayAt(p: Passage, k: number): number {
  const word = p.word[k];
  if (word === undefined) return 0;
  const n = Number(DAY_NUMBER.exec(word)?.[1] ?? ORDINALS.get(word) ?? 0);
  return n >= 1 && n <= 31 ? n : 0;
}

/// "May 14, 2019", "14 May", "the 14th of May", "Nov. 11", "May 2019", "last May".
export function monthExpression(p: Passage, k: number, floor: number): Meaning | null {
  const month = MONTHS.get(p.word[k]!)!;
  const left = dayBeforeMonth(p, k, floor);
  const right = left ? null : dayAfterMonth(p, k);
  const day = left?.day ?? right?.day;
  const last = right?.last ?? k + 1;
  const year = yearBehind(p, last);
  const first = left?.first ?? k;
  if (!isMonth(p, k, first, day !== undefined || year !== null)) return null;
  const whole = { first, last: year?.last ?? last, month, ...(year && { year: year.year }) };
  if (day !== undefined) return dayOfMonth(p, whole, day);
  return repeated(p, turned(p, { ...whole, type: 'DATE', unit: 'month' }, floor), floor);
}

function dayOfMonth(
  p: Passage,
  whole: { first: number; last: number; month: number; year?: number },
  day: number,
): Meaning | null {
  if (!isDay(whole.year ?? 2000, whole.month, day)) return null;
  const isName = whole.year === undefined && NAMES_OF_DATES.has(p.word[whole.last] ?? '');
  return { ...whole, type: 'DATE', unit: 'day', day, ...(isName && { isName }) };
}

function dayBeforeMonth(
  p: Passage,
  k: number,
  floor: number,
): { day: number; first: number } | null {
  const of = p.word[k - 1] === 'of' ? 1 : 0;
  const at = k - 1 - of;
  if (at < floor) return null;
  const day = dayAt(p, at);
  const isOrdinal = !/^\d+$/.test(p.word[at]!);
  if (!day || (of && !isOrdinal) || (isOrdinal && ORDINALS.has(p.word[at]!) && !of)) return null;
  return { day, first: p.word[at - 1] === 'the' && at > floor ? at - 1 : at };
}

function dayAfterMonth(p: Passage, k: number): { day: number; last: number } | null {
  const at = p.word[k + 1] === 'the' ? k + 2 : k + 1;
  const day = dayAt(p, at);
  if (!day || p.word[at + 1] === '%' || p.word[at + 1] === 'percent') return null;
  if (ORDINALS.has(p.word[at]!) && p.isNoun(at + 1)) return null;
  return { day, last: at + 1 };
}

/// ", 2019", "2019" or "of 2019" behind a month.
function yearBehind(p: Passage, at: number): { year: number; last: number } | null {
  const bare = yearAt(p, at);
  if (bare) return { year: bare, last: at + 1 };
  const join = p.word[at];
  const year = join === ',' || join === 'of' ? yearAt(p, at + 1) : 0;
  return year ? { year, last: at + 2 } : null;
}

/// "March" and "May" are months where a date, or a word that leads up to one, stands beside them.
function isMonth(p: Passage, k: number, first: number, isDated: boolean): boolean {
  const word = p.word[k]!;
  const form = p.form(k);
  if (form[0] === form[0]!.toLowerCase()) return isDated && !DOUBTFUL_MONTHS.has(word);
  if (isDated) return true;
  if (isInPersonsName(p, k)) return false;
  return !DOUBTFUL_MONTHS.has(word) || MONTH_LEADS.has(p.word[first - 1] ?? '');
}

function isInPersonsName(p: Passage, k: number): boolean {
  const name = p.name[k]!;
  if (name < 0) return false;
  const { first, last, type } = p.names;
  return type[name] === 0 && last[name]! - first[name]! > 1;
}

/// "last", "this" and "next" before a month, a season or a day of the week.
export function turned(p: Passage, meaning: Meaning, floor: number): Meaning {
  let first = meaning.first;
  let at = first - 1;
  const isPast = p.word[at] === 'past' || p.word[at] === 'last' || p.word[at] === 'coming';
  if (isPast && p.word[at - 1] === 'this' && at - 1 >= floor) {
    const direction = p.word[at] === 'coming' ? 1 : -1;
    return { ...meaning, first: at - 1, direction };
  }
  const turn = at >= floor ? TURNS.get(p.word[at]!) : undefined;
  if (turn === undefined) return meaning;
  first = at--;
  const word = p.word[first]!;
  if (word === 'past' || word === 'coming') return { ...meaning, first, direction: turn || 1 };
  return { ...meaning, first, turn };
}

/// "each July", "every Tuesday"
export function repeated(p: Passage, meaning: Meaning, floor: number): Meaning {
  const at = meaning.first - 1;
  if (at < floor || !EACH_WORDS.has(p.word[at]!)) return meaning;
  return setOf(meaning, at);
}

function setOf(meaning: Meaning, first: number): Meaning {
  const { weekday, month, day, last } = meaning;
  const clock = meaning.clock ? `T${meaning.clock}` : '';
  if (weekday !== undefined)
    return { type: 'SET', value: `XXXX-WXX-${weekday || 7}${clock}`, first, last };
  const pad = (n: number) => String(n).padStart(2, '0');
  const value = `XXXX-${pad(month ?? 0)}${day === undefined ? '' : `-${pad(day)}`}`;
  return month === undefined ? meaning : { type: 'SET', value, first, last };
}

/// "Tuesday", "last Tuesday", "every Tuesday", "Tuesdays".
export function weekdayExpression(p: Passage, k: number, floor: number): Meaning | null {
  const form = p.form(k);
  if (form[0] === form[0]!.toLowerCase() && !form.endsWith('day')) return null;
  const weekday = WEEKDAYS.get(p.word[k]!)!;
  const bare: Meaning = { type: 'DATE', unit: 'day', weekday, first: k, last: k + 1 };
  return repeated(p, turned(p, bare, floor), floor);
}

/// "Tuesdays"
export function weekdaysExpression(p: Passage, k: number): Meaning {
  const weekday = WEEKDAY_PLURALS.get(p.word[k]!)!;
  return { type: 'SET', value: `XXXX-WXX-${weekday || 7}`, first: k, last: k + 1 };
}

/// "5/14/2019", "2019-05-14", "05-14-90". Where day and month could change places, only the year is
/// known.
export function numericDay(p: Passage, k: number): Meaning | null {
  const word = p.word[k]!;
  const range = { first: k, last: k + 1, type: 'DATE' } as const;
  const iso = ISO_DAY.exec(word);
  if (iso) return dayIn(range, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const found = NUMERIC_DAY.exec(word);
  if (!found) return null;
  const [a, b] = [Number(found[1]), Number(found[3])];
  const year = fullYear(Number(found[4]));
  if (a > 12) return dayIn(range, year, b, a);
  if (b > 12 || a === b) return dayIn(range, year, a, b);
  return a >= 1 && b >= 1 ? { ...range, unit: 'year', year } : null;
}

const fullYear = (n: number): number => (n >= 100 ? n : n < 50 ? 2000 + n : 1900 + n);

function dayIn(
  range: { first: number; last: number; type: 'DATE' },
  year: number,
  month: number,
  day: number,
): Meaning | null {
  return isDay(year, month, day) ? { ...range, unit: 'day', year, month, day } : null;
}

/// The far end of a range: the "5" of "May 3-5".
export function dayTail(p: Passage, meaning: Meaning): Meaning | null {
  const { day, month, year, last } = meaning;
  if (day === undefined || month === undefined || meaning.isName) return null;
  const join = p.word[last]!;
  if (join !== '-' && join !== '–' && join !== 'to') return null;
  const end = dayAt(p, last + 1);
  if (end <= day || !isDay(year ?? 2000, month, end) || p.isNoun(last + 2)) return null;
  if (p.word[last + 2] === '%' || p.word[last + 2] === '-') return null;
  const behind = yearBehind(p, last + 2);
  const whole = { first: last + 1, last: behind?.last ?? last + 2, month };
  const known = behind?.year ?? year;
  return {
    ...whole,
    type: 'DATE',
    unit: 'day',
    day: end,
    ...(known !== undefined && { year: known }),
  };
}
