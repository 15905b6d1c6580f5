import type { Chance } from '../chance.ts';
import { CUES, LINES, LINKING, MARKS, NAMES, SIGNS, TIMES } from './words.ts';

/// Texts are at most so long, in code units.
const LONGEST = 28_000;

/// What a change has to work with: texts to take pieces from, and pieces of the format's own.
export interface Material {
  readonly texts: readonly string[];
  readonly pieces?: readonly string[];
}

type Change = (text: string, chance: Chance, material: Material) => string;

/// A text of the material after some changes, each at a place drawn at random.
export function mutatedText(chance: Chance, material: Material, longest = LONGEST): string {
  let text = chance.pick(material.texts);
  for (let left = chance.few(12); left > 0; left--)
    text = chance.pick(CHANGES)(text, chance, material).slice(0, longest);
  return text;
}

/// A stretch of the text gives way to something else.
function replaced(text: string, chance: Chance, words: string, longest: number): string {
  const [start, end] = chance.stretch(text.length, longest);
  return text.slice(0, start) + words + text.slice(end);
}

function inserted(text: string, chance: Chance, words: string): string {
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + words + text.slice(at);
}

/// Two neighbouring parts, between separators, change places; or one is said again, or left out.
function shuffled(text: string, chance: Chance, separator: string): string {
  const parts = text.split(separator);
  const i = chance.below(parts.length);
  const j = chance.below(parts.length);
  const what = chance.below(3);
  if (what === 0) [parts[i], parts[j]] = [parts[j]!, parts[i]!];
  else if (what === 1) parts.splice(j, 0, ...new Array<string>(chance.few(60)).fill(parts[i]!));
  else if (parts.length > 1) parts.splice(i, chance.few(4));
  return parts.join(separator);
}

/// Words of one kind, or of all kinds, put between others.
function seasoned(text: string, chance: Chance, words: readonly string[]): string {
  let result = text;
  for (let left = chance.few(30); left > 0; left--) {
    const word = chance.pick(words);
    result = inserted(result, chance, chance.happens(0.5) ? ` ${word} ` : word);
  }
  return result;
}

const WORDS = [CUES, NAMES, TIMES, LINKING];

function phrase(chance: Chance): string {
  const words = Array.from({ length: chance.few(12) }, () => chance.pick(chance.pick(WORDS)));
  return words.join(chance.happens(0.9) ? ' ' : chance.pick(SIGNS));
}

const CASES: ((words: string) => string)[] = [
  (words) => words.toUpperCase(),
  (words) => words.toLowerCase(),
  (words) => words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  (words) => Array.from(words).reverse().join(''),
];

const BREAKS = ['\n', '\r\n', '\r', '\n\n', '\u2028', '\n\u00a0\n', ' ', '\n\n\n\n'];
const SPACES = ['\u00a0', '  ', '\t', '\u200b', '\u3000', '\u2009', '', '_'];

const CHANGES: readonly Change[] = [
  (text, chance) => replaced(text, chance, '', 400),
  (text, chance) => shuffled(text, chance, ' '),
  (text, chance) => shuffled(text, chance, '\n\n'),
  (text, chance) => shuffled(text, chance, '. '),
  (text, chance) => seasoned(text, chance, SIGNS),
  (text, chance) => seasoned(text, chance, MARKS),
  (text, chance) => seasoned(text, chance, chance.pick(WORDS)),
  (text, chance) => inserted(text, chance, ` ${phrase(chance)} `),
  (text, chance) => replaced(text, chance, phrase(chance), 40),
  (text, chance) => inserted(text, chance, `\n\n${chance.pick(LINES)}\n\n`),
  (text, chance, { texts }) => crossed(text, chance.pick(texts), chance),
  (text, chance, { texts }) => inserted(text, chance, pieceOf(chance.pick(texts), chance)),
  (text, chance, { pieces = SIGNS }) => seasoned(text, chance, pieces),
  (text, chance, { pieces = SIGNS }) => inserted(text, chance, repeated(chance, pieces)),
  (text, chance) => recased(text, chance),
  (text, chance) => text.replaceAll('\n\n', chance.pick(BREAKS)),
  (text, chance) => text.replaceAll(' ', chance.pick(SPACES)),
  (text, chance) => remarked(text, chance),
  (text, chance) => swapped(text, chance),
  (text, chance) =>
    inserted(text, chance, chance.pick(['x', 'Ab', '漢', '-', 'é']).repeat(chance.few(9000))),
];

/// The beginning of one and the end of the other.
function crossed(text: string, other: string, chance: Chance): string {
  return text.slice(0, chance.below(text.length + 1)) + other.slice(chance.below(other.length + 1));
}

function pieceOf(text: string, chance: Chance): string {
  const [start, end] = chance.stretch(text.length, 1000);
  return text.slice(start, end);
}

/// One to three pieces again and again: what is bad for time.
function repeated(chance: Chance, pieces: readonly string[]): string {
  const all = [...pieces, ...chance.pick(WORDS), ...MARKS];
  const unit = Array.from({ length: chance.within(1, 3) }, () => chance.pick(all));
  return unit.join(chance.pick(['', ' ', ' ', ', ', '\n\n'])).repeat(chance.few(600));
}

function recased(text: string, chance: Chance): string {
  const [start, end] = chance.stretch(text.length, 600);
  return text.slice(0, start) + chance.pick(CASES)(text.slice(start, end)) + text.slice(end);
}

/// All marks of a kind become another, or go.
function remarked(text: string, chance: Chance): string {
  return text.replaceAll(chance.pick(MARKS), chance.happens(0.3) ? '' : chance.pick(SIGNS));
}

/// Two neighbouring characters change places.
function swapped(text: string, chance: Chance): string {
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}
