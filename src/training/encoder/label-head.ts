import { addHeads, headRows } from '../../language/encoder/labels.ts';
import { affine } from '../../language/encoder/linear.ts';
import { crossEntropy } from './cross-entropy.ts';
import { dropOut } from './dropout.ts';
import { affineBack, rectifyBack } from './linear-back.ts';
import { countTargets } from './pass.ts';
import type { Loss, Pass } from './pass.ts';

const SEED = 0xb1;

/// Loss of the labels of arcs to the given heads, and its gradients: those of the mean over the
/// tokens that have a label.
export function trainLabels(pass: Pass, heads: Int32Array, targets: Int32Array): Loss {
  const tokens = countTargets(targets);
  if (tokens === 0) return { sum: 0, tokens };
  const { kernels, weights, packing, states, seed, dropout } = pass;
  const { arc, hidden, relations } = weights.plan.shape;
  const { count } = packing;
  const width = 2 * hidden;
  const mark = kernels.mark();
  const pairs = kernels.allocate(count * arc);
  const asHeads = kernels.allocate(count * arc);
  const bias = weights.of('labelDependentBias');
  affine(kernels, states, count, width, weights.of('labelDependent'), bias, pairs, arc);
  const head = weights.of('labelHead');
  kernels.multiply(states, width, head, arc, asHeads, arc, count, width, arc);
  const rows = headRows(heads, packing.first);
  addHeads(kernels.memory, weights, rows, asHeads, pairs);
  kernels.rectify(pairs, count * arc);
  dropOut(kernels.memory, pairs, count * arc, seed ^ SEED, dropout);
  const stride = weights.plan.blocks.label.columns;
  const scores = kernels.allocate(count * stride);
  const out = weights.of('labelBias');
  affine(kernels, pairs, count, arc, weights.of('label'), out, scores, stride);
  const choices = { scores, rows: count, stride, choices: relations, targets };
  const sum = crossEntropy(kernels, choices, 1 / tokens);
  labelsBack(pass, rows, pairs, scores);
  kernels.release(mark);
  return { sum, tokens };
}

function labelsBack(pass: Pass, rows: Int32Array, pairs: number, dScores: number): void {
  const { kernels, weights, gradients, packing, dropout } = pass;
  const { arc } = weights.plan.shape;
  const { count } = packing;
  const dPairs = kernels.allocate(count * arc);
  affineBack(kernels, {
    x: pairs,
    rows: count,
    width: arc,
    columns: weights.plan.blocks.label.columns,
    weights: weights.of('label'),
    dOut: dScores,
    dWeights: gradients.of('label'),
    dBias: gradients.of('labelBias'),
    dX: dPairs,
  });
  rectifyBack(kernels.memory, pairs, dPairs, count * arc, dropout);
  const dHeads = kernels.allocate(count * arc);
  for (let i = 0; i < count; i++) {
    const head = rows[i]! < 0 ? gradients.of('labelRoot') : dHeads + rows[i]! * arc;
    kernels.add(head, dPairs + i * arc, arc, 1);
  }
  statesBack(pass, 'labelDependent', dPairs, gradients.of('labelDependentBias'));
  statesBack(pass, 'labelHead', dHeads, null);
}

function statesBack(
  pass: Pass,
  role: 'labelDependent' | 'labelHead',
  dOut: number,
  dBias: number | null,
): void {
  const { kernels, weights, gradients, packing, states, dStates } = pass;
  affineBack(kernels, {
    x: states,
    rows: packing.count,
    width: 2 * weights.plan.shape.hidden,
    columns: weights.plan.shape.arc,
    weights: weights.of(role),
    dOut,
    dWeights: gradients.of(role),
    dBias,
    dX: dStates,
  });
}
