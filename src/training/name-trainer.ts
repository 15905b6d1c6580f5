import type { Lexemes } from '../language/lexemes.ts';
import {
  LABEL_COUNT,
  NAME_BITS,
  NameFinder,
  START,
  TRANSITION_COUNT,
} from '../language/name-finder.ts';
import type { TaggedText } from '../language/tagged-text.ts';
import { AveragedWeights } from './averaged-weights.ts';
import { seededRandom, shuffle } from './random.ts';

/// A tagged text and the labels its tokens should have.
export interface LabelledPassage extends TaggedText {
  readonly labels: Uint8Array;
}

/// Mean weights of a trained name finder, not yet quantised.
export interface TrainedNames {
  readonly weights: Float64Array;
  readonly transitions: Float64Array;
}

/// Trains a linear chain, without the encoder's scores, on passages by the averaged structured perceptron (Collins 2002): after
/// each sentence labelled wrongly, the features of the right labels gain and those of the given
/// ones lose. Deterministic for a seed.
export function trainNames(
  lexemes: Lexemes,
  passages: readonly LabelledPassage[],
  { epochs = 10, seed = 1 } = {},
): TrainedNames {
  const trainer = new NameTrainer(lexemes);
  const random = seededRandom(seed);
  const order = passages.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const i of shuffle(order, random)) trainer.learn(passages[i]!);
  return { weights: trainer.table.mean(), transitions: trainer.transitions.mean() };
}

class NameTrainer {
  readonly table = new AveragedWeights(2 ** NAME_BITS * LABEL_COUNT);
  readonly transitions = new AveragedWeights(TRANSITION_COUNT);
  readonly #finder: NameFinder;

  constructor(lexemes: Lexemes) {
    this.#finder = new NameFinder(lexemes, {
      weights: this.table.current,
      transitions: this.transitions.current,
      encoderShare: 0,
    });
  }

  learn(passage: LabelledPassage): void {
    const { sentenceFirst, sentenceCount, labels } = passage;
    const found = new Uint8Array(labels.length);
    this.#finder.open(passage);
    for (let s = 0; s < sentenceCount; s++) {
      const from = sentenceFirst[s]!;
      const to = sentenceFirst[s + 1]!;
      this.#finder.labelSentence(from, to, found);
      this.table.step();
      this.transitions.step();
      for (let i = from; i < to; i++) this.#correct(i, i === from, labels, found);
    }
  }

  #correct(i: number, first: boolean, gold: Uint8Array, found: Uint8Array): void {
    const [right, wrong] = [gold[i]!, found[i]!];
    const [rightLast, wrongLast] = first ? [START, START] : [gold[i - 1]!, found[i - 1]!];
    if (right !== wrong || rightLast !== wrongLast) {
      this.transitions.add(rightLast * LABEL_COUNT + right, 1);
      this.transitions.add(wrongLast * LABEL_COUNT + wrong, -1);
    }
    if (right === wrong || this.#finder.features.isQuiet(i)) return;
    const { features } = this.#finder;
    features.collect(i);
    for (let k = 0; k < features.count; k++) {
      const row = features.rows[k]! * LABEL_COUNT;
      this.table.add(row + right, 1);
      this.table.add(row + wrong, -1);
    }
  }
}
