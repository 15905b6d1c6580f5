import { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { Item } from '../../intake/items.ts';
import type { Problem } from '../../record/types.ts';
import type { ParseJob } from './parse-job.ts';
import { smallFile } from './small-file.ts';

/// Why a file could not be read to its end: nothing of it is known to be done.
export interface Failure {
  readonly name: string;
  readonly failure: Problem;
}

/// What the parsing thread sends: an item, or that the file is at its end; `failure`: why it could not be read.
export type Parsed = { readonly item: Item } | { readonly end: true; readonly failure?: string };

/// What it sends beside: it is reading on, however long it is to the next item.
export const READING = 'reading';

/// The heap of the parsing thread, in megabytes: several times what the largest file that is held whole takes.
const MEMORY = 1024;
/// How long the thread may find no item and read no further in the file, in milliseconds.
const PATIENCE = 60_000;

/// So many small files are parsed in the calling thread before the other one starts.
const FEW = 8;

/// Parses files in a thread of its own, one after the other, within bounds of time and memory. A file that
/// breaks them is given up, told as a problem, and the next one finds a new thread. The first few small files of
/// simple formats need none.
export class Parser {
  readonly #patience: number;
  #worker: Worker | null = null;
  #here = FEW;
  #arrived: Parsed[] = [];
  #lost: Error | null = null;
  #change = Promise.withResolvers<void>();
  #alarm: NodeJS.Timeout | undefined;
  /// The thread has sent nothing yet: it may still be loading.
  #isStarting = false;
  #isLate = false;

  constructor({ patience = PATIENCE }: { patience?: number } = {}) {
    this.#patience = patience;
  }

  /// The items of a file as they come, and last what broke it off, if something did. Never throws on what the
  /// file holds.
  async *items(job: ParseJob): AsyncGenerator<Item | Failure> {
    const small = this.#worker || this.#here === 0 ? null : await smallFile(job);
    if (small) {
      this.#here--;
      yield* parsedHere(job, small);
    } else yield* this.#parsedThere(job);
  }

  async *#parsedThere(job: ParseJob): AsyncGenerator<Item | Failure> {
    const worker = (this.#worker ??= this.#start());
    worker.postMessage(job);
    let isDone = false;
    try {
      for (;;) {
        const next = await this.#next();
        if (next instanceof Error) {
          yield refused(job, 'parse-failed', whyLost(next, this.#patience));
          return;
        }
        if ('end' in next) {
          isDone = true;
          if (next.failure !== undefined) yield refused(job, 'unreadable', next.failure);
          return;
        }
        worker.postMessage('more');
        yield next.item;
      }
    } finally {
      if (!isDone) await this.close();
    }
  }

  /// Ends the thread, whatever it is at.
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#arrived = [];
    // Whoever waits for it waits no longer.
    if (worker) this.#lost = new Error('it was stopped');
    this.#notify();
    await worker?.terminate();
    this.#lost = null;
  }

  #start(): Worker {
    const worker = new Worker(
      new URL(`parse-worker${import.meta.url.slice(-3)}`, import.meta.url),
      { resourceLimits: { maxOldGenerationSizeMb: MEMORY } },
    );
    this.#isStarting = true;
    worker.on('message', (parsed: Parsed | typeof READING) => {
      this.#isStarting = false;
      if (this.#alarm) this.#setAlarm();
      if (parsed === READING) return;
      this.#arrived.push(parsed);
      this.#notify();
    });
    const lose = (error: Error): void => {
      if (this.#worker !== worker) return;
      this.#lost ??= error;
      this.#notify();
    };
    worker.on('error', lose);
    worker.on('exit', () => lose(new Error('the thread ended by itself')));
    worker.unref();
    return worker;
  }

  #notify(): void {
    const { resolve } = this.#change;
    this.#change = Promise.withResolvers();
    resolve();
  }

  /// What the thread sends next, or why it will send nothing any more.
  async #next(): Promise<Parsed | Error> {
    this.#isLate = false;
    this.#setAlarm();
    try {
      for (;;) {
        const next = this.#arrived.shift();
        if (next) return next;
        if (this.#lost) return this.#lost;
        if (this.#isLate) return new TooSlow();
        await this.#change.promise;
      }
    } finally {
      clearTimeout(this.#alarm);
      this.#alarm = undefined;
    }
  }

  #setAlarm(): void {
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(
      () => {
        this.#isLate = true;
        this.#notify();
      },
      this.#isStarting ? Math.max(PATIENCE, this.#patience) : this.#patience,
    );
  }
}

async function* parsedHere(job: ParseJob, bytes: Uint8Array): AsyncGenerator<Item | Failure> {
  try {
    const { itemsIn } = await import('./parse-items.ts');
    yield* itemsIn(job, Readable.from([bytes]));
  } catch (error) {
    yield refused(job, 'unreadable', error instanceof Error ? error.message : String(error));
  }
}

class TooSlow extends Error {}

function whyLost(error: Error & { code?: string }, patience: number): string {
  if (error instanceof TooSlow) return `parsing it came to a stop for ${patience / 1000} s`;
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `parsing it took more than ${MEMORY} MB of memory`
    : `parsing it broke off: ${error.message}`;
}

function refused({ name }: ParseJob, code: string, message: string): Failure {
  return { name, failure: { code, message: `${message}; the rest of the file was not read.` } };
}
