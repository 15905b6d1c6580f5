import type { Kernels } from '../../language/kernels/kernels.ts';
import { shapeFor } from '../../language/encoder/inventory.ts';
import type { Inventory } from '../../language/encoder/inventory.ts';
import type { WordRows } from '../../language/encoder/embedding.ts';
import { planOf, Weights } from '../../language/encoder/shape.ts';
import type { EncoderSizes, Plan } from '../../language/encoder/shape.ts';
import { mix } from '../../language/hashing.ts';
import { seededRandom } from '../random.ts';
import { makeBatches } from './batches.ts';
import type { Example } from './batches.ts';
import type { Checkpoint } from './checkpoint.ts';
import { trainBatch } from './network.ts';
import type { Losses } from './network.ts';
import { rateAt, takeOptimised, takeStep } from './optimiser.ts';
import type { Optimised, Stretch } from './optimiser.ts';
import { setStartingWeights } from './starting-weights.ts';

/// What an encoder is trained with.
export interface EncoderTraining {
  readonly sizes: EncoderSizes;
  readonly seed: number;
  readonly epochs: number;
  /// Words a batch, about.
  readonly batchTokens: number;
  /// Highest step size, and the steps until it is reached.
  readonly rate: number;
  readonly warmUp: number;
  /// Longest gradient.
  readonly clip: number;
  readonly dropout: number;
  readonly wordDropout: number;
  /// Share of the silver examples in each epoch, another one each time, but for the last
  /// `goldEpochs`, which have none: they settle what is right.
  readonly silverShare: number;
  readonly goldEpochs: number;
}

/// What an encoder learns from: what people marked, and what programs did.
export interface Corpus {
  readonly gold: readonly Example[];
  readonly silver: readonly Example[];
}

/// Mean loss a token of each head over an epoch, in nats.
export type EpochLosses = Record<keyof Losses, number>;

/// Trains an encoder epoch by epoch. The same examples, settings and kernels give the same bytes,
/// however often the run was interrupted between two epochs: what is random in an epoch comes from
/// the seed and its number alone.
export class EncoderTrainer {
  readonly plan: Plan;
  readonly weights: Weights;
  epoch = 0;
  #step = 0;
  readonly #kernels: Kernels;
  readonly #training: EncoderTraining;
  readonly #corpus: Corpus;
  readonly #optimised: Optimised;
  readonly #gradients: Weights;
  readonly #settings: string;

  constructor(kernels: Kernels, training: EncoderTraining, inventory: Inventory, corpus: Corpus) {
    this.plan = planOf(shapeFor(training.sizes, inventory));
    this.#kernels = kernels;
    this.#training = training;
    this.#corpus = corpus;
    this.#optimised = takeOptimised(kernels, this.plan.length);
    this.weights = new Weights(this.plan, this.#optimised.weights);
    this.#gradients = new Weights(this.plan, this.#optimised.gradients);
    this.#settings = JSON.stringify({ training, shape: this.plan.shape });
    setStartingWeights(kernels.memory, this.#optimised.weights, this.plan, training.seed);
  }

  get isDone(): boolean {
    return this.epoch >= this.#training.epochs;
  }

  /// One pass over the gold examples and a share of the silver ones.
  runEpoch(): EpochLosses {
    const { seed, batchTokens, epochs, clip, dropout, wordDropout } = this.#training;
    const random = seededRandom(mix(seed + mix(this.epoch + 1)));
    const batches = makeBatches(this.#examples(random), batchTokens, random);
    const total = new LossTotals();
    for (const [i, batch] of batches.entries()) {
      const noise = { seed: mix(seed ^ mix(this.#step + 1)), dropout, wordDropout };
      total.add(trainBatch(this.#kernels, this.weights, this.#gradients, batch, noise));
      const now = rateAt(this.#training, this.#step, (this.epoch + i / batches.length) / epochs);
      const stretches = stretchesOf(this.plan, batch.words);
      takeStep(this.#kernels, this.#optimised, stretches, this.#step, now, clip);
      this.#step++;
    }
    this.epoch++;
    return total.means();
  }

  #examples(random: () => number): Example[] {
    const { epochs, goldEpochs, silverShare } = this.#training;
    const { gold, silver } = this.#corpus;
    const share = this.epoch < epochs - goldEpochs ? silverShare : 0;
    return [...gold, ...silver.filter(() => random() < share)];
  }

  /// A copy of the weights as they stand.
  floats(): Float32Array {
    const { weights, length } = this.#optimised;
    return this.#kernels.memory.slice(weights, weights + length);
  }

  /// What is needed to go on later.
  checkpoint(): Checkpoint {
    const { memory } = this.#kernels;
    const { length, weights, means, squares } = this.#optimised;
    const floats = new Float32Array(3 * length);
    for (const [i, at] of [weights, means, squares].entries())
      floats.set(memory.subarray(at, at + length), i * length);
    return { settings: this.#settings, epoch: this.epoch, step: this.#step, floats };
  }

  /// Goes on where a checkpoint was taken. Throws `RangeError` when it is of another run.
  restore({ settings, epoch, step, floats }: Checkpoint): void {
    if (settings !== this.#settings)
      throw new RangeError('the checkpoint is of a run with other settings or data');
    const { length, weights, means, squares } = this.#optimised;
    for (const [i, at] of [weights, means, squares].entries())
      this.#kernels.memory.set(floats.subarray(i * length, (i + 1) * length), at);
    this.epoch = epoch;
    this.#step = step;
  }
}

/// Where a batch has gradients: in the rows of its words, whose tables come first, and in all that
/// comes after the tables.
function stretchesOf({ blocks, shape, length }: Plan, words: readonly WordRows[]): Stretch[] {
  const { table, words: vocabulary, normScale } = blocks;
  const features = new Set<number>();
  // The entry for unknown words, which also stands for words that were hidden.
  const entries = new Set([0]);
  for (const { word, features: rows } of words) {
    entries.add(word);
    for (const row of rows) features.add(row);
  }
  const width = shape.embedding;
  return [
    ...Array.from(features, (row): Stretch => [table.offset + row * width, width]),
    ...Array.from(entries, (row): Stretch => [vocabulary.offset + row * width, width]),
    [normScale.offset, length - normScale.offset],
  ];
}

class LossTotals {
  readonly #sums = new Map<string, { sum: number; tokens: number }>();

  add(losses: Losses): void {
    for (const [head, { sum, tokens }] of Object.entries(losses)) {
      const entry = this.#sums.get(head) ?? { sum: 0, tokens: 0 };
      this.#sums.set(head, { sum: entry.sum + sum, tokens: entry.tokens + tokens });
    }
  }

  means(): EpochLosses {
    const means = [...this.#sums].map(([head, { sum, tokens }]) => [head, sum / (tokens || 1)]);
    return Object.fromEntries(means) as EpochLosses;
  }
}
