import type { EventType } from '../../record/vocabulary.ts';
import { isActor } from './actors.ts';
import {
  contentsOf,
  infinitiveOf,
  nounOfInfinitive,
  objectsOf,
  phrasesOf,
} from '../grammar/clause.ts';
import {
  isAdverb,
  isLightVerb,
  nounPatterns,
  verbPatterns,
  type Coding,
  type VerbPattern,
} from './lexicon.ts';
import type { Matcher } from './match.ts';
import type { Tree } from '../grammar/tree.ts';

/// A word that tells an event.
export interface Trigger {
  readonly token: number;
  readonly type: EventType;
  readonly mode: string;
  readonly context: readonly string[];
  /// The head of what is asked for, refused or promised, or of the noun that a verb makes an event;
  /// -1 for none.
  readonly content: number;
  /// The verb that makes a noun an event ("held talks"), or the verb itself; -1 for a noun by itself.
  readonly verb: number;
  /// The preposition before the target, '' where none tells it.
  readonly towards: string;
  /// True where two sides do it together, and nobody else is a target.
  readonly both: boolean;
  /// A verb that calls it off.
  readonly cancels: boolean;
}

/// Types that say what is asked for, refused, threatened or promised: what it would be is no event.
const TAKES_IN: ReadonlySet<EventType> = new Set([
  'AGREE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'CONCEDE',
]);

/// All triggers of a passage in order.
export function triggersOf(matcher: Matcher): Trigger[] {
  const { tree } = matcher;
  const { passage } = tree;
  const found: Trigger[] = [];
  const taken = new Uint8Array(passage.count);
  for (let i = 0; i < passage.count; i++) {
    const trigger = mustTrigger(tree, i) ?? verbTrigger(matcher, i, taken);
    if (trigger && !taken[i] && !isOfNoun(matcher, i)) found.push(trigger);
  }
  for (let i = 0; i < passage.count; i++) {
    if (taken[i] || !isNounOfPhrase(tree, i)) continue;
    const trigger = nounPatterns(tree.lemma(i)) ? nounTrigger(matcher, i) : null;
    if (trigger) found.push(trigger);
  }
  return found.sort((a, b) => a.token - b.token);
}

const INSIDE_PHRASE = new Set([
  'aux',
  'cop',
  'amod',
  'compound',
  'flat',
  'fixed',
  'case',
  'mark',
  'det',
]);

function isVerbOfClause(tree: Tree, i: number): boolean {
  const { tag, name } = tree.passage;
  return tag[i]!.startsWith('VB') && name[i]! < 0 && !INSIDE_PHRASE.has(tree.kind(i));
}

function isNounOfPhrase(tree: Tree, i: number): boolean {
  const { tag, name } = tree.passage;
  if (!tag[i]!.startsWith('NN') || name[i]! >= 0) return false;
  return !INSIDE_PHRASE.has(tree.kind(i)) && tree.relation(i) !== 'nmod:desc';
}

/// "their refusal [to meet]" is one thing: the noun tells it.
function isOfNoun(matcher: Matcher, i: number): boolean {
  const noun = nounOfInfinitive(matcher.tree, i);
  return noun >= 0 && TAKES_IN.has(matcher.noun(noun)?.type ?? 'none');
}

/// "said Norland [must] leave": what somebody says others must do is asked of them.
function mustTrigger(tree: Tree, i: number): Trigger | null {
  const says = tree.head(i);
  if (tree.kind(i) !== 'ccomp' || says < 0 || !SAYING.has(tree.lemma(says))) return null;
  const must = tree.children(i).some((child) => tree.passage.word[child] === 'must');
  const [subject] = tree.dependents(i, 'nsubj');
  if (!must || subject === undefined || tree.passage.tag[subject] === 'PRP') return null;
  if (!isActor(tree, subject)) return null;
  const rest = { mode: '', context: [], towards: '', both: false, cancels: false };
  return { ...rest, token: i, verb: says, content: i, type: 'REQUEST' };
}

const SAYING = new Set('say declare insist stress state announce tell maintain argue'.split(' '));

function verbTrigger(matcher: Matcher, i: number, taken: Uint8Array): Trigger | null {
  const { tree } = matcher;
  const isVerb = isVerbOfClause(tree, i) && verbPatterns(tree.lemma(i));
  const pattern = isVerb ? matcher.verb(i) : null;
  if (!pattern) return null;
  const contents = contentsOf(tree, i);
  if (pattern.particle) contents.push(...phrasesOf(tree, i, new Set([pattern.particle])));
  const coded = contents.map((k) => ({ k, coding: matcher.coding(k) }));
  const content = !isAskedFor(pattern)
    ? undefined
    : (coded.find(({ coding }) => coding && coding.type !== 'none') ??
      coded.find(({ k }) => /^(?:x|c)comp$/.test(tree.kind(k)) || tree.isClause(k)) ??
      (pattern.particle ? coded.at(-1) : undefined));
  for (const { k, coding } of coded)
    if (TAKES_IN.has(pattern.type) || (pattern.classes.length && coding)) takeIn(tree, k, taken);
  return {
    token: i,
    verb: i,
    content: content?.k ?? -1,
    towards: pattern.who && !isAdverb(pattern.particle) ? pattern.particle : '',
    both: pattern.both,
    cancels: pattern.type === 'REJECT' && pattern.classes.includes('talk'),
    ...codeWith(pattern, content?.coding ?? null),
  };
}

/// Whether the lexicon asks for what is done, asked for or held.
const isAskedFor = ({ does, mode, classes, particle, type }: VerbPattern): boolean =>
  does || mode === '*' || classes.length > 0 || (particle !== '' && TAKES_IN.has(type));

function takeIn(tree: Tree, k: number, taken: Uint8Array): void {
  for (const member of [k, ...tree.dependents(k, 'conj')]) {
    taken[member] = 1;
    if (tree.isClause(member)) for (const object of objectsOf(tree, member)) taken[object] = 1;
  }
}

/// The type of a verb with what its content adds.
function codeWith(own: Coding, content: Coding | null): Pick<Trigger, 'type' | 'mode' | 'context'> {
  const context = [...new Set([...own.context, ...(content?.context ?? [])])];
  const { type } = own;
  if (own.mode === '*') return { type, mode: content ? modeOf(type, content) : '', context };
  return { type, mode: own.mode || (content?.type === type ? content.mode : ''), context };
}

const ASKED: Partial<Record<EventType, string>> = {
  AID: 'assist',
  COOPERATE: 'assist',
  SUPPORT: 'assist',
  CONSULT: 'meet',
  RETREAT: 'yield',
  CONCEDE: 'yield',
};
const THREATENED: Partial<Record<EventType, string>> = {
  ASSAULT: 'violence',
  MOBILIZE: 'violence',
  SANCTION: 'relations',
  COERCE: 'restrict',
  PROTEST: 'relations',
};

/// "demanded [talks]" asks to meet, "refused [to release them]" to yield.
function modeOf(type: EventType, content: Coding): string {
  if (type !== 'THREATEN') return ASKED[content.type] ?? '';
  if (content.mode === 'arrest' || content.mode === 'expel') return content.mode;
  return THREATENED[content.type] ?? '';
}

function nounTrigger(matcher: Matcher, i: number): Trigger | null {
  const { tree } = matcher;
  const pattern = matcher.noun(i);
  // "a good deal of work"
  const isAmount = tree.lemma(i) === 'deal' && tree.passage.word[i + 1] === 'of';
  if (!pattern || isAmount) return null;
  const verb = lightVerbOf(tree, i);
  const content = TAKES_IN.has(pattern.type) ? infinitiveOf(tree, i) : -1;
  if (pattern.light && verb < 0 && content < 0) return null;
  const code = codeWith(pattern, content >= 0 ? matcher.coding(content) : null);
  const cancels = pattern.type === 'REJECT' && pattern.mode === 'meet';
  return { token: i, verb, content, ...code, towards: '', both: false, cancels };
}

/// "[launched] an attack", "talks [were held]": the verb whose subject does what the noun says; -1.
function lightVerbOf(tree: Tree, i: number): number {
  const verb = tree.head(i);
  if (verb < 0 || !tree.isClause(verb) || !isLightVerb(tree.lemma(verb))) return -1;
  const kind = tree.kind(i);
  if (kind === 'obj') return verb;
  if (kind === 'obl') return /^(?:in|on|with|to|into)$/.test(tree.preposition(i)) ? verb : -1;
  return kind === 'nsubj' && tree.isPassive(verb) ? verb : -1;
}
