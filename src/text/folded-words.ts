import { isApostrophe, isLetter, wordCharactersEnd } from './characters.ts';

/// The words of a text without what differs between prints of it: case, accents, soft hyphens, the
/// marks between words, and the apostrophes inside them ("Don’t" and "DON'T" are one word).
export interface FoldedWords {
  readonly count: number;
  /// Code unit where word i starts.
  readonly start: Uint32Array;
  /// Hash of word i: the same for the same folded letters and figures, on every machine.
  readonly hash: Uint32Array;
}

/// The words of a text in order. Hyphens and dashes part words, and figures are words as any:
/// "10,000" is two. A script without spaces gives a word a stretch, which compares badly. Time and
/// memory are linear in the length.
export function foldedWords(text: string): FoldedWords {
  const most = (text.length + 1) >> 1;
  const start = new Uint32Array(most);
  const hash = new Uint32Array(most);
  let count = 0;
  for (let i = 0; i < text.length;) {
    const end = wordCharactersEnd(text, i);
    if (end === i) {
      i++;
      continue;
    }
    start[count] = i;
    let code = hashOf(text, i, end, BASIS);
    for (i = end; isApostrophe(text.charCodeAt(i)) && isLetter(text, i + 1);) {
      const from = i + 1;
      i = wordCharactersEnd(text, from);
      code = hashOf(text, from, i, code);
    }
    // Accents and soft hyphens alone are no word.
    if (code !== BASIS) hash[count++] = mix(code);
  }
  return { count, start: start.slice(0, count), hash: hash.slice(0, count) };
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/// FNV-1a over the folded code units (Fowler, Noll and Vo), carried on from `code`.
function hashOf(text: string, start: number, end: number, code: number): number {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) code = Math.imul(code ^ (unit >= 65 && unit <= 90 ? unit | 32 : unit), PRIME);
    else {
      const point = text.codePointAt(i)!;
      const folded = foldedPoint(point);
      for (let k = 0; k < folded.length; k++) code = Math.imul(code ^ folded.charCodeAt(k), PRIME);
      if (point > 0xffff) i++;
    }
  }
  return code;
}

const IGNORED = /[\p{M}\u00ad\u200c\u200d]+/gu;
const known = new Map<number, string>();

/// A character beyond ASCII taken apart (é, ﬁ, ２), in one case and without its accents. Each is
/// worked out once; marks are dropped, so that their order in the text cannot matter.
function foldedPoint(point: number): string {
  let folded = known.get(point);
  if (folded === undefined) {
    const apart = String.fromCodePoint(point).toUpperCase().toLowerCase().normalize('NFKD');
    folded = apart.toLowerCase().replaceAll(IGNORED, '');
    known.set(point, folded);
  }
  return folded;
}

/// Spreads the bits of a 32-bit integer (the finaliser of MurmurHash3).
export function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
