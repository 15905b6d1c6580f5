import {
  countryOf,
  givenNameGender,
  isCountry,
  isGivenName,
  isOrganisationName,
  isOutlet,
  isPlaceName,
  isTitle,
  titleGender,
  type Gender,
} from '../../language/gazetteers/gazetteer.ts';
import { NAME_TYPES, type NameType } from '../../language/doc.ts';
import type { EntityType } from '../../record/vocabulary.ts';
import type { Passage, Range } from '../grammar/passage.ts';

/// Somebody or something that the article names, with all mentions of it that are sure.
export interface KnownEntity {
  name: string;
  type: EntityType;
  gender: Gender | null;
  readonly aliases: Set<string>;
  /// Roles given beside the name, as printed: "Foreign Minister", "Kremlin spokesman".
  readonly roles: Map<string, Range>;
  readonly mentions: Range[];
}

/// The entities of one passage.
export interface Cast {
  readonly entities: readonly KnownEntity[];
  /// The entity of each name in `passage.names`; -1 where two entities fit.
  readonly ofName: Int32Array;
  /// Surnames that two people of the article share.
  readonly sharedSurnames: ReadonlySet<string>;
}

/// Gathers the names of a passage into entities: full names first, then surnames, given names and
/// initials that fit exactly one of them.
export function castOf(passage: Passage): Cast {
  const names = namesOf(passage);
  const entities: KnownEntity[] = [];
  const ofName = new Int32Array(names.length).fill(-1);
  const sharedSurnames = new Set<string>();
  const index = new NameIndex(entities, sharedSurnames);
  for (const [i, n] of names.entries()) if (n.words.length > 1) ofName[i] = index.full(n);
  index.meetTitled(names);
  for (const [i, n] of names.entries()) if (n.words.length === 1) ofName[i] = index.single(n);
  index.settle(names, ofName);
  for (const [i, n] of names.entries()) {
    const entity = entities[ofName[i]!];
    if (entity) addMention(passage, entity, n);
  }
  return { entities, ofName, sharedSurnames };
}

interface NamedRow {
  readonly range: Range;
  readonly words: readonly string[];
  readonly text: string;
  readonly type: NameType;
  readonly title: Gender | null;
}

function namesOf(passage: Passage): NamedRow[] {
  const { first, last, type } = passage.names;
  return Array.from(first, (_, i) => {
    const range = { first: first[i]!, last: last[i]! };
    const text = passage.words(range).replace(/\s+/g, ' ');
    const before = range.first > 0 ? passage.form(range.first - 1) : '';
    return {
      range,
      text,
      words: text.split(' '),
      type: isCalledPerson(passage, range, text) ? 'person' : NAME_TYPES[type[i]!]!,
      title: isTitle(before) ? titleGender(before) : (KIN[before.toLowerCase()] ?? null),
    };
  });
}

/// Nouns for relatives and the like, with the gender that they tell: "his wife [Mira]".
const KIN: Readonly<Record<string, Gender>> = {
  wife: 'f',
  daughter: 'f',
  mother: 'f',
  sister: 'f',
  widow: 'f',
  queen: 'f',
  princess: 'f',
  spokeswoman: 'f',
  chairwoman: 'f',
  actress: 'f',
  husband: 'm',
  son: 'm',
  father: 'm',
  brother: 'm',
  widower: 'm',
  king: 'm',
  prince: 'm',
  spokesman: 'm',
  chairman: 'm',
};

/// Nouns that only people are called by.
const PERSON_NOUNS = new Set(
  (
    'spokesman spokeswoman spokesperson minister president ambassador envoy secretary director ' +
    'chairman chairwoman chief leader governor mayor senator lawyer attorney judge analyst ' +
    'professor scientist researcher economist historian author writer editor reporter ' +
    'correspondent commander general officer deputy adviser advisor aide official executive ' +
    'manager founder owner resident forecaster chancellor lawmaker activist doctor physician ' +
    'widow wife husband son daughter brother sister mother father'
  ).split(' '),
);

/// "spokesman [Liu Wen]", "the ambassador, [Liu Wen],": a role beside a name makes it a person.
function isCalledPerson(passage: Passage, { first, last }: Range, text: string): boolean {
  if (last - first < 2 || last - first > 3 || isPlaceName(text) || isOrganisationName(text))
    return false;
  if (PERSON_NOUNS.has(passage.word[first - 1] ?? '')) return true;
  if (passage.word[first - 1] !== ',' || !/^[,.]$/.test(passage.word[last] ?? '.')) return false;
  for (let k = first - 2; k >= 0 && first - k < 8 && passage.word[k] !== ','; k--)
    if (PERSON_NOUNS.has(passage.word[k]!)) return true;
  return false;
}

/// People of one surname among whom one is looked for, and roles of one person that are kept: ten times as many as
/// any article of news was seen to have.
const MOST_OF_A_NAME = 30;
const MOST_ROLES = 50;

/// Finds the entity of a name, or makes one.
class NameIndex {
  readonly #entities: KnownEntity[];
  readonly #shared: Set<string>;
  readonly #byName = new Map<string, number>();
  readonly #bySurname = new Map<string, number[]>();
  /// "Aldane" for Aldane Works.
  readonly #byFirstWord = new Map<string, number>();
  /// "NHB" for Norland Harbour Board.
  readonly #byInitials = new Map<string, number>();
  readonly #byGivenName = new Map<string, number[]>();

  constructor(entities: KnownEntity[], shared: Set<string>) {
    this.#entities = entities;
    this.#shared = shared;
  }

  full(name: NamedRow): number {
    const key = name.text.toLowerCase();
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    if (name.type === 'person') {
      const same = this.#sameperson(name);
      if (same !== undefined) return this.#alias(same, name);
    }
    return this.#make(name);
  }

  /// "Hugh Hill", "Hugh T. “Bud” Hill" and "Bud Hill" are one man, and "Kristin Hill" and "Kristen Hill" one woman; "Ana
  /// Hill" is somebody else.
  #sameperson(name: NamedRow): number | undefined {
    const surname = name.words.at(-1)!.toLowerCase();
    return this.#bySurname
      .get(surname)
      ?.slice(0, MOST_OF_A_NAME)
      .find((e) => {
        const words = this.#entities[e]!.name.split(' ').slice(0, -1);
        const nicknames = words.filter((word) => withoutMarks(word) !== word);
        const given = [words[0]!, ...nicknames].map(withoutMarks);
        const own = withoutMarks(name.words[0]!);
        return given.includes(own) || isMisspelt(given[0]!, own);
      });
  }

  /// "Mrs. Hill" is not Mr. Hill.
  #isOfOtherGender(entity: number, { title }: NamedRow): boolean {
    const { gender } = this.#entities[entity]!;
    return title !== null && gender !== null && gender !== title;
  }

  /// "Mr. Hill" where only a Mira Hill is named in full: another person, who has the surname alone.
  meetTitled(names: readonly NamedRow[]): void {
    for (const name of names) {
      const key = name.text.toLowerCase();
      const people = this.#bySurname.get(key);
      if (name.words.length > 1 || !name.title || !people || this.#byName.has(key)) continue;
      const isOther = people.every((e) => {
        const { gender } = this.#entities[e]!;
        return gender !== null && gender !== name.title;
      });
      if (isOther) this.#make({ ...name, type: 'person' });
    }
  }

  /// A surname before the first word of a body: where Ana Aldane is named, "Aldane" is she, and not
  /// Aldane Works.
  single(name: NamedRow): number {
    const key = name.text.toLowerCase();
    const known = this.#byName.get(key);
    if (known !== undefined && !this.#isOfOtherGender(known, name)) return known;
    const people = this.#bySurname.get(key);
    if (people?.length === 1) return people[0]!;
    if (people) return this.#byTitle(people, name, key);
    const body = name.title ? undefined : this.#byFirstWord.get(key);
    if (body !== undefined) return body;
    const initials = this.#byInitials.get(name.text.replaceAll('.', ''));
    if (initials !== undefined) return initials;
    if (name.type === 'person') {
      const given = this.#byGivenName.get(key);
      if (given?.length === 1) return given[0]!;
      if (given) return -1;
    }
    return this.#make(name);
  }

  /// Where several people share a surname, it stays with whoever bore it alone before the others came:
  /// "Hill" goes on to be Ana Hill when she was called so and "his wife, Mira Hill" is named later.
  settle(names: readonly NamedRow[], ofName: Int32Array): void {
    const met = new Map<string, number[]>();
    const bearer = new Map<string, number>();
    for (const [i, { words }] of names.entries()) {
      const key = words.at(-1)!.toLowerCase();
      if (!this.#shared.has(key)) continue;
      const known = met.get(key) ?? [];
      met.set(key, known);
      if (words.length > 1) {
        // More than two are told from one as two are.
        if (known.length < 2 && ofName[i]! >= 0 && !known.includes(ofName[i]!))
          known.push(ofName[i]!);
      } else if (ofName[i]! < 0) {
        if (known.length === 1) bearer.set(key, known[0]!);
        ofName[i] = bearer.get(key) ?? -1;
      }
    }
  }

  /// Where two people share a surname, "Mrs. Hill" tells which one is meant, and "Hill" does not.
  #byTitle(people: readonly number[], name: NamedRow, key: string): number {
    this.#shared.add(key);
    if (!name.title || people.length > MOST_OF_A_NAME) return -1;
    const fitting = people.filter((e) => this.#entities[e]!.gender === name.title);
    return fitting.length === 1 ? fitting[0]! : -1;
  }

  #alias(e: number, name: NamedRow): number {
    const entity = this.#entities[e]!;
    this.#byName.set(name.text.toLowerCase(), e);
    if (name.words.length > entity.name.split(' ').length) entity.name = name.text;
    return e;
  }

  #make(name: NamedRow): number {
    const e = this.#entities.length;
    const type = typeOf(name);
    this.#entities.push({
      name: name.text,
      type,
      gender: type === 'person' ? (name.title ?? givenGender(name)) : null,
      aliases: new Set(),
      roles: new Map(),
      mentions: [],
    });
    this.#byName.set(name.text.toLowerCase(), e);
    if (type !== 'person' && type !== 'place' && name.words.length > 1) {
      this.#byFirstWord.set(name.words[0]!.toLowerCase(), e);
      this.#byInitials.set(initialsOf(name.words), e);
    }
    if (type === 'person' && name.words.length > 1) {
      push(this.#bySurname, name.words.at(-1)!.toLowerCase(), e);
      push(this.#byGivenName, name.words[0]!.toLowerCase(), e);
    }
    return e;
  }
}

const withoutMarks = (word: string): string => word.replaceAll(/["“”‘’`]|''/g, '');

/// One vowel for another inside names of five letters or more that tell the same gender: "Kristin" and
/// "Kristen". "Jason" and "Mason" are two men, and "Maria" and "Marta" two women.
function isMisspelt(a: string, b: string): boolean {
  if (a.length < 5 || a.length !== b.length) return false;
  const different = Array.from(a, (_, i) => i).filter((i) => a[i] !== b[i]);
  const [at] = different;
  if (different.length !== 1 || at === 0 || at === a.length - 1) return false;
  const isVowel = (letter: string): boolean => /[aeiouy]/.test(letter);
  return isVowel(a[at!]!) && isVowel(b[at!]!) && givenNameGender(a) === givenNameGender(b);
}

function initialsOf(words: readonly string[]): string {
  return words
    .filter((w) => /^\p{Lu}/u.test(w))
    .map((w) => w[0])
    .join('');
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function givenGender(name: NamedRow): Gender | null {
  return name.words.length > 1 || isGivenName(name.text) ? givenNameGender(name.words[0]!) : null;
}

function typeOf(name: NamedRow): EntityType {
  if (isOutlet(name.text)) return 'outlet';
  if (name.type === 'person') return 'person';
  if (isCountry(name.text) || countryOf(name.text) === name.text) return 'polity';
  if (name.type === 'place')
    return isPlaceName(name.text) || !isOrganisationName(name.text) ? 'place' : 'organisation';
  return name.type === 'organisation' ? 'organisation' : 'other';
}

function addMention(passage: Passage, entity: KnownEntity, name: NamedRow): void {
  entity.mentions.push(name.range);
  if (name.text !== entity.name) entity.aliases.add(name.text);
  if (!entity.gender && entity.type === 'person') entity.gender = name.title;
  if (isCarrier(passage, name.range)) entity.type = 'outlet';
  if (entity.type === 'person') addRoles(passage, entity, name.range);
}

/// Nouns that show a name to be that of an outlet.
export const CARRIERS: ReadonlySet<string> = new Set(
  'agency newspaper daily broadcaster magazine newswire tabloid weekly'.split(' '),
);

/// "the state news agency [Lantra]", "the [Lantra] news service", "the newspaper [Morrow]".
function isCarrier(passage: Passage, { first, last }: Range): boolean {
  const before = passage.word[first - 1] ?? '';
  const after = passage.word[last] ?? '';
  if (after === 'news' || CARRIERS.has(after))
    return after !== 'agency' && !(after === 'news' && passage.word[last + 1] === 'conference');
  if (before === 'agency') return passage.word[first - 2] === 'news';
  return CARRIERS.has(before) || (before === 'site' && passage.word[first - 2] === 'news');
}

/// "[Kremlin spokesman] Dmitry Brook" and "Dmitry Brook, [the harbour master],".
function addRoles(passage: Passage, entity: KnownEntity, { first, last }: Range): void {
  const before = roleBefore(passage, first);
  if (before < first) addRole(passage, entity, { first: before, last: first });
  if (passage.word[last] !== ',') return;
  let end = last + 1;
  while (
    end < passage.count &&
    end - last < 12 &&
    passage.word[end] !== ',' &&
    passage.word[end] !== '.'
  )
    end++;
  if (isRoleApposition(passage, last + 1, end))
    addRole(passage, entity, { first: last + 1, last: end });
}

/// Forms of address, which are no roles.
const HONORIFIC = /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|prof)\.?$/i;

/// Tokens of a role, at most. A longer run of nouns before a name is a list of others, and no role.
const LONGEST_ROLE = 20;

/// First token of the role that stands right before a name: nouns and adjectives, and "of" or "for"
/// between capitalised nouns ("Secretary of State"). The name itself where there is none.
function roleBefore(passage: Passage, name: number): number {
  const { first } = passage.sentence(passage.sentenceOf(name));
  const floor = Math.max(first, name - LONGEST_ROLE - 1);
  let k = name;
  while (k > floor && !passage.mark[k - 1] && isRoleWord(passage, k - 1)) k--;
  return name - k > LONGEST_ROLE ? name : k;
}

function isRoleWord(passage: Passage, i: number): boolean {
  const tag = passage.tag[i]!;
  if (passage.isNoun(i)) return passage.tag[i + 1] !== 'POS';
  if (tag === 'JJ' || tag === 'HYPH' || passage.word[i] === '-') return true;
  return (
    (passage.word[i] === 'of' || passage.word[i] === 'for') &&
    passage.tag[i + 1] === 'NNP' &&
    passage.tag[i - 1] === 'NNP'
  );
}

function isRoleApposition(passage: Passage, first: number, last: number): boolean {
  if (last - first < 2 || (passage.tag[first] !== 'DT' && !passage.isNoun(first))) return false;
  for (let k = first; k < last; k++) if (passage.isVerb(k) || passage.mark[k]) return false;
  return passage.tag[last - 1] === 'NN' || passage.tag[first] === 'DT' || passage.isNoun(last - 1);
}

function addRole(passage: Passage, entity: KnownEntity, range: Range): void {
  let { first } = range;
  while (first < range.last && (passage.tag[first] === 'DT' || passage.tag[first] === 'CD'))
    first++;
  if (first >= range.last || !holdsNoun(passage, first, range.last)) return;
  for (let k = first; k < range.last; k++)
    if (passage.word[k] === 'and' || passage.word[k] === ',') return;
  const text = passage.words({ first, last: range.last }).replace(/\s+/g, ' ');
  if (HONORIFIC.test(text) || entity.roles.size === MOST_ROLES) return;
  if (!entity.roles.has(text)) entity.roles.set(text, { first, last: range.last });
}

function holdsNoun(passage: Passage, first: number, last: number): boolean {
  for (let k = first; k < last; k++) if (passage.isNoun(k)) return true;
  return false;
}
