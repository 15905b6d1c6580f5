import assert from 'node:assert/strict';
import { test } from 'node:test';
import { optionsOf } from '../../fuzz/options.ts';

const of = (...args: string[]) => optionsOf(args, () => 99);

test('a run is bounded by a count or by time, and by a minute where nothing is said', () => {
  assert.deepEqual(of('html'), { name: 'html', seed: 99, seconds: 60 });
  assert.deepEqual(of('html', '--minutes', '2'), { name: 'html', seed: 99, seconds: 120 });
  assert.deepEqual(of('all', '--seconds', '10', '--seed', '7'), {
    name: 'all',
    seed: 7,
    seconds: 10,
  });
  assert.deepEqual(of('pdf', '--count', '30'), { name: 'pdf', seed: 99, count: 30 });
  assert.equal(of().name, undefined);
});

test('what is no number, and names too many, are refused', () => {
  assert.throws(() => of('html', '--seed', 'x'), /--seed: “x” is no number/);
  assert.throws(() => of('html', 'pdf'), /one name at a time/);
});
