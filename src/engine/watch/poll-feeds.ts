import type { Archive } from '../../archive/archive.ts';
import type { Feed } from '../../archive/feeds.ts';
import { feedEntries, readFeed, type FeedEntry } from '../../intake/feeds/read-feed.ts';
import { fetchArticle } from '../../intake/fetch/article.ts';
import type { Fetched } from '../../intake/fetch/fetch-safely.ts';
import { fetchFeed } from '../../intake/fetch/feed.ts';
import type { Manners } from '../../intake/fetch/manners.ts';
import {
  isDue,
  newPoll,
  nextPoll,
  type FeedOutcome,
  type PollState,
} from '../../intake/fetch/poll.ts';
import { makeArticle } from '../../record/make.ts';
import type { Problem } from '../../record/types.ts';
import type { Item } from '../../intake/items.ts';
import { OnRecordError } from '../../record/errors.ts';
import {
  importAll,
  type Imported,
  type ImportOptions,
  type ImportSource,
} from '../import/import.ts';

export interface WatchOptions extends ImportOptions {
  /// How to behave towards the sites: one for a run.
  readonly manners: Manners;
  /// Read the pages that a feed leads to (the default), or what the feed itself gives of them.
  readonly pages?: boolean;
  /// How long after a poll a feed is asked again, in milliseconds; longer where the feed says so.
  readonly interval?: number;
}

/// What a round of polling came to: of each feed that was asked how it went, and of each entry that is new what
/// became of it.
export type Watched =
  | {
      readonly kind: 'feed';
      readonly feed: string;
      readonly outcome: FeedOutcome['kind'];
      readonly message?: string;
    }
  | { readonly kind: 'article'; readonly imported: Imported };

/// Entries that are read of one feed in one round, and feeds that are asked at once.
const MOST_ENTRIES = 200;
const AT_ONCE = 8;
/// What a feed may ask for, a week.
const LONGEST_TTL = 7 * 86_400_000;

/// Asks the feeds of an archive that are due, and reads what is new in them. An entry counts as new once for each
/// time that its feed says it was changed; one whose page could not be had is tried again with the next round.
export async function* pollFeeds(archive: Archive, options: WatchOptions): AsyncGenerator<Watched> {
  const rounds: Round[] = [];
  const told: Watched[] = [];
  const sources = askDue(archive, options, rounds, told);
  for await (const imported of importAll(archive, sources, options)) {
    yield* told.splice(0);
    yield { kind: 'article', imported };
  }
  yield* told.splice(0);
  for (const round of rounds) await round.settle();
}

/// Asks the feeds that are due, some at once, and gives what is new in them, one after the other.
async function* askDue(
  archive: Archive,
  options: WatchOptions,
  rounds: Round[],
  told: Watched[],
): AsyncGenerator<ImportSource> {
  const now = options.manners.clock.now();
  const due = (await archive.feeds()).filter((feed) => isDue(stateOf(feed), now));
  for (let at = 0; at < due.length; at += AT_ONCE) {
    const some = due.slice(at, at + AT_ONCE);
    const asked = await Promise.all(
      some.map(async (feed) => fetchFeed(feed.url, stateOf(feed), options.manners)),
    );
    for (const [i, feed] of some.entries()) {
      const round = new Round(archive, feed, asked[i]!, options, told);
      rounds.push(round);
      yield* round.sources();
    }
  }
}

/// When the next feed is due, in milliseconds since 1970; null where none will be.
export async function nextDue(archive: Archive): Promise<number | null> {
  const open = (await archive.feeds()).map(stateOf).filter(({ gone }) => !gone);
  return open.length ? Math.min(...open.map(({ notBefore }) => notBefore)) : null;
}

export function stateOf({ state }: Feed): PollState {
  return { ...newPoll(), ...(state as Partial<PollState>) };
}

function messageOf(outcome: FeedOutcome): string | undefined {
  if (outcome.kind === 'gone') return 'it is gone for good (410), and is not asked any more';
  return 'message' in outcome ? outcome.message : undefined;
}

/// One feed in one round.
class Round {
  readonly #archive: Archive;
  readonly #feed: Feed;
  readonly #outcome: FeedOutcome;
  readonly #options: WatchOptions;
  readonly #told: Watched[];
  #ttl = 0;
  #title: string | null = null;
  /// Every new entry has been read or is not to be had.
  #isWhole = true;

  constructor(
    archive: Archive,
    feed: Feed,
    outcome: FeedOutcome,
    options: WatchOptions,
    told: Watched[],
  ) {
    this.#archive = archive;
    this.#feed = feed;
    this.#outcome = outcome;
    this.#options = options;
    this.#told = told;
  }

  async *sources(): AsyncGenerator<ImportSource> {
    const { kind } = this.#outcome;
    const message = messageOf(this.#outcome);
    const { url: feed } = this.#feed;
    this.#told.push({
      kind: 'feed',
      feed,
      outcome: kind,
      ...(message !== undefined && { message }),
    });
    if (this.#outcome.kind === 'new') yield* this.#read(this.#outcome.fetched);
  }

  /// Stores when the feed is asked again, once all of it has been read.
  async settle(): Promise<void> {
    const interval = Math.max(this.#options.interval ?? 0, this.#ttl);
    const now = this.#options.manners.clock.now();
    const next = nextPoll(stateOf(this.#feed), this.#outcome, now, interval || undefined);
    // Entries that are still to be had are found again only in a feed that is sent again.
    const { etag: _etag, lastModified: _lastModified, ...again } = next;
    const state = { ...(this.#isWhole ? next : again) };
    const title = this.#title ?? this.#feed.title;
    await this.#archive.setFeed({ url: this.#feed.url, title, state });
  }

  async *#read({ bytes, url }: Fetched): AsyncGenerator<ImportSource> {
    const { feed, entries, problems } = feedEntries(bytes, { url });
    this.#ttl = Math.min(Math.max((feed.ttl ?? 0) * 60_000, 0), LONGEST_TTL);
    this.#title = feed.title ?? null;
    for (const problem of problems) this.#tell(this.#feed.url, problem);
    const fresh = await this.#unseen(entries);
    if (fresh.length > MOST_ENTRIES) this.#isWhole = false;
    const wanted = fresh.slice(0, MOST_ENTRIES);
    const isGiven = (entry: FeedEntry) => this.#options.pages === false || entry.url === undefined;
    yield* this.#pages(wanted.filter((entry) => !isGiven(entry)));
    yield* this.#given(bytes, url, wanted.filter(isGiven));
  }

  async #unseen(entries: readonly FeedEntry[]): Promise<FeedEntry[]> {
    const byKey = new Map(
      entries.flatMap((entry) => (keyOf(entry) ? [[keyOf(entry)!, entry]] : [])),
    );
    const seen = await this.#archive.seen(this.#feed.url, [...byKey.keys()]);
    return [...byKey].filter(([key]) => !seen.has(key)).map(([, entry]) => entry);
  }

  /// What the feed itself gives.
  *#given(bytes: Uint8Array, url: string, wanted: readonly FeedEntry[]): Generator<ImportSource> {
    const entries = new Map(feedEntries(bytes, { url }).entries.map((entry, i) => [i, entry]));
    const keys = new Set(wanted.map(keyOf));
    for (const [i, item] of readFeed(bytes, { url }).items.entries()) {
      const entry = keyOf(entries.get(i) ?? {});
      if (entry === undefined || !keys.has(entry)) continue;
      const own = ownWords(item, url);
      yield { name: item.name, items: [own], seen: { feed: this.#feed.url, entry } };
    }
  }

  /// The pages that it leads to.
  async *#pages(wanted: readonly FeedEntry[]): AsyncGenerator<ImportSource> {
    for (const entry of wanted) {
      const source = entry.url === undefined ? null : await this.#page(entry, entry.url);
      if (source) yield source;
    }
  }

  async #page(entry: FeedEntry, url: string): Promise<ImportSource | null> {
    try {
      const page = await fetchArticle(url, { manners: this.#options.manners });
      const { charset, retrieved } = page;
      return {
        name: page.url,
        from: page.bytes,
        isOne: true,
        options: { url: page.url, ...(charset !== undefined && { charset }) },
        provenance: {
          container: this.#feed.url,
          retrieved,
          ...(entry.id !== undefined && { id: entry.id }),
        },
        seen: { feed: this.#feed.url, entry: keyOf(entry)! },
      };
    } catch (error) {
      if (!(error instanceof OnRecordError)) throw error;
      if (error.code !== 'fetch-refused') this.#isWhole = false;
      this.#tell(url, { code: error.code, message: error.message });
      return null;
    }
  }

  #tell(name: string, problem: Problem): void {
    this.#told.push({ kind: 'article', imported: { name, outcome: 'problem', problem } });
  }
}

/// What a feed gives as the words of another site's page is kept without that address: it must not take the place of
/// what that site says itself.
function ownWords(item: Item, feed: string): Item {
  if (!('article' in item) || item.article.url === undefined) return item;
  const { id: _id, textHash: _hash, url, ...parts } = item.article;
  if (hostOf(url) === hostOf(feed)) return item;
  return { ...item, article: makeArticle({ ...parts, source: `${feed} ${url}` }) };
}

const hostOf = (address: string): string =>
  (URL.parse(address)?.hostname ?? '').replace(/^(?:www|feeds?|rss)\./, '');

/// What an entry is known by; it is another one when it was changed.
function keyOf({ id, url, updated }: FeedEntry): string | undefined {
  const name = id ?? url;
  return name === undefined || updated === undefined ? name : `${name}\n${updated}`;
}
