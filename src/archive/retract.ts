import { OnRecordError } from '../record/errors.ts';
import { markContents } from './contents.ts';
import type { Queries } from './items.ts';
import type { Writing } from './store.ts';

/// What leans on an article: conflicts and agreements with a statement of it on a side, commitments
/// read from it, those whose standing was told by it, and the articles in its cluster of copies that
/// are copies of it. Ids, each list in order.
export interface Dependents {
  readonly conflicts: readonly string[];
  readonly agreements: readonly string[];
  readonly commitments: readonly string[];
  readonly statuses: readonly { readonly commitment: string; readonly statement: string }[];
  readonly copies: readonly string[];
}

export async function dependentsOf(queries: Queries, article: number): Promise<Dependents> {
  const statements = idsOf(queries, article);
  const conflicts = await queries
    .selectFrom('conflict_sides')
    .select('conflict')
    .distinct()
    .where('statement', 'in', statements)
    .orderBy('conflict')
    .execute();
  const agreements = await queries
    .selectFrom('agreement_members')
    .select('agreement')
    .distinct()
    .where('statement', 'in', statements)
    .orderBy('agreement')
    .execute();
  const commitments = await queries
    .selectFrom('commitments')
    .select('id')
    .where('article', '=', article)
    .orderBy('id')
    .execute();
  const statuses = await queries
    .selectFrom('commitment_statuses')
    .select(['commitment', 'statement'])
    .where('statement', 'in', statements)
    .orderBy('commitment')
    .execute();
  const copies = await queries
    .selectFrom('clusters')
    .innerJoin('articles', 'articles.n', 'clusters.article')
    .select('id')
    .where('clusters.original', '=', article)
    .where('clusters.article', '!=', article)
    .orderBy('id')
    .execute();
  return {
    conflicts: conflicts.map(({ conflict }) => conflict),
    agreements: agreements.map(({ agreement }) => agreement),
    commitments: commitments.map(({ id }) => id),
    statuses,
    copies: copies.map(({ id }) => id),
  };
}

/// Takes the article's word back: it stays, marked, and so does all that leans on it.
export async function retractArticle(
  writing: Writing,
  id: string,
  retraction: { reason: string; by: string; at: string },
): Promise<Dependents> {
  const { queries } = writing;
  const article = await numberOfArticle(queries, id);
  await queries
    .insertInto('retractions')
    .values({ article, ...retraction })
    .onConflict((conflict) => conflict.column('article').doUpdateSet(retraction))
    .execute();
  await queries.updateTable('articles').set({ retracted: 1 }).where('n', '=', article).execute();
  await markContents(writing, article);
  await markDependents(writing, article);
  return dependentsOf(queries, article);
}

/// Marks all that leans on a retracted article.
export async function markDependents({ queries }: Writing, article: number): Promise<void> {
  const statements = idsOf(queries, article);
  const retracted = { retracted: 1 };
  await queries
    .updateTable('conflicts')
    .set(retracted)
    .where('id', 'in', (eb) =>
      eb.selectFrom('conflict_sides').select('conflict').where('statement', 'in', statements),
    )
    .execute();
  await queries
    .updateTable('agreements')
    .set(retracted)
    .where('id', 'in', (eb) =>
      eb.selectFrom('agreement_members').select('agreement').where('statement', 'in', statements),
    )
    .execute();
  await queries.updateTable('commitments').set(retracted).where('article', '=', article).execute();
  await queries
    .updateTable('commitment_statuses')
    .set(retracted)
    .where('statement', 'in', statements)
    .execute();
  await queries
    .updateTable('clusters')
    .set(retracted)
    .where((eb) => eb.or([eb('article', '=', article), eb('original', '=', article)]))
    .execute();
}

/// Ids of the article's statements, those from earlier readings among them.
function idsOf(queries: Queries, article: number) {
  return queries
    .selectFrom('statements')
    .select('id')
    .where('article', '=', article)
    .union(queries.selectFrom('forwards').select('old as id').where('article', '=', article));
}

/// Throws `OnRecordError` with code `not-found`.
export async function numberOfArticle(queries: Queries, id: string): Promise<number> {
  const found = await queries
    .selectFrom('articles')
    .select('n')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw new OnRecordError('not-found', `there is no article ${id} in the archive`);
  return found.n;
}
