import { FEATURE_RANGE, FEATURES_PER_GAP, gapFeatures } from './gap-features.ts';
import type { Gap } from './gap.ts';
import { BIAS, FEATURES, WEIGHTS } from './gap-weights.ts';

const weights = unpack();

// The features that have a weight are three digits of base 32 each; their weights two of base 16,
// counted from 128.
function unpack(): Int8Array {
  const table = new Int8Array(FEATURE_RANGE);
  for (let k = 0; k * 3 < FEATURES.length; k++) {
    const feature = Number.parseInt(FEATURES.slice(k * 3, k * 3 + 3), 32);
    table[feature] = Number.parseInt(WEIGHTS.slice(k * 2, k * 2 + 2), 16) - 128;
  }
  return table;
}

const found = new Uint16Array(FEATURES_PER_GAP);

/// True when a sentence begins at the gap, by weights trained on treebanks
/// (`src/training/train-gaps.ts`): the sum of those of its features decides.
export function judgeGap(gap: Gap): boolean {
  gapFeatures(gap, found);
  let sum = BIAS;
  for (const feature of found) sum += weights[feature]!;
  return sum > 0;
}
