import { CLAUSE_WORDS } from '../words/governors.ts';
import { isFrom, isInfinitive, markedBy } from './marks.ts';
import { reason } from './reasons.ts';
import type { Tree } from '../grammar/tree.ts';
import type { Value } from './types.ts';
import { governed, OPEN } from './values.ts';

const GERUND_MARKS = new Set(
  'of from for about against into in on to toward towards between with'.split(' '),
);
/// Prepositions behind which a gerund may never be done: "talked about leaving".
const OPEN_MARKS = new Set('of about against to toward towards on between'.split(' '));
/// Nouns whose gerund was done: "years of waiting".
const DONE_BEFORE_GERUND =
  /^(?:act|practice|year|month|week|day|hour|decade|history|experience|result|habit|pattern|method|process|memory|cost|start|end|middle|tired|after|because|consist|story|image|footage|video|report|instance|case|job)$/;

/// The value of a gerund behind a preposition: "accused of stealing", "prevented from leaving",
/// "talked about leaving". Null where the words before it tell nothing.
export function ofGerund(tree: Tree, token: number, governor: Value): Value | null {
  const mark = markedBy(tree, token, GERUND_MARKS);
  if (mark < 0 || isInfinitive(tree, token)) return null;
  const at = governorOf(tree, token, mark);
  const lemma = tree.phrasalLemma(at);
  const form = tree.passage.form(at);
  // "steered clear of", "stopped short of"
  if (lemma === 'clear' || lemma === 'short') return governed(governor, 'refuses', form);
  const kind = CLAUSE_WORDS.get(lemma);
  if (kind)
    return governed(governor, isFrom(tree, token) && kind !== 'excludes' ? 'refuses' : kind, form);
  const word = tree.passage.word[mark]!;
  if (!OPEN_MARKS.has(word) || !isGerund(tree, token) || DONE_BEFORE_GERUND.test(lemma))
    return null;
  return OPEN('possible', 1.8, reason('unfinished', word), governor);
}

/// The word that governs: right before the mark ("a call for “arming” them"), the head, or what the
/// head is an object of ("accused Brook of stealing").
function governorOf(tree: Tree, token: number, mark: number): number {
  const head = tree.head(token);
  const above = OBJECT.test(tree.relation(head)) ? tree.head(head) : -1;
  return (
    [mark - 1, head, above].find((at) => at >= 0 && CLAUSE_WORDS.has(tree.phrasalLemma(at))) ?? head
  );
}
const OBJECT = /^(?:obj|nsubj:pass|obl)$/;

const COP = new Set(['cop', 'aux']);
const BEING = new Set(['being', 'having']);
const isGerund = (tree: Tree, token: number): boolean =>
  tree.passage.tag[token] === 'VBG' || tree.find(token, COP, BEING) >= 0;
