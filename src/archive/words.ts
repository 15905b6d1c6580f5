import type { Span } from '../text/span.ts';

/// What a search compares: letters, digits and the marks on them.
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const ASCII = /^[\0-\x7f]*$/;

/// A word of a text, folded, and where it stands.
export interface FoundWord extends Span {
  readonly folded: string;
}

/// Lower case without diacritics: “Čapek” and “capek” are the same to a search. The vowel signs of
/// scripts that write them as marks stay.
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('ς', 'σ');
}

/// The folded words of a text, in order.
export function foldedWords(text: string): string[] {
  return text.match(WORD)?.map(fold) ?? [];
}

/// The words of a text with their places. Linear.
export function findWords(text: string): FoundWord[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
  }));
}
