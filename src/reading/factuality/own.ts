import { ADVERBS, FUTURE_MODALS, OPEN_MODALS } from './lexicon.ts';
import type { Tree } from './tree.ts';
import { FACT } from './types.ts';
import type { Value } from './types.ts';
import { governed, NOT_DONE, OPEN } from './values.ts';

const AUX = new Set(['aux', 'cop']);
const SUBJECT = new Set(['nsubj']);
const ADVERB = new Set(['advmod', 'discourse', 'cc']);
const NOBODY = new Set(['nobody', 'none', 'nothing', 'neither', 'noone', 'few', 'little']);
const NO = new Set(['no', 'neither']);
const DET = new Set(['det']);

/// What the words of a clause say of its verb or predicate: modals, tense, negation, adverbs, and
/// subjects that are nobody.
export function ownOf(tree: Tree, token: number): Value {
  const group = groupHead(tree, token);
  let value = tensed(tree, group, FACT);
  value = moded(tree, group, value);
  value = hedged(tree, token, value);
  const negation = negationOf(tree, token, group);
  if (negation < 0) return value;
  const word = tree.passage.word[negation]!;
  // "may not go" stays open.
  return value.sign === 0
    ? {
        ...value,
        score: Math.min(value.score, -0.8),
        reasons: [...value.reasons, `not: *${word}*`],
      }
    : NOT_DONE(word, value);
}

/// The verb whose auxiliaries count for a verb: "will go and see", "did not eat or drink" share.
function groupHead(tree: Tree, token: number): number {
  let at = token;
  for (let k = 0; k < 20 && sharesGroup(tree, at); k++) at = tree.head(at);
  return at;
}

function sharesGroup(tree: Tree, token: number): boolean {
  if (tree.relation(token) !== 'conj') return false;
  const { tag } = tree.passage;
  const head = tree.head(token);
  if (tag[token] === 'VB') return tag[head] === 'VB' && !hasOwnGroup(tree, token);
  return (
    (tag[token] === 'VBN' || tag[token] === 'VBG') &&
    tag[head] === tag[token] &&
    !hasOwnGroup(tree, token)
  );
}

const GROUP_RELATIONS = new Set(['aux', 'cop', 'mark', 'nsubj']);
function hasOwnGroup(tree: Tree, token: number): boolean {
  return tree.find(token, GROUP_RELATIONS) >= 0;
}

/// A verb that goes on: "is leaving", "has been leaving".
function tensed(tree: Tree, token: number, value: Value): Value {
  const { tag, word } = tree.passage;
  if (tag[token] !== 'VBG' || tree.relation(token).startsWith('amod')) return value;
  const aux = tree.find(token, AUX);
  if (aux < 0) return value;
  const past = /^(?:was|were|had)$/.test(word[aux]!);
  return past ? value : { ...value, status: 'ongoing', score: 2.7 };
}

function moded(tree: Tree, token: number, value: Value): Value {
  const { word, tag } = tree.passage;
  for (const k of tree.children(token)) {
    if (!AUX.has(tree.plain(k))) continue;
    const modal = word[k]!;
    if (tag[k] === 'MD' || modal === "'ll") {
      if (FUTURE_MODALS.has(modal)) return OPEN('planned', 1, `future: *${modal}*`, value);
      if (OPEN_MODALS.has(modal)) return modalValue(tree, token, k, value);
    }
    // "is to meet", "was to be held"
    if (k > 0 && word[k] === 'be' && word[k - 1] === 'to' && isTensedBe(tree, k - 2))
      return OPEN('planned', 0.7, `planned, not done: *${word[k - 2]} to*`, value);
  }
  return value;
}

const isTensedBe = ({ passage }: Tree, i: number): boolean =>
  /^(?:is|are|was|were|'s|'re)$/.test(passage.word[i] ?? '');

/// "could have won" did not win, "might win" may; "would" tells of what is supposed or planned.
function modalValue(tree: Tree, token: number, at: number, value: Value): Value {
  const modal = tree.passage.word[at]!;
  const perfect = tree.find(token, AUX, new Set(['have'])) >= 0;
  if (perfect && (modal === 'would' || modal === 'should' || modal === "'d"))
    return OPEN('hypothetical', -0.9, `not so: *${modal} have*`, value);
  if (modal === 'would' || modal === "'d")
    return OPEN('possible', 0.6, `supposed or planned: *${modal}*`, value);
  if (modal === 'must' || modal === 'should' || modal === 'ought' || modal === 'need')
    return OPEN('possible', 0.5, `called for, not done: *${modal}*`, value);
  return OPEN('possible', 0.4, `possible: *${modal}*`, value);
}

/// "reportedly", "possibly", "almost".
function hedged(tree: Tree, token: number, before: Value): Value {
  let value = before;
  for (const k of tree.children(token)) {
    if (!ADVERB.has(tree.plain(k))) continue;
    const word = tree.passage.word[k]!;
    const kind = ADVERBS.get(word);
    if (!kind || kind === 'refuses' || (kind === 'plans' && tree.passage.tag[token] === 'VBD'))
      continue;
    if (value.sign !== 0) value = governed(value, kind, word);
  }
  return value;
}

/// The word that negates a verb or predicate, or -1.
function negationOf(tree: Tree, token: number, group: number): number {
  const { word } = tree.passage;
  for (const at of token === group ? [token] : [token, group])
    for (const k of tree.children(at)) {
      const plain = tree.plain(k);
      if ((ADVERB.has(plain) || plain === 'det' || plain === 'aux') && isNegation(tree, k))
        return k;
      if (plain === 'nsubj' && isNobody(tree, k)) return k;
      if ((plain === 'obj' || plain === 'obl') && isNothing(tree, k)) return k;
    }
  return word[token - 1] === 'not' && tree.head(token - 1) === token ? token - 1 : -1;
}

/// "not", "never"; "not only", "no doubt" and "not just" negate nothing.
function isNegation({ passage }: Tree, k: number): boolean {
  const next = passage.word[k + 1] ?? '';
  if (ADVERBS.get(passage.word[k]!) !== 'refuses') return false;
  if (passage.word[k] === 'neither' && passage.tag[k] === 'CC') return true;
  return !/^(?:only|just|merely|simply|necessarily|surprisingly|least)$/.test(next);
}

/// "nobody", "no one", "no sailor", "none of them".
export function isNobody(tree: Tree, k: number): boolean {
  return NOBODY.has(tree.passage.word[k]!) || tree.find(k, DET, NO) >= 0;
}

/// "said nothing", "took no part", "at no time": what is done to nothing is not done.
function isNothing(tree: Tree, k: number): boolean {
  const w = tree.passage.word[k]!;
  return w === 'nothing' || w === 'none' || w === 'nobody' || tree.find(k, DET, NO) >= 0;
}

/// True in a question that asks whether something is so.
export function isAsked(tree: Tree, token: number): boolean {
  const { passage } = tree;
  const { last, first } = passage.sentence(passage.sentenceOf(token));
  let end = last - 1;
  while (end > first && (passage.mark[end] || passage.word[end] === ')')) end--;
  if (passage.word[end] !== '?') return false;
  const subject = tree.find(token, SUBJECT);
  const aux = tree.find(token, AUX);
  return subject < 0 || (aux >= 0 && aux < subject) || passage.tag[aux] === undefined;
}
