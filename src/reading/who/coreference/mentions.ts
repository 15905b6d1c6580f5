import { lemmaOf } from '../../../language/doc.ts';
import type { Doc } from '../../../language/doc.ts';
import { isCalendarName } from '../../../language/gazetteers/gazetteer.ts';
import type { Gender } from '../../../language/gazetteers/gazetteer.ts';
import type { Passage, Range } from '../../grammar/passage.ts';
import { beingOf, genderOf } from '../../words/beings.ts';
import type { Being } from '../../words/beings.ts';

/// A stretch of words that stands for somebody or something.
export interface Mention {
  readonly kind: 'name' | 'pronoun' | 'noun' | 'group';
  /// The words that stand for it, without what follows its head.
  readonly range: Range;
  /// Its head in the tree: the last token of a name, the "and" of a group.
  readonly head: number;
  /// The index of a name in `Passage.names`, -1 for others.
  readonly name: number;
  readonly isPlural: boolean;
  readonly gender: Gender | null;
  /// The kind of being that a common noun names.
  readonly being: Being | null;
  /// 1 for "I" and "we", 2 for "you", 3 for all others.
  readonly person: 1 | 2 | 3;
  /// Of a group, the heads of its members.
  readonly members: readonly number[];
}

const PRONOUNS: Readonly<Record<string, Pick<Mention, 'person' | 'isPlural' | 'gender'>>> = {
  ...pronouns('i me my mine myself', 1, false, null),
  ...pronouns('we us our ours ourselves', 1, true, null),
  ...pronouns('you your yours yourself yourselves', 2, false, null),
  ...pronouns('he him his himself', 3, false, 'm'),
  ...pronouns('she her hers herself', 3, false, 'f'),
  ...pronouns('it its itself', 3, false, null),
  ...pronouns('they them their theirs themselves', 3, true, null),
};

function pronouns(
  words: string,
  person: 1 | 2 | 3,
  isPlural: boolean,
  gender: Gender | null,
): Record<string, Pick<Mention, 'person' | 'isPlural' | 'gender'>> {
  return Object.fromEntries(words.split(' ').map((word) => [word, { person, isPlural, gender }]));
}

/// All mentions of a passage in the order of their heads: its names, personal pronouns, common nouns
/// that are no modifiers, and coordinations of these.
export function mentionsOf(passage: Passage): Mention[] {
  const { doc, count, word, tag, name, names, mark } = passage;
  const found: Mention[] = [];
  const children = childrenOf(doc);
  for (let i = 0; i < count; i++) {
    if (mark[i]) continue;
    const row = name[i]!;
    if (row >= 0) {
      const range = { first: names.first[row]!, last: names.last[row]! };
      if (i === range.last - 1) found.push(nameMention(range, row));
    } else if ((tag[i] === 'PRP' || tag[i] === 'PRP$') && Object.hasOwn(PRONOUNS, word[i]!)) {
      found.push(pronounMention(i, PRONOUNS[word[i]!]!));
    } else if (passage.isNoun(i) && !isModifier(doc, i)) {
      found.push(nounMention(passage, children, i));
    } else if (word[i] === 'and') {
      const group = groupMention(passage, i);
      if (group) found.push(group);
    }
  }
  return found;
}

const NO_FEATURES = { gender: null, being: null, person: 3, members: [] } as const;

const nameMention = (range: Range, name: number): Mention => ({
  ...NO_FEATURES,
  kind: 'name',
  range,
  head: range.last - 1,
  name,
  isPlural: false,
});

const pronounMention = (
  head: number,
  what: Pick<Mention, 'person' | 'isPlural' | 'gender'>,
): Mention => ({
  ...NO_FEATURES,
  ...what,
  kind: 'pronoun',
  range: { first: head, last: head + 1 },
  head,
  name: -1,
});

const MODIFIER_RELATIONS = new Set([
  'compound',
  'amod',
  'nmod:desc',
  'flat',
  'nmod:unmarked',
  'fixed',
]);

function isModifier({ relations, sets, heads }: Doc, i: number): boolean {
  return MODIFIER_RELATIONS.has(sets.relations[relations[i]!]!) && heads[i]! >= 0;
}

const BEFORE_NOUN = new Set(['det', 'amod', 'compound', 'nummod', 'nmod:poss', 'nmod:desc']);

function nounMention(
  passage: Passage,
  children: (i: number) => readonly number[],
  head: number,
): Mention {
  const { doc, tag } = passage;
  let first = head;
  for (const child of children(head))
    if (child < first && BEFORE_NOUN.has(relationOf(doc, child)))
      first = leftmost(children, child, head - LONGEST_NOUN_PHRASE);
  const lemma = lemmaOf(doc, head).toLowerCase();
  return {
    ...NO_FEATURES,
    kind: 'noun',
    range: { first, last: head + 1 },
    head,
    name: -1,
    isPlural: tag[head] === 'NNS' || tag[head] === 'NNPS' || lemma === 'people',
    gender: genderOf(lemma),
    being: beingAt(passage, head, lemma),
  };
}

/// What a noun names; a capital says that it is a body ("Portwatch"), or people ("Norlanders").
function beingAt({ tag }: Passage, head: number, lemma: string): Being {
  const known = beingOf(lemma);
  if (known !== 'thing' || isCalendarName(lemma)) return known;
  if (tag[head] === 'NNPS') return 'person';
  return tag[head] === 'NNP' ? 'organisation' : 'thing';
}

/// Tokens before its head that a noun phrase may have.
const LONGEST_NOUN_PHRASE = 20;

function leftmost(children: (i: number) => readonly number[], from: number, floor: number): number {
  let first = from;
  for (;;) {
    const child = children(first)[0];
    if (child === undefined || child >= first || child < floor) return first;
    first = child;
  }
}

/// "Ana Brook and Hugh Marsh", by their heads.
function groupMention(passage: Passage, and: number): Mention | null {
  const { doc } = passage;
  const right = doc.heads[and]!;
  if (right < and || relationOf(doc, right) !== 'conj') return null;
  const left = doc.heads[right]!;
  if (left < 0 || left > and || and - left > LONGEST_NOUN_PHRASE) return null;
  if (!isNominal(passage, left) || !isNominal(passage, right)) return null;
  const members = [left, right].map((i) => nameEnd(passage, i));
  return {
    ...NO_FEATURES,
    kind: 'group',
    range: { first: left, last: members[1]! + 1 },
    head: and,
    name: -1,
    isPlural: true,
    members,
  };
}

const isNominal = (passage: Passage, i: number): boolean =>
  passage.isNoun(i) || passage.tag[i] === 'PRP' || passage.name[i]! >= 0;

/// The head of a name is its last token, whichever the parser takes.
function nameEnd({ name, names }: Passage, i: number): number {
  return name[i]! < 0 ? i : names.last[name[i]!]! - 1;
}

/// The head of a range: of the tokens that depend on one outside, the first noun or pronoun; a name's
/// last token, of a coordination the "and".
export function headIn(passage: Passage, { first, last }: Range): number {
  const { doc } = passage;
  let head = -1;
  for (let k = first; k < last && head < 0; k++) {
    const outside = doc.heads[k]! < first || doc.heads[k]! >= last;
    if (outside && (isNominal(passage, k) || last - first === 1)) head = k;
  }
  if (head < 0) return last - 1;
  for (let k = head + 1; k < last; k++)
    if (passage.word[k] === 'and' && doc.heads[doc.heads[k]!] === head) return k;
  for (let k = head + 1; k < last; k++)
    if (doc.heads[k] === head && relationOf(doc, k) === 'flat') return nameEnd(passage, k);
  return nameEnd(passage, head);
}

/// The tokens that depend on each, in order.
function childrenOf({ heads }: Doc): (i: number) => readonly number[] {
  const of = new Map<number, number[]>();
  for (const [i, head] of heads.entries()) {
    const known = of.get(head);
    if (known) known.push(i);
    else if (head >= 0) of.set(head, [i]);
  }
  return (i) => of.get(i) ?? [];
}

/// The relation of a token to its head.
export function relationOf({ relations, sets }: Doc, i: number): string {
  return sets.relations[relations[i]!]!;
}
