import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { LanguageError } from '../../../src/language/errors.ts';
import type { LanguageErrorCode } from '../../../src/language/errors.ts';
import { LONGEST_SENTENCE } from '../../../src/language/encoder/encoder.ts';
import { decodeEncoder, encodeEncoder } from '../../../src/language/encoder/encoder-file.ts';
import { shapeFor } from '../../../src/language/encoder/inventory.ts';
import type { Inventory } from '../../../src/language/encoder/inventory.ts';
import { planOf } from '../../../src/language/encoder/shape.ts';
import { isTree } from '../../../src/language/encoder/tree.ts';
import { seededRandom } from '../../../src/training/random.ts';

const inventory: Inventory = {
  words: ['the', 'harbour', 'reopened'],
  tags: ['NOUN|NN', 'VERB|VBD', 'DET|DT'],
  relations: ['root', 'det', 'nsubj', 'punct'],
  lemmaRules: ['k0:', 'k1:', 'l0:'],
};
const sizes = { tableRows: 50, embedding: 16, hidden: 8, arc: 8 };
const { length } = planOf(shapeFor(sizes, inventory));
const random = seededRandom(2);
const floats = Float32Array.from({ length }, () => random() - 0.5);
// An encoder of random weights: what it says is nonsense, but always the same.
const file = encodeEncoder({ name: 'random', sizes, inventory, floats });
const encoder = decodeEncoder(file, 'random.encoder');

const SENTENCE = ['The', 'harbour', 'of', 'Ostrow', 'reopened', '.'];

suite('an encoder', () => {
  test('says the same of a sentence alone and among others', () => {
    const alone = encoder.read([SENTENCE]);
    const among = encoder.read([['Good', '.'], SENTENCE, [], ['Brenko', 'left', 'early']]);
    const { length: words } = SENTENCE;
    for (const layer of ['relations', 'tags', 'lemmaRules', 'names'] as const)
      assert.deepEqual([...among[layer].subarray(2, 2 + words)], [...alone[layer]]);
    const shifted = Array.from(alone.heads, (head) => (head < 0 ? -1 : head + 2));
    assert.deepEqual([...among.heads.subarray(2, 2 + words)], shifted);
  });

  test('gives each sentence a tree with one root', () => {
    const { heads } = encoder.read([SENTENCE]);
    assert.ok(isTree(heads.map((head) => head + 1)));
  });

  test('lets a name go on only where one began', () => {
    const { names } = encoder.read(Array.from({ length: 40 }, () => SENTENCE));
    for (const [i, label] of names.entries())
      if (label > 0 && label % 2 === 0) {
        assert.ok(i % SENTENCE.length > 0);
        assert.ok(names[i - 1] === label || names[i - 1] === label - 1);
      }
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

function rejects(bytes: Buffer, code: LanguageErrorCode): void {
  assert.throws(
    () => decodeEncoder(bytes, 'broken.encoder'),
    (error) =>
      error instanceof LanguageError &&
      error.code === code &&
      error.message.includes('broken.encoder'),
  );
}

suite('an encoder file', () => {
  test('cut short, or with a byte changed, is refused', () => {
    for (const size of [0, 10, 43, 100, file.length - 1])
      rejects(file.subarray(0, size), 'model-unreadable');
    for (const at of [0, 20, 44, file.length - 1]) {
      const changed = Buffer.from(file);
      changed[at]! ^= 1;
      rejects(changed, 'model-unreadable');
    }
  });

  test('of another version is refused by its number', () => {
    const other = Buffer.from(file);
    other[4] = 9;
    rejects(other, 'model-version');
  });

  test('keeps weights nearly as they were', () => {
    assert.ok(file.length < length * 4);
    assert.ok(encodeEncoder({ name: 'random', sizes, inventory, floats }).equals(file));
  });
});

test('sizes that the kernels cannot take are refused', () => {
  assert.throws(() => planOf(shapeFor({ ...sizes, hidden: 12 }, inventory)), /hidden is 12/);
});
