import { abbreviationKind, NOT_ABBREVIATION, type Surroundings } from './abbreviations.ts';
import {
  isApostrophe,
  isDigit,
  isLetter,
  isLower,
  isSpace,
  isUpper,
  isWord,
  skipSpace,
  wordCharactersEnd,
} from './characters.ts';
import { isStarter } from './starters.ts';

// Prefixes that stay with their word ("non-profit", "co-author", "mid-July"), counted in EWT and
// GUM; at every other hyphen a compound is taken apart.
const PREFIXES = new Set(
  (
    'non e re anti pre co mid pro cross post over semi counter multi ex sub neo socio inter intra ' +
    'super micro proto psycho mini arch un'
  ).split(' '),
);
const LONGEST_PREFIX = 7;

// Letters left out at the front, with the apostrophe that stands for them.
const ELIDED = new Set('em cause cuz til till tis twas bout round neath n nuff'.split(' '));
// The same for clitics that the text already wrote apart: "Brook 's", "they 'll".
const CLITICS = new Set('s d m t re ve ll'.split(' '));

/// Where the letters of a word start when its first mark belongs to it ("#tag", "@name", "'em",
/// "’90s", "+1"), else `i`.
export function wordPrefix(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (isWord(text, i - 1)) return i;
  if (code === 35 || code === 64) return isLetter(text, i + 1) ? i + 1 : i; // # @
  if (code === 43) return isSpace(text, i - 1) && isDigit(text, i + 1) ? i + 1 : i; // +
  if (!isApostrophe(code)) return i;
  if (isElision(text, i)) return i + 1;
  return isSpace(text, i - 1) && CLITICS.has(shortWord(text, i + 1)) ? i + 1 : i;
}

/// True when the apostrophe at `i` stands for left-out letters or figures: "'em", "’90s", "’72".
export function isElision(text: string, i: number): boolean {
  if (isDigit(text, i + 1) && isDigit(text, i + 2)) {
    const end = i + (text[i + 3] === 's' ? 4 : 3);
    return !isWord(text, end);
  }
  return ELIDED.has(shortWord(text, i + 1));
}

// The word at `start` in lower case, or '' when it is longer than any in the lists.
function shortWord(text: string, start: number): string {
  let end = start;
  while (end - start < 6 && isLetter(text, end)) end++;
  return isWord(text, end) ? '' : text.slice(start, end).toLowerCase();
}

/// End of the word of which the letters start at `start`, with the full stop of an abbreviation.
export function wordEnd(text: string, start: number): number {
  let end = start;
  let segment = start; // where the stretch after the last joining mark starts
  for (;;) {
    end = wordCharactersEnd(text, end);
    if (!joins(text, start, segment, end)) break;
    segment = ++end;
  }
  if (text[end] === '$' && end - start <= 2 && isUpper(text, start) && isDigit(text, end + 1))
    return end + 1; // US$
  return text[end] === '.' && keepsStop(text, start, segment, end) ? end + 1 : end;
}

// Whether the mark at `i` is inside a word rather than between two.
function joins(text: string, start: number, segment: number, i: number): boolean {
  if (i === segment || !isWord(text, i + 1)) return text[i] === '_' && i > start;
  switch (text[i]) {
    case '_':
    case '@':
      return true;
    case '.':
      return joinsAtStop(text, segment, i);
    case '&':
      return isUpper(text, i - 1) && isUpper(text, i + 1);
    case '-':
      return segment === start && i - start <= LONGEST_PREFIX && isPrefix(text, start, i);
    case '/':
      return i - start === 1 && isShort(shortWord(text, i + 1)); // w/o, s/he, I/O
    default:
      return isApostrophe(text.charCodeAt(i)) && isLetter(text, i + 1);
  }
}

function isShort(word: string): boolean {
  return word !== '' && word.length <= 3;
}

function isPrefix(text: string, start: number, end: number): boolean {
  const prefix = text.slice(start, end).toLowerCase();
  if (text[start - 1] === '-' || !PREFIXES.has(prefix)) return false;
  return isLetter(text, end + 1) || prefix === 'mid'; // mid-1980s
}

// A full stop between two letters or figures:
//
//     U.S     Ph.D    example.com   v2.0    J.Smith    left.Then
//      ^ joins  ^          ^          ^      ^ ends an initial  ^ ends a sentence
function joinsAtStop(text: string, segment: number, i: number): boolean {
  if (isDigit(text, i - 1)) return isDigit(text, i + 1) || isLower(text, i + 1);
  if (!isLetter(text, i + 1)) return false;
  if (isLower(text, i + 1)) return true;
  if (i - segment > 2) return isUpper(text, i - 1);
  const next = shortWord(text, i + 1);
  return next.length === 1 || (isShort(next) && text[i + 1 + next.length] === '.');
}

// Whether the full stop at `end` belongs to the word before it.
function keepsStop(text: string, start: number, segment: number, end: number): boolean {
  if (text[end + 1] === '.') return false;
  if (segment > start && text[segment - 1] === '.')
    return end - segment <= 2 && isDotted(text, segment);
  if (end - start === 1 && isUpper(text, start)) return isInitial(text, start, end);
  const word = text.slice(start, Math.min(end, start + 12));
  return abbreviationKind(word, surroundings(text, start, end)) !== NOT_ABBREVIATION;
}

// "U.S", "p.m", "Ph.D", not "example.co".
function isDotted(text: string, segment: number): boolean {
  return !isWord(text, segment - 3) || !isWord(text, segment - 4);
}

// A capital with a full stop is an initial before a name: "J. K. Dorn", not "Plan B. The", not
// "so do I. Brook".
function isInitial(text: string, start: number, end: number): boolean {
  const next = skipSpace(text, end + 1, Math.min(text.length, end + 4));
  if (isLower(text, next)) return next > end + 1; // "Ana G. and Carl Dorn"
  if (!isUpper(text, next)) return false;
  if (next > end + 1 && text[start] === 'I' && !followsName(text, start)) return false;
  let nextEnd = next;
  while (nextEnd - next < 12 && isLetter(text, nextEnd)) nextEnd++;
  return nextEnd - next === 1 || !isStarter(text, next, nextEnd);
}

function followsName(text: string, start: number): boolean {
  let i = start - 2;
  while (i > start - 20 && isLetter(text, i - 1)) i--;
  return isUpper(text, i);
}

/// What `abbreviationKind` wants to know about the word from `start` to `end`.
export function surroundings(text: string, start: number, end: number): Surroundings {
  const before = isSpace(text, start - 1) ? start - 2 : start - 1;
  return {
    afterPlace: ',-('.includes(text[before] ?? ' '),
    afterNumber: isDigit(text, before),
    beforeNumber: isDigit(text, skipSpace(text, end + 1, Math.min(text.length, end + 3))),
  };
}
