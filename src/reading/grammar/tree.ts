import { lemmaOf } from '../../language/doc.ts';
import { verbLemma } from '../../language/lemma.ts';
import type { Passage } from './passage.ts';

const NO_CHILDREN: readonly number[] = [];

const trees = new WeakMap<Passage, Tree>();

/// The tree of a passage, made once.
export function treeOf(passage: Passage): Tree {
  const known = trees.get(passage) ?? new Tree(passage);
  trees.set(passage, known);
  return known;
}

/// The dependency tree of a passage, walked from heads to dependents.
export class Tree {
  readonly passage: Passage;
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #lemmas = new Map<number, string>();

  constructor(passage: Passage) {
    const { heads } = passage.doc;
    this.passage = passage;
    this.#first = new Int32Array(passage.count).fill(-1);
    this.#next = new Int32Array(passage.count).fill(-1);
    for (let i = passage.count - 1; i >= 0; i--) {
      const head = heads[i]!;
      if (head < 0) continue;
      this.#next[i] = this.#first[head]!;
      this.#first[head] = i;
    }
  }

  /// The tokens that depend on `i`, in order.
  children(i: number): readonly number[] {
    let child = this.#first[i] ?? -1;
    if (child < 0) return NO_CHILDREN;
    const found: number[] = [];
    for (; child >= 0; child = this.#next[child]!) found.push(child);
    this.passage.work.spend(found.length);
    return found;
  }

  /// The relation of a token to its head, with its subtype.
  relation(i: number): string {
    const { relations, sets } = this.passage.doc;
    return sets.relations[relations[i]!]!;
  }

  /// The relation without its subtype: "nsubj" of "nsubj:pass".
  kind(i: number): string {
    const relation = this.relation(i);
    const colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.slice(0, colon);
  }

  head(i: number): number {
    return this.passage.doc.heads[i] ?? -1;
  }

  lemma(i: number): string {
    const known = this.#lemmas.get(i);
    if (known !== undefined) return known;
    const isVerb = this.passage.tag[i]!.startsWith('VB');
    const lemma = isVerb
      ? verbLemma(this.passage.word[i]!)
      : lemmaOf(this.passage.doc, i).toLowerCase();
    this.#lemmas.set(i, lemma);
    return lemma;
  }

  /// The first word that depends on `i` by one of the relations and is one of the words, or -1.
  find(i: number, kinds: ReadonlySet<string>, words?: ReadonlySet<string>): number {
    for (const child of this.children(i))
      if (kinds.has(this.kind(child)) && (!words || words.has(this.passage.word[child]!)))
        return child;
    return -1;
  }

  /// The lemma by which a verb is looked up with its particle: "called off" is "call off".
  phrasalLemma(i: number): string {
    const { word } = this.passage;
    const lemma = this.lemma(i);
    for (const child of this.children(i))
      if (this.relation(child) === 'compound:prt') return `${lemma} ${word[child]}`;
    return lemma;
  }

  /// Dependents of `i` by the kind of their relation.
  dependents(i: number, ...kinds: string[]): number[] {
    return this.children(i).filter((child) => kinds.includes(this.kind(child)));
  }

  /// The preposition of a phrase by its head: "with" of "with Norland", '' where there is none.
  preposition(i: number): string {
    for (const child of this.children(i)) if (this.kind(child) === 'case') return this.#case(child);
    return '';
  }

  /// "against" and "because of"
  #case(child: number): string {
    const { word } = this.passage;
    const more = this.children(child).find((k) => this.kind(k) === 'fixed');
    return more === undefined ? word[child]! : `${word[child]!} ${word[more]!}`;
  }

  /// `i` and the other members of its coordination.
  members(i: number): number[] {
    const found = [i];
    for (const child of this.children(i))
      if (this.kind(child) === 'conj' && !this.isClause(child)) found.push(child);
    return found;
  }

  isClause(i: number): boolean {
    return this.passage.isVerb(i) && this.passage.name[i]! < 0;
  }

  /// True when `i` is passive.
  isPassive(i: number): boolean {
    for (const child of this.children(i)) {
      const relation = this.relation(child);
      if (relation === 'nsubj:pass' || relation === 'aux:pass') return true;
    }
    if (!this.isBareParticiple(i)) return false;
    const kind = this.kind(i);
    if (kind === 'acl' || kind === 'advcl') return true;
    // "and [patrolled] by troops"
    return kind === 'conj' && this.children(i).some((k) => this.relation(k) === 'obl:agent');
  }

  /// "sailors [seized] during clashes": a past participle without auxiliaries.
  isBareParticiple(i: number): boolean {
    if (this.passage.tag[i] !== 'VBN' || this.relation(i) === 'acl:relcl') return false;
    return !this.children(i).some((child) => /^(?:aux|nsubj|mark)/.test(this.relation(child)));
  }

  /// First and last token of all that depends on `i`, looking at most `reach` levels down.
  extent(i: number, reach = 12): { first: number; last: number } {
    let first = i;
    let last = i + 1;
    if (reach > 0)
      for (const child of this.children(i)) {
        const part = this.extent(child, reach - 1);
        first = Math.min(first, part.first);
        last = Math.max(last, part.last);
      }
    return { first, last };
  }
}
