import type { Kernels } from '../kernels/kernels.ts';
import { highest } from './choices.ts';
import { scaleAndShift, standardise } from './embedding.ts';
import { WordReader } from './inventory.ts';
import { projectInput } from './layers.ts';
import type { PlacedWeights } from './placed-weights.ts';
import type { Weights } from './shape.ts';

/// Code units of a form that are looked at.
const LONGEST_FORM = 64;
/// Forms worked out together.
const GROUP = 64;

/// What a surface form gives to the network does not depend on its sentence: it is worked out once
/// and kept, a row a form, until there are too many.
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
  readonly #rows = new Map<string, number>();
  /// The best rule of each form and tag plus 1, 0 where it was not asked for yet.
  readonly #rules: Uint16Array;

  /// Takes memory for `capacity` forms.
  constructor(kernels: Kernels, placed: PlacedWeights, words: readonly string[], capacity: number) {
    const weights = placed.matrices;
    const { hidden, embedding, tableRows } = weights.plan.shape;
    const gates = () => kernels.reserve(capacity * 4 * hidden);
    this.gates = [gates(), gates()];
    this.#embedded = kernels.reserve(capacity * embedding);
    this.#scores = kernels.allocate(weights.plan.blocks.lemma.columns);
    this.#kernels = kernels;
    this.#placed = placed;
    this.#weights = weights;
    this.#reader = new WordReader(words, tableRows);
    this.#capacity = capacity;
    this.#rules = new Uint16Array(capacity * weights.plan.shape.tags);
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
    if (this.#rows.size + forms.length > this.#capacity) this.#forget();
    const missing: string[] = [];
    const first = this.#rows.size;
    const rows = Uint32Array.from(forms, (form) => {
      const key = form.length > LONGEST_FORM ? form.slice(0, LONGEST_FORM) : form;
      return this.#rows.get(key) ?? this.#add(key, missing);
    });
    for (let i = 0; i < missing.length; i += GROUP)
      this.#work(missing.slice(i, i + GROUP), first + i);
    return rows;
  }

  #forget(): void {
    this.#rows.clear();
    this.#rules.fill(0);
  }

  #add(form: string, missing: string[]): number {
    const row = this.#rows.size;
    // A slice would keep the whole article it was cut from in memory: store a copy.
    this.#rows.set((' ' + form).slice(1), row);
    missing.push(form);
    return row;
  }

  #work(forms: readonly string[], row: number): void {
    const kernels = this.#kernels;
    const weights = this.#weights;
    const { memory } = kernels;
    const { embedding, hidden } = weights.plan.shape;
    for (const [i, form] of forms.entries()) {
      const out = this.#embedded + (row + i) * embedding;
      const { word, features } = this.#reader.read(form);
      this.#placed.sumEmbeddings(kernels, word, features, out);
      standardise(memory, out, embedding);
      scaleAndShift(memory, weights, out, out);
    }
    const x = this.#embedded + row * embedding;
    const offset = row * 4 * hidden;
    const gates = [this.gates[0] + offset, this.gates[1] + offset] as const;
    projectInput(kernels, weights, 1, x, forms.length, embedding, gates);
  }
}
