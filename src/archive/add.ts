import { addressOf } from '../record/ids.ts';
import type { Article, ArticleRecord } from '../record/types.ts';
import { soundRecord } from './codec.ts';
import { Damage } from './damage.ts';
import { markContents, storeContents, takeNumbers, type Contents } from './contents.ts';
import { listFeeds } from './feeds.ts';
import type { ImportProgress } from './import-progress.ts';
import { insertRows } from './insert.ts';
import { articleColumns, prepare, type Prepared } from './rows.ts';
import { articleSeal } from './seals.ts';
import type { Writing } from './store.ts';
import type { Provenance } from './views.ts';

export type { ImportProgress } from './import-progress.ts';

export interface AddOptions {
  /// How the articles came; kept with each. A function tells it of each.
  readonly provenance?: Provenance | ((article: Article) => Provenance);
  /// What the records were read with (“onrecord 0.1.0, en”).
  readonly readWith?: string;
  /// How far imports have come, recorded with the articles or not at all.
  readonly progress?: ImportProgress | readonly ImportProgress[];
  /// Entries of a feed that these articles are, recorded with them.
  readonly seen?: readonly SeenEntry[];
  /// Entries of feeds that are not watched are refused with `RangeError`. Whoever fetches them drops them instead:
  /// the feed may have been removed meanwhile.
  readonly unwatched?: 'refuse' | 'drop';
}

export interface SeenEntry {
  readonly feed: string;
  readonly entry: string;
  /// Null where nothing was to be kept of it.
  readonly article: string | null;
}

/// What became of one record: `new`; `same`: the article is kept already and nothing changed, as when it comes
/// again as the summary that a feed gives of it; `version`: a new text at an address that is kept already, whose old
/// text stays. `id` is that of the article that is kept.
export interface Added {
  readonly id: string;
  readonly outcome: 'new' | 'same' | 'version';
  readonly version: number;
  readonly supersedes: string | null;
}

/// Checks and packs the records, before anything is locked.
export function prepareAll(records: readonly ArticleRecord[]): Prepared[] {
  return records.map(prepare);
}

/// Stores the articles in one transaction and tells of each what became of it, in order.
export async function addPrepared(
  writing: Writing,
  all: readonly Prepared[],
  options: AddOptions,
  now: string,
): Promise<Added[]> {
  const added: Added[] = [];
  const contents: Contents[] = [];
  for (const prepared of all) {
    const { article } = prepared.record;
    const known = (await knownVersion(writing, article.id)) ?? (await keptWhole(writing, article));
    if (known) added.push(known);
    else added.push(await addArticle(writing, prepared, options, now, contents));
  }
  // The words of a batch are indexed together: that is one segment of the index and not many.
  await storeContents(writing, contents);
  for (const { supersedes, outcome } of added)
    if (supersedes && outcome === 'version') await markOld(writing, supersedes);
  const ids = new Map(all.map(({ record }, i) => [record.article.id, added[i]!.id]));
  await recordProgress(writing, options, ids, now);
  return added;
}

async function knownVersion({ queries }: Writing, id: string): Promise<Added | null> {
  const found = await queries
    .selectFrom('articles')
    .leftJoin('articles as before', 'before.n', 'articles.supersedes')
    .select(['articles.version', 'before.id as supersedes'])
    .where('articles.id', '=', id)
    .executeTakeFirst();
  return found ? { id, outcome: 'same', ...found } : null;
}

/// The whole text that is kept of what is a summary only.
async function keptWhole(writing: Writing, article: Article): Promise<Added | null> {
  const before = isSummary(article) ? await versionBefore(writing, article) : undefined;
  if (!before) return null;
  const body = await writing.queries
    .selectFrom('articles')
    .leftJoin('bodies', 'bodies.article', 'articles.n')
    .select(['id', 'text_hash', 'record_hash', 'text', 'record'])
    .where('n', '=', before.n)
    .executeTakeFirstOrThrow();
  const record = soundRecord(body);
  if (record instanceof Damage || isSummary(record.article)) return null;
  return knownVersion(writing, before.id);
}

const isSummary = ({ problems }: Article): boolean =>
  problems.some(({ code }) => code === 'summary-only');

async function addArticle(
  writing: Writing,
  prepared: Prepared,
  options: AddOptions,
  now: string,
  contents: Contents[],
): Promise<Added> {
  const { article } = prepared.record;
  const before = await versionBefore(writing, article);
  const n = await takeNumbers(writing, 'articles', 1);
  const outlet = await outletOf(writing, article.outlet);
  const version = (before?.version ?? 0) + 1;
  const row = { ...articleRow(prepared, options, now), n, version };
  const seal = articleSeal({ ...row, outlet: article.outlet ?? null });
  insertRows(writing.database, 'articles', [
    { ...row, outlet, supersedes: before?.n ?? null, seal },
  ]);
  if (before)
    await writing.queries
      .updateTable('articles')
      .set({ superseded_by: n })
      .where('n', '=', before.n)
      .execute();
  storeBody(writing, prepared, n);
  const marking = { outlet, superseded: false, retracted: false };
  contents.push({ record: prepared.record, n, day: prepared.day, marking });
  const outcome = before ? 'version' : 'new';
  return { id: article.id, outcome, version, supersedes: before?.id ?? null };
}

/// The latest text that is kept from the same address.
async function versionBefore({ queries }: Writing, article: Article) {
  const address = addressOf(article);
  if (address === null) return undefined;
  return queries
    .selectFrom('articles')
    .select(['n', 'id', 'version'])
    .where('url', '=', address)
    .orderBy('version', 'desc')
    .executeTakeFirst();
}

export async function outletOf(
  { queries }: Writing,
  name: string | undefined,
): Promise<number | null> {
  if (name === undefined) return null;
  await queries
    .insertInto('outlets')
    .values({ name })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { n } = await queries
    .selectFrom('outlets')
    .select('n')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return n;
}

function articleRow(prepared: Prepared, { provenance = {}, readWith }: AddOptions, now: string) {
  const { article } = prepared.record;
  const told = typeof provenance === 'function' ? provenance(article) : provenance;
  return {
    ...articleColumns(prepared),
    id: article.id,
    text_hash: article.textHash,
    superseded_by: null,
    retracted: 0,
    provenance: JSON.stringify(told),
    added: now,
    read_with: readWith ?? null,
  };
}

function storeBody({ database }: Writing, { record, packed }: Prepared, n: number): void {
  const { text } = record.article;
  insertRows(database, 'bodies', [{ article: n, text, record: packed, fingerprint: null }]);
}

async function markOld(writing: Writing, id: string): Promise<void> {
  const { n } = await writing.queries
    .selectFrom('articles')
    .select('n')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await markContents(writing, n);
}

async function recordProgress(
  { database, queries }: Writing,
  { progress, seen = [], unwatched = 'refuse' }: AddOptions,
  ids: ReadonlyMap<string, string>,
  at: string,
): Promise<void> {
  const all = progress === undefined ? [] : 'source' in progress ? [progress] : progress;
  for (const { source, position, done } of all) {
    const reached = { position, done: done ? 1 : 0, at };
    await queries
      .insertInto('imports')
      .values({ source, ...reached })
      .onConflict((conflict) => conflict.column('source').doUpdateSet(reached))
      .execute();
  }
  if (!seen.length) return;
  const watched = new Set((await listFeeds(queries)).map(({ url }) => url));
  const stray = seen.find(({ feed }) => !watched.has(feed));
  if (stray && unwatched === 'refuse') throw new RangeError(`seen: ${stray.feed} is not watched`);
  const entries = seen
    .filter(({ feed }) => watched.has(feed))
    .map(({ feed, entry, article }) => ({
      feed,
      entry,
      article: (article !== null && ids.get(article)) || article,
    }));
  insertRows(database, 'seen', entries, { ignore: true });
}
