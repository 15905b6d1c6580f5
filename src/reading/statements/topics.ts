import type { Cast } from '../who/entities.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { isTimeWord } from '../grammar/noun-phrases.ts';
import type { Passage, Range } from '../grammar/passage.ts';

/// The most noun phrases of what a statement is about, beside names.
const MOST_PHRASES = 12;
/// A single noun counts from so many letters on.
const TELLING_LENGTH = 6;

/// Nouns that do not tell a topic by themselves.
const EMPTY_NOUNS = new Set(
  (
    'thing things way ways lot lots kind kinds sort sorts part parts people person persons man men ' +
    'woman women one ones time times number numbers fact facts case cases point points place places ' +
    'moment moments course reason reasons example examples something anything nothing everything ' +
    'everyone someone anyone nobody somebody percent million billion hundred thousand dozen dozens ' +
    'years months minutes decades couple majority another others himself herself itself themselves ' +
    'question questions situation matter matters issue issues'
  ).split(' '),
);
/// Adjectives that do not tell one thing from another.
const LOOSE_ADJECTIVES = new Set(
  'other many own such same last next more most several few certain whole little much less past'.split(
    ' ',
  ),
);

/// The topics of a statement: the names in its content by their canonical form, then its noun
/// phrases as they are printed, without articles, in order. Each is given once.
export function aboutOf(passage: Passage, cast: Cast, { content }: Attribution): string[] {
  const names = new Set<string>();
  const phrases = new Set<string>();
  for (const { first, last } of content)
    for (let k = first; k < last; k++) {
      const name = passage.name[k]!;
      const entity = name >= 0 ? cast.ofName[name]! : -1;
      if (entity >= 0) names.add(cast.entities[entity]!.name);
      const phrase = phraseAt(passage, k, last);
      if (!phrase) continue;
      if (phrases.size < MOST_PHRASES) phrases.add(inWords(passage, phrase));
      k = phrase.last - 1;
    }
  return [...names, ...[...phrases].filter((phrase) => !names.has(phrase))];
}

/// The noun phrase that starts at token `k`: adjectives and nouns that end with a common noun.
function phraseAt(passage: Passage, k: number, limit: number): Range | null {
  const { tag, word, name } = passage;
  if (name[k]! >= 0 || !/^(?:JJ|NNS?$)/.test(tag[k]!) || LOOSE_ADJECTIVES.has(word[k]!))
    return null;
  let last = k;
  let end = k;
  while (end < limit && /^(?:JJ$|NNS?$|HYPH$)/.test(tag[end]!) && name[end]! < 0) {
    if (isTimeWord(word[end]!)) break;
    end++;
    if (/^NNS?$/.test(tag[end - 1]!)) last = end;
  }
  if (last === k) return null;
  const head = word[last - 1]!;
  const tells =
    last - k > 1 ? !EMPTY_NOUNS.has(head) : head.length >= TELLING_LENGTH && !EMPTY_NOUNS.has(head);
  return tells && !/[^\p{L}\p{N}-]/u.test(head) ? { first: k, last } : null;
}

function inWords(passage: Passage, range: Range): string {
  return passage.words(range).replace(/\s+/g, ' ').toLowerCase();
}
