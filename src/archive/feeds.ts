import { OnRecordError } from '../record/errors.ts';
import type { ImportProgress } from './import-progress.ts';
import type { Queries } from './items.ts';

/// A feed that is watched. `state` is the watcher's own: an etag, when it was last asked, what failed.
export interface Feed {
  readonly url: string;
  readonly title: string | null;
  readonly state: Readonly<Record<string, unknown>>;
  readonly added: string;
}

/// In the order in which they were added.
export async function listFeeds(queries: Queries): Promise<Feed[]> {
  const rows = await queries
    .selectFrom('feeds')
    .selectAll()
    .orderBy('added')
    .orderBy('url')
    .execute();
  return rows.map((row) => ({ ...row, state: JSON.parse(row.state) as Feed['state'] }));
}

/// Watches a feed, or changes its title or state.
export async function setFeed(
  queries: Queries,
  { url, title, state }: { url: string; title?: string | null; state?: Feed['state'] },
  added: string,
): Promise<void> {
  const given = {
    ...(title !== undefined && { title }),
    ...(state !== undefined && { state: JSON.stringify(state) }),
  };
  await queries
    .insertInto('feeds')
    .values({ url, title: null, state: '{}', added, ...given })
    .onConflict((conflict) => {
      const same = conflict.column('url');
      return Object.keys(given).length ? same.doUpdateSet(given) : same.doNothing();
    })
    .execute();
}

/// Changes the title or state of a feed that is watched; false where it is not, which is not changed.
export async function updateFeed(
  queries: Queries,
  { url, title, state }: Pick<Feed, 'url' | 'title' | 'state'>,
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable('feeds')
    .set({ title, state: JSON.stringify(state) })
    .where('url', '=', url)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/// Watches a feed no longer; its articles stay. Throws `OnRecordError` with code `not-found`.
export async function removeFeed(queries: Queries, url: string): Promise<void> {
  await queries.deleteFrom('seen').where('feed', '=', url).execute();
  const { numDeletedRows } = await queries
    .deleteFrom('feeds')
    .where('url', '=', url)
    .executeTakeFirstOrThrow();
  if (!numDeletedRows) throw new OnRecordError('not-found', `${url} is not watched`);
}

/// Which of the entries of a feed have been seen.
export async function seenEntries(
  queries: Queries,
  feed: string,
  entries: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (let at = 0; at < entries.length; at += 500) {
    const rows = await queries
      .selectFrom('seen')
      .select('entry')
      .where('feed', '=', feed)
      .where('entry', 'in', entries.slice(at, at + 500))
      .execute();
    for (const { entry } of rows) found.add(entry);
  }
  return found;
}

/// How far an import has come; undefined when it has never begun.
export async function progressOf(
  queries: Queries,
  source: string,
): Promise<ImportProgress | undefined> {
  const found = await queries
    .selectFrom('imports')
    .select(['source', 'position', 'done'])
    .where('source', '=', source)
    .executeTakeFirst();
  return found && { ...found, done: found.done === 1 };
}
