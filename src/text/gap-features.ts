import type { Gap } from './gap.ts';
import { isStarter } from './starters.ts';
import { EDGE } from './token-shapes.ts';
import type { TokenView } from './token-view.ts';

/// Features are numbers of so many bits.
const BITS = 15;
export const FEATURE_RANGE = 1 << BITS;
export const FEATURES_PER_GAP = 26;

/// Writes the features of `gap` into `found`: what the words around it look like, which words they
/// are, how far the sentence and the paragraph reach, in combinations. Each is hashed together with
/// its place in the list.
export function gapFeatures(gap: Gap, found: Uint16Array): void {
  const around = look(gap);
  writeShapes(gap, around, found);
  writeWords(gap, around, found);
  writeLengths(gap, around, found);
}

interface Around {
  /// Shapes of three tokens before and four after the gap.
  readonly before3: number;
  readonly before2: number;
  readonly after1: number;
  readonly after2: number;
  readonly after3: number;
  /// The shapes on both sides of the gap.
  readonly middle: number;
  readonly left: number;
  readonly right: number;
  readonly starter: number;
}

function look(gap: Gap): Around {
  const { view, token } = gap;
  const left = shape(gap, token - 1);
  const right = shape(gap, token);
  return {
    before3: shape(gap, token - 3),
    before2: shape(gap, token - 2),
    after1: shape(gap, token + 1),
    after2: shape(gap, token + 2),
    after3: shape(gap, token + 3),
    middle: left | (right << 5),
    left,
    right,
    starter: isStarter(view.text, view.start[token]!, view.end[token]!) ? 1 : 0,
  };
}

function shape(gap: Gap, i: number): number {
  return i < gap.first || i >= gap.last ? EDGE : gap.shapes[i]!;
}

function writeShapes(gap: Gap, around: Around, found: Uint16Array): void {
  const { middle, before2, before3, after1, after2, after3, starter } = around;
  const context = gap.context << 20;
  found[0] = hash(0, context);
  found[1] = hash(1, context | middle);
  found[2] = hash(2, context | middle | (before2 << 10));
  found[3] = hash(3, context | middle | (after1 << 10));
  found[4] = hash(4, middle | (after1 << 10) | (before2 << 15));
  found[5] = hash(5, middle | (after1 << 10) | (after2 << 15));
  found[6] = hash(6, middle | (before2 << 10) | (before3 << 15));
  found[7] = hash(7, middle | (after1 << 10) | (after2 << 15) | (after3 << 20));
  found[8] = hash(8, middle | (before2 << 10) | (starter << 15) | (gap.ending << 16));
}

function writeWords(gap: Gap, around: Around, found: Uint16Array): void {
  const { token } = gap;
  const { left, right, starter } = around;
  const context = gap.context << 20;
  const before2 = wordCode(gap, token - 2);
  const before = wordCode(gap, token - 1);
  const after = wordCode(gap, token);
  const after2 = wordCode(gap, token + 1);
  const opening = wordCode(gap, gap.sentence);
  found[9] = hash(9, before ^ context);
  found[10] = hash(10, after ^ context);
  found[11] = hash(11, before ^ right);
  found[12] = hash(12, after ^ left);
  found[13] = hash(13, pair(before, after));
  found[14] = hash(14, after2 ^ right);
  found[15] = hash(15, before2 ^ left);
  found[16] = hash(16, opening ^ left);
  found[17] = hash(17, pair(opening, sentenceLength(gap)));
  found[18] = hash(18, before ^ (starter + 1) ^ context);
  found[19] = hash(19, pair(after, after2));
  found[20] = hash(20, pair(before2, before));
}

function writeLengths(gap: Gap, { middle, starter }: Around, found: Uint16Array): void {
  const context = gap.context << 20;
  const length = sentenceLength(gap);
  const left = bucket(gap.last - gap.token);
  found[21] = hash(21, context | length | (middle << 5));
  found[22] = hash(22, middle | (gap.ending << 10));
  found[23] = hash(23, middle | (gap.lowerWords << 10) | (length << 12));
  found[24] = hash(24, context | length | (gap.lowerWords << 10) | (gap.ending << 15));
  found[25] = hash(25, middle | (left << 10) | (starter << 14));
}

function sentenceLength(gap: Gap): number {
  return bucket(gap.token - gap.sentence);
}

/// 0 to 8 for a number of tokens: exact up to 3, then ever coarser.
function bucket(tokens: number): number {
  if (tokens < 4) return tokens;
  if (tokens < 9) return tokens < 6 ? 4 : 5;
  if (tokens < 25) return tokens < 14 ? 6 : 7;
  return 8;
}

const LONGEST_WORD = 16;
const NO_WORD = 7;

/// A number for the word at `i`, regardless of capitals and with all figures alike (FNV-1a).
function wordCode({ view, first, last }: Gap, i: number): number {
  if (i < first || i >= last) return NO_WORD;
  return codeOf(view, i);
}

function codeOf({ text, start, end }: TokenView, i: number): number {
  const from = start[i]!;
  const to = Math.min(end[i]!, from + LONGEST_WORD);
  let code = 0x811c9dc5;
  for (let k = from; k < to; k++) {
    let unit = text.charCodeAt(k);
    if (unit >= 65 && unit <= 90) unit |= 32;
    else if (unit >= 48 && unit <= 57) unit = 48;
    code = Math.imul(code ^ unit, 0x01000193);
  }
  return code;
}

function pair(a: number, b: number): number {
  return Math.imul(a, 31) ^ b;
}

// The end of MurmurHash3, which spreads every bit of the value over the result.
function hash(template: number, value: number): number {
  let h = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  return Math.imul(h, 0xc2b2ae35) >>> (32 - BITS);
}
