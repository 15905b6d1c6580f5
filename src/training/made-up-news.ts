import { segment } from '../text/segmentation.ts';
import {
  familyName,
  fullName,
  nationality,
  organisationName,
  outletName,
  pick,
  placeName,
  stateAfter,
  titleBefore,
} from './made-up-names.ts';
import type { Random } from './made-up-names.ts';
import { FIRST_MENTIONS, HEADLINES, LATER_MENTIONS } from './news-patterns.ts';
import { seededRandom } from './random.ts';

/// A sentence with the labels of `NameFinder`, without tags.
export interface LabelledSentence {
  readonly forms: readonly string[];
  readonly labels: readonly number[];
}

const PERSON = 1;
const ORGANISATION = 3;
const PLACE = 5;

/// What a slot stands for in one article: the words, and the label that opens them (0: no name).
type Cast = ReadonlyMap<string, readonly [words: string, label: number]>;

function castOf(random: Random): Cast {
  const [one, other] = [familyName(random), familyName(random)];
  return new Map([
    ['p', [fullName(one, random), PERSON]],
    ['P', [one, PERSON]],
    ['q', [fullName(other, random), PERSON]],
    ['Q', [other, PERSON]],
    ['c', [placeName(random), PLACE]],
    ['d', [placeName(random), PLACE]],
    ['o', [organisationName(random), ORGANISATION]],
    ['O', [organisationName(random), ORGANISATION]],
    ['n', [outletName(random), ORGANISATION]],
    ['t', [titleBefore(random), 0]],
    ['a', [nationality(random), 0]],
    ['s', [stateAfter(random), PLACE]],
  ]);
}

/// Fills a pattern and cuts it into tokens.
function fill(pattern: string, cast: Cast): LabelledSentence {
  let text = '';
  const names: { start: number; end: number; label: number }[] = [];
  for (const part of pattern.split(/(\{\w\})/)) {
    const [words, label] = cast.get(part.startsWith('{') ? part[1]! : '') ?? [part, 0];
    if (label) names.push({ start: text.length, end: text.length + words.length, label });
    text += words;
  }
  const { tokenStart, tokenEnd, tokenCount } = segment(text);
  const forms: string[] = [];
  const labels: number[] = [];
  for (let i = 0; i < tokenCount; i++) {
    const [start, end] = [tokenStart[i]!, tokenEnd[i]!];
    forms.push(text.slice(start, end));
    const name = names.find((span) => span.start <= start && end <= span.end);
    labels.push(name ? (start === name.start ? name.label : name.label + 1) : 0);
  }
  return { forms, labels };
}

const lines = (text: string): string[] => text.trim().split('\n');

const CURLY: readonly [RegExp, string][] = [
  [/(^|[\s(])"/g, '$1“'],
  [/"/g, '”'],
  [/'/g, '’'],
];

/// Made-up articles of a headline and eight sentences each: people are named in full first, by
/// their family names later. Half of them have curly quotation marks. The same for a seed.
export function makeUpNews(count: number, seed: number): LabelledSentence[][] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const cast = castOf(random);
    const patterns = [pick(lines(HEADLINES), random)];
    for (let i = 0; i < 4; i++) patterns.push(pick(lines(FIRST_MENTIONS), random));
    for (let i = 0; i < 4; i++) patterns.push(pick(lines(LATER_MENTIONS), random));
    const curly = random() < 0.5;
    return patterns.map((pattern) => fill(curly ? curl(pattern) : pattern, cast));
  });
}

function curl(pattern: string): string {
  return CURLY.reduce((text, [mark, replacement]) => text.replace(mark, replacement), pattern);
}
