/// The thread of a `Parser`: parses one file at a time and stays a few items ahead of whoever takes them.
import { createReadStream } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { itemsIn } from './parse-items.ts';
import type { ParseJob } from './parse-job.ts';
import { READING, type Parsed } from './parse.ts';

/// How many items may wait to be taken.
const AHEAD = 8;

/// How many items may be sent now, and who waits for that to be more than none.
const window = { room: AHEAD, wake: Promise.withResolvers<void>() };
let working = Promise.resolve();

parentPort!.postMessage(READING);
parentPort!.on('message', (message: ParseJob | 'more') => {
  if (message === 'more') {
    window.room++;
    window.wake.resolve();
  } else working = working.then(async () => parse(message));
});

async function parse(job: ParseJob): Promise<void> {
  try {
    for await (const item of itemsIn(job, bytesOf(job))) {
      while (window.room <= 0) {
        window.wake = Promise.withResolvers();
        await window.wake.promise;
      }
      window.room--;
      send({ item });
    }
    send({ end: true });
  } catch (error) {
    send({ end: true, failure: error instanceof Error ? error.message : String(error) });
  }
}

/// How often it is told that a file is being read, in milliseconds.
const TELLING = 200;

async function* bytesOf({ from }: ParseJob): AsyncGenerator<Uint8Array> {
  if (typeof from !== 'string') {
    yield from;
    return;
  }
  let told = 0;
  for await (const chunk of createReadStream(from) as AsyncIterable<Uint8Array>) {
    if (performance.now() - told > TELLING) {
      parentPort!.postMessage(READING);
      told = performance.now();
    }
    yield chunk;
  }
}

function send(parsed: Parsed): void {
  parentPort!.postMessage(parsed);
}
