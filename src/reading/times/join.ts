import type { Passage } from '../grammar/passage.ts';
import { PARTS } from './lexicon.ts';
import type { Meaning } from './meaning.ts';

/// Parts of one expression that stand beside each other: "10 p.m. Wednesday", "July last year".

type Join = (a: Meaning, b: Meaning, gap: string) => Meaning | null;

const isDay = (m: Meaning): boolean =>
  m.type === 'DATE' && m.unit === 'day' && m.from !== 'mention';
const isTime = (m: Meaning): boolean => m.type === 'TIME' && m.shift === 0 && m.day === undefined;
const isBareWeekday = (m: Meaning): boolean =>
  m.weekday !== undefined && m.turn === undefined && m.type === 'DATE';
const isInYear = (m: Meaning): boolean =>
  (m.month !== undefined || m.nth !== undefined) &&
  m.year === undefined &&
  m.turn === undefined &&
  m.type === 'DATE' &&
  !m.isName;
const isYear = (m: Meaning): boolean => m.unit === 'year' && m.type === 'DATE';

const JOINS: readonly Join[] = [
  // "10 p.m. Wednesday", "noon on May 3"
  (a, b, gap) =>
    isTime(a) && a.clock && isDay(b) && /^(?:on|,|)$/.test(gap)
      ? { ...b, type: 'TIME', clock: a.clock }
      : null,
  // "Wednesday at 10 p.m."
  (a, b, gap) =>
    isDay(a) && isTime(b) && b.clock && /^(?:at|, at|,|)$/.test(gap)
      ? { ...a, type: 'TIME', clock: b.clock }
      : null,
  // "Tuesday, May 14"
  (a, b, gap) =>
    isBareWeekday(a) && isDay(b) && b.month !== undefined && /^(?:,|, the|)$/.test(gap)
      ? { ...b, weekday: a.weekday!, ...(a.clock && { clock: a.clock, type: 'TIME' as const }) }
      : null,
  // "Monday of last week"
  (a, b, gap) =>
    isBareWeekday(a) && b.unit === 'week' && b.shift !== undefined && /^(?:of|)$/.test(gap)
      ? { ...a, weekShift: b.shift }
      : null,
  // "the fourth quarter of 1989", "July last year"
  (a, b, gap) =>
    isInYear(a) && isYear(b) && /^(?:of|in|,|)$/.test(gap) ? inYear(a, b, gap) : null,
  // "the 1988 second quarter"
  (a, b, gap) =>
    isYear(a) && a.year !== undefined && b.nth !== undefined && isInYear(b) && gap === ''
      ? inYear(b, a, gap)
      : null,
];

function inYear(a: Meaning, b: Meaning, gap: string): Meaning | null {
  const fiscal = b.fiscal ? { fiscal: true } : {};
  if (b.year !== undefined) return { ...a, year: b.year, ...fiscal };
  if (b.from !== 'document' || b.shift === undefined || gap === ',' || gap === 'in') return null;
  return { ...a, yearShift: b.shift, ...fiscal };
}

/// The one expression two neighbours make, or null.
export function joined(p: Passage, a: Meaning, b: Meaning): Meaning | null {
  if (b.first - a.last > 2 || b.first < a.last || p.sentenceOf(a.first) !== p.sentenceOf(b.first))
    return null;
  const gap = p.word.slice(a.last, b.first).join(' ');
  for (const join of JOINS) {
    const meaning = join(a, b, gap);
    if (meaning) return { ...meaning, first: a.first, last: b.last };
  }
  return null;
}

/// "Tuesday night", "yesterday afternoon", "mid - afternoon yesterday": the part of the day beside it.
export function withPart(p: Passage, m: Meaning, floor: number): Meaning {
  if (m.unit !== 'day' && !m.value?.startsWith('XXXX-WXX-')) return m;
  const behind = PARTS.get(p.word[m.last] ?? '');
  if (behind && !m.clock) return partBehind(p, m, behind);
  const before = m.first - 1 >= floor ? PARTS.get(p.word[m.first - 1]!) : undefined;
  if (!before || m.clock || m.type !== 'DATE') return m;
  return { ...m, type: 'TIME', clock: before, first: m.first - 1 };
}

function partBehind(p: Passage, m: Meaning, clock: string): Meaning {
  const last = m.last + 1;
  if (m.type === 'SET') return { ...m, value: `${m.value}T${clock}`, last };
  if (p.word[m.last]!.endsWith('s') && m.weekday !== undefined)
    return { type: 'SET', value: `XXXX-WXX-${m.weekday || 7}T${clock}`, first: m.first, last };
  return { ...m, type: 'TIME', clock, last };
}
