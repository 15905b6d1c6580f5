import { Lexemes } from '../language/lexemes.ts';
import { Lexicon } from '../language/lexicon.ts';
import type { LanguageModel } from '../language/model-file.ts';
import { Tagger } from '../language/tagger.ts';
import { newsCopies } from './augment.ts';
import { quantiseToBytes, quantiseToShorts } from './averaged-weights.ts';
import { makeUpNews } from './made-up-news.ts';
import type { LabelledSentence } from './made-up-news.ts';
import { layOut, trainNames } from './name-trainer.ts';
import type { LabelledPassage } from './name-trainer.ts';
import type { NamedDocument } from './names-corpus.ts';
import { collectTagset, trainTagger } from './tagger-trainer.ts';
import type { TaggedSentence, TrainedTagger } from './tagger-trainer.ts';

/// What a model is trained with. The figures were chosen on the development sets.
export interface TrainingOptions {
  readonly seed: number;
  readonly taggerEpochs: number;
  readonly nameEpochs: number;
  /// Parts the documents are cut into, so that each is tagged by a tagger that has not seen it.
  readonly folds: number;
  /// Articles of our own patterns added to what the name finder learns from.
  readonly madeUpArticles: number;
  /// Smallest weight kept, in steps of the quantisation.
  readonly smallestTaggerWeight: number;
  readonly smallestNameWeight: number;
}

export const DEFAULT_OPTIONS: TrainingOptions = {
  seed: 1,
  taggerEpochs: 8,
  nameEpochs: 8,
  folds: 4,
  madeUpArticles: 300,
  smallestTaggerWeight: 7,
  smallestNameWeight: 6,
};

/// Trains tags, then names on documents that each a tagger that had not seen them tagged, and on
/// made-up articles. `report` hears what is going on. Deterministic for the same documents and
/// options.
export function buildModel(
  name: string,
  documents: readonly NamedDocument[],
  options: TrainingOptions,
  report: (line: string) => void,
): LanguageModel {
  const tagset = collectTagset(documents.flat().map(({ xpos }) => xpos));
  const index = new Map(tagset.map((tag, i) => [tag, i]));
  const tagged = documents.map((document) =>
    document.map(({ forms, xpos }) => ({ forms, tags: xpos.map((tag) => index.get(tag)!) })),
  );
  report(`training the tagger on ${documents.length} documents`);
  const tagger = trainWithCopies(tagged.flat(), tagset.length, options);
  const { classes, openTags, weights } = tagger;
  const lexemes = lexemesOf(tagger);
  const passages = tagUnseen(documents, tagged, tagset.length, lexemes, options, report);
  const made = makeUpNews(options.madeUpArticles, options.seed);
  passages.push(...tagBy(tagger, tagset.length, made, lexemes));
  report(`training the name finder on ${passages.length} documents`);
  const taggerWeights = quantiseToBytes(weights, options.smallestTaggerWeight).weights;
  return {
    name,
    tagset,
    classes,
    openTags,
    taggerWeights,
    ...namesFrom(lexemes, passages, options),
  };
}

/// Tags each fold of the documents by a tagger trained on the others.
function tagUnseen(
  documents: readonly NamedDocument[],
  tagged: readonly (readonly TaggedSentence[])[],
  tagCount: number,
  lexemes: Lexemes,
  options: TrainingOptions,
  report: (line: string) => void,
): LabelledPassage[] {
  return Array.from({ length: options.folds }, (_, fold) => {
    report(`tagging part ${fold + 1} of ${options.folds} by a tagger trained on the others`);
    const inFold = (_item: unknown, i: number) => i % options.folds === fold;
    const others = tagged.filter((document, i) => !inFold(document, i)).flat();
    const tagger = trainWithCopies(others, tagCount, options);
    return tagBy(tagger, tagCount, documents.filter(inFold), lexemes);
  }).flat();
}

function namesFrom(
  lexemes: Lexemes,
  passages: readonly LabelledPassage[],
  { nameEpochs, seed, smallestNameWeight }: TrainingOptions,
): Pick<LanguageModel, 'nameWeights' | 'transitions'> {
  const names = trainNames(lexemes, passages, { epochs: nameEpochs, seed });
  const { weights, scale } = quantiseToShorts(names.weights, smallestNameWeight);
  const transitions = Int32Array.from(names.transitions, (w) => Math.round(w * scale));
  return { nameWeights: weights, transitions };
}

function trainWithCopies(
  sentences: readonly TaggedSentence[],
  tagCount: number,
  { seed, taggerEpochs }: TrainingOptions,
): TrainedTagger {
  const all = [...sentences, ...newsCopies(sentences, seed)];
  return trainTagger(all, tagCount, { epochs: taggerEpochs, seed, lexiconSentences: sentences });
}

const lexemesOf = ({ classes, openTags }: TrainedTagger) =>
  new Lexemes(new Lexicon(classes, openTags));

/// Documents with the tags of a tagger that has its own lexicon, laid out in `lexemes`.
function tagBy(
  trained: TrainedTagger,
  tagCount: number,
  documents: readonly (readonly LabelledSentence[])[],
  lexemes: Lexemes,
): LabelledPassage[] {
  const own = lexemesOf(trained);
  const tagger = new Tagger(own, tagCount, quantiseToBytes(trained.weights, 1).weights);
  return documents.map((document) => {
    const { tags } = layOut(own, document, (...sentence) => tagger.tag(...sentence));
    return { ...layOut(lexemes, document, () => {}), tags };
  });
}
