import { Worker } from 'node:worker_threads';

export interface PoolOptions<Item, Result> {
  /// The worker's file. It sends one message (of any kind) when it is ready, and then for each item of
  /// the arrays it gets, in order, its result, as soon as it is there.
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

  constructor(options: PoolOptions<Item, Result>) {
    this.#options = options;
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
      worker.on('message', (result: Result) => this.#receive(thread, result));
    });
    worker.on('error', (error: Error) => (thread.error = error));
    worker.on('exit', () => this.#bury(thread));
    this.#threads.add(thread);
    return thread;
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
