import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoInstant } from '../../src/intake/instants.ts';

test('dates of feeds become ISO 8601 with the zone they were written in', () => {
  const dates: Record<string, string | null> = {
    'Wed, 14 May 2031 09:30:00 GMT': '2031-05-14T09:30:00Z',
    'Wed, 14 May 2031 09:30:00 +0200': '2031-05-14T09:30:00+02:00',
    'Wed, 14 May 2031 09:30:00 EST': '2031-05-14T09:30:00-05:00',
    '14 may 31 9:05 PDT': '2031-05-14T09:05:00-07:00',
    'Wednesday, 14 May 2031 09:30:00 Z': '2031-05-14T09:30:00Z',
    '2031-05-14T09:30:00Z': '2031-05-14T09:30:00Z',
    '2031-05-14t09:30:00.5z': '2031-05-14T09:30:00.5Z',
    '2031-05-14T09:30+02:00': '2031-05-14T09:30+02:00',
    ' 2031-05-14 ': '2031-05-14',
    '14 May 2031': '2031-05-14',
  };
  for (const [words, expected] of Object.entries(dates)) assert.equal(isoInstant(words), expected);
});

test('a zone that nobody knows is left out, not guessed', () => {
  assert.equal(isoInstant('Wed, 14 May 2031 09:30:00 BST'), '2031-05-14T09:30:00');
});

test('an hour that does not exist is left out, and a day that does not exist is no date', () => {
  assert.equal(isoInstant('Wed, 14 May 2031 25:30:00 GMT'), '2031-05-14');
  assert.equal(isoInstant('2031-05-14T99:00:00Z'), '2031-05-14');
  for (const words of ['Wed, 31 Feb 2031 09:30:00 GMT', '2031-02-30T09:30:00Z', 'yesterday', ''])
    assert.equal(isoInstant(words), null);
  assert.equal(isoInstant(' '.repeat(1_000_000)), null);
});
