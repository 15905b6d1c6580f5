import type { CommitmentStatus } from '../../record/vocabulary.ts';
import type { Tree } from '../grammar/tree.ts';

const KEEPING_VERBS = new Set(['keep', 'fulfill', 'fulfil', 'honor', 'honour', 'deliver']);
const BREAKING_VERBS = new Set(['break', 'renege', 'abandon', 'drop', 'betray']);
/// "made [good] on a promise"
const OUTCOME_PHRASES: Readonly<Record<string, readonly [verb: string, status: CommitmentStatus]>> =
  {
    good: ['make', 'fulfilled'],
    through: ['follow', 'fulfilled'],
    back: ['go', 'broken'],
  };

/// What became of a promise or plan that a noun names: "kept a promise to", "made good on", "went
/// back on", "broke". Open where the article does not tell it, or tells it of the future.
export function outcomeOf(tree: Tree, noun: number): CommitmentStatus {
  const verb = tree.head(noun);
  if (verb < 0 || !/^(?:obj|obl)$/.test(tree.kind(noun)) || !isDone(tree, verb)) return 'open';
  const lemma = tree.lemma(verb);
  const { word } = tree.passage;
  for (let k = verb + 1; k < noun && k <= verb + 2; k++) {
    const phrase = Object.hasOwn(OUTCOME_PHRASES, word[k]!) ? OUTCOME_PHRASES[word[k]!] : undefined;
    if (phrase && phrase[0] === lemma) return phrase[1];
  }
  if (KEEPING_VERBS.has(lemma)) return 'fulfilled';
  return BREAKING_VERBS.has(lemma) ? 'broken' : 'open';
}

/// "kept", "has kept", and not "will keep", "did not keep", "to keep".
function isDone(tree: Tree, verb: number): boolean {
  const { tag, word } = tree.passage;
  if (!/^(?:VBD|VBN)$/.test(tag[verb]!)) return false;
  return tree
    .children(verb)
    .every((k) => tag[k] !== 'MD' && !/^(?:not|n't|n’t|never|had)$/.test(word[k]!));
}
