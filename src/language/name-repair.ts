import { NAME_TYPES } from './doc.ts';
import { KIND } from './gazetteers/gazetteer.ts';
import { hashString } from './hashing.ts';
import { CASE, FIELD, FIELD_COUNT } from './lexemes.ts';
import type { TaggedText } from './tagged-text.ts';

const PERSON = 2 * NAME_TYPES.indexOf('person') + 1;
const MOST_NAMES = 4;
const STOP = hashString('.', 3);
const NO_NAME_ALONE = KIND.demonym | KIND.adherent | KIND.calendar;
const SURELY_OTHER = KIND.country | KIND.place | KIND.outlet | KIND.organisation;

/// Mends labels where a rule is surer than the scores, in place:
///
///     Gov. Terry McAuliffe spoke     the proper nouns after an abbreviated title are a person
///     a Democrat, the Dutch          nationalities and adherents are no names
///     Ana Brook left ... for Brook   the family name of a person is that person when it stands alone
export class NameRepair {
  readonly #fields: Int32Array;
  readonly #passage: TaggedText;
  readonly #labels: Uint8Array;
  readonly #isProper: (tag: number) => boolean;

  /// `tagset` names the tags of the passage.
  constructor(
    fields: Int32Array,
    passage: TaggedText,
    labels: Uint8Array,
    tagset: readonly string[],
  ) {
    this.#fields = fields;
    this.#passage = passage;
    this.#labels = labels;
    const proper = tagset.map((tag) => tag === 'NNP' || tag === 'NNPS');
    this.#isProper = (tag) => proper[tag]!;
  }

  run(): void {
    const { sentenceFirst, sentenceCount } = this.#passage;
    for (let s = 0; s < sentenceCount; s++)
      this.#nameAfterTitles(sentenceFirst[s]!, sentenceFirst[s + 1]!);
    const families = this.#familyNames();
    for (let s = 0; s < sentenceCount; s++)
      for (let i = sentenceFirst[s]!; i < sentenceFirst[s + 1]!; i++) this.#mendAlone(i, families);
  }

  #field(i: number, field: number): number {
    return this.#fields[this.#passage.ids[i]! * FIELD_COUNT + field]!;
  }

  #isCapitalised(i: number): boolean {
    return this.#field(i, FIELD.letterCase) >= CASE.capitalised;
  }

  #isTitle(i: number): boolean {
    return (this.#field(i, FIELD.kinds) & KIND.title) !== 0 && this.#isCapitalised(i);
  }

  #nameAfterTitles(from: number, to: number): void {
    for (let i = from; i + 1 < to; i++) {
      if (!this.#isTitle(i) || this.#field(i, FIELD.suffix1) !== STOP) continue;
      let end = i + 1;
      while (end < to && end - i <= MOST_NAMES && this.#mayBeInName(end)) end++;
      if (end === i + 1 || this.#labels[i + 1] === PERSON || this.#isTitle(i + 1)) continue;
      this.#labels[i] = 0;
      this.#labels.fill(PERSON + 1, i + 1, end);
      this.#labels[i + 1] = PERSON;
      this.#closeAfter(end);
    }
  }

  #mayBeInName(i: number): boolean {
    return this.#isProper(this.#passage.tags[i]!) && this.#isCapitalised(i);
  }

  /// A name cut in front by a repair opens anew.
  #closeAfter(end: number): void {
    const label = this.#labels[end];
    if (label !== undefined && label > 0 && label % 2 === 0) this.#labels[end] = label - 1;
  }

  /// Last words of the persons' names of several words, as `FIELD.word`.
  #familyNames(): Set<number> {
    const families = new Set<number>();
    const labels = this.#labels;
    for (let i = 1; i < labels.length; i++)
      if (labels[i] === PERSON + 1 && labels[i + 1] !== PERSON + 1 && this.#isCapitalised(i))
        families.add(this.#field(i, FIELD.word));
    return families;
  }

  /// Mends a token that is a name by itself or none.
  #mendAlone(i: number, families: Set<number>): void {
    const label = this.#labels[i]!;
    if (label > 0 && (label % 2 === 0 || this.#labels[i + 1] === label + 1)) return;
    const kinds = this.#field(i, FIELD.kinds);
    if (label !== PERSON && families.has(this.#field(i, FIELD.word))) {
      const proper = label > 0 || this.#isProper(this.#passage.tags[i]!);
      if (proper && !(kinds & SURELY_OTHER) && this.#isCapitalised(i)) this.#labels[i] = PERSON;
    } else if (label > 0 && kinds & NO_NAME_ALONE && !(kinds & (KIND.given | KIND.family))) {
      this.#labels[i] = 0;
    }
  }
}
