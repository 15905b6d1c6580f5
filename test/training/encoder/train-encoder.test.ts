import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, mock, suite, test } from 'node:test';
import { trainEncoder } from '../../../src/training/encoder/train-encoder.ts';

suite('the command that trains an encoder', () => {
  let said: string[] = [];
  const folder = process.env['ONRECORD_DATA'];

  beforeEach(() => {
    said = [];
    mock.method(console, 'error', (line: string) => said.push(line));
  });

  afterEach(() => {
    mock.restoreAll();
    if (folder === undefined) delete process.env['ONRECORD_DATA'];
    else process.env['ONRECORD_DATA'] = folder;
  });

  test('says how it is used when it does not understand', () => {
    const misuses = [
      [],
      ['--name', 'of-nobody'],
      ['--name', 'toString'],
      ['--name', 'en-open', '--hidden', 'many'],
      ['--nmae', 'en-open'],
    ];
    for (const args of misuses) {
      assert.equal(trainEncoder(args), 2);
      assert.match(said.at(-1) ?? '', /^usage: .*--name en-open/);
    }
  });

  test('says where it looked when there is no data', () => {
    process.env['ONRECORD_DATA'] = tmpdir();
    assert.equal(trainEncoder(['--name', 'en-open']), 2);
    assert.match(said.at(-1) ?? '', /^no training data in .*: set ONRECORD_DATA/);
  });
});
