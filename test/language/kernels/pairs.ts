import assert from 'node:assert/strict';
import type { Kernels } from '../../../src/language/kernels/kernels.ts';
import { makeKernels } from '../../../src/language/kernels/make-kernels.ts';

/// Numbers from 0 to 1 that are the same in every run (mulberry32).
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/// Both implementations, fed and run alike.
export class Pair {
  readonly wasm: Kernels;
  readonly plain: Kernels;
  readonly random: () => number;

  constructor(seed: number, floats = 2 ** 18) {
    this.wasm = makeKernels({ floats });
    this.plain = makeKernels({ floats, plain: true });
    this.random = seeded(seed);
  }

  /// Floats drawn from -`size` to `size` in both memories, with some air after them.
  fill(length: number, size = 1): number {
    return this.put(Array.from({ length }, () => (this.random() * 2 - 1) * size));
  }

  put(values: readonly number[]): number {
    const at = this.wasm.allocate(values.length + 4);
    assert.equal(this.plain.allocate(values.length + 4), at);
    this.wasm.memory.set(values, at);
    this.plain.memory.set(values, at);
    return at;
  }

  /// Runs the same on both and demands the same bits in the whole of both memories.
  run(work: (kernels: Kernels) => void): void {
    work(this.wasm);
    work(this.plain);
    assertSameBits(this.wasm.memory, this.plain.memory);
  }

  /// A copy of what the plain one holds, in 64 bits.
  read(at: number, length: number): Float64Array {
    return Float64Array.from(this.plain.memory.subarray(at, at + length));
  }

  integer(below: number): number {
    return Math.floor(this.random() * below);
  }

  clear(): void {
    this.wasm.release(0);
    this.plain.release(0);
  }
}

/// All NaN count as one: how their bits come out is not laid down.
export function assertSameBits(a: Float32Array, b: Float32Array): void {
  assert.equal(a.length, b.length);
  const x = new Int32Array(a.buffer, a.byteOffset, a.length);
  const y = new Int32Array(b.buffer, b.byteOffset, b.length);
  for (let i = 0; i < x.length; i++)
    if (x[i] !== y[i] && !(Number.isNaN(a[i]) && Number.isNaN(b[i])))
      assert.fail(`float ${i} is ${a[i]} in one, ${b[i]} in the other`);
}

export function assertClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
): void {
  assert.equal(actual.length, expected.length);
  for (let i = 0; i < expected.length; i++) {
    const bound = tolerance * Math.max(1, Math.abs(expected[i]!));
    if (!(Math.abs(actual[i]! - expected[i]!) <= bound))
      assert.fail(`at ${i}: ${actual[i]}, expected ${expected[i]} within ${bound}`);
  }
}
