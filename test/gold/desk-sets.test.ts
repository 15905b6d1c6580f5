import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { dataFolder, hasData, readJsonLines } from '../../src/training/corpora.ts';

interface Row {
  readonly id: string;
  readonly textSha256: string;
}

const rowsOf = (name: string): Row[] =>
  readFileSync(new URL(`../../gold/${name}-polnear-train.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

const SETS = { due: 150, deny: 100, conflict: 180 };
/// Everything a row may hold that is a word: nothing else is, so that no text of an article is here.
const WORDS = new Set(
  (
    'pledge intention agreement expectation hope schedule prediction warning condition one none ' +
    'contradiction overstatement reversal selective-reliance tension disagreement'
  ).split(' '),
);

/// All strings in a row beside its id and hash.
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
}

/// All pairs of numbers in a row.
function offsetsIn(value: unknown): [number, number][] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value) && value.length === 2 && value.every((n) => typeof n === 'number'))
    return [value as [number, number]];
  return Object.values(value).flatMap(offsetsIn);
}

for (const [name, fewest] of Object.entries(SETS))
  suite(`the set ${name}`, () => {
    const rows = rowsOf(name);

    test('has as many rows as it is called after', () => assert.ok(rows.length >= fewest));

    test('holds ids, hashes, offsets, labels and dates alone', () => {
      for (const { id, textSha256, ...rest } of rows) {
        assert.match(id, /^[a-z-]+_\d{4}-\d\d-\d\d_[a-z0-9-]+$/);
        assert.match(textSha256, /^[0-9a-f]{64}$/);
        for (const word of stringsIn(rest))
          assert.ok(
            WORDS.has(word) || /^\d{4}(?:-(?:\d\d|W\d\d|Q\d))?(?:-\d\d)?$/.test(word),
            word,
          );
        for (const [start, end] of offsetsIn(rest)) assert.ok(start >= 0 && start < end);
      }
    });

    test(
      'is of the texts that the corpus has',
      { skip: hasData() ? false : `no data sets in ${dataFolder()}` },
      () => {
        const texts = new Map(
          (
            readJsonLines('attribution/polnear-train.jsonl.gz') as { id: string; text: string }[]
          ).map(({ id, text }) => [id, text]),
        );
        for (const { id, textSha256, ...rest } of rows) {
          const text = texts.get(id)!;
          assert.equal(createHash('sha256').update(text).digest('hex'), textSha256);
          for (const [, end] of offsetsIn(rest)) assert.ok(end <= text.length);
        }
      },
    );
  });
