import type { Kernels } from '../../language/kernels/kernels.ts';
import type { WordRows } from '../../language/encoder/embedding.ts';
import { projectInput, reorder, runLayer, takeLayerSpace } from '../../language/encoder/layers.ts';
import type { Layer, LayerSpace } from '../../language/encoder/layers.ts';
import { packSentences } from '../../language/encoder/packing.ts';
import type { Packing } from '../../language/encoder/packing.ts';
import type { Weights } from '../../language/encoder/shape.ts';
import { trainArcs } from './arc-head.ts';
import { trainClassifier } from './classifier-head.ts';
import { dropOut } from './dropout.ts';
import { trainLabels } from './label-head.ts';
import { trainLemmas } from './lemma-head.ts';
import type { Loss, Pass, Targets } from './pass.ts';
import { layerBack } from './recurrence-back.ts';
import { WordLayer } from './word-layer.ts';
import type { Noise } from './word-layer.ts';

/// Sentences to learn from at one step: their lengths, and words and targets one after the other.
export interface Batch {
  readonly lengths: readonly number[];
  readonly words: readonly WordRows[];
  readonly targets: Targets;
}

/// Losses by head.
export type Losses = Record<'arcs' | 'labels' | 'tags' | 'names' | 'lemmas', Loss>;

const LAYER_SEEDS = { 1: 0x11, 2: 0x22 } as const;

/// One batch through the network and back (reverse mode, written out by hand): adds to `gradients`
/// those of the sum of the heads' mean losses, and returns the losses. Memory taken is given back.
export function trainBatch(
  kernels: Kernels,
  weights: Weights,
  gradients: Weights,
  batch: Batch,
  noise: Noise,
): Losses {
  const mark = kernels.mark();
  const losses = new BatchRun(kernels, weights, gradients, batch, noise).run();
  kernels.release(mark);
  return losses;
}

/// What a recurrent layer was given, and what it gave before and after dropout.
interface LayerRun {
  readonly layer: Layer;
  readonly x: number;
  readonly width: number;
  readonly space: LayerSpace;
  readonly out: number;
}

class BatchRun {
  readonly #kernels: Kernels;
  readonly #weights: Weights;
  readonly #gradients: Weights;
  readonly #batch: Batch;
  readonly #noise: Noise;
  readonly #packing: Packing;

  constructor(kernels: Kernels, weights: Weights, gradients: Weights, batch: Batch, noise: Noise) {
    this.#kernels = kernels;
    this.#weights = weights;
    this.#gradients = gradients;
    this.#batch = batch;
    this.#noise = noise;
    this.#packing = packSentences(batch.lengths);
  }

  run(): Losses {
    const { embedding, hidden } = this.#weights.plan.shape;
    const words = new WordLayer(this.#kernels, this.#weights, this.#batch.words, this.#noise);
    const lower = this.#runLayer(1, this.#reordered(words.out, embedding, false), embedding);
    const upper = this.#runLayer(2, lower.out, 2 * hidden);
    const pass = this.#pass(words.out, this.#reordered(upper.out, 2 * hidden, true));
    const losses = this.#runHeads(pass);
    const dUpper = this.#reordered(pass.dStates, 2 * hidden, false);
    const dLower = this.#layerBack(upper, dUpper);
    const dWords = this.#reordered(this.#layerBack(lower, dLower), embedding, true);
    this.#kernels.add(dWords, pass.dEmbedded, this.#packing.count * embedding, 1);
    words.back(this.#gradients, dWords);
    return losses;
  }

  #runLayer(layer: Layer, x: number, width: number): LayerRun {
    const kernels = this.#kernels;
    const { count } = this.#packing;
    const { hidden } = this.#weights.plan.shape;
    const space = takeLayerSpace(kernels, count, hidden);
    projectInput(kernels, this.#weights, layer, x, count, width, space.gates);
    runLayer(kernels, this.#weights, this.#packing, layer, space);
    const length = count * 2 * hidden;
    const out = kernels.allocate(length);
    kernels.memory.copyWithin(out, space.states, space.states + length);
    dropOut(kernels.memory, out, length, this.#seed(layer), this.#noise.dropout);
    return { layer, x, width, space, out };
  }

  #seed(layer: Layer): number {
    return this.#noise.seed ^ LAYER_SEEDS[layer];
  }

  /// Back through a layer: from the gradients of its output (changed) to new ones of its input.
  #layerBack({ layer, x, width, space }: LayerRun, dOut: number): number {
    const kernels = this.#kernels;
    const { count } = this.#packing;
    const length = count * 2 * this.#weights.plan.shape.hidden;
    dropOut(kernels.memory, dOut, length, this.#seed(layer), this.#noise.dropout);
    const dX = kernels.allocate(count * width);
    const back = { layer, space, x, width, dStates: dOut, dX };
    layerBack(kernels, this.#weights, this.#gradients, this.#packing, back);
    return dX;
  }

  #reordered(from: number, width: number, toText: boolean): number {
    const to = this.#kernels.allocate(this.#packing.count * width);
    reorder(this.#kernels.memory, this.#packing, width, from, to, toText);
    return to;
  }

  #pass(embedded: number, states: number): Pass {
    const { embedding, hidden } = this.#weights.plan.shape;
    const { count } = this.#packing;
    return {
      kernels: this.#kernels,
      weights: this.#weights,
      gradients: this.#gradients,
      packing: this.#packing,
      states,
      dStates: this.#kernels.allocate(count * 2 * hidden),
      embedded,
      dEmbedded: this.#kernels.allocate(count * embedding),
      dropout: this.#noise.dropout,
      seed: this.#noise.seed,
    };
  }

  #runHeads(pass: Pass): Losses {
    const { targets } = this.#batch;
    return {
      arcs: trainArcs(pass, targets.heads),
      labels: trainLabels(pass, targets.heads, targets.relations),
      tags: trainClassifier(pass, 'tag', targets.tags),
      names: trainClassifier(pass, 'name', targets.names),
      lemmas: trainLemmas(pass, targets.tags, targets.lemmas),
    };
  }
}
