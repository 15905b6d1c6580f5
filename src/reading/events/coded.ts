import type { EventStatus, EventType } from '../../record/vocabulary.ts';
import { factualityOf } from '../factuality/factuality.ts';
import { subjectsOf } from '../grammar/clause.ts';
import { FRIENDLY, HOSTILE } from './lexicon.ts';
import type { Tree } from '../grammar/tree.ts';
import type { Trigger } from './triggers.ts';
import { FUTURE_AUXILIARIES, SUBJECT_PRONOUNS } from '../words/closed-classes.ts';

/// The type of an event with its status.
export interface Coded {
  readonly type: EventType;
  readonly mode: string;
  readonly status: EventStatus;
}

const PLANNING_WORDS = new Set(
  'plan intend schedule due set expect prepare prepared willing ready go agree be'.split(' '),
);
const REFUSED: Partial<Record<EventType, string>> = {
  CONSULT: 'meet',
  AID: 'assist',
  COOPERATE: 'assist',
  SUPPORT: 'assist',
  CONCEDE: 'yield',
  RETREAT: 'yield',
};
const THREATENED: Partial<Record<EventType, string>> = {
  SANCTION: 'relations',
  COERCE: 'restrict',
  ASSAULT: 'violence',
  MOBILIZE: 'violence',
  PROTEST: 'relations',
};

/// The type of an event as PLOVER codes the future: an agreement for a meeting to come, a refusal
/// for what somebody says he will not do, a threat for what he says he will do to others.
/// `isToCome`: the time of the event is later than the article.
export function codedOf(tree: Tree, trigger: Trigger, isToCome = false): Coded {
  const { token, verb, type, mode } = trigger;
  const status = statusOf(tree, trigger, isToCome);
  const own = { type, mode, status };
  const will = verb >= 0 ? willOf(tree, verb) : '';
  if (FRIENDLY.has(type) && will === 'not')
    return {
      type: 'REJECT',
      mode: REFUSED[type] ?? '',
      status: isOpen(status) ? status : 'happened',
    };
  if (FRIENDLY.has(type) && will === 'yes' && isOwnWord(tree, verb))
    return { ...own, type: 'AGREE', mode: '' };
  const isSet = isToCome || isArranged(tree, token, verb, will);
  if (FRIENDLY.has(type) && status === 'planned' && isSet)
    return { ...own, type: 'AGREE', mode: '' };
  if (HOSTILE.has(type) && will === 'yes' && isOwnWord(tree, verb))
    return { type: 'THREATEN', mode: THREATENED[type] ?? '', status };
  return own;
}

const isOpen = (status: EventStatus): boolean =>
  status === 'possible' || status === 'hypothetical' || status === 'alleged';

function statusOf(tree: Tree, { token, cancels }: Trigger, isToCome: boolean): EventStatus {
  const told = factualityOf(tree.passage, token).status;
  if (told !== 'happened' && told !== 'ongoing') return told;
  if (isWithout(tree, token)) return 'denied';
  if (isSupposed(tree, token)) return 'hypothetical';
  if (isToCome) return 'planned';
  if (isPurpose(tree, token)) return 'possible';
  return cancels ? 'cancelled' : told;
}

/// "[if] you had somebody who killed": whatever stands in between.
function isSupposed(tree: Tree, token: number): boolean {
  const { word } = tree.passage;
  for (let at = token, steps = 0; at >= 0 && steps < 8; at = tree.head(at), steps++) {
    const marks = tree.dependents(at, 'mark');
    if (marks.some((mark) => word[mark] === 'if' || word[mark] === 'unless')) return true;
  }
  return false;
}

/// "a timetable [for] withdrawing troops"
function isPurpose(tree: Tree, token: number): boolean {
  const { tag, word } = tree.passage;
  const governor = tree.head(token);
  const isFor = tag[token] === 'VBG' && word[token - 1] === 'for';
  return isFor && governor >= 0 && tree.passage.isNoun(governor);
}

/// "[without] being convicted"
function isWithout({ passage: { word } }: Tree, token: number): boolean {
  for (let k = token - 1; k >= 0 && token - k <= 3; k--) {
    if (word[k] === 'without') return true;
    if (!/^(?:being|having|been|ever|even|the|an?|any|first)$/.test(word[k]!)) return false;
  }
  return false;
}

/// True for the future, but not for attempts: "will meet", "plans to meet", "talks planned for
/// May".
function isArranged(tree: Tree, token: number, verb: number, will: string): boolean {
  if (will === 'yes' || token !== verb) return true;
  const governor = tree.head(token);
  return governor >= 0 && PLANNING_WORDS.has(tree.lemma(governor));
}

/// "will not meet": `not`; "will meet": `yes`.
function willOf(tree: Tree, verb: number): 'yes' | 'not' | '' {
  const { word } = tree.passage;
  const children = tree.children(verb).filter((child) => child < verb);
  const will = children.some(
    (child) => tree.kind(child) === 'aux' && FUTURE_AUXILIARIES.has(word[child]!),
  );
  if (!will) return '';
  return children.some((child) => /^(?:not|n't|never|no longer)$/.test(word[child]!))
    ? 'not'
    : 'yes';
}

/// "the farmers said [they] would block the road": who says so does so.
function isOwnWord(tree: Tree, verb: number): boolean {
  if (tree.kind(verb) !== 'ccomp') return false;
  const [subject] = subjectsOf(tree, verb);
  return subject !== undefined && SUBJECT_PRONOUNS.has(tree.passage.word[subject]!);
}
