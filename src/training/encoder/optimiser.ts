import type { Kernels } from '../../language/kernels/kernels.ts';

/// How fast weights learn: the highest step size, and the steps until it is reached.
export interface LearningRate {
  readonly rate: number;
  readonly warmUp: number;
}

const LEAST = 0.03;
const BETA1 = 0.9;
const BETA2 = 0.98;
const EPSILON = 1e-8;

/// The step size of step `step`, counted from 0, when a share `progress` of the run is done: it falls
/// to 3 % in a straight line.
export function rateAt({ rate, warmUp }: LearningRate, step: number, progress: number): number {
  return rate * Math.min(1, (step + 1) / warmUp) * (1 - (1 - LEAST) * progress);
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

/// A run of weights that may have gradients: its first float, counted from the first weight, and
/// its length.
export type Stretch = readonly [from: number, length: number];

/// One step over the weights that have gradients: shortens the gradient to length `clip` where it is
/// longer (Pascanu, Mikolov and Bengio 2013), moves the weights against it, and sets it to zero.
/// Returns its length before. The weights of other stretches, and what is kept of them, stay as they
/// are, so that a step costs nothing for the rows of a table that no word of a batch has (the lazy
/// form of Adam, as for sparse gradients in TensorFlow's LazyAdam).
export function takeStep(
  kernels: Kernels,
  { weights, gradients, means, squares }: Optimised,
  stretches: readonly Stretch[],
  step: number,
  rate: number,
  clip: number,
): number {
  const norm = lengthOf(kernels.memory, gradients, stretches);
  const shorter = norm > clip ? clip / norm - 1 : 0;
  const corrected = (rate * Math.sqrt(1 - power(BETA2, step + 1))) / (1 - power(BETA1, step + 1));
  for (const [from, length] of stretches) {
    const gradient = gradients + from;
    if (shorter) kernels.add(gradient, gradient, length, shorter);
    const places = [weights + from, gradient, means + from, squares + from] as const;
    kernels.adam(...places, length, corrected, BETA1, BETA2, EPSILON);
  }
  return norm;
}

function lengthOf(memory: Float32Array, at: number, stretches: readonly Stretch[]): number {
  let squares = 0;
  for (const [from, length] of stretches)
    for (let i = at + from; i < at + from + length; i++) squares += memory[i]! * memory[i]!;
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
