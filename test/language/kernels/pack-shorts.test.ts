import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { makeKernels } from '../../../src/language/kernels/make-kernels.ts';
import { packShorts } from '../../../src/language/kernels/pack-shorts.ts';
import { seeded } from './pairs.ts';

const random = seeded(31);
const sign = (): number => (random() < 0.5 ? -1 : 1);

/// Columns that are hard to keep in range, by row of K.
const COLUMNS: readonly ((k: number, K: number) => number)[] = [
  () => 0,
  () => 1,
  () => -1,
  () => sign(),
  (k) => (k === 3 ? 5 : 0),
  (k) => (k === 0 ? -1 : 1e-3),
  (k) => (k === 0 ? 1e30 : 1e-30),
  () => sign() * 3.4e38,
  () => 1e-45,
  (k) => 2 ** -k,
  // Half way between two integers after scaling, or nearly.
  (k, K) => (k === 0 ? 65538 - K / 2 - (K - 1) * 1.5 : 1.5),
  (k, K) => (k === 0 ? 524416 - K / 2 - (K - 1) * 100.5 : -100.5),
  () => random() - 0.5,
  () => random(),
  () => sign() * random() ** 8,
  () => Math.fround(sign() * 10 ** (random() * 60 - 30)),
];
const M = COLUMNS.length;

const matrixOf = (K: number): Float32Array =>
  Float32Array.from({ length: K * M }, (_, i) => COLUMNS[i % M]!(Math.floor(i / M), K));

/// The column that was packed, in the order of rows.
const columnOf = (values: Int16Array, K: number, m: number): number[] =>
  Array.from({ length: K }, (_, k) => values[(k - (k % 2)) * M + 2 * m + (k % 2)]!);

suite('packShorts', () => {
  for (const K of [8, 64, 96, 1024])
    for (const limit of [1, 127, 4095, 32767])
      test(`${K} rows and x up to ${limit} never overflow, and hardly a bit is lost`, () => {
        const floats = matrixOf(K);
        const { values, scales } = packShorts(floats, K, M, limit);
        for (let m = 0; m < M; m++) {
          const column = columnOf(values, K, m);
          const sum = column.reduce((total, value) => total + Math.abs(value), 0);
          const largest = Math.max(...column.map(Math.abs));
          const room = Math.floor((2 ** 31 - 1) / limit);
          assert.ok(sum <= room, `column ${m} sums up to ${sum * limit}`);
          assert.ok(largest <= 32767);
          assert.ok(m === 0 ? sum === 0 : largest === 32767 || sum >= room - K, `column ${m}`);
          if (COLUMNS[m]!(0, K) === 1e-45) continue; // its scale is too small for a float
          column.forEach((value, k) => {
            const error = Math.abs(value * scales[m]! - floats[k * M + m]!);
            assert.ok(error <= scales[m]! * (0.5 + 2 ** -8), `${error} at ${k}, ${m}`);
          });
        }
      });

  test('has sums that kernels take without overflow, whatever the signs', () => {
    const K = 96;
    const kernels = makeKernels({ floats: 2 ** 14 });
    const { values, scales } = packShorts(matrixOf(K), K, M, 32767);
    const [x, w] = [kernels.allocate(K / 2), kernels.allocate((K * M) / 2)];
    const [ones, out] = [kernels.allocate(M), kernels.allocate(M)];
    kernels.shorts.set(values, 2 * w);
    kernels.memory.fill(1, ones, ones + M);
    assert.equal(scales.length, M);
    for (let m = 0; m < M; m++) {
      const column = columnOf(values, K, m);
      column.forEach((value, k) => (kernels.shorts[2 * x + k] = 32767 * Math.sign(value)));
      kernels.memory.fill(0, out, out + M);
      kernels.multiplyShorts(x, K / 2, w, ones, out, M, 1, K, M);
      const sum = column.reduce((total, value) => total + 32767 * Math.abs(value), 0);
      assert.equal(kernels.memory[out + m], Math.fround(sum));
    }
  });

  test('lays rows out in pairs', () => {
    const floats = Float32Array.from({ length: 64 }, (_, i) => i + 1);
    const { values, scales } = packShorts(floats, 8, 8, 1);
    const restored = Array.from(values, (value, i) => value * scales[(i >> 1) % 8]!).map(
      Math.round,
    );
    assert.deepEqual(
      restored.slice(0, 16),
      [1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15, 8, 16],
    );
    assert.deepEqual(restored.slice(16, 20), [17, 25, 18, 26]);
  });

  test('takes the scale of x out of its own', () => {
    const floats = new Float32Array(64).fill(1);
    const [one, other] = [1, 500].map(
      (xScale) => packShorts(floats, 8, 8, 1000, xScale).scales[7]!,
    );
    assert.equal(Math.fround(one! / 500), other);
  });

  const floats = new Float32Array(64);
  const refused: readonly (readonly [RegExp, () => void])[] = [
    [/^K is 4, not a multiple of 8/, () => packShorts(floats, 4, 16, 1)],
    [/^M is 12, not a multiple of 8/, () => packShorts(floats, 8, 12, 1)],
    [/^64 weights are not 16 rows of 8/, () => packShorts(floats, 16, 8, 1)],
    [/^xLimit is 0,/, () => packShorts(floats, 8, 8, 0)],
    [/^xLimit is 32768,/, () => packShorts(floats, 8, 8, 32768)],
    [/^xLimit is NaN,/, () => packShorts(floats, 8, 8, NaN)],
    [/^xScale is 0,/, () => packShorts(floats, 8, 8, 1, 0)],
    [/^xScale is Infinity,/, () => packShorts(floats, 8, 8, 1, Infinity)],
    [
      /^weight 9 is NaN/,
      () =>
        packShorts(
          floats.map((x, i) => (i === 9 ? NaN : x)),
          8,
          8,
          1,
        ),
    ],
    [
      /^sums over 131080 rows can overflow/,
      () => packShorts(new Float32Array(131080 * 8), 131080, 8, 32767),
    ],
  ];
  for (const [message, call] of refused)
    test(`refuses: ${message.source}`, () => {
      assert.throws(call, (error) => error instanceof RangeError && message.test(error.message));
    });
});
