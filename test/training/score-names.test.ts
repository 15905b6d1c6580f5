import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countNames, figures, namesIn } from '../../src/training/score-names.ts';
import type { Counts } from '../../src/training/score-names.ts';

test('names are read off labels', () => {
  assert.deepEqual(namesIn([0, 1, 2, 0, 3, 5, 6, 6]), [
    '1:3:person',
    '4:5:organisation',
    '5:8:place',
  ]);
});

test('only exact spans of the right type count', () => {
  const counts = new Map<string, Counts>();
  const gold = ['1:3:person', '4:5:place', '7:8:other'];
  countNames(counts, ['1:3:person', '4:5:organisation', '6:7:person'], gold, ['person', 'place']);
  assert.deepEqual(counts.get('all'), { right: 1, found: 2, gold: 2 });
  assert.deepEqual(figures(counts.get('person')!), { p: 50, r: 100, f1: 200 / 3 });
  assert.equal(figures({ right: 0, found: 0, gold: 0 }).f1, 0);
});
