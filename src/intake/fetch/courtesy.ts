import { systemClock, type Clock } from './clock.ts';
import { FetchLater, moment } from './errors.ts';

export interface CourtesyOptions {
  /// Milliseconds between the end of a request and the next to the same host. 1,000 unless given.
  pause?: number;
  /// The longest that a request waits for a host that asked to be left alone, in milliseconds;
  /// beyond it is refused at once. 60,000 unless given.
  patience?: number;
  clock?: Clock;
}

/// The longest pause that a site's Crawl-delay can ask for, in milliseconds.
export const LONGEST_PAUSE = 60_000;

interface Host {
  /// Resolves when the last of those in line is done.
  last: Promise<void>;
  waiting: number;
  pause: number;
  /// When the next request may be made, by the pause and by what the host asked for.
  free: number;
  heldUntil: number;
}

// Hosts at rest are forgotten beyond so many.
const MANY_HOSTS = 1000;

/// Keeps requests polite: one at a time to a host, in the order they came, with a pause between.
/// Hosts do not wait for each other.
export class Courtesy {
  readonly #pause: number;
  readonly #patience: number;
  readonly #clock: Clock;
  readonly #hosts = new Map<string, Host>();

  constructor({ pause = 1000, patience = 60_000, clock = systemClock }: CourtesyOptions = {}) {
    this.#pause = pause;
    this.#patience = patience;
    this.#clock = clock;
  }

  /// Does `go` when it is the host's turn. Rejects with what it rejects with, with `FetchLater` when
  /// the host asked to be left alone for longer than our patience, and with the signal's reason when
  /// that is aborted before its turn.
  async run<T>(host: string, go: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const state = this.#host(host);
    const before = state.last;
    const { promise, resolve } = Promise.withResolvers<void>();
    state.last = promise;
    state.waiting++;
    try {
      await before;
      await this.#turn(host, state, signal);
      return await this.#paused(state, go);
    } finally {
      state.waiting--;
      resolve();
    }
  }

  /// Asks for at least so many milliseconds between requests to a host (Crawl-delay), 60,000 at most.
  slow(host: string, pause: number): void {
    const state = this.#host(host);
    const longer = Math.max(this.#pause, Math.min(LONGEST_PAUSE, pause));
    state.free += longer - state.pause;
    state.pause = longer;
  }

  /// Leaves a host alone until then (Retry-After), in milliseconds since 1970.
  hold(host: string, until: number): void {
    const state = this.#host(host);
    state.heldUntil = Math.max(state.heldUntil, until);
  }

  async #turn(host: string, state: Host, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    for (;;) {
      const now = this.#clock.now();
      if (state.heldUntil - now > this.#patience) {
        const until = moment(state.heldUntil);
        throw new FetchLater(`${host} asks to be left alone until ${until}.`, state.heldUntil);
      }
      const wait = Math.max(state.free, state.heldUntil) - now;
      if (wait <= 0) return;
      // What is to be waited for may have grown meanwhile.
      await this.#clock.sleep(wait, signal);
    }
  }

  async #paused<T>(state: Host, go: () => Promise<T>): Promise<T> {
    try {
      return await go();
    } finally {
      state.free = this.#clock.now() + state.pause;
    }
  }

  #host(name: string): Host {
    let host = this.#hosts.get(name);
    if (!host) {
      this.#forget();
      const pause = this.#pause;
      host = { last: Promise.resolve(), waiting: 0, pause, free: -Infinity, heldUntil: -Infinity };
      this.#hosts.set(name, host);
    }
    return host;
  }

  #forget(): void {
    if (this.#hosts.size < MANY_HOSTS) return;
    const now = this.#clock.now();
    for (const [name, { waiting, free, heldUntil }] of this.#hosts)
      if (waiting === 0 && free <= now && heldUntil <= now) this.#hosts.delete(name);
  }
}
