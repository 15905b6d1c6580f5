import type { Block } from '../../language/encoder/shape.ts';
import { seededRandom } from '../random.ts';

// Standard deviations of what begins small and random but is no linear map.
const SPREADS: Partial<Record<string, number>> = {
  table: 0.05,
  words: 0.1,
  arcProduct: 0.1,
  arcRoot: 0.1,
  labelRoot: 0.1,
};

const isBias = (name: string) =>
  /Bias\d?(?:Back)?$/.test(name) ||
  name === 'normShift' ||
  name === 'arcDistance' ||
  name === 'transition';

/// Writes the weights that training begins with to `memory` from `at` on: biases zero, but cells
/// that remember at first (Jozefowicz, Zaremba and Sutskever 2015), linear maps even in
/// ±1/√inputs (LeCun et al. 1998), embeddings small.
export function setStartingWeights(
  memory: Float32Array,
  at: number,
  plan: {
    readonly shape: { readonly hidden: number };
    readonly blocks: Readonly<Record<string, Block>>;
  },
  seed: number,
): void {
  const random = seededRandom(seed);
  for (const [name, block] of Object.entries(plan.blocks)) {
    const first = at + block.offset;
    if (isBias(name)) fillRow(memory, first, block, 0);
    else if (name === 'normScale') fillRow(memory, first, block, 1);
    else scatter(memory, first, block, limitOf(name, block, plan.shape.hidden), random);
    const { hidden } = plan.shape;
    if (name.startsWith('gateBias')) memory.fill(1, first + hidden, first + 2 * hidden);
  }
}

function fillRow(memory: Float32Array, at: number, { used, rows, columns }: Block, value: number) {
  for (let i = 0; i < rows; i++) memory.fill(value, at + i * columns, at + i * columns + used);
}

/// Numbers even in ±limit have a standard deviation of limit / √3.
function limitOf(name: string, { rows, used }: Block, hidden: number): number {
  const spread = SPREADS[name];
  if (spread !== undefined) return spread * Math.sqrt(3);
  if (/^(?:input|recurrent)/.test(name)) return 1 / Math.sqrt(hidden);
  return 1 / Math.sqrt(rows === 1 ? used : rows);
}

function scatter(
  memory: Float32Array,
  at: number,
  { rows, columns, used }: Block,
  limit: number,
  random: () => number,
): void {
  for (let i = 0; i < rows; i++)
    for (let k = 0; k < used; k++) memory[at + i * columns + k] = (2 * random() - 1) * limit;
}
