import type { Attribution } from './attribution.ts';
import { FRAMES } from './frames.ts';
import { factualityOf } from '../factuality/factuality.ts';
import { isNamedIn, type Reason, type ReasonKind } from '../factuality/reasons.ts';
import { parentsOf } from './nesting.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { treeOf, type Tree } from '../grammar/tree.ts';
import { SUPPOSING_VERBS } from '../words/closed-classes.ts';

/// What a verb makes of the clause that hangs on it: denied, doubted, wished for, asked for, refused.
const UNSAYING_GOVERNORS: ReadonlySet<ReasonKind> = new Set<ReasonKind>([
  'denies',
  'doubts',
  'wants',
  'urges',
  'refuses',
]);
/// Relations of such a clause.
const GOVERNED_RELATIONS = /^(?:ccomp|xcomp|csubj|acl|obj)$/;
/// "Nobody heard Brook say": what nobody heard is not known to have been said.
const PERCEPTION_VERBS = new Set(
  'hear hears heard hearing see sees saw seen seeing watch watched'.split(' '),
);
/// "critics falsely claim that Brook said"
const FALSE_CLAIM_ADVERBS = /^(?:falsely|wrongly|mistakenly|incorrectly|erroneously|untruthfully)$/;

/// The attributions that the article gives as made. What it denies, doubts, asks, supposes or wishes that somebody
/// said or thought is no statement of hers: "Marsh denied that Brook had told him", "had Brook said", "nobody heard
/// Brook say", "critics falsely claim that Brook said", and without anybody to relay it "it is alleged that Brook
/// promised". What stands in the cue itself is kept with it: "never said", "might say", "allegedly said".
export function assertedOf(passage: Passage, attributions: readonly Attribution[]): Attribution[] {
  const parents = parentsOf(attributions);
  const unsaid = attributions.map((a, i) => {
    const parent = attributions[parents[i]!] ?? null;
    return isUnsaid(passage, a, parent) || isAnybodys(passage, a, parent);
  });
  // Nor has anybody said what stands inside it.
  const isWithin = (i: number): boolean => i >= 0 && (unsaid[i]! || isWithin(parents[i]!));
  return attributions.filter((_, i) => !isWithin(i));
}

function isUnsaid(passage: Passage, a: Attribution, parent: Attribution | null): boolean {
  if (!a.cue || !a.source) return false;
  if (parent?.cue && has(passage, parent.cue, FALSE_CLAIM_ADVERBS)) return true;
  if (isInverted(passage, a)) return true;
  // The words of a quotation are no part of the sentence that gives it to somebody.
  if (isQuoted(passage, a) || FRAMES[a.frame].isNominal) return false;
  const head = headOf(passage, a.cue);
  const { status, reasons } = factualityOf(passage, head);
  if (status === 'hypothetical' && reasons.some(({ kind }) => kind === 'counterfactual'))
    return true;
  const isSo = status === 'happened' || status === 'ongoing';
  if (isSo && !reasons.some(isPerceived)) return false;
  return reasons.some(
    (reason) => !isOwn(passage, a.cue!, reason) && makesUnsaid(passage, a, head, reason),
  );
}

/// Whether a reason speaks of the clause of a cue itself. Others come from further up, where a tree is wrong more
/// often.
function makesUnsaid(passage: Passage, a: Attribution, head: number, reason: Reason): boolean {
  const { word } = passage;
  const tree = treeOf(passage);
  if (reason.kind === 'question') return true;
  // "if anything, experts say", "if, as Brook says, the port is closed"
  if (reason.kind === 'open' || reason.kind === 'condition')
    return tree
      .dependents(head, 'mark')
      .some((k) => isNamedIn(reason, word[k]!) && !/^(?:,|anything)$/.test(word[k + 1]!));
  const governors = governorsOf(tree, head);
  if (UNSAYING_GOVERNORS.has(reason.kind))
    return governors.some((k) => isNamedIn(reason, word[k]!));
  if (reason.kind !== 'negation') return false;
  const source = word.slice(a.source!.first, a.source!.last);
  return [...source, ...governors.flatMap((k) => negationsAt(tree, k))].some((one) =>
    isNamedIn(reason, one),
  );
}

/// The verb that a clause hangs on, and what that is joined to: "[refused] to [confirm] that Brook said".
function governorsOf(tree: Tree, head: number): number[] {
  if (!GOVERNED_RELATIONS.test(tree.kind(head))) return [];
  const governor = tree.head(head);
  return tree.kind(governor) === 'xcomp' ? [governor, tree.head(governor)] : [governor];
}

/// The words that may negate a verb: what hangs on it, and the words of its subject.
function negationsAt(tree: Tree, verb: number): string[] {
  const { word } = tree.passage;
  const subjects = tree.dependents(verb, 'nsubj').flatMap((k) => {
    const { first, last } = tree.extent(k, 1);
    return word.slice(first, last);
  });
  return [...tree.children(verb).map((k) => word[k]!), ...subjects];
}

const isPerceived = ({ kind, word }: Reason): boolean =>
  kind === 'factive' && word !== null && PERCEPTION_VERBS.has(word);

/// "It is alleged that", "reportedly": words of nobody who is told of, and no relay that keeps them doubtful.
function isAnybodys(passage: Passage, a: Attribution, parent: Attribution | null): boolean {
  if (!a.cue || isQuoted(passage, a)) return false;
  const head = headOf(passage, a.cue);
  if (isImpersonal(treeOf(passage), head, parent)) return true;
  if (parent) return false;
  const { status, reasons } = factualityOf(passage, head);
  const near = treeOf(passage).children(head);
  return (
    status === 'alleged' &&
    reasons.some(
      (reason) =>
        !isOwn(passage, a.cue!, reason) && near.some((k) => isNamedIn(reason, passage.word[k]!)),
    )
  );
}

/// "It was [reported] that Brook had [denied]"
function isImpersonal(tree: Tree, head: number, parent: Attribution | null): boolean {
  const { tag, word } = tree.passage;
  const over = tree.head(head);
  if (over < 0 || tag[over] !== 'VBN' || !/^(?:ccomp|csubj)$/.test(tree.kind(head))) return false;
  // Somebody is told of who reports it.
  if (parent?.cue && parent.cue.first <= over && over < parent.cue.last) return false;
  const subjects = [...tree.dependents(over, 'nsubj'), ...tree.dependents(over, 'expl')];
  return subjects.some((k) => word[k] === 'it');
}

/// "[Had] Brook said the port was closed, Marsh would have left": a clause that supposes.
function isInverted(passage: Passage, { source }: Attribution): boolean {
  const { first } = source!;
  return (
    SUPPOSING_VERBS.has(passage.word[first]!) &&
    passage.sentence(passage.sentenceOf(first)).first === first
  );
}

/// Whether the word that a reason names stands in the cue.
function isOwn({ word }: Passage, { first, last }: Range, reason: Reason): boolean {
  return word.slice(first, last).some((one) => isNamedIn(reason, one));
}

function has({ word }: Passage, { first, last }: Range, pattern: RegExp): boolean {
  return word.slice(first, last).some((one) => pattern.test(one));
}

/// Whether all that is said stands in a quotation that the cue does not stand in.
function isQuoted({ quotation }: Passage, { cue, content }: Attribution): boolean {
  return content.every(
    ({ first }) => quotation[first]! >= 0 && quotation[first] !== quotation[cue!.first],
  );
}

/// The verb of a cue, else its last word.
function headOf(passage: Passage, { first, last }: Range): number {
  for (let k = last - 1; k >= first; k--) if (passage.isVerb(k)) return k;
  return last - 1;
}
