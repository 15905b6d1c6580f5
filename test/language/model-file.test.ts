import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { LanguageError } from '../../src/language/errors.ts';
import type { LanguageErrorCode } from '../../src/language/errors.ts';
import { loadLanguage, loadModelFile, modelPath } from '../../src/language/language.ts';
import { encodeModel, readModelFile } from '../../src/language/model-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true }));
const whole = readFileSync(modelPath('en-open'));

function rejects(bytes: Buffer, code: LanguageErrorCode): void {
  const path = join(folder, 'broken.model');
  writeFileSync(path, bytes);
  assert.throws(
    () => loadModelFile(path),
    (error) =>
      error instanceof LanguageError && error.code === code && error.message.includes(path),
  );
}

function changed(at: number, value: number): Buffer {
  const bytes = Buffer.from(whole);
  bytes[at] = value;
  return bytes;
}

test('a truncated model file is refused', () => {
  for (const length of [0, 3, 19, 200, whole.length - 1])
    rejects(whole.subarray(0, length), 'model-unreadable');
});

test('a model file with one byte changed is refused', () => {
  rejects(changed(whole.length - 1, whole.at(-1)! ^ 1), 'model-unreadable');
  rejects(changed(60, whole[60]! ^ 1), 'model-unreadable');
  rejects(changed(0, 0), 'model-unreadable');
});

test('a model file of another version is refused', () => {
  rejects(changed(4, 99), 'model-version');
});

test('a missing model and a name that is none are told apart', () => {
  assert.throws(
    () => loadLanguage('en-nowhere'),
    (error) => error instanceof LanguageError && error.code === 'model-missing',
  );
  assert.throws(() => loadLanguage('../secret'), RangeError);
  assert.throws(() => loadModelFile(folder), /is not a file/);
});

test('a model is the same after it was written and read', () => {
  assert.ok(encodeModel(readModelFile(modelPath('en-open'))).equals(whole));
});
