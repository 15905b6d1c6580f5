import { mayFollow } from '../../language/roles/chain.ts';
import { ROLE_LABELS } from '../../language/roles/role-shape.ts';

const LABELS = ROLE_LABELS.length;

/// Scores of a window's tokens, in rows of `stride` floats from `at` on, the right labels, and where
/// the scores of pairs of labels and their gradients lie (rows of `transitionStride`).
export interface ChainInput {
  readonly at: number;
  readonly stride: number;
  readonly targets: Uint8Array;
  readonly transitions: number;
  readonly dTransitions: number;
  readonly transitionStride: number;
}

/// In place: turns the scores of a window into the gradient of `weight` times its loss, which is
/// returned without the weight: -log p(targets) of a linear-chain conditional random field (Lafferty,
/// McCallum and Pereira 2001), by the forward-backward algorithm.
export function chainLoss(memory: Float32Array, input: ChainInput, weight: number): number {
  const { at, stride, targets, transitions, dTransitions, transitionStride } = input;
  const rows = targets.length;
  if (rows === 0) return 0;
  const pair = pairWeights(memory, transitions, transitionStride);
  const emit = new Float64Array(rows * LABELS);
  let gold = 0;
  let log = 0;
  for (let i = 0; i < rows; i++) {
    const row = at + i * stride;
    let highest = -Infinity;
    for (let k = 0; k < LABELS; k++) highest = Math.max(highest, memory[row + k]!);
    log += highest;
    for (let k = 0; k < LABELS; k++) emit[i * LABELS + k] = Math.exp(memory[row + k]! - highest);
    gold += memory[row + targets[i]!]!;
    if (i > 0) gold += memory[transitions + targets[i - 1]! * transitionStride + targets[i]!]!;
  }
  const { forward, log: scale } = runForward(emit, pair, rows);
  const backward = runBackward(emit, pair, rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let k = 0; k < LABELS; k++) sum += forward[i * LABELS + k]! * backward[i * LABELS + k]!;
    for (let k = 0; k < LABELS; k++) {
      const p = (forward[i * LABELS + k]! * backward[i * LABELS + k]!) / sum;
      memory[at + i * stride + k] = weight * (p - (targets[i] === k ? 1 : 0));
    }
    if (i > 0)
      addPairs({ emit, forward, backward, pair }, i, (j, k, p) => {
        const right = targets[i - 1] === j && targets[i] === k ? 1 : 0;
        memory[dTransitions + j * transitionStride + k]! += weight * (p - right);
      });
  }
  return log + scale - gold;
}

/// e to the score of each pair of labels, 0 for those that may not be.
function pairWeights(memory: Float32Array, at: number, stride: number): Float64Array {
  const pair = new Float64Array(LABELS * LABELS);
  for (let j = 0; j < LABELS; j++)
    for (let k = 0; k < LABELS; k++)
      if (mayFollow(j, k)) pair[j * LABELS + k] = Math.exp(memory[at + j * stride + k]!);
  return pair;
}

/// Each row brought to sum 1; `log` is the logarithm of all that was divided by.
function runForward(emit: Float64Array, pair: Float64Array, rows: number) {
  const forward = new Float64Array(rows * LABELS);
  let log = 0;
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let k = 0; k < LABELS; k++) {
      let value = i === 0 && mayFollow(-1, k) ? 1 : 0;
      if (i > 0)
        for (let j = 0; j < LABELS; j++)
          value += forward[(i - 1) * LABELS + j]! * pair[j * LABELS + k]!;
      value *= emit[i * LABELS + k]!;
      forward[i * LABELS + k] = value;
      sum += value;
    }
    for (let k = 0; k < LABELS; k++) forward[i * LABELS + k]! /= sum;
    log += Math.log(sum);
  }
  return { forward, log };
}

function runBackward(emit: Float64Array, pair: Float64Array, rows: number): Float64Array {
  const backward = new Float64Array(rows * LABELS).fill(1);
  for (let i = rows - 2; i >= 0; i--) {
    let sum = 0;
    for (let j = 0; j < LABELS; j++) {
      let value = 0;
      for (let k = 0; k < LABELS; k++) {
        const next = (i + 1) * LABELS + k;
        value += pair[j * LABELS + k]! * emit[next]! * backward[next]!;
      }
      backward[i * LABELS + j] = value;
      sum += value;
    }
    for (let j = 0; j < LABELS; j++) backward[i * LABELS + j]! /= sum;
  }
  return backward;
}

interface Lattice {
  readonly emit: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly pair: Float64Array;
}

/// How likely each pair of labels is at tokens i - 1 and i.
function addPairs(
  { emit, forward, backward, pair }: Lattice,
  i: number,
  add: (j: number, k: number, probability: number) => void,
): void {
  const values = new Float64Array(LABELS * LABELS);
  let sum = 0;
  for (let j = 0; j < LABELS; j++)
    for (let k = 0; k < LABELS; k++) {
      const here = i * LABELS + k;
      const value =
        forward[(i - 1) * LABELS + j]! * pair[j * LABELS + k]! * emit[here]! * backward[here]!;
      values[j * LABELS + k] = value;
      sum += value;
    }
  for (let j = 0; j < LABELS; j++)
    for (let k = 0; k < LABELS; k++) add(j, k, values[j * LABELS + k]! / sum);
}
