import type { ArticleRecord, Commitment } from '../../record/types.ts';
import type { CommitmentKind } from '../../record/vocabulary.ts';

/// A commitment and the record that it is in.
export interface DocketItem {
  readonly record: ArticleRecord;
  readonly commitment: Commitment;
}

export interface DocketOptions {
  /// Also what can hardly be checked: hopes, predictions, warnings, plans without a date.
  readonly all?: boolean;
  /// Only what is due in this stretch of days (ISO 8601, both inclusive).
  readonly due?: { readonly from: string; readonly to: string };
}

/// What a day can show to be kept or broken, with a date or without.
const CHECKABLE = new Set<CommitmentKind>(['pledge', 'agreement', 'schedule']);

/// What is owed and what is to come in all records: dated items first, the nearest day first, and then the
/// others in the order of the records.
export function docketOf(
  records: readonly ArticleRecord[],
  { all = false, due }: DocketOptions = {},
): DocketItem[] {
  const items = records.flatMap((record) =>
    record.commitments.map((commitment) => ({ record, commitment })),
  );
  const shown = items.filter(({ commitment }) => {
    if (due) return isWithin(dueValue(commitment), due);
    return all || CHECKABLE.has(commitment.kind) || dueValue(commitment) !== '';
  });
  return shown
    .map((item, i) => ({ item, i, value: dueValue(item.commitment) || '~' }))
    .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : a.i - b.i))
    .map(({ item }) => item);
}

const dueValue = ({ due }: Commitment): string => due?.value ?? '';

/// True when the day, week, month, quarter or year has a day in the stretch.
function isWithin(value: string, { from, to }: { from: string; to: string }): boolean {
  const days = daysOf(value);
  return days !== null && days.first <= to && days.last >= from;
}

/// First and last day of a date of reduced precision; null for what is none.
export function daysOf(value: string): { first: string; last: string } | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { first: value, last: value };
  if (/^\d{4}$/.test(value)) return { first: `${value}-01-01`, last: `${value}-12-31` };
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) return monthsOf(Number(month[1]), Number(month[2]), 1);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return monthsOf(Number(quarter[1]), 3 * Number(quarter[2]) - 2, 3);
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  return week ? weekOf(Number(week[1]), Number(week[2])) : null;
}

function monthsOf(year: number, month: number, count: number): { first: string; last: string } {
  return {
    first: isoDay(Date.UTC(year, month - 1, 1)),
    last: isoDay(Date.UTC(year, month - 1 + count, 0)),
  };
}

/// Weeks begin on Monday; the first has the fourth of January in it (ISO 8601).
function weekOf(year: number, week: number): { first: string; last: string } {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY;
  const first = monday + (week - 1) * 7 * DAY;
  return { first: isoDay(first), last: isoDay(first + 6 * DAY) };
}

const DAY = 86_400_000;

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
