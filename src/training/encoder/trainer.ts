import type { Kernels } from '../../language/kernels/kernels.ts';
import { shapeFor } from '../../language/encoder/inventory.ts';
import type { Inventory } from '../../language/encoder/inventory.ts';
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
import type { Optimised } from './optimiser.ts';
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
  readonly #examples: readonly Example[];
  readonly #optimised: Optimised;
  readonly #gradients: Weights;
  readonly #settings: string;

  constructor(
    kernels: Kernels,
    training: EncoderTraining,
    inventory: Inventory,
    examples: readonly Example[],
  ) {
    this.plan = planOf(shapeFor(training.sizes, inventory));
    this.#kernels = kernels;
    this.#training = training;
    this.#examples = examples;
    this.#optimised = takeOptimised(kernels, this.plan.length);
    this.weights = new Weights(this.plan, this.#optimised.weights);
    this.#gradients = new Weights(this.plan, this.#optimised.gradients);
    this.#settings = JSON.stringify({ training, shape: this.plan.shape });
    setStartingWeights(kernels.memory, this.#optimised.weights, this.plan, training.seed);
  }

  get isDone(): boolean {
    return this.epoch >= this.#training.epochs;
  }

  /// One pass over all examples.
  runEpoch(): EpochLosses {
    const { seed, batchTokens, epochs, rate, warmUp, clip } = this.#training;
    const random = seededRandom(mix(seed + mix(this.epoch + 1)));
    const batches = makeBatches(this.#examples, batchTokens, random);
    const total = new LossTotals();
    // Batches may differ by a few from epoch to epoch: the rate must not fall below its least.
    const steps = Math.max(batches.length * epochs, this.#step + batches.length);
    const { dropout, wordDropout } = this.#training;
    for (const batch of batches) {
      const noise = { seed: mix(seed ^ mix(this.#step + 1)), dropout, wordDropout };
      total.add(trainBatch(this.#kernels, this.weights, this.#gradients, batch, noise));
      const now = rateAt({ rate, warmUp, steps }, this.#step);
      takeStep(this.#kernels, this.#optimised, this.#step, now, clip);
      this.#step++;
    }
    this.epoch++;
    return total.means();
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
