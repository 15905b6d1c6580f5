import type { EntityType } from '../../../record/vocabulary.ts';
import type { Passage } from '../../grammar/passage.ts';
import { relationOf } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { BEINGS, mayBeCalled } from '../../words/beings.ts';
import { modifiersOf, nounOf } from './referents.ts';
import type { Referent, Scene } from './referents.ts';

/// The kinds of mention that are looked up, each with weights of its own.
export const SEARCHES = ['he', 'they', 'it', 'person', 'body'] as const;
export type Search = (typeof SEARCHES)[number];

/// What is asked of a mention and a candidate, and of a mention that may have none.
export const TEMPLATES = [
  'distance',
  'rank',
  'role',
  'kind',
  'quotation',
  'spoke',
  'count',
  'gender',
  'parallel',
  'sayer',
  'prominence',
  'noun',
  'modifiers',
  'inside',
  'determiner',
  'clause',
  'number',
  'headline',
  'beings',
  'none',
  'none-place',
  'none-role',
  'none-choice',
  'none-being',
  'none-tail',
  'none-modifiers',
] as const;
export type Template = (typeof TEMPLATES)[number];

/// Answers to a question: 0 to 63.
export const ANSWERS = 64;
/// How many weights there are.
export const WEIGHT_COUNT = SEARCHES.length * TEMPLATES.length * ANSWERS;

const OFFSET = Object.fromEntries(TEMPLATES.map((name, i) => [name, i * ANSWERS])) as Readonly<
  Record<Template, number>
>;

/// Weights by search, template and answer; what is left out is 0.
export type WeightTable = Readonly<
  Record<Search, Readonly<Partial<Record<Template, readonly number[]>>>>
>;

/// The weights of a table by their rows.
export function weightsOf(table: WeightTable): Float64Array {
  const weights = new Float64Array(WEIGHT_COUNT);
  for (const [s, search] of SEARCHES.entries())
    for (const [t, template] of TEMPLATES.entries())
      weights.set(table[search][template] ?? [], (s * TEMPLATES.length + t) * ANSWERS);
  return weights;
}

/// A referent that a mention may stand for, and which of its mentions it would point back at.
export interface Candidate {
  readonly referent: Referent;
  readonly last: Mention;
}

/// Which kind of search a mention asks for, or null when it opens a new referent or is nobody's
/// business here.
export function searchOf(passage: Passage, mention: Mention): Search | null {
  if (mention.kind === 'pronoun') {
    if (mention.person !== 3) return null;
    if (mention.gender) return 'he';
    return mention.isPlural ? 'they' : 'it';
  }
  if (mention.kind !== 'noun' || mention.being === 'thing') return null;
  if (determinerOf(passage, mention) === INDEFINITE) return null;
  return mention.being === 'person' ? 'person' : 'body';
}

const INDEFINITE = 6;

/// What opens a noun phrase: 0 "the", 1 "this", 2 "her", 3 "Brook's", 4 nothing, 5 a number,
/// 6 "a" or "some".
function determinerOf({ word, tag }: Passage, { range, head }: Mention): number {
  const first = word[range.first]!;
  if (range.first === head) return 4;
  if (first === 'the') return 0;
  if (/^(?:this|that|these|those|both|such)$/.test(first)) return 1;
  if (tag[range.first] === 'PRP$') return 2;
  for (let k = range.first; k < head; k++) if (tag[k] === 'POS') return 3;
  if (tag[range.first] === 'CD') return 5;
  return tag[range.first] === 'DT' || /^(?:some|many|several|most|other|another)$/.test(first)
    ? INDEFINITE
    : 4;
}

const ROLES: Readonly<Record<string, number>> = {
  nsubj: 0,
  'nsubj:pass': 1,
  obj: 2,
  iobj: 2,
  obl: 3,
  nmod: 4,
  'nmod:poss': 5,
  appos: 6,
  conj: 7,
};
const OTHER_ROLE = 8;

const roleOf = (passage: Passage, token: number): number =>
  ROLES[relationOf(passage.doc, token)] ?? OTHER_ROLE;

/// The token of a mention that the sentence hangs it by: a name's is what depends on a word outside.
function hookOf(passage: Passage, mention: Mention): number {
  if (mention.kind === 'group') return mention.range.first;
  if (mention.kind !== 'name') return mention.head;
  const { first, last } = mention.range;
  for (let k = first; k < last; k++) {
    const governor = passage.doc.heads[k]!;
    if (governor < first || governor >= last) {
      // "Minister Ana Brook": where the title is the head, its place is the name's.
      const titled = relationOf(passage.doc, k) === 'flat' && governor >= 0;
      return titled ? governor : k;
    }
  }
  return mention.head;
}

/// The verb or noun that governs the clause a token stands in.
function clauseOf({ doc }: Passage, token: number): number {
  let at = doc.heads[token]!;
  for (let steps = 0; at >= 0 && steps < 8; steps++) {
    if (doc.sets.upos[doc.upos[at]!] === 'VERB') return at;
    at = doc.heads[at]!;
  }
  return -1;
}

const bucket = (n: number, ...bounds: readonly number[]): number => {
  const at = bounds.findIndex((bound) => n <= bound);
  return at < 0 ? bounds.length : at;
};

/// Finds the rows of weights for a mention and its candidates.
export class ReferenceFeatures {
  readonly #scene: Scene;
  readonly rows: number[] = [];
  #base = 0;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  #add(template: Template, answer: number): void {
    this.rows.push(this.#base + OFFSET[template] + answer);
  }

  #open(search: Search): void {
    this.rows.length = 0;
    this.#base = SEARCHES.indexOf(search) * TEMPLATES.length * ANSWERS;
  }

  /// Rows for a mention that no candidate is behind; `candidates` is how many there are.
  ofNone(mention: Mention, search: Search, candidates: number): readonly number[] {
    const { passage } = this.#scene;
    this.#open(search);
    const { head } = mention;
    const s = passage.sentenceOf(head);
    const isNoun = mention.kind === 'noun';
    this.#add('none', isNoun ? determinerOf(passage, mention) : 7);
    this.#add('none-place', 2 * bucket(s, 0, 1, 3, 8) + (passage.quotation[head]! >= 0 ? 1 : 0));
    this.#add(
      'none-role',
      roleOf(passage, head) + (relationOf(passage.doc, head) === 'expl' ? 10 : 0),
    );
    this.#add('none-choice', bucket(candidates, 0, 1, 2, 4, 8));
    if (!isNoun) return this.rows;
    const being = BEINGS.indexOf(mention.being!);
    this.#add('none-being', 2 * being + (mention.isPlural ? 1 : 0));
    this.#add('none-tail', tailOf(passage, head));
    this.#add('none-modifiers', bucket(modifiersOf(passage, mention).length, 0, 1, 2));
    return this.rows;
  }

  /// Rows for a mention and a candidate, the `rank`-th from the mention backwards.
  of(
    mention: Mention,
    { referent: candidate, last }: Candidate,
    search: Search,
    rank: number,
  ): readonly number[] {
    const { passage, cast, isSource, sayer, rank: prominence } = this.#scene;
    this.#open(search);
    const distance = passage.sentenceOf(mention.head) - passage.sentenceOf(last.head);
    const near = Math.min(2, distance);
    const isNamed = candidate.entity >= 0 ? 1 : 0;
    const lastRole = roleOf(passage, hookOf(passage, last));
    const ownRole = roleOf(passage, hookOf(passage, mention));
    const paragraphs = passage.paragraphOf(mention.head) - passage.paragraphOf(last.head);
    this.#add('distance', 3 * bucket(distance, 0, 1, 2, 3, 5, 9) + Math.min(2, paragraphs));
    this.#add('rank', Math.min(rank, 7));
    this.#add('role', 3 * lastRole + near);
    this.#add('kind', 3 * KINDS.indexOf(last.kind) + near + 12 * isNamed);
    this.#add('quotation', this.#quotations(mention, last));
    const spoke = isSource[last.head] ? 1 + near : 0;
    this.#add('spoke', 2 * spoke + isSource[mention.head]!);
    this.#add('count', bucket(candidate.mentions.length, 1, 2, 4, 9));
    this.#add('gender', genderAnswer(mention, candidate));
    this.#add('parallel', 9 * Math.min(ownRole, 6) + lastRole);
    const own = sayer[mention.head]!;
    const isSayer = own >= 0 && this.#scene.referentAt.get(own) === candidate;
    this.#add('sayer', (isSayer ? 1 : 0) + 2 * isSource[mention.head]! + (own >= 0 ? 4 : 0));
    const place = isNamed ? prominence[candidate.entity]! : -1;
    this.#add('prominence', place < 0 ? 4 + isNamed : bucket(place, 0, 1, 2));
    this.#add('clause', this.#sharesClause(mention, last) ? 1 + Math.min(ownRole, 6) : 0);
    this.#add('headline', passage.sentenceOf(candidate.mentions[0]!.head) === 0 ? 1 : 0);
    const type = isNamed
      ? Math.max(0, TYPES.indexOf(cast.entities[candidate.entity]!.type))
      : 6 + BEINGS.indexOf(candidate.being);
    this.#add(
      'beings',
      11 * (mention.being ? Math.min(4, BEINGS.indexOf(mention.being)) : 0) + type,
    );
    if (mention.kind === 'noun') this.#addNoun(mention, candidate, isNamed);
    return this.rows;
  }

  #addNoun(mention: Mention, candidate: Referent, isNamed: number): void {
    const { passage } = this.#scene;
    const noun = nounAnswer(passage, mention, candidate);
    this.#add('noun', 2 * noun + isNamed);
    this.#add('modifiers', 4 * noun + modifierAnswer(passage, mention, candidate) + 20 * isNamed);
    this.#add('inside', this.#holdsName(mention, candidate) ? 1 : 0);
    this.#add('determiner', 2 * determinerOf(passage, mention) + isNamed);
    this.#add('number', (mention.isPlural ? 1 : 0) + (candidate.isPlural ? 2 : 0));
  }

  /// "Brook's lawyer" holds Brook, and is not Brook.
  #holdsName({ range, head }: Mention, candidate: Referent): boolean {
    const { name, names } = this.#scene.passage;
    for (let k = range.first; k < head; k++) {
      const row = name[k]!;
      if (row >= 0 && this.#scene.referentAt.get(names.last[row]! - 1) === candidate) return true;
    }
    return false;
  }

  #quotations({ head }: Mention, last: Mention): number {
    const { quotation } = this.#scene.passage;
    const [own, other] = [quotation[head]!, quotation[last.head]!];
    const place = other < 0 ? 0 : other === own ? 1 : 2;
    return 3 * (own >= 0 ? 1 : 0) + place;
  }

  #sharesClause(mention: Mention, last: Mention): boolean {
    const { passage } = this.#scene;
    if (passage.sentenceOf(mention.head) !== passage.sentenceOf(last.head)) return false;
    if (passage.tag[mention.head] === 'PRP$') return false;
    const clause = clauseOf(passage, hookOf(passage, mention));
    return clause >= 0 && clause === clauseOf(passage, hookOf(passage, last));
  }
}

const KINDS = ['name', 'pronoun', 'noun', 'group'] as const;
const TYPES: readonly EntityType[] = [
  'person',
  'organisation',
  'outlet',
  'polity',
  'place',
  'other',
];

function genderAnswer(mention: Mention, candidate: Referent): number {
  if (!mention.gender) return 0;
  return candidate.gender ? 2 : 1;
}

/// How the noun agrees: 0 it was called so before, 1 the word is in its name, 2 it was called
/// otherwise, 3 it was never called by a noun, 4 its name fits the noun.
function nounAnswer(passage: Passage, mention: Mention, candidate: Referent): number {
  const noun = nounOf(passage, mention);
  if (candidate.nouns.has(noun)) return 0;
  if (candidate.nameWords.has(noun)) return 1;
  if (mayBeCalled(noun, candidate.nameWords)) return 4;
  return candidate.nouns.size ? 2 : 3;
}

/// How the words before the noun agree: 0 there are none, 1 all are known, 2 some, 3 none is.
function modifierAnswer(passage: Passage, mention: Mention, candidate: Referent): number {
  const words = modifiersOf(passage, mention);
  if (words.length === 0) return 0;
  const known = words.filter((w) => candidate.modifiers.has(w) || candidate.nameWords.has(w));
  if (known.length === words.length) return 1;
  return known.length ? 2 : 3;
}

/// What follows a noun: 0 nothing, 1 "of", 2 another preposition, 3 a clause.
function tailOf({ word, tag }: Passage, head: number): number {
  const next = tag[head + 1] ?? '';
  if (word[head + 1] === 'of') return 1;
  if (next === 'IN' || next === 'TO') return 2;
  return /^(?:W|VBN|VBG)/.test(next) ? 3 : 0;
}
