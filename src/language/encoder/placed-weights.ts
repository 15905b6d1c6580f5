import type { Kernels } from '../kernels/kernels.ts';
import { quantise } from './quantise.ts';
import { packWeights, shortFloats, ShortWeights } from './short-weights.ts';
import { Weights } from './shape.ts';
import type { Block, BlockName, EncoderShape, EncoderSizes, PlanOf, WordBlock } from './shape.ts';

// The weights of a network as reading uses them, and as a model file has them, lie in a memory one
// behind the other:
//
//     matrices as floats | those for states as 16-bit integers | for each table, a scale a row and
//                        |                                     | its 8-bit numbers

const TABLES = ['table', 'words'] as const;
type TableName = (typeof TABLES)[number];

const isFloats = (name: string, short: readonly string[]): boolean =>
  !short.includes(name) && !(TABLES as readonly string[]).includes(name);

/// The plan with those matrices that stay floats one behind the other from 0 on; places of others
/// mean nothing.
function planOfFloats<Name extends string, Shape>(plan: PlanOf<Name, Shape>): PlanOf<Name, Shape> {
  let length = 0;
  const blocks = Object.entries<Block>(plan.blocks).map(([name, block]) => {
    const stays = isFloats(name, plan.short);
    const placed: Block = { ...block, offset: stays ? length : NaN };
    if (stays) length += block.rows * block.columns;
    return [name, placed] as const;
  });
  return { ...plan, blocks: Object.fromEntries(blocks) as Record<Name, Block>, length };
}

/// Floats that a table takes.
function tableFloats({ rows, columns }: Block): number {
  return rows + (rows * columns) / 4;
}

/// Floats that the weights of a network take, a multiple of 4: another network may follow.
export function placedFloats<Name extends string>(plan: PlanOf<Name | WordBlock, unknown>): number {
  const tables = TABLES.reduce((total, name) => total + tableFloats(plan.blocks[name]), 0);
  const all = planOfFloats(plan).length + shortFloats(plan.blocks, plan.short) + tables;
  return 4 * Math.ceil(all / 4);
}

/// Where the weights of a network lie in a memory that has what `placeWeights` made at float `at`.
export class PlacedWeights<
  Name extends string = BlockName,
  Shape extends Pick<EncoderSizes, 'embedding'> = EncoderShape,
> {
  /// The matrices that stay floats; the others are not where this says.
  readonly matrices: Weights<Name | WordBlock, Shape>;
  readonly short: ShortWeights<Name | WordBlock>;
  readonly #tables: Readonly<Record<TableName, number>>;

  constructor(plan: PlanOf<Name | WordBlock, Shape>, at = 0) {
    const floats = planOfFloats(plan);
    this.matrices = new Weights(floats, at);
    this.short = new ShortWeights(plan.blocks, plan.short, at + floats.length);
    const table = at + floats.length + shortFloats(plan.blocks, plan.short);
    this.#tables = { table, words: table + tableFloats(plan.blocks.table) };
  }

  /// Float at which a table begins: a scale a row, and then its bytes.
  table(name: TableName): number {
    return this.#tables[name];
  }

  /// Writes the sum of a word's embeddings to `out`: its entry in the vocabulary and its features.
  sumEmbeddings(kernels: Kernels, word: number, features: readonly number[], out: number): void {
    kernels.memory.fill(0, out, out + this.matrices.plan.shape.embedding);
    this.#addRow(kernels, 'words', word, out);
    for (const feature of features) this.#addRow(kernels, 'table', feature, out);
  }

  #addRow(kernels: Kernels, name: TableName, row: number, out: number): void {
    const { rows, columns } = this.matrices.plan.blocks[name];
    const scale = kernels.memory[this.#tables[name] + row]!;
    const at = this.#tables[name] + rows + (row * columns) / 4;
    kernels.addBytes(out, at, columns, scale);
  }
}

/// The weights of a network, floats as training has them, rounded and laid out for reading.
export function placeWeights<Name extends string, Shape extends Pick<EncoderSizes, 'embedding'>>(
  plan: PlanOf<Name | WordBlock, Shape>,
  floats: Float32Array,
): Uint8Array<ArrayBuffer> {
  const placed = new PlacedWeights<Name, Shape>(plan);
  const memory = new Float32Array(placedFloats(plan));
  const bytes = new Int8Array(memory.buffer);
  const partOf = ({ offset, rows, columns }: Block): Float32Array =>
    floats.subarray(offset, offset + rows * columns);
  for (const [name, block] of Object.entries<Block>(plan.blocks))
    if (isFloats(name, plan.short)) memory.set(partOf(block), placed.matrices.of(name as Name));
  packWeights(floats, plan.short, memory, placed.short);
  for (const name of TABLES) {
    const block = plan.blocks[name];
    const { values, scales } = quantise(partOf(block), block);
    memory.set(scales, placed.table(name));
    bytes.set(values, 4 * (placed.table(name) + block.rows));
  }
  return new Uint8Array(memory.buffer);
}
