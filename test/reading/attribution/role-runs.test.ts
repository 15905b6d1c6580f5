import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runsOf } from '../../../src/reading/attribution/role-runs.ts';

/// "s S - c q Q" as labels: a small letter begins a run, a capital goes on.
const labels = (notation: string) =>
  Uint8Array.from(notation.split(' '), (letter) => '-sScCqQ'.indexOf(letter));

test('runs of roles begin at a first token and end where theirs do not go on', () => {
  const runs = runsOf(labels('s S - c q Q Q q - c C'));
  assert.deepEqual(
    runs.map(({ role, first, last }) => `${role} ${first}-${last}`),
    ['source 0-2', 'cue 3-4', 'content 4-7', 'content 7-8', 'cue 9-11'],
  );
  assert.deepEqual(runsOf(labels('- - -')), []);
});
