import { NAME_TYPES } from '../../language/doc.ts';
import { PARAGRAPH_KINDS } from '../../text/segmentation.ts';
import { cueVerb } from '../words/cues.ts';
import { cueNoun } from '../words/nouns-of-saying.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { treeOf, type Tree } from '../grammar/tree.ts';
import { countryOf, countryOfPlace, readingsOf, type CountryShown } from './countries.ts';

/// What a mention of a place stands for: the place, those who govern from it, or either.
export type Use = 'place' | 'government' | 'open';

/// A mention of a state, a capital, a seat of government or another place.
export interface PlaceUse extends Range {
  /// The name as it is printed.
  readonly name: string;
  /// ISO 3166 alpha-2; null where the words alone do not tell.
  readonly country: string | null;
  readonly use: Use;
}

const PLACE_TYPE = NAME_TYPES.indexOf('place');
const PERSON_TYPE = NAME_TYPES.indexOf('person');
const DATELINE = PARAGRAPH_KINDS.indexOf('dateline');

const WHERE =
  /^(?:in|at|near|outside|inside|through|across|around|throughout|within|off|into|toward|towards)$/;
const MOTION =
  /^(?:go|come|travel|fly|return|move|arrive|leave|head|drive|sail|flee|walk|visit|depart|land|trip|tour|journey|flight|road|train|flights?)$/;
/// "ties [with] Moscow", "pressure [on] Tehran", "sanctions [against] Moscow", "a message [to] Moscow"
const TOWARDS_GOVERNMENT = /^(?:with|against|on|upon|between|among|to|from)$/;
/// "trust [in] Moscow"
const TRUST = /^(?:trust|confidence|faith)$/;
const DEALINGS =
  /^(?:tie|relation|relationship|talk|deal|agreement|treaty|accord|pact|war|peace|trade|dispute|conflict|alliance|link|contact|cooperation|cooperate|negotiate|negotiation|meeting|tension|truce|ceasefire|pressure|sanction|embargo|tariff|threat|campaign|case|complaint|message|signal|warning|appeal|letter|offer|proposal|concession|side|work|coordinate|clash|break|partner|rivalry|demand|request|response|reply|statement|support|help|collusion|assurance|guarantee)$/;
/// What a government has and does.
const ACTS = new Set(
  (
    'program programme policy plan decision government leader president minister ally allies envoy ' +
    'ambassador sanction position stance demand proposal offer response reaction statement claim ' +
    'interference meddling aggression invasion annexation attack role support help effort interest ' +
    'relation tie influence intention threat action army military troop force diplomat foe enemy ' +
    'willingness refusal commitment strategy ambition capture'
  ).split(' '),
);
/// What a place has.
const PARTS_OF_PLACES = new Set(
  'street suburb outskirt airport centre center metro subway resident neighborhood neighbourhood skyline port harbour harbor hospital square population weather'.split(
    ' ',
  ),
);
const ADDRESSED =
  /^(?:urge|accuse|warn|blame|criticise|criticize|pressure|press|condemn|persuade|ask|tell|thank|sanction|back|support|oppose|threaten)$/;
const REACHED =
  /^(?:visit|leave|reach|enter|tour|attack|bomb|shell|hit|strike|storm|capture|seize|invade)$/;

/// The mentions of states, capitals, seats of government and other places in a passage, each with its
/// use in its own sentence: "Moscow said" is a government, "in Moscow" a place.
export function usesOfPlaces(passage: Passage): PlaceUse[] {
  const tree = treeOf(passage);
  const { names } = passage;
  const found: PlaceUse[] = [];
  for (let i = 0; i < names.first.length; i++) {
    const range = { first: names.first[i]!, last: names.last[i]! };
    const name = passage.words(range);
    const isPlace = names.type[i] === PLACE_TYPE;
    const shown =
      names.type[i] === PERSON_TYPE ? null : isPlace ? countryOfPlace(name) : countryOf(name);
    if (shown?.how === 'demonym' || (!isPlace && !shown)) continue;
    const use = useOf(tree, range, shown);
    // "Brussels said" is mostly the European Union.
    const isUnion = name === 'Brussels' && use !== 'place';
    found.push({ ...range, name, country: isUnion ? null : (shown?.alpha2 ?? null), use });
  }
  return found;
}

function useOf(tree: Tree, range: Range, shown: CountryShown | null): Use {
  const { passage } = tree;
  if (isDateline(passage, range.first)) return 'place';
  const head = headOf(tree, range);
  const preposition = tree.preposition(head);
  const isTrusted = preposition === 'in' && TRUST.test(governorLemma(tree, head));
  if (isTrusted) return 'government';
  if (WHERE.test(preposition)) return 'place';
  // Only what can stand for a government: a town that is no capital is a place, or nothing is told.
  if (!shown && readingsOf(passage.words(range)).length === 0)
    return preposition === '' ? 'open' : 'place';
  if (/^(?:to|from)$/.test(preposition) && isMotion(tree, head)) return 'place';
  if (isBesidePlace(tree, range)) return 'place';
  const use = useByRole(tree, head, preposition);
  return use === 'open' && shown?.how === 'metonym' ? 'government' : use;
}

function isDateline({ doc: { segments } }: Passage, token: number): boolean {
  const sentence = segments.tokenSentence[token]!;
  const paragraph = segments.sentenceParagraph[sentence]!;
  const opens = segments.paragraphFirst[paragraph] === sentence;
  return segments.paragraphKind[paragraph] === DATELINE && opens;
}

/// "Arle, [Norway]"
function isBesidePlace({ passage }: Tree, { first }: Range): boolean {
  const before = passage.word[first - 1] === ',' ? passage.name[first - 2]! : -1;
  return before >= 0 && passage.names.type[before] === PLACE_TYPE;
}

const governorLemma = (tree: Tree, head: number): string =>
  tree.head(head) < 0 ? '' : tree.lemma(tree.head(head));

/// The token of a name that hangs from outside it.
function headOf(tree: Tree, { first, last }: Range): number {
  for (let k = first; k < last; k++) {
    const head = tree.head(k);
    if (head < first || head >= last) return k;
  }
  return last - 1;
}

const isMotion = (tree: Tree, head: number): boolean => {
  const governor = tree.head(head);
  return governor >= 0 && MOTION.test(tree.lemma(governor));
};

function useByRole(tree: Tree, head: number, preposition: string): Use {
  // "between Moscow and Washington": the second is what the first is.
  if (tree.kind(head) === 'conj' && tree.head(head) >= 0 && preposition === '')
    return useByRole(tree, tree.head(head), tree.preposition(tree.head(head)));
  const governor = tree.head(head);
  if (governor < 0) return 'open';
  const lemma = tree.lemma(governor);
  if (TOWARDS_GOVERNMENT.test(preposition)) {
    // "sent a [message] to Tehran", whatever the parser ties it to.
    const objects = tree.dependents(governor, 'obj').map((k) => tree.lemma(k));
    return [lemma, ...objects].some((word) => DEALINGS.test(word)) ? 'government' : 'open';
  }
  if (preposition === 'by') return tree.isPassive(governor) ? 'government' : 'open';
  switch (tree.kind(head)) {
    case 'nsubj':
      return isAct(tree, governor) && tree.relation(head) === 'nsubj' ? 'government' : 'open';
    case 'obj':
      return ADDRESSED.test(lemma) ? 'government' : REACHED.test(lemma) ? 'place' : 'open';
    case 'nmod':
    case 'compound':
      return ownedBy(tree, head, governor);
    default:
      return 'open';
  }
}

/// "Tehran’s [nuclear program]" is its government's, "Tehran’s [streets]" are not.
function ownedBy(tree: Tree, head: number, thing: number): Use {
  if (tree.relation(head) !== 'nmod:poss' && tree.kind(head) !== 'compound') return 'open';
  const lemma = tree.lemma(thing);
  if (PARTS_OF_PLACES.has(lemma)) return 'place';
  return ACTS.has(lemma) || cueNoun(lemma) !== undefined ? 'government' : 'open';
}

/// True for a verb whose subject must be a person or a body.
function isAct(tree: Tree, verb: number): boolean {
  const lemma = tree.lemma(verb);
  if (!tree.isClause(verb)) return false;
  if (cueVerb(lemma)) return true;
  return /^(?:reject|impose|lift|send|sign|deploy|announce|order|recall|expel|refuse|seek|hold|recognise|recognize|withdraw|offer|agree|want|insist|fear|retaliate|respond|release|arrest|detain|host|summon|suspend|break|cut|join|pull|launch|withhold|promise|back|give|block|approve|adopt)$/.test(
    lemma,
  );
}
