import type { PdfLine } from './pdf-lines.ts';

/// How many lines at the top and at the bottom of a page may be its furniture.
const EDGE = 3;
/// How far a line may move from page to page, in points.
const DRIFT = 6;
const PAGE_NUMBER =
  /^(?:[-–—|\s]{0,3})(?:page )?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?(?:[-–—|\s]{0,3})$/i;

/// The pages without what repeats on them: headers, footers and numbers of pages. A line repeats
/// when it stands at the same height of half of the pages, at least two, in the same words but for
/// digits; for the first and the last line of a page three pages are enough, as chapters have
/// headers of their own. Linear in the number of lines.
export function withoutFurniture(pages: readonly PdfLine[][]): PdfLine[][] {
  const counts = countRepeats(pages);
  const half = Math.max(2, pages.length / 2);
  return pages.map((lines) => {
    const edges = edgesOf(lines);
    const outer = new Set([edges[0], edges.at(-1)]);
    const isFurniture = (line: PdfLine) => {
      if (outer.has(line) && pages.length > 1 && PAGE_NUMBER.test(line.text)) return true;
      const enough = outer.has(line) ? Math.min(3, half) : half;
      return keysOf(line).some((key) => (counts.get(key)?.size ?? 0) >= enough);
    };
    const left = new Set(edges.filter(isFurniture));
    return lines.filter((line) => !left.has(line));
  });
}

/// On which pages each line of their edges stands.
function countRepeats(pages: readonly PdfLine[][]): Map<string, Set<number>> {
  const counts = new Map<string, Set<number>>();
  pages.forEach((lines, page) => {
    for (const key of edgesOf(lines).flatMap(keysOf)) {
      const on = counts.get(key) ?? new Set();
      counts.set(key, on.add(page));
    }
  });
  return counts;
}

/// The highest lines and the lowest, from the top.
function edgesOf(lines: readonly PdfLine[]): PdfLine[] {
  const sorted = lines.toSorted((a, b) => b.y - a.y);
  return sorted.length <= 2 * EDGE ? sorted : [...sorted.slice(0, EDGE), ...sorted.slice(-EDGE)];
}

/// The words with digits made alike, and the height, rounded both ways.
function keysOf({ text, y }: PdfLine): string[] {
  const words = text.replaceAll(/\d+/g, '0').slice(0, 200);
  const step = Math.floor(y / DRIFT);
  return [`${step} ${words}`, `${step + 1} ${words}`];
}
