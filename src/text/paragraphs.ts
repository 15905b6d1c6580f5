import { Boundaries } from './boundaries.ts';
import { isLower } from './characters.ts';
import { findLines, isFull, type Lines, wrapWidth } from './lines.ts';
import { listMarkerEnd } from './list-items.ts';

/// The paragraphs of a text. A blank line separates them, and so does a single line break, except
/// in a text that was wrapped to a width, where it is white space inside the paragraph.
export function findParagraphs(text: string): Boundaries {
  const lines = findLines(text);
  const width = wrapWidth(text, lines);
  const paragraphs = new Boundaries(lines.count * 4);
  let start = 0;
  for (let line = 0; line < lines.count; line++) {
    const last = line + 1 === lines.count || !carriesOn(text, lines, line + 1, width);
    if (!last) continue;
    paragraphs.push(lines.start[start]!, lines.end[line]!);
    start = line + 1;
  }
  return paragraphs;
}

// Whether `line` belongs to the same paragraph as the line before it.
function carriesOn(text: string, lines: Lines, line: number, width: number): boolean {
  if (!width || lines.afterBlank[line]) return false;
  const start = lines.start[line]!;
  if (listMarkerEnd(text, start) > start) return false;
  return isLower(text, start) || isFull(text, lines, line, width * 0.8);
}
