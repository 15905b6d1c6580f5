import { CLAUSE_WORDS, SUPPOSING } from './lexicon.ts';
import type { Kind } from './lexicon.ts';
import type { Tree } from './tree.ts';
import { FACT } from './types.ts';
import type { Value } from './types.ts';
import { governed, NEARLY_NOT, NOT_DONE, OPEN } from './values.ts';

const MARK = new Set(['mark', 'case', 'advmod']);
const FIXED_ORDER =
  /^(?:first|second|third|last|only|next|latest|youngest|oldest|\d+(?:st|nd|rd|th))$/;

/// The words that open a clause: "if", "that", "to", in the order of the text.
export function markOf(tree: Tree, token: number): number {
  return tree.find(token, MARK);
}

export function markedBy(tree: Tree, token: number, words: ReadonlySet<string>): number {
  return tree.find(token, MARK, words);
}

const TO = new Set(['to']);
export const isInfinitive = (tree: Tree, token: number): boolean =>
  tree.find(token, new Set(['mark', 'aux', 'case']), TO) >= 0 ||
  tree.passage.word[token - 1] === 'to';

/// What the clause of `token` stands in makes of it, where its head has the value `governor`.
export function clauseAround(tree: Tree, token: number, governor: Value): Value {
  const supposing = markedBy(tree, token, SUPPOSING);
  if (supposing >= 0) return supposed(tree, token, supposing, governor);
  const relation = tree.relation(token);
  const plain = tree.plain(token);
  if (plain === 'ccomp' || plain === 'xcomp' || plain === 'csubj')
    return complement(tree, token, governor);
  if (plain === 'advcl') return adverbial(tree, token, governor);
  if (relation === 'acl:relcl' && !isThatClause(tree, token))
    return relative(tree, token, governor);
  if (plain === 'acl') return ofNoun(tree, token, governor);
  return { ...FACT, reportedBy: governor.reportedBy };
}

function supposed(tree: Tree, token: number, at: number, governor: Value): Value {
  const word = tree.passage.word[at]!;
  if (word === 'if' && isOpenQuestion(tree, token))
    return OPEN('possible', 0.3, 'open: *if*', { ...FACT, reportedBy: governor.reportedBy });
  if (word === 'until' || word === 'till') return untilClause(tree, token, word, governor);
  const status = word === 'whether' ? 'possible' : 'hypothetical';
  const label = word === 'whether' ? 'open' : 'conditional';
  return OPEN(status, 0, `${label}: *${word}*`, { ...FACT, reportedBy: governor.reportedBy });
}

/// "asked if he had left" asks whether.
function isOpenQuestion(tree: Tree, token: number): boolean {
  return tree.plain(token) === 'ccomp' || ASKING.test(tree.lemma(tree.head(token)));
}
const ASKING = /^(?:ask|wonder|know|see|say|tell|question|doubt|check|unclear|inquire)$/;

function untilClause(tree: Tree, token: number, word: string, governor: Value): Value {
  const fact = { ...FACT, reportedBy: governor.reportedBy };
  return tree.passage.tag[token] === 'VBD' && governor.sign !== 0
    ? fact
    : OPEN('possible', 0.8, `not yet: *${word}*`, fact);
}

/// "evidence that she left": what the noun says is in the clause, whatever the parser calls it.
function isThatClause(tree: Tree, token: number): boolean {
  return nounKind(tree, tree.head(token)) !== undefined && thatMark(tree, token) >= 0;
}

const THAT = new Set(['that']);
function thatMark(tree: Tree, token: number): number {
  return tree.find(token, new Set(['mark']), THAT);
}

const nounKind = (tree: Tree, noun: number): Kind | undefined => CLAUSE_WORDS.get(tree.lemma(noun));

/// Below "said that", "managed to", "possible that"; a clause without a word that is known is so where
/// it has a tense, and open where it is an infinitive.
function complement(tree: Tree, token: number, governor: Value): Value {
  const at = governorOf(tree, token);
  const word = tree.passage.form(at);
  const kind = kindBefore(tree, at, token);
  const infinitive = isInfinitive(tree, token);
  if (kind === 'wants' && word.toLowerCase() === 'had' && governor.sign > 0)
    return OPEN('possible', 2.4, 'called for: *had to*', governor);
  if (kind) {
    const told = governed(governor, kind, word);
    return kind === 'says' || kind === 'alleges' || kind === 'denies'
      ? { ...told, reportedBy: at }
      : told;
  }
  if (infinitive && tree.plain(token) !== 'csubj')
    return OPEN('possible', 1.3, `not told to be done: *${word} to*`, governor);
  if (infinitive) return OPEN('possible', 0.9, 'not told to be done: *to*', governor);
  return governor;
}

/// The word that governs a complement: a noun right before it ("scrapped plans to go") rather than
/// the verb the parser gave it to.
function governorOf(tree: Tree, token: number): number {
  const head = tree.head(token);
  const mark = markOf(tree, token);
  const { passage } = tree;
  const before = mark - 1;
  const near = mark >= 0 && before > head && passage.isNoun(before) && tree.head(before) === head;
  return near && nounKind(tree, before) ? before : head;
}

/// Verbs that say something take "to" for what is wanted: "told him to go", "said to go".
function kindBefore(tree: Tree, at: number, token: number): Kind | undefined {
  const lemma = tree.lemma(at);
  const infinitive = isInfinitive(tree, token);
  const kind = CLAUSE_WORDS.get(lemma);
  if (infinitive && tree.passage.word[at] === 'going') return 'plans';
  if (!infinitive) {
    if (lemma === 'forget' || lemma === 'remember') return 'factive';
    if (lemma === 'stop' || lemma === 'keep') return isFrom(tree, token) ? 'refuses' : 'goesOn';
    if (lemma === 'require' || lemma === 'see') return kind;
    return kind === 'implies' || kind === 'causes' ? finiteKind(tree, token, kind) : kind;
  }
  if (kind === 'says' || (kind === 'believes' && lemma === 'think')) return saidTo(tree, at);
  if (kind === 'factive')
    return lemma === 'learn' || lemma === 'see' ? 'wants' : factiveTo(tree, at);
  if (lemma === 'be' || lemma === 'have' || lemma === 'get' || lemma === 'stop') return 'wants';
  if (kind === 'cancels' || (kind === 'denies' && lemma !== 'pretend')) return undefined;
  if (lemma === 'claim' || lemma === 'pretend') return 'alleges';
  if (lemma === 'use') return tree.passage.tag[at] === 'VBD' ? 'implies' : undefined;
  return kind;
}

const finiteKind = (tree: Tree, token: number, kind: Kind): Kind =>
  isFrom(tree, token) ? 'refuses' : kind;

const FROM = new Set(['from']);
const isFrom = (tree: Tree, token: number): boolean => markedBy(tree, token, FROM) >= 0;

const PASSIVE = new Set(['aux:pass', 'nsubj:pass']);
/// "is said to be" is alleged; "told him to go" is wanted.
function saidTo(tree: Tree, at: number): Kind {
  return tree.children(at).some((k) => PASSIVE.has(tree.relation(k))) ? 'alleges' : 'wants';
}

/// "glad to hear" is so; "known to have" is so; "knows to", "remembered to" is done.
const factiveTo = (tree: Tree, at: number): Kind =>
  tree.lemma(at) === 'accept' ? 'plans' : 'factive';

const WITHOUT = new Set(['without']);
const INSTEAD = new Set(['instead', 'rather']);
const BEFORE = new Set(['before']);
const LATER = new Set(['when', 'once', 'after', 'as', 'whenever', 'while', 'because', 'since']);
const PRESENT = /^(?:VBP|VBZ|VB)$/;

function adverbial(tree: Tree, token: number, governor: Value): Value {
  const { tag, word } = tree.passage;
  const fact = { ...FACT, reportedBy: governor.reportedBy };
  const head = tree.head(token);
  const kind = CLAUSE_WORDS.get(tree.lemma(head));
  // "accused of stealing", "prevented from leaving", which parsers take for adverbials too
  if (
    kind &&
    markedBy(tree, token, new Set(['of', 'from', 'for', 'about', 'against', 'into', 'in', 'on'])) >=
      0
  )
    return governed(
      governor,
      isFrom(tree, token) && kind !== 'excludes' ? 'refuses' : kind,
      tree.passage.form(head),
    );
  if (isInfinitive(tree, token)) return purpose(tree, token, governor);
  if (markedBy(tree, token, WITHOUT) >= 0)
    return { ...NOT_DONE('without', fact), score: NEARLY_NOT };
  const instead = markedBy(tree, token, INSTEAD);
  if (instead >= 0) return NOT_DONE(word[instead]!, fact);
  if (markedBy(tree, token, BEFORE) >= 0 && !/^VB[DN]$/.test(tag[token]!))
    return OPEN(
      governor.sign > 0 ? 'possible' : 'planned',
      1.2,
      'not told to be done: *before*',
      fact,
    );
  if (isInverted(tree, token)) return OPEN('hypothetical', -0.5, 'conditional', fact);
  const later = markedBy(tree, token, LATER) >= 0;
  if (governor.sign > 0 || tag[token] === 'VBD') return fact;
  if (PRESENT.test(tag[token]!) && later && governor.status === 'planned') return governor;
  if (tag[token] === 'VBG' || tag[token] === 'VBN') return governor.sign ? fact : governor;
  return fact;
}

/// "to win it": what somebody is after is not what he did. With "only" or "enough" it is.
function purpose(tree: Tree, token: number, governor: Value): Value {
  const head = governorOf(tree, token);
  const kind = kindBefore(tree, head, token);
  if (kind && kind !== 'says') return governed(governor, kind, tree.passage.form(head));
  if (governor.sign < 0) return OPEN('possible', -0.3, 'a purpose: *to*', governor);
  return OPEN('planned', Math.min(governor.score, 1.8), 'a purpose: *to*', governor);
}

/// "Had he won, ..."
function isInverted(tree: Tree, token: number): boolean {
  const subject = tree.find(token, new Set(['nsubj']));
  const aux = tree.find(token, new Set(['aux', 'cop']));
  return aux >= 0 && subject > aux && /^(?:had|were|should)$/.test(tree.passage.word[aux]!);
}

/// A relative clause stands for itself; but what is told of something that is only possible
/// ("a deal that wins backing") is no more than that.
function relative(tree: Tree, token: number, governor: Value): Value {
  const fact = { ...FACT, reportedBy: governor.reportedBy };
  const { tag } = tree.passage;
  if (isInfinitive(tree, token)) return ofNoun(tree, token, governor);
  if (governor.sign < 0) return OPEN('possible', 1, 'told of what is not so', fact);
  const past =
    tag[token] === 'VBD' ||
    tree.find(token, new Set(['aux']), new Set(['had', 'has', 'have', 'was', 'were'])) >= 0;
  return past || governor.sign > 0 ? fact : governor;
}

/// "the plan to go", "the risk of losing", "a man carrying", "talks to be held".
function ofNoun(tree: Tree, token: number, governor: Value): Value {
  const head = tree.head(token);
  const word = tree.passage.form(head);
  const kind = nounKind(tree, head);
  const infinitive = isInfinitive(tree, token);
  const marked = markOf(tree, token) >= 0;
  if (kind && (infinitive || marked || thatMark(tree, token) >= 0)) {
    const told = governed(governor, infinitive && kind === 'says' ? 'wants' : kind, word);
    return kind === 'says' || kind === 'alleges' ? { ...told, reportedBy: head } : told;
  }
  const fact = { ...FACT, reportedBy: governor.reportedBy };
  if (!infinitive && governor.sign < 0) return OPEN('possible', 1, 'told of what is not so', fact);
  if (!infinitive)
    return governor.sign > 0 ? { ...FACT, reportedBy: governor.reportedBy } : governor;
  const isOrdinal = tree
    .children(head)
    .some((k) => k < head && FIXED_ORDER.test(tree.passage.word[k]!));
  return isOrdinal ? governor : OPEN('planned', 1.3, `not told to be done: *to*`, governor);
}
