import type { Fingerprint } from './fingerprints.ts';

/// One shingle in so many is in the sample of a text.
const ONE_IN = 8;
const LIMIT = 2 ** 32 / ONE_IN;
/// A short text has at least so many, as far as it has them.
const FEWEST = 32;

/// The shingles that stand for a text in an index or a database, ascending: those with the smallest
/// hashes, one in eight of all and at least 32 (sampling by value, Broder 1997). Whether a shingle
/// under the limit is in depends on nothing but itself, so two texts sample what they share alike.
export function sampleOf({ shingles }: Fingerprint): Uint32Array {
  return shingles.subarray(0, Math.max(regularCount(shingles), FEWEST));
}

/// How many shingles of a sample are under the limit.
export function regularCount(sample: Uint32Array): number {
  let low = 0;
  let high = sample.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sample[middle]! < LIMIT) low = middle + 1;
    else high = middle;
  }
  return low;
}
