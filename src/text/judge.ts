import { FEATURE_RANGE, FEATURES_PER_GAP, gapFeatures } from './gap-features.ts';
import { BIAS, FEATURES, WEIGHTS } from './gap-weights.ts';
import type { Judge } from './gap.ts';

/// Weights as they are kept in a source file.
export interface PackedWeights {
  /// Added to every sum.
  readonly bias: number;
  /// The features that have a weight, three digits of base 32 each.
  readonly features: string;
  /// Their weights, two digits of base 16 each, counted from 128.
  readonly weights: string;
}

/// A judge that says that a sentence begins where the weights of the gap's features add up to more
/// than 0.
export function makeJudge(packed: PackedWeights): Judge {
  const weights = unpack(packed);
  const found = new Uint16Array(FEATURES_PER_GAP);
  return (gap) => {
    gapFeatures(gap, found);
    let sum = packed.bias;
    for (const feature of found) sum += weights[feature]!;
    return sum > 0;
  };
}

function unpack({ features, weights }: PackedWeights): Int8Array {
  const table = new Int8Array(FEATURE_RANGE);
  for (let k = 0; k * 3 < features.length; k++) {
    const feature = Number.parseInt(features.slice(k * 3, k * 3 + 3), 32);
    table[feature] = Number.parseInt(weights.slice(k * 2, k * 2 + 2), 16) - 128;
  }
  return table;
}

/// The judge that was trained on treebanks (`src/training/train-gaps.ts`).
export const judgeGap = makeJudge({ bias: BIAS, features: FEATURES, weights: WEIGHTS });
