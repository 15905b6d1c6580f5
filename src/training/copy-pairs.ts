import { readJsonLines } from './corpora.ts';
import { seededRandom, shuffle } from './random.ts';

/// Copies made from articles, for measuring how well copies are found.

export interface SourceText {
  readonly id: string;
  readonly text: string;
}

export const COPY_KINDS = ['half', 'third', 'dropped', 'lead', 'words', 'both', 'fifth'] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/// What each kind is, for people.
export const KIND_NAMES: Readonly<Record<CopyKind, string>> = {
  half: 'first half',
  third: 'first third',
  dropped: 'every third paragraph dropped',
  lead: 'lead rewritten',
  words: 'one word in ten changed',
  both: 'first third, one word in ten changed',
  fifth: 'one word in five changed',
};

/// A copy and the article it was made from.
export interface MadeCopy {
  readonly kind: CopyKind;
  readonly original: string;
  readonly text: string;
}

const EACH = 60;
const SEED = 20260317;
/// A third of fewer paragraphs would be hardly more than a headline.
const FEWEST_PARAGRAPHS = 9;

/// The articles of a part of PolNeAR.
export function articlesOf(part: 'train' | 'dev'): SourceText[] {
  return readJsonLines(`attribution/polnear-${part}.jsonl.gz`) as SourceText[];
}

/// Copies made of `articles`, 60 of a kind, each of another article; always the same. An article has
/// to have nine paragraphs.
export function makeCopies(articles: readonly SourceText[]): MadeCopy[] {
  const random = seededRandom(SEED);
  const long = articles.filter(({ text }) => paragraphs(text).length >= FEWEST_PARAGRAPHS);
  const chosen = shuffle([...long], random).slice(0, EACH * COPY_KINDS.length);
  return chosen.map(({ id, text }, i) => {
    const kind = COPY_KINDS[i % COPY_KINDS.length]!;
    const other = chosen[(i + 1) % chosen.length]!.text;
    return { kind, original: id, text: CHANGES[kind]({ all: paragraphs(text), other, random }) };
  });
}

/// A shorter trim is hardly more than a headline.
const FEWEST_WORDS = 40;

/// The first half and third of a text, and what dropping every third paragraph leaves, as far as they have
/// 40 words.
export function trimsOf({ text }: SourceText): string[] {
  const material = { all: paragraphs(text), other: '', random: () => 1 };
  const trims = (['half', 'third', 'dropped'] as const).map((kind) => CHANGES[kind](material));
  return trims.filter((trim) => trim.split(/\s+/).length >= FEWEST_WORDS);
}

const paragraphs = (text: string): string[] =>
  text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim());

/// A text in paragraphs, and another that words are taken from.
interface Material {
  readonly all: readonly string[];
  readonly other: string;
  readonly random: () => number;
}

const joined = (kept: readonly string[]): string => kept.join('\n\n');

const CHANGES: Readonly<Record<CopyKind, (material: Material) => string>> = {
  half: ({ all }) => joined(all.slice(0, Math.ceil(all.length / 2))),
  third: ({ all }) => joined(all.slice(0, Math.ceil(all.length / 3))),
  dropped: ({ all }) => joined(all.filter((_, i) => i % 3 !== 2)),
  lead: ({ all, other }) => joined([...paragraphs(other).slice(0, 2), ...all.slice(2)]),
  words: (material) => reworded(material, 1 / 10),
  both: (material) => reworded({ ...material, all: [CHANGES.third(material)] }, 1 / 10),
  fifth: (material) => reworded(material, 1 / 5),
};

/// Words of the other text in place of a share of the words.
function reworded({ all, other, random }: Material, share: number): string {
  const words = other.split(/\s+/);
  return joined(all).replaceAll(/\S+/g, (word) =>
    random() < share ? words[Math.floor(random() * words.length)]! : word,
  );
}
