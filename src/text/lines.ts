import { Boundaries } from './boundaries.ts';
import { isLineBreak, isLower, isSpace } from './characters.ts';

/// The lines of a text that hold more than white space, without the white space around them.
export interface Lines {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /// 1 when a blank line or a paragraph separator (U+2029) stands before the line.
  readonly afterBlank: Uint8Array;
}

export function findLines(text: string): Lines {
  const spans = new Boundaries(text.length >> 3);
  const blanks: number[] = [];
  let breaks = 2;
  let i = 0;
  while (i < text.length) {
    if (isSpace(text, i)) {
      breaks += breaksAt(text, i);
      i++;
      continue;
    }
    const end = lineEnd(text, i);
    if (breaks > 1) blanks.push(spans.count);
    pushTrimmed(spans, text, i, end);
    breaks = 0;
    i = end;
  }
  const afterBlank = new Uint8Array(spans.count);
  for (const line of blanks) afterBlank[line] = 1;
  return { count: spans.count, start: spans.starts(), end: spans.ends(), afterBlank };
}

// Line breaks that the character at `i` stands for: CRLF is one.
function breaksAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code === 0x2029 || code === 12) return 2;
  if (code === 13 && text.charCodeAt(i + 1) === 10) return 0;
  return isLineBreak(code) ? 1 : 0;
}

function lineEnd(text: string, i: number): number {
  while (i < text.length && !isLineBreak(text.charCodeAt(i))) i++;
  return i;
}

function pushTrimmed(spans: Boundaries, text: string, start: number, end: number): void {
  let last = end;
  while (isSpace(text, last - 1)) last--;
  spans.push(start, last);
}

// Texts wrapped by hand or by an e-mail program have lines of at most so many code units.
const NARROWEST = 55;
const WIDEST = 100;
// Fewer line breaks than this prove nothing.
const FEWEST_BREAKS = 3;

/// The width to which a text is wrapped, or 0 when a line break ends a paragraph. A wrapped text
/// breaks its lines where the next word would not have fitted, and goes on in lower case.
export function wrapWidth(text: string, lines: Lines): number {
  const width = commonWidth(lines);
  if (width < NARROWEST) return 0;
  let breaks = 0;
  let full = 0;
  let lower = 0;
  for (let line = 1; line < lines.count; line++) {
    if (lines.afterBlank[line]) continue;
    breaks++;
    if (isFull(text, lines, line, width)) full++;
    if (isLower(text, lines.start[line]!)) lower++;
  }
  return breaks >= FEWEST_BREAKS && full >= breaks * 0.7 && lower >= breaks * 0.45 ? width : 0;
}

// The longest line, or 0 when more than one in twenty is longer than any wrapped text has.
function commonWidth(lines: Lines): number {
  let width = 0;
  let tooLong = 0;
  for (let line = 0; line < lines.count; line++) {
    const length = lines.end[line]! - lines.start[line]!;
    if (length > WIDEST) tooLong++;
    else if (length > width) width = length;
  }
  return tooLong * 20 > lines.count ? 0 : width;
}

/// True when the first word of `line` would not have fitted at the end of the line before it, give
/// or take a tenth of the width.
export function isFull(text: string, lines: Lines, line: number, width: number): boolean {
  const before = lines.end[line - 1]! - lines.start[line - 1]!;
  const start = lines.start[line]!;
  let end = start;
  while (end < lines.end[line]! && end - start <= width && !isSpace(text, end)) end++;
  return before + 1 + (end - start) > width * 0.9;
}
