import { featureRows, vocabularyForm } from './word-features.ts';
import type { WordRows } from './embedding.ts';
import type { EncoderShape, EncoderSizes } from './shape.ts';
import { LEARNED_TYPES } from '../doc.ts';

/// What an encoder knows by name. Its words are those of the vocabulary from entry 1 on; a tag is a
/// universal and a Penn Treebank tag joined by `|`.
export interface Inventory {
  readonly words: readonly string[];
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /// See `applyLemmaRule`.
  readonly lemmaRules: readonly string[];
}

/// Labels of the name head: 0 outside a name, then two for each type of `NAME_TYPES` that is learned,
/// its first word and the further ones.
export const NAME_LABELS = 1 + 2 * LEARNED_TYPES;

/// The shape of an encoder of the given sizes that knows `inventory`.
export function shapeFor(sizes: EncoderSizes, inventory: Inventory): EncoderShape {
  return {
    ...sizes,
    words: inventory.words.length + 1,
    tags: inventory.tags.length,
    relations: inventory.relations.length,
    names: NAME_LABELS,
    lemmas: inventory.lemmaRules.length,
  };
}

/// Turns words into what the encoder takes.
export class WordReader {
  readonly #entries: ReadonlyMap<string, number>;
  readonly #tableRows: number;

  constructor(words: readonly string[], tableRows: number) {
    this.#entries = new Map(words.map((word, i) => [word, i + 1]));
    this.#tableRows = tableRows;
  }

  /// A word's entry in the vocabulary, 0 for none.
  entryOf(form: string): number {
    return this.#entries.get(vocabularyForm(form)) ?? 0;
  }

  read(form: string): WordRows {
    return { word: this.entryOf(form), features: featureRows(form, this.#tableRows) };
  }
}
