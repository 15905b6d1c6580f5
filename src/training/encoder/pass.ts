import type { Kernels } from '../../language/kernels/kernels.ts';
import type { Packing } from '../../language/encoder/packing.ts';
import type { Weights } from '../../language/encoder/shape.ts';

/// What every head works on while a batch is trained: states and word embeddings as rows in the
/// order of the text (2H and `embedding` floats), and their gradients, which heads add to.
export interface Pass {
  readonly kernels: Kernels;
  readonly weights: Weights;
  readonly gradients: Weights;
  readonly packing: Packing;
  readonly states: number;
  readonly dStates: number;
  readonly embedded: number;
  readonly dEmbedded: number;
  readonly dropout: number;
  /// Of the batch; each head makes its own of it.
  readonly seed: number;
}

/// What the heads of a batch should say, a number a token, -1 where nobody knows. Heads count the
/// words of their sentence from 1; 0 is the root.
export interface Targets {
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  readonly tags: Int32Array;
  readonly names: Int32Array;
  readonly lemmas: Int32Array;
}

/// Sum of the losses of a head over the tokens that have a target, in nats, and their number.
export interface Loss {
  readonly sum: number;
  readonly tokens: number;
}

/// How many tokens have a target.
export function countTargets(targets: Int32Array): number {
  let count = 0;
  for (const target of targets) if (target >= 0) count++;
  return count;
}
