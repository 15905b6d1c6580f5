import { isCalendarName, isCountry, isDemonym } from '../../language/gazetteers/gazetteer.ts';
import { NAME_TYPES } from '../../language/doc.ts';
import { beingOf } from '../words/beings.ts';
import { isTimeWord } from '../grammar/noun-phrases.ts';
import { isOfClass } from './lexicon.ts';
import type { Tree } from '../grammar/tree.ts';

const PLACE_TYPE = NAME_TYPES.indexOf('place');
const EVENT = NAME_TYPES.indexOf('event');
const WORK = NAME_TYPES.indexOf('work');

/// Nouns for people and bodies that act in the news, beside those of `words/beings.ts`.
const ACTING = new Set(
  (
    'negotiator protester demonstrator guerrilla guerilla insurgent police peacekeeper security spokesman ' +
    'side delegation troop authority human group neighbour neighbor tribesman villager civilian dissident ' +
    'hostage detainee captive settler extremist separatist commando paramilitary militia mob gang rioter ' +
    'striker bomber assassin plane warplane jet tank warship helicopter crowd ally foe enemy partner ' +
    'counterpart sailor creditor lender ngo watchdog regime junta kremlin population minority ' +
    'wing branch faction national attache serviceman personnel inhabitant loyalist official deputy'
  ).split(' '),
);

/// True for the head of a phrase that can act or be acted on: a person, a body, a country, people.
export function isActor(tree: Tree, i: number): boolean {
  const { passage } = tree;
  const tag = passage.tag[i]!;
  if (tag === 'PRP')
    return (
      (!/sel(?:f|ves)$/.test(passage.word[i]!) && passage.word[i] !== 'it') ||
      tree.kind(i) !== 'expl'
    );
  if (tag === 'WP' || tag === 'WDT' || tag === 'PRP$') return true;
  if (isTimeWord(passage.word[i]!) || isCalendarName(passage.form(i))) return false;
  if (tag === 'CD' && thingOf(tree, i) !== i) return isActor(tree, thingOf(tree, i));
  if (!passage.isNoun(i) && passage.name[i]! < 0) return tag === 'JJ' && isDemonym(passage.form(i));
  const row = passage.name[i]!;
  if (row >= 0) return passage.names.type[row] !== EVENT && passage.names.type[row] !== WORK;
  return isActingNoun(tree, i);
}

function isActingNoun(tree: Tree, i: number): boolean {
  const { passage } = tree;
  const tag = passage.tag[i]!;
  // A name of no type that is known: "Gondor".
  if (tag.startsWith('NNP')) return true;
  const thing = thingOf(tree, i);
  if (thing !== i) return isActor(tree, thing);
  const lemma = tree.lemma(i);
  // "the PRC"
  if (/^\p{Lu}{2,}$/u.test(passage.form(i)) && tag === 'NN') return true;
  if (/(?:ist|ian|eer)$/.test(lemma) && tag === 'NNS') return true;
  if (ACTING.has(lemma) || isOfClass(lemma, 'armed')) return true;
  const being = beingOf(lemma);
  if (being === 'person' || being === 'organisation') return true;
  return being === 'polity' ? true : isDemonym(passage.form(i));
}

/// Nouns that only count or measure what follows "of".
const QUANTITIES = new Set(
  (
    'thousand hundred dozen score million number group handful majority minority lot part half third quarter ' +
    'kg kilo kilogram tonne ton pound dollar euro batch patch wave series package shipment total rest'
  ).split(' '),
);

/// What a phrase is about by its head: "medicine" of "700 kg of medicine".
export function thingOf(tree: Tree, head: number): number {
  if (!QUANTITIES.has(tree.lemma(head)) && tree.passage.tag[head] !== 'CD') return head;
  const of = tree.dependents(head, 'nmod').find((child) => tree.preposition(child) === 'of');
  return of === undefined ? head : thingOf(tree, of);
}

/// True for the name of a place that is no country: a town is where something happens before it is anybody.
export function isMerePlace(tree: Tree, i: number): boolean {
  const { passage } = tree;
  const row = passage.name[i]!;
  if (row < 0 || passage.names.type[row] !== PLACE_TYPE) return false;
  const words = passage.words({ first: passage.names.first[row]!, last: passage.names.last[row]! });
  return !isCountry(words);
}
