import type { Agreement, ArticleRecord, Conflict } from '../record/types.ts';
import { soundRecord } from './codec.ts';
import { Damage } from './damage.ts';
import {
  ARTICLE_INDEX,
  dropEntries,
  indexEntries,
  STATEMENT_INDEX,
  type IndexEntry,
} from './full-text.ts';
import { insertRows } from './insert.ts';
import { rowOf } from './keys.ts';
import {
  articleEntry,
  commitmentRows,
  eventRows,
  speakerRows,
  statementEntry,
  statementRow,
  type Marking,
} from './rows.ts';
import { conflictSeal } from './seals.ts';
import type { Writing } from './store.ts';

/// Everything of a record that has rows of its own, for the article numbered `n`.
export interface Contents {
  readonly record: ArticleRecord;
  readonly n: number;
  readonly day: number;
  readonly marking: Marking;
}

/// Stores statements, events, commitments, conflicts and agreements of articles, and indexes their
/// words. The articles' own rows are there already. The first statement of an article gets the highest
/// number: what is listed by row, the highest first, is in the order of the text then.
export async function storeContents(writing: Writing, all: readonly Contents[]): Promise<void> {
  const { database } = writing;
  const statements: IndexEntry[] = [];
  const articles: IndexEntry[] = [];
  const count = all.reduce((sum, { record }) => sum + record.statements.length, 0);
  let number = await takeNumbers(writing, 'statements', count);
  for (const { record, n, day, marking } of all) {
    record.statements.forEach((statement, ordinal) => {
      const row = rowOf(day, number + record.statements.length - 1 - ordinal);
      insertRows(database, 'statements', [
        statementRow(record, statement, { row, article: n, ordinal }),
      ]);
      insertRows(database, 'speakers', speakerRows(statement, row));
      statements.push(statementEntry(record.article, statement, row, marking));
    });
    number += record.statements.length;
    articles.push(articleEntry(record, day, n, marking));
    storeFacts(writing, record, n);
  }
  indexEntries(database, STATEMENT_INDEX, statements);
  indexEntries(database, ARTICLE_INDEX, articles);
}

/// Takes `count` numbers out of a counter and returns the first.
export async function takeNumbers(
  { queries }: Writing,
  name: 'articles' | 'statements',
  count: number,
): Promise<number> {
  const { next } = await queries
    .updateTable('counters')
    .set((eb) => ({ next: eb('next', '+', count) }))
    .where('name', '=', name)
    .returning('next')
    .executeTakeFirstOrThrow();
  return next - count;
}

function storeFacts({ database }: Writing, record: ArticleRecord, n: number): void {
  insertRows(database, 'events', eventRows(record, n));
  insertRows(database, 'commitments', commitmentRows(record, n));
  for (const { id, statements } of record.commitments)
    insertRows(
      database,
      'commitment_statements',
      [...new Set(statements)].map((statement) => ({ commitment: id, statement })),
    );
  for (const conflict of record.conflicts) storeConflict(database, conflict, n);
  for (const agreement of record.agreements) storeAgreement(database, agreement, n);
}

/// Keeps a conflict, unless one with its id is kept; `article` is null for one that the desk found.
export function storeConflict(
  database: Writing['database'],
  conflict: Conflict,
  article: number | null,
  retracted = false,
): void {
  const { id, degree, state, topic, basis, a, b } = conflict;
  const marks = { retracted: retracted ? 1 : 0, seal: conflictSeal(conflict) };
  const row = { id, article, degree, state, topic, basis, ...marks };
  insertRows(database, 'conflicts', [row], { ignore: true });
  const side = (name: 'a' | 'b', ids: readonly string[]) =>
    ids.map((statement) => ({ conflict: id, side: name, statement }));
  insertRows(database, 'conflict_sides', [...side('a', a), ...side('b', b)], { ignore: true });
}

/// Keeps an agreement, likewise.
export function storeAgreement(
  database: Writing['database'],
  { id, members, topic }: Agreement,
  article: number | null,
  retracted = false,
): void {
  const row = { id, article, topic, retracted: retracted ? 1 : 0 };
  insertRows(database, 'agreements', [row], { ignore: true });
  const rows = members.map((statement) => ({ agreement: id, statement }));
  insertRows(database, 'agreement_members', rows, { ignore: true });
}

/// Removes what `storeContents` stored for one article. What other articles' conflicts and people's
/// decisions say of its statements stays.
export async function removeContents(writing: Writing, n: number, day: number): Promise<void> {
  const { database, queries } = writing;
  await dropStatementWords(writing, n);
  dropEntries(database, ARTICLE_INDEX, [rowOf(day, n)]);
  const rows = queries.selectFrom('statements').select('row').where('article', '=', n);
  await queries.deleteFrom('speakers').where('statement', 'in', rows).execute();
  await queries.deleteFrom('statements').where('article', '=', n).execute();
  await queries.deleteFrom('events').where('article', '=', n).execute();
  const commitments = queries.selectFrom('commitments').select('id').where('article', '=', n);
  await queries
    .deleteFrom('commitment_statements')
    .where('commitment', 'in', commitments)
    .execute();
  await queries.deleteFrom('commitments').where('article', '=', n).execute();
  const conflicts = queries.selectFrom('conflicts').select('id').where('article', '=', n);
  await queries.deleteFrom('conflict_sides').where('conflict', 'in', conflicts).execute();
  await queries.deleteFrom('conflicts').where('article', '=', n).execute();
  const agreements = queries.selectFrom('agreements').select('id').where('article', '=', n);
  await queries.deleteFrom('agreement_members').where('agreement', 'in', agreements).execute();
  await queries.deleteFrom('agreements').where('article', '=', n).execute();
}

/// Indexes an article and its statements anew, because how it stands has changed. One that is damaged is found by
/// no word any more.
export async function markContents(writing: Writing, n: number): Promise<void> {
  const { database, queries } = writing;
  const kept = await queries
    .selectFrom('articles')
    .leftJoin('bodies', 'bodies.article', 'articles.n')
    .select(['id', 'text_hash', 'record_hash', 'text', 'record'])
    .select(['day', 'outlet', 'superseded_by', 'retracted'])
    .where('n', '=', n)
    .executeTakeFirstOrThrow();
  const marking = {
    outlet: kept.outlet,
    superseded: kept.superseded_by !== null,
    retracted: kept.retracted === 1,
  };
  const record = soundRecord(kept);
  const rows = await dropStatementWords(writing, n);
  dropEntries(database, ARTICLE_INDEX, [rowOf(kept.day, n)]);
  if (record instanceof Damage || record.statements.length !== rows.length) return;
  indexEntries(
    database,
    STATEMENT_INDEX,
    record.statements.map((one, i) => statementEntry(record.article, one, rows[i]!, marking)),
  );
  indexEntries(database, ARTICLE_INDEX, [articleEntry(record, kept.day, n, marking)]);
}

/// Takes the article's statements out of the index; their rows in the order of the record.
async function dropStatementWords({ database, queries }: Writing, n: number): Promise<number[]> {
  const found = await queries
    .selectFrom('statements')
    .select('row')
    .where('article', '=', n)
    .orderBy('ordinal')
    .execute();
  const rows = found.map(({ row }) => row);
  dropEntries(database, STATEMENT_INDEX, rows);
  return rows;
}
