import { COUNTRIES } from './countries.ts';
import { ORGANISATIONS, ORGANISATION_WORDS, OUTLETS } from './organisations.ts';
import { FAMILY_NAMES, FEMALE_NAMES, MALE_NAMES, NAME_PARTICLES, NEUTRAL_NAMES } from './people.ts';
import { CITIES, PLACE_WORDS, REGIONS, STATES, STATE_ABBREVIATIONS } from './places.ts';
import { ADHERENTS, CALENDAR, FEMALE_TITLES, MALE_TITLES, TITLES } from './titles.ts';

export type Gender = 'f' | 'm';

/// What an entry may be, as bits that add up: "Washington" is a family name and a place.
export const KIND = {
  given: 1,
  family: 2,
  title: 4,
  country: 8,
  demonym: 16,
  place: 32,
  placeWord: 64,
  outlet: 128,
  organisation: 256,
  organisationWord: 512,
  calendar: 1024,
  particle: 2048,
  adherent: 4096,
} as const;

interface Country {
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly capital: string;
}

const commas = (text: string): string[] => text.replaceAll(/\s*\n\s*/g, ' ').split(', ');
const words = (text: string): string[] => text.trim().split(/\s+/);

function readCountry(line: string): Country {
  const [names = '', demonyms = '', capital = ''] = line.split('|');
  return { names: names.split(','), demonyms: demonyms.split(','), capital };
}

const countries: readonly Country[] = COUNTRIES.trim().split('\n').map(readCountry);

/// Every entry as it is written in the lists, with its kind.
const sources: readonly (readonly [kind: number, entries: readonly string[]])[] = [
  [KIND.given, [...words(FEMALE_NAMES), ...words(MALE_NAMES), ...words(NEUTRAL_NAMES)]],
  [KIND.family, words(FAMILY_NAMES)],
  [KIND.title, commas(TITLES)],
  [KIND.country, countries.flatMap(({ names }) => names)],
  [KIND.demonym, countries.flatMap(({ demonyms }) => demonyms)],
  [KIND.place, countries.map(({ capital }) => capital)],
  [KIND.place, [STATES, STATE_ABBREVIATIONS, CITIES, REGIONS].flatMap(commas)],
  [KIND.placeWord, commas(PLACE_WORDS)],
  [KIND.outlet, commas(OUTLETS)],
  [KIND.organisation, commas(ORGANISATIONS)],
  [KIND.organisationWord, commas(ORGANISATION_WORDS)],
  [KIND.calendar, commas(CALENDAR)],
  [KIND.adherent, commas(ADHERENTS)],
  [KIND.particle, words(NAME_PARTICLES)],
];

/// Key of a lookup: lower case, straight apostrophes, no leading "the".
function keyOf(name: string): string {
  const key = name.trim().toLowerCase().replaceAll('’', "'");
  return key.startsWith('the ') ? key.slice(4) : key;
}

const withoutStop = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word);

function buildKinds(): Map<string, number> {
  const kinds = new Map<string, number>();
  for (const [kind, entries] of sources)
    for (const entry of entries) kinds.set(keyOf(entry), (kinds.get(keyOf(entry)) ?? 0) | kind);
  return kinds;
}

const kinds = buildKinds();

function genderMap(female: readonly string[], male: readonly string[]): Map<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const name of female) genders.set(keyOf(name), 'f');
  for (const name of male) genders.set(keyOf(name), 'm');
  return genders;
}

const nameGenders = genderMap(words(FEMALE_NAMES), words(MALE_NAMES));
const titleGenders = genderMap(commas(FEMALE_TITLES), commas(MALE_TITLES));
const countryOfKey = new Map<string, Country>();
// Where two share a name, the one listed first: Moscow is Russia's, not the Soviet Union's.
for (const country of countries)
  for (const name of [country.capital, ...country.demonyms, ...country.names].map(keyOf))
    if (!countryOfKey.has(name)) countryOfKey.set(name, country);

/// The kinds of a word or phrase as a sum of `KIND` bits, 0 when it is on no list.
export function kindsOf(name: string): number {
  return kinds.get(keyOf(name)) ?? 0;
}

/// The kinds of a single word in small letters, with or without a stop at its end: "sen." too.
export function kindsOfWord(lower: string): number {
  return (kinds.get(lower) ?? 0) | (kinds.get(withoutStop(lower)) ?? 0);
}

/// The entries of a kind as they are written, to make up sentences with.
export function entriesOf(kind: number): string[] {
  return sources.flatMap(([listed, entries]) => (listed === kind ? entries : []));
}

const has = (name: string, kind: number): boolean => (kindsOf(name) & kind) !== 0;

/// Every entry of the lists with its kinds, in lower case, for matching against tokens.
export function gazetteerEntries(): IterableIterator<[string, number]> {
  return kinds.entries();
}

/// Gender of those who usually bear a given name; null for an unknown or neutral one.
export function givenNameGender(name: string): Gender | null {
  return nameGenders.get(keyOf(name)) ?? null;
}

/// True for a given name on our lists, of any gender.
export function isGivenName(name: string): boolean {
  return has(name, KIND.given);
}

/// True for a word that stands before a person's name as a title or form of address, with or
/// without its stop and in any case: "Mr.", "Sen", "president".
export function isTitle(word: string): boolean {
  return has(withoutStop(word), KIND.title);
}

/// The gender a title tells ("Mrs.", "Chairman"), or null.
export function titleGender(word: string): Gender | null {
  return titleGenders.get(withoutStop(keyOf(word))) ?? null;
}

/// True for a news agency, paper, broadcaster or site, with or without "the".
export function isOutlet(name: string): boolean {
  return has(name, KIND.outlet);
}

/// True for a body, party, firm or group on our lists.
export function isOrganisationName(name: string): boolean {
  return has(name, KIND.organisation | KIND.outlet);
}

/// True for a word that stands in names of bodies: "Board", "Ministry".
export function isOrganisationWord(word: string): boolean {
  return has(word, KIND.organisationWord);
}

/// True for a country, capital, state, city or region on our lists.
export function isPlaceName(name: string): boolean {
  return has(name, KIND.country | KIND.place);
}

/// True for the name of a country.
export function isCountry(name: string): boolean {
  return has(name, KIND.country);
}

/// True for an adjective or noun of nationality: "Kenyan", "Poles".
export function isDemonym(word: string): boolean {
  return has(word, KIND.demonym);
}

/// The usual adjective of nationality of a country ("France" -> "French"), or null.
export function demonymOf(country: string): string | null {
  return isCountry(country) ? (countryOfKey.get(keyOf(country))?.demonyms[0] ?? null) : null;
}

/// The capital of a country, or null.
export function capitalOf(country: string): string | null {
  return isCountry(country) ? (countryOfKey.get(keyOf(country))?.capital ?? null) : null;
}

/// The usual name of the country that a name, demonym or capital belongs to, or null.
export function countryOf(name: string): string | null {
  return countryOfKey.get(keyOf(name))?.names[0] ?? null;
}

/// True for an adherent of a party or faith, or an adjective for one: "Democrat", "Shiite".
export function isAdherent(word: string): boolean {
  return has(word, KIND.adherent);
}

/// True for the name of a day, a month or a feast.
export function isCalendarName(word: string): boolean {
  return has(word, KIND.calendar);
}
