import { isDigit, isSpace } from './characters.ts';

const BULLETS = '•‣◦▪▫●○■□–-*·➤►✓';

/// End of the bullet or number that opens a list item at `i` ("• ", "- ", "1. ", "2) "), or `i`.
export function listMarkerEnd(text: string, i: number): number {
  if (BULLETS.includes(text[i] ?? ' ')) {
    const close = text[i] === '•' || text[i] === '●'; // often without a space
    return close || isSpace(text, i + 1) ? i + 1 : i;
  }
  let end = i;
  while (end - i < 3 && isDigit(text, end)) end++;
  const closed = end > i && (text[end] === '.' || text[end] === ')') && isSpace(text, end + 1);
  return closed ? end + 1 : i;
}
