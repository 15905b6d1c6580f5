import { COUNTRY_TABLE } from '../../language/gazetteers/country-table.ts';

/// By what words a country is shown.
export type How = 'name' | 'demonym' | 'capital' | 'metonym';

/// A country by its ISO 3166 codes, and by what words it was shown.
export interface CountryShown {
  readonly alpha2: string;
  readonly alpha3: string;
  readonly how: How;
}

/// How sure a word is of its country: alone, where it is known for a place, or never alone.
export type Sureness = 'sure' | 'as-place' | 'shared';

/// A reading of some words as a country.
export interface CountryReading extends CountryShown {
  readonly sureness: Sureness;
}

/// One row of the table, as it is written.
export interface CountryRow {
  readonly alpha2: string;
  readonly alpha3: string;
  readonly words: readonly { readonly key: string; readonly how: How; readonly sure: Sureness }[];
}

const COLUMNS: readonly How[] = ['name', 'demonym', 'capital', 'metonym'];
const SURENESS_MARKS: Readonly<Record<string, Sureness>> = { '?': 'shared', '~': 'as-place' };
const NO_READINGS: readonly CountryReading[] = [];

/// Words around the name of a country that make it something else: an ocean, another people.
const OTHERWISE = new Set(
  (
    'new jersey,new mexico,new england,new guinea,south american,south americans,latin american,' +
    'latin americans,latin america,south america,north america,central america,north american,' +
    'north americans,african american,african americans,native american,native americans,' +
    'american indian,american indians,indian ocean,english channel,persian gulf,sea of japan,' +
    'gulf of mexico,south china sea,east china sea,bosnian serb,bosnian serbs,turkish cypriot,' +
    'turkish cypriots,greek cypriot,greek cypriots,northern cyprus,british columbia,jordan river,' +
    'west indian,west indies,paris agreement,paris accord,paris accords,paris climate agreement,' +
    'vienna convention,niger delta,niger river,georgia tech,inner mongolia,islamic state of iraq'
  ).split(','),
);

/// Words in the way they are looked up: small letters without marks and without a possessive, abbreviations in capitals
/// without stops ("U.S." is "US", and "us" is another word).
export function placeKey(words: string): string {
  const plain = words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^the /i, '')
    .replace(/'s?$/, '');
  const letters = /^(?:[A-Z]\.){2,}$/.test(plain) ? plain.replaceAll('.', '') : plain;
  return abbreviations.has(letters) ? letters : letters.toLowerCase();
}

function readWord(entry: string, how: How): CountryRow['words'][number] {
  const sure = SURENESS_MARKS[entry.at(-1)!] ?? 'sure';
  const name = sure === 'sure' ? entry : entry.slice(0, -1);
  if (/^[A-Z]{2,6}$/.test(name)) abbreviations.add(name);
  return { key: placeKey(name), how, sure };
}

function readRow(line: string): CountryRow {
  const [alpha2 = '', alpha3 = '', ...columns] = line.split('|');
  const words = columns.flatMap((column, i) =>
    column ? column.split(',').map((entry) => readWord(entry, COLUMNS[i]!)) : [],
  );
  return { alpha2, alpha3, words };
}

const abbreviations = new Set<string>();

/// The rows of the table.
export const COUNTRY_ROWS: readonly CountryRow[] = COUNTRY_TABLE.trim().split('\n').map(readRow);

const readings = new Map<string, CountryReading[]>();
for (const { alpha2, alpha3, words } of COUNTRY_ROWS)
  for (const { key, how, sure } of words) {
    const known = readings.get(key);
    const reading = { alpha2, alpha3, how, sureness: sure };
    if (known) known.push(reading);
    else readings.set(key, [reading]);
  }

/// All countries that the words may stand for.
export function readingsOf(words: string): readonly CountryReading[] {
  return readings.get(placeKey(words)) ?? NO_READINGS;
}

/// The one country that words mean whatever stands around them, or null: "Iran", "Iranian", "Tehran",
/// "Kremlin". Words that may mean something else ("Georgia", "Jordan") tell nothing alone.
export function countryOf(words: string): CountryShown | null {
  const [only] = readingsOf(words);
  return only?.sureness === 'sure' ? shown(only) : null;
}

/// `countryOf` for words that are known to name a place: Jordan is a country there, and nobody's name.
export function countryOfPlace(words: string): CountryShown | null {
  const [only] = readingsOf(words);
  return only && only.sureness !== 'shared' ? shown(only) : null;
}

const shown = ({ alpha2, alpha3, how }: CountryReading): CountryShown => ({ alpha2, alpha3, how });

/// A country shown by some of several words, `first .. last - 1`.
export interface CountryAt extends CountryShown {
  readonly first: number;
  readonly last: number;
}

const MOST_WORDS = 6;

/// The countries that words show, from left to right, the longest names first: of "South Korean
/// officials" South Korea. What only looks like a country ("Indian Ocean") is left out.
export function countriesIn(words: readonly string[]): CountryAt[] {
  const found: CountryAt[] = [];
  for (let first = 0; first < words.length;) {
    const longest = Math.min(MOST_WORDS, words.length - first);
    let length = longest;
    for (; length > 0; length--) {
      const part = words.slice(first, first + length).join(' ');
      if (OTHERWISE.has(placeKey(part))) break;
      if (readingsOf(part).length === 0) continue;
      const country = countryOfPlace(part);
      if (country) found.push({ ...country, first, last: first + length });
      break;
    }
    first += Math.max(1, length);
  }
  return found;
}
