import { NAME_TYPES } from '../../language/doc.ts';
import { beingOf } from '../words/beings.ts';
import { isActor, thingOf } from './actors.ts';
import { agentsOf, clausesOf, objectsOf, phrasesOf, subjectsOf } from '../grammar/clause.ts';
import {
  FRIENDLY,
  HOSTILE,
  isAdverb,
  isMartial,
  isOfClass,
  nounPatterns,
  verbPatterns,
  type Coding,
  type NounPattern,
  type VerbPattern,
} from './lexicon.ts';
import type { Tree } from '../grammar/tree.ts';

/// Looks triggers of events up in the lexicon, with what stands around them in the tree.
export class Matcher {
  readonly tree: Tree;
  /// By sentence: 0 not looked at, 1 without words of weapons, 2 with some.
  readonly #martial: Uint8Array;

  constructor(tree: Tree) {
    this.tree = tree;
    this.#martial = new Uint8Array(tree.passage.doc.segments.sentenceCount);
  }

  /// What a verb tells by the first line of the lexicon that fits; null when it tells no event.
  verb(i: number): VerbPattern | null {
    const patterns = isReflexive(this.tree, i) ? undefined : verbPatterns(this.tree.lemma(i));
    const found = patterns?.find((pattern) => this.#fits(i, pattern));
    return found && !found.never ? found : null;
  }

  /// What a noun tells, whether or not a verb makes it an event.
  noun(i: number): NounPattern | null {
    const patterns = nounPatterns(this.tree.lemma(i));
    return patterns?.find((pattern) => this.#fitsNoun(i, pattern)) ?? null;
  }

  /// What a verb or noun tells.
  coding(i: number): Coding | null {
    return this.tree.passage.isNoun(i) ? this.noun(i) : this.verb(i);
  }

  isArmed(i: number): boolean {
    const s = this.tree.passage.sentenceOf(i);
    if (!this.#martial[s]) this.#martial[s] = this.#hasWeapons(s) ? 2 : 1;
    return this.#martial[s] === 2;
  }

  #hasWeapons(s: number): boolean {
    const { first, last } = this.tree.passage.sentence(s);
    for (let k = first; k < last; k++) if (isMartial(this.tree.passage.word[k]!)) return true;
    return false;
  }

  #fitsNoun(i: number, { before, armed }: NounPattern): boolean {
    if (armed && (!this.isArmed(i) || isAboutPerson(this.tree, i))) return false;
    if (!before.length) return true;
    const near = this.tree.dependents(i, 'compound', 'amod', 'nmod');
    return (
      near.some((child) => before.includes(this.tree.lemma(child))) ||
      before.includes(this.tree.passage.word[i - 1] ?? '')
    );
  }

  #fits(i: number, pattern: VerbPattern): boolean {
    const { tree } = this;
    if (pattern.particle && !hasParticle(tree, i, pattern.particle)) return false;
    if (pattern.beside && !hasParticle(tree, i, pattern.beside)) return false;
    if (pattern.armed && !this.#bearsArms(i)) return false;
    if (pattern.does && !clausesOf(tree, i).length) return false;
    if (pattern.to && !clausesOf(tree, i).some((k) => tree.passage.word[k - 1] === 'to'))
      return false;
    if (pattern.voice && tree.isPassive(i) !== (pattern.voice === 'passive')) return false;
    if (pattern.alone && objectsOf(tree, i).length) return false;
    if (pattern.by && !this.#isBy(i, pattern.by)) return false;
    if (pattern.says && !saysClause(tree, i)) return false;
    if (pattern.turn && !this.#turns(i, pattern.turn)) return false;
    if (pattern.both && !isSeveral(tree, i)) return false;
    const objects = this.#objects(i, pattern);
    if (pattern.some && !objects.length) return false;
    if (pattern.who && !objects.some((k) => isActor(tree, k))) return false;
    if (!pattern.classes.every((name) => objects.some((k) => this.#isOf(k, name)))) return false;
    return !pattern.notClasses.some((name) => objects.some((k) => this.#isOf(k, name)));
  }

  /// Who does it is a person who only uses words, or no person.
  #isBy(i: number, by: 'body' | 'person'): boolean {
    const [agent] = agentsOf(this.tree, i);
    if (agent === undefined) return false;
    if (by === 'body') return !isPerson(this.tree, agent);
    const isNamed = isNameOf(this.tree, agent, 'person');
    return isNamed || (!this.isArmed(i) && isPerson(this.tree, agent));
  }

  /// What is to be done is of that kind.
  #turns(i: number, turn: 'hostile' | 'friendly'): boolean {
    const types = turn === 'hostile' ? HOSTILE : FRIENDLY;
    return clausesOf(this.tree, i).some((k) => types.has(this.coding(k)?.type ?? 'none'));
  }

  /// Objects, and what stands behind the particle or preposition asked for.
  #objects(i: number, { particle, classes }: VerbPattern): readonly number[] {
    const objects = objectsOf(this.tree, i);
    if (particle && !(isAdverb(particle) && objects.length)) {
      const behind = phrasesOf(this.tree, i, new Set([particle]));
      if (behind.length) return behind;
    }
    return classes.some((name) => OF_SUBJECTS.has(name))
      ? [...objects, ...subjectsOf(this.tree, i)]
      : objects;
  }

  #isOf(i: number, name: string): boolean {
    const { tree } = this;
    if (name === 'person') return isActor(tree, i) && tree.passage.tag[i] !== 'WDT';
    if (name === 'it') return tree.passage.word[i] === 'it';
    if (name === 'named') return tree.passage.name[i]! >= 0;
    if (name === 'polity') return isNameOf(tree, i, 'place');
    if (name.toUpperCase() === name) return this.noun(i)?.type === name;
    if (isOfClass(tree.lemma(thingOf(tree, i)), name)) return true;
    // "the ceasefire agreement"
    return (
      name === 'truce' && tree.dependents(i, 'compound').some((k) => isOfClass(tree.lemma(k), name))
    );
  }

  /// Weapons are spoken of in the sentence, and it is no person of the news who uses words.
  #bearsArms(i: number): boolean {
    if (!this.isArmed(i)) return false;
    const { tree } = this;
    const [agent] = agentsOf(tree, i);
    return agent === undefined || !isPerson(tree, agent);
  }
}

/// "a group protested [that ...]", and after what is said: "..., a group protested".
function saysClause(tree: Tree, verb: number): boolean {
  if (tree.kind(verb) === 'parataxis') return true;
  return tree.dependents(verb, 'ccomp').length > 0;
}

function isNameOf({ passage }: Tree, i: number, type: (typeof NAME_TYPES)[number]): boolean {
  const row = passage.name[i]!;
  return row >= 0 && NAME_TYPES[passage.names.type[row]!] === type;
}

/// A person of the news: by name, as "she", by a noun that is no fighter's.
function isPerson(tree: Tree, i: number): boolean {
  if (/^(?:he|she|i|who)$/.test(tree.passage.word[i]!) || isNameOf(tree, i, 'person')) return true;
  const lemma = tree.lemma(i);
  const isOne = tree.passage.name[i]! < 0 && beingOf(lemma) === 'person';
  return isOne && !isOfClass(lemma, 'armed') && tree.passage.tag[i] === 'NN';
}

/// Classes of who does it, beside what it is done to: "a bomb exploded", "miners went on strike".
const OF_SUBJECTS = new Set(['people', 'workers', 'bomb']);

/// "shot [themselves]"
const isReflexive = (tree: Tree, verb: number): boolean =>
  tree.dependents(verb, 'obj').some((k) => /sel(?:f|ves)$/.test(tree.passage.word[k]!));

/// "her attack on [Hugh Marsh]": of words, whatever else the sentence speaks of.
function isAboutPerson(tree: Tree, noun: number): boolean {
  const { name, names } = tree.passage;
  return [...phrasesOf(tree, noun, ON), ...tree.dependents(noun, 'nmod')]
    .filter((k) => ON.has(tree.preposition(k)) || tree.relation(k) === 'nmod:poss')
    .some((k) => name[k]! >= 0 && NAME_TYPES[names.type[name[k]!]!] === 'person');
}
const ON = new Set(['on', 'against']);

/// "called [off]", "called, on Friday, [for] calm"
function hasParticle(tree: Tree, verb: number, particle: string): boolean {
  const { word } = tree.passage;
  if (word[verb + 1] === particle || word[verb - 1] === particle) return true;
  for (const child of tree.children(verb)) {
    const kind = tree.kind(child);
    if (child > verb && word[child] === particle && kind !== 'obj' && kind !== 'conj') return true;
    if (kind === 'obl' && tree.preposition(child) === particle) return true;
    if (kind === 'obj' && phrasesOf(tree, child, new Set([particle])).length) return true;
    if (kind === 'advcl' && child > verb && hasMark(tree, child, particle)) return true;
  }
  return false;
}

const hasMark = (tree: Tree, i: number, word: string): boolean =>
  tree
    .children(i)
    .some((child) => tree.kind(child) === 'mark' && tree.passage.word[child] === word);

/// "the two leaders", "Norland and Sudland"
function isSeveral(tree: Tree, verb: number): boolean {
  const subjects = subjectsOf(tree, verb);
  if (subjects.length > 1) return true;
  const [only] = subjects;
  if (only === undefined) return false;
  const tag = tree.passage.tag[only]!;
  return tag === 'NNS' || tag === 'NNPS' || tree.passage.word[only] === 'they';
}
