import type { Archive } from '../archive/archive.ts';
import type { RereadDiff } from '../archive/reread.ts';
import type { Problem } from '../record/types.ts';
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
      else yield { id, title, diff: await archive.replace(id, read.record, versionOf(options)) };
    }
    await feeding;
  } finally {
    await pool.close();
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
      const kept = await archive.article(id);
      waiting.push({ id, title: kept?.title ?? null });
      const isTaken = kept
        ? await pool.put({ article: kept.record.article })
        : await pool.put(NOTHING, { problem: missing(id) });
      if (!isTaken) return;
    }
    pool.end();
  } catch (error) {
    pool.end(error as Error);
  }
}

const versionOf = ({ readWith }: RereadOptions) =>
  readWith === undefined ? {} : { version: readWith };

const missing = (id: string): Problem => ({
  code: 'not-found',
  message: `There is no ${id} in the archive.`,
});
