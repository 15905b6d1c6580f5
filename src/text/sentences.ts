import { abbreviationKind, NOT_ABBREVIATION, OPEN_ABBREVIATION } from './abbreviations.ts';
import { isLetter, isUpper } from './characters.ts';
import { isSpeechVerb } from './speech-verbs.ts';
import { isStarter } from './starters.ts';
import type { TokenView } from './token-view.ts';
import { surroundings } from './words.ts';

/// Calls `open` with the first token of every sentence of a paragraph but its first, for the
/// tokens `first` to `last` - 1.
export function eachSentence(
  view: TokenView,
  first: number,
  last: number,
  open: (token: number) => void,
): void {
  const straight = { marks: 0 }; // straight double marks so far: an odd number is open
  let sentence = first;
  let i = first;
  while (i < last) {
    if (i > first && view.first(i) === '•') open((sentence = i));
    if (view.first(i) === '"') straight.marks++;
    const stop = isListNumber(view, sentence, i) ? NO_STOP : stopAt(view, i);
    if (stop === NO_STOP) {
      i++;
      continue;
    }
    const next = closersEnd(view, i + 1, last, straight);
    if (next < last && splits(view, stop, i, next, last)) open((sentence = next));
    i = next;
  }
}

const NO_STOP = 0;
const FULL_STOP = 1;
const QUESTION = 2; // or exclamation
const ELLIPSIS = 3;
const ABBREVIATED = 4;

function stopAt(view: TokenView, i: number): number {
  const last = view.last(i);
  if (last === '.') {
    if (view.isWord(i)) return ABBREVIATED;
    return view.length(i) === 1 && !isDots(view, i - 1) ? FULL_STOP : ELLIPSIS;
  }
  if (last === '!' || last === '?' || last === '！' || last === '？') return QUESTION;
  if (last === '。') return FULL_STOP;
  if (last === '…') return ELLIPSIS;
  return isEmoticon(view, i) ? QUESTION : NO_STOP;
}

// "...", "…" or one full stop of ". . .".
function isDots(view: TokenView, i: number): boolean {
  if (i < 0 || view.isWord(i)) return false;
  return view.last(i) === '.' || view.last(i) === '…';
}

function isEmoticon(view: TokenView, i: number): boolean {
  return view.length(i) > 1 && (view.first(i) === ':' || view.first(i) === ';');
}

// The full stop of "1. Harbours" at the start of a sentence.
function isListNumber(view: TokenView, first: number, i: number): boolean {
  return i === first + 1 && view.isNumber(first) && view.length(first) <= 3 && view.isGlued(i);
}

const CLOSERS = new Set(['”', '’', '’’', ')', ']', '}', '»', '›', "''", '"', "'", '“']);
const AMBIGUOUS = new Set(["''", '"', "'", '“', '’']);

// The token after the quotation marks, brackets and footnote numbers that close a sentence whose
// stop is the token before `i`.
function closersEnd(view: TokenView, i: number, last: number, straight: { marks: number }): number {
  for (; i < last; i++) {
    const word = view.word(i);
    if (word === '[' && isFootnote(view, i, last)) i += 2;
    else if (!CLOSERS.has(word)) return i;
    else if (AMBIGUOUS.has(word) && !closes(view, i, last, straight.marks)) return i;
    else if (word === '"') straight.marks++;
  }
  return i;
}

function isFootnote(view: TokenView, i: number, last: number): boolean {
  return i + 2 < last && view.isNumber(i + 1) && view.first(i + 2) === ']';
}

// A mark that is the same open and closed closes when it leans on what stands before it, or, when
// the text has spaces on both its sides, when one is open.
function closes(view: TokenView, i: number, last: number, marks: number): boolean {
  if (view.isGlued(i)) return i + 1 === last || view.isBeforeSpace(i) || !view.isWord(i + 1);
  return view.first(i) === '"' && view.isBeforeSpace(i) && marks % 2 === 1;
}

function splits(view: TokenView, stop: number, i: number, next: number, last: number): boolean {
  const head = skipOpeners(view, next, last);
  if (head >= last || !view.isWord(head)) return false;
  if (startsLower(view, head)) return startsInLowerCase(view, stop, i, next);
  if (view.isGlued(next)) return splitsGlued(view, stop, i, next, head);
  const quoted = next > i + 1;
  if (stop === QUESTION) return !(quoted && saysNext(view, next, last));
  if (stop === ELLIPSIS) return splitsAfterEllipsis(view, i, head);
  return stop === FULL_STOP || splitsAfterAbbreviation(view, i, next, head);
}

const OPENERS = new Set(['“', '‘', '"', "'", '``', '`', "''", '(', '[', '«', '„', '’', '‘‘', '*']);

function skipOpeners(view: TokenView, i: number, last: number): number {
  const limit = Math.min(last, i + 4);
  while (i < limit && OPENERS.has(view.word(i))) i++;
  return i;
}

// "iPhone" and "eBay" are names, not a sentence carrying on.
function startsLower(view: TokenView, i: number): boolean {
  return view.isLowerCase(i) && !isUpper(view.text, view.start[i]! + 1);
}

// "He left.She stayed." and "left.“We" lost a space; "Dorn.com" and "Yahoo!Mail" did not.
function splitsGlued(
  view: TokenView,
  stop: number,
  i: number,
  next: number,
  head: number,
): boolean {
  if (next > i + 1 && head === next) return false;
  if (stop !== FULL_STOP && stop !== QUESTION) return false;
  return view.isCapitalised(head) && (head > next || view.isLowerCase(i - 1));
}

function splitsAfterEllipsis(view: TokenView, i: number, head: number): boolean {
  const word = view.word(head);
  if (word === 'I' || word.startsWith('I’') || word.startsWith("I'")) return view.length(i) > 3;
  let dots = i; // ". . ." and ". ..." from their first stop
  while (i - dots < 4 && isDots(view, dots - 1)) dots--;
  return view.isCapitalised(head) && view.isGlued(dots);
}

// Hasty posts start sentences in lower case, after a full stop or a heap of marks ("!!"). "Yahoo!
// is" and "“Where?” she asked" carry on.
function startsInLowerCase(view: TokenView, stop: number, i: number, next: number): boolean {
  if (next > i + 1 || view.isGlued(next)) return false;
  return stop === FULL_STOP || (stop === QUESTION && view.length(i) > 1);
}

function splitsAfterAbbreviation(view: TokenView, i: number, next: number, head: number): boolean {
  if (isOpen(view, i)) return false;
  const quoteOpens = head > next && view.first(next) !== '(' && view.first(next) !== '[';
  return quoteOpens || isStarter(view.text, view.start[head]!, view.end[head]!);
}

const OPEN_DOTTED = new Set(['e.g', 'i.e', 'p.s']);

// Titles, initials and the like never end a sentence.
function isOpen(view: TokenView, i: number): boolean {
  const start = view.start[i]!;
  const end = view.end[i]! - 1;
  if (end - start === 1 && isLetter(view.text, start)) return true;
  const word = view.word(i).slice(0, -1);
  const kind = abbreviationKind(word, surroundings(view.text, start, end));
  if (kind !== NOT_ABBREVIATION) return kind === OPEN_ABBREVIATION;
  return OPEN_DOTTED.has(word.toLowerCase());
}

// `“Where?” Ana Brook asked`: a name and a verb of speech carry the sentence on.
function saysNext(view: TokenView, i: number, last: number): boolean {
  const first = view.word(i);
  if (first !== 'I' && isStarter(view.text, view.start[i]!, view.end[i]!)) return false;
  const limit = Math.min(last, i + 7);
  let k = i;
  while (k < limit && view.isCapitalised(k)) k++;
  return k > i && k < limit && isSpeechVerb(view.word(k));
}
