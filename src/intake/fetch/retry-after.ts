import type { Answer } from './request.ts';

const DAY = 86_400_000;
/// The longest wait that a site can ask for, in milliseconds: a week.
export const LONGEST_WAIT = 7 * DAY;

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
// The three spellings of RFC 9110, 5.6.7: "Wed, 14 May 2031 09:30:00 GMT", "Wednesday, 14-May-31
// 09:30:00 GMT", "Wed May 14 09:30:00 2031".
const FIXED = /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/;
const DASHED = /^[A-Z][a-z]{5,8}, (\d\d)-([A-Z][a-z]{2})-(\d\d) (\d\d):(\d\d):(\d\d) GMT$/;
const SPACED = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d):(\d\d) (\d{4})$/;

/// A date of HTTP in milliseconds since 1970, or null when it is none. A year of two digits is taken
/// within fifty years of `now`.
export function httpDate(text: string, now: number): number | null {
  const fixed = FIXED.exec(text);
  if (fixed) return time(fixed[3]!, fixed[2]!, fixed[1]!, fixed.slice(4));
  const dashed = DASHED.exec(text);
  if (dashed) return time(fullYear(dashed[3]!, now), dashed[2]!, dashed[1]!, dashed.slice(4));
  const spaced = SPACED.exec(text);
  return spaced ? time(spaced[6]!, spaced[1]!, spaced[2]!, spaced.slice(3, 6)) : null;
}

function fullYear(twoDigits: string, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(twoDigits);
  return year > thisYear + 50 ? year - 100 : year;
}

function time(year: number | string, month: string, day: string, clock: string[]): number | null {
  const index = MONTHS.indexOf(month);
  const [hour, minute, second] = clock.map(Number) as [number, number, number];
  if (index % 3 !== 0 || hour > 23 || minute > 59 || second > 60) return null;
  const date = new Date(Date.UTC(Number(year), index / 3, Number(day)));
  if (date.getUTCDate() !== Number(day)) return null;
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000;
}

/// When an answer of 429 or 503 says that we may ask again, in milliseconds since 1970: never before
/// `now`, never more than `LONGEST_WAIT` after. Null for other answers, and where it does not say.
/// A date counts from the server's own clock, if it tells that.
export function retryTime(
  { status, headers }: Pick<Answer, 'status' | 'headers'>,
  now: number,
): number | null {
  const { retryAfter, date } = headers;
  if ((status !== 429 && status !== 503) || retryAfter === undefined) return null;
  if (/^\d{1,12}$/.test(retryAfter)) return now + bounded(Number(retryAfter) * 1000);
  const until = httpDate(retryAfter, now);
  if (until === null) return null;
  return now + bounded(until - (httpDate(date ?? '', now) ?? now));
}

function bounded(wait: number): number {
  return Math.min(LONGEST_WAIT, Math.max(0, wait));
}
