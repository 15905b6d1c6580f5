import { lemmaOf, NAME_TYPES } from '../../language/doc.ts';
import { isPlaceName, isTitle } from '../../language/gazetteers/gazetteer.ts';
import type { SourceFrame } from './frames.ts';
import { beingOf } from '../words/beings.ts';
import { headOf, nounPhraseEndingAt } from '../grammar/noun-phrases.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';

/// The subject of a verb group. `source` are all the words that name it (apposition and relative
/// clause included), `core` the noun phrase to resolve.
export interface Subject {
  readonly source: Range;
  readonly core: Range;
  readonly frame: SourceFrame;
}

const PERSON_TYPE = NAME_TYPES.indexOf('person');
const RELATIVE_PRONOUNS = new Set(['who', 'which', 'that', 'whose', 'whom', 'where']);

/// The subject to the left of a verb group, not looking before token `floor`; null when there is
/// none that can be told from the tags alone.
export function subjectBefore(passage: Passage, group: VerbGroup, floor: number): Subject | null {
  const at = group.first;
  if (at <= floor) return null;
  const before = at - 1;
  if (isRelative(passage, before)) return relativeSubject(passage, before, floor);
  if (passage.word[before] === ',') return setOffSubject(passage, before, floor);
  if (passage.word[before] === ')') return parenthesised(passage, before, floor);
  const core = nounPhraseEndingAt(passage, at, floor);
  return core && plain(passage, core, floor);
}

function isRelative(passage: Passage, i: number): boolean {
  const tag = passage.tag[i];
  return (
    (tag === 'WP' || tag === 'WDT' || tag === 'WP$') && RELATIVE_PRONOUNS.has(passage.word[i]!)
  );
}

/// The noun phrase before a verb as its subject.
function plain(passage: Passage, core: Range, floor: number): Subject {
  const antecedent = antecedentOf(passage, core, floor);
  const source = { first: antecedent?.first ?? core.first, last: core.last };
  return { source, core: antecedent ?? core, frame: 'subject' };
}

/// How far before the object of a relative clause its "who" may stand, in tokens.
const CLAUSE_REACH = 12;

/// "[the man] who shot the dog": a noun phrase with a verb before it may be the object of a
/// relative clause. Then the noun before the relative clause is the subject.
function antecedentOf(passage: Passage, core: Range, floor: number): Range | null {
  const verb = core.first - 1;
  if (verb <= floor || !passage.isVerb(verb)) return null;
  for (let k = verb - 1; k > floor && verb - k < CLAUSE_REACH; k--) {
    if (passage.word[k] === ',') return null;
    if (isRelative(passage, k)) return nounPhraseEndingAt(passage, k, floor);
  }
  return null;
}

/// "Brook, who had resigned" and "officials who said".
function relativeSubject(passage: Passage, relative: number, floor: number): Subject | null {
  const end = passage.word[relative - 1] === ',' ? relative - 1 : relative;
  const phrase = nounPhraseEndingAt(passage, end, floor);
  const core = phrase && passage.word[relative] === 'who' ? whoIn(passage, phrase) : phrase;
  const source = { first: relative, last: relative + 1 };
  return core && { source, core, frame: 'relative' };
}

/// Nouns for people that no list of the language has.
const PEOPLE = new Set(
  'ally foe enemy lieutenant confidant surrogate nominee mate protege competitor admirer sponsor hero'.split(
    ' ',
  ),
);

/// "no mention of [Brook], who said", "a letter to [those] who said": a thing says nothing, so the
/// source is the person at the end of its phrase.
function whoIn(passage: Passage, phrase: Range): Range {
  const isSomebody = (range: Range): boolean => {
    const head = headOf(passage, range);
    const lemma = lemmaOf(passage.doc, head).toLowerCase();
    const row = passage.name[head]!;
    if (row >= 0) return passage.names.type[row] === PERSON_TYPE;
    return beingOf(lemma) === 'person' || PEOPLE.has(lemma) || /^(?:those|some)$/.test(lemma);
  };
  if (isSomebody(phrase)) return phrase;
  for (let k = phrase.last - 2; k > phrase.first; k--) {
    if (passage.name[k]! >= 0 || !/^(?:IN|TO)$/.test(passage.tag[k]!)) continue;
    const behind = { first: k + 1, last: phrase.last };
    return isSomebody(behind) ? behind : phrase;
  }
  return phrase;
}

/// The verb follows a comma: "Brook, the harbour master, said", "Brook, however, said", "Brook, 59,
/// of Springfield, Va., said".
function setOffSubject(passage: Passage, comma: number, floor: number): Subject | null {
  const commas = commasBefore(passage, comma, floor);
  if (commas.length < 2) return null;
  const end = subjectEnd(passage, commas, floor);
  const phrase = nounPhraseEndingAt(passage, end, floor) ?? nameBetween(passage, commas[1]!, comma);
  if (!phrase || isPlace(passage, phrase)) return null;
  const core = objectFree(passage, phrase, floor);
  if (!core) return null;
  const first = commas[1]! + 1;
  const included = isApposition(passage, first, comma) || isRelative(passage, first);
  return {
    source: { first: core.first, last: included ? comma : core.last },
    core,
    frame: 'subject',
  };
}

/// A noun phrase with a verb before it is an object. The subject is then found through its relative
/// clause, or not at all ("the ferry that struck the pier, killing three, said").
function objectFree(passage: Passage, phrase: Range, floor: number): Range | null {
  const verb = phrase.first - 1;
  if (verb <= floor || !passage.isVerb(verb)) return phrase;
  return antecedentOf(passage, phrase, floor);
}

/// How far back a subject set off by commas is looked for, in tokens, and over how many commas.
const SET_OFF_REACH = 45;
const MOST_COMMAS = 7;

/// The commas of the same clause from `comma` leftwards, itself first.
function commasBefore(passage: Passage, comma: number, floor: number): number[] {
  const commas = [comma];
  for (let k = comma - 1; k > floor && comma - k < SET_OFF_REACH; k--) {
    if (passage.mark[k] || commas.length === MOST_COMMAS) break;
    if (passage.word[k] === ',') commas.push(k);
  }
  return commas;
}

/// The comma at which the subject ends: `commas` from right to left. Ages, places and what follows
/// "of" only fill; an apposition or a clause stands behind the subject it belongs to.
///
///     Ana Brook , 59 , of Springfield , Va. , said
///               ^3   ^2             ^1      ^0
function subjectEnd(passage: Passage, commas: readonly number[], floor: number): number {
  let i = skipFillers(passage, commas, 0);
  const hasMore = i + 1 < commas.length;
  if (i === 0) return commas[skipFillers(passage, commas, hasMore ? 1 : 0)]!;
  if (hasMore && isApposition(passage, commas[i + 1]! + 1, commas[i]!)) {
    const named = nounPhraseEndingAt(passage, commas[i + 1]!, floor);
    if (named && passage.name[named.last - 1]! >= 0 && !isPlace(passage, named)) i++;
  }
  return commas[i]!;
}

function skipFillers(passage: Passage, commas: readonly number[], from: number): number {
  let i = from;
  while (i + 1 < commas.length && isFiller(passage, commas[i + 1]! + 1, commas[i]!)) i++;
  return i;
}

/// "59", "of Springfield", "Va.", "Germany"
function isFiller(passage: Passage, first: number, last: number): boolean {
  if (last - first === 1 && passage.tag[first] === 'CD') return true;
  const origin = passage.word[first] === 'of' || passage.word[first] === 'from';
  if (!origin) return last > first && isPlace(passage, { first, last });
  for (let k = first + 1; k < last; k++) if (passage.tag[k] !== 'NNP') return false;
  return last > first + 1;
}

function isPlace(passage: Passage, range: Range): boolean {
  return isPlaceName(passage.words(range));
}

/// "its chief executive, [Ana Brook], said": the name is the source where the role cannot be
/// resolved.
function nameBetween(passage: Passage, open: number, comma: number): Range | null {
  let first = open + 1;
  while (first < comma && isTitle(passage.form(first))) first++;
  const name = passage.name[first]!;
  return name >= 0 && passage.names.last[name] === comma ? { first, last: comma } : null;
}

function isApposition(passage: Passage, first: number, last: number): boolean {
  const tag = passage.tag[first];
  if (tag === 'VBG' || tag === 'RB' || tag === 'IN' || tag === 'VBN') return false;
  return passage.isNoun(last - 1) || passage.tag[last - 1] === 'CD';
}

/// "Sen. Ana Brook (R-Norland) said".
function parenthesised(passage: Passage, close: number, floor: number): Subject | null {
  for (let k = close - 1; k > floor && close - k < 12; k--) {
    if (passage.word[k] !== '(') continue;
    const core = nounPhraseEndingAt(passage, k, floor);
    return core && { source: { first: core.first, last: close + 1 }, core, frame: 'subject' };
  }
  return null;
}
