/// Kinds of character, as the segmentation sees them. One byte a code unit of the Basic
/// Multilingual Plane; astral characters are looked up when they turn up.
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3; // punctuation and symbols
export const OTHER = 4; // unassigned, private use, lone surrogates

const classes = new Uint8Array(0x10000).fill(OTHER);

function assign(pattern: RegExp, value: number): void {
  for (let base = 0; base < 0x10000; base += 0x1000) {
    if (base === 0xd000) continue;
    assignIn(base, 0x1000, pattern, value);
  }
  assignIn(0xd000, 0x800, pattern, value);
}

function assignIn(base: number, size: number, pattern: RegExp, value: number): void {
  const block = String.fromCharCode(...Array.from({ length: size }, (_, i) => base + i));
  for (const { 0: run, index } of block.matchAll(pattern))
    classes.fill(value, base + index, base + index + run.length);
}

assign(/[\p{P}\p{S}]+/gu, MARK);
assign(/\p{N}+/gu, LETTER); // Roman numerals, ¹, ½: part of words
assign(/\p{Nd}+/gu, DIGIT);
// Soft hyphens and the zero-width joiners sit inside words.
assign(/[\p{L}\p{M}\u00ad\u200c\u200d]+/gu, LETTER);
// Control characters and invisible direction marks separate words as a space does, and U+FFFC
// stands where a picture was.
assign(/[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufffc]+/gu, SPACE);

const astralLetter = /[\p{L}\p{M}]/u;
const astralDigit = /\p{Nd}/u;

/// Kind of the character at code unit `i`, which may be the first half of a surrogate pair;
/// `SPACE` before the start and after the end of the text.
export function classAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code !== code) return SPACE;
  if (code < 0xd800 || code > 0xdfff) return classes[code]!;
  const point = text.codePointAt(i)!;
  if (point < 0x10000) {
    // The second half of a pair counts as the pair it completes; a lone half is `OTHER`.
    return code >= 0xdc00 && isHigh(text.charCodeAt(i - 1)) ? classAt(text, i - 1) : OTHER;
  }
  const character = String.fromCodePoint(point);
  if (astralLetter.test(character)) return LETTER;
  return astralDigit.test(character) ? DIGIT : MARK;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

export function isSpace(text: string, i: number): boolean {
  return classAt(text, i) === SPACE;
}

export function isLetter(text: string, i: number): boolean {
  return classAt(text, i) === LETTER;
}

export function isDigit(text: string, i: number): boolean {
  return classAt(text, i) === DIGIT;
}

/// Letter or digit.
export function isWord(text: string, i: number): boolean {
  const kind = classAt(text, i);
  return kind === LETTER || kind === DIGIT;
}

export function isUpper(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code < 0x80) return code >= 65 && code <= 90;
  return isLetter(text, i) && text[i]!.toLowerCase() !== text[i];
}

export function isLower(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code < 0x80) return code >= 97 && code <= 122;
  return isLetter(text, i) && text[i]!.toUpperCase() !== text[i];
}

/// Straight, curly either way round, grave and acute: writers and converters mix them up.
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x60 || code === 0xb4;
}

/// End of the letters and digits that start at `i`: the hot loop of tokenization, so surrogates
/// leave it.
export function wordCharactersEnd(text: string, i: number): number {
  for (;;) {
    const code = text.charCodeAt(i);
    const kind = classes[code];
    if (kind === LETTER || kind === DIGIT) i++;
    else if (code >= 0xd800 && code < 0xe000 && isWord(text, i)) i += 2;
    else return i;
  }
}

/// Code units of the character that starts at `i`: 1, or 2 for a surrogate pair.
export function widthAt(text: string, i: number): number {
  return text.codePointAt(i)! > 0xffff ? 2 : 1;
}

/// First code unit at or after `i` and before `end` that is not white space, else `end`.
export function skipSpace(text: string, i: number, end: number): number {
  while (i < end && isSpace(text, i)) i++;
  return i;
}

/// LF, VT, FF, CR, NEL and the Unicode line and paragraph separators.
export function isLineBreak(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
}
