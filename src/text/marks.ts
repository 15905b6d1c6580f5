import { classAt, isApostrophe, isSpace, isWord, MARK, widthAt } from './characters.ts';

// Marks that are one token when repeated: "...", "--", "!!!", "====".
const RUNS = '.-!?=*_~#+<>|–—…';

/// End of the punctuation mark or symbol that starts at `i`. Runs of one mark, mixtures of
/// exclamation and question marks, quotation marks typed as two apostrophes and emoji with their
/// modifiers are one token.
export function markEnd(text: string, i: number): number {
  const mark = text[i]!;
  if (mark === '!' || mark === '?') return runEnd(text, i, (next) => next === '!' || next === '?');
  if (RUNS.includes(mark)) return runEnd(text, i, (next) => next === mark);
  if (isApostrophe(text.charCodeAt(i))) return text[i + 1] === mark ? i + 2 : i + 1;
  return emojiEnd(text, i);
}

function runEnd(text: string, i: number, includes: (mark: string) => boolean): number {
  let end = i + 1;
  while (end < text.length && includes(text[end]!)) end++;
  return modifiersEnd(text, end);
}

function emojiEnd(text: string, i: number): number {
  let end = i + widthAt(text, i);
  if (isRegional(text, i) && isRegional(text, end)) end += 2; // a flag is two letters
  end = modifiersEnd(text, end);
  while (text.charCodeAt(end) === 0x200d && classAt(text, end + 1) === MARK)
    end = modifiersEnd(text, end + 1 + widthAt(text, end + 1));
  return end;
}

// Variation selectors, the keycap and skin tones.
function modifiersEnd(text: string, end: number): number {
  for (;;) {
    const point = text.codePointAt(end) ?? 0;
    if (point === 0xfe0e || point === 0xfe0f || point === 0x20e3) end += 1;
    else if (point >= 0x1f3fb && point <= 0x1f3ff) end += 2;
    else return end;
  }
}

function isRegional(text: string, i: number): boolean {
  const point = text.codePointAt(i) ?? 0;
  return point >= 0x1f1e6 && point <= 0x1f1ff;
}

/// End of the emoticon that starts at `i` (":-)", ";P", "<3"), or `i`.
export function emoticonEnd(text: string, i: number): number {
  if (!isSpace(text, i - 1) || !':;=<'.includes(text[i]!)) return i;
  if (text[i] === '<') return text[i + 1] === '3' && isSpace(text, i + 2) ? i + 2 : i;
  let end = i + 1;
  if ("-'^".includes(text[end] ?? ' ')) end++;
  if (!')(DPpOo/\\|][*'.includes(text[end] ?? ' ')) return i;
  const mouth = text[end];
  while (text[end] === mouth) end++;
  return isWord(text, end) ? i : end;
}
