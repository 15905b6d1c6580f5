import { distanceColumn, scoreArcs, scoreStride } from '../../language/encoder/arcs.ts';
import { affine } from '../../language/encoder/linear.ts';
import { crossEntropy } from './cross-entropy.ts';
import { dropOut } from './dropout.ts';
import { affineBack, rectifyBack } from './linear-back.ts';
import { countTargets } from './pass.ts';
import type { Loss, Pass } from './pass.ts';

type Role = 'arcDependent' | 'arcHead';

const SEEDS = { arcDependent: 0xa1, arcHead: 0xa2 };

/// Loss of the heads of words, and its gradients: those of the mean over the tokens that have one.
export function trainArcs(pass: Pass, targets: Int32Array): Loss {
  const tokens = countTargets(targets);
  if (tokens === 0) return { sum: 0, tokens };
  const { kernels, packing } = pass;
  const mark = kernels.mark();
  const run = new ArcRun(pass, targets, 1 / tokens);
  let sum = 0;
  for (let s = 0; s + 1 < packing.first.length; s++) sum += run.trainSentence(s);
  run.finish();
  kernels.release(mark);
  return { sum, tokens };
}

/// One batch through the arc head. Dependents are rows in the order of the text; heads have a row
/// more in every sentence: the root's, before the sentence's own.
class ArcRun {
  readonly #pass: Pass;
  readonly #targets: Int32Array;
  readonly #weight: number;
  readonly #dependents: number;
  readonly #dDependents: number;
  readonly #products: number;
  readonly #dProducts: number;
  readonly #heads: number;
  readonly #dHeads: number;

  constructor(pass: Pass, targets: Int32Array, weight: number) {
    const { kernels, weights, packing } = pass;
    const { arc } = weights.plan.shape;
    const { count } = packing;
    this.#pass = pass;
    this.#targets = targets;
    this.#weight = weight;
    this.#dependents = this.#see('arcDependent');
    this.#dDependents = kernels.allocate(count * arc);
    this.#products = kernels.allocate(count * arc);
    this.#dProducts = kernels.allocate(count * arc);
    const product = weights.of('arcProduct');
    kernels.multiply(this.#dependents, arc, product, arc, this.#products, arc, count, arc, arc);
    this.#heads = this.#see('arcHead');
    this.#dHeads = kernels.allocate(count * arc);
  }

  /// What the head sees of every token in one role.
  #see(role: Role): number {
    const { kernels, weights, packing, states, seed, dropout } = this.#pass;
    const { arc, hidden } = weights.plan.shape;
    const length = packing.count * arc;
    const out = kernels.allocate(length);
    const bias = weights.of(`${role}Bias`);
    affine(kernels, states, packing.count, 2 * hidden, weights.of(role), bias, out, arc);
    kernels.rectify(out, length);
    dropOut(kernels.memory, out, length, seed ^ SEEDS[role], dropout);
    return out;
  }

  /// Scores one sentence, and goes back to `dProducts` and `dHeads`. Returns the loss.
  trainSentence(s: number): number {
    const { kernels, weights, gradients, packing } = this.#pass;
    const { memory } = kernels;
    const { arc } = weights.plan.shape;
    const from = packing.first[s]!;
    const length = packing.first[s + 1]! - from;
    const mark = kernels.mark();
    const products = this.#products + from * arc;
    const heads = kernels.allocate((length + 1) * arc);
    const root = weights.of('arcRoot');
    memory.copyWithin(heads, root, root + arc);
    const own = this.#heads + from * arc;
    memory.copyWithin(heads + arc, own, own + length * arc);
    const stride = scoreStride(length);
    const scores = kernels.allocate(length * stride);
    scoreArcs(kernels, weights, { length, products, heads }, scores);
    const loss = this.#gradientOfScores(scores, from, length);
    const dHeads = kernels.allocate((length + 1) * arc);
    const dProducts = this.#dProducts + from * arc;
    kernels.multiply(scores, stride, heads, arc, dProducts, arc, length, length + 1, arc);
    kernels.multiplyOuter(scores, stride, products, arc, dHeads, arc, length, length + 1, arc);
    this.#priorBack(scores, length, heads, dHeads);
    kernels.add(gradients.of('arcRoot'), dHeads, arc, 1);
    memory.copyWithin(this.#dHeads + from * arc, dHeads + arc, dHeads + (length + 1) * arc);
    kernels.release(mark);
    return loss;
  }

  #gradientOfScores(scores: number, from: number, length: number): number {
    const targets = this.#targets.subarray(from, from + length);
    const stride = scoreStride(length);
    const choices = length + 1;
    // No word is its own head.
    const barred = (row: number) => row + 1;
    const input = { scores, rows: length, stride, choices, targets, barred };
    return crossEntropy(this.#pass.kernels, input, this.#weight);
  }

  /// Back through the terms for the head alone and for the distance.
  #priorBack(dScores: number, length: number, heads: number, dHeads: number): void {
    const { kernels, weights, gradients } = this.#pass;
    const { memory } = kernels;
    const { arc } = weights.plan.shape;
    const stride = scoreStride(length);
    const dDistance = gradients.of('arcDistance');
    for (let j = 0; j <= length; j++) {
      let sum = 0;
      for (let i = 0; i < length; i++) {
        const gradient = memory[dScores + i * stride + j]!;
        memory[dDistance + distanceColumn(i + 1, j)]! += gradient;
        sum += gradient;
      }
      kernels.add(gradients.of('arcPrior'), heads + j * arc, arc, sum);
      kernels.add(dHeads + j * arc, weights.of('arcPrior'), arc, sum);
    }
  }

  /// Back from the products and the heads to the states.
  finish(): void {
    const { kernels, weights, gradients, packing } = this.#pass;
    const { arc } = weights.plan.shape;
    affineBack(kernels, {
      x: this.#dependents,
      rows: packing.count,
      width: arc,
      columns: arc,
      weights: weights.of('arcProduct'),
      dOut: this.#dProducts,
      dWeights: gradients.of('arcProduct'),
      dBias: null,
      dX: this.#dDependents,
    });
    this.#seeBack('arcDependent', this.#dependents, this.#dDependents);
    this.#seeBack('arcHead', this.#heads, this.#dHeads);
  }

  #seeBack(role: Role, out: number, dOut: number): void {
    const { kernels, weights, gradients, packing, states, dStates, dropout } = this.#pass;
    const { arc, hidden } = weights.plan.shape;
    rectifyBack(kernels.memory, out, dOut, packing.count * arc, dropout);
    affineBack(kernels, {
      x: states,
      rows: packing.count,
      width: 2 * hidden,
      columns: arc,
      weights: weights.of(role),
      dOut,
      dWeights: gradients.of(role),
      dBias: gradients.of(`${role}Bias`),
      dX: dStates,
    });
  }
}
