import type { Range } from '../grammar/passage.ts';

/// How many: a number, or null for "several" and "a few".
export interface Quantity extends Range {
  readonly count: number | null;
}

const SMALL_NUMBERS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL_NUMBERS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, 10 * (i + 2)] as const),
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['dozen', 12],
]);
const VAGUE_COUNTS = new Set(['few', 'several', 'many', 'some', 'couple']);
const INNER = new Set(['-', '‑', 'and', 'of', 'or', 'more']);
const ONES = new Set(['a', 'an', 'half']);
const DIGITS = /^\d{1,3}(?:,\d{3})+$|^\d{1,6}(?:\.\d{1,2})?$/;
const FRACTION = /^(\d)\/(\d)$/;
/// No quantity has more words than "two hundred and twenty - four and a half".
const MOST_WORDS = 10;

function isNumberWord(word: string): boolean {
  return NUMBER_WORDS.has(word) || SCALES.has(word) || DIGITS.test(word) || FRACTION.test(word);
}

const isPart = (word: string): boolean =>
  isNumberWord(word) || VAGUE_COUNTS.has(word) || INNER.has(word) || ONES.has(word);

/// The quantity that ends before token `last`: "two", "a few", "2 1/2", "a couple of", "twenty - four".
export function quantityBefore(
  words: readonly string[],
  last: number,
  floor: number,
): Quantity | null {
  let first = last;
  while (first > floor && last - first < MOST_WORDS && isPart(words[first - 1]!)) first--;
  while (first < last) {
    const count = INNER.has(words[first]!) ? undefined : countOf(words.slice(first, last));
    if (count !== undefined) return { first, last, count };
    first++;
  }
  return null;
}

/// The number of a few words; null for a vague one, undefined when they are no number.
function countOf(words: readonly string[]): number | null | undefined {
  const plain = words.filter((w) => !INNER.has(w));
  if (plain.some((w) => VAGUE_COUNTS.has(w))) return vagueCount(plain);
  const article = plain[0] === 'a' || plain[0] === 'an';
  const rest = article ? plain.slice(1) : plain;
  if (!rest.length) return article ? 1 : undefined;
  if (article && NUMBER_WORDS.has(rest[0]!)) return undefined;
  return sumOf(rest);
}

function vagueCount(plain: readonly string[]): number | null | undefined {
  if (plain.at(-1) === 'couple') return plain.length === 2 ? 2 : undefined;
  return plain.length - (plain[0] === 'a' ? 1 : 0) === 1 ? null : undefined;
}

function sumOf(words: readonly string[]): number | undefined {
  let sum = 0;
  let group = 0;
  let digits = 0;
  for (const word of words) {
    const value = partOf(word);
    if (value === undefined)
      return word === 'a' || word === 'an' ? halfOf(words, sum + group) : undefined;
    const scale = SCALES.get(word);
    if (scale) {
      sum += Math.max(group, 1) * scale;
      group = 0;
    } else {
      if (/^\d/.test(word) && value >= 1 && digits++ > 0) return undefined;
      if (group % 10 && value >= 1 && !(value >= 1000)) return undefined;
      group += value;
    }
  }
  return sum + group;
}

/// "two and a half"
const halfOf = (words: readonly string[], sum: number): number | undefined =>
  words.length >= 2 && words.at(-1) === 'half' && words.at(-2) === 'a' ? sum + 0.5 : undefined;

function partOf(word: string): number | undefined {
  if (word === 'half') return 0.5;
  const named = NUMBER_WORDS.get(word) ?? SCALES.get(word);
  if (named !== undefined) return named;
  const fraction = FRACTION.exec(word);
  if (fraction) return Number(fraction[1]) / Math.max(1, Number(fraction[2]));
  return DIGITS.test(word) ? Number(word.replaceAll(',', '')) : undefined;
}

/// A duration in ISO 8601: whole units where it can be ("P2Y6M", "PT1M30S").
export function durationValue(letter: string, count: number | null, each: number): string {
  const isClock = letter.startsWith('T');
  const sign = isClock ? letter.slice(1) : letter;
  const prefix = isClock ? 'PT' : 'P';
  if (count === null) return `${prefix}X${each === 1 ? sign : wide(sign, each)}`;
  const all = count * each;
  const [smaller, per] = HALVES[letter] ?? ['', 0];
  const rest = all % 1;
  if (rest && per && (rest * per) % 1 === 0) {
    const whole = Math.floor(all) ? `${Math.floor(all)}${sign}` : '';
    return `${prefix}${whole}${rest * per}${smaller}`;
  }
  return `${prefix}${all}${sign}`;
}

const HALVES: Readonly<Record<string, readonly [string, number]>> = {
  TH: ['M', 60],
  TM: ['S', 60],
  Y: ['M', 12],
};

/// Letters of TIMEX3 for decades and centuries; quarters that are not counted are months.
const wide = (sign: string, each: number): string =>
  each === 10 ? 'E' : each === 100 ? 'C' : sign;
