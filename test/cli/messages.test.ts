import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { ARTICLE, folder, LAUNCHER, run } from './command.ts';

const skip = process.platform !== 'linux';

/// A name that clears the screen, colours it, turns the line round and begins a line of its own.
const NAME = 'x\u001b[2J\u009b31m\u202ey\nonrecord: all is well\r\u0007\u007f.txt';

suite('what is told', { skip, timeout: 600_000 }, () => {
  test('never obeys what was given: control characters in it are spelled out', async (t) => {
    const cwd = await folder(t, { 'a.txt': ARTICLE, [NAME]: '', 'list.opml': '' });
    const archive = ['--archive', `archive${NAME}`];
    const lines = [
      ['read', NAME],
      ['read', `none${NAME}`],
      ['read', `${NAME}*`],
      ['read', 'a.txt', '--html', NAME],
      ['read', 'a.txt', '--html', `new${NAME}`],
      ['read', 'a.txt', '--date', NAME],
      ['read', 'a.txt', '--model', NAME],
      ['read', 'a.txt', `--${NAME}`],
      ['read', 'a.txt', '--cities', NAME],
      ['read', 'a.txt', '--htm'],
      [NAME],
      ['extract', NAME],
      ['add', NAME, ...archive],
      ['add', 'a.txt', ...archive],
      ['add', `https://harbour.example/${NAME}`, ...archive],
      ['list', ...archive, '--after', NAME],
      ['list', '--archive', NAME],
      ['show', NAME, ...archive],
      ['show', `stmt:${NAME}`, ...archive],
      ['search', 'a', `--${NAME}`, ...archive],
      ['retract', NAME, '--by', NAME, '--reason', NAME, ...archive],
      ['backup', `copy${NAME}`, ...archive],
      ['watch', NAME, ...archive],
      ['demo', '--output', `made${NAME}`],
      ['demo', '--port', NAME],
    ];
    const obeyed = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
    for (const args of lines) {
      const { stdout, stderr } = await run(args, { cwd });
      const line = args[0] === NAME ? 'a command' : args.join(' ');
      assert.doesNotMatch(stdout + stderr, obeyed, line);
      assert.doesNotMatch(stdout + stderr, /^onrecord: all is well/m, line);
      if (stderr !== '') assert.match(stderr, /^.*\n/, line);
    }
    const { stderr } = await run(['read', `none${NAME}`], { cwd });
    assert.equal(
      stderr,
      'onrecord: nothing matches nonex\\u001b[2J\\u009b31m\\u202ey\\nonrecord: all is well\\r\\u0007\\u007f.txt\n',
    );
    const proposed = await run(['read', 'a.txt', '--htm'], { cwd });
    assert.equal(proposed.stderr, "onrecord: unknown option '--htm' (Did you mean --html?)\n");
  });

  test('names the links in a folder that are passed over', async (t) => {
    const cwd = await folder(t, { 'news/a.txt': ARTICLE, 'else/b.txt': ARTICLE, 'photo.jpg': '' });
    for (const [target, name] of [
      ['../else/b.txt', 'b.txt'],
      ['../else', 'deep'],
      ['nowhere', 'broken.md'],
      ['../photo.jpg', 'photo.jpg'],
    ] as const)
      symlinkSync(target, join(cwd, 'news', name));
    mkdirSync(join(cwd, 'links'));
    symlinkSync('../else/b.txt', join(cwd, 'links', 'b.txt'));
    const told =
      'onrecord: links in a folder are passed over; name them to read them: news/b.txt, news/broken.md, news/deep\n';
    const { code, stderr } = await run(['read', 'news', '--json'], { cwd });
    assert.deepEqual([code, stderr], [0, told]);
    const added = await run(['add', 'news', '--archive', 'archive'], { cwd });
    assert.deepEqual([added.code, added.stderr], [0, told]);
    const none = await run(['read', 'links'], { cwd });
    assert.equal(none.code, 2);
    assert.match(none.stderr, /passed over; .*: links\/b\.txt\n.*links holds no file/);
  });
});

suite('a closed standard output', { skip, timeout: 600_000 }, () => {
  const onrecord = (cwd: string, line: string) =>
    spawnSync('sh', ['-c', `"${process.execPath}" "${LAUNCHER}" ${line}`], {
      cwd,
      encoding: 'utf8',
    });

  test('is an error where there is nothing but what is printed', async (t) => {
    const cwd = await folder(t, { 'a.txt': ARTICLE });
    for (const line of ['read a.txt >&-', 'extract a.txt >&-', 'list >&-']) {
      const { status, stderr } = onrecord(cwd, line);
      assert.equal(status, 2, line);
      assert.match(stderr, /^onrecord: standard output is closed.*send it somewhere/, line);
    }
  });

  test('is none where it is thrown away, or a file is written', async (t) => {
    const cwd = await folder(t, { 'a.txt': ARTICLE });
    for (const line of ['read a.txt > /dev/null', 'read a.txt --html page.html >&-'])
      assert.equal(onrecord(cwd, line).status, 0, line);
  });

  test('that takes nothing any more is an error', async (t) => {
    const cwd = await folder(t, { 'a.txt': ARTICLE });
    const { status, stderr } = onrecord(cwd, 'read a.txt > /dev/full');
    assert.equal(status, 2);
    assert.match(stderr, /^onrecord: .*ENOSPC/);
  });
});
