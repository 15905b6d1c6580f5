import type { KnownEntity } from '../entities.ts';
import { countriesIn, countryOfPlace, type CountryAt } from './countries.ts';

/// The country that somebody or something belongs to, as ISO 3166 alpha-2: where its own name or the roles
/// that the article gives it show exactly one. "Russian Foreign Minister", "president of Ukraine", "the Bank of
/// Japan"; an "ambassador to Russia" belongs to whoever sent him.
export function countryOfEntity({ type, name, roles }: KnownEntity): string | null {
  if (type === 'polity' || type === 'place') return countryOfPlace(name)?.alpha2 ?? null;
  const words = type === 'person' ? [...roles.keys()] : [name, ...roles.keys()];
  const shown = new Set(words.flatMap(ownCountries));
  return shown.size === 1 ? [...shown][0]! : null;
}

/// "ambassador [to] Norland", "envoy [for] Norland": what somebody deals with.
const DEALS_WITH = /^(?:to|for|on|with|against|in|about|over|towards?)$/;

function ownCountries(phrase: string): string[] {
  const words = phrase.split(/\s+/);
  return countriesIn(words)
    .filter((at) => isOwn(words, at))
    .map(({ alpha2 }) => alpha2);
}

/// A capital in a name is where it is: "Paris Match", "the Washington Post".
function isOwn(words: readonly string[], { first, how }: CountryAt): boolean {
  if (how === 'capital') return false;
  const before = words.slice(0, first).map((word) => word.toLowerCase());
  return !before.some((word) => DEALS_WITH.test(word));
}
