import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { LONGEST_SENTENCE } from '../../../src/language/encoder/encoder.ts';
import { NAME_LABELS, shapeFor } from '../../../src/language/encoder/inventory.ts';
import type { Inventory } from '../../../src/language/encoder/inventory.ts';
import { planOf } from '../../../src/language/encoder/shape.ts';
import { placeWeights } from '../../../src/language/encoder/placed-weights.ts';
import { isTree } from '../../../src/language/encoder/tree.ts';
import { makeLanguage, shareModel } from '../../../src/language/language.ts';
import { noNameWeights } from '../../../src/language/model-file.ts';
import { seededRandom } from '../../../src/training/random.ts';

const inventory: Inventory = {
  words: ['the', 'harbour', 'reopened'],
  tags: ['NOUN|NN', 'VERB|VBD', 'DET|DT'],
  relations: ['root', 'det', 'nsubj', 'punct'],
  lemmaRules: ['k0:', 'k1:', 'l0:'],
};
const sizes = { tableRows: 50, embedding: 16, hidden: 8, arc: 8 };
const plan = planOf(shapeFor(sizes, inventory));
const random = seededRandom(2);
const floats = Float32Array.from({ length: plan.length }, () => random() - 0.5);
const placed = placeWeights(plan, floats);
// An encoder of random weights: what it says is nonsense, but always the same.
const model = shareModel(
  { name: 'random', sizes, inventory, roles: null, links: null, placed, names: noNameWeights() },
  2,
);
const { encoder } = makeLanguage(model);

const SENTENCE = ['The', 'harbour', 'of', 'Ostrow', 'reopened', '.'];

suite('an encoder', () => {
  test('says the same of a sentence alone and among others', () => {
    const alone = encoder.read([SENTENCE]);
    const among = encoder.read([['Good', '.'], SENTENCE, [], ['Brenko', 'left', 'early']]);
    const { length: words } = SENTENCE;
    for (const layer of ['relations', 'tags', 'lemmaRules'] as const)
      assert.deepEqual([...among[layer].subarray(2, 2 + words)], [...alone[layer]]);
    const scores = among.nameScores.subarray(2 * NAME_LABELS, (2 + words) * NAME_LABELS);
    assert.deepEqual(scores, alone.nameScores);
    const shifted = Array.from(alone.heads, (head) => (head < 0 ? -1 : head + 2));
    assert.deepEqual([...among.heads.subarray(2, 2 + words)], shifted);
  });

  test('gives each sentence a tree with one root', () => {
    const { heads } = encoder.read([SENTENCE]);
    assert.ok(isTree(heads.map((head) => head + 1)));
  });

  test('says the same in every thread that shares its weights', () => {
    const other = makeLanguage(model, 1).encoder;
    assert.deepEqual(other.read([SENTENCE]), encoder.read([SENTENCE]));
    assert.throws(() => makeLanguage(model, 2), /thread 2 of a model laid out for 2/);
  });

  test('reads a sentence too long in pieces', () => {
    const words = Array.from({ length: 2 * LONGEST_SENTENCE + 5 }, (_, i) => `w${i}`);
    const { heads } = encoder.read([words]);
    assert.equal(heads.filter((head) => head < 0).length, 3);
    const piece = (i: number) => Math.floor(i / LONGEST_SENTENCE);
    for (const [i, head] of heads.entries()) if (head >= 0) assert.equal(piece(head), piece(i));
  });

  test('keeps no form of a text longer than it has room for', () => {
    const text = Array.from({ length: 400 }, (_, i) =>
      Array.from({ length: 50 }, (_unused, j) => `q${i}x${j}`),
    );
    const before = encoder.read([SENTENCE]);
    encoder.read(text);
    assert.deepEqual(encoder.read([SENTENCE]), before);
  });

  test('reads anything that can stand as a word', () => {
    const odd = ['', '😀', '\u0000\u0007', '\u{d800}', 'x'.repeat(100_000), 'Ελλ', '１２', ' '];
    assert.equal(encoder.read([odd]).tags.length, odd.length);
    assert.equal(encoder.read([]).tags.length, 0);
    assert.equal(encoder.read([[]]).tags.length, 0);
  });
});

test('sizes that the kernels cannot take are refused', () => {
  assert.throws(() => planOf(shapeFor({ ...sizes, hidden: 12 }, inventory)), /hidden is 12/);
});
