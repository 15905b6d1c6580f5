import type { Chance } from '../chance.ts';

/// Files are at most so long, in bytes.
const LONGEST = 300_000;

type Change = (bytes: Buffer, chance: Chance, seeds: readonly Uint8Array[]) => Uint8Array;

/// One of the files after some changes: bits and numbers changed, stretches left out, said again or taken
/// from another file, the end cut off.
export function mutatedBytes(
  chance: Chance,
  seeds: readonly Uint8Array[],
  { pieces = [], longest = LONGEST }: { pieces?: readonly string[]; longest?: number } = {},
): Uint8Array {
  let bytes = Buffer.from(chance.pick(seeds));
  for (let left = chance.few(12); left > 0; left--) {
    const changed =
      pieces.length && chance.happens(0.3)
        ? written(bytes, chance, Buffer.from(chance.pick(pieces), 'latin1'))
        : chance.pick(CHANGES)(bytes, chance, seeds);
    bytes = Buffer.from(changed.subarray(0, longest));
  }
  return new Uint8Array(bytes);
}

const CHANGES: readonly Change[] = [
  flipped,
  flipped,
  numbered,
  numbered,
  (bytes, chance) => written(bytes, chance, randomBytes(chance, chance.few(40))),
  (bytes, chance) => cutOut(bytes, chance),
  (bytes, chance) => bytes.subarray(0, chance.below(bytes.length + 1)),
  again,
  (bytes, chance, seeds) => spliced(bytes, chance, Buffer.from(chance.pick(seeds))),
];

function flipped(bytes: Buffer, chance: Chance): Buffer {
  for (let left = chance.few(20); left > 0 && bytes.length > 0; left--) {
    const at = chance.below(bytes.length);
    bytes[at] = bytes[at]! ^ (1 << chance.below(8));
  }
  return bytes;
}

const NUMBERS = [
  0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff,
];

/// A number that is at an end of its range, as lengths and offsets are written, or as digits.
function numbered(bytes: Buffer, chance: Chance): Buffer {
  const number = chance.pick(NUMBERS);
  if (chance.happens(0.3)) return renumbered(bytes, chance, number);
  const size = chance.pick([1, 2, 4]);
  if (bytes.length < size) return bytes;
  const at = chance.below(bytes.length - size + 1);
  if (chance.happens(0.7)) bytes.writeUIntLE(number % 2 ** (8 * size), at, size);
  else bytes.writeUIntBE(number % 2 ** (8 * size), at, size);
  return bytes;
}

/// Some digits of the file become other digits.
function renumbered(bytes: Buffer, chance: Chance, number: number): Buffer {
  const text = bytes.toString('latin1');
  const found = Array.from(text.matchAll(/\d+/g));
  if (found.length === 0) return bytes;
  const { 0: digits, index } = chance.pick(found);
  const words = chance.pick([String(number), `-${digits}`, `${digits}0`, '9'.repeat(20), '']);
  return Buffer.from(text.slice(0, index) + words + text.slice(index + digits.length), 'latin1');
}

function written(bytes: Buffer, chance: Chance, piece: Uint8Array): Buffer {
  const at = chance.below(bytes.length + 1);
  const after = chance.happens(0.5) ? at : at + piece.length;
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(after)]);
}

function randomBytes(chance: Chance, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => chance.below(256));
}

function cutOut(bytes: Buffer, chance: Chance): Buffer {
  const [start, end] = chance.stretch(bytes.length);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
}

/// A stretch again and again.
function again(bytes: Buffer, chance: Chance): Buffer {
  const [start, end] = chance.stretch(bytes.length);
  const piece = bytes.subarray(start, end);
  const times = Math.min(chance.few(3000), Math.ceil(LONGEST / Math.max(piece.length, 1)));
  return Buffer.concat([
    bytes.subarray(0, end),
    ...new Array(times).fill(piece),
    bytes.subarray(end),
  ]);
}

function spliced(bytes: Buffer, chance: Chance, other: Buffer): Buffer {
  const [start, end] = chance.stretch(other.length);
  return written(bytes, chance, other.subarray(start, end));
}
