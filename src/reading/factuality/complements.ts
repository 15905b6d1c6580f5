import { CLAUSE_WORDS } from '../words/governors.ts';
import type { Governor } from '../words/governors.ts';
import { isFrom, isInfinitive, markOf } from './marks.ts';
import { reason } from './reasons.ts';
import type { Tree } from '../grammar/tree.ts';
import type { Value } from './types.ts';
import { governed, OPEN } from './values.ts';

const GROUP_RELATIONS = new Set(['aux', 'cop', 'nsubj']);
const PASSIVE_RELATIONS = /^(?:aux|nsubj):pass$/;

/// The value of a clause below "said that", "managed to", "possible that". Below an unknown word a
/// clause with a tense happened, and one without a tense is open.
export function complement(tree: Tree, token: number, governor: Value): Value {
  const at = governorOf(tree, token);
  const word = tree.passage.form(at);
  const kind = complementKind(tree, at, token);
  if (kind === 'wants' && word.toLowerCase() === 'had' && governor.sign > 0)
    return OPEN('possible', 2.4, reason('hadTo', 'had to'), governor);
  if (kind === 'says' && isBareGerund(tree, token))
    return OPEN('possible', 1.8, reason('unfinished', word), governor);
  if (kind) {
    const told = governed(governor, kind, word);
    return kind === 'says' || kind === 'alleges' || kind === 'denies'
      ? { ...told, reportedBy: at }
      : told;
  }
  if (!isInfinitive(tree, token)) {
    if (tree.kind(token) === 'xcomp') return governor;
    // It is unknown whether an unknown word takes its clause back when it is negated.
    if (governor.sign < 0) return OPEN('possible', 0.5, reason('unknownVerb', word), governor);
    if (!isBareGerund(tree, token)) return governor;
  }
  if (tree.kind(token) === 'csubj') return OPEN('possible', 0.9, reason('unfinished'), governor);
  return OPEN('possible', 1.3, reason('unfinished', word), governor);
}

/// "cited leaving", which has no time.
const isBareGerund = (tree: Tree, token: number): boolean =>
  tree.passage.tag[token] === 'VBG' && tree.find(token, GROUP_RELATIONS) < 0;

/// The word that governs a complement: a noun right before it ("scrapped plans to go") rather than
/// the verb the parser gave it to.
export function governorOf(tree: Tree, token: number): number {
  const head = tree.head(token);
  const before = markOf(tree, token) - 1;
  const near = before > head && tree.passage.isNoun(before) && tree.head(before) === head;
  return near && CLAUSE_WORDS.has(tree.phrasalLemma(before)) ? before : head;
}

/// The kind of the governor `at` of the clause of `token`.
export function complementKind(tree: Tree, at: number, token: number): Governor | undefined {
  const lemma = tree.phrasalLemma(at);
  const kind = CLAUSE_WORDS.get(lemma);
  if (isInfinitive(tree, token)) return infinitiveKind(tree, at, lemma, kind);
  // "saw taxes go up" is so where they saw it.
  if ((lemma === 'see' || lemma === 'hear') && /^VB[G]?$/.test(tree.passage.tag[token]!))
    return 'causes';
  if (lemma === 'forget' || lemma === 'remember') return 'factive';
  if (isFrom(tree, token) && (kind === 'goesOn' || kind === 'implies' || kind === 'causes'))
    return 'refuses';
  return kind;
}

/// Verbs whose "to" tells a purpose: "brought it to sell".
const PURPOSE = /^(?:keep|leave|watch|catch|bring|take|serve)$/;

/// Behind words of saying, "to" tells what is wanted: "told him to go", "said to go".
function infinitiveKind(
  tree: Tree,
  at: number,
  lemma: string,
  kind: Governor | undefined,
): Governor | undefined {
  const { tag, word } = tree.passage;
  if (word[at] === 'going') return 'plans';
  if (lemma === 'use') return tag[at] === 'VBD' && word[at + 1] === 'to' ? 'implies' : undefined;
  if (/^(?:be|have|get|stop)$/.test(lemma)) return 'wants';
  if (lemma === 'cease' || lemma === 'clear') return lemma === 'cease' ? 'excludes' : 'allows';
  if (kind === 'says' || lemma === 'think') return isPassive(tree, at) ? 'alleges' : 'wants';
  if (kind === 'factive') return lemma === 'accept' ? 'plans' : 'wants';
  if (PURPOSE.test(lemma) || (kind === 'denies' && lemma !== 'pretend')) return undefined;
  if (kind === 'cancels') return undefined;
  return lemma === 'pretend' ? 'alleges' : kind;
}

/// "is said to be" is alleged.
const isPassive = (tree: Tree, at: number): boolean =>
  tree.children(at).some((k) => PASSIVE_RELATIONS.test(tree.relation(k)));
