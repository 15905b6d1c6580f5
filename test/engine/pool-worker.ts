/// A worker for the tests of the pool: it answers in upper case, unless it is told to do worse.
import { parentPort, workerData } from 'node:worker_threads';

const { shared } = workerData as { shared: unknown };
if (shared === 'broken') throw new Error('this worker never starts');

const rest = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

const misfortunes: Record<string, () => void> = {
  crash: () => {
    throw new Error('a fault');
  },
  leave: () => process.exit(3),
  hang: () => {
    for (;;);
  },
  nap: () => rest(1100),
  sleep: () => rest(6000),
  // Small pieces: where one piece is larger than the leeway Node leaves a full worker, the whole
  // process ends, and no pool of threads can help it.
  fill: () => {
    let all: { word: string; rest: unknown } | undefined;
    for (let i = 0; ; i++) all = { word: `w${i}`, rest: all };
  },
};

parentPort!.postMessage('ready');
parentPort!.on('message', (words: string[]) => {
  for (const word of words) {
    misfortunes[word]?.();
    parentPort!.postMessage(word.toUpperCase());
  }
});
