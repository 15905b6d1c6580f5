import { isDigit, isLetter, isLower, isSpace, isUpper, isWord } from './characters.ts';

/// The tokens of a text, for the rules that look at a few of them. Nothing is kept a token.
export class TokenView {
  readonly text: string;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly count: number;

  constructor(text: string, start: Uint32Array, end: Uint32Array) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.count = start.length;
  }

  length(i: number): number {
    return this.end[i]! - this.start[i]!;
  }

  /// The token itself; at most its first 24 code units, which is longer than any listed word.
  word(i: number): string {
    const start = this.start[i]!;
    return this.text.slice(start, Math.min(this.end[i]!, start + 24));
  }

  /// Its first code unit, as a string.
  first(i: number): string {
    return this.text[this.start[i]!] ?? '';
  }

  last(i: number): string {
    return this.text[this.end[i]! - 1] ?? '';
  }

  isWord(i: number): boolean {
    return isWord(this.text, this.start[i]!);
  }

  isNumber(i: number): boolean {
    return isDigit(this.text, this.start[i]!);
  }

  isCapitalised(i: number): boolean {
    return isUpper(this.text, this.start[i]!);
  }

  isLowerCase(i: number): boolean {
    return isLower(this.text, this.start[i]!);
  }

  /// Two letters or more, none of them lower case, in its first 24 code units.
  isAllCapitals(i: number): boolean {
    const start = this.start[i]!;
    const end = Math.min(this.end[i]!, start + 24);
    let letters = 0;
    for (let k = start; k < end; k++) {
      if (isLower(this.text, k)) return false;
      if (isLetter(this.text, k)) letters++;
    }
    return letters > 1;
  }

  /// True when nothing stands between the token and the one before it.
  isGlued(i: number): boolean {
    return !isSpace(this.text, this.start[i]! - 1);
  }

  /// True when white space, or the end of the text, follows the token.
  isBeforeSpace(i: number): boolean {
    return isSpace(this.text, this.end[i]!);
  }
}
