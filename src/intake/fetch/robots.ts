import { OnRecordError } from '../../record/errors.ts';
import type { Clock } from './clock.ts';
import { FetchLater, moment, refused } from './errors.ts';
import type { Fetched } from './fetch-safely.ts';
import { retryTime } from './retry-after.ts';
import { RobotsRules } from './robots-rules.ts';

/// Fetches a robots.txt: safely, politely, and only its beginning when it is too large.
export type RobotsFetch = (url: string) => Promise<Fetched>;

/// What is known of one origin until a time: its rules, or why nothing is fetched from there.
interface Entry {
  rules: RobotsRules | OnRecordError;
  /// In milliseconds since 1970.
  until: number;
  bytes: number;
}

const DAY = 86_400_000;
/// How long a robots.txt that cannot be read is not asked for again, in milliseconds.
const RETRY = 600_000;
const MOST_ORIGINS = 1000;
// Parsed rules take up to twenty times the room of their text.
const MOST_BYTES = 8_000_000;

/// The robots.txt of every site that was asked in a run, each for a day (RFC 9309). One that a site
/// does not have allows everything; one that cannot be read (the site is down, 429) forbids
/// everything for ten minutes, unless an older copy is at hand. Memory has bounds: the oldest go.
export class RobotsCache {
  readonly #fetch: RobotsFetch;
  readonly #clock: Clock;
  readonly #entries = new Map<string, Entry>();
  readonly #underway = new Map<string, Promise<Entry>>();
  #bytes = 0;

  constructor(fetch: RobotsFetch, clock: Clock) {
    this.#fetch = fetch;
    this.#clock = clock;
  }

  /// The pause that the site of a page asks for, in milliseconds. Throws `OnRecordError` with code
  /// `fetch-refused` when its robots.txt keeps us from the page, `FetchLater` when that cannot be
  /// read.
  async check(url: URL): Promise<number> {
    const { rules } = await this.#entry(url.origin);
    if (rules instanceof OnRecordError) throw rules;
    if (rules.allows(url)) return rules.crawlDelay;
    const where = `the robots.txt of ${url.origin} keeps robots from it`;
    throw refused(`${url.href} is not fetched: ${where}. Open it in a browser, and save it.`);
  }

  /// The entry of an origin, asked for once however many wait for it.
  async #entry(origin: string): Promise<Entry> {
    const known = this.#entries.get(origin);
    if (known && known.until > this.#clock.now()) return known;
    const underway = this.#underway.get(origin) ?? this.#renew(origin, known);
    this.#underway.set(origin, underway);
    return underway;
  }

  async #renew(origin: string, known?: Entry): Promise<Entry> {
    try {
      const entry = await this.#ask(origin, known);
      this.#keep(origin, entry);
      return entry;
    } finally {
      this.#underway.delete(origin);
    }
  }

  async #ask(origin: string, known?: Entry): Promise<Entry> {
    const url = `${origin}/robots.txt`;
    try {
      const answer = await this.#fetch(url);
      const { status, bytes } = answer;
      const now = this.#clock.now();
      if (status >= 500 || status === 429) {
        const until = Math.max(now + RETRY, Math.min(retryTime(answer, now) ?? 0, now + DAY));
        return unread(origin, `it answered ${status}`, until, known);
      }
      const text = status < 300 ? new TextDecoder().decode(bytes) : '';
      return { rules: new RobotsRules(url, text), until: now + DAY, bytes: text.length };
    } catch (error) {
      if (!(error instanceof OnRecordError)) throw error;
      const until = error instanceof FetchLater ? error.until : this.#clock.now() + RETRY;
      // An address that is not public stays so: that is the reason to tell.
      if (error.code === 'fetch-refused') return { rules: error, until, bytes: 0 };
      return unread(origin, error.message, until, known);
    }
  }

  #keep(origin: string, entry: Entry): void {
    this.#drop(origin);
    this.#entries.set(origin, entry);
    this.#bytes += entry.bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= MOST_ORIGINS && this.#bytes <= MOST_BYTES) break;
      this.#drop(oldest);
    }
  }

  #drop(origin: string): void {
    this.#bytes -= this.#entries.get(origin)?.bytes ?? 0;
    this.#entries.delete(origin);
  }
}

function unread(origin: string, reason: string, until: number, known?: Entry): Entry {
  if (known?.rules instanceof RobotsRules) return { ...known, until };
  const what = `The robots.txt of ${origin} cannot be read, so nothing is fetched from there`;
  const message = `${what} until ${moment(until)}: ${reason.replace(/\.$/, '')}.`;
  return { rules: new FetchLater(message, until), until, bytes: 0 };
}
