import { suite, test } from 'node:test';
import { assertClose, Pair } from './pairs.ts';

/// One row of cells in 64 bits: what `lstmStep` gives for gates before their nonlinearities.
function cells(gates: Float64Array, before: Float64Array): { cell: number[]; hidden: number[] } {
  const units = before.length;
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
  const part = (index: number, unit: number) => gates[index * units + unit]!;
  const cell = Array.from(
    before,
    (state, unit) =>
      sigmoid(part(1, unit)) * state + sigmoid(part(0, unit)) * Math.tanh(part(2, unit)),
  );
  const hidden = cell.map((state, unit) => sigmoid(part(3, unit)) * Math.tanh(state));
  return { cell, hidden };
}

/// The derivative of `loss` in every one of `values`, by central differences.
function slopes(values: Float64Array, loss: () => number): number[] {
  const step = 1e-5;
  return Array.from(values, (value, i) => {
    values[i] = value + step;
    const above = loss();
    values[i] = value - step;
    const below = loss();
    values[i] = value;
    return (above - below) / (2 * step);
  });
}

const dot = (a: ArrayLike<number>, b: readonly number[]): number =>
  b.reduce((sum, value, i) => sum + value * a[i]!, 0);

const row = (values: Float64Array, index: number, length: number): Float64Array =>
  values.slice(index * length, (index + 1) * length);

const SIZES = [
  [1, 4],
  [3, 8],
  [5, 20],
  [2, 36],
  [0, 4],
  [2, 0],
] as const;

suite('lstmStep', () => {
  for (const [R, H] of SIZES)
    test(`${R} rows of ${H} units`, () => {
      const pair = new Pair(R + H);
      const apart = H + 5;
      const gates = pair.fill(R * 4 * H, 4);
      const cell = pair.fill(R * H, 2);
      const hidden = pair.fill(R * apart);
      const [gatesBefore, cellBefore] = [pair.read(gates, R * 4 * H), pair.read(cell, R * H)];
      pair.run((kernels) => kernels.lstmStep(gates, cell, hidden, apart, R, H));
      for (let r = 0; r < R; r++) {
        const expected = cells(row(gatesBefore, r, 4 * H), row(cellBefore, r, H));
        assertClose(row(pair.read(cell, R * H), r, H), expected.cell, 1e-6);
        assertClose(pair.read(hidden + r * apart, H), expected.hidden, 1e-6);
      }
    });

  test('keeps its activations, input, forget, cell, output', () => {
    const pair = new Pair(1);
    const gates = pair.fill(16, 3);
    const before = pair.read(gates, 16);
    const [cell, hidden] = [pair.fill(4), pair.fill(4)];
    pair.run((kernels) => kernels.lstmStep(gates, cell, hidden, 4, 1, 4));
    const expected = before.map((x, i) => (i >> 2 === 2 ? Math.tanh(x) : 1 / (1 + Math.exp(-x))));
    assertClose(pair.read(gates, 16), expected, 1e-6);
  });
});

suite('lstmStepBack', () => {
  for (const [R, H] of SIZES)
    test(`${R} rows of ${H} units have the slopes of the loss`, () => {
      const pair = new Pair(R + 2 * H);
      const apart = H + 3;
      const gates = pair.fill(R * 4 * H, 2);
      const [before, after] = [pair.fill(R * H, 2), pair.fill(R * H)];
      const [hidden, dhidden] = [pair.fill(R * H), pair.fill(R * apart)];
      const [dcell, dgates] = [pair.fill(R * H), pair.fill(R * 4 * H)];
      const inputs = pair.read(gates, R * 4 * H);
      const states = pair.read(before, R * H);
      const [dh, dc] = [pair.read(dhidden, R * apart), pair.read(dcell, R * H)];
      pair.run((kernels) => {
        kernels.add(after, after, R * H, -1);
        kernels.add(after, before, R * H, 1);
        kernels.lstmStep(gates, after, hidden, H, R, H);
        kernels.lstmStepBack(gates, before, after, dhidden, apart, dcell, dgates, R, H);
      });
      for (let r = 0; r < R; r++) {
        const [x, c] = [row(inputs, r, 4 * H), row(states, r, H)];
        const loss = () => {
          const { cell, hidden: out } = cells(x, c);
          return dot(dh.subarray(r * apart), out) + dot(dc.subarray(r * H), cell);
        };
        assertClose(row(pair.read(dgates, R * 4 * H), r, 4 * H), slopes(x, loss), 2e-6);
        assertClose(row(pair.read(dcell, R * H), r, H), slopes(c, loss), 2e-6);
      }
    });

  test('may put the gradients where the gates were', () => {
    const pair = new Pair(2);
    const gates = pair.fill(64, 0.9);
    const [before, after, dhidden, dcell] = [1, 1, 1, 1].map((size) => pair.fill(16, size)) as [
      number,
      number,
      number,
      number,
    ];
    const elsewhere = pair.fill(64);
    const dcellKept = pair.put([...pair.read(dcell, 16)]);
    pair.run((kernels) => {
      kernels.lstmStepBack(gates, before, after, dhidden, 8, dcellKept, elsewhere, 2, 8);
      kernels.lstmStepBack(gates, before, after, dhidden, 8, dcell, gates, 2, 8);
    });
    assertClose(pair.read(gates, 64), pair.read(elsewhere, 64), 0);
  });
});
