import type { DatabaseSync } from 'node:sqlite';
import { articleId, textHash } from '../../record/ids.ts';
import type { ArticleRecord } from '../../record/types.ts';
import { unpackRecord } from '../codec.ts';
import { articleColumns, statementRow } from '../rows.ts';
import {
  articleSeal,
  conflictSeal,
  statementSeal,
  type SealedArticle,
  type SealedConflict,
  type SealedStatement,
} from '../seals.ts';
import { dayOf } from '../keys.ts';

/// Every row that shows words gets a seal. It is that of what the record says, and not of what stands in the row: a
/// row that was edited before is found out. An article whose text is not that of its hash gets none. Returns how many
/// articles are not in order.
export function sealed(database: DatabaseSync): number {
  database.exec(COLUMNS);
  const update = database.prepare('update articles set record_hash = ?, seal = ? where n = ?');
  const batch = database.prepare(
    `select articles.*, outlets.name as outlet, text, record from articles
      left join outlets on outlets.n = outlet left join bodies on bodies.article = articles.n
      where articles.n > ? order by articles.n limit 100`,
  );
  let wrong = 0;
  for (let last = 0; ;) {
    const rows = batch.all(last) as unknown as Kept[];
    if (!rows.length) break;
    for (const kept of rows) {
      const found = sealsOf(kept, rowsOf(database, kept.n));
      if (found) {
        update.run(found.record_hash, found.seal, kept.n);
        sealContents(database, found);
      }
      if (!found?.isWhole) wrong++;
    }
    last = rows.at(-1)!.n;
  }
  sealFindings(database);
  return wrong;
}

const COLUMNS = `
alter table articles add column record_hash text not null default '';
alter table articles add column seal text not null default '';
alter table statements add column seal text not null default '';
alter table conflicts add column seal text not null default '';
`;

type Kept = SealedArticle & { text: string | null; record: Uint8Array | null };

interface Seals {
  readonly record: ArticleRecord;
  readonly record_hash: string;
  readonly seal: string;
  readonly statements: readonly { row: number; seal: string }[];
  /// The rows say what the record says.
  readonly isWhole: boolean;
}

const rowsOf = (database: DatabaseSync, n: number) =>
  database
    .prepare('select * from statements where article = ? order by ordinal')
    .all(n) as unknown as SealedStatement[];

/// Null where the text or the record cannot be trusted.
function sealsOf(kept: Kept, rows: readonly SealedStatement[]): Seals | null {
  const record = trusted(kept);
  if (!record) return null;
  try {
    const day = dayOf(record.article.published?.value);
    const columns = articleColumns({ record, packed: kept.record!, day });
    const told = { ...kept, ...columns, outlet: record.article.outlet ?? null };
    const seal = articleSeal(told);
    const statements = rows.flatMap(({ row, article, ordinal }) => {
      const statement = record.statements[ordinal];
      return statement ? [statementRow(record, statement, { row, article, ordinal })] : [];
    });
    const isWhole =
      seal === articleSeal({ ...kept, record_hash: columns.record_hash }) &&
      rows.length === record.statements.length &&
      rows.every((row, i) => statements[i]?.seal === statementSeal(row));
    return { record, record_hash: columns.record_hash, seal, statements, isWhole };
  } catch {
    return null;
  }
}

function trusted({ id, source, text, text_hash, record: packed }: Kept): ArticleRecord | null {
  if (text === null || packed === null || textHash(text) !== text_hash) return null;
  try {
    const record = unpackRecord(packed, text);
    const { article } = record;
    const isItsOwn = article.id === id && article.textHash === text_hash;
    return isItsOwn && articleId(article.source, text_hash) === id && article.source === source
      ? record
      : null;
  } catch {
    return null;
  }
}

function sealContents(database: DatabaseSync, { record, statements }: Seals): void {
  const update = database.prepare('update statements set seal = ? where row = ?');
  for (const { row, seal } of statements) update.run(seal, row);
  const found = database.prepare('update conflicts set seal = ? where id = ?');
  for (const conflict of record.conflicts) found.run(conflictSeal(conflict), conflict.id);
}

/// Conflicts that were found across articles stand in no record: their rows are all there is.
function sealFindings(database: DatabaseSync): void {
  const update = database.prepare('update conflicts set seal = ? where id = ?');
  const sides = database.prepare(
    'select statement from conflict_sides where conflict = ? and side = ?',
  );
  const side = (id: string, name: string) =>
    sides.all(id, name).map(({ statement }) => String(statement));
  const all = database.prepare('select * from conflicts where article is null').all();
  for (const row of all as unknown as SealedConflict[])
    update.run(conflictSeal({ ...row, a: side(row.id, 'a'), b: side(row.id, 'b') }), row.id);
}
