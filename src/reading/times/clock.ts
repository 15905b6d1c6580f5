import type { Passage } from '../grammar/passage.ts';
import { padded } from './calendar.ts';
import { CLOCK_WORDS, DAY_WORDS, PARTS, ZONES } from './lexicon.ts';
import type { Meaning } from './meaning.ts';

/// Times of day, and days counted from the document's.

const HOUR = /^(\d{1,2})(?::(\d\d))?(?::\d\d)?(am|pm|a\.m\.|p\.m\.)?$/;
const HALF = /^([ap])\.?m\.?$/;
const AT = new Set(['at', 'by', 'until', 'till', 'from', 'before', 'after', 'around', 'about']);

/// "9 a.m. EST", "2:30 p.m.", "14:30 GMT", "at 9:15", "5 o'clock".
export function clockExpression(p: Passage, k: number): Meaning | null {
  const found = HOUR.exec(p.word[k]!);
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  let last = k + 1;
  let half = found[3] ?? '';
  if (!half && HALF.test(p.word[last] ?? '')) half = p.word[last++]!;
  const isClock = p.word[last] === "o'clock" && found[2] === undefined;
  if (isClock) last++;
  const zone = zoneAt(p, last);
  last += zone;
  if (!half && !isClock && !(found[2] && (zone || AT.has(p.word[k - 1] ?? '')))) return null;
  const hours = half ? (hour % 12) + (half.startsWith('p') ? 12 : 0) : hour;
  if (hours > 24 || minute > 59 || (half && (hour > 12 || !hour))) return null;
  return timeOfDay(k, last, `${padded(hours)}:${padded(minute)}`);
}

/// Tokens of a time zone at `k`: "EST", "(EDT)", "local time".
function zoneAt(p: Passage, k: number): number {
  const word = p.word[k] ?? '';
  if (ZONES.has(word) && p.form(k) === word.toUpperCase()) return 1;
  if (word === '(' && ZONES.has(p.word[k + 1] ?? '') && p.word[k + 2] === ')') return 3;
  if (word === 'local' && p.word[k + 1] === 'time') return 2;
  return 0;
}

/// A time of a day that is not named is of the document's day.
const timeOfDay = (first: number, last: number, clock: string): Meaning => ({
  type: 'TIME',
  unit: 'day',
  shift: 0,
  from: 'document',
  clock,
  first,
  last,
});

/// "noon" and "midnight".
export const clockWord = (p: Passage, k: number): Meaning =>
  timeOfDay(k, k + 1, CLOCK_WORDS.get(p.word[k]!)!);

/// "USA Today"
const isTitle = (p: Passage, k: number): boolean =>
  /^[A-Z]/.test(p.form(k)) &&
  k > 0 &&
  p.tag[k - 1] === 'NNP' &&
  p.sentenceOf(k - 1) === p.sentenceOf(k);

/// "today", "yesterday", "tonight".
export function dayWord(p: Passage, k: number): Meaning | null {
  if (isTitle(p, k)) return null;
  const [shift, clock] = DAY_WORDS.get(p.word[k]!)!;
  const range = { first: k, last: k + 1, unit: 'day', shift, from: 'document' } as const;
  return clock ? { ...range, type: 'TIME', clock } : { ...range, type: 'DATE' };
}

/// "this morning", "last night", "the evening", "every night". A part of the day alone is no time.
export function partExpression(p: Passage, k: number, floor: number): Meaning | null {
  const clock = PARTS.get(p.word[k]!)!;
  const before = k > floor ? p.word[k - 1] : '';
  const range = { first: k - 1, last: k + 1 };
  if (before === 'every' || before === 'each')
    return { ...range, type: 'SET', value: `XXXX-XX-XXT${clock}` };
  const shift = before === 'this' ? 0 : before === 'last' && clock === 'NI' ? -1 : null;
  if (shift === null) return null;
  return { ...range, type: 'TIME', unit: 'day', shift, from: 'document', clock };
}
