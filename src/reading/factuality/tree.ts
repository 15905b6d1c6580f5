import { lemmaOf } from '../../language/doc.ts';
import { verbLemma } from '../../language/lemma.ts';
import type { Passage } from '../passage.ts';

/// The dependencies of a passage, with the words that depend on each word at hand.
export class Tree {
  readonly passage: Passage;
  readonly #first: Int32Array;
  readonly #next: Int32Array;

  constructor(passage: Passage) {
    this.passage = passage;
    this.#first = new Int32Array(passage.count).fill(-1);
    this.#next = new Int32Array(passage.count).fill(-1);
    for (let i = passage.count - 1; i >= 0; i--) {
      const head = passage.doc.heads[i]!;
      if (head < 0) continue;
      this.#next[i] = this.#first[head]!;
      this.#first[head] = i;
    }
  }

  head(i: number): number {
    return this.passage.doc.heads[i] ?? -1;
  }

  relation(i: number): string {
    const { doc } = this.passage;
    return doc.sets.relations[doc.relations[i]!]!;
  }

  /// The relation without its subtype.
  plain(i: number): string {
    const relation = this.relation(i);
    const colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.slice(0, colon);
  }

  children(i: number): number[] {
    const found: number[] = [];
    for (let k = this.#first[i]!; k >= 0; k = this.#next[k]!) found.push(k);
    return found;
  }

  /// The first word that depends on `i` by one of the relations and is one of the words, or -1.
  find(i: number, relations: ReadonlySet<string>, words?: ReadonlySet<string>): number {
    for (let k = this.#first[i]!; k >= 0; k = this.#next[k]!)
      if (relations.has(this.plain(k)) && (!words || words.has(this.passage.word[k]!))) return k;
    return -1;
  }

  /// The lemma by which a word is looked up: "called off" is "call off".
  lemma(i: number): string {
    const { doc, word } = this.passage;
    const lemma = this.passage.isVerb(i) ? verbLemma(word[i]!) : lemmaOf(doc, i).toLowerCase();
    for (let k = this.#first[i]!; k >= 0; k = this.#next[k]!)
      if (this.relation(k) === 'compound:prt') return `${lemma} ${word[k]}`;
    return lemma;
  }
}
