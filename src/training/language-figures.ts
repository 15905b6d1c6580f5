import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LEARNED_TYPES, NAME_TYPES } from '../language/doc.ts';
import type { Names } from '../language/doc.ts';
import { analyse, findNames } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import { segment } from '../text/segmentation.ts';
import { labelled } from './build-model.ts';
import type { ConlluSentence } from './conllu.ts';
import { dataFolder, readEwt, readGum } from './corpora.ts';
import { measure } from './encoder/figures.ts';
import { readEwtTrees, readGumTrees } from './encoder/treebank.ts';
import type { TreeSentence } from './encoder/treebank.ts';
import { readNamedEwt, readNamedGum } from './names-corpus.ts';
import type { NamedDocument } from './names-corpus.ts';
import { rawText } from './raw-text.ts';
import { readAnnotated } from './reliability.ts';
import { countNames, figures, namesIn } from './score-names.ts';
import type { Counts } from './score-names.ts';

/// Figures by name, in per cent with one or two decimals, or counts.
export type Figures = Record<string, number>;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/// The types of name that count where labels are compared with UNER's.
const SCORED = ['person', 'organisation', 'place'] as const;

/// All figures of a model that are written beside it.
export function languageFigures(language: Language): Figures {
  return { ...evaluateTreebanks(language), ...evaluateNames(language) };
}

/// Tags, arcs and lemmas on the treebanks' own tokens, with punctuation: EWT test, and GUM dev in its
/// open genres together and one by one.
export function evaluateTreebanks(language: Language): Figures {
  const gum = readGumTrees('dev');
  const genres = [...new Set(gum.map(({ genre }) => genre))].sort();
  return {
    ...treeFigures('EWT test', language, readEwtTrees('test')),
    ...treeFigures('GUM dev', language, gum),
    ...Object.assign(
      {},
      ...genres.map((genre) => {
        const some = gum.filter((sentence) => sentence.genre === genre);
        return { [`LAS, GUM dev, ${genre}`]: rounded(measure(language.encoder, some).las) };
      }),
    ),
  };
}

function treeFigures(
  corpus: string,
  { encoder }: Language,
  sentences: readonly TreeSentence[],
): Figures {
  const { upos, xpos, uas, las, lemmas } = measure(encoder, sentences);
  const rows = { UPOS: upos, XPOS: xpos, UAS: uas, LAS: las, lemmas };
  return Object.fromEntries(
    Object.entries(rows).map(([name, value]) => [`${name}, ${corpus}`, rounded(value)]),
  );
}

/// Precision, recall and F1 of names with exact spans and types: on UNER's EWT test, on the named
/// entities of GUM dev, and on ten news articles labelled for this project, from raw text.
export function evaluateNames(language: Language): Figures {
  return {
    ...nameFigures('UNER-EWT test', language, readNamedEwt('test'), SCORED),
    ...nameFigures('GUM dev', language, readNamedGum('dev'), NAME_TYPES.slice(0, LEARNED_TYPES)),
    ...newsNameFigures(language),
  };
}

function nameFigures(
  corpus: string,
  language: Language,
  documents: readonly NamedDocument[],
  types: readonly string[],
): Figures {
  const counts = new Map<string, Counts>();
  for (const document of documents) {
    const passage = labelled(language, document);
    const { sentenceFirst, sentenceCount, labels } = passage;
    const gold = Array.from({ length: sentenceCount }, (_, s) =>
      namesIn(labels, sentenceFirst[s], sentenceFirst[s + 1]),
    ).flat();
    const found = rowsOf(findNames(language, passage), (first, last) => `${first}:${last}`);
    countNames(counts, found, gold, types);
  }
  return rowsOfCounts(corpus, counts, ['all', ...types]);
}

/// Names as `place:type`; what models learn as of no other type counts as `other`.
function rowsOf(
  { first, last, type }: Names,
  place: (first: number, last: number) => string,
): string[] {
  return Array.from(first, (from, i) => {
    const name = NAME_TYPES[type[i]!]!;
    const isLearned = type[i]! < LEARNED_TYPES || name === 'nationality';
    return `${place(from, last[i]!)}:${isLearned ? name : 'other'}`;
  });
}

interface LabelledArticle {
  readonly id: string;
  readonly names: readonly (readonly [start: number, end: number, type: string])[];
}

const labelsPath = fileURLToPath(new URL('../../gold/names-polnear-dev.jsonl', import.meta.url));

/// Names in the articles that were labelled for this project (`gold/`), from raw text.
function newsNameFigures(language: Language): Figures {
  const corpus = join(dataFolder(), 'attribution', 'polnear-dev.jsonl.gz');
  if (!existsSync(corpus)) return {};
  const texts = new Map(readAnnotated(corpus).map(({ id, text }) => [id, text]));
  const counts = new Map<string, Counts>();
  const finer = new Map<string, Counts>();
  for (const line of readFileSync(labelsPath, 'utf8').trim().split('\n')) {
    const { id, names } = JSON.parse(line) as LabelledArticle;
    const doc = analyse(language, texts.get(id) ?? '');
    const { tokenStart, tokenEnd } = doc.segments;
    const { first, last, type } = doc.names;
    const found = Array.from(first, (from, i) => {
      const place = `${tokenStart[from]}:${tokenEnd[last[i]! - 1]}`;
      return `${place}:${NAME_TYPES[type[i]!]}`;
    });
    const gold = names.map((name) => name.join(':'));
    countNames(counts, found, gold, SCORED);
    countNames(finer, found, gold, ['nationality', 'event', 'work']);
  }
  return {
    ...rowsOfCounts('ten news articles', counts, ['all', ...SCORED]),
    ...rowsOfCounts('ten news articles', finer, ['nationality', 'event', 'work']),
  };
}

function rowsOfCounts(
  corpus: string,
  counts: ReadonlyMap<string, Counts>,
  rows: readonly string[],
): Figures {
  const values = rows.map((row) => {
    const { p, r, f1 } = figures(counts.get(row) ?? { right: 0, found: 0, gold: 0 });
    const name = `names, ${corpus}, ${row}`;
    return { [`${name} P`]: rounded(p), [`${name} R`]: rounded(r), [`${name} F1`]: rounded(f1) };
  });
  return Object.assign({}, ...values) as Figures;
}

/// F1 of tokens and of sentences cut from raw text. A multi-word token's parts count as its
/// treebank cuts it only where the text shows the cut; others count as one token.
export function evaluateSegmentation(): Figures {
  return {
    ...segmentationFigures('EWT test', readEwt('test')),
    ...segmentationFigures('GUM dev', readGum('dev')),
  };
}

function segmentationFigures(corpus: string, sentences: readonly ConlluSentence[]): Figures {
  const gold = rawText(sentences);
  const { tokenStart, tokenEnd, sentenceFirst, sentenceCount } = segment(gold.text);
  const tokens = [...tokenStart].map((start, i) => `${start}-${tokenEnd[i]}`);
  const cut = Array.from({ length: sentenceCount }, (_, s) => {
    const last = sentenceFirst[s + 1]! - 1;
    return `${tokenStart[sentenceFirst[s]!]}-${tokenEnd[last]}`;
  });
  return {
    [`token F1, ${corpus}`]: spanF1(tokens, gold.tokens),
    [`sentence F1, ${corpus}`]: spanF1(cut, gold.sentences),
  };
}

function spanF1(found: readonly string[], gold: readonly string[]): number {
  const expected = new Set(gold);
  const right = found.filter((span) => expected.has(span)).length;
  return rounded(figures({ right, found: found.length, gold: gold.length }).f1);
}
