import type { DateValue, Mention } from '../../record/types.ts';
import type { CommitmentKind, CommitmentStatus } from '../../record/vocabulary.ts';
import { farthest } from '../grammar/farthest.ts';
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

/// Says of a draft whether it is foretold within a warning: that is what is warned of.
export function withinSome(warnings: readonly Draft[], count: number): (one: Draft) => boolean {
  const reach = farthest(
    warnings.map(({ action }) => action),
    count,
  );
  return ({ kind, action }) => kind === 'prediction' && reach(action.first) >= action.last;
}

/// Says of a draft whether its words meet the evidence of another that begins to act before they end.
export function meetingSome(known: readonly Draft[], count: number): (one: Draft) => boolean {
  const reach = farthest(
    known.map(({ action, evidence }) => ({
      first: Math.max(action.first, evidence.first),
      last: evidence.last,
    })),
    count,
  );
  return ({ action }) => reach(action.last - 1) > action.first;
}

/// How many promises of one holder are looked at for one that is told again.
const MOST_OF_A_HOLDER = 100;

/// What is told twice, the first of each with the others: by the same holder, of one kind or near it, in much
/// the same words.
export function merged(drafts: readonly Draft[]): { first: Draft; also: Draft[] }[] {
  const found: { first: Draft; also: Draft[] }[] = [];
  const byHolder = new Map<string, typeof found>();
  for (const draft of drafts) {
    const own = byHolder.get(namesOf(draft)) ?? [];
    byHolder.set(namesOf(draft), own);
    const same = own.slice(-MOST_OF_A_HOLDER).find(({ first }) => isSame(first, draft));
    if (same) {
      same.also.push(draft);
      continue;
    }
    const one = { first: draft, also: [] };
    found.push(one);
    own.push(one);
  }
  return found;
}

const namesOf = ({ holder }: Draft): string =>
  holder
    .map(({ name }) => name)
    .sort()
    .join('\n');

/// Of two drafts of the same holder, whether they are of the same.
function isSame(a: Draft, b: Draft): boolean {
  if (a.due?.value && b.due?.value && a.due.value !== b.due.value) return false;
  if (!a.holder.length) return false;
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  return shared >= 2 && shared >= 0.6 * Math.min(a.words.size, b.words.size);
}
