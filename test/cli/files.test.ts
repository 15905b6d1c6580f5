import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { filesOf } from '../../src/cli/files.ts';
import { folder } from './command.ts';

describe('the files in a folder', () => {
  it('are the articles in and below it, in order', async (test) => {
    const home = await folder(test, {
      'b.txt': 'b',
      'a/c.md': 'c',
      'a/picture.png': '',
      '.hidden/d.txt': 'd',
      'node_modules/e.txt': 'e',
    });
    const found = await filesOf([home]);
    assert.deepEqual(
      found.map((file) => relative(home, String(file))),
      ['a/c.md', 'b.txt'],
    );
  });

  it('are read, and told of, where a folder among them cannot be', async (test) => {
    const home = await folder(test, { 'a.txt': 'a' });
    const name = 'n'.repeat(200);
    // A path that is longer than any system takes.
    const nest = `cd "$0" && for i in $(seq 25); do mkdir ${name} && cd -P ${name} || exit 1; done`;
    execFileSync('sh', ['-c', nest, home]);
    test.after(() => execFileSync('rm', ['-rf', join(home, name)]));
    const [failure, ...files] = await filesOf([home]);
    assert.deepEqual(files, [join(home, 'a.txt')]);
    assert.match(String(failure), /cannot read .*ENAMETOOLONG/);
  });

  it('are none in an empty one', async (test) => {
    const home = await folder(test);
    assert.match(String((await filesOf([home]))[0]), /holds no file that ends in \.txt/);
  });
});
