/// The WebAssembly instructions that the kernels are made of, named as the specification names them.
/// Operands come first, as on the stack machine.
import { signed, unsigned, type Code } from './assembler.ts';

/// All addresses are of 32-bit numbers, so an alignment of 2² bytes may always be promised.
const ALIGNED_TO_4 = 2;

const plain =
  (opcode: number) =>
  (...operands: Code[]): Code => [operands, opcode];

const vector = (opcode: number) => {
  const code = [0xfd, unsigned(opcode)];
  return (...operands: Code[]): Code => [operands, code];
};

const access = (offset: number): Code => [ALIGNED_TO_4, unsigned(offset)];

const floatBytes = (value: number): number[] => [...new Uint8Array(Float32Array.of(value).buffer)];

export const i32 = {
  const: (value: number): Code => [0x41, signed(value)],
  eqz: plain(0x45),
  ge_s: plain(0x4e),
  add: plain(0x6a),
  sub: plain(0x6b),
  mul: plain(0x6c),
  shl: plain(0x74),
  shr_s: plain(0x75),
};

export const f32 = {
  const: (value: number): Code => [0x43, floatBytes(value)],
  load: (address: Code, offset = 0): Code => [address, 0x2a, access(offset)],
  store: (address: Code, value: Code): Code => [address, value, 0x38, access(0)],
  add: plain(0x92),
};

export const v128 = {
  load: (address: Code, offset = 0): Code => [address, 0xfd, 0x00, access(offset)],
  load32_splat: (address: Code, offset = 0): Code => [address, 0xfd, 0x09, access(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [
    address,
    value,
    0xfd,
    0x0b,
    access(offset),
  ],
  store32_lane0: (address: Code, value: Code): Code => [address, value, 0xfd, 0x5a, access(0), 0],
  andnot: vector(0x4f),
};

export const i32x4 = {
  splat: vector(0x11),
  shl: vector(0xab),
  shr_s: vector(0xac),
  add: vector(0xae),
  sub: vector(0xb1),
  dot_i16x8_s: vector(0xba),
  extend_low_i16x8_s: vector(0xa7),
};

export const i16x8 = {
  narrow_i32x4_s: vector(0x85),
  extend_low_i8x16_s: vector(0x87),
};

export const f32x4 = {
  splat: vector(0x13),
  /// Four lanes by their places in the eight of `a` and `b` together.
  shuffle: (a: Code, b: Code, lanes: readonly number[]): Code => [
    a,
    b,
    0xfd,
    0x0d,
    lanes.flatMap((lane) => [4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3]),
  ],
  extract_lane0: (a: Code): Code => [a, 0xfd, 0x1f, 0],
  lt: vector(0x43),
  abs: vector(0xe0),
  neg: vector(0xe1),
  sqrt: vector(0xe3),
  add: vector(0xe4),
  sub: vector(0xe5),
  mul: vector(0xe6),
  div: vector(0xe7),
  convert_i32x4_s: vector(0xfa),
  /// `b < a ? b : a`, so that a NaN in `a` stays.
  pmin: vector(0xea),
  /// `a < b ? b : a`, so that a NaN in `a` stays.
  pmax: vector(0xeb),
};

const VOID = 0x40;

/// Does `body` as long as `condition` is not zero before it.
export function whileDo(condition: Code, ...body: Code[]): Code {
  const leave = [condition, i32.eqz(), 0x0d, 1];
  return [0x02, VOID, 0x03, VOID, leave, body, 0x0c, 0, 0x0b, 0x0b];
}

/// Does `body` once and then again as long as `condition` is not zero after it.
export function repeatWhile(condition: Code, ...body: Code[]): Code {
  return [0x03, VOID, body, condition, 0x0d, 0, 0x0b];
}

export function returnWhen(condition: Code): Code {
  return [condition, 0x04, VOID, 0x0f, 0x0b];
}
