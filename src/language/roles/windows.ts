import type { Doc } from '../doc.ts';

/// Words of a window, but for a sentence that alone has more.
const WINDOW = 260;
/// Longer sentences are cut.
export const LONGEST_WINDOW = 512;

/// The stretches of tokens whose roles are told together, first and end of each: whole paragraphs,
/// as many as fit, and of a paragraph that does not fit whole sentences.
export function windowsOf({ segments }: Pick<Doc, 'segments'>): [first: number, last: number][] {
  const { sentenceFirst, paragraphFirst, paragraphCount } = segments;
  const windows: [number, number][] = [];
  let first = 0;
  let last = 0;
  const close = (): void => {
    for (; first < last; first += LONGEST_WINDOW)
      windows.push([first, Math.min(last, first + LONGEST_WINDOW)]);
    first = last;
  };
  const add = (end: number): void => {
    if (end - first > WINDOW) close();
    last = end;
  };
  for (let p = 0; p < paragraphCount; p++) {
    const end = sentenceFirst[paragraphFirst[p + 1]!]!;
    if (end - last <= WINDOW) add(end);
    else
      for (let s = paragraphFirst[p]!; s < paragraphFirst[p + 1]!; s++) add(sentenceFirst[s + 1]!);
  }
  close();
  return windows;
}
