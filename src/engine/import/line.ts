import type { Archive } from '../../archive/archive.ts';
import type { Item } from '../../intake/items.ts';
import type { Article, Problem } from '../../record/types.ts';
import { isRefusal } from '../../reading/limits.ts';
import type { Pool } from '../pool.ts';
import {
  NOTHING,
  readingPool,
  type Read,
  type ReadingOptions,
  type ToRead,
} from '../reading-pool.ts';
import { Course } from './course.ts';
import { Parser } from './parse.ts';
import type { ImportSource, ImportSources } from './sources.ts';

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

/// A step that is through, with what was read of its item.
export interface Done {
  readonly step: Step;
  readonly read: Read | null;
}

/// The parsing thread and the reading threads, and what is between them, in order.
export class Line {
  readonly #parser = new Parser();
  readonly #pool: Pool<ToRead, Read>;
  readonly #steps: Step[] = [];

  constructor(options: ReadingOptions) {
    this.#pool = readingPool(options);
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

const WITHHELD: Problem = {
  code: 'withheld',
  message: 'Its publisher withholds it (pubstatus “withheld”); it was not added.',
};

function isReadable(item: Item): item is Item & { article: Article } {
  return 'article' in item && item.status !== 'withheld';
}

/// No reader could read it: it may be another time. What is refused would be refused again.
export function isLost({ step: { item }, read }: Done): boolean {
  if (item === null || !isReadable(item) || read === null) return false;
  return 'problem' in read && !isRefusal(read.problem);
}
