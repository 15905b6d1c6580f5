import type { CommitmentKind } from '../../record/vocabulary.ts';
import { agentsOf, subjectsOf } from '../grammar/clause.ts';
import type { Tree } from '../grammar/tree.ts';
import { bindingOf, type Binding, type Voice } from '../words/bindings.ts';
import { FUTURE_AUXILIARIES } from '../words/closed-classes.ts';

/// A commitment in the words of the text, by tokens.
export interface Bound {
  readonly kind: CommitmentKind;
  /// The word that binds: "pledged", "willing", the "will" of "will open".
  readonly cue: number;
  /// The head of the action.
  readonly action: number;
  /// The heads of the holders.
  readonly holders: readonly number[];
  /// True where only a modal binds. Then the subject decides the kind.
  readonly isModal: boolean;
}

/// All commitments of a passage, in order. Each action is given once, with the binding word nearest
/// to it.
export function boundIn(tree: Tree): Bound[] {
  const { passage } = tree;
  const byAction = new Map<number, Bound>();
  for (let i = 0; i < passage.count; i++) {
    const found = boundBy(tree, i);
    if (!found) continue;
    const other = byAction.get(found.action);
    if (!other || other.isModal) byAction.set(found.action, found);
  }
  return [...byAction.values()].sort((a, b) => a.action - b.action);
}

function boundBy(tree: Tree, i: number): Bound | null {
  const { tag, word } = tree.passage;
  if (tag[i] === 'MD') return byModal(tree, i);
  if (word[i] === 'going' && tag[i + 2] === 'VB') return byGoing(tree, i);
  if (tree.lemma(i) === 'like' && !isWish(tree, i)) return null;
  const voice = voiceOf(tree, i);
  const binding = voice && bindingOf(voice, tree.lemma(i));
  return binding ? byWord(tree, i, voice, binding) : null;
}

/// "would like to restore it", and not "likes to".
const isWish = (tree: Tree, i: number): boolean =>
  tree.dependents(i, 'aux').some((k) => /^(?:would|'d|’d)$/.test(tree.passage.word[k]!));

function voiceOf(tree: Tree, i: number): Voice | null {
  const tag = tree.passage.tag[i]!;
  if (tree.passage.name[i]! >= 0) return null;
  if (tag.startsWith('NN')) return 'noun';
  if (tag === 'JJ') return 'state';
  if (!tag.startsWith('VB')) return null;
  if (!tree.isPassive(i)) return hasCopula(tree, i) ? 'state' : 'active';
  return 'passive';
}

const hasCopula = (tree: Tree, i: number): boolean => tree.dependents(i, 'cop').length > 0;

function byWord(tree: Tree, i: number, voice: Voice, { kind, binds }: Binding): Bound | null {
  if (voice === 'state' && !hasCopula(tree, i) && tree.kind(i) !== 'xcomp') return null;
  // "pledged delegates", "had hoped that": an attribute, and a hope that is over.
  const { tag, word } = tree.passage;
  const isInside = /^(?:DT|JJ|PRP\$|CD)$/.test(tag[i - 1] ?? '') || word[i - 1] === 'enough';
  const isQuality =
    voice !== 'noun' && tree.passage.isNoun(i + 1) && (isInside || voice !== 'active');
  if (isQuality || /^(?:amod|compound)$/.test(tree.kind(i)) || isOver(tree, i)) return null;
  // "more likely to" compares, and tells no expectation.
  if (/^(?:more|most|less|least)$/.test(tree.passage.word[i - 1] ?? '')) return null;
  const action = Math.max(complementOf(tree, i), kind === 'agreement' ? agreedOn(tree, i) : -1);
  if (action < 0 || (voice === 'noun' && kind === 'hope' && !subjectOwns(tree, i))) return null;
  // "intended the crowd to listen": the crowd is not bound.
  if (kind === 'intention' && voice === 'active' && tree.dependents(i, 'obj').length) return null;
  // "a level they expect it to reach"
  if (binds === 'complement' && tree.relation(i) === 'acl:relcl') return null;
  const subject = voice === 'noun' ? ownersOf(tree, i) : subjectsFor(tree, i, voice);
  const holders = binds === 'complement' ? subjectsOf(tree, action) : subject;
  return { kind, cue: i, action, holders, isModal: false };
}

/// "had hoped", "had planned"; in words that are reported it tells of what is so: "said they had agreed".
const isOver = (tree: Tree, i: number): boolean =>
  tree.kind(i) !== 'ccomp' && tree.dependents(i, 'aux').some((k) => tree.passage.word[k] === 'had');

function subjectsFor(tree: Tree, i: number, voice: Voice): number[] {
  return voice === 'active' ? agentsOf(tree, i) : subjectsOf(tree, i);
}

/// "[her] hope to", and not "the best hope to" or "her best hope to".
const subjectOwns = (tree: Tree, noun: number): boolean =>
  !/^(?:JJS?|VBG)$/.test(tree.passage.tag[noun - 1] ?? '') &&
  tree.children(noun).some((child) => tree.relation(child) === 'nmod:poss');

/// Verbs whose subject is bound by the promise, plan or threat that is their object.
const OWNS = new Set(
  (
    'make give have keep break fulfill fulfil honor honour announce renew repeat offer issue sign reaffirm ' +
    'continue drop abandon renege unveil outline hold voice express follow go deliver pursue push scrap shelve ' +
    'take carry'
  ).split(' '),
);

/// "[her] promise to", "Norland made a promise to"
function ownersOf(tree: Tree, noun: number): number[] {
  const owner = tree.children(noun).find((child) => tree.relation(child) === 'nmod:poss');
  if (owner !== undefined) return tree.members(owner);
  const by = tree
    .dependents(noun, 'nmod')
    .filter((child) => /^(?:by|of)$/.test(tree.preposition(child)));
  if (by.length) return by.flatMap((child) => tree.members(child));
  const verb = tree.head(noun);
  const isObject = verb >= 0 && /^(?:obj|obl)$/.test(tree.kind(noun)) && OWNS.has(tree.lemma(verb));
  return isObject ? agentsOf(tree, verb) : [];
}

/// The infinitive or clause that a word takes: "to [open]", "that it would [open]", "to [opening]".
function complementOf(tree: Tree, i: number): number {
  const { tag, word } = tree.passage;
  for (const child of tree.children(i)) {
    if (child < i) continue;
    const kind = tree.kind(child);
    if (!/^(?:xcomp|ccomp|advcl|acl)$/.test(kind) || tree.relation(child) === 'acl:relcl') continue;
    if (tree.lemma(child) === 'be' && !tree.children(child).length) continue;
    const isInfinitive = infinitive(tree, child);
    const isClause =
      kind === 'ccomp' &&
      (tree.lemma(i) === 'hope' || tree.dependents(child, 'aux').some((k) => tag[k] === 'MD'));
    const isGerund = tag[child] === 'VBG' && word[child - 1] === 'to';
    if (isInfinitive || isClause || isGerund) return child;
  }
  // "continues plans [to open] it", whatever the parser ties it to.
  const isBehind = tree.passage.isNoun(i) && word[i + 1] === 'to' && tag[i + 2] === 'VB';
  return isBehind ? i + 2 : -1;
}

/// "agreed on [restoring ties]", "agreed on the importance of [restoring] them"
function agreedOn(tree: Tree, i: number): number {
  const { tag, word } = tree.passage;
  const on = tree
    .dependents(i, 'obl', 'advcl')
    .find((child) => word[child - 1] === 'on' || tree.preposition(child) === 'on');
  if (on === undefined) return -1;
  if (tag[on] === 'VBG') return on;
  return tree.dependents(on, 'acl', 'nmod').find((child) => tag[child] === 'VBG') ?? -1;
}

/// "to open", "to be opened"
function infinitive(tree: Tree, verb: number): boolean {
  return tree.children(verb).some((k) => k < verb && tree.passage.word[k] === 'to');
}

/// "[will] open"
function byModal(tree: Tree, i: number): Bound | null {
  const { word } = tree.passage;
  if (!FUTURE_AUXILIARIES.has(word[i]!)) return null;
  const action = tree.head(i);
  if (action < 0 || tree.kind(i) !== 'aux' || hasPerfect(tree, action)) return null;
  // "'d" may be "had".
  if (tree.passage.tag[action] === 'VBN' && !tree.isPassive(action)) return null;
  if (isEmbedded(tree, action)) return null;
  return { kind: 'prediction', cue: i, action, holders: subjectsOf(tree, action), isModal: true };
}

/// "asked [if] it will open"
const isWhether = (tree: Tree, verb: number, word: string): boolean =>
  word === 'whether' || (word === 'if' && tree.kind(verb) === 'ccomp');

/// "is [going] to open"
function byGoing(tree: Tree, i: number): Bound | null {
  const action = tree.dependents(i, 'xcomp', 'advcl')[0] ?? -1;
  if (action < 0 || isEmbedded(tree, i)) return null;
  return { kind: 'prediction', cue: i, action, holders: subjectsOf(tree, i), isModal: true };
}

/// "what I will do", "the job I will have": the clause tells about something else than the action.
function isEmbedded(tree: Tree, verb: number): boolean {
  if (tree.relation(verb) === 'acl:relcl') {
    const subject = tree.dependents(verb, 'nsubj')[0];
    return subject === undefined || !/^(?:who|which|that)$/.test(tree.passage.word[subject]!);
  }
  const { tag, word } = tree.passage;
  return tree
    .children(verb)
    .some((k) => k < verb && (tag[k]!.startsWith('W') || isWhether(tree, verb, word[k]!)));
}

/// "would have opened" binds nobody.
const hasPerfect = (tree: Tree, verb: number): boolean =>
  tree.dependents(verb, 'aux').some((k) => tree.passage.word[k] === 'have');
