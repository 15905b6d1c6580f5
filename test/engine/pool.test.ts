import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { IdleWorkers } from '../../src/engine/idle-workers.ts';
import { Pool, type PoolOptions } from '../../src/engine/pool.ts';

const here = { count: 3, weight: 20, work: (word: string) => `here: ${word}` };

function pool({ size = 2, shared = '', patience = 60_000, ...more }: Choice = {}) {
  return new Pool<string, string>({
    worker: new URL('./pool-worker.ts', import.meta.url),
    shared: () => {
      if (shared === 'missing') throw new Error('there is nothing to share');
      return shared;
    },
    size,
    memory: 128,
    patience,
    lost: (word, error) => `${word}: ${(error as { code?: string }).code ?? error.message}`,
    weight: (word) => word.length,
    ...more,
  });
}

type Choice = { size?: number; shared?: string; patience?: number } & Partial<
  Pick<PoolOptions<string, string>, 'here' | 'idle'>
>;

async function throughPool(words: string[], options: Choice = {}): Promise<string[]> {
  const workers = pool(options);
  const feeding = (async () => {
    for (const word of words) await workers.put(word);
    workers.end();
  })();
  const results: string[] = [];
  try {
    for (let next = await workers.take(); next; next = await workers.take()) results.push(next);
    await feeding;
  } finally {
    await workers.close();
  }
  return results;
}

suite('a pool of workers', () => {
  test('keeps the order', async () => {
    const words = Array.from({ length: 500 }, (_, i) => `w${i}`);
    const upper = words.map((word) => word.toUpperCase());
    assert.deepEqual(await throughPool(words, { size: 3 }), upper);
  });

  test('has nothing to do without items', async () => {
    assert.deepEqual(await throughPool([]), []);
  });

  for (const [name, misfortune, reason] of [
    ['throws', 'crash', 'a fault'],
    ['leaves', 'leave', 'a worker ended by itself'],
  ] as const)
    test(`loses only the item at which a worker ${name}`, async () => {
      const words = Array.from({ length: 40 }, (_, i) => (i % 15 === 5 ? misfortune : `w${i}`));
      const expected = words.map((word) =>
        word === misfortune ? `${misfortune}: ${reason}` : word.toUpperCase(),
      );
      assert.deepEqual(await throughPool(words), expected);
    });

  test('loses only the item at which a worker runs out of memory', async () => {
    const expected = ['fill: ERR_WORKER_OUT_OF_MEMORY', 'A', 'B'];
    assert.deepEqual(await throughPool(['fill', 'a', 'b'], { size: 1 }), expected);
  });

  test('loses only the item that takes a worker too long', async () => {
    const results = await throughPool(['hang', 'a', 'b'], { size: 1, patience: 2000 });
    assert.deepEqual(results, ['hang: no answer within 2 s', 'A', 'B']);
  });

  test('gives each item its own time, however many are sent at once', async () => {
    const words = ['nap', 'a', 'nap', 'sleep', 'b', 'c', 'd', 'e'];
    const results = await throughPool(words, { size: 1, patience: 2000 });
    const late = 'sleep: no answer within 2 s';
    assert.deepEqual(results, ['NAP', 'A', 'NAP', late, 'B', 'C', 'D', 'E']);
  });

  test('says so when its workers cannot start', async () => {
    await assert.rejects(throughPool(['a', 'b'], { shared: 'broken' }), /never starts/);
  });

  test('takes in only so much ahead of what is taken out', async () => {
    const workers = pool({ size: 1 });
    let taken = 0;
    const feeding = (async () => {
      while (await workers.put(`w${taken}`)) taken++;
    })();
    assert.equal(await workers.take(), 'W0');
    for (let i = 0; i < 20; i++) await new Promise((resolve) => void setImmediate(resolve));
    assert.ok(taken < 100, `${taken} taken in`);
    await workers.close();
    await feeding;
  });

  test('gives a result that came with its item in its place', async () => {
    const workers = pool();
    await workers.put('a');
    await workers.put('b', 'there already');
    await workers.put('c');
    workers.end();
    const results = [await workers.take(), await workers.take(), await workers.take()];
    assert.deepEqual(results, ['A', 'there already', 'C']);
    assert.equal(await workers.take(), undefined);
    await workers.close();
  });

  test('does a few items in the calling thread, and starts no worker for them', async () => {
    const results = await throughPool(['a', 'b', 'c'], { here, shared: 'broken' });
    assert.deepEqual(results, ['here: a', 'here: b', 'here: c']);
  });

  test('starts workers for more items, or longer ones', async () => {
    assert.deepEqual(await throughPool(['a', 'b', 'c', 'd'], { here }), ['A', 'B', 'C', 'D']);
    const long = 'a'.repeat(21);
    assert.deepEqual(await throughPool([long], { here }), [long.toUpperCase()]);
  });

  test('does only so many in the calling thread, however slowly they come', async () => {
    const workers = pool({ here });
    const results: (string | undefined)[] = [];
    for (const word of ['a', 'b', 'c', 'd']) {
      await workers.put(word);
      results.push(await workers.take());
    }
    assert.deepEqual(results, ['here: a', 'here: b', 'here: c', 'D']);
    await workers.close();
  });

  test('says so when the calling thread cannot do anything', async () => {
    const work = () => {
      throw new Error('there is no model');
    };
    await assert.rejects(throughPool(['a'], { here: { ...here, work } }), /there is no model/);
  });

  test('says so when what the workers share cannot be had', async () => {
    const workers = pool({ shared: 'missing' });
    await workers.put('a');
    await assert.rejects(workers.take(), /nothing to share/);
    await workers.close();
  });

  test('takes the idle workers of the one before', async () => {
    const idle = new IdleWorkers();
    assert.deepEqual(await throughPool(['a'], { idle, size: 1 }), ['A']);
    // Were another to start, it would not get what it needs.
    const without = { idle, size: 1, shared: 'missing', patience: 2000 };
    assert.deepEqual(await throughPool(['b'], without), ['B']);
    // One whose answers were not heard would have been ended.
    assert.deepEqual(await throughPool(['c'], without), ['C']);
    await idle.close();
    await assert.rejects(throughPool(['d'], { idle, shared: 'missing' }), /nothing to share/);
  });

  test('passes on what went wrong with the input', async () => {
    const workers = pool();
    workers.end(new Error('the disk is gone'));
    await assert.rejects(workers.take(), /the disk is gone/);
    await workers.close();
  });

  test('gives what came before that first', async () => {
    const workers = pool({ size: 1 });
    await workers.put('a');
    await workers.put('b');
    workers.end(new Error('the disk is gone'));
    assert.deepEqual([await workers.take(), await workers.take()], ['A', 'B']);
    await assert.rejects(workers.take(), /the disk is gone/);
    await workers.close();
  });
});
