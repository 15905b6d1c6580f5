import { systemClock, type Clock } from './clock.ts';
import { Courtesy, type CourtesyOptions } from './courtesy.ts';
import { fetchAround, type Fetched, type FetchOptions } from './fetch-safely.ts';
import { hostOf, type Gate } from './gate.ts';
import type { Answer } from './request.ts';
import { retryTime } from './retry-after.ts';
import { ROBOTS_BYTES } from './robots-rules.ts';
import { RobotsCache } from './robots.ts';

/// Who fetches, and how: what is the same for all fetches of a run.
export type MannersOptions = Gate & CourtesyOptions & Pick<FetchOptions, 'contact'>;

/// What one fetch may say of its own.
export type PageOptions = Omit<FetchOptions, keyof MannersOptions | 'cut'>;

/// How a run behaves towards the sites it fetches from. One is made for a run and shared by all its
/// fetches: it remembers robots.txt files, pauses, and who asked to be left alone.
export class Manners {
  readonly clock: Clock;
  readonly #options: MannersOptions;
  readonly #courtesy: Courtesy;
  readonly #robots: RobotsCache;

  constructor(options: MannersOptions = {}) {
    this.clock = options.clock ?? systemClock;
    this.#options = options;
    this.#courtesy = new Courtesy(options);
    const robotsOptions = { ...options, maxBytes: ROBOTS_BYTES, cut: true };
    this.#robots = new RobotsCache(
      (url) => fetchAround(url, robotsOptions, (target, go) => this.#inTurn(target, go)),
      this.clock,
    );
  }

  /// `fetchSafely`, politely: each request only where robots.txt lets us, when it is the host's turn,
  /// after its pause. Redirects count as requests. Throws `FetchLater` besides, when a site wants us
  /// to come later than we wait.
  fetch(url: string, options: PageOptions = {}): Promise<Fetched> {
    return fetchAround(url, { ...options, ...this.#options }, async (target, go) => {
      const pause = await this.#robots.check(target);
      this.#courtesy.slow(hostOf(target), pause);
      return this.#inTurn(target, go, options.signal);
    });
  }

  async #inTurn(url: URL, go: () => Promise<Answer>, signal?: AbortSignal): Promise<Answer> {
    const host = hostOf(url);
    const answer = await this.#courtesy.run(host, go, signal);
    const until = retryTime(answer, this.clock.now());
    if (until !== null) this.#courtesy.hold(host, until);
    return answer;
  }
}
