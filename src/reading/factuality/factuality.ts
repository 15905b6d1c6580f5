import type { EventStatus } from '../../record/vocabulary.ts';
import { verbLemma } from '../../language/lemma.ts';
import type { Passage } from '../grammar/passage.ts';
import { clauseAround } from './clauses.ts';
import { ofGerund } from './gerunds.ts';
import { isInfinitive } from './marks.ts';
import { CLAUSE_WORDS } from '../words/governors.ts';
import { nounAround, ownOfNoun } from './nouns.ts';
import { isAsked, isBareVerb, ownOf } from './own.ts';
import { treeOf, type Tree } from '../grammar/tree.ts';
import { reason } from './reasons.ts';
import { FACT } from './types.ts';
import type { Factuality, FactualityClass, Value } from './types.ts';
import { OPEN, within } from './values.ts';
import { CONDITION_WORDS } from '../words/closed-classes.ts';

const MARK = new Set(['mark']);
const SUBJECT_OR_AUX = new Set(['nsubj', 'aux', 'mark']);

export type { Factuality, FactualityClass } from './types.ts';

/// The values of words that were computed so far.
interface Known {
  readonly tree: Tree;
  /// The value of each word, and the value of its surroundings.
  readonly values: (Value | undefined)[];
  readonly around: (Value | undefined)[];
}

const known = new WeakMap<Passage, Known>();

function knownOf(passage: Passage): Known {
  let found = known.get(passage);
  if (!found) {
    found = { tree: treeOf(passage), values: [], around: [] };
    known.set(passage, found);
  }
  return found;
}

/// Whether the event that `token` heads (a verb, a noun for an event, a predicate) took place, as
/// far as the text tells. Throws `RangeError` for a token that the passage does not have.
export function factualityOf(passage: Passage, token: number): Factuality {
  if (!(token >= 0 && token < passage.count)) throw new RangeError(`no token ${token}`);
  const { status, score, reasons, reportedBy } = valueOf(
    knownOf(passage),
    headOf(knownOf(passage).tree, token),
  );
  return { class: CLASSES[status], status, score, reasons, reported: reportedBy >= 0, reportedBy };
}

const CLASSES: Readonly<Record<EventStatus, FactualityClass>> = {
  happened: 'happened',
  ongoing: 'happened',
  planned: 'uncertain',
  possible: 'uncertain',
  hypothetical: 'uncertain',
  alleged: 'uncertain',
  cancelled: 'not',
  denied: 'not',
};

/// For an auxiliary or "was", its verb or predicate.
function headOf(tree: Tree, token: number): number {
  const plain = tree.kind(token);
  return (plain === 'aux' || plain === 'cop') && tree.head(token) >= 0 ? tree.head(token) : token;
}

/// From the root down to `token`, each word once.
function valueOf(all: Known, token: number): Value {
  const path: number[] = [];
  for (
    let at = token;
    at >= 0 && !all.values[at] && path.length <= all.tree.passage.count;
    at = all.tree.head(at)
  )
    path.push(at);
  for (let k = path.length - 1; k >= 0; k--) evaluate(all, path[k]!);
  return all.values[token]!;
}

function evaluate(all: Known, token: number): void {
  const { tree, values, around } = all;
  const context = contextOf(all, token);
  around[token] = context;
  const nominal = isNominal(tree, token);
  const own = nominal ? ownOfNoun(tree, token) : ownOf(tree, token);
  // "there was no meeting" negates once.
  values[token] = nominal && own.sign < 0 && context.sign < 0 ? own : within(context, own);
}

function contextOf(all: Known, token: number): Value {
  const { tree, values } = all;
  const head = tree.head(token);
  if (head < 0) return rootContext(tree, token);
  const plain = tree.kind(token);
  if (plain === 'parataxis' || plain === 'list' || plain === 'discourse' || plain === 'vocative')
    return rootContext(tree, token);
  if (plain === 'conj') return conjoined(all, token, head);
  const gerund = plain === 'nmod' || plain === 'obl' ? ofGerund(tree, token, values[head]!) : null;
  if (gerund && tree.passage.tag[token] === 'VBG') return gerund;
  return isNominal(tree, token)
    ? nounAround(tree, token, values[head]!)
    : clauseAround(tree, token, values[head]!);
}

/// The surroundings of a member of a coordination are those of its first member. Parser errors are
/// corrected: a verb with a tense does not depend on an infinitive ("plans to sail and called"),
/// and a base form does not depend on a verb with a tense ("told them to sign and send it").
function conjoined({ tree, values, around }: Known, token: number, head: number): Value {
  const { tag, word } = tree.passage;
  const form = tag[token]!;
  const tensed = /^VB[DZ]$/.test(form) && verbLemma(word[token]!) !== word[token];
  const own = tree.find(token, SUBJECT_OR_AUX) >= 0;
  if (tensed && tag[head] === 'VB' && !own) return rootContext(tree, token);
  const shared = around[head] ?? values[head] ?? FACT;
  if (/^VB[PZ]$/.test(form) && isSupposedBefore(tree, head, token))
    return OPEN('hypothetical', 0, reason('condition'), shared);
  const alone = shared.sign > 0 && !own;
  // "talked about reform and passing a law" is no "talked … and passed".
  const loose =
    form === 'VBG' ? /^VB[DPZ]$/.test(tag[head]!) : form === 'VB' && !/^VBP?$/.test(tag[head]!);
  return alone && loose ? OPEN('possible', 1, reason('unfinished'), shared) : shared;
}

/// "left if Brook wins and Marsh becomes mayor": parsers join "becomes" to "left".
function isSupposedBefore(tree: Tree, head: number, token: number): boolean {
  for (let k = token - 1; k > head && k > token - 20; k--)
    if (/^VB[DPZ]$/.test(tree.passage.tag[k]!)) return tree.find(k, MARK, CONDITION_WORDS) >= 0;
  return false;
}

function rootContext(tree: Tree, token: number): Value {
  const reportedBy = tree
    .children(token)
    .findLast(
      (k) => tree.kind(k) === 'parataxis' && CLAUSE_WORDS.get(tree.phrasalLemma(k)) === 'says',
    );
  const value = reportedBy === undefined ? FACT : { ...FACT, reportedBy };
  // "Brook to meet Marsh", "Also to pray"
  if (isInfinitive(tree, token)) return OPEN('planned', 1.3, reason('unfinished', 'to'), value);
  return isAsked(tree, token) ? OPEN('possible', 0, reason('question', '?'), value) : value;
}

/// True for a noun that is no predicate: it has neither "was" nor a subject.
function isNominal(tree: Tree, token: number): boolean {
  const tag = tree.passage.tag[token]!;
  if (!tree.passage.isNoun(token)) return /^(?:PRP|CD|DT|WP)/.test(tag);
  return !isBareVerb(tree, token) && !tree.children(token).some((k) => tree.kind(k) === 'cop');
}
