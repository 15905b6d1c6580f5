import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { httpDate, retryTime } from '../../../src/intake/fetch/retry-after.ts';

const NOW = Date.UTC(2031, 4, 14, 9, 30);
const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());

suite('a date of HTTP', () => {
  for (const [text, expected] of [
    ['Thu, 15 May 2031 08:00:01 GMT', '2031-05-15T08:00:01.000Z'],
    ['Thursday, 15-May-31 08:00:01 GMT', '2031-05-15T08:00:01.000Z'],
    ['Thursday, 15-May-94 08:00:01 GMT', '1994-05-15T08:00:01.000Z'],
    ['Thu May 15 08:00:01 2031', '2031-05-15T08:00:01.000Z'],
    ['Fri May  2 08:00:01 2031', '2031-05-02T08:00:01.000Z'],
    ['Sun, 29 Feb 2032 23:59:60 GMT', '2032-03-01T00:00:00.000Z'],
    ['Sat, 29 Feb 2031 08:00:00 GMT', null],
    ['Thu, 00 May 2031 08:00:00 GMT', null],
    ['Thu, 15 Foo 2031 08:00:00 GMT', null],
    ['Thu, 15 anF 2031 08:00:00 GMT', null],
    ['Thu, 15 May 2031 24:00:00 GMT', null],
    ['Thu, 15 May 2031 08:00:00 PST', null],
    ['2031-05-15', null],
    ['tomorrow', null],
    ['', null],
  ] as const)
    test(text || 'that is empty', () => assert.equal(iso(httpDate(text, NOW)), expected));
});

suite('the time to ask again', () => {
  const seconds = (status: number, retryAfter?: string, date?: string) => {
    const headers = { ...(retryAfter !== undefined && { retryAfter }), ...(date && { date }) };
    const time = retryTime({ status, headers }, NOW);
    return time === null ? null : (time - NOW) / 1000;
  };

  test('comes with 429 and 503 alone', () => {
    assert.equal(seconds(429, '120'), 120);
    assert.equal(seconds(503, '120'), 120);
    for (const status of [200, 301, 404, 500, 502]) assert.equal(seconds(status, '120'), null);
    assert.equal(seconds(503), null);
  });

  test('is a number of seconds or a date', () => {
    assert.equal(seconds(503, '0'), 0);
    assert.equal(seconds(503, 'Wed, 14 May 2031 09:31:00 GMT'), 60);
    for (const text of ['-5', '1.5', '1e9', '5 minutes', 'soon', ''])
      assert.equal(seconds(503, text), null, text);
  });

  test('counts from the clock of the server, where it tells that', () => {
    const late = 'Wed, 14 May 2031 11:30:00 GMT';
    assert.equal(seconds(503, 'Wed, 14 May 2031 11:31:00 GMT', late), 60);
  });

  test('is never in the past, and not more than a week away', () => {
    assert.equal(seconds(503, 'Wed, 14 May 2031 09:29:00 GMT'), 0);
    assert.equal(seconds(429, '99999999999'), 7 * 86_400);
    assert.equal(seconds(429, 'Fri, 31 Dec 9999 23:59:59 GMT'), 7 * 86_400);
  });
});
