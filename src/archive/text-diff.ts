import type { Span } from '../text/span.ts';
import { foldedWords } from './words.ts';

/// A stretch of one text that stands in the place of a stretch of the other; either may be empty.
export interface Edit {
  readonly before: Span;
  readonly after: Span;
}

/// How far the words of a quotation were changed: `punctuation`: only marks, spaces or capitals;
/// `ellipsis`: words were left out and “…” stands for them; `words`: anything else.
export type Change = 'punctuation' | 'ellipsis' | 'words';

/// Words, runs of spaces, and every other character by itself.
const PIECE = /[\p{L}\p{N}\p{M}]+|\s+|[^]/gu;
const ELLIPSIS = /…|\.{3}/;
/// Edits that are looked for; texts further apart differ as a whole.
const MOST_EDITS = 400;

/// The edits that make `after` of `before`, as few words as can be, in order (Myers 1986). The time is
/// bounded by the length of the texts times 400.
export function editsBetween(before: string, after: string): Edit[] {
  const a = piecesOf(before);
  const b = piecesOf(after);
  const kept = commonPieces(a.texts, b.texts);
  const edits: Edit[] = [];
  let i = 0;
  let j = 0;
  for (const [x, y] of [...kept, [a.texts.length, b.texts.length] as const]) {
    if (x > i || y > j)
      edits.push({
        before: { start: a.starts[i]!, end: a.starts[x]! },
        after: { start: b.starts[j]!, end: b.starts[y]! },
      });
    i = x + 1;
    j = y + 1;
  }
  return edits;
}

/// What kind of change the edits of a quotation are.
export function changeBetween(before: string, after: string, edits: readonly Edit[]): Change {
  const words = (text: string) => foldedWords(text).join(' ');
  if (words(before) === words(after)) return 'punctuation';
  const shortened = (kept: 'before' | 'after', short: string) =>
    ELLIPSIS.test(short) &&
    edits.every((edit) => words(short.slice(edit[kept].start, edit[kept].end)) === '') &&
    edits.some((edit) => ELLIPSIS.test(short.slice(edit[kept].start, edit[kept].end)));
  return shortened('after', after) || shortened('before', before) ? 'ellipsis' : 'words';
}

interface Pieces {
  readonly texts: readonly string[];
  /// Where each starts, and where the last ends.
  readonly starts: readonly number[];
}

function piecesOf(text: string): Pieces {
  const found = [...text.matchAll(PIECE)];
  return {
    texts: found.map(([piece]) => piece),
    starts: [...found.map(({ index }) => index), text.length],
  };
}

/// Pairs of places that hold the same piece, in order: the longest such list, or only what both begin
/// and end with when they are too far apart.
function commonPieces(a: readonly string[], b: readonly string[]): [number, number][] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const middle = shortestPath(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [
    ...Array.from({ length: start }, (_, i): [number, number] => [i, i]),
    ...middle.map(([x, y]): [number, number] => [x + start, y + start]),
    ...Array.from({ length: end }, (_, i): [number, number] => [
      a.length - end + i,
      b.length - end + i,
    ]),
  ];
}

/// Myers' greedy search: `furthest[k]` is how far one comes in `a` on the diagonal x - y = k with so many
/// edits; each round is kept for the way back.
function shortestPath(a: readonly string[], b: readonly string[]): [number, number][] {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  let furthest = new Map<number, number>([[1, 0]]);
  const rounds: Map<number, number>[] = [];
  for (let edits = 0; edits <= most; edits++) {
    rounds.push(furthest);
    furthest = new Map(furthest);
    for (let k = -edits; k <= edits; k += 2) {
      let x = stepsDown(furthest, k, edits) ? furthest.get(k + 1)! : furthest.get(k - 1)! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return wayBack(rounds, a.length, b.length);
    }
  }
  return [];
}

function stepsDown(furthest: ReadonlyMap<number, number>, k: number, edits: number): boolean {
  return k === -edits || (k !== edits && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
}

function wayBack(rounds: readonly Map<number, number>[], x: number, y: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let edits = rounds.length - 1; edits >= 0; edits--) {
    const furthest = rounds[edits]!;
    const down = stepsDown(furthest, x - y, edits);
    const k = x - y + (down ? 1 : -1);
    const from = furthest.get(k) ?? 0;
    const startX = edits === 0 ? 0 : down ? from : from + 1;
    while (x > startX && y > 0) pairs.push([--x, --y]);
    x = from;
    y = from - k;
  }
  return pairs.reverse();
}
