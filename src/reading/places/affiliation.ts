import type { Cast, KnownEntity } from '../who/entities.ts';
import type { Cities } from './cities.ts';
import { countriesIn, countryOfPlace, type CountryAt } from './countries.ts';

/// The country that somebody or something belongs to, as ISO 3166 alpha-2, where its name or its
/// roles in the article show exactly one: "Russian Foreign Minister", "president of Ukraine", "the
/// Bank of Japan". An "ambassador to Russia" belongs to another country.
export function countryOfEntity({ type, name, roles }: KnownEntity): string | null {
  if (type === 'polity' || type === 'place') return countryOfPlace(name)?.alpha2 ?? null;
  const words = type === 'person' ? [...roles.keys()] : [name, ...roles.keys()];
  const shown = new Set(words.flatMap(ownCountries));
  return shown.size === 1 ? [...shown][0]! : null;
}

/// "ambassador [to] Norland", "envoy [for] Norland": what somebody deals with.
const DEALS_WITH = /^(?:to|for|on|with|against|in|about|over|towards?)$/;
/// Nouns for people who know or deal with a country and need not belong to it: a "China expert", a
/// "Kremlin critic".
const OUTSIDERS =
  /^(?:expert|analyst|correspondent|specialist|scholar|historian|teacher|professor|critic|watcher|envoy|investigation|lobbyist|desk|editor|hand|hawk|fan|author)s?$/i;
/// Offices of a state, before which the name of a country alone tells whose they are.
const OFFICES =
  /^(?:president|premier|prime|king|queen|prince|princess|chancellor|minister|ministry|foreign|defen[cs]e|interior|finance|ambassador|government|army|military|senator|leader|parliament|spokesman|spokeswoman|secretary|attorney|supreme|special|central|national|state|house|senate|congress\w*|department|embassy|consul)$/i;
/// Those who speak and work for a seat of government.
const STAFF =
  /^(?:spokes\w+|aide|official|officials|chief|adviser|advisor|press|secretary|leader|insider|source|sources)$/i;

function ownCountries(phrase: string): string[] {
  const words = phrase.split(/\s+/);
  if (words.some((word) => OUTSIDERS.test(word))) return [];
  return countriesIn(words)
    .filter((at) => isOwn(words, at))
    .map(({ alpha2 }) => alpha2);
}

function isOwn(words: readonly string[], { first, last, how }: CountryAt): boolean {
  // A capital in a name is where it is: "Paris Match", "the Washington Post".
  if (how === 'capital') return false;
  const before = words.slice(0, first).map((word) => word.toLowerCase());
  if (before.some((word) => DEALS_WITH.test(word))) return false;
  const after = words[last] ?? '';
  if (how === 'metonym') return STAFF.test(after);
  const isOwner = /['’]s?$/.test(words[last - 1]!) || before.at(-1) === 'of';
  return how === 'demonym' || isOwner || words.length === last - first || OFFICES.test(after);
}

/// The country of each entity of a cast; of a city by the user's own file, where there is one.
export function countriesOf({ entities }: Cast, cities: Cities | null): (string | null)[] {
  const shown = entities.map(countryOfEntity);
  if (!cities) return shown;
  const named = new Set(shown.filter((country) => country !== null));
  return entities.map(
    ({ type, name }, i) => shown[i] ?? (type === 'place' ? cities.countryOf(name, named) : null),
  );
}
