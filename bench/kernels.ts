/// How many billion multiplications and additions (GMAC) a second the kernels do, and how long the
/// nonlinear ones take: `node bench/kernels.ts`. Medians of rounds in which all cases take turns.
import { cpus, loadavg } from 'node:os';
import type { Kernels } from '../src/language/kernels/kernels.ts';
import { makeKernels } from '../src/language/kernels/make-kernels.ts';

const ROUNDS = 15;
const ROUND_SECONDS = 0.02;

/// T, K, M: the batch of the brief, a layer's input and its recurrent step, and rows that fill no
/// block.
const SHAPES = [
  [64, 256, 512],
  [64, 96, 768],
  [8, 96, 384],
  [1, 96, 384],
  [7, 104, 200],
] as const;

interface Case {
  readonly name: string;
  readonly unit: string;
  /// Billions of units a run is worth.
  readonly work: number;
  readonly run: () => void;
  readonly rates: number[];
}

function casesOf(kernels: Kernels): Case[] {
  const made = (name: string, unit: string, work: number, run: () => void): Case => ({
    name: `${name} ${kernels.name}`,
    unit,
    work: work / 1e9,
    run,
    rates: [],
  });
  // No zeros: a cell that nothing comes into would decay to denormals, which are slow.
  const take = (length: number): number => {
    const at = kernels.allocate(length);
    for (let i = 0; i < length; i++) kernels.memory[at + i] = (((i * 7919) % 15) + 1) / 1e4;
    return at;
  };
  const products = SHAPES.flatMap(([T, K, M]) => {
    const [x, w, g] = [take(T * K), take(K * M), take(T * M)];
    // Apart from the factors, or the numbers would grow out of their range.
    const [dx, dw, out] = [take(T * K), take(K * M), take(T * M)];
    const [xs, ws, scales] = [take((T * K) / 2), take((K * M) / 2), take(M)];
    const size = `${T} × ${K} × ${M}`;
    return [
      made(`multiply ${size}`, 'GMAC/s', T * K * M, () =>
        kernels.multiply(x, K, w, M, out, M, T, K, M),
      ),
      made(`multiplyShorts ${size}`, 'GMAC/s', T * K * M, () =>
        kernels.multiplyShorts(xs, K / 2, ws, scales, out, M, T, K, M),
      ),
      made(`multiplyTransposed ${size}`, 'GMAC/s', T * K * M, () =>
        kernels.multiplyTransposed(g, M, w, M, dx, K, T, K, M),
      ),
      made(`multiplyOuter ${size}`, 'GMAC/s', T * K * M, () =>
        kernels.multiplyOuter(x, K, g, M, dw, M, T, K, M),
      ),
    ];
  });
  return [...products, ...elementwise(kernels, take, made)];
}

function elementwise(
  kernels: Kernels,
  take: (length: number) => number,
  made: (name: string, unit: string, work: number, run: () => void) => Case,
): Case[] {
  const [R, H] = [16, 96];
  const [gates, dgates] = [take(4 * R * H), take(4 * R * H)];
  const [cell, hidden, dcell] = [take(R * H), take(R * H), take(R * H)];
  const weights = [take(4096), take(4096), take(4096), take(4096)] as const;
  const length = 4096;
  return [
    made('lstmStep', 'G units/s', R * H, () => kernels.lstmStep(gates, cell, hidden, H, R, H)),
    made('lstmStepBack', 'G units/s', R * H, () => {
      // Gradients would decay as well.
      kernels.memory.fill(0.5, dcell, dcell + R * H);
      kernels.lstmStepBack(gates, cell, cell, hidden, H, dcell, dgates, R, H);
    }),
    made('tanh', 'G floats/s', length, () => kernels.tanh(weights[0], length)),
    made('sigmoid', 'G floats/s', length, () => kernels.sigmoid(weights[0], length)),
    made('adam', 'G floats/s', length, () =>
      kernels.adam(...weights, length, 1e-9, 0.9, 0.999, 1e-8),
    ),
  ];
}

function measure(one: Case): void {
  const start = performance.now();
  const end = start + ROUND_SECONDS * 1e3;
  let runs = 0;
  let now = start;
  for (; now < end; now = performance.now()) {
    for (let i = 0; i < 4; i++) one.run();
    runs += 4;
  }
  one.rates.push((one.work * runs) / ((now - start) / 1e3));
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

const started = performance.now();
const wasm = makeKernels({ floats: 2 ** 21 });
const ready = performance.now() - started;
const cases = [...casesOf(wasm), ...casesOf(makeKernels({ floats: 2 ** 21, plain: true }))];
for (let round = 0; round <= ROUNDS; round++) for (const one of cases) measure(one);

console.log(`${cpus()[0]?.model}, load average ${loadavg()[0]?.toFixed(2)}`);
console.log(`ready after ${ready.toFixed(1)} ms; medians of ${ROUNDS} rounds`);
for (const { name, unit, rates } of cases)
  console.log(`${name.padEnd(42)} ${median(rates.slice(1)).toFixed(3).padStart(7)} ${unit}`);
