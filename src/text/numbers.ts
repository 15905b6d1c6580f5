import type { Boundaries } from './boundaries.ts';
import { isDigit, isLetter, isSpace, isWord } from './characters.ts';
import { splitClitics } from './clitics.ts';

// What is written onto a number but is a word of its own: "10pm", "$3m", "5km".
const UNITS = new Set(
  (
    'm k b t x am pm bn mn tn mm cm km kg mg g lb lbs oz ft mi mph kph hr hrs min mins sec hz khz ' +
    'mhz ghz kb mb gb tb kw mw gw kwh mwh c f p percent pc sqft'
  ).split(' '),
);
const LONGEST_UNIT = 7;

/// Adds the number that starts at `start`, and its unit when one is written onto it; returns
/// where they end. "1990s", "2nd" and "4chan" are single tokens.
export function pushNumber(tokens: Boundaries, text: string, start: number): number {
  const end = numberEnd(text, start);
  if (!isLetter(text, end) && !isDecadeEnding(text, end)) {
    tokens.push(start, end);
    return end;
  }
  let last = end;
  while (isWord(text, last) || isDecadeEnding(text, last)) last++;
  if (isUnit(text, end, last)) {
    tokens.push(start, end);
    tokens.push(end, last);
  } else splitClitics(tokens, text, start, last);
  return last;
}

function isUnit(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_UNIT && UNITS.has(text.slice(start, end).toLowerCase());
}

// The apostrophe of "1980's" and "3M's".
function isDecadeEnding(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code !== 0x27 && code !== 0x2019) return false;
  return (text.charCodeAt(i + 1) | 32) === 115 && !isWord(text, i + 2);
}

/// End of the number that starts at `i`: digits, with single points, commas, colons and slashes
/// between them, or the groups of a telephone number or a date.
export function numberEnd(text: string, i: number): number {
  const grouped = groupsEnd(text, i);
  if (grouped > i) return grouped;
  let end = i;
  while (isDigit(text, end) || (isDigit(text, end + 1) && joinsDigits(text, end))) end++;
  return end;
}

// A comma joins figures only where thousands (or lakhs: "1,00,000") are marked off: "[3,4]".
function joinsDigits(text: string, i: number): boolean {
  if (text[i] !== ',') return '.:/'.includes(text[i]!);
  if (!isDigit(text, i + 2)) return false;
  return isDigit(text, i + 3) ? !isDigit(text, i + 4) : text[i + 3] === ',';
}

// Lengths of the groups of digits joined by hyphens that make one token; others are ranges and
// scores ("2012-2016", "3-1"), which are taken apart.
const GROUPINGS = new Set([
  '3-4',
  '3-3-4',
  '1-3-3-4',
  '5-4',
  '2-2-2',
  '2-2-4',
  '1-2-2',
  '4-2-2',
  '1-1-2',
  '1-2-4',
  '2-1-2',
  '2-1-4',
  '1-1-4',
]);

function groupsEnd(text: string, i: number): number {
  let shape = '';
  let start = i;
  for (let groups = 0; groups < 5; groups++) {
    let end = start;
    while (end - start < 6 && isDigit(text, end)) end++;
    if (end === start || isDigit(text, end)) return i;
    shape += end - start;
    if (text[end] !== '-' || !isDigit(text, end + 1))
      return GROUPINGS.has(shape) && !isLetter(text, end) ? end : i;
    shape += '-';
    start = end + 1;
  }
  return i;
}

/// True when ".5" starts at `i`.
export function startsDecimal(text: string, i: number): boolean {
  if (text[i] !== '.' || !isDigit(text, i + 1)) return false;
  return i === 0 || isSpace(text, i - 1) || '$£€(['.includes(text[i - 1]!);
}
