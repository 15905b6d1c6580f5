import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresLine } from '../../../src/training/encoder/figures.ts';

const figures = {
  upos: 95.254,
  xpos: 94,
  uas: 85.7,
  las: 82.3,
  lemmas: 97,
  names: null,
  tokensPerSecond: 51_000.4,
};

test('figures stand in one line, without those that nobody knows', () => {
  assert.equal(
    figuresLine(figures),
    'upos 95.25  xpos 94.00  uas 85.70  las 82.30  lemmas 97.00  tokensPerSecond 51000',
  );
  assert.match(figuresLine({ ...figures, names: 70.5 }), /names 70\.50 {2}tokens/);
});
