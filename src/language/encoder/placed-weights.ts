import type { Kernels } from '../kernels/kernels.ts';
import { quantise } from './quantise.ts';
import { packWeights, SHORT_BLOCKS, shortFloats, ShortWeights } from './short-weights.ts';
import { Weights } from './shape.ts';
import type { Block, BlockName, Plan } from './shape.ts';

// The weights of an encoder as reading uses them, and as a model file has them, lie at the start of a
// memory:
//
//     matrices as floats | those for states as 16-bit integers | for each table, a scale a row and
//                        |                                     | its 8-bit numbers

const TABLES = ['table', 'words'] as const;
type TableName = (typeof TABLES)[number];

const isFloats = (name: string): boolean =>
  !([...SHORT_BLOCKS, ...TABLES] as readonly string[]).includes(name);

/// The plan with those matrices that stay floats one behind the other from 0 on; places of others
/// mean nothing.
function planOfFloats(plan: Plan): Plan {
  let length = 0;
  const blocks = Object.entries(plan.blocks).map(([name, block]) => {
    const placed: Block = { ...block, offset: isFloats(name) ? length : NaN };
    if (isFloats(name)) length += block.rows * block.columns;
    return [name, placed] as const;
  });
  return { ...plan, blocks: Object.fromEntries(blocks) as Record<BlockName, Block>, length };
}

/// Floats that a table takes.
function tableFloats({ blocks }: Plan, name: TableName): number {
  const { rows, columns } = blocks[name];
  return rows + (rows * columns) / 4;
}

/// Floats that the weights of a plan take.
export function placedFloats(plan: Plan): number {
  const tables = TABLES.reduce((total, name) => total + tableFloats(plan, name), 0);
  return planOfFloats(plan).length + shortFloats(plan) + tables;
}

/// Where the weights of an encoder lie in a memory that begins with what `placeWeights` made.
export class PlacedWeights {
  readonly plan: Plan;
  /// The matrices that stay floats; the others are not where this says.
  readonly matrices: Weights;
  readonly short: ShortWeights;
  readonly #tables: Readonly<Record<TableName, number>>;

  constructor(plan: Plan) {
    this.plan = plan;
    const floats = planOfFloats(plan);
    this.matrices = new Weights(floats, 0);
    this.short = new ShortWeights(plan, floats.length);
    const table = floats.length + shortFloats(plan);
    this.#tables = { table, words: table + tableFloats(plan, 'table') };
  }

  /// Float at which a table begins: a scale a row, and then its bytes.
  table(name: TableName): number {
    return this.#tables[name];
  }

  /// Writes the sum of a word's embeddings to `out`: its entry in the vocabulary and its features.
  sumEmbeddings(kernels: Kernels, word: number, features: readonly number[], out: number): void {
    kernels.memory.fill(0, out, out + this.plan.shape.embedding);
    this.#addRow(kernels, 'words', word, out);
    for (const feature of features) this.#addRow(kernels, 'table', feature, out);
  }

  #addRow(kernels: Kernels, name: TableName, row: number, out: number): void {
    const { rows, columns } = this.plan.blocks[name];
    const scale = kernels.memory[this.#tables[name] + row]!;
    const at = this.#tables[name] + rows + (row * columns) / 4;
    kernels.addBytes(out, at, columns, scale);
  }
}

/// The weights of an encoder, floats as training has them, rounded and laid out for reading.
export function placeWeights(plan: Plan, floats: Float32Array): Uint8Array<ArrayBuffer> {
  const placed = new PlacedWeights(plan);
  const memory = new Float32Array(placedFloats(plan));
  const bytes = new Int8Array(memory.buffer);
  for (const [name, { offset, rows, columns }] of Object.entries(plan.blocks))
    if (isFloats(name))
      memory.set(
        floats.subarray(offset, offset + rows * columns),
        placed.matrices.of(name as BlockName),
      );
  packWeights(floats, plan, memory, placed.short);
  for (const name of TABLES) {
    const block = plan.blocks[name];
    const part = floats.subarray(block.offset, block.offset + block.rows * block.columns);
    const { values, scales } = quantise(part, block);
    memory.set(scales, placed.table(name));
    bytes.set(values, 4 * (placed.table(name) + block.rows));
  }
  return new Uint8Array(memory.buffer);
}
