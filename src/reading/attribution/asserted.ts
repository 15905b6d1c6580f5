import type { Attribution } from './attribution.ts';
import { FRAMES } from './frames.ts';
import { factualityOf } from '../factuality/factuality.ts';
import { isNamedIn, type Reason, type ReasonKind } from '../factuality/reasons.ts';
import { parentsOf } from './nesting.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { treeOf, type Tree } from '../grammar/tree.ts';
import { SUPPOSING_VERBS } from '../words/closed-classes.ts';

/// Governors that leave open whether their clause is so: they deny it, doubt it, wish it, ask for
/// it or refuse it.
const UNSAYING_GOVERNORS: ReadonlySet<ReasonKind> = new Set<ReasonKind>([
  'denies',
  'doubts',
  'wants',
  'urges',
  'refuses',
]);
/// Relations of a clause to the verb that governs it.
const GOVERNED_RELATIONS = /^(?:ccomp|xcomp|csubj|acl|obj)$/;
/// Verbs of perception. "Nobody heard Brook say" does not tell that she said it.
const PERCEPTION_VERBS = new Set(
  'hear hears heard hearing see sees saw seen seeing watch watched'.split(' '),
);
/// Adverbs that call a claim false: "critics falsely claim that Brook said".
const FALSE_CLAIM_ADVERBS = /^(?:falsely|wrongly|mistakenly|incorrectly|erroneously|untruthfully)$/;

/// Keeps the attributions that the article gives as made. It leaves out those that the article
/// denies, doubts, asks, supposes or wishes: "Marsh denied that Brook had told him", "had Brook
/// said", "nobody heard Brook say", "critics falsely claim that Brook said". It also leaves out
/// what nobody is named to report: "it is alleged that Brook promised". A word of doubt in the cue
/// itself does not matter here: "never said", "might say", "allegedly said" are kept.
export function assertedOf(passage: Passage, attributions: readonly Attribution[]): Attribution[] {
  const parents = parentsOf(attributions);
  const unsaid = attributions.map((a, i) => {
    const parent = attributions[parents[i]!] ?? null;
    return isUnsaid(passage, a, parent) || isAnybodys(passage, a, parent);
  });
  // What stands inside such an attribution is left out with it.
  const isWithin = (i: number): boolean => i >= 0 && (unsaid[i]! || isWithin(parents[i]!));
  return attributions.filter((_, i) => !isWithin(i));
}

function isUnsaid(passage: Passage, a: Attribution, parent: Attribution | null): boolean {
  if (!a.cue || !a.source) return false;
  if (parent?.cue && has(passage, parent.cue, FALSE_CLAIM_ADVERBS)) return true;
  if (isInverted(passage, a)) return true;
  // Words in quotation marks stand outside the sentence of their cue.
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

/// Whether a reason is about the clause of the cue. Reasons from further up the tree are less
/// reliable.
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

/// The verb that governs a clause, and the verb above that one: "[refused] to [confirm] that Brook
/// said".
function governorsOf(tree: Tree, head: number): number[] {
  if (!GOVERNED_RELATIONS.test(tree.kind(head))) return [];
  const governor = tree.head(head);
  return tree.kind(governor) === 'xcomp' ? [governor, tree.head(governor)] : [governor];
}

/// The words that may negate a verb: its dependents, and the words of its subject.
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

/// "It is alleged that", "reportedly": nobody is named who says it.
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
  // An attribution around it names who reports it.
  if (parent?.cue && parent.cue.first <= over && over < parent.cue.last) return false;
  const subjects = [...tree.dependents(over, 'nsubj'), ...tree.dependents(over, 'expl')];
  return subjects.some((k) => word[k] === 'it');
}

/// "[Had] Brook said the port was closed, Marsh would have left": a supposition.
function isInverted(passage: Passage, { source }: Attribution): boolean {
  const { first } = source!;
  return (
    SUPPOSING_VERBS.has(passage.word[first]!) &&
    passage.sentence(passage.sentenceOf(first)).first === first
  );
}

/// Whether the cue contains the word of a reason.
function isOwn({ word }: Passage, { first, last }: Range, reason: Reason): boolean {
  return word.slice(first, last).some((one) => isNamedIn(reason, one));
}

function has({ word }: Passage, { first, last }: Range, pattern: RegExp): boolean {
  return word.slice(first, last).some((one) => pattern.test(one));
}

/// Whether the whole content stands in a quotation, and the cue outside of it.
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
