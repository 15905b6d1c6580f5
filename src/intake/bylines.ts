import { AGENCIES } from './boilerplate-lexicon.ts';

/// What a byline says: who wrote the article, and the agency or paper it came from.
export interface Byline {
  byline?: string;
  credit?: string;
}

const MAX_BYLINE = 300;
const MAX_NAMES = 12;
const LEAD =
  /^(?:(?:story|words|text|article|report(?:ed)?|written|posted|published|authored?|compiled) )?by:?\s+|^(?:authors?|writers?|reporters?|from|posted by|reporting by)\s?:\s?/i;
/// Where the names end: a date, a time to read, a button.
const AFTER =
  /\s*(?:[|•·–—\n]|(?:\s-\s)|\b(?:published|posted|updated|last (?:updated|modified)|modified|created|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day,|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d|\d{1,2}[:/.]\d|\d{4}|\d+ (?:min|hours?|days?)|follow (?:@|on|him|her|us|me)|share(?: this.{0,20})?$|e-?mail(?: the author| this.{0,20})?$|(?:view|see) (?:all|bio|profile|more|archive|author)|get author|more (?:from|by|articles|stories)|read (?:more|full))\b).*$/is;
const ROLE =
  /,? (?:(?:senior|staff|chief|special|foreign|political|national|business|sports|freelance|guest|contributing|news|city|managing|deputy|associate|executive|assistant) ){0,3}(?:staff|writer|reporter|editor|correspondent|columnist|contributor|producer|journalist)s?$/i;
const NOBODY =
  /^(?:(?:the )?(?:[\w&’'-]{1,20} ){0,3}(?:staff|desk|team|newsroom|admin|administrator|editors?|editorial(?: board)?|reporters?|contributors?|correspondents?|writers?|webmaster|web ?desk|news service|online|digital)|admin\w{0,8}|anonymous|unknown|guest|user|root|author|byline|share|null|undefined|none|n\/a)$/i;
const NAMES_OF_AGENCIES = new Map(Array.from(AGENCIES, (name) => [name.toLowerCase(), name]));

/// The agency that the words name and nothing else ("Reuters", "the AP"), as it calls itself here;
/// null when they name none.
export function agencyIn(words: string): string | null {
  const bare = words
    .trim()
    .replace(/^\(?(?:source|via|credit|copyright)?\s?[:©]?\s?(?:by )?/i, '')
    .replace(/[).]+$/, '');
  return (
    NAMES_OF_AGENCIES.get(bare.toLowerCase()) ??
    NAMES_OF_AGENCIES.get(bare.toLowerCase().replace(/^the /, '')) ??
    null
  );
}

/// Reads a byline as it stands on a page or in its data. Names stay joined as they are; agencies go
/// to the credit; what names nobody ("By Staff", "Share", an address) gives nothing.
export function readByline(words: string): Byline {
  const plain = words
    .slice(0, 2 * MAX_BYLINE)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,;])/g, '')
    .trim();
  if (!plain || /https?:|www\.|[<>{}@]/i.test(plain)) return {};
  const names = plain.replace(LEAD, '').replace(AFTER, '').replace(LEAD, '').trim();
  const agency = agencyIn(names);
  if (agency) return { credit: agency };
  if (NOBODY.test(names)) return {};
  const { people, credit } = withoutAgency(names);
  const byline = people.replace(ROLE, '').replace(/^[\s,;:/]+|[\s,;:/]+$/g, '');
  return { ...(isPeople(byline) && { byline }), ...(credit !== null && { credit }) };
}

/// Where a line ends in an agency: after a comma, before the job ("AP Business Writer"), or bare when
/// it is a name that no person has.
const AGENCY_LAST: readonly RegExp[] = [
  /^(.{2,200}?)(?:,| of| for|\/|\s?\()\s?(?:the )?([A-Z][\w .-]{1,40}?)\)?$/,
  /^(.{2,200}?),? (?:the )?(AP|Associated Press|Reuters|AFP|Bloomberg)(?: \w{2,15}){0,2} (?:writer|reporter|editor|correspondent|columnist)s?$/i,
  /^(.{2,200}?\S \S{1,40}) (?:the )?(Associated Press|Reuters|Agence France-Presse|Bloomberg News)$/i,
];

function withoutAgency(names: string): { people: string; credit: string | null } {
  for (const pattern of AGENCY_LAST) {
    const parted = pattern.exec(names);
    const credit = parted && agencyIn(parted[2]!);
    if (parted && credit) return { people: parted[1]!, credit };
  }
  return { people: names, credit: null };
}

function isPeople(names: string): boolean {
  if (names.length < 3 || names.length > MAX_BYLINE || NOBODY.test(names)) return false;
  const words = names.split(/[\s,]+/).filter((word) => !/^(?:and|&|with)$/i.test(word));
  return words.length <= MAX_NAMES * 4 && /^\p{L}/u.test(names) && !/\d/.test(names);
}
