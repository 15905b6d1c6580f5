import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { OnRecordError } from '../../src/record/errors.ts';
import { parseRecord, recordJsonSchema } from '../../src/record/schema.ts';
import { exampleRecord } from './example.ts';

function refused(value: unknown, message: RegExp) {
  assert.throws(
    () => parseRecord(value),
    (error: unknown) => {
      assert.ok(error instanceof OnRecordError);
      assert.equal(error.code, 'record-invalid');
      assert.match(error.message, message);
      return true;
    },
  );
}

test('a record survives JSON', () => {
  const record = exampleRecord();
  assert.deepEqual(parseRecord(JSON.parse(JSON.stringify(record))), record);
});

test('what is no record is refused with its place', () => {
  const record = exampleRecord();
  refused(null, /expected object/);
  refused({ ...record, verdict: 'true' }, /verdict/);
  refused({ ...record, article: { ...record.article, url: 7 } }, /^article\.url: /);
  const [first, ...others] = record.statements;
  refused(
    { ...record, statements: [{ ...first, kind: 'x' }, ...others] },
    /^statements\[0\]\.kind: /,
  );
});

test('an unsound record is refused with its place', () => {
  const record = exampleRecord();
  record.statements[1]!.cue = { start: 0, end: 9999 };
  refused(JSON.parse(JSON.stringify(record)), /^statements\[1\]\.cue: .*9999/);
});

test('the published JSON Schema is the one in force', async () => {
  const file = new URL('../../docs/record.schema.json', import.meta.url);
  const published: unknown = JSON.parse(await readFile(file, 'utf8'));
  assert.deepEqual(
    published,
    recordJsonSchema(),
    'docs/record.schema.json is out of date: regenerate it with `npm run schema`',
  );
});
