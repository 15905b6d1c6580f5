import type { Kernels } from '../kernels/kernels.ts';
import type { NamedWeights, WordBlock } from './shape.ts';

// Keeps a word of equal numbers from being divided by zero.
const EPSILON = 1e-5;

/// A word as the encoder takes it: its entry in the vocabulary, 0 for none, and its feature rows.
export interface WordRows {
  readonly word: number;
  readonly features: readonly number[];
}

/// Writes the sum of a word's embeddings to `out`. `word` is its entry in the vocabulary, which
/// training sometimes hides.
export function sumEmbeddings(
  kernels: Kernels,
  weights: NamedWeights<WordBlock>,
  word: number,
  features: readonly number[],
  out: number,
): void {
  const width = weights.plan.shape.embedding;
  const row = weights.of('words') + word * width;
  kernels.memory.copyWithin(out, row, row + width);
  const table = weights.of('table');
  for (const feature of features) kernels.add(out, table + feature * width, width, 1);
}

/// In place: brings `width` floats to mean 0 and variance 1; returns what they were multiplied by
/// (layer normalisation, Ba, Kiros and Hinton 2016, before its scale and shift).
export function standardise(memory: Float32Array, at: number, width: number): number {
  let sum = 0;
  for (let k = 0; k < width; k++) sum += memory[at + k]!;
  const mean = sum / width;
  let squares = 0;
  for (let k = 0; k < width; k++) squares += (memory[at + k]! - mean) ** 2;
  const factor = 1 / Math.sqrt(squares / width + EPSILON);
  for (let k = 0; k < width; k++) memory[at + k] = (memory[at + k]! - mean) * factor;
  return factor;
}

/// out = x · scale + shift, float by float; the scale and shift of the layer normalisation.
export function scaleAndShift(
  memory: Float32Array,
  weights: NamedWeights<WordBlock>,
  x: number,
  out: number,
): void {
  const width = weights.plan.shape.embedding;
  const scale = weights.of('normScale');
  const shift = weights.of('normShift');
  for (let k = 0; k < width; k++)
    memory[out + k] = memory[x + k]! * memory[scale + k]! + memory[shift + k]!;
}
