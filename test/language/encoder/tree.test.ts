import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isTree, treeHeads } from '../../../src/language/encoder/tree.ts';
import { seededRandom } from '../../../src/training/random.ts';

/// One row of scores a word, the root's first.
function headsFor(...rows: number[][]): number[] {
  const values = Float32Array.from(rows.flat());
  return [...treeHeads({ values, at: 0, stride: rows.length + 1, length: rows.length })];
}

const total = (rows: number[][], heads: readonly number[]) =>
  heads.reduce((sum, head, i) => sum + rows[i]![head]!, 0);

/// The score of the best tree, found by trying every one.
function bestScore(rows: number[][], heads: number[] = []): number {
  const { length } = rows;
  if (heads.length === length) return isTree(heads) ? total(rows, heads) : -Infinity;
  const scores = Array.from({ length: length + 1 }, (_, j) => bestScore(rows, [...heads, j]));
  return Math.max(...scores);
}

suite('heads of a sentence', () => {
  test('are the best ones where these make a tree', () => {
    // Brine   sank   .
    assert.deepEqual(headsFor([0, 9, 5, 1], [7, 1, 9, 0], [0, 1, 6, 9]), [2, 0, 2]);
  });

  test('make a tree where the best ones would go round in a circle', () => {
    assert.deepEqual(headsFor([1, 0, 5], [2, 5, 0]), [2, 0]);
  });

  test('have one root where two words would like to be it', () => {
    assert.deepEqual(headsFor([9, 0, 1], [8, 2, 0]), [0, 1]);
  });

  test('of one word are the root', () => {
    assert.deepEqual(headsFor([-3, 5]), [0]);
    assert.deepEqual(headsFor(), []);
  });

  test('may cross', () => {
    const rows = [
      [9, 0, 0, 0, 0],
      [0, 0, 0, 0, 9],
      [0, 9, 0, 0, 0],
      [0, 0, 0, 9, 0],
    ];
    assert.deepEqual(headsFor(...rows), [0, 4, 1, 3]);
  });

  test('score as high as those of any tree', () => {
    const random = seededRandom(4);
    for (let round = 0; round < 300; round++) {
      const length = 1 + Math.floor(random() * 5);
      // Whole numbers, so that there are ties.
      const row = () => Array.from({ length: length + 1 }, () => Math.floor(random() * 8));
      const rows = Array.from({ length }, row);
      const heads = headsFor(...rows);
      assert.ok(isTree(heads), `${heads.join()} for ${JSON.stringify(rows)}`);
      assert.equal(total(rows, heads), bestScore(rows), JSON.stringify(rows));
    }
  });

  test('are found in long sentences of circles within circles', () => {
    const random = seededRandom(5);
    const length = 300;
    const values = Float32Array.from({ length: length * (length + 1) }, () => random());
    assert.ok(isTree(treeHeads({ values, at: 0, stride: length + 1, length })));
  });
});

test('a tree has one root and no circle', () => {
  assert.ok(isTree([2, 0, 2]));
  assert.ok(!isTree([0, 0]));
  assert.ok(!isTree([2, 1]));
  assert.ok(!isTree([2, 1, 0]));
});
