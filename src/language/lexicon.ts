import { hashString } from './hashing.ts';

/// Words that share their tags: `candidates` are the only tags the tagger may choose from (empty:
/// the open tags as well as `tags`), `tags` those the words had in training, `forms` the words
/// themselves, separated by spaces.
export interface WordClass {
  readonly candidates: readonly number[];
  readonly tags: readonly number[];
  readonly forms: string;
}

/// The words of the training corpora by the tags they had.
export class Lexicon {
  /// Sets of tags. Row 0: the open tags, for words never seen. Then two rows for each class: the
  /// choices for its words, and the wider ones for words that only share its small spelling
  /// ("SAID", "Pledges").
  readonly candidates: readonly Uint8Array[];
  readonly #classOf = new Map<string, number>();
  readonly #ambiguity: readonly number[];

  constructor(classes: readonly WordClass[], openTags: readonly number[]) {
    const widened = (tags: readonly number[]) => [...new Set([...openTags, ...tags])];
    const rows = classes.flatMap(({ candidates, tags }) => [
      candidates.length ? candidates : widened(tags),
      widened(tags),
    ]);
    this.candidates = [openTags, ...rows].map((tags) => Uint8Array.from(tags).sort());
    this.#ambiguity = classes.map(({ tags }) => hashString(tags.join(), 11));
    for (const [i, { forms }] of classes.entries())
      for (const form of forms.split(' ')) this.#classOf.set(form, i);
  }

  /// Row of `candidates` for a normalised form.
  candidatesOf(form: string): number {
    const exact = this.#classOf.get(form);
    if (exact !== undefined) return 2 * exact + 1;
    const small = this.#classOf.get(form.toLowerCase());
    return small === undefined ? 0 : 2 * small + 2;
  }

  /// Hash of the tags that a normalised form, or else its small spelling, had; 0 for neither.
  ambiguityOf(form: string): number {
    const row = this.#classOf.get(form) ?? this.#classOf.get(form.toLowerCase());
    return row === undefined ? 0 : (this.#ambiguity[row] ?? 0);
  }
}
