import type { Archive } from '../../archive/archive.ts';
import type { Feed } from '../../archive/feeds.ts';
import { whyNoFeed } from '../../intake/feeds/no-feed.ts';
import { feedEntries, readFeed, type FeedEntry } from '../../intake/feeds/read-feed.ts';
import { fetchArticle } from '../../intake/fetch/article.ts';
import { FetchFailed, FetchLater } from '../../intake/fetch/errors.ts';
import type { Fetched } from '../../intake/fetch/fetch-safely.ts';
import { newPoll, nextPoll, type FeedOutcome, type PollState } from '../../intake/fetch/poll.ts';
import type { Item } from '../../intake/items.ts';
import { refusedItem } from '../../intake/refuse.ts';
import { OnRecordError } from '../../record/errors.ts';
import { textHash } from '../../record/ids.ts';
import type { Problem } from '../../record/types.ts';
import type { ImportSource } from '../import/sources.ts';
import { pageSource } from './page-source.ts';
import { afterFailure, chosen, keyOf, MOST_TRIES, putOff, type Tries } from './entries.ts';
import type { Watched, WatchOptions } from './watched.ts';

/// What is remembered of a feed between two rounds. Plain data.
export interface FeedState extends PollState {
  /// Of entries that could not be had yet, by their keys.
  readonly tries?: readonly (readonly [key: string, tries: Tries])[];
  /// A hash of what is wrong with the feed itself, which is told when it is new.
  readonly faults?: string;
}

/// The state that is stored of a feed.
export function stateOf({ state }: Feed): FeedState {
  return { ...newPoll(), ...(state as Partial<FeedState>) };
}

/// A feed that was asked, with what that came to and when, in milliseconds since 1970.
export interface Asked {
  readonly feed: Feed;
  readonly outcome: FeedOutcome;
  readonly at: number;
}

/// Entries that are read of one feed in one round.
const MOST_ENTRIES = 200;
const HOUR = 3_600_000;
/// What a feed may ask for, a week.
const LONGEST_TTL = 7 * 24 * HOUR;

/// One feed in one round: what is new in it, and when all of that has been stored, when it is asked again. A round
/// that is stopped before leaves the feed as it was, and finds again what was not stored.
export class Round {
  readonly #archive: Archive;
  readonly #feed: Feed;
  readonly #at: number;
  readonly #options: WatchOptions;
  readonly #told: Watched[];
  readonly #before: ReadonlyMap<string, Tries>;
  /// Those of the feed, with the names that problems give them; undefined where the feed gave none.
  #entries: Map<string, string> | undefined;
  readonly #tried = new Set<string>();
  /// Those whose sites want to be left alone.
  readonly #later = new Map<string, FetchLater>();
  readonly #messages = new Set<string>();
  #interval: number;
  #title: string | null;
  #faults: string | undefined;

  constructor(archive: Archive, { feed, at }: Asked, options: WatchOptions, told: Watched[]) {
    this.#archive = archive;
    this.#feed = feed;
    this.#at = at;
    this.#options = options;
    this.#told = told;
    const { tries = [], faults } = stateOf(feed);
    this.#before = new Map(tries);
    this.#interval = options.interval ?? HOUR;
    this.#title = feed.title;
    this.#faults = faults;
  }

  /// What is new in the feed, and last the end of the round, which is stored behind it.
  async *sources(asked: FeedOutcome): AsyncGenerator<ImportSource> {
    const listed = asked.kind === 'new' ? listOf(asked.fetched) : null;
    const outcome: FeedOutcome =
      listed && 'none' in listed
        ? { kind: 'failed', code: 'input-unreadable', message: listed.none }
        : asked;
    this.#tellFeed(outcome);
    if (asked.kind === 'new' && listed && 'entries' in listed)
      yield* this.#read(asked.fetched, listed);
    const next = nextPoll(stateOf(this.#feed), outcome, this.#at, this.#interval);
    yield { name: this.#feed.url, items: [], stored: async () => this.#settle(next) };
  }

  async *#read({ bytes, url }: Fetched, listed: Listed): AsyncGenerator<ImportSource> {
    const { feed, entries, problems } = listed;
    const ttl = Math.min(Math.max((feed.ttl ?? 0) * 60_000, 0), LONGEST_TTL);
    this.#interval = Math.max(this.#interval, ttl);
    this.#title = feed.title ?? this.#title;
    this.#tellFaults(problems);
    const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
    const nameOf = (entry: FeedEntry) => entry.url ?? entry.title ?? this.#feed.url;
    this.#entries = new Map([...byKey].map(([key, entry]) => [key, nameOf(entry)]));
    const seen = await this.#archive.seen(this.#feed.url, [...byKey.keys()]);
    const fresh = [...byKey.keys()].filter((key) => !seen.has(key));
    const wanted = chosen(fresh, this.#before, this.#at, MOST_ENTRIES);
    for (const key of wanted) this.#tried.add(key);
    const isPage = (key: string) =>
      this.#options.pages !== false && byKey.get(key)!.url !== undefined;
    const given = new Set(wanted.filter((key) => !isPage(key)));
    if (given.size) yield* this.#given(readFeed(bytes, { url }).items, entries, given);
    for (const key of wanted) if (isPage(key)) yield await this.#page(key, byKey.get(key)!);
  }

  /// What the feed itself gives of entries.
  *#given(
    items: readonly Item[],
    entries: readonly FeedEntry[],
    wanted: ReadonlySet<string>,
  ): Generator<ImportSource> {
    for (const [i, item] of items.entries()) {
      const entry = keyOf(entries[i]!);
      if (!wanted.has(entry)) continue;
      const seen = { feed: this.#feed.url, entry };
      yield { name: item.name, items: [item], seen };
    }
  }

  /// The page that an entry leads to, or why it cannot be had; one that never will be counts as seen.
  async #page(entry: string, { id, url }: FeedEntry): Promise<ImportSource> {
    const seen = { feed: this.#feed.url, entry };
    try {
      const page = await fetchArticle(url!, { manners: this.#options.manners });
      const { retrieved } = page;
      const container = this.#feed.url;
      const provenance = { container, retrieved, ...(id !== undefined && { id }) };
      return { ...pageSource(page), provenance, seen };
    } catch (error) {
      if (!(error instanceof OnRecordError)) throw error;
      const problem = this.#problem(url!, error);
      if (isLost(error)) return { ...problem, seen };
      if (error instanceof FetchLater) this.#later.set(entry, error);
      return problem;
    }
  }

  /// A host that wants to be left alone says so once, and not of each of its pages.
  #problem(name: string, { code, message }: OnRecordError): ImportSource {
    const isTold = this.#messages.has(message);
    this.#messages.add(message);
    return { name, items: isTold ? [] : [refusedItem(name, { code, message })] };
  }

  async #settle(next: PollState): Promise<void> {
    const { url } = this.#feed;
    const { left, givenUp } = await this.#left();
    if (givenUp.length)
      await this.#archive.add([], {
        seen: givenUp.map((entry) => ({ feed: url, entry, article: null })),
        unwatched: 'drop',
      });
    for (const key of givenUp) this.#tellProblem(this.#entries?.get(key) ?? url, GIVEN_UP);
    // Entries that are still to be had are found again only in a feed that is sent again.
    const { etag: _etag, lastModified: _lastModified, ...again } = next;
    const state: FeedState = {
      ...(left.size ? again : next),
      ...(this.#faults !== undefined && { faults: this.#faults }),
      ...(left.size && {
        tries: [...left].flatMap(([key, tries]) => (tries ? [[key, tries]] : [])),
      }),
    };
    await this.#archive.updateFeed({ url, title: this.#title, state: { ...state } });
  }

  /// Entries that are still to be had, with how often they have been tried, and those that were tried too often.
  async #left(): Promise<{ left: Map<string, Tries | undefined>; givenUp: string[] }> {
    if (!this.#entries) return { left: new Map(this.#before), givenUp: [] };
    const keys = [...this.#entries.keys()];
    const seen = await this.#archive.seen(this.#feed.url, keys);
    const left = new Map<string, Tries | undefined>();
    const givenUp: string[] = [];
    for (const key of keys) {
      if (seen.has(key)) continue;
      const tries = this.#triesOf(key);
      if (tries && tries.failures >= MOST_TRIES) givenUp.push(key);
      else left.set(key, tries);
    }
    return { left, givenUp };
  }

  #triesOf(key: string): Tries | undefined {
    const before = this.#before.get(key);
    const later = this.#later.get(key);
    if (later && later.status === undefined) return putOff(before, later.until);
    if (!this.#tried.has(key)) return before;
    const after = afterFailure(before, this.#at, this.#interval);
    return { ...after, notBefore: Math.max(after.notBefore, later?.until ?? 0) };
  }

  #tellFeed(outcome: FeedOutcome): void {
    const message = outcome.kind === 'gone' ? GONE : 'message' in outcome ? outcome.message : null;
    const told = message === null ? {} : { message };
    this.#told.push({ kind: 'feed', feed: this.#feed.url, outcome: outcome.kind, ...told });
  }

  #tellFaults(problems: readonly Problem[]): void {
    const faults = problems.length
      ? textHash(problems.map(({ message }) => message).join('\n')).slice(0, 16)
      : undefined;
    if (faults !== this.#faults)
      for (const problem of problems) this.#tellProblem(this.#feed.url, problem);
    this.#faults = faults;
  }

  #tellProblem(name: string, problem: Problem): void {
    this.#told.push({ kind: 'article', imported: { name, outcome: 'problem', problem } });
  }
}

const GONE = 'it is gone for good (410), and is not asked any more';
const GIVEN_UP: Problem = {
  code: 'given-up',
  message: `It could not be had in ${MOST_TRIES} rounds and is given up. Add it by its address, should it come back.`,
};

type Listed = ReturnType<typeof feedEntries>;

function listOf({ bytes, url }: Fetched): Listed | { none: string } {
  const listed = feedEntries(bytes, { url });
  const none = whyNoFeed(bytes, listed, url);
  return none === null ? listed : { none };
}

/// Asking again would change nothing.
const isLost = (error: OnRecordError): boolean =>
  error.code === 'fetch-refused' ||
  (error instanceof FetchFailed && (error.status === 404 || error.status === 410));
