import type { Archive } from '../../archive/archive.ts';
import { fetchFeed } from '../../intake/fetch/feed.ts';
import { isDue } from '../../intake/fetch/poll.ts';
import { importAll } from '../import/import.ts';
import type { ImportSource } from '../import/sources.ts';
import { Round, stateOf, type Asked } from './round.ts';
import type { Watched, WatchOptions } from './watched.ts';

export { stateOf } from './round.ts';
export type { Watched, WatchOptions } from './watched.ts';

/// Feeds that are asked at once.
const AT_ONCE = 8;

/// Asks the feeds of an archive that are due, and reads what is new in them. An entry counts as new once for each
/// time that its feed says it was changed. One whose page is not there (404, 410) or is not to be fetched is told
/// once; one that could not be had otherwise is tried with later rounds, five in all. When a feed is asked next is
/// stored as soon as its own entries are: a round that is stopped loses nothing.
export async function* pollFeeds(archive: Archive, options: WatchOptions): AsyncGenerator<Watched> {
  const told: Watched[] = [];
  const sources = askDue(archive, options, told);
  for await (const imported of importAll(archive, sources, options)) {
    yield* told.splice(0);
    yield { kind: 'article', imported };
  }
  yield* told;
}

/// Asks the feeds that are due, some at once, and gives what is new in them, one after the other.
async function* askDue(
  archive: Archive,
  options: WatchOptions,
  told: Watched[],
): AsyncGenerator<ImportSource> {
  const { manners } = options;
  const now = manners.clock.now();
  const due = (await archive.feeds()).filter((feed) => isDue(stateOf(feed), now));
  for (let from = 0; from < due.length; from += AT_ONCE) {
    const asking = due.slice(from, from + AT_ONCE).map(async (feed): Promise<Asked> => {
      const outcome = await fetchFeed(feed.url, stateOf(feed), manners);
      return { feed, outcome, at: manners.clock.now() };
    });
    const asked = await Promise.all(asking);
    // What a feed sent is held no longer than it is read.
    for (let one = asked.shift(); one; one = asked.shift())
      yield* new Round(archive, one, options, told).sources(one.outcome);
  }
}

/// When the next feed is due, in milliseconds since 1970; null where none will be.
export async function nextDue(archive: Archive): Promise<number | null> {
  const open = (await archive.feeds()).map(stateOf).filter(({ gone }) => !gone);
  return open.length ? Math.min(...open.map(({ notBefore }) => notBefore)) : null;
}
