/// A thread of a `readingPool`: answers each article of a batch with what was read from it.
import { parentPort, workerData } from 'node:worker_threads';
import type { SharedModel } from '../language/language.ts';
import { prepareShared, tryReadArticle } from './read.ts';
import type { ToRead } from './reading-pool.ts';

const { shared: model, thread } = workerData as { shared: SharedModel; thread: number };

prepareShared(model, thread);
parentPort!.postMessage('ready');
parentPort!.on('message', (batch: ToRead[]) => {
  for (const { article } of batch) parentPort!.postMessage(tryReadArticle(article, model.name));
});
