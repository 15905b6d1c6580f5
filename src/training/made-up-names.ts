import { entriesOf, KIND } from '../language/gazetteers/gazetteer.ts';

// Names are partly from our lists and partly made of syllables, so that a model learns to trust
// their surroundings and their spelling as well as the lists.

const spaced = (list: string): string[] => list.trim().split(/\s+/);
const commas = (list: string): string[] => list.replaceAll('\n', ' ').split(', ');

const STARTS =
  spaced(`Ab Al Am An Ar Bal Bar Bel Bor Bran Cal Car Cor Dar Del Dor El Far Fen Gal Gor Hal Har Hol
Il Jan Kal Kar Kel Kor Lam Lar Lin Mal Mar Mel Mir Mor Nar Nor Ol Or Pal Par Pel Per Quin
Ral Ren Ros Sal Sar Sel Sor Tal Tar Tor Ul Ur Val Var Vel Vor Wal Wen Yar Zal Zer`);
const MIDDLES = spaced(
  `a e i o u an en in on ar er or al el il im um is os at et ad ed and end est ist`,
);
const PERSON_ENDS =
  spaced(`son sen ski sky ov ova ev ez es man mann stein berg er ick ley ton well ford field wood
worth ini ino ello etti ic ich enko yan ian ou is as am em ar ak uk ah i o a`);
const PLACE_ENDS =
  spaced(`ton ville burg bury ham stad field ford port grad pur abad ia an dale mouth wick polis sk
ovo ino a o`);
const PLACE_FIRSTS =
  commas(`Port, Fort, New, San, Santa, El, Al, Mount, Lake, North, South, East, West, Saint, St.,
Upper, Cape`);
const PLACE_LASTS = commas(
  `City, County, Beach, Springs, Falls, Heights, Valley, Island, Province, Hills`,
);
const TITLES =
  commas(`President, Sen., Rep., Gov., Mayor, Mr., Mrs., Ms., Dr., Prime Minister, Secretary of State,
Attorney General, Gen., Lt. Gov., Judge, Chancellor, Defense Secretary, House Speaker,
Foreign Minister, Vice President, Congressman, Senator, Governor, Police Chief, Pope,
Prince, Bishop, Professor, Ambassador`);
const BODIES =
  commas(`Ministry of, Department of, Institute for, Committee on, Commission on, Center for, Bureau
of, Office of, Council on, Association of, Campaign for, Coalition for, Agency for, Board
of, Federation of, Union of`);
const FIELDS =
  commas(`Works, Justice, Defense, Health, Education, Trade, Energy, Foreign Affairs, Policy
Integrity, Public Safety, Human Rights, Labor Statistics, Fair Elections, Interior, Finance,
Agriculture, Teachers, Nurses, Economic Research, Border Control`);
const FIRMS =
  commas(`Inc., Corp., Group, Co., Ltd., Partners, Holdings, Energy, Motors, Bank, Systems, Airlines,
Foundation, Trust, & Sons, Industries`);
const SCHOOLS =
  commas(`University, College, State University, High School, Institute of Technology, School of Law,
Medical Center, Police Department, City Council, County Court, Times, Herald, Tribune, Post`);
const GROUPS = commas(`Party, Front, Alliance, League, Movement, Union, Coalition, Brigade, Club`);
const GROUP_FIRSTS =
  commas(`Green, Liberty, National, Peoples, Democratic, United, Free, Progressive, Reform, Unity,
Workers, Freedom, Patriotic`);
const OUTLET_ENDS =
  commas(`Times, Post, Herald, Tribune, Gazette, Courier, Journal, News, Daily News, Star, Mirror,
Observer, Weekly`);
const STATES =
  commas(`Ohio, Fla., Calif., Mass., Texas, Iowa, Ind., N.Y., Va., Mich., Pa., N.C., Ill., Ky., Maine,
Utah`);
const INITIALS = 'ABCDEFGHIJKLMNOPRSTUW'.split('');

/// A source of numbers in [0, 1).
export type Random = () => number;

export const pick = <T>(items: readonly T[], random: Random): T =>
  items[Math.floor(random() * items.length)]!;

function invented(ends: readonly string[], random: Random): string {
  const middle = random() < 0.5 ? pick(MIDDLES, random) : '';
  return pick(STARTS, random) + middle + pick(ends, random);
}

const lists = new Map<number, string[]>();
function listed(kind: number, random: Random): string {
  const entries = lists.get(kind) ?? entriesOf(kind);
  lists.set(kind, entries);
  return pick(entries, random);
}

const either = (share: number, a: () => string, b: () => string, random: Random): string =>
  random() < share ? a() : b();

/// A family name; one in ten has a particle or a hyphen.
export function familyName(random: Random): string {
  const one = () =>
    either(
      0.4,
      () => listed(KIND.family, random),
      () => invented(PERSON_ENDS, random),
      random,
    );
  const form = random();
  if (form < 0.04) return `${one()}-${one()}`;
  if (form < 0.08) return `${pick(['de', 'van', 'von', 'al', 'bin', 'de la'], random)} ${one()}`;
  return form < 0.1 ? `Mc${one()}` : one();
}

/// A full name to go before `family`: one or two given names or initials.
export function fullName(family: string, random: Random): string {
  const given = either(
    0.7,
    () => listed(KIND.given, random),
    () => invented(PERSON_ENDS.slice(-10), random),
    random,
  );
  const form = random();
  if (form < 0.12) return `${given} ${pick(INITIALS, random)}. ${family}`;
  if (form < 0.17) return `${given} ${listed(KIND.given, random)} ${family}`;
  return `${given} ${family}`;
}

/// A town, a country or a region.
export function placeName(random: Random): string {
  const form = random();
  const made = () => invented(PLACE_ENDS, random);
  if (form < 0.3) return listed(KIND.country, random);
  if (form < 0.65) return listed(KIND.place, random);
  if (form < 0.75) return `${pick(PLACE_FIRSTS, random)} ${made()}`;
  return form < 0.82 ? `${made()} ${pick(PLACE_LASTS, random)}` : made();
}

/// A ministry, firm, party, school or body, or its capitals.
export function organisationName(random: Random): string {
  const form = random();
  const made = () => invented(PERSON_ENDS, random);
  if (form < 0.35) return listed(KIND.organisation, random);
  if (form < 0.5) return `${pick(BODIES, random)} ${pick(FIELDS, random)}`;
  if (form < 0.62) return `${made()} ${pick(FIRMS, random)}`;
  if (form < 0.74) return `${placeName(random)} ${pick(SCHOOLS, random)}`;
  if (form < 0.84) return `${pick(GROUP_FIRSTS, random)} ${pick(GROUPS, random)}`;
  if (form < 0.92) return capitals(random);
  return form < 0.96 ? `University of ${placeName(random)}` : made();
}

function capitals(random: Random): string {
  const length = 3 + Math.floor(random() * 2);
  return Array.from({ length }, () => pick(INITIALS, random)).join('');
}

/// A news agency, paper or station.
export function outletName(random: Random): string {
  const made = () => `${placeName(random)} ${pick(OUTLET_ENDS, random)}`;
  return either(0.75, () => listed(KIND.outlet, random), made, random);
}

export const titleBefore = (random: Random): string => pick(TITLES, random);
export const stateAfter = (random: Random): string => pick(STATES, random);
export const nationality = (random: Random): string => listed(KIND.demonym, random);
