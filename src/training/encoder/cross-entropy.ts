import type { Kernels } from '../../language/kernels/kernels.ts';

/// Scores of some choices, `choices` of them in every row of `stride` floats, and the right ones: -1
/// where nobody knows. `barred(row)` is a choice that a row does not have, or -1.
export interface Choices {
  readonly scores: number;
  readonly rows: number;
  readonly stride: number;
  readonly choices: number;
  readonly targets: Int32Array;
  readonly barred?: (row: number) => number;
}

/// In place: turns scores into the gradient of `weight` times the sum of the rows' cross-entropies;
/// returns that sum, in nats and without the weight. Rows without a target count nothing.
export function crossEntropy(kernels: Kernels, input: Choices, weight: number): number {
  const { memory } = kernels;
  const { scores, rows, stride, choices, targets, barred = () => -1 } = input;
  subtractHighest(memory, input);
  kernels.exp(scores, rows * stride);
  let loss = 0;
  for (let i = 0; i < rows; i++) {
    const row = scores + i * stride;
    const target = targets[i]!;
    if (target < 0) {
      memory.fill(0, row, row + stride);
      continue;
    }
    const without = barred(i);
    if (without >= 0) memory[row + without] = 0;
    memory.fill(0, row + choices, row + stride);
    let sum = 0;
    for (let j = 0; j < choices; j++) sum += memory[row + j]!;
    loss -= Math.log(Math.max(memory[row + target]! / sum, 1e-30));
    const scale = weight / sum;
    for (let j = 0; j < choices; j++) memory[row + j]! *= scale;
    memory[row + target]! -= weight;
  }
  return loss;
}

/// In place: the highest score of a row becomes 0, so that none can overflow.
function subtractHighest(memory: Float32Array, input: Choices): void {
  const { scores, rows, stride, choices, barred = () => -1 } = input;
  for (let i = 0; i < rows; i++) {
    const row = scores + i * stride;
    const without = barred(i);
    let highest = -Infinity;
    for (let j = 0; j < choices; j++)
      if (j !== without && memory[row + j]! > highest) highest = memory[row + j]!;
    for (let j = 0; j < choices; j++) memory[row + j]! -= highest;
    if (without >= 0) memory[row + without] = 0;
    memory.fill(0, row + choices, row + stride);
  }
}
