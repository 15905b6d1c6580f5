import { packShorts } from '../kernels/pack-shorts.ts';
import type { Kernels } from '../kernels/kernels.ts';
import { fillRows } from './linear.ts';
import type { Block, BlockName } from './shape.ts';

/// What states are multiplied by before they are rounded; see `packShorts` for the choice.
export const STATE_SCALE = 8191;

type Blocks<Name extends string> = Readonly<Record<Name, Block>>;

/// Where some matrices of a network lie as 16-bit integers, each followed by a scale for each of its
/// columns. Places are counted in floats.
export class ShortWeights<Name extends string = BlockName> {
  readonly blocks: Blocks<Name>;
  readonly #places: ReadonlyMap<string, number>;

  /// Begins at float `at`, and takes `shortFloats` of them.
  constructor(blocks: Blocks<Name>, names: readonly Name[], at: number) {
    this.blocks = blocks;
    const places = new Map<string, number>();
    for (const name of names) {
      places.set(name, at);
      at += floatsOf(blocks[name]);
    }
    this.#places = places;
  }

  values(name: Name): number {
    return this.#places.get(name)!;
  }

  scales(name: Name): number {
    const { rows, columns } = this.blocks[name];
    return this.values(name) + (rows * columns) / 2;
  }
}

const floatsOf = ({ rows, columns }: Block): number => (rows * columns) / 2 + columns;

/// Floats that some matrices take in 16 bits.
export function shortFloats<Name extends string>(
  blocks: Blocks<Name>,
  names: readonly Name[],
): number {
  return names.reduce((total, name) => total + floatsOf(blocks[name]), 0);
}

/// Writes the matrices `names` among `floats` to `memory` in 16 bits.
export function packWeights<Name extends string>(
  floats: Float32Array,
  names: readonly Name[],
  memory: Float32Array,
  packed: ShortWeights<Name>,
): void {
  const shorts = new Int16Array(memory.buffer);
  for (const name of names) {
    const { offset, rows, columns } = packed.blocks[name];
    const part = floats.subarray(offset, offset + rows * columns);
    const { values, scales } = packShorts(part, rows, columns, STATE_SCALE, STATE_SCALE);
    shorts.set(values, 2 * packed.values(name));
    memory.set(scales, packed.scales(name));
  }
}

/// out[rows][columns] += x[rows][width] · matrix, x as 16-bit integers at every `ldx` floats.
export function multiplyBlock<Name extends string>(
  kernels: Kernels,
  packed: ShortWeights<Name>,
  name: NoInfer<Name>,
  x: { readonly at: number; readonly ld: number; readonly rows: number },
  out: number,
): void {
  const { rows: width, columns } = packed.blocks[name];
  const [values, scales] = [packed.values(name), packed.scales(name)];
  kernels.multiplyShorts(x.at, x.ld, values, scales, out, columns, x.rows, width, columns);
}

/// out[rows][columns] = x · matrix + bias.
export function affineBlock<Name extends string>(
  kernels: Kernels,
  packed: ShortWeights<Name>,
  name: NoInfer<Name>,
  x: { readonly at: number; readonly ld: number; readonly rows: number },
  bias: number,
  out: number,
): void {
  fillRows(kernels.memory, out, bias, x.rows, packed.blocks[name].columns);
  multiplyBlock(kernels, packed, name, x, out);
}
