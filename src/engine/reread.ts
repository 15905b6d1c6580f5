import type { Archive } from '../archive/archive.ts';
import type { RereadDiff } from '../archive/reread.ts';
import type { KeptArticle } from '../archive/views.ts';
import { OnRecordError } from '../record/errors.ts';
import type { ArticleRecord, Problem } from '../record/types.ts';
import type { Pool } from './pool.ts';
import {
  NOTHING,
  readingPool,
  type Read,
  type ReadingOptions,
  type ToRead,
} from './reading-pool.ts';

export interface RereadOptions extends ReadingOptions {
  /// What the records are said to be read with (“onrecord 0.1.0, en”).
  readonly readWith?: string;
}

/// What became of an article: how the new reading, which is stored, differs from the old one; or why there is none,
/// and the old one stays.
export type Reread = { readonly id: string } & (
  { readonly diff: RereadDiff; readonly title: string | null } | { readonly problem: Problem }
);

/// Reads articles of an archive anew, on all cores, and puts each new reading in the place of the old one. What is
/// told of is stored. Memory does not grow with their number.
export async function* rereadAll(
  archive: Archive,
  ids: AsyncIterable<string> | Iterable<string>,
  options: RereadOptions = {},
): AsyncGenerator<Reread> {
  const pool = readingPool(options);
  const waiting: Waiting[] = [];
  try {
    const feeding = feed(archive, ids, pool, waiting);
    for (let read = await pool.take(); read; read = await pool.take()) {
      const { id, title } = waiting.shift()!;
      if ('problem' in read) yield { id, problem: read.problem };
      else yield await replaced(archive, { id, title }, read.record, options);
    }
    await feeding;
  } finally {
    await pool.close();
  }
}

/// What was read while it was replaced by somebody, or damaged meanwhile, is told as a problem too.
async function replaced(
  archive: Archive,
  { id, title }: Waiting,
  record: ArticleRecord,
  options: RereadOptions,
): Promise<Reread> {
  try {
    return { id, title, diff: await archive.replace(id, record, versionOf(options)) };
  } catch (error) {
    if (!(error instanceof OnRecordError) || error.code !== 'evidence-damaged') throw error;
    return { id, problem: { code: error.code, message: error.message } };
  }
}

interface Waiting {
  readonly id: string;
  readonly title: string | null;
}

/// Never rejects: what breaks off is thrown by `take` of the pool.
async function feed(
  archive: Archive,
  ids: AsyncIterable<string> | Iterable<string>,
  pool: Pool<ToRead, Read>,
  waiting: Waiting[],
): Promise<void> {
  try {
    for await (const id of ids) {
      const kept = await articleOr(archive, id);
      if ('code' in kept) {
        waiting.push({ id, title: null });
        if (!(await pool.put(NOTHING, { problem: kept }))) return;
        continue;
      }
      waiting.push({ id, title: kept.title });
      const isTaken = await pool.put({ article: kept.record.article });
      if (!isTaken) return;
    }
    pool.end();
  } catch (error) {
    pool.end(error as Error);
  }
}

const versionOf = ({ readWith }: RereadOptions) =>
  readWith === undefined ? {} : { version: readWith };

/// The article, or why it is not read again: there is none, or it is not what was kept.
async function articleOr(archive: Archive, id: string): Promise<KeptArticle | Problem> {
  try {
    return (await archive.article(id)) ?? missing(id);
  } catch (error) {
    if (!(error instanceof OnRecordError) || error.code !== 'evidence-damaged') throw error;
    return { code: error.code, message: error.message };
  }
}

const missing = (id: string): Problem => ({
  code: 'not-found',
  message: `There is no ${id} in the archive.`,
});
