import type { Passage, Range } from '../grammar/passage.ts';

/// Nouns for groups that stand for people or sides named before.
const ANAPHORIC = new Set(
  'sides pair duo both two men women parties leaders others latter former'.split(' '),
);
/// Those of them that stand for two people.
export const PAIRS = new Set('pair duo both two'.split(' '));
/// Those that do so without "two" or "both" before them.
const PLAINLY_ANAPHORIC = new Set('sides pair duo latter former'.split(' '));
/// True for "one", "those", "some".
export function isBare(passage: Passage, { first, last }: Range): boolean {
  for (let k = first; k < last; k++) if (passage.isNoun(k) || passage.name[k]! >= 0) return false;
  return true;
}

/// True for "the pair", "both men", "the two countries": a group that was named before.
export function isAnaphoric(words: readonly string[]): boolean {
  const head = words.at(-1)!;
  // "the two countries", whatever they are.
  if (words[0] === 'the' && words[1] === 'two') return true;
  if (!ANAPHORIC.has(head)) return false;
  const counted = words.includes('two') || words.includes('both');
  return words.length === 1 || counted || PLAINLY_ANAPHORIC.has(head);
}

const INDEFINITE_OPENING =
  /^(?:The|A|An|Some|Several|Many|Most|One|Two|Three|Other|Both|His|Her|Their|Its|Our|My)\b/;

/// A description as a name: "The two ministers" is "the two ministers" in the middle of a line.
export function descriptionOf(words: string): string {
  const flat = words.replace(/\s+/g, ' ');
  return INDEFINITE_OPENING.test(flat) ? flat[0]!.toLowerCase() + flat.slice(1) : flat;
}
