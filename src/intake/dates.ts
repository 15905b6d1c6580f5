const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
const SLASHED = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?![\d/])/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/;
const WEEKDAY = String.raw`(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? )?`;
const MONTH = '([A-Za-z]{3})[a-z]{0,6}';
const DAY_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${MONTH}\.?,?[ -](\d{4})\b`,
  'i',
);
const MONTH_FIRST = new RegExp(
  String.raw`^${WEEKDAY}${MONTH}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`,
  'i',
);

/// The date in ISO 8601, with the time and zone when the words give them in ISO form ("2031-05-14",
/// "2031-05-14T09:30:00+02:00"). Reads ISO 8601 and English dates; null for anything else and for
/// days that do not exist.
export function isoDate(words: string): string | null {
  const trimmed = words.trim().slice(0, 60);
  const iso = ISO.exec(trimmed);
  if (iso) {
    const day = calendarDay(iso[1]!, Number(iso[2]), iso[3]!);
    return day && iso[4] ? `${day}T${iso[4]}${iso[5] ?? ''}` : day;
  }
  const slashed = SLASHED.exec(trimmed) ?? COMPACT.exec(trimmed);
  if (slashed) return calendarDay(slashed[1]!, Number(slashed[2]), slashed[3]!);
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst) return calendarDay(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!);
  const monthFirst = MONTH_FIRST.exec(trimmed);
  if (monthFirst) return calendarDay(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!);
  return null;
}

/// The day that stands in an address as a path of its own ("/2031/05/14/", "/2031/may/14/",
/// "/2031-05-14-pier"), ISO 8601; null when there is none or it does not exist.
export function dateInAddress(address: string): string | null {
  const path = URL.canParse(address) ? new URL(address).pathname.slice(0, 1000) : '';
  const found =
    /\/((?:19|20)\d{2})\/(\d{1,2}|[a-z]{3})\/(\d{1,2})(?=\/|$)/i.exec(path) ??
    /\/((?:19|20)\d{2})-(\d{2})-(\d{2})(?=[/-]|$)/.exec(path);
  if (!found) return null;
  const month = /\d/.test(found[2]!) ? Number(found[2]) : monthOf(found[2]!);
  return calendarDay(found[1]!, month, found[3]!);
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}

function calendarDay(year: string, month: number, day: string): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== Number(day))
    return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/// Milliseconds from the first to the second; a day, or a time without a zone, is known to half a
/// day or so, so differences below `SAME_DAY` say nothing.
export function between(first: string, second: string): number {
  return instantOf(second) - instantOf(first);
}

/// Two dates less apart than this may be the same: zones reach over 26 hours, and a page may tell
/// the day of its readers.
export const SAME_DAY = 26 * 3_600_000;

function instantOf(date: string): number {
  const [day, time] = date.split('T');
  if (time === undefined) return Date.parse(`${day}T12:00:00Z`);
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(time) ? date : `${date}Z`;
  return Date.parse(zoned.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
}
