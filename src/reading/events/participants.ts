import { NAME_TYPES } from '../../language/doc.ts';
import { isActor, isMerePlace, thingOf } from './actors.ts';
import { agentsOf, objectsOf, phrasesOf, subjectsOf } from '../grammar/clause.ts';
import { isOfClass } from './lexicon.ts';
import type { Matcher } from './match.ts';
import type { Tree } from '../grammar/tree.ts';
import type { Trigger } from './triggers.ts';

/// The heads of the phrases for who takes part in an event.
export interface Participants {
  readonly actors: readonly number[];
  readonly targets: readonly number[];
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/// Prepositions before those something is done to or with, the likeliest first.
const TOWARDS = [
  set('with'),
  set('against'),
  set('on upon'),
  set('to toward towards'),
  set('at'),
  set('over about'),
  set('from'),
  set('of'),
  set('into'),
  set('between'),
  set('by'),
];
/// Prepositions of a thing that is hit: its owner is the target.
const AT_THINGS = set('at against on into');
const FOR = set('for');
const BY = set('by');
const BETWEEN = set('between among');
const OF = set('of');

/// The actors and targets of an event, from the tree around its trigger.
export function participantsOf(matcher: Matcher, trigger: Trigger): Participants {
  const { tree } = matcher;
  const own = matcher.tree.passage.isNoun(trigger.token)
    ? ofNoun(tree, trigger)
    : ofVerb(tree, trigger);
  const actors = own.actors.filter((i) => isActor(tree, i));
  const targets = own.targets.filter((i) => !actors.includes(i));
  return { actors, targets };
}

function ofVerb(tree: Tree, trigger: Trigger): Participants {
  const { verb, content, towards, both } = trigger;
  const actors = agentsOf(tree, verb).flatMap((i) => attackersOf(tree, trigger, i));
  if (both) return { actors, targets: [] };
  // "remain in detention": done to who is its subject; "the treaty expires": nobody does it.
  if (LASTING_VERBS.has(tree.lemma(verb))) return { actors: [], targets: actors };
  const pointed = towards ? phrasesOf(tree, verb, new Set([towards])) : [];
  const who = pointed.filter((i) => isActor(tree, i));
  // Own troops are no target.
  if (trigger.type === 'MOBILIZE' || trigger.mode === 'withdraw')
    return { actors, targets: pointedAt(tree, verb) };
  if (trigger.type === 'PROTEST' && !who.length)
    return { actors, targets: protestedAt(tree, trigger) };
  return { actors, targets: who.length ? who : targetsOf(tree, verb, content) };
}

/// "[Norse] raids have killed ten": whose raids they are.
function attackersOf(tree: Tree, { type }: Trigger, subject: number): readonly number[] {
  if (type !== 'ASSAULT' || isActor(tree, subject)) return [subject];
  return ownersOf(tree, subject);
}

const LASTING_VERBS = set('remain languish expire lapse');

/// The first of: who is the object, who is in the clause that says what, whom a preposition points
/// at, whom the words of the object name.
function targetsOf(tree: Tree, verb: number, content: number): number[] {
  const objects = objectsOf(tree, verb);
  const who = objects.filter((i) => isActor(tree, i) && !isOfClass(tree.lemma(i), 'weapon'));
  if (who.length) return who;
  const owners = objects.flatMap((i) => possessorsOf(tree, i));
  if (owners.length) return owners;
  const inside = content >= 0 && content !== verb ? insideContent(tree, verb, content) : [];
  if (inside.length) return inside;
  const pointed = pointedAt(tree, verb);
  if (pointed.length) return pointed;
  for (const thing of [...objects, ...phrasesOf(tree, verb, AT_THINGS)]) {
    const named = namedWithin(tree, thing, 2);
    if (named.length) return named;
  }
  return [];
}

function insideContent(tree: Tree, verb: number, content: number): number[] {
  const own = tree.dependents(content, 'nsubj').flatMap((i) => tree.members(i));
  const subject = own.filter(
    (i) =>
      isActor(tree, i) &&
      tree.passage.tag[i] !== 'PRP' &&
      !(tree.lemma(verb) === 'agree' && isOwned(tree, i)),
  );
  if (subject.length) return subject;
  if (!tree.isClause(content)) return namedWithin(tree, content, 2);
  return targetsOf(tree, content, -1).filter((i) => !subjectsOf(tree, verb).includes(i));
}

const AGAINST = set('protest demand call denounce oppose condemn urge press protesting');
const IN_PROTEST = set('protest defiance opposition response');

/// Whom a protest is against, by what it is said to be for.
function protestedAt(tree: Tree, { verb, content }: Trigger): number[] {
  const own = targetsOf(tree, verb, content);
  if (own.length) return own;
  for (const child of tree.dependents(verb, 'advcl', 'xcomp', 'conj')) {
    const who = AGAINST.has(tree.lemma(child)) ? targetsOf(tree, child, -1) : [];
    if (who.length) return who;
  }
  for (const child of phrasesOf(tree, verb, set('in')))
    if (IN_PROTEST.has(tree.lemma(child))) return namedWithin(tree, child, 2);
  return [];
}

/// "agreed [with Norland]", "threatened action [against Norland]"
function pointedAt(tree: Tree, token: number): number[] {
  const isAid = [token, ...objectsOf(tree, token)].some((i) => isHelp(tree, i));
  for (const prepositions of isAid ? [...TOWARDS, FOR] : TOWARDS) {
    const who = phrasesOf(tree, token, prepositions).filter(
      (i) => isActor(tree, i) && !isOnlyWhere(tree, i),
    );
    if (who.length) return who;
  }
  return [];
}

/// "that [their] countries should cooperate"
const isOwned = (tree: Tree, i: number): boolean =>
  tree.children(i).some((child) => tree.passage.tag[child] === 'PRP$');

const isHelp = (tree: Tree, i: number): boolean =>
  ['aid', 'support'].some((name) => isOfClass(tree.lemma(thingOf(tree, i)), name));

/// "talks in Paris" are not with Paris.
function isOnlyWhere(tree: Tree, i: number): boolean {
  return isMerePlace(tree, i) && /^(?:to|from|at|into|over|about|on)$/.test(tree.preposition(i));
}

/// "[Norland's] demand"
function possessorsOf(tree: Tree, phrase: number): number[] {
  const owner = tree.children(phrase).find((child) => tree.relation(child) === 'nmod:poss');
  if (owner === undefined || tree.passage.tag[owner] === 'PRP$') return [];
  return isActor(tree, owner) ? tree.members(owner) : [];
}

/// Who is named in a phrase that is nobody itself: "a [Norland] plan", "the demands of [rebels]".
function namedWithin(tree: Tree, phrase: number, depth: number): number[] {
  const owners = possessorsOf(tree, phrase);
  if (owners.length) return owners;
  const pointed = pointedAt(tree, phrase);
  if (pointed.length) return pointed;
  for (const child of tree.children(phrase)) {
    const kind = tree.kind(child);
    const isOwner = kind === 'amod' || kind === 'compound';
    if (isOwner && isActor(tree, child) && tree.passage.word[child + 1] !== '-')
      return tree.members(child);
  }
  if (depth === 0) return [];
  for (const child of tree.dependents(phrase, 'nmod', 'acl', 'obj', 'obl')) {
    const named = namedWithin(tree, child, depth - 1);
    if (named.length) return named;
  }
  return [];
}

/// "Norland's attack on Sudland", "talks between them", "held talks with Sudland"
function ofNoun(tree: Tree, trigger: Trigger): Participants {
  const { token, verb, content } = trigger;
  if (tree.lemma(token) === 'publication')
    return { actors: [], targets: phrasesOf(tree, token, OF) };
  const both = phrasesOf(tree, token, BETWEEN).filter((i) => isActor(tree, i));
  if (both.length) return { actors: both, targets: [] };
  const actors = doersOf(tree, trigger);
  if (content >= 0) return { actors, targets: insideContent(tree, token, content) };
  const around = verb >= 0 ? [token, verb] : [token];
  for (const at of around) {
    const pointed = pointedAt(tree, at).filter((i) => !actors.includes(i));
    if (pointed.length) return sides(tree, trigger, actors, pointed);
  }
  return { actors, targets: [] };
}

/// Types whose nouns have who does it behind "from": "praise from Norland".
const FROM_WHOM: ReadonlySet<string> = new Set(['CONSULT', 'SUPPORT', 'AID', 'ACCUSE', 'REQUEST']);
const FROM = set('from');

/// The actors of a noun: the subject of its verb, the phrase behind "by", its possessor, or the
/// phrase behind "from".
function doersOf(tree: Tree, { token, verb, type }: Trigger): readonly number[] {
  const subject = verb >= 0 ? agentsOf(tree, verb) : [];
  const owners = [...subject, ...phrasesOf(tree, token, BY), ...ownersOf(tree, token)];
  const from = owners.length || !FROM_WHOM.has(type) ? [] : phrasesOf(tree, token, FROM);
  const all = [...owners, ...from].filter((i) => isActor(tree, i));
  return all.slice(0, Math.max(1, subject.length));
}

/// "the release of hostages" is not by them: what follows "of" is whom it is done to; "a meeting of ministers" is
/// theirs.
function sides(
  tree: Tree,
  { token, type, mode }: Trigger,
  actors: readonly number[],
  pointed: readonly number[],
): Participants {
  const isOf = phrasesOf(tree, token, OF).includes(pointed[0]!);
  const isTheirs =
    isOf &&
    mode !== 'release' &&
    !actors.length &&
    /^(?:CONSULT|PROTEST|AGREE|RETREAT|none)$/.test(type);
  return isTheirs ? { actors: pointed, targets: [] } : { actors, targets: pointed };
}

function ownersOf(tree: Tree, token: number): number[] {
  const owners = tree.children(token).filter((child) => {
    const kind = tree.kind(child);
    if (tree.relation(child) === 'nmod:poss') return true;
    return (kind === 'amod' || kind === 'compound') && isDoer(tree, child);
  });
  return owners.flatMap((i) => tree.members(i));
}

/// "the [Norse] attack" is by Norway, "the [Arle] attack" was at Arle.
function isDoer(tree: Tree, child: number): boolean {
  const { passage } = tree;
  const row = passage.name[child]!;
  if (row < 0) return false;
  if (isMerePlace(tree, child) && isOfClass(tree.lemma(tree.head(child)), 'sited')) return false;
  return (
    NAME_TYPES[passage.names.type[row]!] !== 'person' ||
    !isOfClass(tree.lemma(tree.head(child)), 'blow')
  );
}
