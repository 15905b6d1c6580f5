import type { Range } from '../grammar/passage.ts';
import type { Unit } from './calendar.ts';

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/// What the words of a time expression say, before any calendar is looked at: "last May" is month 5
/// and one turn back, "two weeks ago" two weeks before the document date.
export interface Meaning extends Range {
  readonly type: TimeType;
  /// Ready-made: durations, sets and vague references need no calendar.
  readonly value?: string | undefined;
  readonly unit?: Unit;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /// 0 for Sunday.
  readonly weekday?: number;
  /// Which quarter, season or half of a year, from 0.
  readonly nth?: number;
  readonly holiday?: (year: number) => number;
  /// The one before (-1), this one (0) or the next (1) of what comes round: "last May".
  readonly turn?: -1 | 0 | 1;
  /// So many units from what it hangs on: -1 in "yesterday" and "last week".
  readonly shift?: number;
  /// The year or week it is in, counted from the document's: "July last year", "Friday next week".
  readonly yearShift?: number;
  readonly weekShift?: number;
  /// Counted from the document date where no date was named before: "a year ago" of a report on a
  /// quarter is that quarter a year before, else last year.
  readonly orShift?: number;
  /// A duration behind "in": so long ahead where the sentence looks ahead.
  readonly ahead?: Unit | undefined;
  /// What a relative expression hangs on: the document date, a date named before ("a year
  /// earlier", "that year") or something told in words ("the day before the talks").
  readonly from?: 'document' | 'mention' | 'event';
  /// The words of what it hangs on.
  readonly event?: Range;
  /// Part of the day ("EV") or the time of day ("14:30") behind the T of a value.
  readonly clock?: string;
  /// Of a business year, which need not be a calendar year.
  readonly fiscal?: boolean;
  /// A name of something rather than a date of now: "the Sept. 11 attacks".
  readonly isName?: boolean;
  /// Its direction in time is told by a word beside it: "the coming Monday".
  readonly direction?: -1 | 1;
}
