import type { TokenView } from './token-view.ts';

/// How a token can end a sentence.
export const NO_STOP = 0;
export const FULL_STOP = 1;
export const QUESTION = 2; // or exclamation
export const ELLIPSIS = 3;
export const ABBREVIATED = 4;
export const SMILE = 5;

/// The kind of stop that token `i` is or has at its end.
export function stopAt(view: TokenView, i: number): number {
  const last = view.last(i);
  if (last === '.') {
    if (view.isWord(i)) return ABBREVIATED;
    return view.length(i) === 1 && !isDots(view, i - 1) ? FULL_STOP : ELLIPSIS;
  }
  if (last === '!' || last === '?' || last === '！' || last === '？') return QUESTION;
  if (last === '。') return FULL_STOP;
  if (last === '…') return ELLIPSIS;
  return isEmoticon(view, i) ? SMILE : NO_STOP;
}

/// "...", "…" or one full stop of ". . .".
export function isDots(view: TokenView, i: number): boolean {
  if (i < 0 || view.isWord(i)) return false;
  return view.last(i) === '.' || view.last(i) === '…';
}

function isEmoticon(view: TokenView, i: number): boolean {
  return view.length(i) > 1 && (view.first(i) === ':' || view.first(i) === ';');
}
