import { classAt, DIGIT, isLetter, isLower, isUpper, LETTER } from './characters.ts';
import type { TokenView } from './token-view.ts';

/// What a token looks like, in five bits. `EDGE` stands for what is outside the paragraph.
export const EDGE = 0;
export const LOWER = 1;
export const CAPITALISED = 2;
export const CAPITALS = 3;
export const ONE_CAPITAL = 4;
export const NUMBER = 5;
export const DATE_OR_TIME = 6;
export const ADDRESS = 7;
export const ABBREVIATION = 8;
export const CLITIC = 9;
export const EMOTICON = 10;
export const RULE = 11;
/// Capitals or figures after the first letter, letters after figures: "iPhone", "G8", "4chan".
export const MIXED = 12;
export const OTHER_MARK = 13;
export const COMMA = 14;
export const COLON = 15;
export const SEMICOLON = 16;
export const DASH = 17;
export const STOP = 18;
export const QUESTION_OR_CRY = 19;
export const ELLIPSIS_MARK = 20;
export const OPENER = 21;
/// Opens or closes.
export const QUOTE = 22;
export const CLOSER = 23;
export const ANGLE = 24;
export const BULLET = 25;
export const MONEY = 26;
export const SYMBOL = 27;

const shapeOfMark = new Uint8Array(0x2040).fill(OTHER_MARK);
for (const [marks, shape] of [
  [',', COMMA],
  [':', COLON],
  [';', SEMICOLON],
  ['-–—―', DASH],
  ['.', STOP],
  ['!?', QUESTION_OR_CRY],
  ['…', ELLIPSIS_MARK],
  ['([{“‘«<', OPENER],
  ['"\'`', QUOTE],
  [')]}”’»', CLOSER],
  ['>', ANGLE],
  ['*•|', BULLET],
  ['$£€', MONEY],
  ['#%&/~', SYMBOL],
] as const)
  for (const mark of marks) shapeOfMark[mark.charCodeAt(0)] = shape;

/// The shape of every token.
export function tokenShapes(view: TokenView): Uint8Array {
  const shapes = new Uint8Array(view.count);
  for (let i = 0; i < view.count; i++) shapes[i] = shapeAt(view, i);
  return shapes;
}

// Longer tokens are judged by their beginning.
const LONGEST = 24;

function shapeAt({ text, start: starts, end: ends }: TokenView, i: number): number {
  const start = starts[i]!;
  const end = ends[i]!;
  const kind = classAt(text, start);
  if (kind === LETTER) return wordShape(text, start, end);
  if (kind === DIGIT) return numberShape(text, start, Math.min(end, start + LONGEST));
  return markShape(text, start, end);
}

const SHORTEST_ADDRESS = 6;
const FULL_STOP = '.'.charCodeAt(0);

function wordShape(text: string, start: number, end: number): number {
  if (text.charCodeAt(end - 1) === FULL_STOP) return ABBREVIATION;
  const limit = Math.min(end, start + LONGEST);
  let others = 0; // capitals and figures after the first letter
  for (let k = start + 1; k < limit; k++) {
    const code = text.charCodeAt(k);
    if (code >= 97 && code <= 122) continue;
    if (isInAddress(code) && end - start >= SHORTEST_ADDRESS) return ADDRESS;
    if (isUpper(text, k) || classAt(text, k) === DIGIT) others++;
  }
  if (!isUpper(text, start)) return others ? MIXED : LOWER;
  if (end - start === 1) return ONE_CAPITAL;
  if (!others) return CAPITALISED;
  return others === limit - start - 1 ? CAPITALS : MIXED;
}

// . / : @
function isInAddress(code: number): boolean {
  return code === FULL_STOP || code === 47 || code === 58 || code === 64;
}

function numberShape(text: string, start: number, limit: number): number {
  for (let k = start; k < limit; k++) {
    if ('/:-'.includes(text[k]!)) return DATE_OR_TIME;
    if (isLetter(text, k)) return MIXED;
  }
  return NUMBER;
}

const SHORTEST_RULE = 3;

function markShape(text: string, start: number, end: number): number {
  const mark = text[start]!;
  if (end - start > 1) {
    if (mark === ':' || mark === ';') return EMOTICON;
    if (isLower(text, start + 1) || isUpper(text, start + 1)) return CLITIC;
    if (end - start >= SHORTEST_RULE && '-=_*~#+'.includes(mark)) return RULE;
    if (mark === '.') return ELLIPSIS_MARK;
  }
  return shapeOfMark[text.charCodeAt(start)] ?? OTHER_MARK;
}
