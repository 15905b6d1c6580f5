/// A worker for the tests of the pool: it answers in upper case, unless it is told to do worse.
import { parentPort, workerData } from 'node:worker_threads';

const { shared } = workerData as { shared: unknown };
if (shared === 'broken') throw new Error('this worker never starts');

const misfortunes: Record<string, () => void> = {
  crash: () => {
    throw new Error('a fault');
  },
  leave: () => process.exit(3),
  fill: () => {
    const all: { i: number; word: string }[] = [];
    for (let i = 0; ; i++) all.push({ i, word: `w${i}` });
  },
};

parentPort!.postMessage('ready');
parentPort!.on('message', (words: string[]) => {
  for (const word of words) misfortunes[word]?.();
  parentPort!.postMessage(words.map((word) => word.toUpperCase()));
});
