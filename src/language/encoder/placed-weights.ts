import type { Kernels } from '../kernels/kernels.ts';
import { restore } from './quantise.ts';
import { packWeights, shortFloats, ShortWeights } from './short-weights.ts';
import { Weights } from './shape.ts';
import type { Plan } from './shape.ts';
import { storedBlocks } from './stored-weights.ts';

// The weights of an encoder as reading uses them lie at the start of a memory:
//
//     matrices as floats | those for states as 16-bit integers | for each table, a scale a row and
//                        |                                     | its 8-bit numbers, as stored
//
// `planOf` lays out the tables first and the matrices behind them, so a `Weights` that begins before
// the memory finds the matrices in their places.

const TABLES = ['table', 'words'] as const;
type TableName = (typeof TABLES)[number];

/// Floats before the first matrix in a plan.
const tableFloats = ({ blocks }: Plan): number => blocks.normScale.offset;

/// Floats that a table takes as it is stored.
function storedFloats({ blocks }: Plan, name: TableName): number {
  const { rows, columns } = blocks[name];
  return rows + (rows * columns) / 4;
}

/// Floats that the weights of a plan take.
export function placedFloats(plan: Plan): number {
  const tables = TABLES.reduce((total, name) => total + storedFloats(plan, name), 0);
  return plan.length - tableFloats(plan) + shortFloats(plan) + tables;
}

/// Where the weights of an encoder lie in a memory that `placeWeights` filled.
export class PlacedWeights {
  readonly plan: Plan;
  /// The matrices; the tables among the blocks are not where this says.
  readonly matrices: Weights;
  readonly short: ShortWeights;
  readonly #tables: Readonly<Record<TableName, number>>;

  constructor(plan: Plan) {
    this.plan = plan;
    this.matrices = new Weights(plan, -tableFloats(plan));
    const short = plan.length - tableFloats(plan);
    this.short = new ShortWeights(plan, short);
    const table = short + shortFloats(plan);
    this.#tables = { table, words: table + storedFloats(plan, 'table') };
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

/// Lays stored weights out at the start of `memory`.
export function placeWeights(
  stored: Uint8Array<ArrayBuffer>,
  plan: Plan,
  memory: Float32Array,
): void {
  const placed = new PlacedWeights(plan);
  const bytes = new Int8Array(memory.buffer);
  for (const { name, block, values, scales } of storedBlocks(stored, plan))
    if (name === 'table' || name === 'words') {
      memory.set(scales, placed.table(name));
      bytes.set(values, 4 * (placed.table(name) + block.rows));
    } else restore({ values, scales }, memory, placed.matrices.of(name));
  packWeights(memory, placed.matrices, placed.short);
}
