import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { bestLabels, mayFollow } from '../../../src/language/roles/chain.ts';
import { ROLE_LABELS } from '../../../src/language/roles/role-shape.ts';
import { seededRandom } from '../../../src/training/random.ts';
import { chainLoss } from '../../../src/training/roles/chain-loss.ts';

const LABELS = ROLE_LABELS.length;
const STRIDE = 8;

/// All sequences of labels of a length that the chain allows.
function sequences(length: number): number[][] {
  if (length === 0) return [[]];
  return sequences(length - 1).flatMap((before) =>
    Array.from(ROLE_LABELS, (_, label) => [...before, label]).filter((labels) =>
      mayFollow(labels.at(-2) ?? -1, labels.at(-1)!),
    ),
  );
}

/// Random scores of some tokens, and behind them those of pairs of labels.
class Scores {
  readonly memory: Float32Array;
  readonly rows: number;
  readonly pairs: number;

  constructor(rows: number, seed: number) {
    const random = seededRandom(seed);
    this.rows = rows;
    this.pairs = rows * STRIDE;
    this.memory = Float32Array.from(
      { length: (rows + 2 * LABELS) * STRIDE },
      () => random() * 4 - 2,
    );
  }

  of(labels: readonly number[]): number {
    return labels.reduce((sum, label, i) => {
      const pair = i ? this.memory[this.pairs + labels[i - 1]! * STRIDE + label]! : 0;
      return sum + this.memory[i * STRIDE + label]! + pair;
    }, 0);
  }
}

suite('a chain of role labels', () => {
  test('goes on only where a run of its role is open', () => {
    const [none, source, more, cue] = [0, 1, 2, 3];
    assert.ok(mayFollow(source, more) && mayFollow(more, more));
    assert.ok(!mayFollow(none, more) && !mayFollow(cue, more) && !mayFollow(-1, more));
    assert.ok(mayFollow(source, source) && mayFollow(more, cue) && mayFollow(-1, none));
  });

  test('is the best of all sequences', () => {
    for (const rows of [1, 2, 3, 4]) {
      const scores = new Scores(rows, rows);
      const { memory, pairs } = scores;
      const labels = bestLabels(memory, { at: 0, stride: STRIDE, rows }, pairs, STRIDE);
      const best = Math.max(...sequences(rows).map((sequence) => scores.of(sequence)));
      assert.ok(Math.abs(scores.of([...labels]) - best) < 1e-5);
    }
    assert.equal(bestLabels(new Float32Array(), { at: 0, stride: 8, rows: 0 }, 0, 8).length, 0);
  });

  test('has for its loss how unlikely the right one is among all', () => {
    const scores = new Scores(4, 9);
    const targets = [1, 2, 3, 5];
    const all = sequences(4).reduce((sum, labels) => sum + Math.exp(scores.of(labels)), 0);
    const expected = Math.log(all) - scores.of(targets);
    const input = {
      at: 0,
      stride: STRIDE,
      targets: Uint8Array.from(targets),
      transitions: scores.pairs,
      dTransitions: scores.pairs + LABELS * STRIDE,
      transitionStride: STRIDE,
    };
    assert.ok(Math.abs(chainLoss(scores.memory, input, 1) - expected) < 1e-5);
  });
});
