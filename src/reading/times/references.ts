import type { Passage } from '../grammar/passage.ts';
import type { Meaning } from './meaning.ts';

/// Words that point to the past, the present or the future and to no date: "now", "recently".

interface Phrase {
  readonly words: readonly string[];
  /// Which of the words the phrase is found by.
  readonly anchor: number;
  readonly value: string;
  readonly type: 'DATE' | 'DURATION';
}

const DATES: Readonly<Record<string, string>> = {
  PRESENT_REF:
    'now*|right now*|currently*|presently*|nowadays*|these days*|at this moment*|at the moment*|at present*|for the moment*|' +
    'the current moment*',
  PAST_REF:
    'recently*|previously*|the past*|the time*|at that time*|formerly*|lately*|not long ago*|long ago*|the old days*',
  FUTURE_REF: 'the future*|the near future*|the foreseeable future*',
};
const LENGTHS: Readonly<Record<string, string>> = {
  PXM: 'some time*',
  PXX: 'a while*|a long time*|a long period*',
};

function phrasesOf(rows: Readonly<Record<string, string>>, type: Phrase['type']): Phrase[] {
  return Object.entries(rows).flatMap(([value, list]) =>
    list
      .split('|')
      .filter((row) => !row.includes('-'))
      .map((row) => {
        const words = row.split(' ');
        const anchor = words.findIndex((word) => word.endsWith('*'));
        return { words: words.map((word) => word.replace('*', '')), anchor, value, type };
      }),
  );
}

/// By the word they are found by, longest first.
const REFERENCE_PHRASES = Map.groupBy(
  [...phrasesOf(DATES, 'DATE'), ...phrasesOf(LENGTHS, 'DURATION')].sort(
    (a, b) => b.words.length - a.words.length,
  ),
  ({ words, anchor }) => words[anchor]!,
);

export const REFERENCE_WORDS = [...REFERENCE_PHRASES.keys()];

export function referenceExpression(p: Passage, k: number, floor: number): Meaning | null {
  for (const { words, anchor, value, type } of REFERENCE_PHRASES.get(p.word[k]!)!) {
    const first = k - anchor;
    if (first < floor || !words.every((word, i) => p.word[first + i] === word)) continue;
    return isReference(p, k, words) ? { first, last: first + words.length, type, value } : null;
  }
  return null;
}

/// "the past" is a time where it is a noun; "now that" opens a clause.
function isReference(p: Passage, k: number, words: readonly string[]): boolean {
  const word = p.word[k]!;
  if (word === 'past') return !p.isNoun(k + 1) && p.tag[k + 1] !== 'CD' && p.tag[k + 1] !== 'JJ';
  if (word === 'time') return words[0] !== 'the' || /^(?:at|by)$/.test(p.word[k - 2] ?? '');
  return true;
}
