import { EVENT_TYPES, type EventType } from '../../record/vocabulary.ts';
import { LIGHT_VERBS, MARTIAL_WORDS, NOUN_CLASSES, NOUN_TABLE } from './noun-lexicon.ts';
import { VERB_TABLE } from './verb-lexicon.ts';

/// What a line of the lexicon says of a trigger.
export interface Coding {
  readonly type: EventType;
  /// '' for none, '*' where what is asked for, refused or threatened tells.
  readonly mode: string;
  readonly context: readonly string[];
}

/// A verb and what must stand beside it: see `VERB_TABLE`.
export interface VerbPattern extends Coding {
  /// Such a verb tells no event.
  readonly never: boolean;
  readonly who: boolean;
  readonly some: boolean;
  readonly both: boolean;
  readonly does: boolean;
  readonly armed: boolean;
  readonly says: boolean;
  /// Without an object.
  readonly alone: boolean;
  /// Done by a body and no person; by a person, in words.
  readonly by: 'body' | 'person' | '';
  readonly to: boolean;
  readonly voice: 'active' | 'passive' | '';
  /// What is done with is hostile, or friendly: '' where neither is asked for.
  readonly turn: 'hostile' | 'friendly' | '';
  readonly particle: string;
  /// The same, where what is behind it does not count.
  readonly beside: string;
  /// Classes, or types of event, that the object must be of.
  readonly classes: readonly string[];
  readonly notClasses: readonly string[];
}

export interface NounPattern extends Coding {
  readonly before: readonly string[];
  /// Only where a verb makes it an event.
  readonly light: boolean;
  readonly armed: boolean;
}

const words = (list: string): string[] =>
  list
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean);

const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());

function coding(type: string, mode: string, context: string): Coding {
  const known = EVENT_TYPES.find((t) => t === type);
  if (!known) throw new RangeError(`no type of event: ${type}`);
  return { type: known, mode, context: words(context) };
}

function verbPattern(needs: string, code: Coding, never: boolean): VerbPattern {
  const terms = needs.split(/\s+/).filter(Boolean);
  const having = (sign: string): string[] =>
    terms.filter((term) => term.startsWith(sign)).map((term) => term.slice(1));
  return {
    ...code,
    never,
    who: terms.includes('who'),
    some: terms.includes('some'),
    both: terms.includes('both'),
    does: terms.includes('do'),
    armed: terms.includes('armed'),
    says: terms.includes('says'),
    alone: terms.includes('alone'),
    by: terms.includes('body') ? 'body' : terms.includes('person') ? 'person' : '',
    to: terms.includes('to'),
    voice: terms.includes('active') ? 'active' : terms.includes('passive') ? 'passive' : '',
    turn: terms.includes('hostile') ? 'hostile' : terms.includes('friendly') ? 'friendly' : '',
    particle: having('+')[0] ?? '',
    beside: having('~')[0] ?? '',
    classes: having('='),
    notClasses: having('-'),
  };
}

/// Classes that are told otherwise than by the noun.
const OTHER_CLASSES = new Set(['person', 'polity', 'named', 'it']);

/// Throws `RangeError` for a class of nouns that there is none of.
function checkClasses({ classes, notClasses }: VerbPattern): void {
  for (const name of [...classes, ...notClasses])
    if (!(name in NOUN_CLASSES) && !OTHER_CLASSES.has(name)) coding(name, '', '');
}

/// What the rules of spelling make of "upgraded" and "shelled" where they do not know the verb.
const stemsOf = (verb: string): string[] =>
  /(?:e|([^aeiou])\1)$/.test(verb) ? [verb.slice(0, -1)] : [];

function readVerbs(): Map<string, VerbPattern[]> {
  const table = new Map<string, VerbPattern[]>();
  for (const line of VERB_TABLE.trim().split('\n').filter(Boolean)) {
    const [verbs = '', needs = '', type = '', mode = '', context = ''] = cells(line);
    const code = coding(type === '-' ? 'none' : type, mode, context);
    const pattern = verbPattern(needs, code, type === '-');
    checkClasses(pattern);
    for (const verb of words(verbs)) addTo(table, verb, pattern);
    for (const verb of words(verbs)) for (const stem of stemsOf(verb)) addTo(table, stem, pattern);
  }
  return table;
}

function readNouns(): Map<string, NounPattern[]> {
  const table = new Map<string, NounPattern[]>();
  for (const line of NOUN_TABLE.trim().split('\n')) {
    const [nouns = '', before = '', type = '', mode = '', context = '', flags = ''] = cells(line);
    const pattern: NounPattern = {
      ...coding(type, mode, context),
      before: words(before),
      light: flags.includes('l'),
      armed: flags.includes('a'),
    };
    for (const noun of words(nouns)) addTo(table, noun, pattern);
  }
  return table;
}

function addTo<T>(table: Map<string, T[]>, key: string, value: T): void {
  const list = table.get(key);
  if (list) list.push(value);
  else table.set(key, [value]);
}

const verbs = readVerbs();
const nouns = readNouns();
const classes = new Map(Object.entries(NOUN_CLASSES).map(([k, list]) => [k, new Set(words(list))]));
const martial = new Set(words(MARTIAL_WORDS));
const light = new Set(words(LIGHT_VERBS));

/// Types by which two sides come together, and by which they hurt each other.
export const FRIENDLY: ReadonlySet<EventType> = new Set([
  'CONSULT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'SUPPORT',
]);
export const HOSTILE: ReadonlySet<EventType> = new Set([
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'PROTEST',
  'MOBILIZE',
]);

export const verbPatterns = (lemma: string): readonly VerbPattern[] | undefined => verbs.get(lemma);
export const nounPatterns = (lemma: string): readonly NounPattern[] | undefined => nouns.get(lemma);
export const isOfClass = (noun: string, name: string): boolean =>
  classes.get(name)?.has(noun) ?? false;
export const isMartial = (word: string): boolean => martial.has(word);
/// Particles that say where to: what stands behind them is no object.
export const isAdverb = (particle: string): boolean =>
  /^(?:out|off|up|down|over|dead|in|back)$/.test(particle);
export const isLightVerb = (lemma: string): boolean => light.has(lemma);
