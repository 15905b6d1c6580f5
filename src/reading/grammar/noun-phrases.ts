import { NAME_TYPES } from '../../language/doc.ts';
import type { Passage, Range } from './passage.ts';

const PERSON_TYPE = NAME_TYPES.indexOf('person');

const TIME_WORDS = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon. tue. wed. thu. fri. sat. sun. ' +
    'today yesterday tomorrow tonight january february march april may june july august ' +
    'september october november december jan. feb. aug. sept. oct. nov. dec. ' +
    'morning afternoon evening night week month year earlier later'
  ).split(' '),
);

/// Prepositions that tie a phrase to the noun before it: "officials in the ministry".
const NOUN_PREPOSITIONS = new Set(
  'of for in at from on with to under between against behind near inside across about by around over among along within through'.split(
    ' ',
  ),
);
const NOMINATIVE = new Set(['he', 'she', 'they', 'i', 'we']);
const MODIFIER_TAGS = new Set([
  'JJ',
  'JJR',
  'JJS',
  'CD',
  'DT',
  'PDT',
  'PRP$',
  'POS',
  'HYPH',
  '$',
  'NFP',
]);

/// True for a word that tells a day or a part of one.
export function isTimeWord(word: string): boolean {
  return TIME_WORDS.has(word);
}

/// The noun phrase whose last token is `last - 1`, or null when there is none there. Takes
/// prepositional phrases and coordinations to its left, not appositions.
///
///     ... , [two officials briefed on the talks] said     last = index of "said"
export function nounPhraseEndingAt(passage: Passage, last: number, floor: number): Range | null {
  let i = beforeTime(passage, last - 1, floor);
  if (i < floor || !isNominal(passage, i) || passage.word[i] === "'s") return null;
  const end = i < last - 1 && !passage.isVerb(i + 1) ? i + 1 : last;
  if (passage.tag[i] === 'PRP' || passage.tag[i] === 'EX')
    return coordinated(passage, i, last, floor);
  for (;;) {
    i = coreStart(passage, i, floor);
    const joint = jointBefore(passage, i, floor);
    if (joint < 0) break;
    i = joint;
  }
  // A bullet is no part of the phrase.
  while (i < end - 1 && !/[\p{L}\p{N}]/u.test(passage.word[i]!)) i++;
  return { first: i, last: end };
}

/// "a report [issued on March 17]": the last token before words that tell a time.
function beforeTime(passage: Passage, last: number, floor: number): number {
  const isTime = (k: number) =>
    isTimeWord(passage.word[k]!) &&
    passage.name[k]! < 0 &&
    (passage.tag[k] !== 'NN' || /^(?:last|this|next)$/.test(passage.word[k - 1] ?? ''));
  let i = last;
  while (i > floor && (isTime(i) || (passage.tag[i] === 'CD' && isTime(i - 1)))) i--;
  if (i === last) return last;
  if (/^(?:last|this|next)$/.test(passage.word[i]!)) i--;
  if (i > floor && (passage.word[i] === 'on' || passage.word[i] === 'in')) i--;
  const reduced = passage.tag[i] === 'VBN' || passage.tag[i] === 'VBD';
  return reduced && i > floor && passage.isNoun(i - 1) ? i - 1 : i;
}

/// "he and Brook": a pronoun may be the second of two.
function coordinated(passage: Passage, i: number, last: number, floor: number): Range {
  if (passage.word[i - 1] === 'of' && i - 2 >= floor)
    return { first: coreStart(passage, i - 2, floor), last };
  const and = i - 1;
  if (and > floor && passage.word[and] === 'and' && passage.isNoun(and - 1)) {
    const left = nounPhraseEndingAt(passage, and, floor);
    if (left && !governed(passage, and - 1, floor)) return { first: left.first, last };
  }
  return { first: i, last };
}

export function isNominal(passage: Passage, i: number): boolean {
  const tag = passage.tag[i]!;
  return (
    passage.isNoun(i) ||
    tag === 'PRP' ||
    tag === 'CD' ||
    tag === 'EX' ||
    (tag === 'DT' && passage.word[i] !== 'the' && passage.word[i] !== 'a') ||
    (tag === 'JJ' && passage.name[i]! >= 0) ||
    (tag === 'JJ' && i > 0 && passage.word[i - 1] === 'the')
  );
}

/// Leftmost token of the plain noun phrase (no prepositions) that ends at token `i`.
function coreStart(passage: Passage, i: number, floor: number): number {
  let k = i;
  while (k - 1 >= floor && belongs(passage, k - 1, k)) k--;
  return k;
}

/// "the Norland Post | Brook": a person's name beside another's is a phrase of its own.
function isPersonBeside({ name, names }: Passage, left: number, right: number): boolean {
  const [a, b] = [name[left]!, name[right]!];
  return (
    a >= 0 && b >= 0 && a !== b && names.type[b] === PERSON_TYPE && names.type[a] !== PERSON_TYPE
  );
}

function belongs(passage: Passage, left: number, right: number): boolean {
  const tag = passage.tag[left]!;
  if (isPersonBeside(passage, left, right)) return false;
  if (passage.mark[left] && !passage.mark[right]) return false;
  if (isTimeWord(passage.word[left]!) && passage.name[left]! < 0 && left > 0) {
    return passage.tag[right] === 'POS' || passage.tag[left - 1] === 'DT';
  }
  if (passage.tag[right] === 'DT' || passage.tag[right] === 'PRP$') return tag === 'PDT';
  if (passage.isNoun(left) || MODIFIER_TAGS.has(tag)) return true;
  if (tag === 'VBN' || tag === 'VBG') {
    const before = left > 0 ? passage.tag[left - 1]! : '';
    if (passage.word[left - 1] === '-') return true;
    return before === 'DT' || before === 'JJ' || before === 'PRP$' || before === 'POS';
  }
  return tag === 'RB' && passage.tag[right] === 'JJ';
}

/// The last token of the next part to the left of a core that starts at `i`: over a preposition,
/// "and", or the participle of a reduced relative clause; -1 where there is none.
function jointBefore(passage: Passage, i: number, floor: number): number {
  const k = i - 1;
  if (k - 1 < floor) return -1;
  const { tag, word } = passage;
  if (word[k] === 'and' && isNominal(passage, k - 1) && !governed(passage, k - 1, floor))
    return k - 1;
  if (word[k] === '&' || word[k] === '/') return isNominal(passage, k - 1) ? k - 1 : -1;
  const preposition = (tag[k] === 'IN' || tag[k] === 'TO') && NOUN_PREPOSITIONS.has(word[k]!);
  if (!preposition) return -1;
  if (isNominal(passage, k - 1) && !isTimeWord(word[k - 1]!)) return k - 1;
  const reduced = tag[k - 1] === 'VBN' || tag[k - 1] === 'JJ' || tag[k - 1] === 'VBG';
  return reduced && k - 2 >= floor && passage.isNoun(k - 2) ? k - 2 : -1;
}

/// True when the phrase that ends at token `i` is the object of a verb or preposition to its left,
/// so that an "and" after it starts a new clause.
function governed(passage: Passage, i: number, floor: number): boolean {
  if (NOMINATIVE.has(passage.word[i]!)) return false;
  const first = coreStart(passage, i, floor);
  return first - 1 >= floor && (passage.isVerb(first - 1) || passage.tag[first - 1] === 'IN');
}

/// The noun phrase that starts at `first`, or null. Takes "of", "for" and the like, and "and".
///
///     said [the head of the harbour board] ,      first = index of "the"
export function nounPhraseStartingAt(passage: Passage, first: number, limit: number): Range | null {
  let i = coreEnd(passage, first, limit);
  if (i === first) return null;
  if (passage.tag[i - 1] === 'PRP') return { first, last: i };
  for (;;) {
    const joint = i < limit && isRightJoint(passage, i) ? coreEnd(passage, i + 1, limit) : i;
    if (joint <= i + 1) break;
    i = joint;
  }
  return isNominal(passage, i - 1) ? { first, last: i } : null;
}

function isRightJoint(passage: Passage, i: number): boolean {
  const w = passage.word[i]!;
  if (w === 'for' || w === 'from' || w === 'at') return passage.name[i - 1]! < 0;
  return w === 'of' || w === 'and' || w === '&';
}

/// "tell the board [anything]" has two objects.
const ANYTHING = /^(?:any|some|every|no)thing$/;

/// "[this] week"
function opensTime({ word }: Passage, i: number): boolean {
  return /^(?:this|last|next)$/.test(word[i]!) && isTimeWord(word[i + 1] ?? '');
}

function coreEnd(passage: Passage, first: number, limit: number): number {
  let i = first;
  if (i < limit && passage.tag[i] === 'PRP') return i + 1;
  while (i < limit && !passage.mark[i]) {
    const tag = passage.tag[i]!;
    const timed = isTimeWord(passage.word[i]!) && i > first && passage.tag[i - 1] !== 'DT';
    if (timed && passage.name[i]! < 0 && passage.tag[i + 1] !== 'POS') break;
    if (tag === 'DT' && i > first && passage.isNoun(i - 1)) break;
    if (i > first && (opensTime(passage, i) || ANYTHING.test(passage.word[i]!))) break;
    const attributive =
      (tag === 'VBG' || tag === 'VBN') && i + 1 < limit && i > first && passage.isNoun(i + 1);
    if (!passage.isNoun(i) && !MODIFIER_TAGS.has(tag) && !attributive) break;
    if (tag === 'JJ' && i > first && passage.isNoun(i - 1) && !passage.isNoun(i + 1)) break;
    i++;
  }
  return i;
}

/// The head of a noun phrase: its last noun before a preposition, comma, bracket or clause.
export function headOf(passage: Passage, { first, last }: Range): number {
  let head = first;
  for (let k = first; k < last; k++) {
    const tag = passage.tag[k]!;
    const ends =
      tag === 'IN' ||
      tag === ',' ||
      tag === 'WP' ||
      tag === 'WDT' ||
      passage.word[k] === '(' ||
      tag === 'TO' ||
      /^(?:--|[–—])$/.test(passage.word[k]!);
    const verb = tag === 'VBN' && k > first && passage.isNoun(k - 1);
    if ((ends && k > first && passage.name[k]! < 0) || verb) break;
    if (
      passage.isNoun(k) ||
      tag === 'PRP' ||
      tag === 'CD' ||
      passage.name[k]! >= 0 ||
      tag === 'DT' ||
      tag === 'JJ'
    )
      head = k;
  }
  return head;
}

/// True when the head of the phrase is a plural noun.
export function isPlural(passage: Passage, range: Range): boolean {
  const tag = passage.tag[headOf(passage, range)]!;
  return tag === 'NNS' || tag === 'NNPS';
}
