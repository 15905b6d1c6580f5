import { suite, test } from 'node:test';
import type { Kernels } from '../../../src/language/kernels/kernels.ts';
import { assertClose, Pair } from './pairs.ts';

type Name = 'multiply' | 'multiplyTransposed' | 'multiplyOuter';
type Shape = readonly [rows: number, columns: number];

interface Operation {
  readonly name: Name;
  /// Of both factors and of the result, from T, K and M.
  readonly shapes: (T: number, K: number, M: number) => readonly [Shape, Shape, Shape];
  /// What the factors at [t][k], [t][m] and [k][m] add, and where.
  readonly reference: (
    a: (row: number, column: number) => number,
    b: (row: number, column: number) => number,
    add: (row: number, column: number, value: number) => void,
  ) => (t: number, k: number, m: number) => void;
}

const OPERATIONS: readonly Operation[] = [
  {
    name: 'multiply',
    shapes: (T, K, M) => [
      [T, K],
      [K, M],
      [T, M],
    ],
    reference: (x, w, add) => (t, k, m) => add(t, m, x(t, k) * w(k, m)),
  },
  {
    name: 'multiplyTransposed',
    shapes: (T, K, M) => [
      [T, M],
      [K, M],
      [T, K],
    ],
    reference: (g, w, add) => (t, k, m) => add(t, k, g(t, m) * w(k, m)),
  },
  {
    name: 'multiplyOuter',
    shapes: (T, K, M) => [
      [T, K],
      [T, M],
      [K, M],
    ],
    reference: (x, g, add) => (t, k, m) => add(k, m, x(t, k) * g(t, m)),
  },
];

const SIZES = [
  [1, 1, 8],
  [1, 96, 384],
  [2, 7, 40],
  [3, 5, 8],
  [4, 4, 16],
  [5, 3, 24],
  [7, 17, 72],
  [9, 64, 64],
  [64, 33, 48],
  [0, 4, 8],
  [4, 0, 8],
  [4, 4, 0],
] as const;

for (const { name, shapes, reference } of OPERATIONS)
  suite(name, () => {
    const pair = new Pair(name.length);

    /// Runs one product with rows `gap` further apart than they are long.
    const check = (T: number, K: number, M: number, gap: number, size: number): void => {
      pair.clear();
      const [a, b, out] = shapes(T, K, M).map(([rows, columns]) => {
        const ld = columns + gap;
        const at = pair.fill(rows * ld + 4, size);
        return { at, ld, rows, before: pair.read(at, rows * ld) };
      }) as [Place, Place, Place];
      pair.run((kernels: Kernels) =>
        kernels[name](a.at, a.ld, b.at, b.ld, out.at, out.ld, T, K, M),
      );
      const expected = out.before.slice();
      const step = reference(
        (row, column) => a.before[row * a.ld + column]!,
        (row, column) => b.before[row * b.ld + column]!,
        (row, column, value) => (expected[row * out.ld + column]! += value),
      );
      for (let t = 0; t < T; t++)
        for (let k = 0; k < K; k++) for (let m = 0; m < M; m++) step(t, k, m);
      assertClose(pair.read(out.at, out.rows * out.ld), expected, 1e-5 * size * size);
    };

    for (const [T, K, M] of SIZES)
      test(`${T} × ${K} × ${M}`, () => {
        check(T, K, M, 0, 1);
        check(T, K, M, 8, 1);
        check(T, K, M, 3, 1);
      });

    test('shapes drawn at random', () => {
      for (let i = 0; i < 200; i++)
        check(pair.integer(20), pair.integer(40), 8 * pair.integer(12), pair.integer(9), 100);
    });

    test('values that leave the range', () => {
      pair.clear();
      const odd = [NaN, Infinity, -Infinity, 0, -0, 1e-45, -1e-40, 3e38, 1.17549435e-38, 1];
      const fill = (length: number) =>
        pair.put(Array.from({ length }, () => odd[pair.integer(odd.length)]!));
      const [a, b, out] = [fill(256), fill(256), fill(256)];
      pair.run((kernels: Kernels) => kernels[name](a, 16, b, 16, out, 16, 7, 7, 16));
    });
  });

interface Place {
  readonly at: number;
  readonly ld: number;
  readonly rows: number;
  readonly before: Float64Array;
}
