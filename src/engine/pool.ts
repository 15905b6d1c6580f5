import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { IdleWorkers } from './idle-workers.ts';

export interface PoolOptions<Item, Result> {
  /// The worker's file. It sends one message (of any kind) when it is ready, and then for each item of
  /// the arrays it gets, in order, its result, as soon as it is there.
  worker: URL;
  /// What every worker gets in its `workerData` as `shared`, beside its number among those alive,
  /// from 0, as `thread`. It is asked for when the first worker starts.
  shared: () => unknown;
  /// How many workers at most. They start when there is work for them.
  size: number;
  /// The heap of one worker, in megabytes.
  memory: number;
  /// How long a worker may take for one item, in milliseconds. By default it has all the time it wants.
  patience?: number;
  /// What comes of an item that brought its worker down, or took too long.
  lost: (item: Item, error: Error) => Result;
  /// The size of an item or a result, in any unit of which `MAX_HELD` may be in memory.
  weight: (value: Item | Result) => number;
  /// The first few items are done in the calling thread, so that no worker starts for them.
  here?: Here<Item, Result>;
  /// Workers of the same file that are idle: they are taken before another starts, and those that are
  /// idle when the pool is closed are handed back.
  idle?: IdleWorkers | undefined;
}

/// What the calling thread does itself: so many items at most, of so much weight in all. When more
/// wait, workers start.
export interface Here<Item, Result> {
  readonly count: number;
  readonly weight: number;
  readonly work: (item: Item) => Result;
}

// Few enough that nobody waits long for a batch, enough that messages cost nothing.
const BATCH = 8;
const AHEAD = 4 * BATCH;
const MAX_HELD = 64_000_000;
/// So long a few items wait for more to come before the calling thread does them, in milliseconds.
const PAUSE = 50;

/// An item on its way. `tried` after a worker died at it once.
interface Job<Item, Result> {
  item: Item;
  result: Result | undefined;
  weight: number;
  tried: boolean;
}

interface Thread<Item, Result> {
  worker: Worker;
  number: number;
  /// What it has been sent and not answered; it is at the first of them.
  batch: Job<Item, Result>[];
  /// False until the worker says that it has started.
  ready: boolean;
  error?: Error;
  /// Ends the worker when it takes too long for an item.
  alarm?: NodeJS.Timeout;
}

/// Why a worker was ended that took longer for an item than it may.
export class TookTooLong extends Error {}

/// Worker threads that take items in and give results out in the same order, with a bounded number
/// in between. A worker that dies is replaced: the item it was at is tried once more and lost when
/// another dies at it, and the rest of its batch goes on. An item that takes too long is lost at once.
/// (A worker that asks at its limit for more than Node's leeway of 16 MB in one piece ends the process.
/// Inputs are bounded for it.)
///
///     put --> waiting --> a batch in each thread --> results, in order of arrival --> take
///                    \--> the calling thread, where they are few --/
export class Pool<Item, Result> {
  readonly #options: PoolOptions<Item, Result>;
  readonly #threads = new Set<Thread<Item, Result>>();
  readonly #jobs: Job<Item, Result>[] = [];
  readonly #waiting: Job<Item, Result>[] = [];
  #held = 0;
  #ended = false;
  #closed = false;
  /// Why no more items come; thrown after the results of those that came.
  #failure: Error | undefined;
  /// Why no worker starts.
  #broken: Error | undefined;
  #change = Promise.withResolvers<void>();
  #shared: unknown;
  /// What the calling thread may still do.
  readonly #left: { count: number; weight: number };
  #pause: NodeJS.Timeout | undefined;

  constructor(options: PoolOptions<Item, Result>) {
    this.#options = options;
    const { count = 0, weight = 0 } = options.here ?? {};
    this.#left = { count, weight };
  }

  /// Takes an item as soon as there is room for it; one that comes with its result needs no worker.
  /// False when the pool is closed.
  async put(item: Item, result?: Result): Promise<boolean> {
    while (!this.#closed && !this.#hasRoom()) await this.#change.promise;
    if (this.#closed) return false;
    const job: Job<Item, Result> = { item, result, weight: 0, tried: false };
    this.#weigh(job);
    this.#jobs.push(job);
    if (result === undefined) this.#waiting.push(job);
    this.#dispatch();
    this.#notify();
    return true;
  }

  /// Says that no more items come, because of `failure` if there is one.
  end(failure?: Error): void {
    this.#ended = true;
    this.#failure ??= failure;
    if (this.#pause) this.#doHereIn(0);
    this.#notify();
  }

  /// The next result, or undefined after the last. Throws when the workers cannot start at all, and
  /// after the last result what broke the items off.
  async take(): Promise<Result | undefined> {
    for (;;) {
      const [first] = this.#jobs;
      if (first?.result !== undefined) {
        this.#jobs.shift();
        this.#held -= first.weight;
        this.#notify();
        return first.result;
      }
      if (this.#broken) throw this.#broken;
      if (!first && this.#failure) throw this.#failure;
      if (!first && this.#ended) return undefined;
      await this.#change.promise;
    }
  }

  /// Ends all workers, whatever they are at; idle ones may be handed back.
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#pause);
    this.#notify();
    const { idle } = this.#options;
    for (const thread of idle ? [...this.#threads] : [])
      if (thread.ready && thread.batch.length === 0) {
        clearTimeout(thread.alarm);
        this.#threads.delete(thread);
        idle!.give(thread.worker);
      }
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  #hasRoom(): boolean {
    const { length } = this.#jobs;
    return length === 0 || (length < this.#options.size * AHEAD && this.#held < MAX_HELD);
  }

  /// Wakes everybody who waits for something to change.
  #notify(): void {
    const { resolve } = this.#change;
    this.#change = Promise.withResolvers();
    resolve();
  }

  /// Gives the idle threads work, and starts another when none is idle.
  #dispatch(): void {
    for (const thread of this.#threads) if (thread.batch.length === 0) this.#send(thread);
    if (this.#areFew()) {
      if (!this.#pause) this.#doHereIn(this.#ended ? 0 : PAUSE);
      return;
    }
    try {
      while (this.#needsThread()) this.#send(this.#start());
    } catch (error) {
      this.#broken ??= error as Error;
    }
  }

  #needsThread(): boolean {
    if (this.#closed || this.#broken) return false;
    return this.#waiting.length > 0 && this.#threads.size < this.#options.size;
  }

  /// The calling thread does what waits: no worker runs, and it may do so much.
  #areFew(): boolean {
    const { count, weight } = this.#left;
    if (this.#threads.size > 0 || this.#waiting.length === 0 || this.#waiting.length > count)
      return false;
    return this.#waiting.reduce((sum, job) => sum + job.weight, 0) <= weight;
  }

  #doHereIn(milliseconds: number): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#doHere(), milliseconds);
  }

  /// One item after the other; what has come meanwhile may be more than a few.
  async #doHere(): Promise<void> {
    try {
      while (!this.#closed && this.#areFew()) {
        const job = this.#waiting.shift()!;
        this.#left.count--;
        this.#left.weight -= job.weight;
        this.#settle(job, this.#options.here!.work(job.item));
        this.#notify();
        await turn();
      }
      this.#pause = undefined;
      this.#dispatch();
    } catch (error) {
      this.#broken ??= error as Error;
      this.#notify();
    }
  }

  #send(thread: Thread<Item, Result>): void {
    thread.batch = this.#waiting.splice(0, BATCH);
    if (thread.batch.length === 0) return;
    thread.worker.postMessage(thread.batch.map((job) => job.item));
    if (thread.ready) this.#setAlarm(thread);
  }

  #setAlarm(thread: Thread<Item, Result>): void {
    const { patience } = this.#options;
    clearTimeout(thread.alarm);
    if (patience === undefined || thread.batch.length === 0) return;
    thread.alarm = setTimeout(() => {
      thread.error = new TookTooLong(`no answer within ${patience / 1000} s`);
      void thread.worker.terminate();
    }, patience);
  }

  #start(): Thread<Item, Result> {
    const idle = this.#options.idle?.take();
    const taken = new Set([...this.#threads].map((thread) => thread.number));
    let number = 0;
    while (taken.has(number)) number++;
    const worker = idle ?? this.#newWorker(number);
    const isReady = idle !== undefined;
    const thread: Thread<Item, Result> = { worker, number, batch: [], ready: isReady };
    const listen = () => worker.on('message', (result: Result) => this.#receive(thread, result));
    if (isReady) listen();
    else
      worker.once('message', () => {
        thread.ready = true;
        this.#setAlarm(thread);
        listen();
      });
    worker.on('error', (error: Error) => (thread.error = error));
    worker.on('exit', () => this.#bury(thread));
    this.#threads.add(thread);
    return thread;
  }

  #newWorker(thread: number): Worker {
    const { worker, memory, shared } = this.#options;
    return new Worker(worker, {
      workerData: { shared: (this.#shared ??= shared()), thread },
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
  }

  #receive(thread: Thread<Item, Result>, result: Result): void {
    this.#settle(thread.batch.shift()!, result);
    this.#setAlarm(thread);
    if (thread.batch.length === 0) this.#dispatch();
    this.#notify();
  }

  #settle(job: Job<Item, Result>, result: Result): void {
    job.result = result;
    this.#weigh(job);
  }

  #weigh(job: Job<Item, Result>): void {
    const weight = this.#options.weight(job.result ?? job.item);
    this.#held += weight - job.weight;
    job.weight = weight;
  }

  /// A thread is gone, and what it has not answered goes back, but for an item that is lost. When it
  /// never started, no other will.
  #bury(thread: Thread<Item, Result>): void {
    this.#threads.delete(thread);
    clearTimeout(thread.alarm);
    if (this.#closed) return;
    const { batch, ready, error = new Error('a worker ended by itself') } = thread;
    const [first] = batch;
    if (!ready) this.#broken ??= error;
    else if (first && (first.tried || error instanceof TookTooLong))
      this.#settle(batch.shift()!, this.#options.lost(first.item, error));
    else if (first) first.tried = true;
    this.#waiting.unshift(...batch);
    if (!this.#broken) this.#dispatch();
    this.#notify();
  }
}
