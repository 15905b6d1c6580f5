import type { Archive } from '../../archive/archive.ts';
import type { Item } from '../../intake/items.ts';
import { loadModel } from '../../language/language.ts';
import type { Article, ArticleRecord, Problem } from '../../record/types.ts';
import { Pool, TookTooLong } from '../pool.ts';
import { Course } from './course.ts';
import type { ImportSource, ImportSources } from './import.ts';
import { Parser } from './parse.ts';

/// An item on its way through the threads, or without one the end of its source: of one that was imported before,
/// or that broke off (`failure`) and is not done.
export interface Step {
  readonly source: ImportSource;
  readonly course: Course;
  /// How many items of the source are behind it, itself counted.
  readonly position: number;
  readonly item: Item | null;
  readonly failure?: Problem;
}

export type Read = { record: ArticleRecord } | { problem: Problem };

/// What is sent to a reading thread.
export interface ToRead {
  readonly article: Article;
}

/// A step that is through, with what was read of its item.
export interface Done {
  readonly step: Step;
  readonly read: Read | null;
}

/// The heap of a reading thread, in megabytes, and its time for one article, in milliseconds.
const WORKER_MEMORY = 1024;
const PATIENCE = 120_000;

/// The parsing thread and the reading threads, and what is between them, in order.
export class Line {
  readonly #parser = new Parser();
  readonly #pool: Pool<ToRead, Read>;
  readonly #steps: Step[] = [];

  constructor(workers: number, model: string, patience = PATIENCE) {
    const shared = loadModel(model, workers);
    this.#pool = new Pool<ToRead, Read>({
      worker: new URL(`read-worker${import.meta.url.slice(-3)}`, import.meta.url),
      shared,
      size: shared.threads,
      memory: WORKER_MEMORY,
      patience,
      lost: (_, error) => ({ problem: lossOf(error, patience) }),
      weight: (value) => ('article' in value ? value.article.text.length : weightOf(value)),
    });
  }

  /// Never rejects: what breaks off is thrown by `take`.
  async feed(archive: Archive, sources: ImportSources): Promise<void> {
    try {
      for await (const source of sources) if (!(await this.#feedOne(archive, source))) return;
      this.#pool.end();
    } catch (error) {
      this.#pool.end(error as Error);
    }
  }

  /// False when nobody takes any more.
  async #feedOne(archive: Archive, source: ImportSource): Promise<boolean> {
    const { key, again = false } = source;
    const course = new Course(key === undefined || again ? undefined : await archive.progress(key));
    let position = 0;
    if (!course.isKnown)
      for await (const item of 'items' in source ? source.items : this.#parser.items(source)) {
        if ('failure' in item)
          return this.#put({ source, course, position, item: null, failure: item.failure });
        const isWanted = course.wants(++position);
        if (isWanted && !(await this.#put({ source, course, position, item }))) return false;
        if (position === course.last) break;
      }
    return this.#put({ source, course, position, item: null });
  }

  async #put(step: Step): Promise<boolean> {
    this.#steps.push(step);
    const { item } = step;
    if (item && isReadable(item)) return this.#pool.put({ article: item.article });
    return this.#pool.put(NOTHING, {
      problem: item && 'problem' in item ? item.problem : WITHHELD,
    });
  }

  /// The next step, in the order of the sources. Throws what they broke off with, after all that came before.
  async take(): Promise<Done | undefined> {
    const read = await this.#pool.take();
    if (!read) return undefined;
    const step = this.#steps.shift()!;
    return { step, read: step.item ? read : null };
  }

  async close(): Promise<void> {
    await Promise.all([this.#parser.close(), this.#pool.close()]);
  }
}

const NOTHING = { article: { text: '' } as Article };
const WITHHELD: Problem = {
  code: 'withheld',
  message: 'Its publisher withholds it (pubstatus “withheld”); it was not added.',
};

function isReadable(item: Item): item is Item & { article: Article } {
  return 'article' in item && item.status !== 'withheld';
}

/// No reader could read it: it may be another time.
export function isLost({ step: { item }, read }: Done): boolean {
  return item !== null && isReadable(item) && read !== null && 'problem' in read;
}

function weightOf(read: Read): number {
  if ('problem' in read) return 100;
  const { article, statements, events } = read.record;
  return article.text.length + 1000 * (statements.length + events.length);
}

function lossOf(error: Error & { code?: string }, patience: number): Problem {
  const again = 'the next import of it tries again.';
  if (error instanceof TookTooLong)
    return {
      code: 'too-slow',
      message: `Reading it took more than ${patience / 1000} s; ${again}`,
    };
  const why =
    error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? `took more than ${WORKER_MEMORY} MB of memory`
      : `broke off: ${error.message}`;
  return { code: 'worker-lost', message: `Reading it ${why}; ${again}` };
}
