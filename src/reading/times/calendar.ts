/// The calendar as numbers: days since 1 January 1970, and for every unit an index that grows by
/// one from one to the next, so that "two quarters ago" is a subtraction.

const DAY_MS = 86_400_000;

/// The units a point in time can have, from fine to coarse.
export type Unit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const SEASONS = ['SP', 'SU', 'FA', 'WI'];

export const mod = (n: number, cycle: number): number => ((n % cycle) + cycle) % cycle;

/// The number of a day; months count from 1. Days behind the end of a month run on into the next.
export const dayNumber = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);

export function dateOf(number: number): CalendarDay {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const daysIn = (year: number, month: number): number =>
  dateOf(dayNumber(year, month + 1, 0)).day;

export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/// 0 for Sunday.
export const weekdayOf = (number: number): number => mod(number + 4, 7);

export const isoDay = (number: number): string => {
  const { year, month, day } = dateOf(number);
  return `${padded(year, 4)}-${padded(month)}-${padded(day)}`;
};

export const padded = (n: number, width = 2): string => String(n).padStart(width, '0');

/// Weeks as ISO 8601 counts them: a week belongs to the year of its Thursday.
function isoWeek(week: number): string {
  const thursday = 7 * week;
  const { year } = dateOf(thursday);
  const n = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${padded(year, 4)}-W${padded(n)}`;
}

/// The Monday of a week.
const mondayOf = (week: number): number => 7 * week - 3;

/// The index of the unit that day `number` is in.
export function indexOf(unit: Unit, number: number): number {
  const { year, month } = dateOf(number);
  switch (unit) {
    case 'day':
      return number;
    case 'week':
    case 'weekend':
      return Math.floor((number + 3) / 7);
    case 'month':
      return 12 * year + month - 1;
    case 'quarter':
      return 4 * year + Math.floor((month - 1) / 3);
    case 'season':
      return month < 3 ? 4 * year - 1 : 4 * year + Math.floor(month / 3) - 1;
    case 'half':
      return 2 * year + Math.floor((month - 1) / 6);
    case 'year':
      return year;
    case 'decade':
      return Math.floor(year / 10);
    default:
      return Math.floor(year / 100);
  }
}

/// How many of a unit make a year; 1 for those that are not part of one.
export const PER_YEAR: Readonly<Partial<Record<Unit, number>>> = {
  month: 12,
  quarter: 4,
  season: 4,
  half: 2,
  year: 1,
};

/// The TIMEX3 value of a unit, which is ISO 8601 where that has one.
export function valueOf(unit: Unit, index: number): string {
  const year = padded(Math.floor(index / (PER_YEAR[unit] ?? 1)), 4);
  switch (unit) {
    case 'day':
      return isoDay(index);
    case 'week':
      return isoWeek(index);
    case 'weekend':
      return `${isoWeek(index)}-WE`;
    case 'month':
      return `${year}-${padded(mod(index, 12) + 1)}`;
    case 'quarter':
      return `${year}-Q${mod(index, 4) + 1}`;
    case 'season':
      return `${year}-${SEASONS[mod(index, 4)]}`;
    case 'half':
      return `${year}-H${mod(index, 2) + 1}`;
    case 'year':
      return year;
    case 'decade':
      return padded(index, 3);
    default:
      return padded(index);
  }
}

/// First and last day of a unit; null for seasons, which begin when the speaker thinks they do.
export function daysOf(unit: Unit, index: number): { start: number; end: number } | null {
  const months = (from: number, count: number) => ({
    start: dayNumber(Math.floor(from / 12), mod(from, 12) + 1, 1),
    end: dayNumber(Math.floor(from / 12), mod(from, 12) + 1 + count, 0),
  });
  switch (unit) {
    case 'day':
      return { start: index, end: index };
    case 'week':
      return { start: mondayOf(index), end: mondayOf(index) + 6 };
    case 'weekend':
      return { start: mondayOf(index) + 5, end: mondayOf(index) + 6 };
    case 'month':
      return months(index, 1);
    case 'quarter':
      return months(3 * index, 3);
    case 'season':
      return null;
    case 'half':
      return months(6 * index, 6);
    case 'year':
      return months(12 * index, 12);
    case 'decade':
      return months(120 * index, 120);
    default:
      return months(1200 * index, 1200);
  }
}
