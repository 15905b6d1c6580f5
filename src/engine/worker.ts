/// A worker thread of `extractLines`: answers each line of a batch with what became of it.
import { parentPort, workerData } from 'node:worker_threads';
import { extractLine, type Format, type NumberedLine } from './extract-line.ts';
import type { SharedModel } from '../language/language.ts';
import { prepareShared } from './read.ts';

const { shared, thread } = workerData as {
  shared: { format: Format; model: SharedModel };
  thread: number;
};
const { format, model } = shared;

prepareShared(model, thread);
parentPort!.postMessage('ready');
parentPort!.on('message', (batch: NumberedLine[]) => {
  for (const line of batch) parentPort!.postMessage(extractLine(line, format, model.name));
});
