import type { Passage, Range } from '../grammar/passage.ts';

/// One quotation in tokens.
export interface Quoted {
  /// Row in `doc.quotations`.
  readonly row: number;
  /// With the marks.
  readonly first: number;
  readonly last: number;
  /// True for a quotation that is speech by itself; false for words inside somebody's clause.
  readonly clausal: boolean;
}

/// The outermost quotations of a stretch of tokens, in order.
export function quotedIn(passage: Passage, { first, last }: Range): Quoted[] {
  const found: Quoted[] = [];
  for (let i = first; i < last;) {
    const row = passage.quotation[i]!;
    if (row < 0) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < last && passage.quotation[end] === row) end++;
    found.push({ row, first: i, last: end, clausal: isClausal(passage, i, end) });
    i = end;
  }
  return found;
}

/// “The port is closed,” she said: a clausal quotation opens where a sentence or a speech may open,
/// begins like a sentence and ends with punctuation. “frank” and “no pivot in sight” inside a
/// clause do not.
function isClausal(passage: Passage, first: number, last: number): boolean {
  const inner = firstInner(passage, first, last);
  const end = lastInner(passage, first, last);
  if (end <= inner) return false;
  const before = first > 0 ? passage.word[first - 1]! : '';
  const sentenceStart = opensSentence(passage, first);
  const opens =
    sentenceStart ||
    before === ',' ||
    before === ':' ||
    before === '—' ||
    before === '–' ||
    before === '--' ||
    before === '(';
  const closed = passage.doc.quotations.closed[passage.quotation[first]!] === 1;
  const after = passage.word[last] ?? '';
  const ends =
    !closed ||
    isEnd(passage.word[end - 1]!) ||
    after === ',' ||
    after === '.' ||
    after === '?' ||
    after === '!';
  if (!opens || !ends) return false;
  const form = passage.form(inner);
  const capital = form[0] !== form[0]!.toLowerCase() || /^[0-9.…[(]/.test(form);
  return capital || ((sentenceStart || before === ',' || before === ':') && end - inner >= 4);
}

/// True for the first token of its sentence; bullets and emojis before it do not count.
export function opensSentence(passage: Passage, token: number): boolean {
  let k = token - 1;
  const start = passage.sentence(passage.sentenceOf(token)).first;
  while (
    k >= start &&
    token - k < 4 &&
    !/[\p{L}\p{N}.,:;]/u.test(passage.word[k]!) &&
    !passage.mark[k]
  )
    k--;
  return k < start;
}

function isEnd(word: string): boolean {
  return /[,.!?…—–]$/.test(word) || word === '--' || word === '-';
}

function firstInner(passage: Passage, first: number, last: number): number {
  let i = first;
  while (i < last && passage.mark[i]) i++;
  return i;
}

function lastInner(passage: Passage, first: number, last: number): number {
  let i = last;
  while (i > first && passage.mark[i - 1]) i--;
  return i;
}
