import type { DateBasis, DatePrecision } from '../../record/vocabulary.ts';
import {
  dateOf,
  daysOf,
  dayNumber,
  indexOf,
  isDay,
  isoDay,
  mod,
  PER_YEAR,
  valueOf,
  weekdayOf,
} from './calendar.ts';
import type { Unit } from './calendar.ts';
import type { Direction } from './direction.ts';
import type { Meaning } from './meaning.ts';

/// The meaning of an expression.
export interface Resolved {
  readonly value: string | null;
  readonly precision: DatePrecision | null;
  readonly interval: { readonly start: string; readonly end: string } | null;
  readonly basis: DateBasis;
  readonly point: Point | null;
}

/// One unit of the calendar.
export interface Point {
  readonly unit: Unit;
  readonly index: number;
}

/// What an expression is resolved by.
export interface Ground {
  /// The document date, null when it is not known.
  readonly today: number | null;
  readonly direction: (m: Meaning) => Direction;
  /// The quarter or year named before.
  readonly mention: Point | null;
}

interface ResolvedDate {
  readonly point: Point;
  readonly basis: DateBasis;
}

const PRECISIONS = new Set<string>(['day', 'week', 'month', 'quarter', 'year']);
const NOTHING = { value: null, precision: null, interval: null, point: null } as const;

/// Resolves an expression. One that depends on an unknown date stays open.
export function resolve(m: Meaning, ground: Ground): Resolved {
  if (m.ahead && ground.today !== null && ground.direction(m) > 0)
    return resolve(
      { ...m, ahead: undefined, value: undefined, unit: m.ahead, from: 'document' },
      ground,
    );
  if (m.value !== undefined) return readyMade(m);
  const found =
    m.from === 'mention'
      ? (besideMention(m, ground) ?? besideDocument(m, ground))
      : located(m, ground);
  if (!found) return { ...NOTHING, value: openValue(m), basis: 'unknown' };
  const { point, basis } = found;
  const days = m.fiscal ? null : daysOf(point.unit, point.index);
  const value = valueOf(point.unit, point.index);
  return {
    value: m.clock ? `${value}T${m.clock}` : value,
    precision: PRECISIONS.has(point.unit) ? (point.unit as DatePrecision) : null,
    interval: days && { start: isoDay(days.start), end: isoDay(days.end) },
    basis,
    point,
  };
}

function readyMade(m: Meaning): Resolved {
  const basis = m.from === 'event' ? 'unknown' : m.type === 'DATE' ? 'vague' : 'explicit';
  return { ...NOTHING, value: m.value!, basis };
}

/// A day of a month that is known without its year still says so; all else is open.
function openValue(m: Meaning): string | null {
  if (!m.isName) return null;
  return `XXXX-${String(m.month).padStart(2, '0')}-${String(m.day).padStart(2, '0')}`;
}

function located(m: Meaning, ground: Ground): ResolvedDate | null {
  if (m.isName) return null;
  const unit = m.unit!;
  if (m.year !== undefined) return { point: inYear(m, m.year), basis: 'explicit' };
  const { today } = ground;
  if (today === null) return null;
  if (m.yearShift !== undefined) {
    const { year } = dateOf(today);
    return { point: inYear(m, year + m.yearShift), basis: 'resolved' };
  }
  if (m.shift !== undefined)
    return { point: { unit, index: indexOf(unit, today) + m.shift }, basis: 'resolved' };
  return recurring(m, today, ground);
}

/// The named part of a year.
function inYear(m: Meaning, year: number): Point {
  const unit = m.unit!;
  if (unit === 'decade' || unit === 'century')
    return { unit, index: indexOf(unit, dayNumber(year, 1, 1)) };
  if (m.holiday) return { unit, index: m.holiday(year) };
  if (unit === 'day') return { unit, index: dayNumber(year, m.month!, m.day!) };
  const nth = unit === 'month' ? m.month! - 1 : (m.nth ?? 0);
  return { unit, index: year * (PER_YEAR[unit] ?? 1) + nth };
}

/// What comes round again, by its turn or by the direction of the words around it.
function recurring(m: Meaning, today: number, ground: Ground): ResolvedDate | null {
  if (m.weekShift !== undefined) {
    const monday = indexOf('day', today) - mod(today + 3, 7) + 7 * m.weekShift;
    return { point: { unit: 'day', index: monday + mod(m.weekday! + 6, 7) }, basis: 'resolved' };
  }
  const told = m.turn === undefined || m.turn === 0 ? ground.direction(m) : 0;
  const basis: DateBasis = told || m.turn ? 'resolved' : 'inferred';
  if (m.unit === 'weekend') return { point: weekend(today, told), basis };
  if (m.unit === 'day' && (m.month !== undefined || m.holiday))
    return yearly(m, today, told, basis);
  const unit = m.unit!;
  const cycle = unit === 'day' ? 7 : PER_YEAR[unit]!;
  const nth = unit === 'day' ? m.weekday! + 3 : unit === 'month' ? m.month! - 1 : m.nth!;
  const now = indexOf(unit, today);
  if (m.turn === 0 && unit !== 'day')
    return { point: { unit, index: now - mod(now, cycle) + nth }, basis: 'resolved' };
  return { point: { unit, index: now + step(now, nth, cycle, m, told) }, basis };
}

/// How far from `now` the unit with number `nth` in the cycle is.
function step(now: number, nth: number, cycle: number, m: Meaning, told: Direction): number {
  const back = mod(now - nth, cycle);
  const on = mod(nth - now, cycle);
  if (m.turn === -1) return back ? -back : -cycle;
  if (m.turn === 1) return on || cycle;
  // A quarter that has begun or has just ended is the one that is reported on.
  if (m.unit === 'quarter' && back <= 1) return -back;
  if (told) return told < 0 ? -back : on;
  if (m.turn === 0) return on;
  return m.unit === 'day' || back < on ? -back : on;
}

function weekend(today: number, told: Direction): Point {
  const week = indexOf('week', today);
  const isNow = mod(today + 4, 7) % 6 === 0;
  return { unit: 'weekend', index: told > 0 || isNow ? week : week - 1 };
}

/// In days: who means a date that was nearly a year ago gives the year.
const FAR_BACK = 300;

/// A day of a month, or a feast, in the year that the direction asks for; the nearest one when the
/// words do not tell.
function yearly(m: Meaning, today: number, told: Direction, basis: DateBasis): ResolvedDate | null {
  const { year } = dateOf(today);
  const days = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((shift) => year + shift)
    .filter((y) => m.holiday !== undefined || isDay(y, m.month!, m.day!))
    .map((y) => inYear(m, y).index)
    .filter((day) => m.weekday === undefined || weekdayOf(day) === m.weekday);
  if (m.weekday !== undefined) return nearest(days, today);
  const behind = days.findLast((day) => (m.turn === -1 ? day < today : day <= today));
  const ahead = days.find((day) => (m.turn === 1 ? day > today : day >= today));
  if (behind === undefined || ahead === undefined) return null;
  const way = m.turn || told;
  const isFarBack = way < 0 && !m.turn && today - behind > FAR_BACK;
  if (isFarBack || !way) return nearest([ahead, behind], today);
  return { point: { unit: 'day', index: way < 0 ? behind : ahead }, basis };
}

/// The day nearest to the document's: a day of the week that stands beside a date tells the year.
function nearest(days: readonly number[], today: number): ResolvedDate | null {
  const [index] = days.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today));
  return index === undefined ? null : { point: { unit: 'day', index }, basis: 'inferred' };
}

function besideDocument(m: Meaning, ground: Ground): ResolvedDate | null {
  return m.orShift === undefined
    ? null
    : located({ ...m, shift: m.orShift, from: 'document' }, ground);
}

/// "that year", "a year earlier", "the quarter": beside a date named before. Never a guess where
/// none was.
function besideMention(m: Meaning, { mention }: Ground): ResolvedDate | null {
  if (!mention) return null;
  const shift = m.shift ?? 0;
  if (mention.unit === 'day') {
    const index = dateOf(mention.index).year + shift;
    return m.unit === 'year' && m.orShift === undefined
      ? { point: { unit: 'year', index }, basis: 'inferred' }
      : null;
  }
  const perYear = PER_YEAR[mention.unit];
  if (!perYear || (m.orShift !== undefined && mention.unit !== 'quarter')) return null;
  if (m.unit === 'year' && shift === -1)
    return { point: { ...mention, index: mention.index - perYear }, basis: 'inferred' };
  if (m.unit === mention.unit)
    return { point: { ...mention, index: mention.index + shift }, basis: 'inferred' };
  if (m.unit !== 'year') return null;
  return {
    point: { unit: 'year', index: Math.floor(mention.index / perYear) + shift },
    basis: 'inferred',
  };
}
