import { complementKind, governorOf } from './complements.ts';
import { ofGerund } from './gerunds.ts';
import { isInfinitive, markedBy } from './marks.ts';
import { reason } from './reasons.ts';
import type { Tree } from '../grammar/tree.ts';
import { FACT } from './types.ts';
import type { Value } from './types.ts';
import { governed, NEARLY_NOT, NOT_DONE, OPEN } from './values.ts';
import { SUPPOSING_VERBS } from '../words/closed-classes.ts';

const WITHOUT = new Set(['without']);
const INSTEAD = new Set(['instead', 'rather']);
const BEFORE = new Set(['before']);
const TIME_CONJUNCTIONS = new Set('when once after as whenever while because since'.split(' '));
const SUBJECT_RELATIONS = new Set(['nsubj']);
const AUX_RELATIONS = new Set(['aux', 'cop']);
const PRESENT_TAGS = /^(?:VBP|VBZ|VB)$/;

/// What an adverbial clause makes of its verb, where its head has the value `governor`.
export function adverbial(tree: Tree, token: number, governor: Value): Value {
  const { word } = tree.passage;
  const fact = { ...FACT, reportedBy: governor.reportedBy };
  if (isInfinitive(tree, token)) return purpose(tree, token, governor);
  if (markedBy(tree, token, WITHOUT) >= 0 || word[token - 2] === 'without')
    return { ...NOT_DONE('without', fact), score: NEARLY_NOT };
  const instead = markedBy(tree, token, INSTEAD);
  if (instead >= 0) return NOT_DONE(word[instead]!, fact);
  const gerund = ofGerund(tree, token, governor);
  if (gerund) return gerund;
  if (isBefore(tree, token))
    return OPEN(
      governor.sign > 0 ? 'possible' : 'planned',
      1.8,
      reason('unfinished', 'before'),
      fact,
    );
  if (isInverted(tree, token)) return OPEN('hypothetical', -0.5, reason('condition'), fact);
  return accompanying(tree, token, governor);
}

/// "before leaving" and "before she leaves", but not "before she left".
const isBefore = (tree: Tree, token: number): boolean =>
  markedBy(tree, token, BEFORE) >= 0 && !/^VB[DN]$/.test(tree.passage.tag[token]!);

/// "because he left", "when he leaves", "saying so".
function accompanying(tree: Tree, token: number, governor: Value): Value {
  const tag = tree.passage.tag[token]!;
  const fact = { ...FACT, reportedBy: governor.reportedBy };
  if (governor.sign > 0 || tag === 'VBD') return fact;
  const later = PRESENT_TAGS.test(tag) && markedBy(tree, token, TIME_CONJUNCTIONS) >= 0;
  if (later && governor.status === 'planned') return governor;
  return (tag === 'VBG' || tag === 'VBN') && !governor.sign ? governor : fact;
}

/// "to win it": what somebody is after is not what he did.
function purpose(tree: Tree, token: number, governor: Value): Value {
  const at = governorOf(tree, token);
  const kind = complementKind(tree, at, token);
  if (kind && kind !== 'says') return governed(governor, kind, tree.passage.form(at));
  if (governor.sign < 0) return OPEN('possible', -0.3, reason('purpose', 'to'), governor);
  return OPEN('planned', Math.min(governor.score, 1.8), reason('purpose', 'to'), governor);
}

/// "Had he won, ..."
function isInverted(tree: Tree, token: number): boolean {
  const subject = tree.find(token, SUBJECT_RELATIONS);
  const aux = tree.find(token, AUX_RELATIONS);
  return aux >= 0 && subject > aux && SUPPOSING_VERBS.has(tree.passage.word[aux]!);
}
