import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { archivedOnce } from './archived.ts';
import { ARTICLE, LAUNCHER, outcomeOf } from './command.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/// Prints the addresses of all modules that a process has loaded, as a last line when it ends.
const WATCH = `
  import { registerHooks } from 'node:module';
  import { writeSync } from 'node:fs';
  const loaded = [];
  registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
  process.on('exit', () => writeSync(2, JSON.stringify(loaded)));`;

/// The modules that a command loads: ours as `src/cli/list.ts`, of packages the names.
async function loadedBy(args: readonly string[], cwd: string, input = '') {
  const watch = `data:text/javascript,${encodeURIComponent(WATCH)}`;
  const child = spawn(process.execPath, ['--import', watch, LAUNCHER, ...args], { cwd });
  child.stdin.end(input);
  const { code, stderr } = await outcomeOf(child);
  assert.equal(code, 0, stderr);
  const paths = (JSON.parse(stderr.split('\n').at(-1)!) as string[])
    .filter((url) => url.startsWith('file:'))
    .map((url) => fileURLToPath(url));
  const packages = [...paths.join('\n').matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)];
  const ours = paths.filter((path) => !path.includes('node_modules'));
  return {
    ours: ours.map((path) => path.slice(ROOT.length)),
    packages: new Set(packages.map(([, name]) => name!)),
  };
}

const filled = archivedOnce({ 'pier.txt': ARTICLE }, ['pier.txt']);

suite('what is loaded by', () => {
  test('onrecord --version: no package, and hardly a file', async (t) => {
    const { ours, packages } = await loadedBy(['--version'], ROOT);
    assert.deepEqual([...packages], []);
    assert.ok(ours.length <= 10, ours.join('\n'));
    t.diagnostic(`${ours.length} files`);
  });

  test('onrecord --help: what parses arguments, and no command', async () => {
    const { ours, packages } = await loadedBy(['--help'], ROOT);
    assert.deepEqual([...packages], ['commander']);
    assert.ok(ours.length <= 15, ours.join('\n'));
  });

  for (const args of [['list'], ['search', 'pier']])
    test(`onrecord ${args[0]}: the archive, and nothing to read or to fetch with`, async (t) => {
      const { cwd } = await filled(t);
      const { ours, packages } = await loadedBy([...args, '--archive', 'archive'], cwd);
      assert.deepEqual([...packages].sort(), ['commander', 'kysely']);
      const more = ours.filter((path) => /^src\/(?:language|reading|engine)\//.test(path));
      assert.deepEqual(more, []);
    });

  test('onrecord read: a reader, and no archive', async () => {
    const { ours, packages } = await loadedBy(['read', '-', '--format', 'text'], ROOT, ARTICLE);
    for (const name of ['zod', 'undici', 'unpdf', 'kysely', 'feedsmith'])
      assert.ok(!packages.has(name), name);
    const more = ours.filter((path) => /^src\/(?:archive|desk)\//.test(path));
    assert.deepEqual(more, []);
    assert.ok(ours.includes('src/reading/read.ts'));
  });
});
