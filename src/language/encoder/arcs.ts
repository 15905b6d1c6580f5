import type { Kernels } from '../kernels/kernels.ts';
import { DISTANCE_LIMIT } from './shape.ts';
import type { Weights } from './shape.ts';

/// Floats between two rows of the scores of a sentence of `length` words: one a head, the root
/// first.
export function scoreStride(length: number): number {
  return (length + 4) & ~3;
}

/// Column of `arcDistance` for a dependent and a head, both counted from 1, the root being 0.
export function distanceColumn(dependent: number, head: number): number {
  const away = head - dependent;
  return Math.max(-DISTANCE_LIMIT, Math.min(DISTANCE_LIMIT, away)) + DISTANCE_LIMIT;
}

/// Where the arc scores of one sentence come from: `products`, a row a dependent of what it is as
/// such times `arcProduct`, and `heads`, a row a head beginning with the root's, all of `arc` floats.
export interface ArcInput {
  readonly length: number;
  readonly products: number;
  readonly heads: number;
}

/// Scores every word of a sentence as the head of every other (biaffine attention, Dozat and
/// Manning 2017, with a term for the distance): scores[length][scoreStride(length)]. A word's score
/// as its own head means nothing.
export function scoreArcs(kernels: Kernels, weights: Weights, input: ArcInput, scores: number) {
  const { memory } = kernels;
  const { length, products, heads } = input;
  const { arc } = weights.plan.shape;
  const stride = scoreStride(length);
  const distance = weights.of('arcDistance');
  const prior = weights.of('arcPrior');
  for (let j = 0; j <= length; j++) {
    let score = 0;
    for (let k = 0; k < arc; k++) score += memory[prior + k]! * memory[heads + j * arc + k]!;
    for (let i = 0; i < length; i++)
      memory[scores + i * stride + j] = score + memory[distance + distanceColumn(i + 1, j)]!;
  }
  kernels.multiplyTransposed(products, arc, heads, arc, scores, stride, length, length + 1, arc);
}
