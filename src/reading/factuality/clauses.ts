import { adverbial } from './adverbials.ts';
import { complement } from './complements.ts';
import { ofGerund } from './gerunds.ts';
import { CLAUSE_WORDS, SUPPOSING } from '../words/governors.ts';
import { isInfinitive, markedBy, markOf } from './marks.ts';
import { reason } from './reasons.ts';
import type { Tree } from '../grammar/tree.ts';
import { FACT } from './types.ts';
import type { Value } from './types.ts';
import { governed, OPEN } from './values.ts';

const THAT = new Set(['that']);
const AUX_RELATIONS = new Set(['aux']);
const PAST_AUX = new Set(['had', 'has', 'have', 'was', 'were']);
const FIXED_ORDER =
  /^(?:first|second|third|last|only|next|latest|youngest|oldest|\d+(?:st|nd|rd|th))$/;
const ASKING = /^(?:ask|wonder|know|see|say|tell|question|doubt|check|unclear|inquire)$/;

/// The value that the clause of `token` gets from its place, where the word it depends on has the
/// value `governor`.
export function clauseAround(tree: Tree, token: number, governor: Value): Value {
  const supposing = markedBy(tree, token, SUPPOSING);
  if (supposing >= 0) return supposed(tree, token, supposing, governor);
  const plain = tree.kind(token);
  if (plain === 'ccomp' || plain === 'xcomp' || plain === 'csubj')
    return complement(tree, token, governor);
  if (plain === 'advcl') return adverbial(tree, token, governor);
  if (plain === 'acl' && isCase(tree, tree.head(token)))
    return OPEN('hypothetical', 0, reason('condition', 'in the event'), {
      ...FACT,
      reportedBy: governor.reportedBy,
    });
  if (plain !== 'acl') return { ...FACT, reportedBy: governor.reportedBy };
  return tree.relation(token) === 'acl:relcl' && !isThatClause(tree, token)
    ? relative(tree, token, governor)
    : ofNoun(tree, token, governor);
}

/// "if", "whether", "until".
function supposed(tree: Tree, token: number, at: number, governor: Value): Value {
  const word = tree.passage.word[at]!;
  const fact = { ...FACT, reportedBy: governor.reportedBy };
  if (word === 'until' || word === 'till') {
    const past = tree.passage.tag[token] === 'VBD' && governor.sign !== 0;
    return past ? fact : OPEN('possible', 0.8, reason('until', word), fact);
  }
  // "asked if he had left" asks whether.
  const asks =
    word === 'whether' ||
    tree.kind(token) === 'ccomp' ||
    ASKING.test(tree.phrasalLemma(tree.head(token)));
  return asks
    ? OPEN('possible', 0.2, reason('open', word), fact)
    : OPEN('hypothetical', 0, reason('condition', word), fact);
}

/// "evidence that she left": a clause behind "that" is the content of the noun, whatever the parser
/// calls it.
const isThatClause = (tree: Tree, token: number): boolean =>
  CLAUSE_WORDS.has(tree.phrasalLemma(tree.head(token))) && hasThat(tree, token);

const MARK = new Set(['mark']);
const hasThat = (tree: Tree, token: number): boolean => tree.find(token, MARK, THAT) >= 0;

/// A relative clause is usually independent of the noun before it. But inside something possible
/// ("a deal that wins backing") or alleged it is not more certain than that. Clauses behind "that"
/// which the parser takes for relative clauses depend on their noun too.
function relative(tree: Tree, token: number, governor: Value): Value {
  const fact = { ...FACT, reportedBy: governor.reportedBy };
  if (isInfinitive(tree, token)) return ofNoun(tree, token, governor);
  if (governor.sign < 0) return OPEN('possible', 1, reason('ofNothing'), fact);
  const shares = governor.status === 'alleged' || hasThat(tree, token);
  const past = tree.passage.tag[token] === 'VBD' || tree.find(token, AUX_RELATIONS, PAST_AUX) >= 0;
  return governor.sign > 0 || (past && !shares) ? fact : governor;
}

/// "in the event she is hurt"
const isCase = ({ passage }: Tree, noun: number): boolean =>
  passage.word[noun] === 'event' &&
  passage.word[noun - 1] === 'the' &&
  passage.word[noun - 2] === 'in';

/// "the plan to go", "the risk of losing", "a man carrying", "talks to be held".
function ofNoun(tree: Tree, token: number, governor: Value): Value {
  const head = tree.head(token);
  const kind = CLAUSE_WORDS.get(tree.phrasalLemma(head));
  const infinitive = isInfinitive(tree, token);
  if (kind && (infinitive || markOf(tree, token) >= 0)) {
    const told = governed(
      governor,
      infinitive && (kind === 'says' || kind === 'factive') ? 'wants' : kind,
      tree.passage.form(head),
    );
    return kind === 'says' || kind === 'alleges' ? { ...told, reportedBy: head } : told;
  }
  const fact = { ...FACT, reportedBy: governor.reportedBy };
  const gerund = ofGerund(tree, token, governor);
  if (gerund) return gerund;
  if (infinitive)
    return isInOrder(tree, head)
      ? governor
      : OPEN('planned', 1.3, reason('unfinished', 'to'), governor);
  if (governor.sign < 0) return OPEN('possible', 1, reason('ofNothing'), fact);
  return governor.sign > 0 ? fact : governor;
}

/// "the first man to walk on the moon" walked there.
const isInOrder = (tree: Tree, noun: number): boolean =>
  tree.children(noun).some((k) => k < noun && FIXED_ORDER.test(tree.passage.word[k]!));
