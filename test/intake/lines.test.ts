import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { MAX_LINE, splitLines, type Line } from '../../src/intake/lines.ts';

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function lines(...parts: (string | Uint8Array)[]): Promise<Line[]> {
  return collected(splitLines(chunks(...parts)));
}

function code(line: Line | undefined): string | undefined {
  return typeof line === 'object' ? line.code : undefined;
}

suite('lines of a stream', () => {
  test('come one by one, the last with or without its end', async () => {
    assert.deepEqual(await lines('a\nb\n'), ['a', 'b']);
    assert.deepEqual(await lines('a\n\nb'), ['a', '', 'b']);
    assert.deepEqual(await lines(), []);
  });

  test('may be cut anywhere between chunks, inside a character too', async () => {
    const bytes = Buffer.from('“ja”\n🏝️ x\n');
    for (let cut = 0; cut <= bytes.length; cut++)
      assert.deepEqual(await lines(bytes.subarray(0, cut), bytes.subarray(cut)), ['“ja”', '🏝️ x']);
  });

  test('that are not UTF-8 are problems', async () => {
    const [before, bad, after] = await lines('a\n', Uint8Array.of(0x93, 0x61, 10), 'b\n');
    assert.deepEqual([before, code(bad), after], ['a', 'line-not-utf-8', 'b']);
  });

  test('that are too long are problems, and the next one is whole', async () => {
    const part = Buffer.alloc(1_000_000, 'x');
    const [long, next] = await lines(...Array<Buffer>(9).fill(part), '\n', 'b\n');
    assert.deepEqual([code(long), next], ['line-too-long', 'b']);
    const [exact] = await lines(...Array<Buffer>(MAX_LINE / 1_000_000).fill(part));
    assert.equal(typeof exact === 'string' && exact.length, MAX_LINE);
  });

  test('that never end hold no more than the longest line', async () => {
    const part = Buffer.alloc(1_000_000, 'x');
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    async function* endless() {
      for (let i = 0; i < 300; i++) {
        yield Buffer.from(part);
        most = Math.max(most, process.memoryUsage().arrayBuffers);
      }
    }
    const [only, ...others] = await collected(splitLines(endless()));
    assert.deepEqual([code(only), others], ['line-too-long', []]);
    assert.ok(most - before < 150_000_000, `${most - before} bytes held`);
  });
});
