import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';
import { openArchive } from '../../src/archive/archive.ts';
import { exampleRecord } from '../record/example.ts';
import { inFolder, report } from './sample.ts';

const LIBRARY = new URL('../../src/archive/archive.ts', import.meta.url).href;
const isRoot = process.getuid?.() === 0;
/// Nothing is forbidden to root, so somebody else opens what is his.
const NOBODY = 65_534;
const nobody = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/// What comes of opening an archive, in a process without rights of its own.
function opened(folder: string, options: object): string {
  const code = `
    import { openArchive } from ${JSON.stringify(LIBRARY)};
    try {
      const archive = await openArchive(${JSON.stringify(folder)}, ${JSON.stringify(options)});
      console.log((await archive.list()).items.length, 'articles');
      await archive.close();
    } catch (error) { console.log(error.code, error.message); }`;
  const args = ['--input-type=module', '-e', code];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', ...nobody });
  return `${stdout}${stderr}`.trim();
}

/// An archive with one article, closed: nothing stands beside its file.
async function made(parent: string): Promise<string> {
  const folder = join(parent, 'archive');
  const archive = await openArchive(folder);
  await archive.add(exampleRecord());
  await archive.close();
  chmodSync(parent, 0o755);
  assert.deepEqual(readdirSync(folder), ['archive.db']);
  give(folder);
  return folder;
}

function give(folder: string): void {
  if (!isRoot) return;
  for (const path of [folder, ...readdirSync(folder).map((name) => join(folder, name))])
    chownSync(path, NOBODY, NOBODY);
}

/// Sets the modes of the folder and of its file, and gives them back for what removes them.
async function withModes(
  folder: string,
  [ofFolder, ofFile]: [number, number],
  work: () => void,
): Promise<void> {
  chmodSync(join(folder, 'archive.db'), ofFile);
  chmodSync(folder, ofFolder);
  try {
    work();
  } finally {
    chmodSync(folder, 0o700);
    chmodSync(join(folder, 'archive.db'), 0o600);
  }
}

const READ = { readOnly: true };

suite('an archive that may not be written', { skip: process.platform !== 'linux' }, () => {
  let canRun = false;
  before(() => {
    canRun = opened('/nowhere', READ).startsWith('not-found');
  });

  for (const [name, modes] of [
    ['because of its folder', [0o500, 0o600]],
    ['because of its file', [0o700, 0o400]],
    ['because of both', [0o500, 0o400]],
  ] as [string, [number, number]][])
    test(`${name} is read, and says why it is not written`, async (t) => {
      if (!canRun) return t.skip('nobody else may run it');
      await inFolder(async (parent) => {
        const folder = await made(parent);
        await withModes(folder, modes, () => {
          assert.match(
            opened(folder, {}),
            /^output-unwritable .*archive.* cannot be written: it is not permitted; what only reads the archive still works$/,
          );
          assert.equal(opened(folder, READ), '1 articles');
        });
      });
    });

  test('and has changes in a log that cannot be read says so', async (t) => {
    if (!canRun) return t.skip('nobody else may run it');
    await inFolder(async (parent) => {
      const folder = await made(parent);
      const archive = await openArchive(folder);
      await archive.add(report(['after it']));
      const file = join(folder, 'archive.db');
      copyFileSync(`${file}-wal`, join(parent, 'log'));
      await archive.close();
      rmSync(`${file}-shm`, { force: true });
      copyFileSync(join(parent, 'log'), `${file}-wal`);
      give(folder);
      await withModes(folder, [0o500, 0o600], () =>
        assert.match(
          opened(folder, READ),
          /^input-unreadable .*changes wait in .*-wal; copy the folder to where you may write/,
        ),
      );
      assert.ok(existsSync(`${file}-wal`));
    });
  });

  test('nor read says so, and not that there is none', async (t) => {
    if (!canRun) return t.skip('nobody else may run it');
    await inFolder(async (parent) => {
      const folder = await made(parent);
      for (const modes of [
        [0o700, 0o000],
        [0o000, 0o600],
      ] as [number, number][])
        await withModes(folder, modes, () => {
          for (const options of [READ, { create: false }])
            assert.match(
              opened(folder, options),
              /^input-unreadable .*archive\.db cannot be read: it is not permitted$/,
            );
        });
    });
  });
});
