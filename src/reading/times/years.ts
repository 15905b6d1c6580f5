import type { Passage } from '../grammar/passage.ts';
import { UNITS } from './lexicon.ts';
import type { Meaning } from './meaning.ts';
import { NUMBER_WORDS } from './quantities.ts';

/// Years, decades and years spelled out.

const YEAR = /^(?:1\d|20)\d\d$/;
const SHORT_YEAR = /^['’]\d\d$/;
const DECADE = /^(?:mid-)?['’]?((?:1[0-9]|20)?\d0)s$/;
const MID_YEAR = /^mid-((?:19|20)\d\d)$/;

/// Words before a number that make it a year.
const YEAR_LEADS = new Set(
  'in since by until till during before after from early late mid year fiscal through throughout between of circa around spring summer fall autumn winter and to -'.split(
    ' ',
  ),
);
const SURE_LEADS = new Set(
  'in since during early late mid year fiscal circa throughout'.split(' '),
);
/// Words before a number that count things with it.
const COUNT_LEADS = new Set(
  'about some nearly almost over than least most roughly approximately only under page pages no. no number room route flight highway chapter section article boeing windows office lot least another those # $ £ € ¥ us$'.split(
    ' ',
  ),
);
const MEASURES = new Set(
  (
    '% percent million billion thousand hundred miles mile feet foot pounds pound dollars euros tons tonnes meters metres ' +
    'kilometers km people votes shares points degrees rpm a.m. p.m. am pm words jobs troops men women'
  ).split(' '),
);
const ROUNDS = new Set(
  'elections olympics games census campaigns primaries midterms attacks talks results earnings sales profits accords riots protests floods wars models figures levels'.split(
    ' ',
  ),
);

/// The year written at token `k`, 0 when that is no year. For words behind a month, which settles it.
export function yearAt(p: Passage, k: number): number {
  const word = p.word[k];
  if (word === undefined) return 0;
  if (SHORT_YEAR.test(word)) return shortYear(Number(word.slice(1)));
  return YEAR.test(word) && p.word[k + 1] !== '%' ? Number(word) : 0;
}

/// "'98" is of the century that makes it no year far ahead.
const shortYear = (n: number): number => (n < 50 ? 2000 + n : 1900 + n);

/// "2016", "fiscal 2019", "in 1998", "the 2020 election".
export function yearExpression(p: Passage, k: number): Meaning | null {
  const word = p.word[k]!;
  const middle = MID_YEAR.exec(word);
  const year = middle ? Number(middle[1]) : yearAt(p, k);
  if (!year || (!middle && !isYear(p, k, year))) return null;
  const fiscal =
    p.word[k - 1] === 'fiscal' ? 1 : p.word[k - 2] === 'fiscal' && p.word[k - 1] === 'year' ? 2 : 0;
  const range = { first: k - fiscal, last: k + 1 };
  return { ...range, type: 'DATE', unit: 'year', year, ...(fiscal && { fiscal: true }) };
}

function isYear(p: Passage, k: number, year: number): boolean {
  const before = p.word[k - 1] ?? '';
  const after = p.word[k + 1] ?? '';
  if (SHORT_YEAR.test(p.word[k]!)) return YEAR_LEADS.has(before) || before === 'the';
  if (COUNT_LEADS.has(before) || MEASURES.has(after) || UNITS.get(after)?.plural) return false;
  if (before === '-' && !YEAR.test(p.word[k - 2] ?? ''))
    return before === '-' && p.word[k - 2] === 'mid';
  if (year < 1900) return SURE_LEADS.has(before) || p.word[k - 1] === '(' || after === ')';
  if (p.tag[k + 1] !== 'NNS' || ROUNDS.has(after)) return true;
  // "in 2015 exports fell" tells of a year, "in 2015 cases" of many cases.
  if (SURE_LEADS.has(before)) return p.isVerb(k + 2) || p.tag[k + 2] === 'RB';
  return p.tag[k - 1] === 'DT' || p.tag[k - 1] === 'POS' || p.tag[k - 1] === 'PRP$';
}

/// "the 1990s", "the '90s", "mid-1990s".
export function decadeExpression(p: Passage, k: number): Meaning | null {
  const digits = DECADE.exec(p.word[k]!)?.[1];
  if (!digits) return null;
  const before = p.word[k - 1] ?? '';
  if (
    digits.length === 2 &&
    !/^(?:the|early|late|mid|-)$/.test(before) &&
    !/^(?:mid|['’])/.test(p.word[k]!)
  )
    return null;
  // "in their 30s" is an age.
  if (p.tag[k - 1] === 'PRP$') return null;
  const year = digits.length === 4 ? Number(digits) : shortDecade(Number(digits));
  return { type: 'DATE', unit: 'decade', year, first: k, last: k + 1 };
}

const shortDecade = (n: number): number => (n < 20 ? 2000 + n : 1900 + n);

const DECADE_WORDS: ReadonlyMap<string, number> = new Map([
  ['twenties', 1920],
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
]);
export const SPELLED_DECADES = [...DECADE_WORDS.keys()];

/// "the nineties"; "her sixties" is an age.
export function spelledDecade(p: Passage, k: number): Meaning | null {
  if (!/^(?:the|early|late|mid|-)$/.test(p.word[k - 1] ?? '')) return null;
  const year = DECADE_WORDS.get(p.word[k]!)!;
  return { type: 'DATE', unit: 'decade', year, first: k, last: k + 1 };
}

/// "nineteen ninety - seven", as broadcasters' scripts have it.
export function spelledYear(p: Passage, k: number): Meaning | null {
  const tens = NUMBER_WORDS.get(p.word[k + 1] ?? '') ?? 0;
  if (tens < 20 || tens % 10) return null;
  const hyphen = p.word[k + 2] === '-' ? 1 : 0;
  const ones = NUMBER_WORDS.get(p.word[k + 2 + hyphen] ?? '') ?? 0;
  const isCompound = ones > 0 && ones < 10;
  const last = isCompound ? k + 3 + hyphen : k + 2;
  if (UNITS.has(p.word[last] ?? '')) return null;
  const year = 1900 + tens + (isCompound ? ones : 0);
  return { type: 'DATE', unit: 'year', year, first: k, last };
}

/// The far end of "1994-98" and "2016/17".
export function yearTail(p: Passage, meaning: Meaning): Meaning | null {
  const { year, last } = meaning;
  const join = p.word[last];
  if (meaning.unit !== 'year' || year === undefined || (join !== '-' && join !== '–')) return null;
  const word = p.word[last + 1] ?? '';
  if (!/^\d\d$/.test(word) || p.isNoun(last + 2) || p.word[last + 2] === '-') return null;
  const end = Math.floor(year / 100) * 100 + Number(word);
  if (end <= year || end - year > 60) return null;
  return { type: 'DATE', unit: 'year', year: end, first: last + 1, last: last + 2 };
}
