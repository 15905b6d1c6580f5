import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeRecord } from '../../src/record/make.ts';
import type { ArticleRecord, Span } from '../../src/record/types.ts';
import { exampleRecord } from './example.ts';

type Place = { holder: Record<string, unknown>; key: string };

/// Every place in the record that holds a span: found by shape, so that a field nobody thought of
/// is mutated too.
function spanPlaces(node: unknown, found: Place[] = []): Place[] {
  if (typeof node !== 'object' || node === null) return found;
  const holder = node as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    const value = holder[key];
    if (typeof value === 'object' && value !== null && 'start' in value)
      found.push({ holder, key });
    else spanPlaces(value, found);
  }
  return found;
}

/// Mulberry32: the same numbers on every run.
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const BREAKS: ((span: Span, text: string, next: () => number) => Span)[] = [
  ({ end }, _, next) => ({ start: -1 - Math.floor(next() * 9), end }),
  ({ start }, text, next) => ({ start, end: text.length + 1 + Math.floor(next() * 9) }),
  ({ start }) => ({ start, end: start }),
  ({ start, end }) => ({ start: end, end: start }),
  ({ start, end }, _, next) => ({ start: start + 0.001 + next() * 0.99, end }),
  ({ start }, _, next) => ({ start, end: start + 1 + 0.001 + next() * 0.99 }),
  ({ end }) => ({ start: NaN, end }),
  ({ start }) => ({ start, end: Infinity }),
  ({ start, end }) => ({ start: `${start}` as unknown as number, end }),
  ({ start }) => ({ start }) as Span,
  (_, text) => ({ start: text.indexOf('🏝') + 1, end: text.length }),
  (_, text) => ({ start: 0, end: text.indexOf('🏝') + 1 }),
];

test('no mutated span gets into a record', () => {
  const next = random(1);
  let tried = 0;
  const places = spanPlaces(exampleRecord()).length;
  assert.ok(places > 25);
  for (let place = 0; place < places; place++)
    for (const broken of BREAKS)
      for (let round = 0; round < 5; round++) {
        const record: ArticleRecord = exampleRecord();
        const { holder, key } = spanPlaces(record)[place]!;
        holder[key] = broken(holder[key] as Span, record.article.text, next);
        assert.throws(() => makeRecord(record), RangeError, JSON.stringify(holder[key]));
        tried++;
      }
  assert.ok(tried > 1500);
});

test('no text but the hashed one is taken, whatever unit changes', () => {
  const next = random(2);
  for (let round = 0; round < 500; round++) {
    const record = exampleRecord();
    const { text } = record.article;
    const at = Math.floor(next() * text.length);
    record.article.text = `${text.slice(0, at)}${next() < 0.5 ? '' : '§'}${text.slice(at + 1)}`;
    assert.throws(() => makeRecord(record), RangeError);
  }
});
