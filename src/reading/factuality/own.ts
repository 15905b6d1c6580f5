import { ADVERBS, CLAUSE_WORDS, FUTURE_MODALS, OPEN_MODALS } from '../words/governors.ts';
import { isPartial, negationOf, negator } from './negation.ts';
import { reason } from './reasons.ts';
import type { Tree } from '../grammar/tree.ts';
import { FACT } from './types.ts';
import type { Value } from './types.ts';
import { because, governed, NEARLY_NOT, NOT_DONE, OPEN } from './values.ts';
import { CONDITION_WORDS } from '../words/closed-classes.ts';

const AUX_RELATIONS = new Set(['aux', 'cop']);
const SUBJECT_RELATIONS = new Set(['nsubj', 'csubj', 'expl']);
const GROUP_RELATIONS = new Set(['aux', 'cop', 'mark', 'nsubj', 'csubj', 'expl']);
const HAVE = new Set(['have', "'ve"]);
const TENSED_BE = /^(?:is|are|was|were|'s|'re)$/;
const PRESENT_TAGS = /^VB[PZG]$/;

/// The value of a verb or predicate by the words of its own clause: modals, tense, negation,
/// adverbs, and subjects such as "nobody".
export function ownOf(tree: Tree, token: number): Value {
  const group = groupHead(tree, token);
  if (isCommand(tree, group)) return OPEN('possible', 0, reason('command'), FACT);
  let value = moded(tree, group, tensed(tree, group, FACT));
  value = hedged(tree, token, toCome(tree, token, value));
  const negation = negationOf(tree, token, group);
  if (negation < 0) return value;
  const word = tree.passage.word[negator(tree, negation)]!;
  if (value.sign === 0) return negatedModal(tree, group, word, value);
  if (isPartial(tree, negation)) return OPEN('possible', 0, reason('open', word), value);
  // "filed no charges": not filed, though something may have been done.
  const object = negation > token && tree.kind(negation) === 'obj';
  return { ...NOT_DONE(word, value), ...(object && { score: NEARLY_NOT }) };
}

/// "will not", "could not" are as good as "did not"; "may not" and "should not" stay open.
function negatedModal(tree: Tree, group: number, word: string, value: Value): Value {
  const at = tree.find(group, AUX_RELATIONS);
  const firm =
    at >= 0 && /^(?:will|wo|'ll|would|'d|ca|can|could|shall)$/.test(tree.passage.word[at]!);
  if (firm && value.status !== 'hypothetical') return NOT_DONE(word, { ...value, reasons: [] });
  return {
    ...value,
    score: value.status === 'hypothetical' ? 0 : -0.9,
    reasons: because(value, reason('negatedModal', word)),
  };
}

/// The verb whose auxiliaries a verb shares: "will go and see", "did not eat or drink".
function groupHead(tree: Tree, token: number): number {
  let at = token;
  for (let k = 0; k < 20 && sharesGroup(tree, at); k++) at = tree.head(at);
  return at;
}

function sharesGroup(tree: Tree, token: number): boolean {
  if (tree.relation(token) !== 'conj') return false;
  const { tag } = tree.passage;
  const form = tag[token]!;
  const above = tag[tree.head(token)]!;
  // "should be arrested and the house searched"
  if (tree.find(token, /^VBP?$/.test(form) ? GROUP_RELATIONS : AUX_RELATIONS) >= 0) return false;
  if (form === 'VBD') return above === 'VBN' && tree.find(token, CC, OR) >= 0;
  // "did not eat or drink", where "drink" is taken for a noun
  if (form === 'NN') return above === 'VB' && isBareVerb(tree, token);
  // "will get it and then have it": a plain form is a base form there.
  return above === form ? /^VB[NG]?$/.test(form) : form === 'VBP' && above === 'VB';
}

const PHRASE = new Set(['det', 'case', 'amod', 'nmod', 'compound']);

/// A noun that is coordinated with a base form and has no words that only a noun has: a verb.
export const isBareVerb = (tree: Tree, token: number): boolean =>
  tree.relation(token) === 'conj' &&
  tree.passage.tag[token] === 'NN' &&
  tree.passage.tag[tree.head(token)] === 'VB' &&
  tree.find(token, PHRASE) < 0;

const CC = new Set(['cc']);
const OR = new Set(['or', 'nor']);

/// "Call the office", "Call and ask": a base form with nobody who does it. Plain forms of the present
/// that are joined to another clause look like one.
function isCommand(tree: Tree, token: number): boolean {
  const { tag, word } = tree.passage;
  const relation = tree.kind(token);
  if (word[token] === 'let' && tag[token] === 'VB') return true;
  if (relation === 'conj')
    return tag[tree.head(token)] === 'VB' && isCommand(tree, tree.head(token));
  if (relation !== 'root' && relation !== 'parataxis' && relation !== 'ccomp') return false;
  if (tag[token] !== 'VB' || word[token - 1] === 'to' || tree.find(token, GROUP_RELATIONS) >= 0)
    return false;
  const { first } = tree.passage.sentence(tree.passage.sentenceOf(token));
  if (relation !== 'ccomp') return true;
  const told = CLAUSE_WORDS.get(tree.phrasalLemma(tree.head(token))) === 'says';
  return told || token === first || tree.passage.mark[token - 1] === 1;
}

/// A verb that goes on: "is leaving", "has been leaving".
function tensed(tree: Tree, token: number, value: Value): Value {
  const { tag, word } = tree.passage;
  if (/^VB[PZ]$/.test(tag[token]!) && LASTS.test(word[token]!))
    return { ...value, status: 'ongoing' };
  if (tag[token] !== 'VBG') return value;
  const aux = tree.find(token, AUX_RELATIONS);
  if (aux < 0) return value;
  if (word[token] === 'going' && word[token + 1] === 'to' && tag[token + 2] === 'VB')
    return OPEN('planned', 2, reason('future', 'going to'), value);
  // "the first step is making it better" makes nothing yet.
  if (tree.kind(aux) === 'cop') return OPEN('possible', 1.8, reason('unfinished'), value);
  const past = /^(?:was|were|had)$/.test(word[aux]!);
  return past ? value : { ...value, status: 'ongoing', score: 2.7 };
}

const LASTS = /^(?:remains?|continues?|persists?|stays?|keeps?)$/;

const LATER_ADVERBS = /^(?:tomorrow|tonight|soon|shortly|later)$/;

const MARK = new Set(['mark']);

/// "if you go on, you lose": a present tense beside a condition tells of no time.
const hasCondition = (tree: Tree, token: number): boolean =>
  tree
    .children(token)
    .some((k) => tree.kind(k) === 'advcl' && tree.find(k, MARK, CONDITION_WORDS) >= 0);

/// A present tense beside a time to come: "leaves tomorrow", "is leaving next week".
function toCome(tree: Tree, token: number, value: Value): Value {
  const { tag, word } = tree.passage;
  if (value.sign > 0 && /^VB[PZ]?$/.test(tag[token]!) && hasCondition(tree, token))
    return OPEN('hypothetical', 0.9, reason('condition'), value);
  if (
    value.sign < 1 ||
    !PRESENT_TAGS.test(tag[token]!) ||
    (tag[token] === 'VBG' && value.status !== 'ongoing')
  )
    return value;
  for (const k of tree.children(token)) {
    if (!/^(?:obl|advmod)$/.test(tree.kind(k)) || k < token) continue;
    const next = /^(?:next|tomorrow)$/.test(word[k - 1]!) && word[k - 2] !== 'the';
    if (next || LATER_ADVERBS.test(word[k]!))
      return OPEN('planned', 2.3, reason('future', word[k]), value);
  }
  return value;
}

function moded(tree: Tree, token: number, value: Value): Value {
  const { word, tag } = tree.passage;
  const to = firstTo(tree, token);
  // "is to meet", "was to be held"; "his aim is to win" is open as well.
  if (to > 0 && TENSED_BE.test(word[to - 1]!) && tree.head(to - 1) === token)
    return OPEN('planned', 1.8, reason('arranged', `${word[to - 1]} to`), value);
  // "due to begin", where the parser has "due" below "begin"
  const kind = to > 0 && tree.head(to - 1) === token ? CLAUSE_WORDS.get(word[to - 1]!) : undefined;
  if (kind && to - 1 < token && tree.kind(to - 1) !== 'nsubj')
    return governed(value, kind, word[to - 1]!);
  for (const k of tree.children(token)) {
    if (!AUX_RELATIONS.has(tree.kind(k)) || (tag[k] !== 'MD' && word[k] !== "'ll")) continue;
    const modal = word[k]!;
    if (FUTURE_MODALS.has(modal)) return OPEN('planned', 2.3, reason('future', modal), value);
    if (OPEN_MODALS.has(modal)) return modalValue(tree, token, modal, value);
  }
  return value;
}

const TO = new Set(['to']);
const TO_RELATIONS = new Set(['mark', 'aux', 'case']);
const firstTo = (tree: Tree, token: number): number => tree.find(token, TO_RELATIONS, TO);

/// "would have won" did not win, "might win" may; "would" tells of what is supposed or planned.
function modalValue(tree: Tree, token: number, modal: string, value: Value): Value {
  const perfect = tree.find(token, AUX_RELATIONS, HAVE) >= 0;
  if (perfect && /^(?:would|should|'d|ought)$/.test(modal))
    return OPEN('hypothetical', -0.5, reason('counterfactual', `${modal} have`), value);
  if (modal === 'would' || modal === "'d")
    return OPEN('possible', 1.3, reason('would', modal), value);
  if (/^(?:must|should|ought|need)$/.test(modal))
    return OPEN('possible', 0.9, reason('duty', modal), value);
  return OPEN('possible', modal === 'can' ? 1.1 : 0.7, reason('possible', modal), value);
}

const ADVERB = new Set(['advmod', 'discourse', 'cc', 'amod']);

/// "reportedly", "possibly", "almost".
function hedged(tree: Tree, token: number, before: Value): Value {
  let value = before;
  for (const k of tree.children(token)) {
    if (!ADVERB.has(tree.kind(k))) continue;
    const word = tree.passage.word[k]!;
    const kind = ADVERBS.get(word);
    if (!kind || kind === 'refuses') continue;
    if (kind === 'excludes' && tree.passage.tag[k + 1]!.startsWith('RB')) continue;
    if (value.sign !== 0) value = governed(value, kind, word);
  }
  return value;
}

/// True in a question that asks whether something is so.
export function isAsked(tree: Tree, token: number): boolean {
  const { passage } = tree;
  const { last, first } = passage.sentence(passage.sentenceOf(token));
  let end = last - 1;
  while (end > first && (passage.mark[end] || passage.word[end] === ')')) end--;
  if (passage.word[end] !== '?') return false;
  const subject = tree.find(token, SUBJECT_RELATIONS);
  const aux = tree.find(token, AUX_RELATIONS);
  return subject < 0 || (aux >= 0 && aux < subject);
}
