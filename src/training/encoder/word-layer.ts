import type { Kernels } from '../../language/kernels/kernels.ts';
import { scaleAndShift, standardise, sumEmbeddings } from '../../language/encoder/embedding.ts';
import type { WordRows } from '../../language/encoder/embedding.ts';
import type { NamedWeights, WordBlock } from '../../language/encoder/shape.ts';
import { dropOut, isDropped } from './dropout.ts';

/// How much training hides, and the seed that says what.
export interface Noise {
  readonly seed: number;
  /// Share of the floats set to zero between the layers.
  readonly dropout: number;
  /// Share of the words whose entry in the vocabulary is hidden, so that the entry for unknown
  /// words and the spelling learn to do without.
  readonly wordDropout: number;
}

const WORD_SEED = 0x5eed;

/// The words of a batch on their way into the encoder.
export class WordLayer {
  /// Rows of `embedding` floats, one a token in the order of the text.
  readonly out: number;
  readonly #kernels: Kernels;
  readonly #weights: NamedWeights<WordBlock>;
  readonly #words: readonly WordRows[];
  readonly #noise: Noise;
  /// The sums brought to mean 0 and variance 1, and the factors that did it.
  readonly #standard: number;
  readonly #factors: Float64Array;

  constructor(
    kernels: Kernels,
    weights: NamedWeights<WordBlock>,
    words: readonly WordRows[],
    noise: Noise,
  ) {
    const width = weights.plan.shape.embedding;
    this.#kernels = kernels;
    this.#weights = weights;
    this.#words = words;
    this.#noise = noise;
    this.#standard = kernels.allocate(words.length * width);
    this.out = kernels.allocate(words.length * width);
    this.#factors = new Float64Array(words.length);
    const { memory } = kernels;
    for (const [i, { features }] of words.entries()) {
      const standard = this.#standard + i * width;
      sumEmbeddings(kernels, weights, this.#entry(i), features, standard);
      this.#factors[i] = standardise(memory, standard, width);
      scaleAndShift(memory, weights, standard, this.out + i * width);
    }
    dropOut(memory, this.out, words.length * width, noise.seed, noise.dropout);
  }

  #entry(i: number): number {
    const { seed, wordDropout } = this.#noise;
    return isDropped(seed ^ WORD_SEED, i, wordDropout) ? 0 : this.#words[i]!.word;
  }

  /// From the gradients of `out` (changed) to those of the embeddings and the normalisation.
  back(gradients: NamedWeights<WordBlock>, dOut: number): void {
    const { memory } = this.#kernels;
    const width = this.#weights.plan.shape.embedding;
    dropOut(memory, dOut, this.#words.length * width, this.#noise.seed, this.#noise.dropout);
    for (const [i, { features }] of this.#words.entries()) {
      const gradient = dOut + i * width;
      this.#normBack(gradients, i, gradient);
      this.#add(gradients.of('words') + this.#entry(i) * width, gradient);
      for (const feature of features) this.#add(gradients.of('table') + feature * width, gradient);
    }
  }

  #add(to: number, gradient: number): void {
    this.#kernels.add(to, gradient, this.#weights.plan.shape.embedding, 1);
  }

  /// Back through the normalisation of token `i`, in place.
  #normBack(gradients: NamedWeights<WordBlock>, i: number, gradient: number): void {
    const { memory } = this.#kernels;
    const width = this.#weights.plan.shape.embedding;
    const standard = this.#standard + i * width;
    const scale = this.#weights.of('normScale');
    const dScale = gradients.of('normScale');
    const dShift = gradients.of('normShift');
    let sum = 0;
    let along = 0;
    for (let k = 0; k < width; k++) {
      const value = memory[standard + k]!;
      const given = memory[gradient + k]!;
      memory[dScale + k]! += given * value;
      memory[dShift + k]! += given;
      memory[gradient + k] = given * memory[scale + k]!;
      sum += memory[gradient + k]!;
      along += memory[gradient + k]! * value;
    }
    const factor = this.#factors[i]!;
    for (let k = 0; k < width; k++) {
      const off = (sum + memory[standard + k]! * along) / width;
      memory[gradient + k] = factor * (memory[gradient + k]! - off);
    }
  }
}
