import type { Passage } from '../grammar/passage.ts';
import { dayNumber, daysIn, mod, weekdayOf } from './calendar.ts';
import { yearAt } from './years.ts';
import type { Meaning } from './meaning.ts';

/// Feasts and holidays by their rule.

type DayOf = (year: number) => number;

const fixed =
  (month: number, day: number): DayOf =>
  (year) =>
    dayNumber(year, month, day);

/// The `nth` weekday of a month, from 1; -1 is the last.
function nth(month: number, weekday: number, n: number): DayOf {
  return (year) => {
    const edge = dayNumber(year, month, n > 0 ? 1 : daysIn(year, month));
    return n > 0
      ? edge + mod(weekday - weekdayOf(edge), 7) + 7 * (n - 1)
      : edge - mod(weekdayOf(edge) - weekday, 7);
  };
}

/// Western Easter Sunday, by the Gregorian rule (Meeus, Jones and Butcher).
function easter(year: number): number {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const g = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - h - (rest % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

const aroundEaster =
  (days: number): DayOf =>
  (year) =>
    easter(year) + days;

const [SUNDAY, MONDAY, THURSDAY] = [0, 1, 4];
const ROWS: readonly (readonly [string, DayOf])[] = [
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ["new year 's eve", fixed(12, 31)],
  ["new year 's day", fixed(1, 1)],
  ["new year 's", fixed(1, 1)],
  ["valentine 's day", fixed(2, 14)],
  ["st. patrick 's day", fixed(3, 17)],
  ['good friday', aroundEaster(-2)],
  ['palm sunday', aroundEaster(-7)],
  ['easter sunday', easter],
  ['easter monday', aroundEaster(1)],
  ['ash wednesday', aroundEaster(-46)],
  ['easter', easter],
  ['may day', fixed(5, 1)],
  ["mother 's day", nth(5, SUNDAY, 2)],
  ['memorial day', nth(5, MONDAY, -1)],
  ["father 's day", nth(6, SUNDAY, 3)],
  ['independence day', fixed(7, 4)],
  ['fourth of july', fixed(7, 4)],
  ['labor day', nth(9, MONDAY, 1)],
  ['columbus day', nth(10, MONDAY, 2)],
  ['halloween', fixed(10, 31)],
  ["all saints ' day", fixed(11, 1)],
  ['veterans day', fixed(11, 11)],
  ['armistice day', fixed(11, 11)],
  ['remembrance day', fixed(11, 11)],
  ['thanksgiving day', nth(11, THURSDAY, 4)],
  ['thanksgiving', nth(11, THURSDAY, 4)],
  ["presidents ' day", nth(2, MONDAY, 3)],
  ['martin luther king day', nth(1, MONDAY, 3)],
];

const HOLIDAYS = Map.groupBy(
  ROWS.map(([name, holiday]) => ({ words: name.split(' '), holiday })),
  ({ words }) => words[0]!,
);

export const HOLIDAY_WORDS = [...HOLIDAYS.keys()];
/// "the Christmas season" is no day.
const SPANS = new Set([
  'season',
  'holiday',
  'holidays',
  'shopping',
  'sales',
  'party',
  'tree',
  'trees',
  'gift',
  'gifts',
]);

export function holidayExpression(p: Passage, k: number): Meaning | null {
  for (const { words, holiday } of HOLIDAYS.get(p.word[k]!)!) {
    if (!words.every((word, i) => p.word[k + i] === word)) continue;
    const last = k + words.length;
    const form = p.form(k);
    if (form[0] === form[0]!.toLowerCase() || SPANS.has(p.word[last] ?? '')) return null;
    const year = yearAt(p, last) || (p.word[last] === ',' ? yearAt(p, last + 1) : 0);
    const end = year ? last + (p.word[last] === ',' ? 2 : 1) : last;
    return { type: 'DATE', unit: 'day', holiday, first: k, last: end, ...(year && { year }) };
  }
  return null;
}
