import type { Kernels } from '../../language/kernels/kernels.ts';

/// How fast weights learn.
export interface LearningRate {
  /// The highest step size.
  readonly rate: number;
  /// Steps until it is reached.
  readonly warmUp: number;
  /// Steps in all, over which it falls to 3 % in a straight line.
  readonly steps: number;
}

const LEAST = 0.03;
const BETA1 = 0.9;
const BETA2 = 0.98;
const EPSILON = 1e-8;

/// The step size of step `step`, counted from 0.
export function rateAt({ rate, warmUp, steps }: LearningRate, step: number): number {
  return rate * Math.min(1, (step + 1) / warmUp) * (1 - (1 - LEAST) * (step / steps));
}

/// Weights under training and what Adam (Kingma and Ba 2015) keeps of them, `length` floats each.
export interface Optimised {
  readonly length: number;
  readonly weights: number;
  readonly gradients: number;
  readonly means: number;
  readonly squares: number;
}

/// Takes memory for weights under training, all zero.
export function takeOptimised(kernels: Kernels, length: number): Optimised {
  const take = () => kernels.allocate(length);
  return { length, weights: take(), gradients: take(), means: take(), squares: take() };
}

/// One step: shortens the gradient to length `clip` where it is longer (Pascanu, Mikolov and Bengio
/// 2013), moves the weights against it, and sets it to zero. Returns its length before.
export function takeStep(
  kernels: Kernels,
  { length, weights, gradients, means, squares }: Optimised,
  step: number,
  rate: number,
  clip: number,
): number {
  const norm = lengthOf(kernels.memory, gradients, length);
  if (norm > clip) kernels.add(gradients, gradients, length, clip / norm - 1);
  const corrected = (rate * Math.sqrt(1 - power(BETA2, step + 1))) / (1 - power(BETA1, step + 1));
  kernels.adam(weights, gradients, means, squares, length, corrected, BETA1, BETA2, EPSILON);
  return norm;
}

function lengthOf(memory: Float32Array, at: number, length: number): number {
  let squares = 0;
  for (let i = at; i < at + length; i++) squares += memory[i]! * memory[i]!;
  return Math.sqrt(squares);
}

/// A power by squaring: `Math.pow` need not give the same bits on every machine.
function power(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2) result *= square;
    square *= square;
  }
  return result;
}
