import { crossEntropy } from './cross-entropy.ts';
import { affineBack } from './linear-back.ts';
import { countTargets } from './pass.ts';
import type { Loss, Pass } from './pass.ts';

/// Loss of the rules that make lemmas of words with the given tags, and its gradients: those of the
/// mean over the tokens that have a rule. A token whose tag nobody knows (-1) must not have one.
export function trainLemmas(pass: Pass, tags: Int32Array, targets: Int32Array): Loss {
  const tokens = countTargets(targets);
  if (tokens === 0) return { sum: 0, tokens };
  const { kernels, weights, gradients, packing, embedded, dEmbedded } = pass;
  const { embedding, lemmas } = weights.plan.shape;
  const stride = weights.plan.blocks.lemma.columns;
  const rows = packing.count;
  const mark = kernels.mark();
  const scores = kernels.allocate(rows * stride);
  const rowOf = (block: number, tag: number) => block + Math.max(0, tag) * stride;
  const ofTags = weights.of('lemmaTag');
  for (let i = 0; i < rows; i++)
    kernels.add(scores + i * stride, rowOf(ofTags, tags[i]!), stride, 1);
  const own = weights.of('lemma');
  kernels.multiply(embedded, embedding, own, stride, scores, stride, rows, embedding, stride);
  const sum = crossEntropy(kernels, { scores, rows, stride, choices: lemmas, targets }, 1 / tokens);
  const dTags = gradients.of('lemmaTag');
  for (let i = 0; i < rows; i++)
    if (targets[i]! >= 0) kernels.add(rowOf(dTags, tags[i]!), scores + i * stride, stride, 1);
  affineBack(kernels, {
    x: embedded,
    rows,
    width: embedding,
    columns: stride,
    weights: own,
    dOut: scores,
    dWeights: gradients.of('lemma'),
    dBias: null,
    dX: dEmbedded,
  });
  kernels.release(mark);
  return { sum, tokens };
}
