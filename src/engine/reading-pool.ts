import { availableParallelism } from 'node:os';
import { DEFAULT_MODEL, loadModel, MOST_THREADS } from '../language/language.ts';
import type { Article, ArticleRecord, Problem } from '../record/types.ts';
import { Pool, TookTooLong } from './pool.ts';

/// What is sent to a reading thread.
export interface ToRead {
  readonly article: Article;
}

/// Stands for what needs no reading, since its result comes with it.
export const NOTHING: ToRead = { article: { text: '' } as Article };

export type Read = { record: ArticleRecord } | { problem: Problem };

export interface ReadingOptions {
  /// How many threads read at once; by default one a core.
  readonly workers?: number;
  readonly model?: string;
  /// How long a thread may take to read an article, in milliseconds; two minutes unless given.
  readonly patience?: number;
}

/// The heap of a reading thread, in megabytes, and its time for one article, in milliseconds.
const WORKER_MEMORY = 1024;
const PATIENCE = 120_000;

/// Threads that read articles. An article that takes one too much time or memory comes to a problem (`too-slow`,
/// `worker-lost`). Throws `RangeError` for a number of threads that is none, and when the model cannot be loaded.
export function readingPool({
  workers = availableParallelism(),
  model = DEFAULT_MODEL,
  patience = PATIENCE,
}: ReadingOptions): Pool<ToRead, Read> {
  if (!Number.isInteger(workers) || workers < 1)
    throw new RangeError(`workers must be a whole number from 1, not ${workers}`);
  const shared = loadModel(model, Math.min(workers, MOST_THREADS));
  return new Pool<ToRead, Read>({
    worker: new URL(`read-worker${import.meta.url.slice(-3)}`, import.meta.url),
    shared,
    size: shared.threads,
    memory: WORKER_MEMORY,
    patience,
    lost: (_, error) => ({ problem: lossOf(error, patience) }),
    weight: (value) => ('article' in value ? value.article.text.length : weightOf(value)),
  });
}

function weightOf(read: Read): number {
  if ('problem' in read) return 100;
  const { article, statements, events } = read.record;
  return article.text.length + 1000 * (statements.length + events.length);
}

function lossOf(error: Error & { code?: string }, patience: number): Problem {
  if (error instanceof TookTooLong)
    return { code: 'too-slow', message: `Reading it took more than ${patience / 1000} s.` };
  const why =
    error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? `took more than ${WORKER_MEMORY} MB of memory`
      : `broke off: ${error.message}`;
  return { code: 'worker-lost', message: `Reading it ${why}.` };
}
