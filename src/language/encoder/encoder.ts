import type { Kernels } from '../kernels/kernels.ts';
import { scoreArcs, scoreStride } from './arcs.ts';
import { highest, highestName } from './choices.ts';
import { FormCache } from './form-cache.ts';
import type { Inventory } from './inventory.ts';
import { addHeads } from './labels.ts';
import { projectInput, reorder, runLayer, takeLayerSpace } from './layers.ts';
import { affine, rectify } from './linear.ts';
import { packSentences } from './packing.ts';
import type { Packing } from './packing.ts';
import type { Plan, Weights } from './shape.ts';
import { treeHeads } from './tree.ts';

/// Longer sentences are read in pieces of this many words, each with a root of its own: arcs cost
/// the square of the length.
export const LONGEST_SENTENCE = 300;
/// Words read together.
const BATCH_TOKENS = 1024;
/// Forms whose share is kept; more than a batch can have.
const FORMS_KEPT = 8192;

/// Floats of kernels' memory that an encoder needs, its weights included.
export function floatsFor({ shape, blocks, length }: Plan): number {
  const { hidden, embedding, arc } = shape;
  const classes = blocks.tag.columns + blocks.name.columns;
  const word = 28 * hidden + 8 * arc + classes + blocks.label.columns;
  const sentence = (LONGEST_SENTENCE + 1) * arc + LONGEST_SENTENCE * scoreStride(LONGEST_SENTENCE);
  const forms = FORMS_KEPT * (8 * hidden + blocks.lemma.columns);
  return length + forms + BATCH_TOKENS * word + sentence + 64 * embedding + 1024;
}

/// What the encoder finds in some sentences, one entry a word, the sentences one after the other.
export interface Reading {
  /// Index of the word's head, -1 for a root.
  readonly heads: Int32Array;
  /// Indexes into the inventory's lists.
  readonly relations: Uint16Array;
  readonly tags: Uint16Array;
  readonly lemmaRules: Uint16Array;
  /// Labels as in `NAME_LABELS`.
  readonly names: Uint8Array;
}

/// Reads sentences: two bidirectional LSTM layers over what the words look like, and a head for each
/// kind of finding (Kiperwasser and Goldberg 2016; Dozat and Manning 2017). It keeps a cache of word
/// forms in the kernels' memory, so share one among the texts of a thread, not among threads.
export class Encoder {
  readonly inventory: Inventory;
  readonly #kernels: Kernels;
  readonly #weights: Weights;
  readonly #forms: FormCache;

  /// `weights` lie in the memory of `kernels`.
  constructor(kernels: Kernels, weights: Weights, inventory: Inventory) {
    this.inventory = inventory;
    this.#kernels = kernels;
    this.#weights = weights;
    this.#forms = new FormCache(kernels, weights, inventory.words, FORMS_KEPT);
  }

  /// Reads any number of sentences, given as their words. Time and memory grow in a straight line
  /// with the number of words.
  read(sentences: readonly (readonly string[])[]): Reading {
    const forms = sentences.flat();
    const pieces = sentences.flatMap(({ length }) => piecesOf(length));
    const reading = emptyReading(forms.length);
    let piece = 0;
    for (let from = 0; from < forms.length;) {
      const lengths: number[] = [];
      let to = from;
      while (piece < pieces.length && (to === from || to + pieces[piece]! - from <= BATCH_TOKENS)) {
        lengths.push(pieces[piece]!);
        to += pieces[piece++]!;
      }
      this.#readBatch(forms.slice(from, to), lengths, reading, from);
      from = to;
    }
    return reading;
  }

  #readBatch(
    forms: readonly string[],
    lengths: readonly number[],
    reading: Reading,
    from: number,
  ): void {
    const kernels = this.#kernels;
    const rows = this.#forms.rowsOf(forms);
    const mark = kernels.mark();
    const packing = packSentences(lengths);
    const states = this.#encode(packing, rows);
    new BatchReading(kernels, this.#weights, packing, states, reading, from).run(this.#forms, rows);
    kernels.release(mark);
  }

  /// The states of a batch, 2H floats a word, in the order of the text.
  #encode(packing: Packing, rows: Uint32Array): number {
    const kernels = this.#kernels;
    const weights = this.#weights;
    const { memory } = kernels;
    const { count, rowOf } = packing;
    const { hidden } = weights.plan.shape;
    const width = 4 * hidden;
    const lower = takeLayerSpace(kernels, count, hidden);
    for (const way of [0, 1] as const)
      for (let i = 0; i < count; i++) {
        const share = this.#forms.gates[way] + rows[i]! * width;
        memory.copyWithin(lower.gates[way] + rowOf[i]! * width, share, share + width);
      }
    runLayer(kernels, weights, packing, 1, lower);
    const upper = takeLayerSpace(kernels, count, hidden);
    projectInput(kernels, weights, 2, lower.states, count, 2 * hidden, upper.gates);
    runLayer(kernels, weights, packing, 2, upper);
    const states = kernels.allocate(count * 2 * hidden);
    reorder(memory, packing, 2 * hidden, upper.states, states, true);
    return states;
  }
}

function piecesOf(length: number): number[] {
  const whole = Math.floor(length / LONGEST_SENTENCE);
  const pieces = new Array<number>(whole).fill(LONGEST_SENTENCE);
  if (length % LONGEST_SENTENCE) pieces.push(length % LONGEST_SENTENCE);
  return pieces;
}

function emptyReading(length: number): Reading {
  return {
    heads: new Int32Array(length),
    relations: new Uint16Array(length),
    tags: new Uint16Array(length),
    lemmaRules: new Uint16Array(length),
    names: new Uint8Array(length),
  };
}

/// The heads over one batch, whose findings go to `reading` from `from` on.
class BatchReading {
  readonly #kernels: Kernels;
  readonly #weights: Weights;
  readonly #packing: Packing;
  readonly #states: number;
  readonly #reading: Reading;
  readonly #from: number;

  constructor(
    kernels: Kernels,
    weights: Weights,
    packing: Packing,
    states: number,
    reading: Reading,
    from: number,
  ) {
    this.#kernels = kernels;
    this.#weights = weights;
    this.#packing = packing;
    this.#states = states;
    this.#reading = reading;
    this.#from = from;
  }

  run(forms: FormCache, formRows: Uint32Array): void {
    this.#tag();
    this.#name();
    this.#lemmatise(forms, formRows);
    this.#label(this.#attach());
  }

  /// states · weights + bias, in new memory.
  #project(weights: number, bias: number, columns: number): number {
    const { count } = this.#packing;
    const out = this.#kernels.allocate(count * columns);
    const width = 2 * this.#weights.plan.shape.hidden;
    affine(this.#kernels, this.#states, count, width, weights, bias, out, columns);
    return out;
  }

  #scores(head: 'tag' | 'name'): number {
    const { columns } = this.#weights.plan.blocks[head];
    return this.#project(this.#weights.of(head), this.#weights.of(`${head}Bias`), columns);
  }

  #tag(): void {
    const { memory } = this.#kernels;
    const { columns, used } = this.#weights.plan.blocks.tag;
    const scores = this.#scores('tag');
    for (let i = 0; i < this.#packing.count; i++)
      this.#reading.tags[this.#from + i] = highest(memory, scores + i * columns, used);
  }

  #name(): void {
    const { memory } = this.#kernels;
    const { first } = this.#packing;
    const { columns, used } = this.#weights.plan.blocks.name;
    const scores = this.#scores('name');
    for (let s = 0; s + 1 < first.length; s++)
      for (let i = first[s]!, previous = 0; i < first[s + 1]!; i++) {
        previous = highestName(memory, scores + i * columns, used, previous);
        this.#reading.names[this.#from + i] = previous;
      }
  }

  #lemmatise(forms: FormCache, formRows: Uint32Array): void {
    const { tags, lemmaRules } = this.#reading;
    for (const [i, row] of formRows.entries())
      lemmaRules[this.#from + i] = forms.lemmaRule(row, tags[this.#from + i]!);
  }

  /// Finds the heads; returns their rows in the batch, -1 for a root.
  #attach(): Int32Array {
    const kernels = this.#kernels;
    const weights = this.#weights;
    const { first, count } = this.#packing;
    const { arc } = weights.plan.shape;
    const see = (role: 'arcDependent' | 'arcHead') => {
      const out = this.#project(weights.of(role), weights.of(`${role}Bias`), arc);
      rectify(kernels.memory, out, count * arc);
      return out;
    };
    const dependents = see('arcDependent');
    const heads = see('arcHead');
    const products = kernels.allocate(count * arc);
    const product = weights.of('arcProduct');
    kernels.multiply(dependents, arc, product, arc, products, arc, count, arc, arc);
    const rows = new Int32Array(count);
    for (let s = 0; s + 1 < first.length; s++) {
      const start = first[s]!;
      const found = this.#attachSentence(first[s + 1]! - start, products, heads, start);
      for (const [i, head] of found.entries()) {
        rows[start + i] = head > 0 ? start + head - 1 : -1;
        this.#reading.heads[this.#from + start + i] = head > 0 ? this.#from + rows[start + i]! : -1;
      }
    }
    return rows;
  }

  #attachSentence(length: number, products: number, heads: number, start: number): Uint16Array {
    const kernels = this.#kernels;
    const { memory } = kernels;
    const { arc } = this.#weights.plan.shape;
    const mark = kernels.mark();
    const withRoot = kernels.allocate((length + 1) * arc);
    const root = this.#weights.of('arcRoot');
    memory.copyWithin(withRoot, root, root + arc);
    const own = heads + start * arc;
    memory.copyWithin(withRoot + arc, own, own + length * arc);
    const stride = scoreStride(length);
    const scores = kernels.allocate(length * stride);
    const input = { length, products: products + start * arc, heads: withRoot };
    scoreArcs(kernels, this.#weights, input, scores);
    const found = treeHeads({ values: memory, at: scores, stride, length });
    kernels.release(mark);
    return found;
  }

  #label(rows: Int32Array): void {
    const kernels = this.#kernels;
    const weights = this.#weights;
    const { count } = this.#packing;
    const { arc, hidden } = weights.plan.shape;
    const { columns, used } = weights.plan.blocks.label;
    const bias = weights.of('labelDependentBias');
    const pairs = this.#project(weights.of('labelDependent'), bias, arc);
    const heads = kernels.allocate(count * arc);
    const width = 2 * hidden;
    kernels.multiply(
      this.#states,
      width,
      weights.of('labelHead'),
      arc,
      heads,
      arc,
      count,
      width,
      arc,
    );
    addHeads(kernels.memory, weights, rows, heads, pairs);
    rectify(kernels.memory, pairs, count * arc);
    const scores = kernels.allocate(count * columns);
    const out = weights.of('labelBias');
    affine(kernels, pairs, count, arc, weights.of('label'), out, scores, columns);
    for (let i = 0; i < count; i++)
      this.#reading.relations[this.#from + i] = highest(kernels.memory, scores + i * columns, used);
  }
}
