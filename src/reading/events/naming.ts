import type { Mention } from '../../record/types.ts';
import { NAME_TYPES } from '../../language/doc.ts';
import { countryOf } from '../../language/gazetteers/gazetteer.ts';
import { descriptionOf } from '../who/descriptions.ts';
import type { Cast } from '../who/entities.ts';
import { beingOf } from '../words/beings.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import type { Resolution } from '../who/resolution.ts';
import { isActor } from './actors.ts';
import type { Tree } from '../grammar/tree.ts';
import { BODY_PRONOUNS } from '../words/closed-classes.ts';

const PERSON_TYPE = NAME_TYPES.indexOf('person');

/// Words that are no name, whatever they stand for.
const PRONOUN =
  /^(?:i|me|we|us|you|he|him|she|her|it|they|them|who|whom|which|that|this|these|those|one|some|all|both|many|others?|another|each|none|(?:some|any|every|no)(?:thing|one|body)|himself|herself|itself|themselves|his|its|their|our|my|your|hers|theirs)$/i;

/// "us" is nobody's name, "US" is.
const isPronoun = (name: string): boolean => PRONOUN.test(name) && !/^\p{Lu}{2,}$/u.test(name);

/// Tells whom words stand for.
export interface Resolves {
  words(range: Range, around: { readonly quoted: Resolution | null }): Resolution;
}

/// Somebody who takes part in an event, with the words that stand for them.
export interface Participant extends Mention {
  readonly range: Range;
}

/// "Norland said [it] had left": the head of the source, where the pronoun of a content has no
/// other antecedent; else -1.
function sayerOf(tree: Tree, pronoun: number): number {
  const { passage } = tree;
  const verb = tree.head(pronoun);
  const says = verb >= 0 && tree.kind(verb) === 'ccomp' ? tree.head(verb) : -1;
  if (says < 0 || !BODY_PRONOUNS.has(passage.word[pronoun]!) || tree.kind(pronoun) !== 'nsubj')
    return -1;
  const subjects = tree.dependents(says, 'nsubj');
  const [subject] = subjects;
  if (subject === undefined || subject > pronoun || !passage.isNoun(subject)) return -1;
  const row = passage.name[subject]!;
  const isPerson = row >= 0 && passage.names.type[row] === PERSON_TYPE;
  const isPlural = passage.tag[subject] === 'NNS';
  const isBody =
    !isPerson && !isPlural && isActor(tree, subject) && beingOf(tree.lemma(subject)) !== 'person';
  return (passage.word[pronoun] === 'it' ? isBody : isPlural) ? subject : -1;
}

/// Names the phrases of a passage by their heads.
export class Namer {
  readonly #passage: Passage;
  readonly #tree: Tree;
  readonly #resolver: Resolves;
  readonly #entityIds: readonly string[];
  readonly #entityOf: ReadonlyMap<string, number>;

  constructor(tree: Tree, resolver: Resolves, cast: Cast, entityIds: readonly string[]) {
    this.#passage = tree.passage;
    this.#entityOf = new Map(cast.entities.map(({ name }, i) => [name, i]));
    this.#tree = tree;
    this.#resolver = resolver;
    this.#entityIds = entityIds;
  }

  /// Whom the phrase with its head at `head` stands for: by name where that is known, else in its own
  /// words; nobody where it is a pronoun that nobody could be found for. `I` is whose words they are.
  at(head: number, speaker: Mention | null): Participant[] {
    const own = this.range(head);
    const range = this.#withTitle(head, own);
    const span = this.#passage.span(range);
    if (/^(?:i|me)$/.test(this.#passage.word[head]!) && this.#passage.quotation[head]! >= 0)
      return speaker ? [{ ...speaker, span, range }] : [];
    const country = this.#countryAt(head);
    if (country !== null) return [{ name: country, span, ...this.#entityNamed(country), range }];
    const { who } = this.#resolver.words(own, { quoted: null });
    const says = who.length ? -1 : sayerOf(this.#tree, head);
    if (says >= 0) return this.at(says, null).map((sayer) => ({ ...sayer, span, range }));
    // Somebody told of before who is not known: the words of this phrase are taken.
    const isOpen = !who.length && this.#passage.isNoun(head);
    const named = isOpen ? [{ name: descriptionOf(this.#passage.words(own)), entity: -1 }] : who;
    return named
      .filter(({ name }) => !isPronoun(name) && !/^(?:my|our|your)\b/.test(name))
      .map(({ name, entity }) => ({
        name,
        span,
        ...(entity >= 0 && { entity: this.#entityIds[entity]! }),
        range,
      }));
  }

  /// "[Foreign Minister] Ana Brook": a name with what stands before it.
  #withTitle(head: number, { first, last }: Range): Range {
    const isName = this.#passage.name[last - 1]! >= 0;
    return isName
      ? { first: Math.min(first, head, this.#firstOf(head, false)), last }
      : { first, last };
  }

  /// "a [Norse] plan" is one of Norway.
  #countryAt(head: number): string | null {
    const isAdjective = this.#passage.tag[head] === 'JJ' || this.#tree.kind(head) === 'amod';
    return isAdjective ? countryOf(this.#passage.form(head)) : null;
  }

  #entityNamed(name: string): { entity?: string } {
    const at = this.#entityOf.get(name);
    return at === undefined ? {} : { entity: this.#entityIds[at]! };
  }

  /// The words of a phrase by its head: a name by itself, other words with what stands before them and
  /// what "of" ties to them.
  range(head: number): Range {
    const row = this.#nameOf(head);
    if (row >= 0) {
      const { first, last } = this.#passage.names;
      return { first: first[row]!, last: last[row]! };
    }
    return { first: this.#firstOf(head), last: this.#lastOf(head) };
  }

  /// The name that a head belongs to, or that stands behind it: "Secretary of State [Ana Brook]".
  #nameOf(head: number): number {
    const { name, names, tag } = this.#passage;
    if (name[head]! >= 0) return name[head]!;
    if (!this.#passage.isNoun(head)) return -1;
    for (let k = head + 1; k <= head + 5 && k < this.#passage.count; k++) {
      const row = name[k]!;
      if (row >= 0) {
        // "the pressure group [Portwatch]"
        const isBeside = k === head + 1 && this.#tree.kind(k) !== 'obl';
        const isBehindNoun =
          (names.type[row] === PERSON_TYPE || (isBeside && this.#isUnder(row, head))) &&
          tag[k - 1] !== 'IN';
        return isBehindNoun && names.first[row] === k ? row : -1;
      }
      if (!/^(?:NNP|IN)/.test(tag[k]!) || (tag[k] === 'IN' && this.#passage.word[k] !== 'of'))
        return -1;
    }
    return -1;
  }

  /// True where a name hangs from the noun before it.
  #isUnder(row: number, head: number): boolean {
    const { first, last } = this.#passage.names;
    for (let k = first[row]!; k < last[row]!; k++)
      if (this.#tree.head(k) === head) return /^(?:appos|flat)$/.test(this.#tree.kind(k));
    return false;
  }

  #firstOf(head: number, owned = true): number {
    let first = head;
    for (const child of this.#tree.children(head)) {
      if (child > head) break;
      if (!/^(?:det|amod|compound|nummod|nmod)/.test(this.#tree.kind(child))) continue;
      if (this.#tree.preposition(child) || (!owned && this.#tree.relation(child) === 'nmod:poss'))
        continue;
      first = Math.min(first, this.#tree.extent(child, 3).first);
    }
    while (first < head && /^(?:IN|CC|,|RB|PDT|``|'')$/.test(this.#passage.tag[first]!)) first++;
    return first;
  }

  #lastOf(head: number): number {
    const { word, tag } = this.#passage;
    let last = head + 1;
    for (const child of this.#tree.children(head)) {
      const isOf = this.#tree.kind(child) === 'nmod' && word[last] === 'of' && child > head;
      if (!isOf || this.#tree.preposition(child) !== 'of') continue;
      const extent = { first: last, last: this.#lastOf(child) };
      if (extent.last - last <= 8 && !tag[child]!.startsWith('W')) last = extent.last;
    }
    return last;
  }
}
