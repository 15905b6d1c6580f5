import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parseRecord } from '../../src/record/schema.ts';
import { ARTICLE, folder, run, runProcess, start } from './command.ts';

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1);

const recordsIn = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => parseRecord(JSON.parse(line)));

suite('onrecord read', () => {
  test('prints a digest', async (t) => {
    const cwd = await folder(t, { 'article.txt': ARTICLE });
    const { code, stdout, stderr } = await run(['read', 'article.txt'], { cwd });
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /Pier to Reopen/);
    assert.doesNotMatch(stdout, /\u001b/);
  });

  test('--json prints a record that holds what was given', async (t) => {
    const cwd = await folder(t, { 'in/article.txt': ARTICLE });
    const known = ['--date', '2031-05-14', '--outlet', 'The Harbour Post', '--title', 'The Pier'];
    const { code, stdout } = await run(['read', 'in/article.txt', '--json', ...known], { cwd });
    const [record, ...others] = recordsIn(stdout);
    const { text, source, outlet, title, published } = record!.article;
    assert.deepEqual([code, others.length, text], [0, 0, ARTICLE]);
    assert.deepEqual([source, outlet, title], ['article.txt', 'The Harbour Post', 'The Pier']);
    assert.deepEqual(published, { value: '2031-05-14', basis: 'explicit', from: 'given' });
  });

  test('- reads standard input, in the format given', async () => {
    const args = ['read', '-', '--json', '--format', 'markdown'];
    const { code, stdout } = await run(args, { input: `# Pier\n\n${ARTICLE}` });
    assert.equal(code, 0);
    assert.equal(recordsIn(stdout)[0]!.article.source, '');
  });

  test('reads the same article to the same bytes', async () => {
    const one = await run(['read', '-', '--json'], { input: ARTICLE });
    const two = await runProcess(['read', '-', '--json'], { input: ARTICLE });
    assert.equal(one.stdout, two.stdout);
  });

  test('--explain prints the reasons', async () => {
    const { code, stdout } = await run(['read', '-', '--explain'], { input: ARTICLE });
    assert.equal(code, 0);
    assert.match(stdout, /Sentences\n/);
  });

  test('takes folders and patterns, one line of JSON each, in order', async (t) => {
    const cwd = await folder(t, {
      'news/b.txt': ARTICLE,
      'news/a.txt': ARTICLE,
      'news/deep/c.md': ARTICLE,
      'news/.hidden/d.txt': ARTICLE,
      'news/photo.jpg': JPEG,
      'x1.txt': ARTICLE,
      'x2.txt': ARTICLE,
    });
    const { code, stdout } = await run(['read', 'news', 'x?.txt', '--json'], { cwd });
    assert.equal(code, 0);
    assert.deepEqual(
      recordsIn(stdout).map(({ article }) => article.source),
      ['a.txt', 'b.txt', 'c.md', 'x1.txt', 'x2.txt'],
    );
  });

  test('--html writes one page beside the digests', async (t) => {
    const cwd = await folder(t, { 'a.txt': ARTICLE, 'b.txt': ARTICLE.replaceAll('Brook', 'Lake') });
    const args = ['read', 'a.txt', 'b.txt', '--html', 'page.html'];
    const { code, stdout, stderr } = await run(args, { cwd });
    assert.deepEqual([code, stderr], [0, 'wrote page.html\n']);
    assert.match(stdout, /Pier to Reopen/);
    const page = readFileSync(join(cwd, 'page.html'), 'utf8');
    assert.match(page, /^<!doctype html>/);
    assert.match(page, /Lake/);
    assert.deepEqual(readdirSync(cwd).sort(), ['a.txt', 'b.txt', 'page.html']);
  });

  test('ends quietly when nobody reads on', async (t) => {
    const files = Array.from({ length: 20 }, (_, i): [string, string] => [`${i}.txt`, ARTICLE]);
    const child = start(['read', '.', '--json'], await folder(t, Object.fromEntries(files)));
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = (await once(child, 'close')) as [number];
    assert.deepEqual([code, stderr], [0, '']);
  });
});

suite('onrecord read says what it cannot read, and ends with 2', () => {
  for (const [name, content, words] of [
    ['empty.txt', '', /empty\.txt: There is no text/],
    ['photo.jpg', JPEG, /photo\.jpg: This is a JPEG image/],
    ['large.txt', 'The pier stays. '.repeat(1_300_000), /large\.txt: The input has 20800000 bytes/],
  ] as const)
    test(name, async (t) => {
      const cwd = await folder(t, { [name]: content });
      const { code, stdout, stderr } = await run(['read', name], { cwd });
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, words);
      assert.equal(stderr.trim().split('\n').length, 1);
    });

  test('a page that would take the place of an article', async (t) => {
    const cwd = await folder(t, { 'a.txt': ARTICLE });
    const { code, stderr } = await run(['read', 'a.txt', '--html', './a.txt'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /is one of the articles/);
    assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), ARTICLE);
  });

  test('a file that is not there', async () => {
    const { code, stdout, stderr } = await run(['read', 'nowhere.txt']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /cannot read nowhere\.txt: there is no such file/);
  });

  test('a folder and a pattern without articles', async (t) => {
    const cwd = await folder(t, { 'news/photo.jpg': JPEG });
    const { code, stderr } = await run(['read', 'news', '*.txt'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /news holds no file that ends in \.txt/);
    assert.match(stderr, /nothing matches \*\.txt/);
  });

  test('one file of several, and reads the others', async (t) => {
    const cwd = await folder(t, { 'a.txt': ARTICLE, 'b.txt': JPEG, 'c.txt': ARTICLE });
    const args = ['read', 'a.txt', 'b.txt', 'none.txt', 'c.txt', '--json'];
    const { code, stdout, stderr } = await run(args, { cwd });
    assert.equal(code, 2);
    assert.equal(recordsIn(stdout).length, 2);
    assert.match(stderr, /b\.txt: This is a JPEG/);
    assert.match(stderr, /none\.txt/);
  });

  test('one title for several articles', async (t) => {
    const cwd = await folder(t, { 'a.txt': ARTICLE, 'b.txt': ARTICLE });
    const { code, stdout, stderr } = await run(['read', 'a.txt', 'b.txt', '--title', 'T'], { cwd });
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /--title is for one article/);
  });

  test('a page that cannot be written, and leaves nothing behind', async (t) => {
    const cwd = await folder(t, { 'a.txt': ARTICLE, 'locked/x': '' });
    for (const [target, words] of [
      ['no/such/page.html', /there is no such file or folder/],
      ['locked', /it is a folder/],
      ['a.txt/page.html', /a file stands where a folder is needed/],
    ] as const) {
      const { code, stderr } = await run(['read', 'a.txt', '--html', target], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, /cannot write/);
      assert.match(stderr, words);
    }
    assert.ok(!existsSync(join(cwd, 'no')));
    assert.deepEqual(readdirSync(cwd).sort(), ['a.txt', 'locked']);
  });

  const root = process.getuid?.() === 0;
  const skip = root && 'nothing is forbidden to root';
  test('a page in a folder that may not be written', { skip }, async (t) => {
    const cwd = await folder(t, { 'a.txt': ARTICLE, 'locked/x': '' });
    chmodSync(join(cwd, 'locked'), 0o555);
    const { code, stderr } = await run(['read', 'a.txt', '--html', 'locked/p.html'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /it is not permitted/);
  });
});
