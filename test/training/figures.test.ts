import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataFolder, hasData } from '../../src/training/corpora.ts';
import { attributionFigures, seedFigures } from '../../src/training/record-figures.ts';

const skip = hasData() ? false : `the corpora are not in ${dataFolder()}`;

/// The numbers of the first line that matches.
function numbers(report: string, line: RegExp): number[] {
  const found = report.split('\n').find((l) => line.test(l));
  assert.ok(found, `no line ${line} in\n${report}`);
  return [...found.replace(line, '').matchAll(/\d+(?:\.\d+)?/g)].map(([n]) => Number(n));
}

test('whole attributions of PolNeAR dev do not get worse', { skip }, () => {
  const report = attributionFigures();
  const [precision, , f1] = numbers(report, /^lenient /);
  assert.ok(precision! >= 75, `precision ${precision}`);
  assert.ok(f1! >= 72, `F1 ${f1}`);
});

test('the seed keeps its core statements, its speakers and its quotation marks', { skip }, () => {
  const report = seedFigures();
  const [, found, , , right, , wrong] = numbers(report, /^core /);
  assert.ok(found! >= 26 && right! >= 24, report);
  assert.equal(wrong, 0, 'a wrong speaker');
  assert.deepEqual(numbers(report, /^quotation marks kept /), [100, 18, 18]);
  assert.deepEqual(numbers(report, /^statements from stripped text /), [0]);
});
