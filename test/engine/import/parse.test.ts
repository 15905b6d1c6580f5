import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Parser } from '../../../src/engine/import/parse.ts';
import { folder } from '../../cli/command.ts';
import { REPORT } from './kit.ts';

/// Reads a pipe into which lines come one after the other, with a pause before each.
async function parsed(t: Parameters<typeof folder>[0], lines: readonly string[], wait: number) {
  const from = join(await folder(t), 'lines.jsonl');
  execFileSync('mkfifo', [from]);
  const parser = new Parser({ patience: 1500 });
  const writing = (async () => {
    const pipe = createWriteStream(from);
    pipe.on('error', () => undefined);
    for (const line of lines) {
      await pause(wait);
      pipe.write(`${line}\n`);
    }
    pipe.end();
  })();
  const found: string[] = [];
  for await (const item of parser.items({ name: 'lines.jsonl', from, options: {} }))
    found.push(
      'article' in item ? 'article' : 'failure' in item ? item.failure.message : item.problem.code,
    );
  await writing;
  await parser.close();
  return found;
}

const article = JSON.stringify({ id: 'a', text: REPORT });

test('a file may be long without an article in it', async (t) => {
  const blank = Array.from({ length: 25 }, () => ' '.repeat(50));
  assert.deepEqual(await parsed(t, [...blank, article], 120), ['article']);
});

test('a file that comes to a stop is given up', async (t) => {
  assert.deepEqual(await parsed(t, [article, article], 2500), [
    'parsing it came to a stop for 1.5 s; the rest of the file was not read.',
  ]);
});
