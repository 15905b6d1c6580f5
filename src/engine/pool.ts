import { Worker } from 'node:worker_threads';

export interface PoolOptions<Item, Result> {
  /// The worker's file. It sends one message (of any kind) when it is ready, and then answers each
  /// message it gets, an array of items, with an array of results.
  worker: URL;
  /// What every worker gets in its `workerData` as `shared`, beside its number among those alive,
  /// from 0, as `thread`.
  shared: unknown;
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
}

// Few enough that nobody waits long for a batch, enough that messages cost nothing.
const BATCH = 8;
const AHEAD = 4 * BATCH;
const MAX_HELD = 64_000_000;

/// An item on its way. `alone` after its batch brought a worker down: then the culprit is known.
interface Job<Item, Result> {
  item: Item;
  result: Result | undefined;
  weight: number;
  alone: boolean;
}

interface Thread<Item, Result> {
  worker: Worker;
  number: number;
  batch: Job<Item, Result>[];
  /// False until the worker says that it has started.
  ready: boolean;
  error?: Error;
  /// Ends the worker when it takes too long for its batch.
  alarm?: NodeJS.Timeout;
}

/// Why a worker was ended that took longer for an item than it may.
export class TookTooLong extends Error {}

/// Worker threads that take items in and give results out in the same order, with a bounded number
/// in between. A worker that dies is replaced: its batch is done again item by item, and the item
/// that brings a worker down by itself is lost, alone. (Except a worker that asks at its limit for
/// more than Node's leeway of 16 MB in one piece: that ends the process. Inputs are bounded for it.)
///
///     put --> waiting --> a batch in each thread --> results, in order of arrival --> take
export class Pool<Item, Result> {
  readonly #options: PoolOptions<Item, Result>;
  readonly #threads = new Set<Thread<Item, Result>>();
  readonly #jobs: Job<Item, Result>[] = [];
  readonly #waiting: Job<Item, Result>[] = [];
  #held = 0;
  #ended = false;
  #closed = false;
  #failure: Error | undefined;
  #change = Promise.withResolvers<void>();

  constructor(options: PoolOptions<Item, Result>) {
    this.#options = options;
  }

  /// Takes an item as soon as there is room for it; one that comes with its result needs no worker.
  /// False when the pool is closed.
  async put(item: Item, result?: Result): Promise<boolean> {
    while (!this.#closed && !this.#hasRoom()) await this.#change.promise;
    if (this.#closed) return false;
    const job: Job<Item, Result> = { item, result, weight: 0, alone: false };
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
    this.#notify();
  }

  /// The next result, or undefined after the last. Throws when the workers cannot start at all or
  /// the items broke off.
  async take(): Promise<Result | undefined> {
    for (;;) {
      const [first] = this.#jobs;
      if (first?.result !== undefined) {
        this.#jobs.shift();
        this.#held -= first.weight;
        this.#notify();
        return first.result;
      }
      if (this.#failure) throw this.#failure;
      if (!first && this.#ended) return undefined;
      await this.#change.promise;
    }
  }

  /// Ends all workers, whatever they are at.
  async close(): Promise<void> {
    this.#closed = true;
    this.#notify();
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
    while (!this.#closed && this.#waiting.length > 0 && this.#threads.size < this.#options.size)
      this.#send(this.#start());
  }

  #send(thread: Thread<Item, Result>): void {
    const first = this.#waiting[0];
    if (!first) return;
    const others = this.#waiting.findIndex((job) => job.alone);
    const most = first.alone ? 1 : Math.min(BATCH, others < 0 ? BATCH : others);
    thread.batch = this.#waiting.splice(0, most);
    thread.worker.postMessage(thread.batch.map((job) => job.item));
    if (thread.ready) this.#setAlarm(thread);
  }

  #setAlarm(thread: Thread<Item, Result>): void {
    const { patience } = this.#options;
    if (patience === undefined) return;
    thread.alarm = setTimeout(() => {
      thread.error = new TookTooLong(`no answer within ${patience / 1000} s`);
      void thread.worker.terminate();
    }, patience * thread.batch.length);
  }

  #start(): Thread<Item, Result> {
    const { worker: url, shared, memory } = this.#options;
    const taken = new Set([...this.#threads].map((thread) => thread.number));
    let number = 0;
    while (taken.has(number)) number++;
    const worker = new Worker(url, {
      workerData: { shared, thread: number },
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    const thread: Thread<Item, Result> = { worker, number, batch: [], ready: false };
    worker.once('message', () => {
      thread.ready = true;
      this.#setAlarm(thread);
      worker.on('message', (results: Result[]) => this.#receive(thread, results));
    });
    worker.on('error', (error: Error) => (thread.error = error));
    worker.on('exit', () => this.#bury(thread));
    this.#threads.add(thread);
    return thread;
  }

  #receive(thread: Thread<Item, Result>, results: Result[]): void {
    for (const [i, job] of thread.batch.entries()) this.#settle(job, results[i]!);
    clearTimeout(thread.alarm);
    thread.batch = [];
    this.#dispatch();
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

  /// A thread is gone: its batch goes back to be done item by item, or its only item is lost. When
  /// it never started, no other will.
  #bury(thread: Thread<Item, Result>): void {
    this.#threads.delete(thread);
    clearTimeout(thread.alarm);
    if (this.#closed) return;
    const { batch, ready, error = new Error('a worker ended by itself') } = thread;
    if (!ready) this.end(error);
    else if (batch.length === 1) this.#settle(batch[0]!, this.#options.lost(batch[0]!.item, error));
    else this.#putBack(batch);
    if (!this.#failure) this.#dispatch();
    this.#notify();
  }

  #putBack(batch: Job<Item, Result>[]): void {
    for (const job of batch) job.alone = true;
    this.#waiting.unshift(...batch);
  }
}
