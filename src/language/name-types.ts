import { NAME_TYPES } from './doc.ts';
import type { Names, NameType } from './doc.ts';
import { KIND } from './gazetteers/gazetteer.ts';
import { CASE, FIELD, FIELD_COUNT, hashLower } from './lexemes.ts';
import type { TaggedText } from './tagged-text.ts';

const typeOf = (name: NameType): number => NAME_TYPES.indexOf(name);
const PERSON = typeOf('person');
const NATIONALITY = typeOf('nationality');
const HYPHEN = hashLower('-');

// Last words that say what a name is the name of, whatever else it looks like.
const TELLING = new Map<number, number>();
for (const [type, words] of [
  [
    'event',
    'war wars election elections revolution convention summit olympics games cup championship ' +
      'championships festival marathon primary caucuses uprising massacre holocaust inauguration ' +
      'referendum hurricane intifada crusades bowl',
  ],
  [
    'work',
    'act treaty accord accords agreement pact protocol charter declaration amendment constitution ' +
      'bible quran koran torah',
  ],
] as const)
  for (const word of words.split(' ')) TELLING.set(hashLower(word), typeOf(type));

interface Name {
  readonly first: number;
  readonly last: number;
  readonly type: number;
}

/// Names with the types that no model learns: events and works by their last word ("the Suez War",
/// "the Orrin Treaty"), also where no name was found, and nationalities and adherents ("Kenyan",
/// "Democrats") by the lists. `tagset` names the tags of the passage.
export function withFurtherTypes(
  fields: Int32Array,
  passage: TaggedText,
  names: Names,
  tagset: readonly string[],
): Names {
  const finder = new FurtherTypes(fields, passage, tagset);
  const rows = finder.run(
    Array.from(names.first, (first, i) => ({ first, last: names.last[i]!, type: names.type[i]! })),
  );
  return {
    first: Uint32Array.from(rows, ({ first }) => first),
    last: Uint32Array.from(rows, ({ last }) => last),
    type: Uint8Array.from(rows, ({ type }) => type),
  };
}

class FurtherTypes {
  readonly #fields: Int32Array;
  readonly #passage: TaggedText;
  readonly #isProper: readonly boolean[];
  readonly #taken: Uint8Array;

  constructor(fields: Int32Array, passage: TaggedText, tagset: readonly string[]) {
    this.#fields = fields;
    this.#passage = passage;
    this.#isProper = tagset.map((tag) => tag === 'NNP' || tag === 'NNPS');
    this.#taken = new Uint8Array(passage.ids.length);
  }

  run(found: readonly Name[]): Name[] {
    for (const { first, last } of found) this.#taken.fill(1, first, last);
    const names = found.map((name) => ({ ...name, type: this.#typeOf(name) }));
    const { sentenceFirst, sentenceCount } = this.#passage;
    for (let s = 0; s < sentenceCount; s++)
      this.#addTold(sentenceFirst[s]!, sentenceFirst[s + 1]!, names);
    for (let s = 0; s < sentenceCount; s++)
      this.#addNationalities(sentenceFirst[s]!, sentenceFirst[s + 1]!, names);
    return names.sort((a, b) => a.first - b.first);
  }

  #field(i: number, field: number): number {
    return this.#fields[this.#passage.ids[i]! * FIELD_COUNT + field]!;
  }

  #typeOf({ last, type }: Name): number {
    if (type === PERSON) return type;
    return TELLING.get(this.#field(last - 1, FIELD.lower)) ?? type;
  }

  /// Adds, from the sentence of tokens `from` to `to` (exclusive), runs of proper nouns that nobody
  /// found and whose last word tells what they are.
  #addTold(from: number, to: number, names: Name[]): void {
    for (let i = from + 1; i < to; i++) {
      const type = TELLING.get(this.#field(i, FIELD.lower));
      if (type === undefined || !this.#isFreeName(i)) continue;
      let first = i;
      while (first > from && this.#isFreeName(first - 1)) first--;
      if (first === i) continue;
      names.push({ first, last: i + 1, type });
      this.#taken.fill(1, first, i + 1);
    }
  }

  /// Adds nationalities, "African American" and "African-American" as one.
  #addNationalities(from: number, to: number, names: Name[]): void {
    for (let first = from; first < to; first++) {
      if (!this.#isNationality(first)) continue;
      let last = first + 1;
      for (let next = last; next < to; next++) {
        if (this.#isNationality(next)) last = next + 1;
        else if (this.#field(next, FIELD.lower) !== HYPHEN) break;
      }
      names.push({ first, last, type: NATIONALITY });
      first = last - 1;
    }
  }

  #isFreeName(i: number): boolean {
    if (this.#taken[i]) return false;
    const isCapitalised = this.#field(i, FIELD.letterCase) >= CASE.capitalised;
    return isCapitalised && this.#isProper[this.#passage.tags[i]!]!;
  }

  #isNationality(i: number): boolean {
    if (this.#taken[i]) return false;
    const isListed = (this.#field(i, FIELD.kinds) & (KIND.demonym | KIND.adherent)) !== 0;
    return isListed && this.#field(i, FIELD.letterCase) >= CASE.capitalised;
  }
}
