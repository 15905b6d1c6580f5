// All arithmetic here is on 32-bit integers, so that every machine gives the same rows.

/// 32-bit hash of a string: FNV-1a over its UTF-16 code units (Fowler, Noll and Vo), then mixed.
export function hashString(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/// Spreads the bits of a 32-bit integer (the finaliser of MurmurHash3, shortened).
export function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/// One hash out of two; the order matters.
export function combine(a: number, b: number): number {
  return Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 31) ^ (b >>> 7);
}

/// The rows of a weight table that a decision looks at. A feature is a template number and a
/// value; both are hashed into one of `2 ** bits` rows (the hashing trick, Weinberger et al. 2009).
export class FeatureRows {
  readonly rows: Int32Array;
  readonly #mask: number;
  count = 0;

  constructor(bits: number, capacity = 96) {
    this.rows = new Int32Array(capacity);
    this.#mask = 2 ** bits - 1;
  }

  add(template: number, value: number): void {
    this.rows[this.count++] = mix(value ^ Math.imul(template, 0x9e3779b1)) & this.#mask;
  }
}
