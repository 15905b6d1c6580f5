import type { Range } from '../grammar/passage.ts';
import type { Namer } from './naming.ts';
import type { Tree } from '../grammar/tree.ts';
import type { Trigger } from './triggers.ts';

/// How many tokens between two pieces of evidence still make them one.
const MOST_TOKENS_BETWEEN = 5;

/// The words of an event as far as they stand in its sentence: its trigger with what is done, when and
/// where; who takes part, apart from these where they stand far off ("[Brook], asked by the board
/// and warned by the union, [resigned]").
export function evidenceOf(
  tree: Tree,
  namer: Namer,
  trigger: Trigger,
  { who, around }: { who: readonly Range[]; around: readonly Range[] },
): Range[] {
  const { passage } = tree;
  const { first, last } = passage.sentence(passage.sentenceOf(trigger.token));
  const isInside = (range: Range): boolean => range.first >= first && range.last <= last;
  const core = hullOf([...wordsOf(tree, namer, trigger), ...around].filter(isInside));
  const pieces = [core, ...who.filter(isInside)].sort((a, b) => a.first - b.first);
  const found: Range[] = [];
  for (const piece of pieces) {
    const before = found.at(-1);
    if (before && piece.first - before.last <= MOST_TOKENS_BETWEEN)
      found[found.length - 1] = hullOf([before, piece]);
    else found.push(piece);
  }
  return found;
}

function hullOf(ranges: readonly Range[]): Range {
  return {
    first: Math.min(...ranges.map((range) => range.first)),
    last: Math.max(...ranges.map((range) => range.last)),
  };
}

/// A time with the phrase that it opens: "[last year's] summit".
export function wordsOfTime(tree: Tree, namer: Namer, { first, last }: Range): Range {
  const head = tree.head(first);
  const isOpening = head >= last && /^(?:nmod|compound|amod)$/.test(tree.kind(last - 1));
  const owner = isOpening ? head : tree.head(last - 1);
  const isOwned = owner >= last && owner - last < MOST_TOKENS_BETWEEN && tree.passage.isNoun(owner);
  return isOwned ? hullOf([{ first, last }, namer.range(owner)]) : { first, last };
}

/// The trigger, the verb that makes a noun an event, what is done, and a phrase right behind.
function wordsOf(tree: Tree, namer: Namer, { token, verb, content }: Trigger): Range[] {
  const { passage } = tree;
  const phrase = (i: number): Range =>
    passage.isNoun(i) ? namer.range(i) : { first: i, last: i + 1 };
  const words = [phrase(token)];
  if (verb >= 0) words.push({ first: verb, last: verb + 1 });
  if (content >= 0) words.push(phrase(content));
  if (passage.isNoun(token)) {
    const behind = tree.dependents(token, 'nmod').find((child) => child > token);
    if (behind !== undefined && behind - token <= MOST_TOKENS_BETWEEN) words.push(phrase(behind));
    return words;
  }
  for (const object of tree.dependents(token, 'obj', 'iobj')) words.push(phrase(object));
  for (const child of tree.dependents(token, 'obl'))
    if (child > token && child - token <= MOST_TOKENS_BETWEEN) words.push(phrase(child));
  return words;
}
