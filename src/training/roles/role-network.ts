import { projectInput, reorder, runLayer, takeLayerSpace } from '../../language/encoder/layers.ts';
import type { LayerSpace } from '../../language/encoder/layers.ts';
import { affine } from '../../language/encoder/linear.ts';
import { packSentences } from '../../language/encoder/packing.ts';
import type { Packing } from '../../language/encoder/packing.ts';
import type { WordRows } from '../../language/encoder/embedding.ts';
import { STATE_SCALE } from '../../language/encoder/short-weights.ts';
import type { Kernels } from '../../language/kernels/kernels.ts';
import type { RoleWeights } from '../../language/roles/role-shape.ts';
import { dropOut } from '../encoder/dropout.ts';
import { affineBack, rectifyBack } from '../encoder/linear-back.ts';
import { layerBack } from '../encoder/recurrence-back.ts';
import { WordLayer } from '../encoder/word-layer.ts';
import type { Noise } from '../encoder/word-layer.ts';
import { chainLoss } from './chain-loss.ts';

/// Some paragraphs read together: the encoder's states of their tokens (2H numbers each, as
/// `OnStates` gives them), what else is seen of them, and their labels.
export interface RoleWindow {
  readonly words: readonly WordRows[];
  readonly states: Int16Array;
  readonly targets: Uint8Array;
}

const STATE_SEED = 0x51a7e;
const LAYER_SEED = 0x1a7e3;
const INNER_SEED = 0x133e3;

/// Runs some windows through a role tagger and back: adds the gradients of their mean loss a token to
/// `gradients`, and returns the sum of the losses, in nats.
export function trainRoleBatch(
  kernels: Kernels,
  weights: RoleWeights,
  gradients: RoleWeights,
  windows: readonly RoleWindow[],
  noise: Noise,
): number {
  const mark = kernels.mark();
  const loss = new RoleRun(kernels, weights, windows, noise).train(gradients);
  kernels.release(mark);
  return loss;
}

const NO_NOISE: Noise = { seed: 0, dropout: 0, wordDropout: 0 };

/// The scores of each window's labels, without noise: `read` gets the place of the first row and the
/// floats between two rows.
export function scoreRoles(
  kernels: Kernels,
  weights: RoleWeights,
  windows: readonly RoleWindow[],
  read: (at: number, stride: number, window: number) => void,
): void {
  const mark = kernels.mark();
  const run = new RoleRun(kernels, weights, windows, NO_NOISE);
  const stride = weights.plan.blocks.role.columns;
  for (let w = 0; w < windows.length; w++)
    read(run.scores + run.packing.first[w]! * stride, stride, w);
  kernels.release(mark);
}

class RoleRun {
  readonly packing: Packing;
  readonly scores: number;
  readonly #kernels: Kernels;
  readonly #weights: RoleWeights;
  readonly #windows: readonly RoleWindow[];
  readonly #noise: Noise;
  readonly #words: WordLayer;
  readonly #space: LayerSpace;
  readonly #x: number;
  readonly #states: number;
  readonly #inner: number;

  constructor(
    kernels: Kernels,
    weights: RoleWeights,
    windows: readonly RoleWindow[],
    noise: Noise,
  ) {
    this.#kernels = kernels;
    this.#weights = weights;
    this.#windows = windows;
    this.#noise = noise;
    this.packing = packSentences(windows.map(({ words }) => words.length));
    const { hidden, inner } = weights.plan.shape;
    const { count } = this.packing;
    const words = windows.flatMap((window) => window.words);
    this.#words = new WordLayer(kernels, weights, words, noise);
    this.#x = this.#reordered(this.#input(), this.#width, false);
    this.#space = takeLayerSpace(kernels, count, hidden);
    projectInput(kernels, weights, 1, this.#x, count, this.#width, this.#space.gates);
    runLayer(kernels, weights, this.packing, 1, this.#space);
    this.#states = this.#reordered(this.#space.states, 2 * hidden, true);
    this.#dropOut(this.#states, count * 2 * hidden, LAYER_SEED);
    this.#inner = kernels.reserve(count * inner);
    const innerBias = weights.of('innerBias');
    const at = weights.of('inner');
    affine(kernels, this.#states, count, 2 * hidden, at, innerBias, this.#inner, inner);
    kernels.rectify(this.#inner, count * inner);
    this.#dropOut(this.#inner, count * inner, INNER_SEED);
    const { columns } = weights.plan.blocks.role;
    this.scores = kernels.reserve(count * columns);
    const bias = weights.of('roleBias');
    affine(kernels, this.#inner, count, inner, weights.of('role'), bias, this.scores, columns);
  }

  get #width(): number {
    const { states, embedding } = this.#weights.plan.shape;
    return states + embedding;
  }

  #dropOut(at: number, length: number, seed: number): void {
    dropOut(this.#kernels.memory, at, length, this.#noise.seed ^ seed, this.#noise.dropout);
  }

  /// The encoder's states and our own rows side by side, in the order of the text.
  #input(): number {
    const { memory } = this.#kernels;
    const { states, embedding } = this.#weights.plan.shape;
    const { count } = this.packing;
    const given = this.#kernels.reserve(count * states);
    let to = given;
    for (const window of this.#windows)
      for (const value of window.states) memory[to++] = value / STATE_SCALE;
    this.#dropOut(given, count * states, STATE_SEED);
    const x = this.#kernels.reserve(count * this.#width);
    for (let i = 0; i < count; i++) {
      const own = this.#words.out + i * embedding;
      memory.copyWithin(x + i * this.#width, given + i * states, given + (i + 1) * states);
      memory.copyWithin(x + i * this.#width + states, own, own + embedding);
    }
    return x;
  }

  #reordered(from: number, width: number, toText: boolean): number {
    const to = this.#kernels.reserve(this.packing.count * width);
    reorder(this.#kernels.memory, this.packing, width, from, to, toText);
    return to;
  }

  train(gradients: RoleWeights): number {
    const loss = this.#chain(gradients);
    const { hidden, inner } = this.#weights.plan.shape;
    const { columns } = this.#weights.plan.blocks.role;
    const dInner = this.#affineBack(gradients, 'role', this.#inner, inner, this.scores, columns);
    const length = this.packing.count * inner;
    rectifyBack(this.#kernels.memory, this.#inner, dInner, length, this.#noise.dropout);
    const width = 2 * hidden;
    const dStates = this.#affineBack(gradients, 'inner', this.#states, width, dInner, inner);
    this.#dropOut(dStates, this.packing.count * width, LAYER_SEED);
    this.#layerBack(gradients, this.#reordered(dStates, width, false));
    return loss;
  }

  #chain(gradients: RoleWeights): number {
    const { first } = this.packing;
    const { blocks } = this.#weights.plan;
    const stride = blocks.role.columns;
    let loss = 0;
    for (const [w, { targets }] of this.#windows.entries()) {
      const input = {
        at: this.scores + first[w]! * stride,
        stride,
        targets,
        transitions: this.#weights.of('transition'),
        dTransitions: gradients.of('transition'),
        transitionStride: blocks.transition.columns,
      };
      loss += chainLoss(this.#kernels.memory, input, 1 / this.packing.count);
    }
    return loss;
  }

  /// Back through an affine map; returns the gradients of its input.
  #affineBack(
    gradients: RoleWeights,
    name: 'role' | 'inner',
    x: number,
    width: number,
    dOut: number,
    columns: number,
  ): number {
    const rows = this.packing.count;
    const dX = this.#kernels.allocate(rows * width);
    affineBack(this.#kernels, {
      x,
      rows,
      width,
      columns,
      weights: this.#weights.of(name),
      dOut,
      dWeights: gradients.of(name),
      dBias: gradients.of(`${name}Bias`),
      dX,
    });
    return dX;
  }

  #layerBack(gradients: RoleWeights, dStates: number): void {
    const { memory } = this.#kernels;
    const { count } = this.packing;
    const { states, embedding } = this.#weights.plan.shape;
    const width = this.#width;
    const dX = this.#kernels.allocate(count * width);
    const back = { layer: 1, space: this.#space, x: this.#x, width, dStates, dX } as const;
    layerBack(this.#kernels, this.#weights, gradients, this.packing, back);
    const dInput = this.#reordered(dX, width, true);
    const dOwn = this.#kernels.reserve(count * embedding);
    for (let i = 0; i < count; i++) {
      const own = dInput + i * width + states;
      memory.copyWithin(dOwn + i * embedding, own, own + embedding);
    }
    this.#words.back(gradients, dOwn);
  }
}
