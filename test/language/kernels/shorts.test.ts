import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { packShorts } from '../../../src/language/kernels/pack-shorts.ts';
import { Pair } from './pairs.ts';

const { fround } = Math;

/// `Pair.run`, but also with the same 16-bit integers, which may look like NaN as floats.
function run(pair: Pair, work: Parameters<Pair['run']>[0]): void {
  pair.run(work);
  assert.deepEqual(pair.wasm.shorts, pair.plain.shorts);
}

function putShorts(pair: Pair, values: ArrayLike<number>): number {
  const at = pair.fill(values.length / 2, 0);
  for (const { shorts } of [pair.wasm, pair.plain]) shorts.set(values, 2 * at);
  return at;
}

const readShorts = (pair: Pair, at: number, length: number): number[] =>
  Array.from(pair.plain.shorts.subarray(2 * at, 2 * at + length));

/// What `toShorts` makes of a float, by other means than it does.
function expectedShort(x: number, scale: number): number {
  const product = fround(x * fround(scale));
  if (Number.isNaN(product)) return 32767;
  const held = Math.max(-32767, Math.min(32767, product));
  const below = Math.floor(held);
  const up = held - below === 0.5 ? Math.abs(below % 2) : Number(held - below > 0.5);
  return below + up + 0;
}

suite('toShorts', () => {
  const pair = new Pair(21, 2 ** 16);

  /// Converts T rows of K floats whose rows lie `gap` further apart than they are long.
  const check = (T: number, K: number, gap: number, scale: number, x: readonly number[]): void => {
    pair.clear();
    const [ldx, ldout] = [K + gap, K / 2 + gap];
    const from = pair.put(x);
    const out = putShorts(pair, new Array<number>(2 * T * ldout + 2).fill(77));
    run(pair, (kernels) => kernels.toShorts(from, ldx, out, ldout, T, K, scale));
    const expected = new Array<number>(2 * T * ldout + 2).fill(77);
    for (let t = 0; t < T; t++)
      for (let k = 0; k < K; k++)
        expected[2 * t * ldout + k] = expectedShort(fround(x[t * ldx + k]!), scale);
    assert.deepEqual(readShorts(pair, out, expected.length), expected);
  };
  const drawn = (length: number, size: number): number[] =>
    Array.from({ length }, () => (pair.random() * 2 - 1) * size);

  test('shapes drawn at random', () => {
    for (let i = 0; i < 200; i++) {
      const [T, K, gap] = [pair.integer(9), 8 * pair.integer(12), pair.integer(7)];
      check(T, K, gap, 10 ** pair.integer(6), drawn(T * (K + gap), 1.2));
    }
  });

  test('takes ties to even numbers', () => {
    const halves = Array.from({ length: 64 }, (_, i) => i / 2 - 16);
    check(1, 64, 0, 1, halves);
    check(4, 16, 0, 1, [...halves.map((x) => x + 32750), 0]);
    check(4, 16, 0, -1, [...halves.map((x) => x + 32750), 0]);
    check(2, 32, 0, 0.25, halves);
  });

  test('holds what is too large, and NaN', () => {
    const values = [32766.5, 32767, 32767.49, 32767.5, 32768, 1e9, 3.4e38, Infinity];
    const odd = [NaN, 0, -0, 1e-45, -1e-45, 0.49999997, 0.50000006, 8388609];
    const all = [...values, ...values.map((x) => -x), ...odd, ...odd.map((x) => -x)];
    for (const scale of [1, -1, 0.1, 1e30, 0, Infinity, NaN]) check(1, 32, 0, scale, all);
    pair.clear();
    const [x, out] = [pair.put([NaN, -Infinity, Infinity, -32768, 0, 0, 0, 0]), pair.fill(4)];
    run(pair, (kernels) => kernels.toShorts(x, 8, out, 4, 1, 8, 1));
    assert.deepEqual(readShorts(pair, out, 5), [32767, -32767, 32767, -32767, 0]);
  });
});

suite('multiplyShorts', () => {
  const pair = new Pair(22, 2 ** 17);
  const anyShorts = (length: number, limit: number): Int16Array =>
    Int16Array.from({ length }, () => pair.integer(2 * limit + 1) - limit);

  /// Every step of the definition in exact numbers; sums that leave 32 bits wrap around.
  const check = (T: number, K: number, M: number, gap: number, xs: Int16Array, ws: Int16Array) => {
    pair.clear();
    const [ldx, ldout] = [K / 2 + gap, M + gap];
    const [x, w] = [putShorts(pair, xs), putShorts(pair, ws)];
    const [scales, out] = [pair.fill(M, 1e-6), pair.fill(T * ldout)];
    const [scale, expected] = [pair.read(scales, M), pair.read(out, T * ldout)];
    run(pair, (kernels) => kernels.multiplyShorts(x, ldx, w, scales, out, ldout, T, K, M));
    for (let t = 0; t < T; t++)
      for (let m = 0; m < M; m++) {
        let sum = 0;
        for (let k = 0; k < K; k++)
          sum += xs[2 * t * ldx + k]! * ws[(k - (k % 2)) * M + 2 * m + (k % 2)]!;
        const i = t * ldout + m;
        if (K) expected[i] = fround(expected[i]! + fround(fround(sum | 0) * scale[m]!));
      }
    assert.deepEqual(pair.read(out, T * ldout), expected);
  };

  for (const [T, K, M] of [
    [1, 8, 8],
    [1, 96, 384],
    [2, 16, 40],
    [3, 24, 72],
    [5, 8, 24],
    [7, 40, 16],
    [9, 64, 64],
    [0, 8, 8],
    [3, 0, 8],
    [3, 8, 0],
  ] as const)
    test(`${T} × ${K} × ${M}`, () => {
      for (const gap of [0, 3, 8])
        check(T, K, M, gap, anyShorts(T * (K + 2 * gap), 1000), anyShorts(K * M, 1000));
    });

  test('shapes drawn at random', () => {
    for (let i = 0; i < 200; i++) {
      const [T, K, M] = [pair.integer(20), 8 * pair.integer(6), 8 * pair.integer(12)];
      const [gap, limit] = [pair.integer(9), 2 ** (1 + pair.integer(14))];
      check(T, K, M, gap, anyShorts(T * (K + 2 * gap), limit), anyShorts(K * M, limit));
    }
  });

  test('all that 16 bits can hold, in sums that wrap around', () => {
    const extremes = (length: number) =>
      Int16Array.from({ length }, () => [-32768, -32767, 32767, 0][pair.integer(4)]!);
    for (let T = 1; T <= 8; T++) check(T, 64, 72, 0, extremes(T * 64), extremes(64 * 72));
    const lowest = new Int16Array(64).fill(-32768);
    check(1, 8, 8, 0, lowest.subarray(0, 8), lowest);
  });

  test('scales and sums that leave the range of floats', () => {
    pair.clear();
    const [x, w] = [putShorts(pair, anyShorts(32, 9)), putShorts(pair, anyShorts(128, 9))];
    const scales = pair.put([NaN, Infinity, -Infinity, 0, -0, 1e-45, 3e38, 1]);
    const out = pair.put([
      0,
      1,
      -0,
      -0,
      1e-45,
      NaN,
      3e38,
      Infinity,
      ...new Array<number>(8).fill(0),
    ]);
    run(pair, (kernels) => kernels.multiplyShorts(x, 8, w, scales, out, 8, 2, 16, 8));
  });
});

suite('the product in 16 bits', () => {
  const pair = new Pair(23, 2 ** 17);
  const [T, K, M] = [5, 96, 64];

  for (const limit of [32767, 8191, 4095])
    test(`is as near to that of the floats as it says, with x up to ${limit}`, () => {
      pair.clear();
      const weights = pair.fill(K * M, 2);
      const packed = packShorts(
        pair.plain.memory.slice(weights, weights + K * M),
        K,
        M,
        limit,
        limit,
      );
      const [x, xs] = [pair.fill(T * K), pair.fill((T * K) / 2)];
      const [w, scales] = [putShorts(pair, packed.values), pair.put([...packed.scales])];
      const out = pair.fill(T * M, 0);
      run(pair, (kernels) => {
        kernels.toShorts(x, K, xs, K / 2, T, K, limit);
        kernels.multiplyShorts(xs, K / 2, w, scales, out, M, T, K, M);
      });
      for (let t = 0; t < T; t++)
        for (let m = 0; m < M; m++) {
          let [sum, bound] = [0, 1e-5];
          for (let k = 0; k < K; k++) {
            const [value, weight] = [x + t * K + k, weights + k * M + m].map(
              (at) => pair.plain.memory[at]!,
            ) as [number, number];
            sum += value * weight;
            bound += Math.abs(weight) / 2 / limit;
            bound += (Math.abs(value) + 0.5 / limit) * (packed.scales[m]! / 2) * limit;
          }
          // Errors of many terms hardly ever add up: half of the bound is far already.
          const error = Math.abs(pair.plain.memory[out + t * M + m]! - sum);
          assert.ok(error < bound / 2, `${error} off, of ${bound}`);
        }
    });
});
