import type { Span } from '../text/span.ts';
import type { Term } from './query.ts';
import { findWords, fold, type FoundWord } from './words.ts';

/// Parameters of BM25 (Robertson and Zaragoza 2009): how soon more occurrences stop to count, and how
/// much the length of a text does.
const K1 = 1.2;
const B = 0.75;
const LETTER = '[\\p{L}\\p{N}\\p{M}]';
const BETWEEN = '[^\\p{L}\\p{N}\\p{M}]+';

/// Counts a term in folded text. Words are letters, digits and marks only, so nothing in them means
/// anything to a regular expression.
export function counterOf({ words, prefix }: Term): (folded: string) => number {
  const [first] = words;
  const pattern = new RegExp(
    `(?<!${LETTER})${words.join(BETWEEN)}${prefix ? '' : `(?!${LETTER})`}`,
    'gu',
  );
  return (folded) => {
    if (!folded.includes(first!)) return 0;
    pattern.lastIndex = 0;
    let count = 0;
    while (pattern.exec(folded)) count++;
    return count;
  };
}

/// A text to be ranked: what is compared is all of it.
export interface Candidate {
  readonly row: number;
  readonly text: string;
}

export interface Ranked {
  readonly row: number;
  readonly score: number;
}

/// How many texts there are and how many of them have each term.
export interface Frequencies {
  readonly texts: number;
  readonly having: readonly number[];
}

/// The candidates that have all terms, the best first by BM25 and the newest first among equals. A
/// length is counted in characters, and the average is that of the candidates. Linear in their text.
export function rank(
  candidates: readonly Candidate[],
  terms: readonly Term[],
  { texts, having }: Frequencies,
): Ranked[] {
  const counters = terms.map(counterOf);
  const weights = terms.map((_, i) =>
    Math.log(1 + (texts - having[i]! + 0.5) / (having[i]! + 0.5)),
  );
  const average = candidates.reduce((sum, { text }) => sum + text.length, 0) / candidates.length;
  const ranked = candidates.flatMap(({ row, text }) => {
    const folded = fold(text);
    const damp = K1 * (1 - B + (B * text.length) / average);
    let score = 0;
    for (const [i, count] of counters.entries()) {
      const times = count(folded);
      if (!times) return [];
      score += (weights[i]! * times * (K1 + 1)) / (times + damp);
    }
    return [{ row, score }];
  });
  return ranked.sort((a, b) => b.score - a.score || b.row - a.row);
}

/// A place where a term stands, and which of the terms it is.
export interface Match extends Span {
  readonly term: number;
}

/// Where the terms stand in a text, in order; of places that overlap only the first.
export function findMatches(text: string, terms: readonly Term[]): Match[] {
  const words = findWords(text);
  const found: Match[] = [];
  let past = 0;
  words.forEach(({ start }, at) => {
    if (start < past) return;
    const term = terms.findIndex((one) => standsAt(words, at, one));
    if (term < 0) return;
    past = words[at + terms[term]!.words.length - 1]!.end;
    found.push({ start, end: past, term });
  });
  return found;
}

function standsAt(
  words: readonly FoundWord[],
  at: number,
  { words: wanted, prefix }: Term,
): boolean {
  const last = wanted.length - 1;
  return wanted.every((word, i) => {
    const folded = words[at + i]?.folded;
    return prefix && i === last ? folded?.startsWith(word) : folded === word;
  });
}

/// Characters of a text that are shown around what was found.
const SHOWN = 240;
const BEFORE = 60;

/// The stretch of a text that shows most of the terms, about 240 characters of whole words; its
/// beginning when no term is in it.
export function excerpt(text: string, matches: readonly Match[]): Span {
  const best = matches.reduce(
    (found, match, i) => {
      const terms = new Set<number>();
      for (let j = i; j < matches.length && matches[j]!.end <= match.start + SHOWN - BEFORE; j++)
        terms.add(matches[j]!.term);
      return terms.size > found.terms ? { start: match.start, terms: terms.size } : found;
    },
    { start: 0, terms: 0 },
  );
  const start = boundary(text, best.start - BEFORE, best.start);
  return { start, end: lastBoundary(text, start + SHOWN) };
}

/// The first place after white space from `from` on, `latest` at the latest.
function boundary(text: string, from: number, latest: number): number {
  if (from <= 0) return 0;
  for (let at = from; at < latest; at++) if (/\s/.test(text[at - 1]!)) return at;
  return latest;
}

/// The last place before white space up to `to`; a word longer than that is cut between characters.
function lastBoundary(text: string, to: number): number {
  if (to >= text.length) return text.length;
  for (let at = to; at > to - SHOWN / 2; at--) if (/\s/.test(text[at]!)) return at;
  return /[\udc00-\udfff]/.test(text[to]!) ? to + 1 : to;
}
