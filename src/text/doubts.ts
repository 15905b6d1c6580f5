import { ABBREVIATED, ELLIPSIS, QUESTION, SMILE } from './stops.ts';
import {
  CAPITALISED,
  CAPITALS,
  CLITIC,
  CLOSER,
  COLON,
  COMMA,
  DASH,
  DATE_OR_TIME,
  ELLIPSIS_MARK,
  LOWER,
  NUMBER,
  ONE_CAPITAL,
  OPENER,
  QUOTE,
  SEMICOLON,
  STOP,
} from './token-shapes.ts';
import type { TokenView } from './token-view.ts';

// What edited prose settles is left to the rules; the judge is asked about the rest only. These
// tests keep it away from quotations and what reports them, from names and from headlines.

/// A stop, the token after it, and what the rules say about that token.
export interface StopGap {
  readonly stop: number;
  readonly at: number;
  readonly next: number;
  readonly ruled: boolean;
}

// After a stop, the rules know what these are: an omission, a quotation, a bracket.
const RULED_HEADS = new Set([STOP, ELLIPSIS_MARK, OPENER, QUOTE]);

/// True when it takes more than the rules to tell whether a sentence begins after a stop.
export function isDoubtful(view: TokenView, shapes: Uint8Array, gap: StopGap): boolean {
  const { stop, at, next, ruled } = gap;
  if (stop === ABBREVIATED || next > at + 1) return false; // quotation marks stand between
  const glued = view.isGlued(next);
  if (glued && !view.isWord(next)) return false;
  if (stop === ELLIPSIS) return glued && view.isGlued(at) && view.isCapitalised(next);
  if (ruled && view.isCapitalised(next)) return stop === SMILE || isCountdown(view, at);
  const head = shapes[next]!;
  if (RULED_HEADS.has(head)) return false;
  if (stop !== QUESTION || view.length(at) > 1) return true;
  // "Yahoo! is" and "ready for this? — promises" carry on.
  return head !== DASH && !(head === LOWER && (glued || view.first(at) === '!'));
}

// The figure of a list before its full stop: "9. Ana Brook 8. Carl Dorn".
function isCountdown(view: TokenView, stop: number): boolean {
  return stop > 0 && view.isNumber(stop - 1) && view.length(stop - 1) < 3;
}

// Shapes of the tokens before and after a gap that is none between sentences.
const NEVER_BEFORE = new Set([COLON, SEMICOLON, CLITIC, CLOSER, OPENER, QUOTE]);
const NEVER_AFTER = new Set([LOWER, COMMA, DASH, CLITIC, CLOSER, STOP]);

/// True when a sentence may begin at token `i`, which is not the first of the sentence that began
/// at `sentence`, although no stop stands before it: a signature, a date, a heading went before.
export function mayOpenUnstopped(
  view: TokenView,
  shapes: Uint8Array,
  sentence: number,
  i: number,
): boolean {
  const left = shapes[i - 1]!;
  const right = shapes[i]!;
  if (view.isGlued(i) || NEVER_BEFORE.has(left) || NEVER_AFTER.has(right)) return false;
  // "Ana-- | I left" opens a letter; "Ana Brook (D) — The" goes on.
  if (left === DASH && !view.isGlued(i - 1)) return false;
  if (left === COMMA) return endsFarewell(view, sentence, i - 2) && view.isCapitalised(i);
  return (
    left !== CAPITALS || right !== CAPITALISED || endsInCapitals(view, shapes, sentence, i - 1)
  );
}

const FAREWELLS = new Set(
  (
    'thanks thx regards wishes sincerely best cheers love yours respectfully truly cordially ' +
    'warmly care'
  ).split(' '),
);

// "Best regards, | Ana Brook", "Thank you, | Ana Brook"
function endsFarewell(view: TokenView, sentence: number, i: number): boolean {
  if (i < sentence) return false;
  const word = view.word(i).toLowerCase();
  return FAREWELLS.has(word) || (word === 'you' && i === sentence + 1);
}

const HALVES_OF_DAY = new Set(['AM', 'PM']);

// A line in capitals or a time ends before a name, not "Brook/CBS News" or "FBI Director Dorn".
function endsInCapitals(view: TokenView, shapes: Uint8Array, sentence: number, i: number): boolean {
  if (HALVES_OF_DAY.has(view.word(i))) return true;
  const before = i > sentence ? shapes[i - 1]! : LOWER;
  return (
    before === CAPITALS || before === ONE_CAPITAL || before === NUMBER || before === DATE_OR_TIME
  );
}
