import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scoreCoreference } from '../../../src/training/coreference/scores.ts';
import type { Clusters } from '../../../src/training/coreference/scores.ts';

/// "abc defg" is two clusters of three and four mentions.
const clusters = (words: string): Clusters<number> =>
  words.split(' ').map((word) => Array.from(word, (letter) => letter.charCodeAt(0)));

const near = (value: number, expected: number) =>
  assert.ok(Math.abs(value - expected) < 0.005, `${value} is not ${expected}`);

describe('scores of coreference', () => {
  // The example of Pradhan et al. 2014, “Scoring coreference partitions of predicted mentions”.
  const { muc, b3, ceaf, conll } = scoreCoreference([
    [clusters('abc defg'), clusters('ab cd fghi')],
  ]);
  it('MUC counts links', () => {
    near(muc.recall, 0.4);
    near(muc.precision, 0.4);
  });
  it('B³ counts mentions', () => {
    near(b3.recall, 0.42);
    near(b3.precision, 0.5);
  });
  it('CEAF aligns entities', () => {
    near(ceaf.recall, 0.65);
    near(ceaf.precision, 0.43);
  });
  it('the score of the shared task is their mean', () =>
    near(conll, (muc.f1 + b3.f1 + ceaf.f1) / 3));

  it('the same is perfect, whatever the order, and single mentions do not count', () => {
    const scores = scoreCoreference([[clusters('abc de x'), clusters('ed cab y')]]);
    near(scores.conll, 1);
  });
  it('nothing found is 0', () => near(scoreCoreference([[clusters('abc'), []]]).conll, 0));
});
