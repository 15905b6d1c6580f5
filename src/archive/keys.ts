/// Rows of statements, and of articles in the full-text index, are numbered by day first:
///
///     row = day * 2^32 + number        day 0..2^21 - 1, number in the order of coming
///
/// so that a scan by row is a scan by time, a stretch of days is a stretch of rows, and the newest
/// matches of a word are found without looking at the others. Rows stay whole numbers in a double.
export const NUMBERS = 2 ** 32;
const LAST_DAY = 2 ** 21 - 1;
const DAY = 86_400_000;
/// From the first day of the year 0 to the first of 1970.
const BEFORE_1970 = 719_528;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T ])/;

/// The day of a date as the article gives it: days since the year 0. A month or a year counts from
/// its first day. 0 where there is none, or no such day.
export function dayOf(date: string | null | undefined): number {
  const [, year, month = '01', day = '01'] = DATE.exec(date ?? '') ?? [];
  if (year === undefined) return 0;
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(time) ? 0 : Math.max(0, Math.round(time / DAY) + BEFORE_1970);
}

/// The row of what came as `number` on `day`.
export function rowOf(day: number, number: number): number {
  return Math.min(day, LAST_DAY) * NUMBERS + number;
}

/// The number in a row: what came later has a higher one.
export function numberOf(row: number): number {
  return row % NUMBERS;
}

export function dayOfRow(row: number): number {
  return Math.floor(row / NUMBERS);
}

/// The rows of a stretch of days, both ends inclusive and both optional, half-open. A month or a year
/// stands for all of its days. Throws `RangeError` for what is no date.
export function rowRange(from?: string, to?: string): { first: number; end: number } {
  return {
    first: from === undefined ? 0 : rowOf(dayGiven(from), 0),
    end: to === undefined ? Number.MAX_SAFE_INTEGER : rowOf(lastDayGiven(to) + 1, 0),
  };
}

function dayGiven(date: string): number {
  const day = dayOf(date);
  if (!day) throw new RangeError(`${JSON.stringify(date)} is no date (2031, 2031-05, 2031-05-14)`);
  return day;
}

function lastDayGiven(date: string): number {
  const first = dayGiven(date);
  const [, year, month, day] = DATE.exec(date)!;
  if (day !== undefined) return first;
  const next = new Date(0);
  next.setUTCFullYear(Number(year) + (month ? 0 : 1), month ? Number(month) : 0, 1);
  return Math.round(next.getTime() / DAY) + BEFORE_1970 - 1;
}
