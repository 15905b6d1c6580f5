/// A piece of text as pdf.js gives it: where it begins on the page, in points from the lower left.
export interface Piece {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/// A line of text on a page. `y` grows upwards.
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/// Joins the pieces of a page to lines, in the order in which they are drawn: what is drawn on the
/// height of the line before and behind its end goes on with it. Text that runs upwards is left out.
export function linesOf(pieces: readonly Piece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const piece of pieces) {
    const [a = 0, b = 0, , , x = 0, y = 0] = piece.transform;
    if (piece.str === '' || Math.abs(b) > Math.abs(a)) continue;
    const size = Math.hypot(a, b) || piece.height || 1;
    const last = lines.at(-1);
    const sameLine = last && Math.abs(last.y - y) < Math.max(size, last.size) * 0.4;
    if (last && sameLine && x > last.right - size && x < last.right + size * 4)
      extend(last, piece, x, size);
    else if (piece.str.trim() !== '')
      lines.push({ text: piece.str, left: x, right: x + piece.width, y, size });
  }
  return lines.map((line) => ({ ...line, text: line.text.replaceAll(/\s+/g, ' ').trim() }));
}

function extend(line: PdfLine, { str, width }: Piece, x: number, size: number): void {
  const apart = x - line.right > size * 0.2 && !line.text.endsWith(' ') && !str.startsWith(' ');
  line.text += apart ? ` ${str}` : str;
  line.right = Math.max(line.right, x + width);
  if (str.trim() !== '' && size < line.size * 3) line.size = Math.max(line.size, size);
}
