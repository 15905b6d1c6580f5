import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planOf, Weights } from '../../../src/language/encoder/shape.ts';
import { shapeFor } from '../../../src/language/encoder/inventory.ts';
import { makeKernels } from '../../../src/language/kernels/make-kernels.ts';
import { rolePlanOf } from '../../../src/language/roles/role-shape.ts';
import type { RoleWeights } from '../../../src/language/roles/role-shape.ts';
import { setStartingWeights } from '../../../src/training/encoder/starting-weights.ts';
import { seededRandom } from '../../../src/training/random.ts';
import { trainRoleBatch } from '../../../src/training/roles/role-network.ts';
import type { RoleWindow } from '../../../src/training/roles/role-network.ts';
import { toyInventory } from '../encoder/toy-corpus.ts';

const random = seededRandom(3);
const encoder = planOf(
  shapeFor({ tableRows: 20, embedding: 8, hidden: 8, arc: 8 }, toyInventory),
).shape;
const plan = rolePlanOf({ tableRows: 30, embedding: 8, hidden: 8, inner: 16 }, encoder);

function window(targets: readonly number[]): RoleWindow {
  return {
    words: targets.map(() => ({
      word: Math.floor(random() * 3),
      features: [Math.floor(random() * 30), Math.floor(random() * 30)],
    })),
    states: Int16Array.from({ length: 16 * targets.length }, () => (random() - 0.5) * 16000),
    targets: Uint8Array.from(targets),
  };
}

test('the gradients of a role tagger are the slopes of its loss', () => {
  const kernels = makeKernels({ floats: 2 ** 18 });
  const { memory } = kernels;
  const weights = new Weights(plan, kernels.allocate(plan.length));
  const gradients = new Weights(plan, kernels.allocate(plan.length));
  const scratch = new Weights(plan, kernels.allocate(plan.length));
  setStartingWeights(memory, weights.at, plan, 5);
  const windows = [window([1, 2, 3, 5, 6, 6, 0]), window([0, 5, 6]), window([3])];
  const noise = { seed: 7, dropout: 0.3, wordDropout: 0.2 };
  const loss = (to: RoleWeights): number =>
    trainRoleBatch(kernels, weights, to, windows, noise) / 11;
  loss(gradients);
  for (const [name, { offset, rows, columns, used }] of Object.entries(plan.blocks)) {
    for (let trial = 0; trial < 12; trial++) {
      const place = offset + Math.floor(random() * rows) * columns + Math.floor(random() * used);
      const at = weights.at + place;
      const before = memory[at]!;
      const step = 2 ** -11;
      memory[at] = before + step;
      const above = loss(scratch);
      memory[at] = before - step;
      const slope = (above - loss(scratch)) / (2 * step);
      memory[at] = before;
      const gradient = memory[gradients.at + place]!;
      assert.ok(Math.abs(slope - gradient) < 2e-3, `${name}: slope ${slope}, gradient ${gradient}`);
    }
  }
});
