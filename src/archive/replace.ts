import { OnRecordError } from '../record/errors.ts';
import type { ArticleRecord } from '../record/types.ts';
import { outletOf } from './add.ts';
import { soundRecord } from './codec.ts';
import { removeContents, storeContents } from './contents.ts';
import { sound } from './damage.ts';
import { insertRows } from './insert.ts';
import { soundRow, type Queries } from './items.ts';
import { diffRecords, type RereadDiff } from './reread.ts';
import { markDependents } from './retract.ts';
import { articleColumns, type Prepared } from './rows.ts';
import { articleSeal } from './seals.ts';
import type { Writing } from './store.ts';

/// Puts a new reading of an article in the place of the old one. Old statement ids keep leading
/// somewhere (`resolveStatement`), or are told to lead nowhere. Throws `RangeError` when the record
/// is of another article or text, `OnRecordError` with code `not-found` when there is none to replace,
/// `evidence-damaged` when it is not what was kept.
export async function replaceRecord(
  writing: Writing,
  id: string,
  prepared: Prepared,
  { readWith, now }: { readWith: string | null; now: string },
): Promise<RereadDiff> {
  const { record, day, packed } = prepared;
  if (record.article.id !== id)
    throw new RangeError(`replace: the record is of ${record.article.id}, not of ${id}`);
  const kept = await keptRow(writing, id);
  const diff = diffRecords(sound(soundRecord(kept)), record);
  await removeContents(writing, kept.n, kept.day);
  const outlet = await outletOf(writing, record.article.outlet);
  const name = record.article.outlet ?? null;
  const columns = { ...articleColumns(prepared), read_with: readWith };
  await writing.queries
    .updateTable('articles')
    .set({ ...columns, outlet, seal: articleSeal({ ...kept, ...columns, outlet: name }) })
    .where('n', '=', kept.n)
    .execute();
  await writing.queries
    .updateTable('bodies')
    .set({ record: packed })
    .where('article', '=', kept.n)
    .execute();
  const retracted = kept.retracted === 1;
  const marking = { outlet, superseded: kept.superseded_by !== null, retracted };
  await storeContents(writing, [{ record, n: kept.n, day, marking }]);
  await storeForwards(writing, record, diff, { article: kept.n, at: now });
  if (retracted) markDependents(writing, kept.n);
  return diff;
}

async function keptRow({ queries }: Writing, id: string) {
  const kept = await queries
    .selectFrom('articles')
    .leftJoin('outlets', 'outlets.n', 'articles.outlet')
    .leftJoin('bodies', 'bodies.article', 'articles.n')
    .selectAll('articles')
    .select(['outlets.name as outlet', 'text', 'record'])
    .where('articles.id', '=', id)
    .executeTakeFirst();
  if (!kept) throw new OnRecordError('not-found', `there is no article ${id} in the archive`);
  return sound(soundRow(kept));
}

/// An id that is in use again forwards no longer.
async function storeForwards(
  { database, queries }: Writing,
  { statements }: ArticleRecord,
  { gone, forwarded }: RereadDiff,
  place: { article: number; at: string },
): Promise<void> {
  const present = new Set(statements.map(({ id }) => id));
  const earlier = await queries
    .selectFrom('forwards')
    .select('old')
    .where('article', '=', place.article)
    .execute();
  const stale = earlier.map(({ old }) => old).filter((id) => present.has(id));
  for (const old of stale) await queries.deleteFrom('forwards').where('old', '=', old).execute();
  insertRows(database, 'forwards', [
    ...forwarded.map((one) => ({ old: one.old, new: one.new, ...place })),
    ...gone.map((old) => ({ old, new: null, ...place })),
  ]);
}

/// The id under which a statement is on record now: its own, or where it forwards; null when it was
/// on record and nothing stands for it; undefined when it never was.
export async function resolveStatement(
  queries: Queries,
  id: string,
): Promise<string | null | undefined> {
  const passed = new Set<string>();
  let at = id;
  for (;;) {
    if (await isCurrent(queries, at)) return at;
    passed.add(at);
    const forward = await queries
      .selectFrom('forwards')
      .select('new')
      .where('old', '=', at)
      .executeTakeFirst();
    if (!forward) return undefined;
    if (forward.new === null || passed.has(forward.new)) return null;
    at = forward.new;
  }
}

async function isCurrent(queries: Queries, id: string): Promise<boolean> {
  const found = await queries
    .selectFrom('statements')
    .select('row')
    .where('id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}
