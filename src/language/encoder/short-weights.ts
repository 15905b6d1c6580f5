import { packShorts } from '../kernels/pack-shorts.ts';
import type { Kernels } from '../kernels/kernels.ts';
import { fillRows } from './linear.ts';
import type { Plan } from './shape.ts';

/// The matrices that are multiplied with states of the recurrent layers, which lie between -1 and 1:
/// reading takes both as 16-bit integers, which is twice as fast and changes next to nothing.
export const SHORT_BLOCKS = [
  'recurrent1',
  'recurrent1Back',
  'input2',
  'input2Back',
  'recurrent2',
  'recurrent2Back',
  'tag',
  'name',
  'arcDependent',
  'arcHead',
  'labelDependent',
  'labelHead',
] as const;
export type ShortBlock = (typeof SHORT_BLOCKS)[number];

/// What states are multiplied by before they are rounded; see `packShorts` for the choice.
export const STATE_SCALE = 8191;

/// Where the matrices of an encoder lie as 16-bit integers, each followed by a scale for each of its
/// columns. Places are counted in floats.
export class ShortWeights {
  readonly plan: Plan;
  readonly #places: ReadonlyMap<ShortBlock, number>;

  /// Begins at float `at`, and takes `shortFloats` of them.
  constructor(plan: Plan, at: number) {
    this.plan = plan;
    const places = new Map<ShortBlock, number>();
    for (const name of SHORT_BLOCKS) {
      places.set(name, at);
      at += floatsOf(plan, name);
    }
    this.#places = places;
  }

  values(name: ShortBlock): number {
    return this.#places.get(name)!;
  }

  scales(name: ShortBlock): number {
    const { rows, columns } = this.plan.blocks[name];
    return this.values(name) + (rows * columns) / 2;
  }
}

function floatsOf({ blocks }: Plan, name: ShortBlock): number {
  const { rows, columns } = blocks[name];
  return (rows * columns) / 2 + columns;
}

/// Floats that the 16-bit matrices of a plan take.
export function shortFloats(plan: Plan): number {
  return SHORT_BLOCKS.reduce((total, name) => total + floatsOf(plan, name), 0);
}

/// Writes the matrices among `floats`, laid out by `plan`, to `memory` in 16 bits.
export function packWeights(
  floats: Float32Array,
  plan: Plan,
  memory: Float32Array,
  packed: ShortWeights,
): void {
  const shorts = new Int16Array(memory.buffer);
  for (const name of SHORT_BLOCKS) {
    const { offset, rows, columns } = plan.blocks[name];
    const part = floats.subarray(offset, offset + rows * columns);
    const { values, scales } = packShorts(part, rows, columns, STATE_SCALE, STATE_SCALE);
    shorts.set(values, 2 * packed.values(name));
    memory.set(scales, packed.scales(name));
  }
}

/// out[rows][columns] += x[rows][width] · matrix, x as 16-bit integers at every `ldx` floats.
export function multiplyBlock(
  kernels: Kernels,
  packed: ShortWeights,
  name: ShortBlock,
  x: { readonly at: number; readonly ld: number; readonly rows: number },
  out: number,
): void {
  const { rows: width, columns } = packed.plan.blocks[name];
  const [values, scales] = [packed.values(name), packed.scales(name)];
  kernels.multiplyShorts(x.at, x.ld, values, scales, out, columns, x.rows, width, columns);
}

/// out[rows][columns] = x · matrix + bias.
export function affineBlock(
  kernels: Kernels,
  packed: ShortWeights,
  name: ShortBlock,
  x: { readonly at: number; readonly ld: number; readonly rows: number },
  bias: number,
  out: number,
): void {
  fillRows(kernels.memory, out, bias, x.rows, packed.plan.blocks[name].columns);
  multiplyBlock(kernels, packed, name, x, out);
}
