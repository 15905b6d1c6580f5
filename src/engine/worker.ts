/// A worker thread of `extractLines`: answers each batch of lines with what became of them.
import { parentPort, workerData } from 'node:worker_threads';
import { extractLine, type Format, type NumberedLine } from './extract-line.ts';
import { prepare } from './read.ts';

const { format } = workerData as { format: Format };

prepare();
parentPort!.postMessage('ready');
parentPort!.on('message', (batch: NumberedLine[]) => {
  parentPort!.postMessage(batch.map((line) => extractLine(line, format)));
});
