import { isOfClass } from '../events/lexicon.ts';
import type { Tree } from './tree.ts';

/// The most verbs up the tree that a subject is looked for.
const MOST_VERBS_UP = 5;

/// The subjects of a verb, by their heads: its own subject, the antecedent of its relative clause,
/// or the subject of the verb above it. Of a coordination all members are given.
export function subjectsOf(tree: Tree, verb: number, reach = MOST_VERBS_UP): number[] {
  // "My impression is that [she] is set to": the outer subject is that of "is".
  const own = tree.dependents(verb, 'nsubj').find((i) => tree.relation(i) !== 'nsubj:outer');
  const relative = tree.relation(verb) === 'acl:relcl';
  if (own !== undefined) {
    const isPronoun =
      /^W(?:P|DT)$/.test(tree.passage.tag[own]!) || tree.passage.word[own] === 'that';
    return relative && isPronoun ? antecedentOf(tree, tree.head(verb)) : tree.members(own);
  }
  const governor = tree.head(verb);
  if (governor < 0 || reach === 0) return [];
  switch (tree.kind(verb)) {
    case 'acl':
      return relative ? [] : ownerOf(tree, verb, governor, reach);
    case 'conj':
      return tree.isClause(governor) ? subjectsOf(tree, governor, reach - 1) : [];
    case 'xcomp':
    case 'advcl':
      return controllersOf(tree, verb, governor, reach);
    default:
      return [];
  }
}

/// The antecedent of "who": the noun before it, or the subject of that noun: "[Brook] is a liar
/// who".
function antecedentOf(tree: Tree, noun: number): number[] {
  const first = tree.kind(noun) === 'conj' ? tree.head(noun) : noun;
  const isPredicate = tree.dependents(first, 'cop').length > 0;
  const subject = isPredicate ? tree.dependents(first, 'nsubj')[0] : undefined;
  return tree.members(subject ?? noun);
}

/// "troops [fighting] in Norland", "his efforts [to oust] them": the subject of a participle or
/// infinitive behind a noun.
function ownerOf(tree: Tree, verb: number, noun: number, reach: number): number[] {
  const governs = tree.head(noun);
  // "in the city, [demanding] elections": the city is not the subject.
  const isWhere =
    /^(?:in|at|near|on)$/.test(tree.preposition(noun)) && tree.passage.tag[verb] === 'VBG';
  if (isWhere)
    return governs >= 0 && tree.isClause(governs) ? subjectsOf(tree, governs, reach - 1) : [];
  // "the wife of a man [shot] by the police"
  const of = isOfClass(tree.lemma(noun), 'relative') ? tree.dependents(noun, 'nmod') : [];
  const whose = of.find((k) => k < verb && tree.preposition(k) === 'of');
  if (tree.passage.tag[verb] === 'VBN' && whose !== undefined) return tree.members(whose);
  if (tree.passage.tag[verb] !== 'VB') return tree.members(noun);
  const owner = tree.children(noun).find((child) => isOwner(tree, child));
  if (owner !== undefined) return tree.members(owner);
  const governor = tree.head(noun);
  const isObject = governor >= 0 && /^(?:obj|obl)$/.test(tree.kind(noun));
  return isObject && tree.isClause(governor) ? subjectsOf(tree, governor, reach - 1) : [];
}

/// "[Norland's] efforts", "[U.S.] efforts"
const isOwner = (tree: Tree, child: number): boolean =>
  tree.relation(child) === 'nmod:poss' ||
  (tree.passage.name[child]! >= 0 && /^(?:compound|amod)$/.test(tree.kind(child)));

/// "urged Norland [to leave]": Norland is to leave. "refused [to leave]": the subject of "refused"
/// is.
function controllersOf(tree: Tree, verb: number, governor: number, reach: number): number[] {
  const isTo = tree.passage.tag[verb] === 'VB';
  const noun = isTo ? nounBefore(tree, verb, governor) : -1;
  if (noun >= 0) return ownerOf(tree, verb, noun, reach);
  const object =
    isTo && !tree.isPassive(governor) ? tree.dependents(governor, 'obj', 'iobj')[0] : undefined;
  const isMade = MAKES_DO.has(tree.lemma(governor));
  const called = isTo && object === undefined && isMade ? calledOn(tree, governor, verb) : [];
  if (called.length) return called;
  if (object !== undefined && object < verb && isMade) return tree.members(object);
  return subjectsOf(tree, governor, reach - 1);
}

/// Verbs whose object is the subject of the infinitive behind it.
const MAKES_DO = new Set(
  (
    'urge ask tell order force allow persuade want expect help encourage invite warn require press let make get ' +
    'permit enable lead cause advise instruct beg pressure convince compel call appeal authorize direct'
  ).split(' '),
);

/// "called on [Norland] to leave"
function calledOn(tree: Tree, governor: number, verb: number): number[] {
  const who = tree
    .dependents(governor, 'obl')
    .find((k) => k > governor && k < verb && /^(?:on|upon|to)$/.test(tree.preposition(k)));
  return who === undefined ? [] : tree.members(who);
}

/// Nouns that take an infinitive, whatever the parser ties it to: "cited their [failure] to leave".
const TO_DO = new Set(
  'failure refusal plan effort attempt decision threat promise pledge offer move bid order right'.split(
    ' ',
  ),
);

/// The noun that an infinitive belongs to ("their refusal [to meet]"), or -1.
export function nounOfInfinitive(tree: Tree, verb: number): number {
  const governor = tree.head(verb);
  if (tree.passage.tag[verb] !== 'VB' || governor < 0) return -1;
  return tree.kind(verb) === 'acl' ? governor : nounBefore(tree, verb, governor);
}

/// The infinitive that belongs to a noun, or -1.
export function infinitiveOf(tree: Tree, noun: number): number {
  const { tag, word } = tree.passage;
  const own = tree
    .dependents(noun, 'acl')
    .find((child) => tag[child] === 'VB' && word[child - 1] === 'to');
  if (own !== undefined) return own;
  const verb = noun + 2;
  return verb < tree.passage.count && nounOfInfinitive(tree, verb) === noun ? verb : -1;
}

function nounBefore(tree: Tree, verb: number, governor: number): number {
  const noun = verb - 2;
  const isObject = noun >= 0 && tree.head(noun) === governor && tree.kind(noun) === 'obj';
  return isObject && tree.passage.word[verb - 1] === 'to' && TO_DO.has(tree.lemma(noun))
    ? noun
    : -1;
}

/// The agents of a verb: its subjects, or for a passive the phrase behind "by".
export function agentsOf(tree: Tree, verb: number): number[] {
  if (!tree.isPassive(verb)) return subjectsOf(tree, verb);
  const by = tree.children(verb).find((child) => isAgent(tree, child));
  return by === undefined ? [] : tree.members(by);
}

const isAgent = (tree: Tree, child: number): boolean =>
  tree.relation(child) === 'obl:agent' ||
  (tree.kind(child) === 'obl' && tree.preposition(child) === 'by');

/// The patients of a verb: its objects, or for a passive its subjects.
export function objectsOf(tree: Tree, verb: number): number[] {
  const found = tree.dependents(verb, 'obj', 'iobj').flatMap((i) => tree.members(i));
  if (tree.isPassive(verb)) found.push(...subjectsOf(tree, verb));
  return found
    .filter((i) => !/^W(?:P|DT)$/.test(tree.passage.tag[i]!) || tree.relation(verb) !== 'acl:relcl')
    .concat(gapOf(tree, verb));
}

/// "the town that rebels [attacked]": the antecedent, where a relative clause has a subject of its own
/// and no object.
function gapOf(tree: Tree, verb: number): number[] {
  if (tree.relation(verb) !== 'acl:relcl' || tree.isPassive(verb)) return [];
  const subject = tree.dependents(verb, 'nsubj')[0];
  if (subject === undefined) return [];
  if (/^W(?:P|DT)$/.test(tree.passage.tag[subject]!) || tree.passage.word[subject] === 'that')
    return [];
  const object = tree.dependents(verb, 'obj', 'ccomp', 'xcomp')[0];
  const isRelative = object === undefined || /^W(?:P|DT)$/.test(tree.passage.tag[object]!);
  return isRelative ? tree.members(tree.head(verb)) : [];
}

/// The heads of phrases that one of `prepositions` ties to a token or to its object: which of the
/// two is meant is often open.
export function phrasesOf(tree: Tree, token: number, prepositions: ReadonlySet<string>): number[] {
  const found: number[] = [];
  for (const at of [token, ...tree.dependents(token, 'obj')])
    for (const child of tree.dependents(at, 'obl', 'nmod'))
      if (prepositions.has(tree.preposition(child))) found.push(...tree.members(child));
  return found;
}

/// The content of a verb: a clause, an infinitive or an object.
export function contentsOf(tree: Tree, verb: number): number[] {
  return clausesOf(tree, verb).concat(objectsOf(tree, verb));
}

/// Those of them that are clauses or infinitives.
export function clausesOf(tree: Tree, verb: number): number[] {
  return tree.children(verb).filter((child) => child > verb && isContent(tree, child));
}

function isContent(tree: Tree, child: number): boolean {
  const kind = tree.kind(child);
  if (kind === 'xcomp' || kind === 'ccomp') return true;
  return kind === 'advcl' && tree.passage.word[child - 1] === 'to';
}
