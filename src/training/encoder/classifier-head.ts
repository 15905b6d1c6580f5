import { affine } from '../../language/encoder/linear.ts';
import { crossEntropy } from './cross-entropy.ts';
import { affineBack } from './linear-back.ts';
import { countTargets } from './pass.ts';
import type { Loss, Pass } from './pass.ts';

/// A head that chooses one of some classes for every token: tags, names.
export type Classifier = 'tag' | 'name';

const CLASSES = { tag: 'tags', name: 'names' } as const;

/// Loss of a classifier, and its gradients: those of the mean over the tokens that have a target.
export function trainClassifier(pass: Pass, head: Classifier, targets: Int32Array): Loss {
  const tokens = countTargets(targets);
  if (tokens === 0) return { sum: 0, tokens };
  const { kernels, weights, packing, states } = pass;
  const { hidden } = weights.plan.shape;
  const choices = weights.plan.shape[CLASSES[head]];
  const stride = weights.plan.blocks[head].columns;
  const rows = packing.count;
  const mark = kernels.mark();
  const scores = kernels.allocate(rows * stride);
  const bias = weights.of(`${head}Bias`);
  affine(kernels, states, rows, 2 * hidden, weights.of(head), bias, scores, stride);
  const sum = crossEntropy(kernels, { scores, rows, stride, choices, targets }, 1 / tokens);
  classifierBack(pass, head, scores);
  kernels.release(mark);
  return { sum, tokens };
}

function classifierBack(pass: Pass, head: Classifier, dOut: number): void {
  const { kernels, weights, gradients, packing } = pass;
  const { hidden } = weights.plan.shape;
  const { columns } = weights.plan.blocks[head];
  affineBack(kernels, {
    x: pass.states,
    rows: packing.count,
    width: 2 * hidden,
    columns,
    weights: weights.of(head),
    dOut,
    dWeights: gradients.of(head),
    dBias: gradients.of(`${head}Bias`),
    dX: pass.dStates,
  });
}
