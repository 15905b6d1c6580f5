import { OnRecordError } from '../record/errors.ts';
import { markContents } from './contents.ts';
import { statement } from './insert.ts';
import type { Queries } from './items.ts';
import type { Writing } from './store.ts';
import type { Retraction, RetractionEntry } from './views.ts';

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

/// Takes the article's word back: it stays, marked, and so does all that leans on it. What was said of it before stays
/// too.
export async function retractArticle(
  writing: Writing,
  id: string,
  retraction: Retraction,
): Promise<Dependents> {
  const article = await record(writing, id, { act: 'retracted', ...retraction });
  return dependentsOf(writing.queries, article);
}

/// What was marked with an article and is no longer, and what stays marked, as it leans on another retracted one too.
export interface Unretracted {
  readonly freed: Dependents;
  readonly marked: Dependents;
}

/// Takes a retraction back, which is kept with the retraction. Throws `OnRecordError` with code `not-found` when the
/// article is not there, or is not marked as retracted.
export async function unretractArticle(
  writing: Writing,
  id: string,
  reasons: Retraction,
): Promise<Unretracted> {
  const { queries } = writing;
  const n = await numberOfArticle(queries, id);
  const row = await queries
    .selectFrom('articles')
    .select('retracted')
    .where('n', '=', n)
    .executeTakeFirst();
  if (row?.retracted !== 1)
    throw new OnRecordError('not-found', `${id} is not marked as retracted: nothing to take back`);
  await record(writing, id, { act: 'unretracted', ...reasons });
  const leaning = await dependentsOf(queries, n);
  return {
    freed: await among(queries, leaning, 0),
    marked: await among(queries, leaning, 1),
  };
}

async function record(writing: Writing, id: string, entry: RetractionEntry): Promise<number> {
  const { queries } = writing;
  const article = await numberOfArticle(queries, id);
  await queries
    .insertInto('retractions')
    .values({ article, ...entry })
    .execute();
  const retracted = entry.act === 'retracted' ? 1 : 0;
  await queries.updateTable('articles').set({ retracted }).where('n', '=', article).execute();
  await markContents(writing, article);
  markDependents(writing, article);
  return article;
}

/// Those that are marked as retracted (1), or are not (0).
async function among(queries: Queries, all: Dependents, retracted: 0 | 1): Promise<Dependents> {
  const some = async (
    table: 'conflicts' | 'agreements' | 'commitments',
    ids: readonly string[],
  ): Promise<string[]> => {
    const rows = await queries
      .selectFrom(table)
      .select('id')
      .where('id', 'in', ids)
      .where('retracted', '=', retracted)
      .orderBy('id')
      .execute();
    return rows.map((row) => row.id);
  };
  const copies = await queries
    .selectFrom('clusters')
    .innerJoin('articles', 'articles.n', 'clusters.article')
    .select('id')
    .where('id', 'in', all.copies)
    .where('clusters.retracted', '=', retracted)
    .orderBy('id')
    .execute();
  return {
    conflicts: await some('conflicts', all.conflicts),
    agreements: await some('agreements', all.agreements),
    commitments: await some('commitments', all.commitments),
    // A status has one statement: it is marked with its article alone.
    statuses: retracted === 0 ? all.statuses : [],
    copies: copies.map(({ id }) => id),
  };
}

/// Marks what leans on an article as retracted where an article it leans on is, and unmarks what does not (any more):
/// a conflict has two sides, and a copy its own article and its original.
export function markDependents({ database }: Writing, article: number): void {
  for (const sql of MARKS) statement(database, sql).run({ article });
}

/// A statement of the article, be it of an earlier reading, and one of a retracted article.
const OWN = `(select id from statements where article = :article
  union all select old from forwards where article = :article)`;
const RETRACTED = (id: string) => `exists (
  select 1 from articles where retracted = 1 and n in (
    select article from statements where id = ${id} union all select article from forwards where old = ${id}))`;

const MARKS = [
  `update conflicts set retracted = exists (
     select 1 from conflict_sides where conflict = conflicts.id and ${RETRACTED('statement')})
   where id in (select conflict from conflict_sides where statement in ${OWN})`,
  `update agreements set retracted = exists (
     select 1 from agreement_members where agreement = agreements.id and ${RETRACTED('statement')})
   where id in (select agreement from agreement_members where statement in ${OWN})`,
  `update commitments set retracted = (select retracted from articles where n = :article)
   where article = :article`,
  `update commitment_statuses set retracted = ${RETRACTED('statement')} where statement in ${OWN}`,
  `update clusters set retracted = exists (
     select 1 from articles where retracted = 1 and n in (clusters.article, clusters.original))
   where article = :article or original = :article`,
];

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
