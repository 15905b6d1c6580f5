import type { DateValue, Mention } from '../../record/types.ts';
import type { CommitmentKind, CommitmentStatus } from '../../record/vocabulary.ts';
import type { Range } from '../grammar/passage.ts';
import type { Tree } from '../grammar/tree.ts';

/// A commitment before it is put down.
export interface Draft {
  readonly kind: CommitmentKind;
  readonly status: CommitmentStatus;
  readonly holder: Mention[];
  readonly target: Mention[];
  readonly action: Range;
  readonly due: DateValue | null;
  readonly strength: string;
  readonly conditions: readonly Range[];
  readonly evidence: Range;
  readonly statements: readonly string[];
  /// The lemmas that say what is to be done.
  readonly words: ReadonlySet<string>;
}

/// The lemmas of what a range of tokens tells.
export function tellingLemmas(tree: Tree, { first, last }: Range): Set<string> {
  const found = new Set<string>();
  for (let k = first; k < last; k++)
    if (/^(?:NN|VB|JJ|CD)/.test(tree.passage.tag[k]!)) found.add(tree.lemma(k));
  return found;
}

/// What is told twice, the first of each with the others: by the same holder, of one kind or near it, in much
/// the same words.
export function merged(drafts: readonly Draft[]): { first: Draft; also: Draft[] }[] {
  const found: { first: Draft; also: Draft[] }[] = [];
  for (const draft of drafts) {
    const same = found.find(({ first }) => isSame(first, draft));
    if (same) same.also.push(draft);
    else found.push({ first: draft, also: [] });
  }
  return found;
}

function isSame(a: Draft, b: Draft): boolean {
  if (a.due?.value && b.due?.value && a.due.value !== b.due.value) return false;
  const names = (draft: Draft) =>
    draft.holder
      .map(({ name }) => name)
      .sort()
      .join('\n');
  if (!a.holder.length || names(a) !== names(b)) return false;
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  return shared >= 2 && shared >= 0.6 * Math.min(a.words.size, b.words.size);
}
