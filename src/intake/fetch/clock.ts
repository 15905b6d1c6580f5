import { setTimeout as sleep } from 'node:timers/promises';

/// The time, and the way to wait. Tests put in one that does not wait.
export interface Clock {
  /// Milliseconds since 1970.
  now(): number;
  /// Resolves after so many milliseconds; rejects when the signal is aborted.
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: Date.now,
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { ...(signal && { signal }) }),
};
