import { NAME_TYPES } from '../language/doc.ts';
import { findNames, loadLanguage } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import { segment } from '../text/segmentation.ts';
import type { ConlluSentence } from './conllu.ts';
import { readEwt, readGum } from './corpora.ts';
import { layOut } from './name-trainer.ts';
import type { LabelledPassage } from './name-trainer.ts';
import { readNamedEwt, readNamedGum } from './names-corpus.ts';
import type { NamedDocument } from './names-corpus.ts';
import { rawText } from './raw-text.ts';
import { countNames, figures, namesIn } from './score-names.ts';
import type { Counts } from './score-names.ts';

/// Figures by name, in per cent with one or two decimals, or counts.
export type Figures = Record<string, number>;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/// Share of right Penn Treebank tags on the treebanks' own tokens.
export function evaluateTags(model: string): Figures {
  const language = loadLanguage(model);
  return {
    'XPOS, EWT test': tagAccuracy(language, readEwt('test')),
    'XPOS, GUM dev': tagAccuracy(language, readGum('dev')),
  };
}

function tagAccuracy(language: Language, sentences: readonly ConlluSentence[]): number {
  const { tags } = read(language, sentences);
  const gold = sentences.flatMap(({ xpos }) => xpos);
  const right = gold.filter((tag, i) => language.tagset[tags[i]!] === tag);
  return rounded((100 * right.length) / gold.length);
}

function read(
  language: Language,
  sentences: readonly { forms: readonly string[]; labels?: readonly number[] }[],
): LabelledPassage {
  return layOut(language.lexemes, sentences, (...sentence) => language.tagger.tag(...sentence));
}

/// Precision, recall and F1 of names with exact spans and types: on UNER's EWT test, and on the
/// named entities of GUM dev.
export function evaluateNames(model: string): Figures {
  const language = loadLanguage(model);
  const known = ['person', 'organisation', 'place'];
  return {
    ...nameFigures('UNER-EWT test', language, readNamedEwt('test'), known),
    ...nameFigures('GUM dev', language, readNamedGum('dev'), [...NAME_TYPES]),
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
    const passage = read(language, document);
    const { first, last, type } = findNames(language, passage);
    const found = [...first].map((from, i) => `${from}:${last[i]}:${NAME_TYPES[type[i]!]}`);
    countNames(counts, found, goldNames(passage), types);
  }
  const rows = ['all', ...types].map((row) => {
    const { p, r, f1 } = figures(counts.get(row) ?? { right: 0, found: 0, gold: 0 });
    const name = `names, ${corpus}, ${row}`;
    return { [`${name} P`]: rounded(p), [`${name} R`]: rounded(r), [`${name} F1`]: rounded(f1) };
  });
  return Object.assign({}, ...rows) as Figures;
}

function goldNames({ labels, sentenceFirst, sentenceCount }: LabelledPassage): string[] {
  return Array.from({ length: sentenceCount }, (_, s) =>
    namesIn(labels, sentenceFirst[s], sentenceFirst[s + 1]),
  ).flat();
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
