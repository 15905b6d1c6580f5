import { abbreviationKind, NOT_ABBREVIATION, OPEN_ABBREVIATION } from './abbreviations.ts';
import { isLetter, isUpper } from './characters.ts';
import { isDoubtful, mayOpenUnstopped } from './doubts.ts';
import type { Gap, Judge } from './gap.ts';
import { isSpeechVerb } from './speech-verbs.ts';
import { isStarter } from './starters.ts';
import { ELLIPSIS, FULL_STOP, isDots, NO_STOP, QUESTION, SMILE, stopAt } from './stops.ts';
import { tokenShapes } from './token-shapes.ts';
import type { TokenView } from './token-view.ts';
import { surroundings } from './words.ts';

/// Finds where sentences begin in the paragraphs of one text. Rules settle what edited prose has;
/// where they cannot, `judge` decides.
export class SentenceFinder implements Gap {
  readonly view: TokenView;
  readonly shapes: Uint8Array;
  readonly #judge: Judge;
  readonly #open: (token: number) => void;
  first = 0;
  last = 0;
  sentence = 0;
  token = 0;
  context = 0;
  lowerWords = 0;
  ending = 0;
  #straightMarks = 0; // straight double marks so far: an odd number is open
  #inCurly = false;
  #inBrackets = false;
  #isHeadline = false;

  /// `open` is called with the first token of every sentence but the first of a paragraph.
  constructor(view: TokenView, judge: Judge, open: (token: number) => void) {
    this.view = view;
    this.shapes = tokenShapes(view);
    this.#judge = judge;
    this.#open = open;
  }

  /// Reads the paragraph, or what follows its dateline: the tokens `first` to `last` - 1. In a
  /// headline, sentences end at stops only.
  paragraph(first: number, last: number, isHeadline = false): void {
    this.#enter(first, last);
    this.#isHeadline = isHeadline;
    let settled = first; // the rules have looked before this token already
    let i = first;
    while (i < last) {
      if (i > this.sentence && this.#opensUnstopped(i, i === settled)) this.#begin(i);
      this.#note(i);
      const stop = this.#isListNumber(i) ? NO_STOP : stopAt(this.view, i);
      if (stop === NO_STOP) {
        i++;
        continue;
      }
      const next = this.#passClosers(i + 1);
      if (next < last && this.#opensAfter(stop, i, next)) this.#begin(next);
      settled = i = next;
    }
  }

  #enter(first: number, last: number): void {
    this.first = this.sentence = first;
    this.last = last;
    this.ending = endingOf(this.view, first, last);
    this.lowerWords = this.#straightMarks = 0;
    this.#inCurly = this.#inBrackets = false;
  }

  #begin(token: number): void {
    this.#open(token);
    this.sentence = token;
    this.lowerWords = 0;
    this.#inBrackets = false;
  }

  #opensUnstopped(i: number, settled: boolean): boolean {
    if (this.view.first(i) === '•') return true;
    if (settled || this.#isHeadline) return false;
    if (this.#inBrackets || this.#inCurly || this.#straightMarks % 2) return false;
    return mayOpenUnstopped(this.view, this.shapes, this.sentence, i) && this.#ask(i, 0);
  }

  #opensAfter(stop: number, at: number, next: number): boolean {
    const { view, last, shapes } = this;
    const ruled = splits(view, stop, at, next, last);
    if (next + 1 === last || !isDoubtful(view, shapes, { stop, at, next, ruled })) return ruled;
    return this.#ask(next, (stop << 2) | (view.isGlued(next) ? 2 : 0) | (ruled ? 1 : 0));
  }

  #ask(token: number, context: number): boolean {
    this.token = token;
    this.context = context;
    return this.#judge(this);
  }

  // Keeps count of what is open and of words in lower case.
  #note(i: number): void {
    const mark = this.view.first(i);
    if (mark === '"') this.#straightMarks++;
    else if (mark === '“' || mark === '”') this.#inCurly = mark === '“';
    else if (mark === '(' || mark === '[') this.#inBrackets = true;
    else if (mark === ')' || mark === ']') this.#inBrackets = false;
    else if (this.lowerWords < 3 && this.view.isLowerCase(i)) this.lowerWords++;
  }

  // The full stop of "1. Harbours" at the start of a sentence.
  #isListNumber(i: number): boolean {
    const { view, sentence } = this;
    if (i !== sentence + 1 || !view.isNumber(sentence)) return false;
    return view.length(sentence) <= 3 && view.isGlued(i);
  }

  // The token after the quotation marks, brackets and footnote numbers that close a sentence whose
  // stop is the token before `i`.
  #passClosers(i: number): number {
    const { view, last } = this;
    while (i < last) {
      const end = closerEnd(view, i, last, this.#straightMarks);
      if (end === i) return i;
      while (i < end) this.#note(i++);
    }
    return i;
  }
}

const CLOSERS = new Set(['”', '’', '’’', ')', ']', '}', '»', '›', "''", '"', "'", '“']);
const AMBIGUOUS = new Set(["''", '"', "'", '“', '’']);

// The token after the closing mark or footnote at `i`, or `i`.
function closerEnd(view: TokenView, i: number, last: number, straightMarks: number): number {
  const word = view.word(i);
  if (word === '[') return isFootnote(view, i, last) ? i + 3 : i;
  if (!CLOSERS.has(word)) return i;
  return AMBIGUOUS.has(word) && !closes(view, i, last, straightMarks) ? i : i + 1;
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

// How a paragraph ends (with a stop, a word or another mark) and which of four sizes it has.
function endingOf(view: TokenView, first: number, last: number): number {
  let end = last - 1;
  while (end > first && CLOSERS.has(view.word(end))) end--;
  let size = 0;
  for (const limit of SIZES) if (last - first >= limit) size++;
  if (stopAt(view, end) !== NO_STOP) return size;
  return size + (view.isWord(end) ? 4 : 8);
}

const SIZES = [12, 60, 200];

function splits(view: TokenView, stop: number, i: number, next: number, last: number): boolean {
  const head = skipOpeners(view, next, last);
  if (head >= last || !view.isWord(head)) return false;
  if (startsLower(view, head)) return startsInLowerCase(view, stop, i, next);
  if (view.isGlued(next)) return splitsGlued(view, stop, i, next, head);
  const quoted = next > i + 1;
  if (stop === QUESTION || stop === SMILE) return !(quoted && saysNext(view, next, last));
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
  if (stop !== FULL_STOP && stop !== QUESTION && stop !== SMILE) return false;
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
  return stop === FULL_STOP || stop === SMILE || (stop === QUESTION && view.length(i) > 1);
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
