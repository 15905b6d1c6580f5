import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, copyFileSync, existsSync, openSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { ARTICLE, folder, LAUNCHER, outcomeOf, runProcess } from './command.ts';

const version = (node: string) =>
  spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.trim();

/// A Node older than 24 on this machine.
const old = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((place) => join(place, 'node'))
  .find((node) => existsSync(node) && Number.parseInt(version(node), 10) < 24);

/// Opens a pipe for writing, as soon as somebody opens it for reading: from then on who reads it waits.
async function writerOf(pipe: string): Promise<number> {
  for (;;)
    try {
      return openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
      await pause(50);
    }
}

suite('the launcher on an older Node', { skip: !old && 'there is none here' }, () => {
  test('runs on the Node that is installed beside it', async () => {
    const child = spawn(old!, [LAUNCHER, 'read', '-', '--json']);
    child.stdin.end(ARTICLE);
    const { code, stdout, stderr } = await outcomeOf(child);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^\{"article":/);
  });

  test('passes the exit code on', async () => {
    const { code } = await outcomeOf(spawn(old!, [LAUNCHER, 'read', 'nowhere.txt']));
    assert.equal(code, 2);
  });

  test('passes signals on, and ends by the same', async () => {
    const child = spawn(old!, [LAUNCHER, 'extract', '--workers', '1']);
    child.stdin.write(`${JSON.stringify({ id: 'a', text: ARTICLE })}\n`);
    const outcome = outcomeOf(child);
    await Promise.race([once(child.stdout, 'data'), outcome]);
    child.kill('SIGTERM');
    const { code, signal } = await outcome;
    assert.deepEqual([code, signal], [null, 'SIGTERM']);
  });

  test(
    'does not go on when the launcher is killed, whatever its thread is at',
    { timeout: 120_000 },
    async (t) => {
      const cwd = await folder(t);
      execFileSync('mkfifo', [join(cwd, 'pipe')]);
      const child = spawn(old!, [LAUNCHER, 'read', '-', '--cities', 'pipe'], { cwd });
      const writer = await writerOf(join(cwd, 'pipe'));
      t.after(() => closeSync(writer));
      // Reading it stops the whole thread.
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  );

  test('says what to do where there is none', async (t) => {
    const cwd = await folder(t, { 'package.json': '{"type": "module"}' });
    copyFileSync(LAUNCHER, join(cwd, 'onrecord.js'));
    const { code, stderr } = await outcomeOf(spawn(old!, ['onrecord.js'], { cwd }));
    assert.equal(code, 2);
    assert.match(
      stderr,
      /needs Node 24 or newer, and this is Node \d+\S+: npm install node-\w+-\w+@24 in the same place brings it\.\n$/,
    );
  });
});

test('the launcher keeps compiled code in the cache folder of the user, where it can', async (t) => {
  const cwd = await folder(t, { file: '' });
  const caches = async (place: string) => {
    const env = { ...process.env, XDG_CACHE_HOME: place, NODE_COMPILE_CACHE: '' };
    return outcomeOf(spawn(process.execPath, [LAUNCHER, '--version'], { cwd, env }));
  };
  const first = await caches(join(cwd, 'caches'));
  assert.deepEqual([first.code, first.stderr], [0, '']);
  assert.equal(readdirSync(join(cwd, 'caches', 'onrecord', 'code')).length, 1);
  assert.deepEqual(await caches(join(cwd, 'caches')), first);
  assert.deepEqual(await caches(join(cwd, 'file')), first);
});

test('the launcher adds no warnings', async () => {
  const { stderr } = await runProcess(['--version']);
  assert.equal(stderr, '');
});
