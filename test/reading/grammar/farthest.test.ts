import assert from 'node:assert/strict';
import { test } from 'node:test';
import { farthest, FarthestOfTwo } from '../../../src/reading/grammar/farthest.ts';
import { depthsOf } from '../../../src/reading/attribution/nesting.ts';
import { random } from '../random.ts';

const COUNT = 30;

/// Stretches of tokens with owners -2 to 3, as they come.
function stretches(seed: number): { first: number; last: number; owner: number }[] {
  const next = random(seed);
  return Array.from({ length: 12 }, () => {
    const first = Math.floor(next() * COUNT);
    const last = first + 1 + Math.floor(next() * (COUNT - first));
    return { first, last, owner: Math.floor(next() * 6) - 2 };
  });
}

test('how far stretches reach is what looking at each of them gives', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const all = stretches(seed);
    const reach = farthest(all, COUNT);
    const two = new FarthestOfTwo(COUNT);
    for (const { first, last, owner } of all) two.add(first, last, owner);
    two.close();
    for (let k = 0; k <= COUNT; k++) {
      const until = all.filter(({ first }) => first <= k);
      assert.equal(reach(k), Math.max(0, ...until.map(({ last }) => last)), `seed ${seed}, ${k}`);
      for (let owner = 0; owner < 4; owner++) {
        const others = until.filter((one) => one.owner !== owner).map(({ last }) => last);
        assert.equal(two.beside(k, owner), Math.max(0, ...others), `seed ${seed}, ${k}, ${owner}`);
      }
    }
  }
});

test('how deep each stands is how many it stands in', () => {
  assert.deepEqual([...depthsOf(Int32Array.of(-1, 0, 1, -1, 6, 2, 3))], [0, 1, 2, 0, 2, 3, 1]);
});
