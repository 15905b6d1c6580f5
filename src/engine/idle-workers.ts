import type { Worker } from 'node:worker_threads';

/// Workers that one pool is done with and the next one may take: starting a worker and loading its model
/// costs more than reading some articles. All are of one file, with one model. They do not keep the
/// process alive.
export class IdleWorkers {
  readonly #workers = new Set<Worker>();

  take(): Worker | undefined {
    const [worker] = this.#workers;
    if (!worker) return undefined;
    this.#workers.delete(worker);
    forget(worker);
    worker.ref();
    return worker;
  }

  give(worker: Worker): void {
    forget(worker);
    const lose = () => this.#workers.delete(worker);
    worker.on('error', lose);
    worker.on('exit', lose);
    worker.unref();
    this.#workers.add(worker);
  }

  /// Ends all of them.
  async close(): Promise<void> {
    await Promise.all([...this.#workers].map(async (worker) => worker.terminate()));
  }
}

/// Takes away who listens, kind by kind: Node has listeners of its own on a worker, and without those its
/// messages stay where they are.
function forget(worker: Worker): void {
  for (const kind of ['message', 'error', 'exit']) worker.removeAllListeners(kind);
}
