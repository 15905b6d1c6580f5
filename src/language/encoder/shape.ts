/// The sizes an encoder is made with.
export interface EncoderSizes {
  /// Rows of the table of hashed word features.
  readonly tableRows: number;
  /// Floats of a word's embedding; a multiple of 8.
  readonly embedding: number;
  /// Units of each direction of each layer; a multiple of 8.
  readonly hidden: number;
  /// Floats of what the arc and label heads see of a word; a multiple of 8.
  readonly arc: number;
}

/// The sizes, and how many there are of what the heads choose from.
export interface EncoderShape extends EncoderSizes {
  /// Entries of the vocabulary; entry 0 stands for every other word.
  readonly words: number;
  readonly tags: number;
  readonly relations: number;
  readonly names: number;
  readonly lemmas: number;
}

/// One matrix of weights, rows of `columns` floats, `offset` floats after the first weight. Columns
/// from `used` on are there for the kernels and have no meaning.
export interface Block {
  readonly offset: number;
  readonly rows: number;
  readonly columns: number;
  readonly used: number;
}

/// Distances between a word and its head are told apart up to this many words either way.
export const DISTANCE_LIMIT = 32;

function sizesOf(shape: EncoderShape) {
  const { embedding, hidden, arc } = shape;
  const states = 2 * hidden;
  const gates = 4 * hidden;
  const size = (rows: number, used: number) => [rows, used] as const;
  return {
    table: size(shape.tableRows, embedding),
    words: size(shape.words, embedding),
    normScale: size(1, embedding),
    normShift: size(1, embedding),
    // Two layers, each with a forward and a backward direction.
    input1: size(embedding, gates),
    input1Back: size(embedding, gates),
    gateBias1: size(1, gates),
    gateBias1Back: size(1, gates),
    recurrent1: size(hidden, gates),
    recurrent1Back: size(hidden, gates),
    input2: size(states, gates),
    input2Back: size(states, gates),
    gateBias2: size(1, gates),
    gateBias2Back: size(1, gates),
    recurrent2: size(hidden, gates),
    recurrent2Back: size(hidden, gates),
    tag: size(states, shape.tags),
    tagBias: size(1, shape.tags),
    name: size(states, shape.names),
    nameBias: size(1, shape.names),
    // Lemmas: what a rule owes to the word's spelling, and to its tag.
    lemma: size(embedding, shape.lemmas),
    lemmaTag: size(shape.tags, shape.lemmas),
    // Arcs: a word as dependent, as head, the root as head, and the two multiplied.
    arcDependent: size(states, arc),
    arcDependentBias: size(1, arc),
    arcHead: size(states, arc),
    arcHeadBias: size(1, arc),
    arcRoot: size(1, arc),
    arcProduct: size(arc, arc),
    arcPrior: size(1, arc),
    arcDistance: size(1, 2 * DISTANCE_LIMIT + 1),
    labelDependent: size(states, arc),
    labelDependentBias: size(1, arc),
    labelHead: size(states, arc),
    labelRoot: size(1, arc),
    label: size(arc, shape.relations),
    labelBias: size(1, shape.relations),
  };
}

/// Names of the matrices of an encoder, in their order in memory.
export type BlockName = keyof ReturnType<typeof sizesOf>;

const SHORT_BLOCKS = [
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
] as const satisfies readonly BlockName[];

/// Where each matrix of a network lies in one run of `length` floats.
export interface PlanOf<Name extends string, Shape> {
  readonly shape: Shape;
  readonly blocks: Readonly<Record<Name, Block>>;
  readonly length: number;
  /// The matrices that are multiplied with states of recurrent layers, which lie between -1 and 1:
  /// reading takes both as 16-bit integers, which is twice as fast and changes next to nothing.
  readonly short: readonly Name[];
}

/// Where each matrix of an encoder lies.
export type Plan = PlanOf<BlockName, EncoderShape>;

/// Lays out the weights of an encoder. Throws `RangeError` for sizes that the kernels cannot take.
export function planOf(shape: EncoderShape): Plan {
  for (const key of ['embedding', 'hidden', 'arc'] as const)
    if (!(shape[key] > 0) || shape[key] % 8)
      throw new RangeError(`${key} is ${shape[key]} and should be a multiple of 8`);
  return { shape, short: SHORT_BLOCKS, ...layOut(sizesOf(shape)) };
}

/// Lays matrices out one behind the other, each of so many rows and columns that are used.
export function layOut<Name extends string>(
  sizes: Readonly<Record<Name, readonly [rows: number, used: number]>>,
): { blocks: Readonly<Record<Name, Block>>; length: number } {
  let length = 0;
  const entries = Object.entries<readonly [number, number]>(sizes).map(([name, [rows, used]]) => {
    // The kernels take a multiple of 8 columns.
    const columns = (used + 7) & ~7;
    const block: Block = { offset: length, rows, columns, used };
    length += rows * columns;
    return [name, block] as const;
  });
  return { blocks: Object.fromEntries(entries) as Record<Name, Block>, length };
}

/// Weights of any network, found by name.
export interface NamedWeights<Name extends string> {
  readonly plan: {
    readonly shape: Pick<EncoderSizes, 'embedding' | 'hidden'>;
    readonly blocks: Readonly<Record<Name, Block>>;
  };
  /// Index of the first float of a matrix.
  of(name: Name): number;
}

/// The matrices that make a word's row out of its features.
export type WordBlock = 'table' | 'words' | 'normScale' | 'normShift';
/// The matrices of a recurrent layer.
export type LayerBlock<Layer extends 1 | 2> =
  `${'input' | 'gateBias' | 'recurrent'}${Layer}${'' | 'Back'}`;

/// The weights of one network (or their gradients) where they lie in the kernels' memory.
export class Weights<Name extends string = BlockName, Shape = EncoderShape> {
  readonly plan: PlanOf<Name, Shape>;
  readonly at: number;

  constructor(plan: PlanOf<Name, Shape>, at: number) {
    this.plan = plan;
    this.at = at;
  }

  /// Index of the first float of a matrix.
  of(name: Name): number {
    return this.at + this.plan.blocks[name].offset;
  }
}
