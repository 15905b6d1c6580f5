import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { smallFile } from '../../../src/engine/import/small-file.ts';
import { folder } from '../../cli/command.ts';
import { REPORT } from './kit.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const isSmall = async (name: string, from: string | Uint8Array) =>
  (await smallFile({ name, from, options: {} })) !== null;

suite('a file that may be parsed in the calling thread', () => {
  for (const name of ['a.txt', 'a.md', 'a.HTML', 'a.json', 'a.jsonl'])
    test(`is a small ${name}`, async () => assert.ok(await isSmall(name, bytes(REPORT))));

  for (const [what, name, content] of [
    ['compressed', 'a.txt', gzipSync(REPORT)],
    ['a document', 'a.docx', bytes(REPORT)],
    ['a PDF under another name', 'a.txt', bytes('\n%PDF-1.4')],
    ['a feed under another name', 'a.html', bytes('<rss><channel>')],
    ['XML', 'a.html', bytes('<?xml version="1.0"?>')],
    ['long', 'a.txt', bytes('a'.repeat(65_537))],
  ] as const)
    test(`is not ${what}`, async () => assert.ok(!(await isSmall(name, content))));

  test('is read from its path', async (t) => {
    const home = await folder(t, { 'a.txt': REPORT, 'long.txt': 'a'.repeat(65_537) });
    assert.ok(await isSmall('a.txt', join(home, 'a.txt')));
    for (const name of ['long.txt', 'none.txt', '.'])
      assert.ok(!(await isSmall('a.txt', join(home, name))), name);
  });
});
