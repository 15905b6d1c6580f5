import { mix } from '../text/folded-words.ts';
import { seededRandom } from './random.ts';

/// MinHash signatures and their bands, as libraries for near-duplicates have them: what our own search
/// is measured against (Broder 1997; Leskovec, Rajaraman and Ullman 2014, chapter 3).

const PERMUTATIONS = 128;
const random = seededRandom(1);
const KEYS = Uint32Array.from({ length: PERMUTATIONS }, () => Math.floor(random() * 2 ** 32));

/// The smallest hash of a set of shingles under each of 128 hash functions.
export function signatureOf(shingles: Uint32Array): Uint32Array {
  const smallest = new Uint32Array(PERMUTATIONS).fill(0xffffffff);
  for (const shingle of shingles)
    for (let p = 0; p < PERMUTATIONS; p++) {
      const value = mix(shingle ^ KEYS[p]!);
      if (value < smallest[p]!) smallest[p] = value;
    }
  return smallest;
}

/// Pairs of signatures, by index, the smaller first, that agree in all rows of a band.
export function pairsByBands(
  signatures: readonly Uint32Array[],
  bands: number,
): [number, number][] {
  const rows = PERMUTATIONS / bands;
  const pairs = new Set<number>();
  for (let band = 0; band < bands; band++) {
    const buckets = Map.groupBy(signatures.keys(), (i) =>
      signatures[i]!.subarray(band * rows, (band + 1) * rows).join(' '),
    );
    for (const bucket of buckets.values())
      for (const [k, a] of bucket.entries())
        for (const b of bucket.slice(k + 1)) pairs.add(a * signatures.length + b);
  }
  return [...pairs].map((pair) => [Math.floor(pair / signatures.length), pair % signatures.length]);
}
