import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyFigures } from '../../src/training/copy-figures.ts';
import { dataFolder, hasData } from '../../src/training/corpora.ts';

const skip = hasData() ? false : `the corpora are not in ${dataFolder()}`;

test('copies made of articles of PolNeAR are found, and hardly anything else', { skip }, () => {
  const report = copyFigures();
  for (const [name, least] of [
    ['trims', 99],
    ['rest', 90],
  ] as const) {
    const found = new RegExp(`^${name} +precision +([\\d.]+) +recall +([\\d.]+)`, 'm').exec(report);
    assert.ok(found, report);
    assert.ok(Number(found[1]) >= least && Number(found[2]) >= least, found[0]);
  }
  assert.match(report, /^in clusters: 300 of 300 with their original, 0 clusters of unrelated/m);
});
