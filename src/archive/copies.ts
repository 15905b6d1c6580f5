import { CopyShelf } from './copy-shelf.ts';
import type { Queries } from './items.ts';
import { numberOfArticle } from './retract.ts';
import type { Writing } from './store.ts';
import type { ClusterPlace } from './views.ts';

export interface ClusterMember extends ClusterPlace {
  readonly article: string;
  readonly retracted: boolean;
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

/// Says that the articles are copies of `original`, which is one of them. What was said before of any
/// of them no longer holds; an empty list of articles dissolves the cluster.
export async function setCluster(
  { database, queries }: Writing,
  cluster: string,
  articles: readonly string[],
  original: string,
): Promise<void> {
  if (articles.length && !articles.includes(original))
    throw new RangeError(`setCluster: the original ${original} is not among the articles`);
  const shelf = new CopyShelf(database);
  shelf.leave(shelf.members(cluster).map(({ article }) => article));
  for (const id of new Set(articles)) {
    const article = await numberOfArticle(queries, id);
    shelf.leave([article]);
    shelf.join(cluster, article);
  }
  if (!articles.length) return;
  const first = await numberOfArticle(queries, original);
  shelf.setCentre(cluster, first);
  shelf.setOriginal(cluster, first);
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
