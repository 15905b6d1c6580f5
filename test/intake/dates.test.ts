import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../../src/intake/dates.ts';

test('ISO and English dates', () => {
  assert.equal(isoDate('2031-05-14'), '2031-05-14');
  assert.equal(isoDate('2031-05-14T09:30:00+02:00'), '2031-05-14T09:30:00+02:00');
  assert.equal(isoDate('2031-05-14 09:30'), '2031-05-14T09:30');
  assert.equal(isoDate('Wed, 14 May 2031 07:30:00 GMT'), '2031-05-14');
  assert.equal(isoDate('May 4, 2031'), '2031-05-04');
  assert.equal(isoDate('Sept. 4, 2031'), '2031-09-04');
});

test('no date is made up', () => {
  for (const words of ['', 'soon', '2031-13-01', '2031-02-30', '14/05/2031', 'Foo 4, 2031', '0'])
    assert.equal(isoDate(words), null);
});
