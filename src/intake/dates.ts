const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
const DAY_FIRST = /^(?:\w{3,9}, )?(\d{1,2}) ([A-Z][a-z]{2})[a-z]{0,6}\.?,? (\d{4})\b/;
const MONTH_FIRST = /^(?:\w{3,9}, )?([A-Z][a-z]{2})[a-z]{0,6}\.? (\d{1,2}),? (\d{4})\b/;

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
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst) return calendarDay(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!);
  const monthFirst = MONTH_FIRST.exec(trimmed);
  if (monthFirst) return calendarDay(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!);
  return null;
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
