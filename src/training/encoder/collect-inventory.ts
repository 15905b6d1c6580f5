import type { Inventory } from '../../language/encoder/inventory.ts';
import { lemmaRule } from '../../language/encoder/lemma-rules.ts';
import { vocabularyForm } from '../../language/encoder/word-features.ts';
import type { TreeSentence } from './treebank.ts';

/// How often a word, and a lemma rule, must occur to have an entry of its own.
export interface InventoryLimits {
  readonly word: number;
  /// The same for a word that occurs in silver sentences only.
  readonly silverWord: number;
  readonly lemmaRule: number;
}

/// What there is in a corpus, commonest first, those as common in the order of their letters. Silver
/// sentences only bring words.
export function collectInventory(
  sentences: readonly TreeSentence[],
  silver: readonly TreeSentence[],
  limits: InventoryLimits,
): Inventory {
  const each = (values: (sentence: TreeSentence) => Iterable<string>) =>
    countOf(sentences.flatMap((sentence) => [...values(sentence)]));
  const wordsOf = (from: readonly TreeSentence[]) =>
    countOf(from.flatMap(({ forms }) => forms.map(vocabularyForm)));
  const words = frequent(wordsOf(sentences), limits.word);
  const known = new Set(words);
  const further = frequent(wordsOf(silver), limits.silverWord).filter((word) => !known.has(word));
  return {
    words: [...words, ...further],
    tags: frequent(each(tagsOf), 1),
    relations: frequent(
      each(({ relations }) => relations),
      1,
    ),
    lemmaRules: frequent(each(lemmaRulesOf), limits.lemmaRule),
  };
}

/// The tags of a sentence as the inventory has them.
export function tagsOf({ upos, xpos }: TreeSentence): string[] {
  return upos.map((tag, i) => `${tag}|${xpos[i]}`);
}

/// The rules that make a sentence's lemmas.
export function lemmaRulesOf({ forms, lemmas }: TreeSentence): string[] {
  return forms.map((form, i) => lemmaRule(form, lemmas[i]!));
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function frequent(counts: ReadonlyMap<string, number>, atLeast: number): string[] {
  return [...counts]
    .filter(([, count]) => count >= atLeast)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value]) => value);
}
