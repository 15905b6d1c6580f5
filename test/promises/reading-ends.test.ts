// P15 (safe on hostile input): the work of reading grows with the length of a text and no faster, whatever stands in
// it. It is counted and not timed: `counted-work.ts` says how.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { growthOf, ONE_DOUBLING } from './growth.ts';
import { SHAPES } from './growth-shapes.ts';
import { MOST_GROWTH } from './most-growth.ts';

/// `npm test` measures every third shape and the last; with ONRECORD_ALL_SHAPES=1, as in `.ci/run`, all of them.
const measured = process.env['ONRECORD_ALL_SHAPES']
  ? SHAPES
  : SHAPES.filter((_, i) => i % 3 === 0 || i >= SHAPES.length - 2);

describe('the work of reading twice as much', () => {
  const found = new Map<string, number>();
  for (const shape of measured)
    it(`of ${shape.name} is at most ${MOST_GROWTH} times as much`, () => {
      const { largest, blocks } = growthOf(shape, ONE_DOUBLING, false);
      found.set(shape.name, largest);
      assert.ok(largest <= MOST_GROWTH, `${largest.toFixed(2)} times: ${blocks.join(', ')} blocks`);
    });

  it('is told', (t) => {
    const [worst = ['none', 0]] = [...found].sort(([, a], [, b]) => b - a);
    t.diagnostic(
      `${found.size} of ${SHAPES.length} shapes, twice the text: at most ${worst[1].toFixed(2)} times the work (${worst[0]})`,
    );
  });
});
