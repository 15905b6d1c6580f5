import type { Gender } from '../language/gazetteers/gazetteer.ts';
import type { Cast } from './entities.ts';
import { isPlural } from './noun-phrases.ts';
import type { Passage, Range } from './passage.ts';
import type { Named, Resolution } from './resolution.ts';

/// What has been said so far and who is about: the memory that later sources look back at.
export class Discourse {
  readonly passage: Passage;
  readonly cast: Cast;
  /// What each sentence's outermost attribution resolved to.
  readonly spoke = new Map<number, Resolution>();
  /// The groups that speak in each sentence, inside others' words or not.
  readonly groups = new Map<number, Resolution>();

  constructor(passage: Passage, cast: Cast) {
    this.passage = passage;
    this.cast = cast;
  }

  remember(sentence: number, spoke: Resolution, outermost: boolean): void {
    if (outermost) this.spoke.set(sentence, spoke);
    const [first] = spoke.who;
    if (spoke.who.length > 1 || (first && this.isGroup(first))) this.groups.set(sentence, spoke);
  }

  /// The person whose name token `token` belongs to.
  personAt(token: number): Named | null {
    const name = token >= 0 ? this.passage.name[token]! : -1;
    const entity = name >= 0 ? this.cast.ofName[name]! : -1;
    const known = entity >= 0 ? this.cast.entities[entity]! : undefined;
    if (known?.type !== 'person') return null;
    return { name: known.name, range: { first: token, last: token + 1 }, entity };
  }

  /// The people that the narrator names in a sentence before token `before`, owners of something
  /// left out.
  peopleIn(sentence: number, before: number): Named[] {
    const { passage } = this;
    const { first, last } = passage.sentence(sentence);
    const people: Named[] = [];
    for (let k = first; k < Math.min(last, before); k++) {
      const person = passage.quotation[k]! < 0 && !passage.stripped[k] ? this.personAt(k) : null;
      if (!person) continue;
      const end = passage.names.last[passage.name[k]!]!;
      if (passage.tag[end] !== 'POS') people.push({ ...person, range: { first: k, last: end } });
      k = end - 1;
    }
    return people;
  }

  /// True when a verb stands right behind.
  isSubject({ last }: Range): boolean {
    const { passage } = this;
    return passage.isVerb(last) || (passage.tag[last] === 'RB' && passage.isVerb(last + 1));
  }

  isGroup(who: Named): boolean {
    return who.entity < 0 && isPlural(this.passage, who.range);
  }

  genderOf(who: Named): Gender | null {
    return this.cast.entities[who.entity]?.gender ?? null;
  }

  /// True for a person not known to be of the other gender.
  fits(who: Named, gender: Gender): boolean {
    const known = this.cast.entities[who.entity];
    return known?.type === 'person' && (known.gender === null || known.gender === gender);
  }

  /// The last two people named together ("A and B") before token `at`, at most `reach` sentences
  /// back.
  lastPair(at: number, reach: number): [Named, Named] | null {
    const { passage } = this;
    const floor = passage.sentence(Math.max(0, passage.sentenceOf(at) - reach)).first;
    for (let k = at - 1; k > floor; k--) {
      if (passage.word[k] !== 'and' || passage.quotation[k]! >= 0) continue;
      const left = this.personAt(k - 1) ?? this.#speakerPronoun(k - 1);
      const right = this.#personStarting(k + 1, at);
      if (left && right && left.entity !== right.entity) return [left, right];
    }
    return null;
  }

  /// "he and Brook" inside what somebody says: he is the speaker of that sentence.
  #speakerPronoun(token: number): Named | null {
    const word = this.passage.word[token] ?? '';
    if (word !== 'he' && word !== 'she') return null;
    const spoke = this.spoke.get(this.passage.sentenceOf(token));
    return spoke?.who.length === 1 ? spoke.who[0]! : null;
  }

  /// "and [Foreign Minister Ana Brook]"
  #personStarting(token: number, limit: number): Named | null {
    for (let k = token; k < limit && k - token < 6; k++) {
      const person = this.personAt(k);
      if (person) return person;
      if (!this.passage.isNoun(k) && this.passage.tag[k] !== 'JJ') return null;
    }
    return null;
  }
}
