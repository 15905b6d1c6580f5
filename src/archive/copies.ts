import type { DatabaseSync } from 'node:sqlite';
import type { CopyMarks } from './add.ts';
import { insertRows } from './insert.ts';
import type { Queries } from './items.ts';
import { numberOfArticle } from './retract.ts';
import type { Store, Writing } from './store.ts';
import type { ClusterPlace } from './views.ts';

/// An article with numbers of a sample in its own, and how many.
export interface CopyCandidate {
  readonly article: string;
  readonly shared: number;
}

export interface ClusterMember extends ClusterPlace {
  readonly article: string;
  readonly retracted: boolean;
}

/// Articles that are looked at for each number of a sample, the latest to come first: a line that
/// is in every article of an outlet costs no more than that.
const MOST_PER_HASH = 500;
const MOST_CANDIDATES = 200;

/// Puts the fingerprint and the sample in place of what there is.
export async function setCopyMarks(
  writing: Writing,
  id: string,
  { fingerprint, sample }: CopyMarks,
): Promise<void> {
  const { database, queries } = writing;
  const article = await numberOfArticle(queries, id);
  await queries.updateTable('bodies').set({ fingerprint }).where('article', '=', article).execute();
  await queries.deleteFrom('copy_samples').where('article', '=', article).execute();
  const hashes = Array.from(new Set(sample), (hash) => ({ hash, article }));
  insertRows(database, 'copy_samples', hashes);
}

/// What an article is found by among copies, and the cluster it joins, with all its members.
export interface CopyPlacement {
  readonly article: string;
  readonly marks: CopyMarks;
  readonly cluster?: {
    readonly id: string;
    readonly articles: readonly string[];
    readonly original: string;
  };
}

/// Stores the clusters of articles, and then what they are found by: an article with marks has been looked for.
export async function placeCopies(
  writing: Writing,
  placements: readonly CopyPlacement[],
): Promise<void> {
  const clusters = new Map(
    placements.flatMap(({ cluster }) => (cluster ? [[cluster.id, cluster] as const] : [])),
  );
  for (const { id, articles, original } of clusters.values())
    await setCluster(writing, id, articles, original);
  for (const { article, marks } of placements) await setCopyMarks(writing, article, marks);
}

/// Articles that have not been looked for among copies, in the order in which they came.
export async function unplacedArticles(queries: Queries, limit: number): Promise<string[]> {
  const rows = await queries
    .selectFrom('bodies')
    .innerJoin('articles', 'articles.n', 'bodies.article')
    .select('articles.id')
    .where('bodies.fingerprint', 'is', null)
    .orderBy('bodies.article')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export async function fingerprintOf(queries: Queries, id: string): Promise<Uint8Array | null> {
  const found = await queries
    .selectFrom('bodies')
    .innerJoin('articles', 'articles.n', 'bodies.article')
    .select('fingerprint')
    .where('id', '=', id)
    .executeTakeFirst();
  return found?.fingerprint ?? null;
}

/// Articles that share numbers with the sample, those with most first, 200 at most.
export async function copyCandidates(
  { database, queries }: Store,
  sample: Uint32Array,
): Promise<CopyCandidate[]> {
  const shared = countShared(database, sample);
  const best = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CANDIDATES);
  if (!best.length) return [];
  const numbers = best.map(([article]) => article);
  const rows = await queries
    .selectFrom('articles')
    .select(['n', 'id'])
    .where('n', 'in', numbers)
    .execute();
  const ids = new Map(rows.map(({ n, id }) => [n, id]));
  return best.map(([article, count]) => ({ article: ids.get(article)!, shared: count }));
}

/// A look-up for each number, by one prepared statement: this is asked for every article that comes.
function countShared(database: DatabaseSync, sample: Uint32Array): Map<number, number> {
  const having = database.prepare(
    `select article from copy_samples where hash = ? order by article desc limit ${MOST_PER_HASH}`,
  );
  const shared = new Map<number, number>();
  for (const hash of new Set(sample))
    for (const { article } of having.all(hash) as { article: number }[])
      shared.set(article, (shared.get(article) ?? 0) + 1);
  return shared;
}

/// Says that the articles are copies of `original`, which is one of them. What was said before of any
/// of them no longer holds; an empty list of articles dissolves the cluster.
export async function setCluster(
  { database, queries }: Writing,
  cluster: string,
  articles: readonly string[],
  original: string,
): Promise<void> {
  await queries.deleteFrom('clusters').where('cluster', '=', cluster).execute();
  if (!articles.length) return;
  if (!articles.includes(original))
    throw new RangeError(`setCluster: the original ${original} is not among the articles`);
  const numbers = new Map<string, number>();
  for (const id of articles) numbers.set(id, await numberOfArticle(queries, id));
  await queries
    .deleteFrom('clusters')
    .where('article', 'in', [...numbers.values()])
    .execute();
  const first = numbers.get(original)!;
  const retracted = await queries
    .selectFrom('articles')
    .select('n')
    .where('n', 'in', [...numbers.values()])
    .where('retracted', '=', 1)
    .execute();
  const taken = new Set(retracted.map(({ n }) => n));
  insertRows(
    database,
    'clusters',
    Array.from(numbers.values(), (article) => ({
      article,
      cluster,
      original: first,
      retracted: taken.has(article) || taken.has(first) ? 1 : 0,
    })),
  );
}

/// The articles of a cluster, the original first, then in the order in which they came.
export async function clusterMembers(queries: Queries, cluster: string): Promise<ClusterMember[]> {
  const rows = await queries
    .selectFrom('clusters')
    .innerJoin('articles', 'articles.n', 'clusters.article')
    .innerJoin('articles as first', 'first.n', 'clusters.original')
    .select(['articles.id as article', 'first.id as original', 'cluster', 'clusters.retracted'])
    .where('cluster', '=', cluster)
    .orderBy((eb) => eb.case().when('articles.n', '=', eb.ref('first.n')).then(0).else(1).end())
    .orderBy('articles.n')
    .execute();
  return rows.map(({ article, original, retracted }) => ({
    id: cluster,
    article,
    original,
    retracted: retracted === 1,
  }));
}
