import type { Boundaries } from './boundaries.ts';
import { isApostrophe, isDigit } from './characters.ts';

// Words written as one that Universal Dependencies takes apart, with the length of the first part.
const FUSED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['dont', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
  ['wasnt', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['shouldnt', 6],
  ['wont', 2],
  ['cant', 2],
  ['aint', 2],
  ['arent', 3],
  ['werent', 4],
  ['hasnt', 3],
  ['havent', 4],
  ['im', 1],
  ['ive', 1],
  ['thats', 4],
  ['whats', 4],
  ['theres', 5],
  ['youre', 3],
]);
const SHORTEST_FUSED = 2;
const LONGEST_FUSED = 8;
// What they end in.
const LAST_LETTERS = new Set(Array.from('taems', (letter) => letter.charCodeAt(0)));

/// Adds the word from `start` to `end` as one token, or as its parts: `do n't`, `Brook 's`,
/// `I 'd 've`, `can not`.
export function splitClitics(tokens: Boundaries, text: string, start: number, end: number): void {
  const first = cliticStart(text, start, end);
  if (first === end) return pushFused(tokens, text, start, end);
  // A second clitic before the first: would n't 've.
  const second = cliticStart(text, start, first);
  pushFused(tokens, text, start, second);
  if (second < first) tokens.push(second, first);
  tokens.push(first, end);
}

function pushFused(tokens: Boundaries, text: string, start: number, end: number): void {
  const cut = mayBeFused(text, start, end)
    ? FUSED.get(text.slice(start, end).toLowerCase())
    : undefined;
  if (cut) tokens.push(start, start + cut);
  tokens.push(start + (cut ?? 0), end);
}

// The last letter spares most words the look-up.
function mayBeFused(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < SHORTEST_FUSED || length > LONGEST_FUSED) return false;
  return LAST_LETTERS.has(text.charCodeAt(end - 1) | 32);
}

/// Where the clitic at the end of the word starts; `end` when there is none, or nothing but it.
///
///     Brook's    shouldn't    they'll
///          ^^         ^^^         ^^^
function cliticStart(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1) | 32;
  const single = last === 115 || last === 100 || last === 109; // s, d, m
  if (single && end - 2 > start && isApostrophe(text.charCodeAt(end - 2)))
    return isDecade(text, start, end) ? end : end - 2;
  if (end - 3 <= start) return end;
  if (last === 116 && isApostrophe(text.charCodeAt(end - 2)))
    return (text.charCodeAt(end - 3) | 32) === 110 ? end - 3 : end; // n't
  const pair = isApostrophe(text.charCodeAt(end - 3)) ? text.slice(end - 2, end).toLowerCase() : '';
  return pair === 're' || pair === 've' || pair === 'll' ? end - 3 : end;
}

// "the 1980's" is one token.
function isDecade(text: string, start: number, end: number): boolean {
  return text[end - 3] === '0' && isDigit(text, end - 4) && end - 4 >= start;
}
