import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { planOf, Weights } from '../../../src/language/encoder/shape.ts';
import type { BlockName } from '../../../src/language/encoder/shape.ts';
import { trainBatch } from '../../../src/training/encoder/network.ts';
import type { Batch, Losses } from '../../../src/training/encoder/network.ts';
import { seededRandom } from '../../../src/training/random.ts';
import { makeKernels } from '../../../src/language/kernels/make-kernels.ts';

const random = seededRandom(8);
const kernels = makeKernels({ floats: 2 ** 20 });
const plan = planOf({
  tableRows: 10,
  embedding: 8,
  hidden: 8,
  arc: 8,
  words: 5,
  tags: 5,
  relations: 3,
  names: 9,
  lemmas: 4,
});
const weights = new Weights(plan, kernels.allocate(plan.length));
const gradients = new Weights(plan, kernels.allocate(plan.length));
for (const { offset, rows, columns } of Object.values(plan.blocks))
  for (let i = 0; i < rows * columns; i++)
    kernels.memory[weights.at + offset + i] = (random() - 0.5) * 1.2;

// Three sentences of 4, 1 and 2 words, with some targets that nobody knows.
const batch: Batch = {
  lengths: [4, 1, 2],
  words: [
    { word: 1, features: [0, 3, 7] },
    { word: 0, features: [1, 3] },
    { word: 2, features: [4, 9] },
    { word: 1, features: [0, 3, 7] },
    { word: 3, features: [5, 5] },
    { word: 4, features: [8, 6] },
    { word: 0, features: [2] },
  ],
  targets: {
    heads: Int32Array.of(2, 0, 4, 2, 0, 2, 0),
    relations: Int32Array.of(1, 0, -1, 2, 0, 1, 0),
    tags: Int32Array.of(0, 4, 2, 3, 1, -1, 2),
    names: Int32Array.of(0, 1, 2, 0, -1, 5, 0),
    lemmas: Int32Array.of(0, 3, 1, -1, 2, 1, 0),
  },
};
const noise = { seed: 12, dropout: 0.3, wordDropout: 0.2 };

/// The sum of the heads' mean losses.
function lossOf(): number {
  const losses: Losses = trainBatch(kernels, weights, gradients, batch, noise);
  return Object.values(losses).reduce((total, { sum, tokens }) => total + sum / tokens, 0);
}

/// How the loss changes with one weight, by two small steps either way.
function slopeAt(at: number): number {
  const kept = kernels.memory[at]!;
  const step = 0.004;
  kernels.memory[at] = kept + step;
  const above = lossOf();
  kernels.memory[at] = kept - step;
  const below = lossOf();
  kernels.memory[at] = kept;
  return (above - below) / (2 * step);
}

kernels.memory.fill(0, gradients.at, gradients.at + plan.length);
lossOf();
const found = kernels.memory.slice(gradients.at, gradients.at + plan.length);

/// The worst difference over a matrix, or over 24 of its weights when it has more.
function worstDifference(name: BlockName): { difference: number; largest: number } {
  const { offset, rows, columns } = plan.blocks[name];
  const count = rows * columns;
  const step = Math.max(1, Math.floor(count / 24));
  let difference = 0;
  let largest = 0;
  for (let i = 0; i < count; i += step) {
    const gradient = found[offset + i]!;
    difference = Math.max(difference, Math.abs(gradient - slopeAt(weights.at + offset + i)));
    largest = Math.max(largest, Math.abs(gradient));
  }
  return { difference, largest };
}

suite('the gradient is the slope of the loss', () => {
  for (const name of Object.keys(plan.blocks) as BlockName[])
    test(`for ${name}`, () => {
      const { difference, largest } = worstDifference(name);
      assert.ok(largest > 1e-4, `no weight of ${name} matters: ${largest}`);
      assert.ok(difference < 2e-3, `${difference} for gradients up to ${largest}`);
    });
});

test('a batch takes no memory for good', () => {
  const before = kernels.mark();
  lossOf();
  assert.equal(kernels.mark(), before);
});
