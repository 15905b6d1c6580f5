import { makeLanguage, passageOf, shareModel } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import { noNameWeights } from '../language/model-file.ts';
import type { LanguageModel } from '../language/model-file.ts';
import { quantiseToShorts } from './averaged-weights.ts';
import { makeUpNews } from './made-up-news.ts';
import type { LabelledSentence } from './made-up-news.ts';
import { trainNames } from './name-trainer.ts';
import type { LabelledPassage } from './name-trainer.ts';

/// What a name finder is trained with. The figures were chosen on the development sets.
export interface NameTraining {
  readonly seed: number;
  readonly epochs: number;
  /// Articles of our own patterns added to what the name finder learns from.
  readonly madeUpArticles: number;
  /// Smallest weight kept, in steps of the quantisation.
  readonly smallestWeight: number;
  /// See `NameWeights`.
  readonly encoderShare: number;
}

export const NAME_TRAINING: NameTraining = {
  seed: 1,
  epochs: 8,
  madeUpArticles: 300,
  smallestWeight: 6,
  encoderShare: 150,
};

/// A model with its encoder as it is and a name finder trained on documents that the encoder tags,
/// and on made-up articles. Deterministic for the same documents and settings.
export function withNameFinder(
  model: LanguageModel,
  documents: readonly (readonly LabelledSentence[])[],
  { seed, epochs, madeUpArticles, smallestWeight, encoderShare }: NameTraining,
): LanguageModel {
  const language = makeLanguage(shareModel({ ...model, names: noNameWeights() }));
  const made = makeUpNews(madeUpArticles, seed);
  const passages = [...documents, ...made].map((document) => labelled(language, document));
  const trained = trainNames(language.lexemes, passages, { epochs, seed });
  const { weights, scale } = quantiseToShorts(trained.weights, smallestWeight);
  const transitions = Array.from(trained.transitions, (weight) => Math.round(weight * scale));
  return { ...model, names: { weights, transitions, encoderShare } };
}

/// A document as the name finder reads it, tagged by the language's encoder.
export function labelled(
  language: Language,
  document: readonly LabelledSentence[],
): LabelledPassage {
  const sentenceFirst = new Uint32Array(document.length + 1);
  for (const [s, { forms }] of document.entries())
    sentenceFirst[s + 1] = sentenceFirst[s]! + forms.length;
  const forms = document.flatMap((sentence) => sentence.forms);
  const reading = language.encoder.readTokens(forms, sentenceFirst);
  const cut = { sentenceFirst, sentenceCount: document.length };
  const labels = Uint8Array.from(document.flatMap((sentence) => sentence.labels));
  return { ...passageOf(language, forms, cut, reading), labels };
}
