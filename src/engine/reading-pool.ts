import { availableParallelism } from 'node:os';
import { DEFAULT_MODEL, loadModel, MOST_THREADS } from '../language/language.ts';
import type { Article, ArticleRecord, Problem } from '../record/types.ts';
import type { IdleWorkers } from './idle-workers.ts';
import { Pool, TookTooLong, type Here } from './pool.ts';
import { tryReadArticle } from './read.ts';

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
  /// Threads that were left idle by others, of the same model; they are handed on afterwards.
  readonly pool?: IdleWorkers | undefined;
}

/// Up to eight articles of 40,000 code units in all are read in the calling thread: less work than starting a
/// thread and loading the model there. How much work so short a text may take is bounded (`limits.ts`).
const FEW = 8;
const SHORT = 40_000;

/// The heap of a reading thread, in megabytes, and its time for one article, in milliseconds.
const WORKER_MEMORY = 1024;
const PATIENCE = 120_000;

/// Threads that read articles. An article that takes one too much time or memory comes to a problem (`too-slow`,
/// `worker-lost`). A few short articles are read in the calling thread, unless `patience` is given: only a thread
/// can be stopped. Throws `RangeError` for a number of threads that is none; `take` throws when the model cannot be
/// loaded.
export function readingPool({
  workers = availableParallelism(),
  model = DEFAULT_MODEL,
  patience,
  pool,
}: ReadingOptions): Pool<ToRead, Read> {
  if (!Number.isInteger(workers) || workers < 1)
    throw new RangeError(`workers must be a whole number from 1, not ${workers}`);
  const size = Math.min(workers, MOST_THREADS);
  const longest = patience ?? PATIENCE;
  return new Pool<ToRead, Read>({
    worker: new URL(`read-worker${import.meta.url.slice(-3)}`, import.meta.url),
    shared: () => loadModel(model, size),
    size,
    memory: WORKER_MEMORY,
    patience: longest,
    lost: (_, error) => ({ problem: lossOf(error, longest) }),
    weight: (value) => ('article' in value ? value.article.text.length : weightOf(value)),
    ...(patience === undefined && { here: hereWith(model) }),
    idle: pool,
  });
}

function hereWith(model: string): Here<ToRead, Read> {
  return { count: FEW, weight: SHORT, work: ({ article }) => tryReadArticle(article, model) };
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
