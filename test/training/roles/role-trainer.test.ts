import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { shapeFor } from '../../../src/language/encoder/inventory.ts';
import {
  PlacedWeights,
  placedFloats,
  placeWeights,
} from '../../../src/language/encoder/placed-weights.ts';
import { makeKernels } from '../../../src/language/kernels/make-kernels.ts';
import { rolePlanOf, roleReadingPlan } from '../../../src/language/roles/role-shape.ts';
import { RoleTagger, roleWorkspaceFloats } from '../../../src/language/roles/role-tagger.ts';
import { seededRandom } from '../../../src/training/random.ts';
import type { RoleWindow } from '../../../src/training/roles/role-network.ts';
import { RoleTrainer } from '../../../src/training/roles/role-trainer.ts';
import { toyInventory } from '../encoder/toy-corpus.ts';

const encoder = shapeFor({ tableRows: 20, embedding: 8, hidden: 8, arc: 8 }, toyInventory);
const plan = rolePlanOf({ tableRows: 40, embedding: 8, hidden: 16, inner: 16 }, encoder);
const training = {
  seed: 4,
  epochs: 80,
  batchTokens: 20,
  rate: 1e-2,
  warmUp: 5,
  clip: 5,
  dropout: 0.1,
  wordDropout: 0.1,
  memory: 0.9,
};

/// Windows in which a token's feature is its role: "s S c q Q -", a capital going on.
const windows = ['s S c q Q Q', '- q Q c s -', 's c q', '- - s S c q Q'].map(windowOf);

function windowOf(notation: string): RoleWindow {
  const random = seededRandom(notation.length);
  const labels = notation.split(' ').map((letter) => '-sScCqQ'.indexOf(letter));
  return {
    words: labels.map((label) => ({ word: 0, features: [label, 10 + label] })),
    states: Int16Array.from({ length: encoder.hidden * 2 * labels.length }, () => random() * 8000),
    targets: Uint8Array.from(labels),
  };
}

const makeTrainer = () => new RoleTrainer(makeKernels({ floats: 2 ** 19 }), plan, training);

function finish(trainer: RoleTrainer): RoleTrainer {
  while (!trainer.isDone) trainer.runEpoch(windows);
  return trainer;
}

suite('a role tagger', () => {
  const trainer = finish(makeTrainer());

  test('learns a few windows by heart', () => {
    assert.deepEqual(
      trainer.label(windows),
      windows.map(({ targets }) => targets),
    );
  });

  test('comes out the same again, also when it was interrupted', () => {
    const first = makeTrainer();
    for (let epoch = 0; epoch < 30; epoch++) first.runEpoch(windows);
    const second = makeTrainer();
    second.restore(first.checkpoint());
    assert.deepEqual(finish(second).floats(), trainer.floats());
    const other = new RoleTrainer(makeKernels({ floats: 2 ** 19 }), plan, { ...training, seed: 9 });
    assert.throws(() => other.restore(first.checkpoint()), /other settings or data/);
  });

  test('reads with rounded weights what it was trained to, on either kind of kernels', () => {
    const reading = roleReadingPlan(plan);
    const placed = placeWeights(reading, trainer.floats());
    for (const plain of [false, true]) {
      const from = placedFloats(reading);
      const kernels = makeKernels({ floats: from + roleWorkspaceFloats(reading) + 64, plain });
      const at = kernels.reserve(from);
      new Uint8Array(kernels.memory.buffer).set(placed, 4 * at);
      const tagger = new RoleTagger(kernels, reading, new PlacedWeights(reading, at));
      const expected = windows.flatMap(({ targets }) => [...targets]);
      assert.deepEqual([...tagger.label(windows)], expected);
      assert.equal(tagger.label([]).length, 0);
    }
  });
});
