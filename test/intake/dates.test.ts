import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between, dateInAddress, isoDate, SAME_DAY } from '../../src/intake/dates.ts';

test('ISO and English dates', () => {
  assert.equal(isoDate('2031-05-14'), '2031-05-14');
  assert.equal(isoDate('2031-05-14T09:30:00+02:00'), '2031-05-14T09:30:00+02:00');
  assert.equal(isoDate('2031-05-14 09:30'), '2031-05-14T09:30');
  assert.equal(isoDate('Wed, 14 May 2031 07:30:00 GMT'), '2031-05-14');
  assert.equal(isoDate('May 4, 2031'), '2031-05-04');
  assert.equal(isoDate('Sept. 4, 2031'), '2031-09-04');
  assert.equal(isoDate('Wednesday, May 14th, 2031 at 9.30 am'), '2031-05-14');
  assert.equal(isoDate('14-May-2031'), '2031-05-14');
  assert.equal(isoDate('Wed May 14 2031 09:30:00 GMT+0000'), '2031-05-14');
  assert.equal(isoDate('2031/5/14'), '2031-05-14');
  assert.equal(isoDate('20310514'), '2031-05-14');
});

test('no date is made up', () => {
  for (const words of ['', 'soon', '2031-13-01', '2031-02-30', '14/05/2031', 'Foo 4, 2031', '0'])
    assert.equal(isoDate(words), null);
});

test('a day in the path of an address', () => {
  assert.equal(dateInAddress('https://herald.example/2031/05/14/pier'), '2031-05-14');
  assert.equal(dateInAddress('https://herald.example/2031/may/14'), '2031-05-14');
  assert.equal(dateInAddress('https://herald.example/20310514'), null);
  assert.equal(dateInAddress('https://herald.example/2031/02/30/pier'), null);
  assert.equal(dateInAddress('/2031/05/14/pier'), null);
});

test('dates are compared as far as they are known', () => {
  assert.equal(between('2031-05-14T09:30:00+02:00', '2031-05-14T07:30:00Z'), 0);
  assert.equal(between('2031-05-14T09:30:00+0200', '2031-05-14T08:30Z'), 3_600_000);
  assert.ok(Math.abs(between('2031-05-14', '2031-05-15T01:00:00Z')) < SAME_DAY);
  assert.ok(between('2031-05-14', '2031-05-16T12:00:00Z') > SAME_DAY);
});
