import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  agreementId,
  articleId,
  canonicalUrl,
  commitmentId,
  conflictId,
  entityId,
  eventId,
  statementId,
  textHash,
} from '../../src/record/ids.ts';

test('ids come from content', () => {
  const hash = textHash('abc');
  assert.equal(hash, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  assert.match(articleId('a.txt', hash), /^art:[0-9a-f]{16}$/);
  assert.notEqual(articleId('a.txt', hash), articleId('b.txt', hash));
});

test('statement ids give the hull of the content and the level', () => {
  const content = [
    { start: 4, end: 9 },
    { start: 20, end: 31 },
  ];
  const ids = (['core', 'nested', 'nominal', 'narrated', 'relay'] as const).map((level) =>
    statementId('art:00', content, level),
  );
  assert.deepEqual(
    ids,
    ['c', 'n', 'm', 'a', 'r'].map((letter) => `stmt:00:4-31${letter}`),
  );
  assert.equal(statementId('art:00', content, 'core', 2), 'stmt:00:4-31c.2');
  assert.throws(() => statementId('art:00', [], 'core'), RangeError);
});

test('the other facts have ids of the same make', () => {
  const span = { start: 4, end: 9 };
  assert.equal(entityId('art:00', 7), 'ent:00:7');
  assert.equal(eventId('art:00', [span]), 'evt:00:4-9');
  assert.equal(commitmentId('art:00', span, 2), 'cmt:00:4-9.2');
  assert.equal(conflictId(['x', 'y'], ['z']), conflictId(['y', 'x'], ['z']));
  assert.notEqual(conflictId(['x'], ['y', 'z']), conflictId(['x', 'y'], ['z']));
  assert.equal(agreementId(['x', 'y']), agreementId(['y', 'x']));
});

test('one page has one address', () => {
  assert.equal(
    canonicalUrl('HTTPS://Wire.Example/a?utm_source=x&id=7&fbclid=1#part'),
    'https://wire.example/a?id=7',
  );
  assert.equal(canonicalUrl('https://ana:secret@wire.example/a'), 'https://wire.example/a');
  assert.equal(canonicalUrl('not a url'), 'not a url');
  assert.equal(canonicalUrl('file:///a#b'), 'file:///a#b');
});
