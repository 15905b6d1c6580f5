import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, mock, suite, test } from 'node:test';
import { train } from '../../src/training/train.ts';

suite('the command that trains a model', () => {
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
      ['', []],
      ['of-nobody', []],
      ['toString', []],
      ['en-open', ['--hidden', 'many']],
      ['en-open', ['--hiden', '8']],
    ] as const;
    for (const [name, args] of misuses) {
      assert.equal(train(name, args), 2);
      assert.match(said.at(-1) ?? '', /^usage: npm run train -- en-open\|en/);
    }
  });

  test('says where it looked when there is no data', () => {
    process.env['ONRECORD_DATA'] = tmpdir();
    assert.equal(train('en-open', []), 2);
    assert.match(said.at(-1) ?? '', /^no training data in .*: set ONRECORD_DATA/);
  });
});
