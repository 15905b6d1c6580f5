import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featureRows, vocabularyForm } from '../../../src/language/encoder/word-features.ts';

const ROWS = 20_000;
const shared = (a: string, b: string) =>
  featureRows(a, ROWS).filter((row) => featureRows(b, ROWS).includes(row)).length;

test('words that look alike share features', () => {
  assert.ok(shared('Brennick', 'Brennickville') > shared('Brennick', 'Oster'));
  assert.ok(shared('pledged', 'dredged') > shared('pledged', 'pull'));
});

test('the vocabulary knows small letters, and digits as one', () => {
  assert.equal(vocabularyForm('Sluice'), 'sluice');
  assert.equal(vocabularyForm('1987'), '0000');
});

test('features are rows of the table, no more than a few', () => {
  for (const form of ['', 'a', '😀', 'x'.repeat(1_000_000), '\u{d800}', '2,500']) {
    const rows = featureRows(form, 50);
    assert.ok(rows.length > 5 && rows.length < 25, `${rows.length}`);
    assert.ok(rows.every((row) => Number.isInteger(row) && row >= 0 && row < 50));
  }
});
