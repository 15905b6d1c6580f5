import { isoDate } from './dates.ts';

const RFC_822 =
  /^(?:[A-Za-z]{3,9},? )?(\d{1,2} [A-Za-z]{3,9} (?:\d{4}|\d{2})) (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([+-]\d{4}|[A-Za-z]{1,5}))?$/;
const ISO_TIME = /T([01]\d|2[0-4]):[0-5]\d/;
/// Zones that RFC 822 names, in hours from Greenwich. Other letters name no zone for certain.
// prettier-ignore
const ZONES: Record<string, number> = {
  UT: 0, UTC: 0, GMT: 0, Z: 0, EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7,
};

/// The date and time in ISO 8601 of what feeds and containers write: RFC 822 ("Wed, 14 May 2031
/// 09:30:00 EST"), RFC 3339, and what `isoDate` reads. The zone stays the one that was written; a
/// zone that is not known is left out. Null for anything else.
export function isoInstant(words: string): string | null {
  const trimmed = words.slice(0, 200).trim().replaceAll(/\s+/g, ' ');
  const found = RFC_822.exec(trimmed);
  return found ? ofRfc822(found) : ofIso(trimmed);
}

function ofIso(words: string): string | null {
  const date = isoDate(words.toUpperCase()) ?? isoDate(words);
  if (!date?.includes('T')) return date;
  return ISO_TIME.test(date) ? date : date.slice(0, 10);
}

function ofRfc822([, words, hour, minute, second, zone]: RegExpExecArray): string | null {
  const [date, month, year] = words!.split(' ') as [string, string, string];
  const name = month[0]!.toUpperCase() + month.slice(1).toLowerCase();
  const day = isoDate(`${date} ${name} ${fullYear(year)}`);
  if (!day || Number(hour) > 23 || Number(minute) > 59) return day;
  return `${day}T${hour!.padStart(2, '0')}:${minute}:${second ?? '00'}${offsetOf(zone)}`;
}

/// Years of two digits as RFC 2822 reads them.
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}

function offsetOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const hours = ZONES[zone.toUpperCase()];
  if (hours === undefined) return '';
  return hours === 0 ? 'Z' : `-0${-hours}:00`;
}
