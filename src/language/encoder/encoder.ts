import type { Kernels } from '../kernels/kernels.ts';
import { scoreArcs, scoreStride } from './arcs.ts';
import { highest } from './choices.ts';
import { FormCache, formCacheFloats } from './form-cache.ts';
import { NAME_LABELS } from './inventory.ts';
import type { Inventory } from './inventory.ts';
import { addHeads } from './labels.ts';
import { reorder } from './layers.ts';
import { affine } from './linear.ts';
import { packSentences } from './packing.ts';
import type { PlacedWeights } from './placed-weights.ts';
import type { Packing } from './packing.ts';
import { projectStates, runShortLayer, takeShortLayerSpace } from './short-layers.ts';
import { affineBlock, multiplyBlock } from './short-weights.ts';
import type { ShortWeights } from './short-weights.ts';
import type { BlockName, Plan, Weights } from './shape.ts';
import { treeHeads } from './tree.ts';

/// Longer sentences are read in pieces of this many words, each with a root of its own: arcs cost
/// the square of the length.
export const LONGEST_SENTENCE = 300;
/// Words read together.
const BATCH_TOKENS = 1024;
/// Forms whose share is kept; more than a batch can have.
const FORMS_KEPT = 6144;

/// Floats of kernels' memory that an encoder needs to work in, beside its weights, where others need
/// `otherFloats` between two batches.
export function workspaceFloats(plan: Plan, otherFloats = 0): number {
  const { shape, blocks } = plan;
  const { hidden, arc } = shape;
  const classes = blocks.tag.columns + blocks.name.columns;
  const word = 28 * hidden + 8 * arc + classes + blocks.label.columns;
  const sentence = (LONGEST_SENTENCE + 1) * arc + LONGEST_SENTENCE * scoreStride(LONGEST_SENTENCE);
  const batch = BATCH_TOKENS * word + sentence + 1024;
  return formCacheFloats(plan, FORMS_KEPT) + Math.max(batch, otherFloats);
}

/// What the encoder finds in some sentences, one entry a word, the sentences one after the other.
export interface Reading {
  /// Index of the word's head, -1 for a root.
  readonly heads: Int32Array;
  /// Indexes into the inventory's lists.
  readonly relations: Uint16Array;
  readonly tags: Uint16Array;
  readonly lemmaRules: Uint16Array;
  /// What each name label is worth: rows of `NAME_LABELS` floats.
  readonly nameScores: Float32Array;
}

/// Gets states as they are found: 2H numbers a word (`STATE_SCALE` is one), the first of which is word
/// `from`. They are void afterwards.
export type OnStates = (states: Int16Array, from: number) => void;

/// Reads sentences: two bidirectional LSTM layers over what the words look like, and a head for each
/// kind of finding (Kiperwasser and Goldberg 2016; Dozat and Manning 2017). It keeps a cache of word
/// forms in the kernels' memory, so share one among the texts of a thread, not among threads.
export class Encoder {
  readonly inventory: Inventory;
  readonly #kernels: Kernels;
  readonly #weights: Weights;
  readonly #packed: ShortWeights;
  readonly #forms: FormCache;

  /// The weights lie in the memory of `kernels`.
  constructor(kernels: Kernels, placed: PlacedWeights, inventory: Inventory) {
    this.inventory = inventory;
    this.#kernels = kernels;
    this.#weights = placed.matrices;
    this.#packed = placed.short;
    this.#forms = new FormCache(kernels, placed, inventory.words, FORMS_KEPT);
  }

  /// A word's entry in the vocabulary, 0 for none.
  entryOf(form: string): number {
    return this.#forms.entryOf(form);
  }

  /// Reads sentences, given as their words.
  read(sentences: readonly (readonly string[])[]): Reading {
    const first = new Uint32Array(sentences.length + 1);
    for (const [s, { length }] of sentences.entries()) first[s + 1] = first[s]! + length;
    return this.readTokens(sentences.flat(), first);
  }

  /// Reads any number of sentences: the words of all, and the first word of each sentence and the
  /// end. Time and memory grow in a straight line with the number of words.
  /// `onStates` is shown the states of some words after the other, in the order of the text.
  readTokens(forms: readonly string[], first: Uint32Array, onStates?: OnStates): Reading {
    const pieces = piecesOf(first);
    const reading = emptyReading(forms.length);
    let piece = 0;
    for (let from = 0; from < forms.length;) {
      const lengths: number[] = [];
      let to = from;
      while (piece < pieces.length && (to === from || to + pieces[piece]! - from <= BATCH_TOKENS)) {
        lengths.push(pieces[piece]!);
        to += pieces[piece++]!;
      }
      this.#readBatch(forms.slice(from, to), lengths, reading, from, onStates);
      from = to;
    }
    return reading;
  }

  #readBatch(
    forms: readonly string[],
    lengths: readonly number[],
    reading: Reading,
    from: number,
    onStates?: OnStates,
  ): void {
    const kernels = this.#kernels;
    const rows = this.#forms.rowsOf(forms);
    const mark = kernels.mark();
    const packing = packSentences(lengths);
    const states = this.#encode(packing, rows);
    const batch = { packing, states, from };
    const { hidden } = this.#weights.plan.shape;
    onStates?.(kernels.shorts.subarray(2 * states, 2 * (states + forms.length * hidden)), from);
    new BatchReading(kernels, this.#weights, this.#packed, batch, reading).run(this.#forms, rows);
    kernels.release(mark);
  }

  /// The states of a batch as 16-bit integers, 2H a word, in the order of the text.
  #encode(packing: Packing, rows: Uint32Array): number {
    const kernels = this.#kernels;
    const weights = this.#weights;
    const packed = this.#packed;
    const { memory } = kernels;
    const { count, rowOf } = packing;
    const { hidden } = weights.plan.shape;
    const width = 4 * hidden;
    const lower = takeShortLayerSpace(kernels, count, hidden);
    for (const way of [0, 1] as const)
      for (let i = 0; i < count; i++) {
        const share = this.#forms.gates[way] + rows[i]! * width;
        memory.copyWithin(lower.gates[way] + rowOf[i]! * width, share, share + width);
      }
    runShortLayer(kernels, packed, packing, 1, lower);
    const upper = takeShortLayerSpace(kernels, count, hidden);
    projectStates(kernels, weights, packed, count, lower, upper);
    runShortLayer(kernels, packed, packing, 2, upper);
    const states = kernels.reserve(count * hidden);
    reorder(memory, packing, hidden, upper.shorts, states, true);
    return states;
  }
}

/// Lengths of sentences, those too long cut into pieces.
function piecesOf(first: Uint32Array): number[] {
  const pieces: number[] = [];
  for (let s = 0; s + 1 < first.length; s++) {
    let left = first[s + 1]! - first[s]!;
    for (; left > LONGEST_SENTENCE; left -= LONGEST_SENTENCE) pieces.push(LONGEST_SENTENCE);
    if (left > 0) pieces.push(left);
  }
  return pieces;
}

function emptyReading(length: number): Reading {
  return {
    heads: new Int32Array(length),
    relations: new Uint16Array(length),
    tags: new Uint16Array(length),
    lemmaRules: new Uint16Array(length),
    nameScores: new Float32Array(length * NAME_LABELS),
  };
}

/// The heads over one batch, whose findings go to `reading` from `from` on.
class BatchReading {
  readonly #kernels: Kernels;
  readonly #weights: Weights;
  readonly #packed: ShortWeights;
  readonly #packing: Packing;
  readonly #states: number;
  readonly #reading: Reading;
  readonly #from: number;

  constructor(
    kernels: Kernels,
    weights: Weights,
    packed: ShortWeights,
    { packing, states, from }: { packing: Packing; states: number; from: number },
    reading: Reading,
  ) {
    this.#kernels = kernels;
    this.#weights = weights;
    this.#packed = packed;
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

  /// states · matrix, plus the bias where there is one, in new memory.
  #project(name: BlockName, bias?: BlockName): number {
    const { count } = this.#packing;
    const { columns } = this.#weights.plan.blocks[name];
    const length = count * columns;
    const out = bias ? this.#kernels.reserve(length) : this.#kernels.allocate(length);
    const x = { at: this.#states, ld: this.#weights.plan.shape.hidden, rows: count };
    if (bias) affineBlock(this.#kernels, this.#packed, name, x, this.#weights.of(bias), out);
    else multiplyBlock(this.#kernels, this.#packed, name, x, out);
    return out;
  }

  #tag(): void {
    const { memory } = this.#kernels;
    const { columns, used } = this.#weights.plan.blocks.tag;
    const scores = this.#project('tag', 'tagBias');
    for (let i = 0; i < this.#packing.count; i++)
      this.#reading.tags[this.#from + i] = highest(memory, scores + i * columns, used);
  }

  #name(): void {
    const { memory } = this.#kernels;
    const { columns, used } = this.#weights.plan.blocks.name;
    const scores = this.#project('name', 'nameBias');
    const { nameScores } = this.#reading;
    for (let i = 0; i < this.#packing.count; i++)
      for (let label = 0; label < used; label++)
        nameScores[(this.#from + i) * used + label] = memory[scores + i * columns + label]!;
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
      const out = this.#project(role, `${role}Bias`);
      kernels.rectify(out, count * arc);
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
    const withRoot = kernels.reserve((length + 1) * arc);
    const root = this.#weights.of('arcRoot');
    memory.copyWithin(withRoot, root, root + arc);
    const own = heads + start * arc;
    memory.copyWithin(withRoot + arc, own, own + length * arc);
    const stride = scoreStride(length);
    const scores = kernels.reserve(length * stride);
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
    const { arc } = weights.plan.shape;
    const { columns, used } = weights.plan.blocks.label;
    const pairs = this.#project('labelDependent', 'labelDependentBias');
    const heads = this.#project('labelHead');
    addHeads(kernels.memory, weights, rows, heads, pairs);
    kernels.rectify(pairs, count * arc);
    const scores = kernels.reserve(count * columns);
    const out = weights.of('labelBias');
    affine(kernels, pairs, count, arc, weights.of('label'), out, scores, columns);
    for (let i = 0; i < count; i++)
      this.#reading.relations[this.#from + i] = highest(kernels.memory, scores + i * columns, used);
  }
}
