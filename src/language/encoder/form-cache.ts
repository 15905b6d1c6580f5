import type { Kernels } from '../kernels/kernels.ts';
import { highest } from './choices.ts';
import { scaleAndShift, standardise } from './embedding.ts';
import { WordReader } from './inventory.ts';
import { projectInput } from './layers.ts';
import type { PlacedWeights } from './placed-weights.ts';
import type { Plan, Weights } from './shape.ts';

/// Code units of a form that are looked at.
const LONGEST_FORM = 64;
/// Forms worked out together.
const GROUP = 64;

/// Floats that a cache of `capacity` forms takes.
export function formCacheFloats({ shape, blocks }: Plan, capacity: number): number {
  const ofForm = 8 * shape.hidden + shape.embedding;
  return (capacity + GROUP) * ofForm + blocks.lemma.columns;
}

/// What is known of a row since the hand last came by.
const UNUSED = 0;
const USED = 1;
/// Used by the forms at hand, so it must stay.
const IN_USE = 2;

/// What a surface form gives to the network does not depend on its sentence: it is worked out once
/// and kept, a row a form. When there is no room, a form makes way that was not asked for again
/// since the last look at it (the clock of Corbató 1968).
export class FormCache {
  /// Where the rows of the shares of the first layer's gates lie, forward and backward (4H floats).
  readonly gates: readonly [number, number];
  readonly #kernels: Kernels;
  readonly #placed: PlacedWeights;
  readonly #weights: Weights;
  readonly #reader: WordReader;
  readonly #capacity: number;
  readonly #embedded: number;
  readonly #scores: number;
  /// Embeddings and gates of the forms that are worked out.
  readonly #scratch: { readonly embedded: number; readonly gates: readonly [number, number] };
  readonly #rows = new Map<string, number>();
  /// The form of each row.
  readonly #forms: string[] = [];
  readonly #marks: Uint8Array;
  #hand = 0;
  /// The best rule of each form and tag plus 1, 0 where it was not asked for yet.
  readonly #rules: Uint16Array;

  /// Takes memory for `capacity` forms, `formCacheFloats` in all.
  constructor(kernels: Kernels, placed: PlacedWeights, words: readonly string[], capacity: number) {
    const weights = placed.matrices;
    const { hidden, embedding, tableRows } = weights.plan.shape;
    const gates = (rows: number): readonly [number, number] => [
      kernels.reserve(rows * 4 * hidden),
      kernels.reserve(rows * 4 * hidden),
    ];
    this.gates = gates(capacity);
    this.#embedded = kernels.reserve(capacity * embedding);
    this.#scratch = { embedded: kernels.reserve(GROUP * embedding), gates: gates(GROUP) };
    this.#scores = kernels.allocate(weights.plan.blocks.lemma.columns);
    this.#kernels = kernels;
    this.#placed = placed;
    this.#weights = weights;
    this.#reader = new WordReader(words, tableRows);
    this.#capacity = capacity;
    this.#marks = new Uint8Array(capacity);
    this.#rules = new Uint16Array(capacity * weights.plan.shape.tags);
  }

  /// A word's entry in the vocabulary, 0 for none.
  entryOf(form: string): number {
    return this.#reader.entryOf(form);
  }

  /// The rule that makes the lemma of the form of a row where it has a tag.
  lemmaRule(row: number, tag: number): number {
    const { memory } = this.#kernels;
    const { shape, blocks } = this.#weights.plan;
    const place = row * shape.tags + tag;
    const known = this.#rules[place]!;
    if (known) return known - 1;
    const { columns } = blocks.lemma;
    const scores = this.#scores;
    const ofTag = this.#weights.of('lemmaTag') + tag * columns;
    memory.copyWithin(scores, ofTag, ofTag + columns);
    const { embedding } = shape;
    const word = this.#embedded + row * embedding;
    const own = this.#weights.of('lemma');
    this.#kernels.multiply(word, embedding, own, columns, scores, columns, 1, embedding, columns);
    const rule = highest(memory, scores, shape.lemmas);
    this.#rules[place] = rule + 1;
    return rule;
  }

  /// The row of each form; rows given before may be void afterwards. Throws `RangeError` for more
  /// forms than there is room for.
  rowsOf(forms: readonly string[]): Uint32Array {
    if (forms.length > this.#capacity)
      throw new RangeError(`${forms.length} forms at once, room for ${this.#capacity}`);
    const missing: number[] = [];
    const marks = this.#marks;
    const rows = new Uint32Array(forms.length);
    for (const [i, form] of forms.entries()) {
      const key = form.length > LONGEST_FORM ? form.slice(0, LONGEST_FORM) : form;
      const row = this.#rows.get(key) ?? this.#add(key, missing);
      marks[row] = IN_USE;
      rows[i] = row;
    }
    for (let i = 0; i < missing.length; i += GROUP) this.#work(missing.slice(i, i + GROUP));
    for (const row of rows) marks[row] = USED;
    // Most forms that are new are not met again.
    for (const row of missing) marks[row] = UNUSED;
    return rows;
  }

  #add(form: string, missing: number[]): number {
    const row = this.#forms.length < this.#capacity ? this.#forms.length : this.#makeWay();
    // A slice would keep the whole article it was cut from in memory: store a copy.
    const copy = (' ' + form).slice(1);
    this.#rows.set(copy, row);
    this.#forms[row] = copy;
    missing.push(row);
    return row;
  }

  /// A row whose form is forgotten.
  #makeWay(): number {
    const marks = this.#marks;
    while (marks[this.#hand] !== UNUSED) {
      if (marks[this.#hand] === USED) marks[this.#hand] = UNUSED;
      this.#hand = (this.#hand + 1) % this.#capacity;
    }
    const row = this.#hand;
    const { tags } = this.#weights.plan.shape;
    this.#rows.delete(this.#forms[row]!);
    this.#rules.fill(0, row * tags, (row + 1) * tags);
    this.#hand = (row + 1) % this.#capacity;
    return row;
  }

  /// Works out the forms of up to GROUP rows.
  #work(rows: readonly number[]): void {
    const kernels = this.#kernels;
    const weights = this.#weights;
    const { memory } = kernels;
    const { embedding, hidden } = weights.plan.shape;
    const { embedded, gates } = this.#scratch;
    for (const [i, row] of rows.entries()) {
      const out = embedded + i * embedding;
      const { word, features } = this.#reader.read(this.#forms[row]!);
      this.#placed.sumEmbeddings(kernels, word, features, out);
      standardise(memory, out, embedding);
      scaleAndShift(memory, weights, out, out);
    }
    projectInput(kernels, weights, 1, embedded, rows.length, embedding, gates);
    const width = 4 * hidden;
    const copyRow = (from: number, to: number, i: number, row: number, length: number): void => {
      memory.copyWithin(to + row * length, from + i * length, from + (i + 1) * length);
    };
    for (const [i, row] of rows.entries()) {
      copyRow(embedded, this.#embedded, i, row, embedding);
      copyRow(gates[0], this.gates[0], i, row, width);
      copyRow(gates[1], this.gates[1], i, row, width);
    }
  }
}
