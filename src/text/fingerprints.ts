import { foldedWords, mix } from './folded-words.ts';

/// Words of a shingle: long enough that unrelated news shares few, short enough that changing one
/// word in ten leaves half of them.
export const SHINGLE_WORDS = 5;

/// What a text shares with another is told from its shingles (Broder 1997): hashes of every five
/// words in a row.
export interface Fingerprint {
  /// Ascending, each once. Hashes spread evenly, so the smallest are a fair sample.
  readonly shingles: Uint32Array;
  readonly words: number;
}

/// Shares, 0..1, of the different shingles of a text that the other has too.
export interface Containment {
  readonly ofA: number;
  readonly ofB: number;
  /// How many both have.
  readonly shared: number;
}

/// The fingerprint of a text; one of fewer than five words has no shingles. Capitals, accents,
/// marks, line breaks and kinds of space make no difference. Time is linear in the length, but for
/// the sorting of the hashes.
export function fingerprint(text: string): Fingerprint {
  const { hash } = foldedWords(text);
  return fingerprintOf(shinglesOf(hash), hash.length);
}

/// The fingerprint of a text of so many words with these shingles, given in any order.
export function fingerprintOf(shingles: Uint32Array, words: number): Fingerprint {
  const sorted = shingles.toSorted();
  let count = 0;
  for (const shingle of sorted)
    if (!count || sorted[count - 1] !== shingle) sorted[count++] = shingle;
  return { shingles: sorted.slice(0, count), words };
}

// An odd base of a polynomial over 32-bit integers; its power drops the word that leaves.
const BASE = 0x2c1b3c6d;
const LEAVING = powerOf(BASE, SHINGLE_WORDS);

/// The shingles of a text in order, from the hashes of its words: entry i is of the words from i.
/// Computed rolling, so each word costs two multiplications.
export function shinglesOf(words: Uint32Array): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  let rolling = 0;
  for (let i = 0; i < words.length; i++) {
    rolling = (Math.imul(rolling, BASE) + words[i]!) | 0;
    const first = i - SHINGLE_WORDS + 1;
    if (first > 0) rolling = (rolling - Math.imul(words[first - 1]!, LEAVING)) | 0;
    if (first >= 0) shingles[first] = mix(rolling);
  }
  return shingles;
}

function powerOf(base: number, exponent: number): number {
  return exponent === 0 ? 1 : Math.imul(base, powerOf(base, exponent - 1));
}

/// What two fingerprints share; nothing where either has no shingles. Linear in both.
export function containment(a: Fingerprint, b: Fingerprint): Containment {
  const [left, right] = [a.shingles, b.shingles];
  let shared = 0;
  for (let i = 0, k = 0; i < left.length && k < right.length;) {
    const [one, other] = [left[i]!, right[k]!];
    if (one === other) shared++;
    if (one <= other) i++;
    if (other <= one) k++;
  }
  return {
    ofA: left.length ? shared / left.length : 0,
    ofB: right.length ? shared / right.length : 0,
    shared,
  };
}

/// True when the fingerprint has the shingle. Logarithmic in its size.
export function hasShingle({ shingles }: Fingerprint, shingle: number): boolean {
  let low = 0;
  let high = shingles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shingles[middle]! < shingle) low = middle + 1;
    else high = middle;
  }
  return shingles[low] === shingle;
}

const VERSION = 1;
// Bytes of a number at most: seven bits a byte.
const MOST_BYTES = 5;

/// Bytes that a store can keep: a version, then the number of words, the number of shingles and the
/// steps from one shingle to the next, each as a number of seven bits a byte, lowest first (LEB128).
/// About 3.8 bytes a shingle of an article of 500 words, and less the longer it is.
export function serialise({ shingles, words }: Fingerprint): Uint8Array {
  const bytes = new Uint8Array(1 + MOST_BYTES * (2 + shingles.length));
  bytes[0] = VERSION;
  let length = put(bytes, put(bytes, 1, words), shingles.length);
  let before = 0;
  for (const shingle of shingles) {
    length = put(bytes, length, shingle - before);
    before = shingle;
  }
  return bytes.slice(0, length);
}

function put(bytes: Uint8Array, at: number, value: number): number {
  for (; value > 0x7f; value >>>= 7) bytes[at++] = (value & 0x7f) | 0x80;
  bytes[at++] = value;
  return at;
}

/// The fingerprint that `serialise` gave these bytes for. Throws `RangeError` for bytes of another
/// version, cut short, too long, or with shingles that do not ascend.
export function parse(bytes: Uint8Array): Fingerprint {
  if (bytes[0] !== VERSION) throw new RangeError(`a fingerprint of version ${bytes[0]}, not 1`);
  let at = 1;
  const take = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('a fingerprint that is cut short');
      value += (byte & 0x7f) * scale;
      if (value > 0xffffffff) throw new RangeError('a fingerprint with a number above 32 bits');
      if (byte < 0x80) return value;
    }
  };
  const words = take();
  const count = take();
  if (count > bytes.length - at) throw new RangeError('a fingerprint that is cut short');
  const shingles = new Uint32Array(count);
  for (let i = 0, before = 0; i < count; i++) {
    const step = take();
    before += step;
    if ((i > 0 && step === 0) || before > 0xffffffff)
      throw new RangeError('a fingerprint with shingles that do not ascend');
    shingles[i] = before;
  }
  if (at !== bytes.length) throw new RangeError('a fingerprint with bytes behind its end');
  return { shingles, words };
}
