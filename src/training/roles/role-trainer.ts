import { mix } from '../../language/hashing.ts';
import type { Kernels } from '../../language/kernels/kernels.ts';
import { Weights } from '../../language/encoder/shape.ts';
import { bestLabels } from '../../language/roles/chain.ts';
import type { RolePlan, RoleWeights } from '../../language/roles/role-shape.ts';
import type { Checkpoint } from '../encoder/checkpoint.ts';
import { rateAt, takeOptimised, takeStep } from '../encoder/optimiser.ts';
import type { Optimised, Stretch } from '../encoder/optimiser.ts';
import { setStartingWeights } from '../encoder/starting-weights.ts';
import type { EncoderTraining } from '../encoder/trainer.ts';
import { seededRandom, shuffle } from '../random.ts';
import { scoreRoles, trainRoleBatch } from './role-network.ts';
import type { RoleWindow } from './role-network.ts';

/// What a role tagger is trained with.
export interface RoleTraining extends Omit<
  EncoderTraining,
  'sizes' | 'silverShare' | 'goldEpochs'
> {
  /// How much of the mean of the weights is kept at each step: 0.998 makes it one of about 500 steps.
  readonly memory: number;
}

/// Trains a role tagger epoch by epoch. The same windows, settings and kernels give the same bytes.
/// What it gives away is a running mean of the weights, which is better than where they stand at any
/// step (Polyak and Juditsky 1992).
export class RoleTrainer {
  /// The running mean.
  readonly weights: RoleWeights;
  readonly #learning: RoleWeights;
  epoch = 0;
  #step = 0;
  readonly #kernels: Kernels;
  readonly #training: RoleTraining;
  readonly #optimised: Optimised;
  readonly #gradients: RoleWeights;
  readonly #settings: string;

  constructor(kernels: Kernels, plan: RolePlan, training: RoleTraining) {
    this.#kernels = kernels;
    this.#training = training;
    this.#optimised = takeOptimised(kernels, plan.length);
    this.#learning = new Weights(plan, this.#optimised.weights);
    this.weights = new Weights(plan, kernels.allocate(plan.length));
    this.#gradients = new Weights(plan, this.#optimised.gradients);
    this.#settings = JSON.stringify({ training, shape: plan.shape });
    setStartingWeights(kernels.memory, this.#optimised.weights, plan, training.seed);
  }

  get isDone(): boolean {
    return this.epoch >= this.#training.epochs;
  }

  /// One pass over the windows; returns the mean loss a token, in nats.
  runEpoch(windows: readonly RoleWindow[]): number {
    const { seed, batchTokens, epochs, clip, dropout, wordDropout } = this.#training;
    const random = seededRandom(mix(seed + mix(this.epoch + 1)));
    const batches = batchesOf(windows, batchTokens, random);
    let loss = 0;
    let tokens = 0;
    for (const [i, batch] of batches.entries()) {
      const noise = { seed: mix(seed ^ mix(this.#step + 1)), dropout, wordDropout };
      loss += trainRoleBatch(this.#kernels, this.#learning, this.#gradients, batch, noise);
      tokens += batch.reduce((sum, { targets }) => sum + targets.length, 0);
      const rate = rateAt(this.#training, this.#step, (this.epoch + i / batches.length) / epochs);
      const stretches = stretchesOf(this.weights.plan, batch);
      takeStep(this.#kernels, this.#optimised, stretches, this.#step, rate, clip);
      this.#remember();
      this.#step++;
    }
    this.epoch++;
    return loss / (tokens || 1);
  }

  /// What is needed to go on later.
  checkpoint(): Checkpoint {
    const { length } = this.#optimised;
    const floats = new Float32Array(this.#kept.length * length);
    for (const [i, at] of this.#kept.entries())
      floats.set(this.#kernels.memory.subarray(at, at + length), i * length);
    return { settings: this.#settings, epoch: this.epoch, step: this.#step, floats };
  }

  /// Goes on where a checkpoint was taken. Throws `RangeError` when it is of another run.
  restore({ settings, epoch, step, floats }: Checkpoint): void {
    if (settings !== this.#settings)
      throw new RangeError('the checkpoint is of a run with other settings or data');
    const { length } = this.#optimised;
    for (const [i, at] of this.#kept.entries())
      this.#kernels.memory.set(floats.subarray(i * length, (i + 1) * length), at);
    this.epoch = epoch;
    this.#step = step;
  }

  get #kept(): readonly number[] {
    const { weights, means, squares } = this.#optimised;
    return [weights, means, squares, this.weights.at];
  }

  #remember(): void {
    const { length, weights } = this.#optimised;
    // At first the mean is of all steps.
    const share = Math.max(1 - this.#training.memory, 1 / (this.#step + 1));
    this.#kernels.add(this.weights.at, this.weights.at, length, -share);
    this.#kernels.add(this.weights.at, weights, length, share);
  }

  /// The labels of some windows as the weights stand.
  label(windows: readonly RoleWindow[]): Uint8Array[] {
    const { memory } = this.#kernels;
    const labels: Uint8Array[] = [];
    const { blocks } = this.weights.plan;
    for (const window of windows)
      scoreRoles(this.#kernels, this.weights, [window], (at, stride) => {
        const rows = window.words.length;
        const transitions = this.weights.of('transition');
        const { columns } = blocks.transition;
        labels.push(bestLabels(memory, { at, stride, rows }, transitions, columns));
      });
    return labels;
  }

  /// A copy of the weights.
  floats(): Float32Array {
    const { at, plan } = this.weights;
    return this.#kernels.memory.slice(at, at + plan.length);
  }
}

/// Windows of about the same length together, about `tokens` words a batch, in a random order.
function batchesOf(
  windows: readonly RoleWindow[],
  tokens: number,
  random: () => number,
): RoleWindow[][] {
  const sized = windows.map((window) => ({ window, size: window.words.length + 20 * random() }));
  const batches: RoleWindow[][] = [];
  let room = 0;
  for (const { window } of sized.sort((a, b) => a.size - b.size)) {
    room -= window.words.length;
    if (room < 0 || batches.length === 0) {
      batches.push([]);
      room = tokens - window.words.length;
    }
    batches.at(-1)!.push(window);
  }
  return shuffle(batches, random);
}

/// Where a batch has gradients; see `EncoderTrainer`.
function stretchesOf({ blocks, shape, length }: RolePlan, batch: readonly RoleWindow[]): Stretch[] {
  const { table, words, normScale } = blocks;
  const features = new Set<number>();
  const entries = new Set([0]);
  for (const window of batch)
    for (const { word, features: rows } of window.words) {
      entries.add(word);
      for (const row of rows) features.add(row);
    }
  const width = shape.embedding;
  return [
    ...Array.from(features, (row): Stretch => [table.offset + row * width, width]),
    ...Array.from(entries, (row): Stretch => [words.offset + row * width, width]),
    [normScale.offset, length - normScale.offset],
  ];
}
