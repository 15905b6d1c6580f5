import { isCalendarName, isTitle } from '../../../language/gazetteers/gazetteer.ts';
import type { Attribution } from '../../attribution/attribution.ts';
import type { Cast } from '../entities.ts';
import type { Passage } from '../../grammar/passage.ts';
import { ReferenceFeatures, searchOf, weightsOf } from './features.ts';
import type { Candidate, Search, WeightTable } from './features.ts';
import type { Mention } from './mentions.ts';
import { documentKin } from '../../words/beings.ts';
import {
  callBy,
  describedReferent,
  groupReferent,
  namedReferent,
  nounOf,
  Scene,
} from './referents.ts';
import type { Referent } from './referents.ts';
import { Roles } from './roles.ts';

/// What a mention stands for.
export interface Reference {
  readonly mention: Mention;
  /// Null where two people fit a name.
  readonly referent: Referent | null;
  /// Its antecedent, where one was looked up.
  readonly antecedent: Mention | null;
  /// 0..1: how likely that is.
  readonly chance: number;
  /// The second best referent.
  readonly other: Referent | null;
  readonly otherChance: number;
}

/// A choice among candidates, the nearest first.
export interface Choice {
  readonly mention: Mention;
  readonly search: Search;
  readonly candidates: readonly Candidate[];
}

/// Chooses a candidate, -1 for none, and says how likely each is; the last is none.
export type Chooser = (
  choice: Choice,
  features: ReferenceFeatures,
) => {
  readonly chosen: number;
  readonly chances: readonly number[];
};

/// Candidates of a mention, and referents looked at for them.
const MOST_CANDIDATES = 20;
const MOST_LOOKED_AT = 80;
/// How often the only person of a role is meant by it.
const ROLE_CHANCE = 0.9;
/// And a document spoken of a little before, by a noun that may name it.
const DOCUMENT_CHANCE = 0.8;
/// Of several people with the same role, the one is meant who alone was mentioned in so many
/// sentences.
const ROLE_REACH = 3;
/// How many sentences back a pronoun looks, and a noun for what is not named.
const PRONOUN_REACH = 5;
const NOUN_REACH = 15;

/// Resolves the mentions of a passage in the order of the text. Names come from the cast. A pronoun
/// or noun gets the likeliest candidate or none, by a log-linear choice among entities (after the
/// entity-mention models of Luo et al. 2004) with learned weights (`src/training/coreference/`).
/// The time is linear in the length of the passage.
export function resolveReferences(
  passage: Passage,
  cast: Cast,
  attributions: readonly Attribution[],
  choose: Chooser,
): References {
  const scene = new Scene(passage, cast, attributions);
  const references = new References(scene);
  const features = new ReferenceFeatures(scene);
  for (const mention of scene.mentions) references.add(mention, choose, features);
  return references;
}

/// Chooses the candidate of the greatest weight.
export function chooserOf(table: WeightTable): Chooser {
  const weights = weightsOf(table);
  const sum = (rows: readonly number[]): number => {
    let total = 0;
    for (const row of rows) total += weights[row]!;
    return total;
  };
  return ({ mention, search, candidates }, features) => {
    const scores = candidates.map((candidate, i) =>
      sum(features.of(mention, candidate, search, i)),
    );
    scores.push(sum(features.ofNone(mention, search, candidates.length)));
    const most = Math.max(...scores);
    const parts = scores.map((score) => Math.exp(score - most));
    const total = parts.reduce((a, b) => a + b, 0);
    const best = scores.indexOf(most);
    return {
      chosen: best === candidates.length ? -1 : best,
      chances: parts.map((part) => part / total),
    };
  };
}

/// The references of a passage by the heads of their mentions.
export class References {
  readonly scene: Scene;
  readonly all: Reference[] = [];
  readonly #at = new Map<number, Reference>();
  /// The last mentioned first.
  readonly #recent: Referent[] = [];
  readonly #named = new Map<number, Referent>();
  readonly #persons = new Map<string, Referent>();
  readonly roles: Roles;

  constructor(scene: Scene) {
    this.scene = scene;
    this.roles = new Roles(scene.cast);
  }

  /// The reference whose mention has its head at a token.
  at(head: number): Reference | undefined {
    return this.#at.get(head);
  }

  add(mention: Mention, choose: Chooser, features: ReferenceFeatures): void {
    const reference = this.#find(mention, choose, features);
    this.all.push(reference);
    this.#at.set(mention.head, reference);
    if (reference.referent) this.#remember(reference.referent, mention);
  }

  #remember(referent: Referent, mention: Mention): void {
    const { passage } = this.scene;
    callBy(passage, referent, mention);
    referent.gender ??= mention.gender;
    referent.mentions.push(mention);
    this.scene.referentAt.set(mention.head, referent);
    const at = this.#recent.indexOf(referent);
    if (at >= 0) this.#recent.splice(at, 1);
    this.#recent.unshift(referent);
    if (this.#recent.length > 4 * MOST_LOOKED_AT) this.#recent.pop();
  }

  #find(mention: Mention, choose: Chooser, features: ReferenceFeatures): Reference {
    const sure = (referent: Referent | null): Reference => ({
      mention,
      referent,
      antecedent: null,
      chance: 1,
      other: null,
      otherChance: 0,
    });
    const { passage } = this.scene;
    if (mention.kind === 'name') return sure(this.#ofName(mention.name));
    if (mention.kind === 'group') return sure(this.#groupOf(mention));
    if (mention.person < 3) return sure(this.#participant(mention));
    const apposed = this.#apposed(mention);
    if (apposed) return sure(apposed);
    const holder = this.#roleHolder(mention);
    if (holder)
      return { ...sure(holder), chance: ROLE_CHANCE, antecedent: holder.mentions.at(-1)! };
    const kin = this.#sameDocument(mention);
    if (kin) return { ...sure(kin), chance: DOCUMENT_CHANCE, antecedent: kin.mentions.at(-1)! };
    const search = searchOf(passage, mention);
    if (!search) return sure(describedReferent(passage, mention));
    const candidates = this.#candidates(mention, search);
    const { chosen, chances } = choose({ mention, search, candidates }, features);
    const second = secondOf(chances, chosen, candidates.length);
    const beside = {
      mention,
      chance: chances[chosen < 0 ? candidates.length : chosen]!,
      other: candidates[second]?.referent ?? null,
      otherChance: chances[second] ?? 0,
    };
    if (chosen < 0) {
      const referent = mention.kind === 'noun' ? describedReferent(passage, mention) : null;
      return { ...beside, referent, antecedent: null };
    }
    const { referent, last } = candidates[chosen]!;
    // Not surer than its antecedent.
    const before = last.kind === 'pronoun' ? this.#at.get(last.head)! : null;
    const chance = Math.min(beside.chance, before?.chance ?? 1);
    return { ...beside, referent, antecedent: last, chance };
  }

  #ofName(name: number): Referent | null {
    const entity = this.scene.cast.ofName[name]!;
    if (entity < 0) return null;
    let referent = this.#named.get(entity);
    if (!referent) {
      referent = namedReferent(entity, this.scene.cast.entities[entity]!);
      this.#named.set(entity, referent);
    }
    return referent;
  }

  /// A group has members where both are known; the last of them stands behind its "and".
  #groupOf(mention: Mention): Referent | null {
    const { passage } = this.scene;
    const [left, right] = mention.members as [number, number];
    const first = this.#at.get(left)?.referent;
    const second = passage.name[right]! >= 0 ? this.#ofName(passage.name[right]!) : null;
    if (!first) return null;
    return groupReferent(first.being, second ? [first, second] : []);
  }

  /// "I", "we" and "you" of the narrator are the same all along; inside quotation marks they are
  /// whoever speaks, which is found later.
  #participant(mention: Mention): Referent | null {
    const { passage } = this.scene;
    if (passage.quotation[mention.head]! >= 0) return null;
    const key = `${mention.person} ${mention.isPlural}`;
    let referent = this.#persons.get(key);
    if (!referent) {
      referent = describedReferent(passage, { ...mention, being: 'person' });
      this.#persons.set(key, referent);
    }
    return referent;
  }

  /// "Ana Brook, [the harbour master]," and "[her deputy], Hugh Marsh,": whose name stands beside it.
  #apposed(mention: Mention): Referent | null {
    const { passage } = this.scene;
    const { doc, name, names } = passage;
    const behind = this.#nameBehind(mention);
    if (behind) return behind;
    if (doc.sets.relations[doc.relations[mention.head]!] !== 'appos') return null;
    const governor = doc.heads[mention.head]!;
    const row = name[governor] ?? -1;
    const at = row >= 0 ? names.last[row]! - 1 : governor;
    const referent = this.#at.get(at)?.referent;
    return referent && referent.isPlural === mention.isPlural && at < mention.range.first
      ? referent
      : null;
  }

  /// The person or body named between the comma behind a noun and the next stop.
  #nameBehind({ head, isPlural, being }: Mention): Referent | null {
    const { word, name, names, count } = this.scene.passage;
    let at = head + 2;
    if (isPlural || word[head + 1] !== ',') return null;
    while (at < count && isTitle(this.scene.passage.form(at))) at++;
    const row = name[at] ?? -1;
    if (row < 0 || names.first[row] !== at || !/^[,.]$/.test(word[names.last[row]!] ?? '.'))
      return null;
    const referent = this.#ofName(row);
    if (!referent || !/^(?:person|organisation)$/.test(referent.being)) return null;
    const isOpen = being === 'thing' || (being !== 'person') === (referent.being !== 'person');
    return isOpen ? referent : null;
  }

  /// "the minister": the only person of the passage whose role it is, once named, or the only one of
  /// several who was spoken of just now.
  #roleHolder({ range, head, being, isPlural }: Mention): Referent | null {
    const { passage } = this.scene;
    const { word } = passage;
    if (being !== 'person' || isPlural || word[range.first] !== 'the') return null;
    const holders = this.roles
      .holders(word[head]!, word.slice(range.first + 1, head))
      .map((entity) => this.#named.get(entity));
    if (holders.length === 1) return holders[0] ?? null;
    const s = passage.sentenceOf(head);
    const near = holders.filter(
      (holder) => holder && s - passage.sentenceOf(holder.mentions.at(-1)!.head) <= ROLE_REACH,
    );
    return near.length === 1 ? near[0]! : null;
  }

  /// "the report", when a study was spoken of a little before and no other; of several, the only one that
  /// was called so.
  #sameDocument(mention: Mention): Referent | null {
    const { passage } = this.scene;
    const { range, head, being, isPlural } = mention;
    const isBare = range.first === head - 1 && /^(?:the|this)$/.test(passage.word[range.first]!);
    const kin =
      being === 'document' && !isPlural && isBare ? documentKin(nounOf(passage, mention)) : null;
    if (!kin || passage.word[head + 1] === 'of') return null;
    const s = passage.sentenceOf(head);
    const near = this.#recent
      .slice(0, MOST_LOOKED_AT)
      .filter(
        (referent) =>
          !referent.isPlural &&
          referent.entity < 0 &&
          referent.being === 'document' &&
          s - passage.sentenceOf(referent.mentions.at(-1)!.head) <= NOUN_REACH &&
          [...referent.nouns].some((noun) => kin.has(noun)),
      );
    const noun = nounOf(passage, mention);
    const same = near.filter(({ nouns }) => nouns.has(noun));
    const fitting = same.length ? same : near;
    return fitting.length === 1 ? fitting[0]! : null;
  }

  /// The speaker of the quotation that a pronoun stands in: inside of it she is "I", and not "she".
  #quoted({ kind, head }: Mention): Referent | undefined {
    const { passage, sayer, referentAt } = this.scene;
    const own = sayer[head]!;
    const isQuoted = kind === 'pronoun' && passage.quotation[head]! >= 0 && own >= 0;
    if (!isQuoted || passage.quotation[own] === passage.quotation[head]) return undefined;
    return referentAt.get(own);
  }

  #isDay(entity: number): boolean {
    return isCalendarName(this.scene.cast.entities[entity]!.name);
  }

  #candidates(mention: Mention, search: Search): Candidate[] {
    const found: Candidate[] = [];
    const { passage } = this.scene;
    const s = passage.sentenceOf(mention.head);
    const quoted = this.#quoted(mention);
    // Who speaks can speak: "it" that says something is no day and no question, and "he" is not "your
    // child", who is the reader's.
    const speaks = this.scene.isSource[mention.head] === 1;
    const mayMean = ({ being, entity, mentions }: Referent): boolean =>
      !speaks ||
      ((being !== 'thing' || (entity >= 0 && !this.#isDay(entity))) &&
        !/^(?:your|our|my)$/.test(passage.word[mentions[0]!.range.first]!));
    for (const referent of this.#recent.slice(0, MOST_LOOKED_AT)) {
      if (found.length === MOST_CANDIDATES) break;
      passage.work.spend(1);
      const last = this.scene.lastBefore(referent, mention);
      if (!last || referent === quoted) continue;
      if (referent.entity >= 0 && this.scene.isNamedByItself(mention, referent.entity)) continue;
      const distance = s - passage.sentenceOf(last.head);
      const isNear =
        mention.kind === 'pronoun'
          ? distance <= PRONOUN_REACH
          : referent.entity >= 0 || distance <= NOUN_REACH;
      if (
        isNear &&
        last.range.last <= mention.head &&
        mayMean(referent) &&
        agrees(mention, referent, search)
      )
        found.push({ referent, last });
    }
    return found;
  }
}

/// The likeliest candidate but the chosen one; -1 where there is none.
function secondOf(chances: readonly number[], chosen: number, count: number): number {
  let second = -1;
  for (let i = 0; i < count; i++)
    if (i !== chosen && (second < 0 || chances[i]! > chances[second]!)) second = i;
  return second;
}

/// True where a mention may stand for a referent.
function agrees(mention: Mention, referent: Referent, search: Search): boolean {
  if (referent.mentions[0]!.person < 3) return false;
  if (mention.gender && referent.gender && mention.gender !== referent.gender) return false;
  const isPerson = referent.being === 'person';
  if (search === 'he') return isPerson && !referent.isPlural;
  if (search === 'they') return referent.isPlural || !isPerson;
  if (search === 'it') return !isPerson && !referent.isPlural;
  if (mention.isPlural !== referent.isPlural && !(mention.isPlural && referent.being !== 'person'))
    return false;
  if (search === 'person') return isPerson;
  return !isPerson && (referent.entity >= 0 || referent.being === mention.being);
}
