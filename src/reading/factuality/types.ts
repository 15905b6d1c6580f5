import type { EventStatus } from '../../record/vocabulary.ts';
import type { Reason } from './reasons.ts';

/// How far a text commits itself to an event: that it is so, that it is not, or neither.
export type FactualityClass = 'happened' | 'uncertain' | 'not';

/// What a text says of whether an event took place.
export interface Factuality {
  /// What the status comes to: only what happened or is under way has happened.
  readonly class: FactualityClass;
  readonly status: EventStatus;
  /// How far whoever tells of it commits himself, from -3 (certainly not) to 3 (certainly). What will
  /// certainly happen stands high: never show an event as having happened by this.
  readonly score: number;
  /// The outermost first.
  readonly reasons: readonly Reason[];
  /// True inside what somebody said: it is that somebody who vouches for it.
  readonly reported: boolean;
  /// The token of the word of saying nearest to the event, or -1.
  readonly reportedBy: number;
}

/// What is known of an event on the way down to it. `score` and `status` are of the event itself.
export interface Value {
  readonly sign: 1 | 0 | -1;
  readonly status: EventStatus;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly reportedBy: number;
}

export const FACT: Value = { sign: 1, status: 'happened', score: 3, reasons: [], reportedBy: -1 };
