import assert from 'node:assert/strict';
import { MOST_GROWTH } from '../../test/promises/most-growth.ts';
import { SHAPES } from '../../test/promises/growth-shapes.ts';
import type { Target } from '../target.ts';

/// The shapes that are meant to make reading slow, at all of their sizes; `npm test` takes one doubling of each.
export const growth: Target = {
  name: 'growth',
  tells: `the work of reading a shape grows at most ${MOST_GROWTH} times for twice the text`,
  ending: 'txt',
  // It is counted block by block, which takes much longer than reading.
  seconds: 600,
  isSlow: true,
  async open() {
    const { growthOf } = await import('../../test/promises/growth.ts');
    return {
      make: (chance) => Buffer.from(chance.pick(SHAPES).name),
      check(input) {
        const name = Buffer.from(input).toString();
        const shape = SHAPES.find((one) => one.name === name);
        assert.ok(shape, `no shape is called ${name}`);
        const { largest, blocks } = growthOf(shape);
        assert.ok(
          largest <= MOST_GROWTH,
          `${name}: ${largest.toFixed(2)} times, ${blocks.join(', ')}`,
        );
        return { doublings: blocks.length - 1 };
      },
    };
  },
};
