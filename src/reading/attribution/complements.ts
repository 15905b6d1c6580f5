import type { Frame } from './frames.ts';
import { cueVerb, type CueVerb } from '../words/cues.ts';
import { isNominal, isTimeWord, nounPhraseStartingAt } from '../grammar/noun-phrases.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { isVenueNoun } from '../words/occasions.ts';

/// What follows a cue: its content, and the addressee before that.
export interface Complement {
  readonly frame: Frame;
  readonly first: number;
  readonly addressee: Range | null;
}

const WH = new Set(['whether', 'if', 'how', 'why', 'what', 'when', 'where', 'who', 'which']);
const ADVERBIAL_PREPOSITIONS = new Set(
  'in on at during after before via through from with to by following amid of for outside'.split(
    ' ',
  ),
);

/// Skips times, places and occasions after a cue ("on Tuesday in a statement") as long as what
/// follows them can still be its content. Returns the first token that is not skipped.
export function skipAdverbials(passage: Passage, from: number, limit: number): number {
  let i = from;
  for (;;) {
    const next = skipOne(passage, i, limit);
    if (next === i) return i;
    i = next;
  }
}

function skipOne(passage: Passage, i: number, limit: number): number {
  if (i >= limit || passage.mark[i]) return i;
  const word = passage.word[i]!;
  if (isTimeWord(word)) return i + 1;
  if (
    (word === 'last' || word === 'this' || word === 'earlier' || word === 'late') &&
    i + 1 < limit
  )
    return isTimeWord(passage.word[i + 1]!) ? i + 2 : i;
  if (passage.tag[i] === 'RB' && word !== 'not' && i + 1 < limit) return i + 1;
  return passage.tag[i] === 'IN' || passage.tag[i] === 'TO' ? skipPhrase(passage, i, limit) : i;
}

/// A prepositional phrase is skipped when it tells when, where or on what occasion, or when a
/// clause, a quotation or the end follows it.
function skipPhrase(passage: Passage, i: number, limit: number): number {
  if (!ADVERBIAL_PREPOSITIONS.has(passage.word[i]!)) return i;
  const object = nounPhraseStartingAt(passage, i + 1, limit);
  if (!object) return isTimeWord(passage.word[i + 1] ?? '') ? i + 2 : i;
  const after = object.last;
  return isOccasion(passage, i, limit) || opensContent(passage, after, limit) ? after : i;
}

function isOccasion(passage: Passage, preposition: number, limit: number): boolean {
  const object = nounPhraseStartingAt(passage, preposition + 1, limit);
  const last = passage.word[object ? object.last - 1 : preposition + 1] ?? '';
  return isVenueNoun(last) || isTimeWord(last);
}

function opensContent(passage: Passage, i: number, limit: number): boolean {
  if (i >= limit || passage.mark[i]) return true;
  const word = passage.word[i]!;
  return (
    word === 'that' ||
    word === ',' ||
    word === ':' ||
    word === '.' ||
    isTimeWord(word) ||
    (passage.tag[i] === 'IN' && ADVERBIAL_PREPOSITIONS.has(word))
  );
}

/// What the cue takes to its right, or null when nothing there is content.
export function complementAfter(
  passage: Passage,
  verb: CueVerb,
  from: number,
  limit: number,
): Complement | null {
  if (passage.word[from] === 'so' && passage.word[from + 1] !== 'that') return null;
  const direct = verb.frames.includes('s') ? from : skipAdverbs(passage, from, limit);
  const told = verb.frames.includes('a') ? addresseeAt(passage, verb, direct, limit) : null;
  const start = told ? behindRelative(passage, told.last, limit) : direct;
  if (told && verb.frames.includes('o') && start >= limit)
    return { frame: 'object', first: direct, addressee: null };
  const tied =
    start < limit &&
    passage.tag[start] === 'IN' &&
    verb.prepositions.includes(passage.word[start]!);
  if (tied && !isOccasion(passage, start, limit))
    return { frame: 'preposition', first: start, addressee: told };
  const clause = verb.frames.includes('s')
    ? clauseAt(passage, verb, skipAdverbials(passage, start, limit), limit)
    : null;
  if (clause) return { ...clause, addressee: told };
  return phraseAt(passage, verb, start, limit, told);
}

/// "told traders [who had come] that": finds where the relative clause of an addressee ends and the
/// content begins.
function behindRelative(passage: Passage, i: number, limit: number): number {
  if (passage.word[i] !== 'who' || i >= limit) return i;
  for (let k = i + 2; k < limit && !passage.mark[k] && passage.word[k] !== ','; k++)
    if (passage.word[k] === 'that' && passage.tag[k] === 'IN') return k;
  return i;
}

function skipAdverbs(passage: Passage, from: number, limit: number): number {
  let i = from;
  while (i < limit && passage.tag[i] === 'RB' && !passage.mark[i]) i++;
  return i;
}

/// Nouns for what is said. They are no addressees.
const ADDRESSEE_NOUNS = new Set(
  'truth lie lies story stories joke jokes tale tales question questions'.split(' '),
);
/// Reactions of an audience: "said to cheers from the crowd".
const REACTIONS = /^(?:applause|cheers|boos|jeers|laughter|laughs|gasps|groans|shouts|whistles)$/;

/// A noun phrase that can be a person or body: no bare article, no day, no noun for what is said.
export function personalPhraseAt(passage: Passage, i: number, limit: number): Range | null {
  const phrase = nounPhraseStartingAt(passage, i, limit);
  if (!phrase) return null;
  const head = phrase.last - 1;
  const word = passage.word[head]!;
  for (let k = i; k <= head; k++) if (REACTIONS.test(passage.word[k]!)) return null;
  const somebody = passage.isNoun(head) || passage.tag[head] === 'PRP' || passage.name[head]! >= 0;
  return somebody && !isTimeWord(word) && !ADDRESSEE_NOUNS.has(word) ? phrase : null;
}

/// "told [the council] that", "urged [members] to": a noun phrase with more words behind it.
function addresseeAt(passage: Passage, verb: CueVerb, i: number, limit: number): Range | null {
  const phrase = personalPhraseAt(passage, i, limit) ?? crowdAt(passage, i, limit);
  if (!phrase) return null;
  const { last } = phrase;
  if (last < limit && passage.isVerb(last) && passage.tag[last] !== 'VBG') return null;
  if (verb.lemma === 'tell' || opensContent(passage, last, limit)) return phrase;
  const opens =
    passage.tag[last] === 'TO' || passage.tag[last] === 'IN' || WH.has(passage.word[last]!);
  return opens || subjectFollows(passage, last, limit) ? phrase : null;
}

/// "told [cheering teachers] that"
function crowdAt(passage: Passage, i: number, limit: number): Range | null {
  if (passage.tag[i] !== 'VBG' || passage.tag[i + 1] !== 'NNS') return null;
  const phrase = personalPhraseAt(passage, i + 1, limit);
  return phrase && passage.word[phrase.last] === 'that' ? { first: i, last: phrase.last } : null;
}

/// A clause: "that ...", "whether ...", a quotation, or a subject with a finite verb.
function clauseAt(
  passage: Passage,
  verb: CueVerb,
  i: number,
  limit: number,
): Omit<Complement, 'addressee'> | null {
  if (i >= limit) return null;
  const word = passage.word[i]!;
  if (passage.mark[i]) return { frame: 'quoted-complement', first: i };
  if (word === 'that' && passage.tag[i] !== 'VBZ') {
    return i + 1 < limit ? { frame: 'that-clause', first: i } : null;
  }
  if (word === ',' || word === ':') {
    if (passage.mark[i + 1] && i + 1 < limit) return { frame: 'quoted-complement', first: i + 1 };
    if (word === ':' && i + 3 < limit) return { frame: 'bare-clause', first: i + 1 };
    return null;
  }
  if (WH.has(word)) return { frame: 'wh-clause', first: i };
  const clause = verb.frames.includes('o')
    ? clauseStartsAt(passage, i, limit)
    : subjectFollows(passage, i, limit);
  return clause ? { frame: 'bare-clause', first: i } : null;
}

/// For cues that also take objects: a noun phrase and at once a verb with a tense.
function clauseStartsAt(passage: Passage, i: number, limit: number): boolean {
  if (passage.tag[i] === 'IN') return false;
  for (let k = i; k < limit; k++) {
    const tag = passage.tag[k]!;
    if (tag === 'MD' || tag === 'VBD' || tag === 'VBZ' || tag === 'VBP')
      return k > i && passage.word[k + 1] !== 'by';
    if (
      tag === ',' ||
      tag === 'WDT' ||
      tag === 'WP' ||
      tag === 'VBN' ||
      tag === 'VBG' ||
      tag === 'TO' ||
      passage.mark[k]
    )
      return false;
  }
  return false;
}

/// True when a noun phrase with a finite verb starts at `i` (an adverbial before it is allowed).
function subjectFollows(passage: Passage, i: number, limit: number): boolean {
  if (i >= limit) return false;
  const tag = passage.tag[i]!;
  const opener =
    isNominal(passage, i) ||
    tag === 'DT' ||
    tag === 'PRP$' ||
    tag.startsWith('JJ') ||
    tag === 'IN' ||
    tag === 'RB' ||
    tag === 'EX' ||
    tag === 'PDT' ||
    tag === 'VBG' ||
    tag === 'UH';
  if (!opener || (tag === 'IN' && !subjectAfterPhrase(passage, i, limit))) return false;
  for (let k = i; k < limit && k - i < 45; k++) {
    if (
      passage.tag[k] === 'MD' ||
      passage.tag[k] === 'VBD' ||
      passage.tag[k] === 'VBZ' ||
      passage.tag[k] === 'VBP'
    )
      return k > i;
    if (passage.tag[k] === 'VB' && k > i && passage.mark[k - 1] && passage.tag[k - 2] === 'NNS')
      return true;
    if (passage.word[k] === ';') return false;
  }
  return false;
}

/// "in Paris the gate closed" has a subject after its phrase; "in Paris closed" has none.
function subjectAfterPhrase(passage: Passage, i: number, limit: number): boolean {
  const object = nounPhraseStartingAt(passage, i + 1, limit);
  return !object || object.last >= limit || !passage.isVerb(object.last);
}

/// Content that is not a clause: to-infinitives, objects, prepositional phrases.
function phraseAt(
  passage: Passage,
  verb: CueVerb,
  i: number,
  limit: number,
  told: Range | null,
): Complement | null {
  if (i >= limit) return null;
  const has = (frame: string) => verb.frames.includes(frame);
  if (passage.tag[i] === 'TO' || (passage.word[i] === 'not' && passage.tag[i + 1] === 'TO')) {
    const verbFollows =
      passage.tag[i + 1] === 'VB' || passage.tag[i + 1] === 'TO' || passage.tag[i + 2] === 'VB';
    if (has('t') && verbFollows) return { frame: 'infinitive', first: i, addressee: told };
  }
  const preposed =
    (passage.tag[i] === 'IN' || passage.tag[i] === 'TO' || passage.tag[i] === 'RP') &&
    verb.prepositions.includes(passage.word[i]!);
  if (preposed && i + 1 < limit) return { frame: 'preposition', first: i, addressee: told };
  if (has('k') && passage.word[i] === 'as')
    return { frame: 'object-as', first: i, addressee: null };
  if (has('k') || has('n')) return objectComplement(passage, verb, i, limit);
  const shown = verb.type === 'evidence' && passage.mark.subarray(i, i + 3).includes(1);
  return (has('o') || shown) && opensObject(passage, i)
    ? { frame: 'object', first: i, addressee: null }
    : null;
}

function objectComplement(
  passage: Passage,
  verb: CueVerb,
  i: number,
  limit: number,
): Complement | null {
  if (!opensObject(passage, i)) return null;
  const as = findAs(passage, i, limit);
  if (verb.frames.includes('k') && as) return { frame: 'object-as', first: i, addressee: null };
  if (verb.frames.includes('n') && namedFollows(passage, i, limit))
    return { frame: 'object-named', first: i, addressee: null };
  return verb.frames.includes('o') ? { frame: 'object', first: i, addressee: null } : null;
}

function findAs(passage: Passage, i: number, limit: number): boolean {
  for (let k = i + 1; k < limit && k - i < 30; k++) {
    if (passage.word[k] === 'as' && passage.quotation[k] === passage.quotation[i]) return true;
    if (passage.word[k] === ';' || (passage.isVerb(k) && cueVerb(passage.word[k]!))) return false;
  }
  return false;
}

/// "called the talks “frank”", "called it a mistake": an object, then a second phrase.
function namedFollows(passage: Passage, i: number, limit: number): boolean {
  const object = nounPhraseStartingAt(passage, i, limit);
  if (!object || object.last >= limit) return false;
  const next = passage.tag[object.last]!;
  return passage.mark[object.last] === 1 || next === 'DT' || next.startsWith('JJ') || next === 'RB';
}

const REFLEXIVE = /^(?:himself|herself|itself|themselves)$/;

function opensObject(passage: Passage, i: number): boolean {
  const tag = passage.tag[i]!;
  if (REFLEXIVE.test(passage.word[i]!)) return false;
  return (
    passage.mark[i] === 1 ||
    isNominal(passage, i) ||
    tag === 'DT' ||
    tag === 'PRP$' ||
    tag.startsWith('JJ') ||
    tag === 'VBG' ||
    tag === 'PDT' ||
    (passage.word[i] === 'past' && passage.isNoun(i + 1))
  );
}
