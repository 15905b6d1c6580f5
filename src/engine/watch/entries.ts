import type { FeedEntry } from '../../intake/feeds/read-feed.ts';

/// How often an entry could not be had, and when it may be asked for again, in milliseconds since 1970. Plain data.
export interface Tries {
  readonly failures: number;
  readonly notBefore: number;
}

/// So often an entry is tried.
export const MOST_TRIES = 5;

/// What an entry is known by: its id, its address or its words; it is another one when it was changed.
export function keyOf({ id, url, updated, digest }: FeedEntry): string {
  const name = id ?? url ?? digest ?? '';
  return updated === undefined ? name : `${name}\n${updated}`;
}

/// The entries that are tried in a round, `most` of them: those never tried first, then those that failed least
/// often, so that none keeps others waiting.
export function chosen(
  keys: readonly string[],
  tries: ReadonlyMap<string, Tries>,
  now: number,
  most: number,
): string[] {
  const failures = (key: string) => tries.get(key)?.failures ?? -1;
  return keys
    .filter((key) => (tries.get(key)?.notBefore ?? 0) <= now)
    .sort((a, b) => failures(a) - failures(b))
    .slice(0, most);
}

/// After one more failure: it may be tried again with the next round, then with the second after it, the third, the
/// sixth.
export function afterFailure(before: Tries | undefined, now: number, interval: number): Tries {
  const failures = (before?.failures ?? 0) + 1;
  // A little less than whole rounds, which do not begin to the millisecond.
  return { failures, notBefore: now + 0.75 * interval * 2 ** (failures - 1) };
}

/// Its site was not even asked, and wants to be left alone until then.
export function putOff(before: Tries | undefined, until: number): Tries {
  return { failures: before?.failures ?? 0, notBefore: until };
}
