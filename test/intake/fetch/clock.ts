import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../../src/intake/fetch/clock.ts';

interface Sleeper {
  at: number;
  wake: () => void;
}

/// A clock that stands still until everybody who could work is asleep; then it goes to the first
/// that is to wake. Who waits for a server counts as asleep. Begins on 14 May 2031, 09:30 UTC.
export class FakeClock implements Clock {
  time = Date.UTC(2031, 4, 14, 9, 30);
  readonly start = this.time;
  readonly #sleepers = new Set<Sleeper>();

  now(): number {
    return this.time;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const sleeper = { at: this.time + milliseconds, wake: resolve };
    this.#sleepers.add(sleeper);
    signal?.addEventListener('abort', () => {
      this.#sleepers.delete(sleeper);
      reject(signal.reason as Error);
    });
    return promise;
  }

  /// Milliseconds since the beginning.
  get elapsed(): number {
    return this.time - this.start;
  }

  /// What `work` comes to, with the time it needs passing at once.
  async run<T>(work: Promise<T>): Promise<T> {
    const ended = work.then(
      () => true,
      () => true,
    );
    while (!(await Promise.race([ended, setImmediate(false)]))) this.#wakeFirst();
    return work;
  }

  #wakeFirst(): void {
    const [first] = [...this.#sleepers].sort((a, b) => a.at - b.at);
    if (!first) return;
    this.#sleepers.delete(first);
    this.time = Math.max(this.time, first.at);
    first.wake();
  }
}
