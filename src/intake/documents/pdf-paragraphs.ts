import type { PdfLine } from './pdf-lines.ts';

const ENDS = /[.!?:…]["'”’)\]]*$/;
const BULLET = /^[•‣▪■●○◦–—*-] ?(?=\p{L}|\p{N}|["“(<])/u;
const HYPHEN = /(\p{L}+)[-\u2010\u00ad]$/u;

/// Rebuilds paragraphs of the lines of all pages: one ends where the next line stands further below
/// than lines of its page do, is indented, begins an item of a list, or is set in another size, and
/// where a line that ends a sentence stops short. A paragraph that runs over a page or a column goes on.
export function paragraphsOf(pages: readonly PdfLine[][]): string[] {
  const paragraphs: PdfLine[][] = [];
  for (const lines of pages) {
    const layout = layoutOf(lines);
    lines.forEach((line, i) => {
      const before = i > 0 ? lines[i - 1] : paragraphs.at(-1)?.at(-1);
      if (before && goesOn(before, line, layout, i === 0)) paragraphs.at(-1)!.push(line);
      else paragraphs.push([line]);
    });
  }
  const words = wordsOf(paragraphs);
  return paragraphs.map((lines) => joined(lines, words));
}

interface Layout {
  /// From one line of running text to the next.
  pitch: number;
  left: number;
  right: number;
}

function layoutOf(lines: readonly PdfLine[]): Layout {
  const steps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const step = lines[i - 1]!.y - lines[i]!.y;
    if (step > 0 && step < lines[i]!.size * 3) steps.push(step);
  }
  return {
    pitch: quantile(steps, 0.3),
    left: quantile(
      lines.map(({ left }) => left),
      0.2,
    ),
    right: quantile(
      lines.map(({ right }) => right),
      0.8,
    ),
  };
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

function goesOn(before: PdfLine, line: PdfLine, layout: Layout, newPage: boolean): boolean {
  if (BULLET.test(line.text)) return false;
  if (Math.abs(before.size - line.size) > 0.12 * Math.max(before.size, line.size)) return false;
  const step = before.y - line.y;
  const jumps = newPage || step < 0;
  const ends = ENDS.test(before.text);
  if (jumps) return !ends && /^[\p{Ll}\p{N}"'“‘(]/u.test(line.text);
  if (layout.pitch > 0 && step > layout.pitch * 1.35) return false;
  const indented = line.left - before.left > line.size * 0.7 && !BULLET.test(before.text);
  if (indented && before.left - layout.left < line.size * 0.5) return false;
  const short = before.right < layout.right - (layout.right - layout.left) * 0.15;
  return !(ends && short);
}

/// Every word of the document that does not stand at the end of a line, in small letters.
function wordsOf(paragraphs: readonly PdfLine[][]): Set<string> {
  const words = new Set<string>();
  for (const lines of paragraphs)
    for (const { text } of lines)
      for (const [word] of text.replace(HYPHEN, '').matchAll(/\p{L}+(?:-\p{L}+)*/gu))
        words.add(word.toLowerCase());
  return words;
}

function joined(lines: readonly PdfLine[], words: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) text = text === '' ? line.text : join(text, line.text, words);
  return text;
}

/// A hyphen at the end of a line goes only where the document has the whole word elsewhere and not
/// the word with a hyphen, or where it is one that shows at the ends of lines only. Else it stays.
function join(text: string, next: string, words: ReadonlySet<string>): string {
  const first = HYPHEN.exec(text.slice(-60))?.[1];
  if (first === undefined) return `${text} ${next}`;
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + next;
  const second = /^\p{Ll}+/u.exec(next)?.[0];
  if (second === undefined) return text + next;
  const whole = (first + second).toLowerCase();
  const parts = `${first}-${second}`.toLowerCase();
  return (words.has(whole) && !words.has(parts) ? text.slice(0, -1) : text) + next;
}
