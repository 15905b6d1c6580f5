import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packSentences } from '../../../src/language/encoder/packing.ts';
import { stepsOf } from '../../../src/language/encoder/recurrence.ts';

test('the t-th words of all sentences are neighbours, longest sentence first', () => {
  const { count, steps, start, rowOf, first } = packSentences([1, 3, 2]);
  assert.equal(count, 6);
  assert.equal(steps, 3);
  assert.deepEqual([...start], [0, 3, 5, 6]);
  assert.deepEqual([...first], [0, 1, 4, 6]);
  // The sentence of three words is the first row of each step, that of one word the last of step 0.
  assert.deepEqual([...rowOf], [2, 0, 3, 5, 1, 4]);
});

test('forward, every row of a step goes on from the step before', () => {
  assert.deepEqual(stepsOf(packSentences([1, 3, 2]), false), [
    { from: 0, rows: 3, before: 0, carried: 0 },
    { from: 3, rows: 2, before: 0, carried: 2 },
    { from: 5, rows: 1, before: 3, carried: 1 },
  ]);
});

test('backward, shorter sentences begin in the midst of longer ones', () => {
  assert.deepEqual(stepsOf(packSentences([1, 3, 2]), true), [
    { from: 5, rows: 1, before: 0, carried: 0 },
    { from: 3, rows: 2, before: 5, carried: 1 },
    { from: 0, rows: 3, before: 3, carried: 2 },
  ]);
});

test('no sentences, and sentences without words, take no rows', () => {
  assert.equal(packSentences([]).count, 0);
  const { count, rowOf, first } = packSentences([0, 2, 0]);
  assert.equal(count, 2);
  assert.deepEqual([...rowOf], [0, 1]);
  assert.deepEqual([...first], [0, 0, 2, 2]);
});
