import { ARRANGED, NOUN_MODIFIERS, NOUN_WORDS } from '../words/governors.ts';
import type { Governor } from '../words/governors.ts';
import { isNobody } from './negation.ts';
import { reason } from './reasons.ts';
import type { Tree } from '../grammar/tree.ts';
import { FACT } from './types.ts';
import type { Value } from './types.ts';
import { governed, NEARLY_NOT, NOT_DONE, OPEN } from './values.ts';
import { PUT_FORWARD_NOUNS } from '../words/nouns-of-saying.ts';

const DETERMINERS = new Set([
  'the',
  'this',
  'that',
  'these',
  'those',
  'both',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'your',
]);
const LATER_TIMES = /^(?:tomorrow|upcoming|next|later|forthcoming)$/;
const EARLIER_TIMES =
  /^(?:last|recent|past|previous|earlier|yesterday|ago|deadly|fatal|former|latest|ongoing|this|today)$/;

/// The value of a noun for an event by the words beside it: "no talks", "a possible meeting", "the
/// talks planned for Paris", "next month's summit".
export function ownOfNoun(tree: Tree, token: number): Value {
  if (isNobody(tree, token)) return NOT_DONE('no', FACT);
  // "elections are two months away"
  const away = tree.relation(token) === 'nsubj' && tree.passage.word[tree.head(token)] === 'away';
  const later = away ? 'away' : timeAfter(tree, token);
  let value = FACT;
  for (const k of tree.children(token)) {
    const plain = tree.kind(k);
    if (plain === 'case' && tree.passage.word[k] === 'without') return NOT_DONE('without', FACT);
    if (
      plain === 'amod' ||
      plain === 'acl' ||
      plain === 'compound' ||
      plain === 'det' ||
      plain === 'nmod' ||
      plain === 'advmod'
    )
      value = modified(tree, token, k, value);
  }
  // "a possible meeting next month" is no more than possible.
  return later && value === FACT ? OPEN('planned', 2.3, reason('future', later), FACT) : value;
}

/// "the summit in Osaka next month": a time to come that follows before any verb or stop.
function timeAfter({ passage }: Tree, token: number): string | null {
  for (let k = token + 1; k < token + 8 && k < passage.count; k++) {
    const word = passage.word[k]!;
    if (word === 'tomorrow' || (word === 'next' && passage.isNoun(k + 1))) return word;
    if (passage.isVerb(k) || /^(?:[.,:]|``|''|CC|TO|WDT|WP)$/.test(passage.tag[k]!)) return null;
  }
  return null;
}

function modified(tree: Tree, token: number, k: number, value: Value): Value {
  const { word, form } = { word: tree.passage.word[k]!, form: tree.passage.form(k) };
  if (value.sign <= 0) return value;
  if (word === 'any') return OPEN('possible', 0.7, reason('possible', 'any'), value);
  if (tree.kind(k) === 'nmod') return timed(tree, k, value);
  if (k > token && isParticipleWithVerb(tree, k)) return value;
  const kind = NOUN_MODIFIERS.get(word);
  return kind ? governed(value, kind, form) : value;
}

/// "the meeting planned by" but not "the man accused of": a participle after a noun counts where it
/// is one of those that tell of an event, and has no auxiliary of its own.
const isParticipleWithVerb = (tree: Tree, k: number): boolean =>
  tree.kind(k) === 'acl' && tree.passage.tag[k] !== 'VBN';

/// "next month’s summit", "talks next week".
function timed(tree: Tree, k: number, value: Value): Value {
  const isLater = (i: number): boolean => LATER_TIMES.test(tree.passage.word[i]!);
  const word = isLater(k) ? k : (tree.children(k).find(isLater) ?? -1);
  return word < 0 ? value : OPEN('planned', 2.3, reason('future', tree.passage.form(word)), value);
}

export function isDefinite(tree: Tree, token: number): boolean {
  const { word, tag } = tree.passage;
  return tree
    .children(token)
    .some(
      (k) =>
        (tree.kind(k) === 'det' && DETERMINERS.has(word[k]!)) ||
        tree.relation(k) === 'nmod:poss' ||
        tag[k] === 'PRP$',
    );
}

/// The value that a noun for an event gets from its place, where its head has the value `governor`.
export function nounAround(tree: Tree, token: number, governor: Value): Value {
  const head = tree.head(token);
  const plain = tree.kind(token);
  const fact = { ...FACT, reportedBy: governor.reportedBy };
  const preposition = caseOf(tree, token);
  if (isAhead(tree, token, preposition))
    return OPEN(
      'planned',
      1.2,
      reason('ahead', preposition === 'of' ? 'ahead of' : preposition),
      fact,
    );
  const kind = nounKind(tree, token, head, plain);
  if (kind) return governedNoun(tree, token, kind, governor);
  if (preposition === 'after' || preposition === 'since' || preposition === 'during')
    return governor.sign > 0 ? fact : held(tree, token, governor);
  if (plain === 'compound' || plain === 'appos' || plain === 'flat') return governor;
  if (governor.sign > 0)
    return isGeneral(tree, token, preposition)
      ? OPEN('possible', 1.8, reason('general'), fact)
      : fact;
  return held(tree, token, governor);
}

/// "the issue of reform", "instances of fraud", "preparation for war": a lone noun is no one event.
const isGeneral = (tree: Tree, token: number, preposition: string): boolean =>
  tree.passage.tag[token] === 'NN' &&
  /^(?:of|for|from|about|against|on)$/.test(preposition) &&
  tree
    .children(token)
    .every(
      (k) => tree.kind(k) === 'case' || tree.kind(k) === 'punct' || tree.kind(k) === 'compound',
    );

const caseOf = (tree: Tree, token: number): string => {
  const at = tree.find(token, CASE);
  return at < 0 ? '' : tree.passage.word[at]!;
};

/// "ahead of the summit", "before the vote".
const isAhead = (tree: Tree, token: number, preposition: string): boolean =>
  preposition === 'ahead' ||
  preposition === 'until' ||
  isAheadOf(tree, token) ||
  (preposition === 'into' && tree.phrasalLemma(tree.head(token)) === 'head') ||
  (preposition === 'before' &&
    (ARRANGED.has(tree.phrasalLemma(token)) || EDGES.test(tree.phrasalLemma(token))));
const CASE = new Set(['case']);
const isAheadOf = (tree: Tree, token: number): boolean =>
  tree.passage.word[tree.find(token, CASE) - 1] === 'ahead';
const EDGES = /^(?:start|beginning|opening|end|day)$/;

/// Nouns for what has happened whenever it is named: "will condemn the attack".
const STRUCK =
  /^(?:attack|killing|murder|shooting|bombing|crash|death|assault|war|conflict|violence|disaster|crisis|riot|explosion|blast|earthquake|flood|fire|storm|hurricane|massacre|accident|incident|invasion|coup|raid|strike|scandal|outbreak|epidemic|fighting|unrest|siege|loss|injury|victim|tragedy|drought|collapse|shutdown|occupation)$/;

/// The value of a noun below something that did not happen: in "could hold talks" there are no
/// talks, in "did not mention the attack" there is an attack. A definite event that is arranged is
/// still to come.
function held(tree: Tree, token: number, governor: Value): Value {
  const fact = { ...FACT, reportedBy: governor.reportedBy };
  const definite = isDefinite(tree, token);
  const lemma = tree.phrasalLemma(token);
  if (isEarlier(tree, token)) return fact;
  if (definite && ARRANGED.has(lemma))
    return OPEN(governor.sign < 0 ? 'possible' : 'planned', 1.8, reason('ahead'), fact);
  if (definite && STRUCK.test(lemma)) return { ...fact, score: 2 };
  if (definite && governor.sign < 0 && tree.kind(token) === 'obl') return { ...fact, score: 2 };
  if (definite)
    return OPEN('possible', 1.8, reason('inNothing'), governor.sign < 0 ? fact : governor);
  if (governor.sign >= 0) return { ...governor, score: Math.max(governor.score, 0.5) };
  const told = /^(?:obj|nsubj)$/.test(tree.kind(token)) ? 0.3 : 1;
  return OPEN('possible', told, reason('inNothing'), fact);
}

const isEarlier = (tree: Tree, token: number): boolean =>
  tree.children(token).some((k) => EARLIER_TIMES.test(tree.passage.word[k]!));

/// The kind of the word that governs a noun, by the way the noun depends on it.
function nounKind(tree: Tree, token: number, head: number, plain: string): Governor | undefined {
  const lemma = tree.phrasalLemma(head);
  const preposition = caseOf(tree, token);
  const kind =
    NOUN_WORDS.get(plain === 'nmod' ? `${lemma} ${preposition}` : lemma) ?? NOUN_WORDS.get(lemma);
  if (!kind || (kind === 'implies' && plain === 'nmod')) return undefined;
  // "open to talks" has none yet.
  if (lemma === 'open' && preposition === 'to') return 'allows';
  if (plain === 'obj' || tree.relation(token) === 'nsubj:pass') return kind;
  if (plain === 'nsubj')
    return tree.passage.isVerb(head) && !isIntransitive(tree, head) ? undefined : kind;
  if (plain === 'nmod')
    return /^(?:of|for|on|to|against|in|toward|towards|from|about)$/.test(preposition)
      ? kind
      : undefined;
  if (plain === 'compound') return undefined;
  return plain === 'obl' &&
    /^(?:of|for|with|to|from|against|on|about|in)$/.test(preposition) &&
    takes(tree, head, preposition)
    ? kind
    : undefined;
}

const HAPPENS =
  /^(?:happen|occur|take|come|erupt|break out|begin|start|continue|resume|go ahead|end|be|materialize|possible|likely|unlikely|necessary|loom)$/;
const isIntransitive = (tree: Tree, head: number): boolean => HAPPENS.test(tree.phrasalLemma(head));

const TAKES: Readonly<Record<string, RegExp>> = {
  of: /^(?:accuse|suspect|warn|acquit)$/,
  for: /^(?:allow|call|ask|push|press|hope|plan|lobby|campaign|appeal|prepare|blame|schedule|set|brace|slate)$/,
  with: /^(?:charge|threaten)$/,
  to: /^(?:agree|lead|object|result|set|schedule|invite)$/,
  from: /^(?:refrain|protect|shield|prevent|bar|ban|suffer|acquit)$/,
  against: /^(?:warn|decide|vote|advise)$/,
  on: /^(?:agree|insist|embark|decide)$/,
  about: /^(?:worry|warn|talk|speak)$/,
  in: /^(?:result|end|implicate|join)$/,
};
const takes = (tree: Tree, head: number, preposition: string): boolean =>
  TAKES[preposition]?.test(tree.phrasalLemma(head).split(' ')[0]!) ?? false;

/// A definite noun may exist although its governor did not happen: "wants the report".
function governedNoun(tree: Tree, token: number, kind: Governor, governor: Value): Value {
  const word = tree.passage.form(tree.head(token));
  const told = governed(governor, kind, word);
  const value = told.sign < 0 ? { ...told, score: NEARLY_NOT } : told;
  if (
    (kind === 'alleges' || /^announc/i.test(word)) &&
    isDefinite(tree, token) &&
    STRUCK.test(tree.phrasalLemma(token))
  )
    return { ...FACT, score: 2, reportedBy: governor.reportedBy };
  // "rejected the proposal": there was one.
  if (
    kind !== 'implies' &&
    PUT_FORWARD_NOUNS.test(tree.phrasalLemma(token)) &&
    isDefinite(tree, token)
  )
    return { ...FACT, score: 2.4, reportedBy: governor.reportedBy };
  if (kind === 'implies' || kind === 'goesOn')
    return value.sign > 0 ? value : heldDone(tree, token, value);
  return isEarlier(tree, token) && value.sign === 0
    ? { ...FACT, score: 1.5, reportedBy: governor.reportedBy }
    : value;
}

/// "will hold the meeting", "did not hold talks".
const heldDone = (tree: Tree, token: number, value: Value): Value =>
  isDefinite(tree, token) && !ARRANGED.has(tree.phrasalLemma(token)) && value.sign === 0
    ? held(tree, token, value)
    : value;
