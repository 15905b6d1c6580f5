import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { OnRecordError, read } from '../src/index.ts';

const INDEX = new URL('../src/index.ts', import.meta.url);

/// The examples in the docstrings of a source: what stands between fences after `///`.
function examplesIn(source: string): string[] {
  const docs = source.replaceAll(/^(?!\s*\/\/\/).*\n/gm, '').replaceAll(/^\s*\/\/\/ ?/gm, '');
  return [...docs.matchAll(/^```ts\n([^]*?)^```/gm)].map((match) => match[1]!);
}

suite('the library', () => {
  const source = readFileSync(new URL('../src/engine/read.ts', import.meta.url), 'utf8');
  for (const example of examplesIn(source))
    test('prints what its example says', () => {
      const code = example.replace(`'onrecord'`, `'${INDEX.href}'`);
      const args = ['--input-type=module', '--eval', code];
      const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      const promised = [...example.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map((m) => m[1]);
      assert.ok(promised.length > 0);
      assert.equal(stdout, `${promised.join('\n')}\n`, stderr);
    });

  test('has an example', () => assert.ok(examplesIn(source).length > 0));

  test('throws for what cannot be read, with the problem as the cause', () => {
    assert.throws(
      () => read(Uint8Array.of(0xff, 0xd8, 0xff)),
      (error) =>
        error instanceof OnRecordError &&
        error.code === 'input-unreadable' &&
        (error.cause as { code: string }).code === 'binary',
    );
  });

  test('reads bytes by their format, and text as it is', () => {
    const page = '<html><body><p>“It stays,” Ana Brook said.</p></body></html>';
    assert.doesNotMatch(read(Buffer.from(page)).article.text, /</);
    assert.equal(read('“It <em>stays</em>,” Ana Brook said.').article.text.includes('<em>'), true);
  });
});
