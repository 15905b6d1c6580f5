import type { TokenView } from './token-view.ts';

/// Headlines, subheads and bylines are shorter than this many code units.
const LONGEST_HEADLINE = 200;
// A title in title case has at least so many words that have to be capitalised.
const FEWEST_TITLE_WORDS = 3;
// What titles leave in lower case.
const SMALL_WORDS = new Set(
  (
    'a an the and but or nor so yet for of in on at to by with from as is it vs via up off out ' +
    "over into than per 's ’s s n't n’t be are if after amid about under through"
  ).split(' '),
);

/// The number of paragraphs at the top of a text that are headlines (with subheads and bylines).
/// `firstToken` holds the first token of each paragraph and, last, the number of tokens;
/// `isDateline` and `isListItem` tell the paragraphs of those kinds.
export function countHeadlines(
  view: TokenView,
  firstToken: Uint32Array,
  isDateline: (paragraph: number) => boolean,
  isListItem: (paragraph: number) => boolean,
): number {
  const count = firstToken.length - 1;
  for (let p = 0; p < count; p++) {
    if (isDateline(p)) return p;
    const headline = !isListItem(p) && isHeadline(view, firstToken, p);
    // Whatever short stands right above a dateline is the headline.
    if (!headline && !(p + 1 < count && isDateline(p + 1) && isShort(view, firstToken, p)))
      return isBody(view, firstToken, p) ? p : 0;
  }
  return 0;
}

function isShort(view: TokenView, firstToken: Uint32Array, p: number): boolean {
  const last = firstToken[p + 1]! - 1;
  return view.end[last]! - view.start[firstToken[p]!]! < LONGEST_HEADLINE;
}

function isHeadline(view: TokenView, firstToken: Uint32Array, p: number): boolean {
  const first = firstToken[p]!;
  const last = firstToken[p + 1]!;
  if (!isShort(view, firstToken, p)) return false;
  if (!endsSentence(view, first, last)) return true;
  return isTitleCase(view, first, last) || isEchoed(view, firstToken, p);
}

// What follows headlines has a sentence in it.
function isBody(view: TokenView, firstToken: Uint32Array, p: number): boolean {
  const first = firstToken[p]!;
  const last = firstToken[p + 1]!;
  return endsSentence(view, first, last) || view.end[last - 1]! - view.start[first]! > 100;
}

const CLOSERS = '"”’\')]»';

function endsSentence(view: TokenView, first: number, last: number): boolean {
  let i = last - 1;
  while (i > first && CLOSERS.includes(view.last(i))) i--;
  return '.!?…:'.includes(view.last(i));
}

// "Harbour Board Votes to Close the Ferry.": every word of weight is capitalised, give or take one
// in eight.
function isTitleCase(view: TokenView, first: number, last: number): boolean {
  let capitals = 0;
  let lower = 0;
  for (let i = first; i < last; i++) {
    if (view.isCapitalised(i)) capitals++;
    else if (view.isLowerCase(i) && !SMALL_WORDS.has(view.word(i))) lower++;
  }
  return capitals >= FEWEST_TITLE_WORDS && lower * 8 <= capitals;
}

// A page that repeats its headline as the start of the next paragraph.
function isEchoed(view: TokenView, firstToken: Uint32Array, p: number): boolean {
  const next = firstToken[p + 1]!;
  if (next >= view.count) return false;
  const start = view.start[firstToken[p]!]!;
  const end = view.start[next - 1]!; // without the full stop
  const length = end - start;
  const from = view.start[next]!;
  return length > 20 && view.text.startsWith(view.text.slice(start, end), from);
}
