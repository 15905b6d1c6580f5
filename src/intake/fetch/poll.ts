import type { ErrorCode } from '../../record/errors.ts';
import type { Fetched } from './fetch-safely.ts';
import { LONGEST_WAIT } from './retry-after.ts';

/// What tells a server which copy we have.
export interface Validators {
  etag?: string;
  lastModified?: string;
}

/// What is remembered of a feed between two polls. Plain data, to be stored as JSON.
export interface PollState extends Validators {
  /// Failures since the last success.
  failures: number;
  /// When it may be asked again, in milliseconds since 1970.
  notBefore: number;
  /// It is gone for good (410), and is not asked again.
  gone: boolean;
  lastOutcome?: FeedOutcome['kind'];
  /// Why the last poll came to nothing, in a sentence.
  message?: string;
}

/// What asking for a feed came to. `until` is in milliseconds since 1970.
export type FeedOutcome =
  | { kind: 'new'; fetched: Fetched; validators: Validators }
  | { kind: 'unchanged'; validators: Validators }
  | { kind: 'gone' }
  | { kind: 'later'; until: number; message: string }
  | { kind: 'failed'; code: ErrorCode; message: string };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/// The state of a feed that was never asked.
export function newPoll(): PollState {
  return { failures: 0, notBefore: 0, gone: false };
}

/// Whether a feed is to be asked now.
export function isDue({ gone, notBefore }: PollState, now: number): boolean {
  return !gone && notBefore <= now;
}

/// The state after an outcome, with the time of the next poll: an `interval` (milliseconds, an hour
/// unless given) after a success; after failures in a row twice, four times, eight times that, up to
/// a day; and not before the site wants, up to a week. A pure function.
export function nextPoll(
  state: PollState,
  outcome: FeedOutcome,
  now: number,
  interval = HOUR,
): PollState {
  const { kind } = outcome;
  const { message: _message, ...before } = state;
  const told = 'message' in outcome ? { message: outcome.message } : {};
  const next: PollState = { ...before, notBefore: now + interval, lastOutcome: kind, ...told };
  if (kind === 'gone') return { ...next, gone: true };
  if (kind === 'later') {
    const until = Math.min(outcome.until, now + LONGEST_WAIT);
    return { ...next, notBefore: Math.max(next.notBefore, until) };
  }
  if (kind === 'failed') {
    const failures = state.failures + 1;
    const wait = Math.max(interval, Math.min(DAY, interval * 2 ** failures));
    return { ...next, failures, notBefore: now + wait };
  }
  // A new copy has its own validators; the old ones must not outlive theirs.
  const { notBefore, gone } = next;
  const kept = kind === 'unchanged' ? validatorsOf(state) : {};
  return { ...kept, ...outcome.validators, failures: 0, notBefore, gone, lastOutcome: kind };
}

/// The validators alone, of what has them beside other things.
export function validatorsOf({ etag, lastModified }: Validators): Validators {
  return {
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
}
