import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { outputFile, PAGES } from '../../src/cli/output-file.ts';
import { PAGE_BEGINNING } from '../../src/export/views/page.ts';
import { ARTICLE, folder, LAUNCHER, run } from './command.ts';

const skip = process.platform !== 'linux';
const ours = { ours: PAGES, inputs: [] };
const PAGE = `${PAGE_BEGINNING}the page`;
const modeOf = (path: string): number => statSync(path).mode & 0o777;

suite('a file that is written', { skip }, () => {
  test('has the mode that the umask leaves, or that of what it replaces', async (t) => {
    const path = join(await folder(t), 'page.html');
    const before = process.umask(0o027);
    t.after(() => process.umask(before));
    await (await outputFile(path, ours)).write(PAGE);
    assert.equal(modeOf(path), 0o640);
    chmodSync(path, 0o604);
    await (await outputFile(path, ours)).write(`${PAGE}, again`);
    assert.deepEqual([modeOf(path), readFileSync(path, 'utf8')], [0o604, `${PAGE}, again`]);
  });

  test('does not take the place of what has come to stand there since', async (t) => {
    const cwd = await folder(t, { 'old.html': PAGE });
    for (const name of ['new.html', 'old.html']) {
      const file = await outputFile(join(cwd, name), ours);
      writeFileSync(join(cwd, name), 'notes');
      await assert.rejects(file.write(PAGE), /is no page of OnRecord/);
      assert.equal(readFileSync(join(cwd, name), 'utf8'), 'notes');
    }
    assert.deepEqual(readdirSync(cwd).sort(), ['new.html', 'old.html']);
  });

  test('may be a pipe or a device, which stay what they are', async (t) => {
    const cwd = await folder(t, { 'a.txt': ARTICLE });
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    symlinkSync('/dev/null', join(cwd, 'null.html'));
    const reader = spawn('cat', ['pipe'], { cwd });
    let received = '';
    reader.stdout.on('data', (chunk: Buffer) => (received += String(chunk)));
    const told = run(['read', 'a.txt', '--html', 'pipe'], { cwd });
    await once(reader, 'close');
    assert.equal((await told).code, 0);
    assert.ok(received.startsWith(PAGE_BEGINNING));
    assert.ok(lstatSync(join(cwd, 'pipe')).isFIFO());
    assert.equal((await run(['read', 'a.txt', '--html', 'null.html'], { cwd })).code, 0);
    assert.ok(lstatSync('/dev/null').isCharacterDevice());
    assert.ok(lstatSync(join(cwd, 'null.html')).isSymbolicLink());
  });

  test('may be standard output, be that a pipe or a file', async (t) => {
    const cwd = await folder(t, { 'a.txt': ARTICLE });
    const line = `"${process.execPath}" "${LAUNCHER}" read a.txt --html /dev/stdout`;
    for (const way of [`${line} | cat`, `${line} > all.txt; cat all.txt`]) {
      const { stdout } = spawnSync('sh', ['-c', way], { cwd, encoding: 'utf8' });
      assert.match(stdout, /^\n?.*Pier to Reopen[^]*<!doctype html>[^]*<\/html>\n$/);
    }
  });

  test('is not where standard output goes already', async (t) => {
    const cwd = await folder(t, { 'a.txt': ARTICLE });
    const line = `"${process.execPath}" "${LAUNCHER}" read a.txt --html page.html > page.html`;
    const { stderr, status } = spawnSync('sh', ['-c', line], { cwd, encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /standard output goes there/);
  });

  test('leaves nothing when the process is stopped before it is whole', async (t) => {
    const cwd = await folder(t);
    // A text of which the beginning is written, and whose end never comes.
    const code = `
      import { makeFile } from ${JSON.stringify(new URL('../../src/cli/draft.ts', import.meta.url))};
      async function* text() { yield 'x'; console.log('begun'); await new Promise(() => setInterval(() => {}, 1e6)); }
      await makeFile('page.html', text());`;
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd });
      await once(child.stdout, 'data');
      const [draft, ...others] = readdirSync(cwd);
      assert.match(draft!, /^\.onrecord-[0-9a-f]{24}\.tmp$/);
      assert.deepEqual([others.length, modeOf(join(cwd, draft!))], [0, 0o600]);
      child.kill(signal);
      const [, by] = (await once(child, 'close')) as [number | null, string];
      assert.deepEqual([by, readdirSync(cwd)], [signal, []]);
    }
  });

  test('is refused before anything is read, where its folder may not be written in', async (t) => {
    const cwd = await folder(t, { 'a.txt': ARTICLE, 'locked/x': '' });
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, 'locked'), 0o555);
    const isRoot = process.getuid!() === 0;
    if (isRoot) chownSync(join(cwd, 'locked'), 0, 0);
    // Nothing is forbidden to root, so somebody else tries.
    const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
    const args = [LAUNCHER, 'read', 'a.txt', '--html', 'locked/p.html'];
    const told = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', ...nobody });
    if (told.error || told.stderr.includes('Cannot find module'))
      return t.skip('nobody else may run it');
    assert.deepEqual([told.status, told.stdout], [2, '']);
    assert.match(told.stderr, /^onrecord: cannot write locked\/p\.html: it is not permitted\n$/);
  });
});
