import type { EventStatus } from '../../record/vocabulary.ts';
import type { Reason } from './reasons.ts';

/// How far a text commits itself to an event: that it is so, that it is not, or neither.
export type FactualityClass = 'happened' | 'uncertain' | 'not';

/// What a text says of whether an event took place.
export interface Factuality {
  /// The class of the status. Only what happened or goes on has happened.
  readonly class: FactualityClass;
  readonly status: EventStatus;
  /// How certain the speaker or narrator is, from -3 (certainly not) to 3 (certainly). A future
  /// that is certain scores high: never show an event as having happened by this.
  readonly score: number;
  /// The outermost first.
  readonly reasons: readonly Reason[];
  /// True inside a statement: its speaker vouches for the event.
  readonly reported: boolean;
  /// The token of the word of saying nearest to the event, or -1.
  readonly reportedBy: number;
}

/// The value of a word of the tree: `score` and `status` are those of its event.
export interface Value {
  readonly sign: 1 | 0 | -1;
  readonly status: EventStatus;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly reportedBy: number;
}

export const FACT: Value = { sign: 1, status: 'happened', score: 3, reasons: [], reportedBy: -1 };
