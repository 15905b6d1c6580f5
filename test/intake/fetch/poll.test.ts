import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  isDue,
  newPoll,
  nextPoll,
  type FeedOutcome,
  type PollState,
} from '../../../src/intake/fetch/poll.ts';

const NOW = Date.UTC(2031, 4, 14, 9, 30);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const FETCHED = {
  url: 'https://harbour.example/feed',
  status: 200,
  headers: {},
  bytes: new Uint8Array(),
  redirects: [],
};
const renewed = (validators: { etag?: string; lastModified?: string }): FeedOutcome => {
  return { kind: 'new', fetched: FETCHED, validators };
};
const unchanged: FeedOutcome = { kind: 'unchanged', validators: {} };
const broken: FeedOutcome = { kind: 'failed', code: 'fetch-failed', message: 'It answered 500.' };
const failures = (count: number) => Array.from({ length: count }, () => broken);
const later = (until: number): FeedOutcome => ({ kind: 'later', until, message: 'Later.' });

const after = (...outcomes: FeedOutcome[]): PollState =>
  outcomes.reduce((state, outcome) => nextPoll(state, outcome, NOW), newPoll());
const wait = (state: PollState) => (state.notBefore - NOW) / HOUR;

suite('the next poll of a feed', () => {
  test('is due at once when there was none', () => assert.ok(isDue(newPoll(), 0)));

  test('comes an hour after a success, or after the interval given', () => {
    const state = after(renewed({ etag: '"1"' }));
    assert.deepEqual(state, {
      etag: '"1"',
      failures: 0,
      notBefore: NOW + HOUR,
      gone: false,
      lastOutcome: 'new',
    });
    assert.deepEqual([isDue(state, NOW + HOUR - 1), isDue(state, NOW + HOUR)], [false, true]);
    assert.equal(nextPoll(state, unchanged, NOW, 5 * MINUTE).notBefore, NOW + 5 * MINUTE);
  });

  test('keeps why the last one came to nothing, as long as that holds', () => {
    assert.equal(after(broken).message, 'It answered 500.');
    assert.equal(after(broken, later(NOW)).message, 'Later.');
    assert.equal(after(broken, renewed({})).message, undefined);
    assert.equal(after(broken, { kind: 'gone' }).message, undefined);
  });

  test('keeps the validators of the copy at hand, and no others', () => {
    const first = renewed({ etag: '"1"', lastModified: 'Wed, 14 May 2031 09:30:00 GMT' });
    assert.equal(after(first, unchanged, broken, later(NOW)).etag, '"1"');
    assert.equal(after(first, { kind: 'unchanged', validators: { etag: '"2"' } }).etag, '"2"');
    const second = after(first, renewed({ etag: '"3"' }));
    assert.deepEqual([second.etag, 'lastModified' in second], ['"3"', false]);
  });

  test('backs off after failures, up to a day, and recovers', () => {
    const waits = Array.from({ length: 8 }, (_, i) => wait(after(...failures(i + 1))));
    assert.deepEqual(waits, [2, 4, 8, 16, 24, 24, 24, 24]);
    assert.equal(after(...failures(2000)).notBefore, NOW + 24 * HOUR);
    assert.deepEqual(after(broken, broken, unchanged).failures, 0);
    assert.equal(wait(after(broken, broken, unchanged)), 1);
  });

  test('is never sooner than the interval, however long that is', () => {
    const weekly = nextPoll(newPoll(), broken, NOW, 7 * 24 * HOUR);
    assert.equal(wait(weekly), 7 * 24);
  });

  test('waits for as long as the site wants, at least the interval, up to a week', () => {
    assert.equal(wait(after(later(NOW + 5 * HOUR))), 5);
    assert.equal(wait(after(later(NOW + MINUTE))), 1);
    assert.equal(wait(after(later(NOW + 1000 * HOUR))), 7 * 24);
    assert.equal(after(broken, later(NOW)).failures, 1);
  });

  test('never comes when the feed is gone', () => {
    const state = after(renewed({ etag: '"1"' }), { kind: 'gone' });
    assert.deepEqual([state.gone, state.lastOutcome], [true, 'gone']);
    assert.ok(!isDue(state, NOW + 1_000_000 * HOUR));
  });

  test('is told from what was stored', () => {
    const state = after(renewed({ etag: 'W/"1"' }), broken);
    assert.deepEqual(JSON.parse(JSON.stringify(state)), state);
  });
});
