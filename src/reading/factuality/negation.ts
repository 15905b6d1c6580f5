import { ADVERBS } from '../words/governors.ts';
import type { Tree } from '../grammar/tree.ts';

const NOBODY_WORDS = new Set(['nobody', 'none', 'nothing', 'neither']);
const NO = new Set(['no', 'neither', 'zero']);
const DET = new Set(['det', 'advmod', 'cc']);
const NEGATING = new Set(['advmod', 'discourse', 'cc', 'det', 'aux', 'mark']);
/// Words behind "not" that keep it from negating: "not only".
const MERE = /^(?:only|just|merely|simply|surprisingly|least)$/;
/// Words behind "not" that leave open what is so: "not necessarily".
const PARTLY = /^(?:necessarily|always|all|every|everyone|everybody)$/;
/// Verbs that are still done to an object with "no": "has no fear", "gave no details".
const STATE_VERBS =
  /^(?:have|has|had|having|'ve|see|saw|seen|seeing|find|found|give|gave|given|make|made|hold|held|leave|left|say|said)$/;

/// The word that negates a verb or predicate with the auxiliaries of `group`; -1 for none.
export function negationOf(tree: Tree, token: number, group: number): number {
  for (const at of token === group ? [token] : [token, group])
    for (const k of tree.children(at)) if (negates(tree, token, k)) return k;
  const before = token - 1;
  return tree.passage.word[before] === 'not' && tree.head(before) === token ? before : -1;
}

function negates(tree: Tree, token: number, k: number): boolean {
  const plain = tree.kind(k);
  if (NEGATING.has(plain)) return isNegation(tree, k);
  if (plain === 'nsubj') return isNobody(tree, k);
  if (plain === 'obl') return isNobody(tree, k) && tree.passage.word[k - 1] === 'no' && k < token;
  return plain === 'obj' && isNobody(tree, k) && !STATE_VERBS.test(tree.passage.word[token]!);
}

/// "not", "never"; "not only", "not all" and "no doubt" negate nothing.
function isNegation({ passage }: Tree, k: number): boolean {
  const { word } = passage;
  if (ADVERBS.get(word[k]!) !== 'refuses') return false;
  const next = word[k + 1] ?? '';
  if (word[k] === 'no') return next === 'longer' || next === 'more';
  if (word[k] === 'nor' || word[k] === 'neither') return true;
  return !MERE.test(next);
}

/// "nobody", "no one", "no sailor", "none of them".
export function isNobody(tree: Tree, k: number): boolean {
  return NOBODY_WORDS.has(tree.passage.word[k]!) || tree.find(k, DET, NO) >= 0;
}

/// The negating word itself: "no" of "no sailor".
export const negator = (tree: Tree, k: number): number => {
  const no = tree.find(k, DET, NO);
  return no < 0 ? k : no;
};

/// True where the negation `k` negates only a part: "not necessarily", "not all".
export const isPartial = ({ passage }: Tree, k: number): boolean =>
  PARTLY.test(passage.word[k + 1] ?? '');
