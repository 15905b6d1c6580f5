/// P17 (private): nobody but the user reads an archive or its backups, whatever the umask; one that is open to
/// others is told of, with the command that closes it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { openArchive } from '../../src/archive/archive.ts';
import { report } from '../archive/sample.ts';
import { ARTICLE, folder, run } from '../cli/command.ts';

/// The folder and every file in it, with what others may do with it.
function openIn(place: string): { looked: number; open: string[] } {
  const paths = [
    place,
    ...readdirSync(place, { recursive: true }).map((name) => join(place, String(name))),
  ];
  const open = paths.filter((path) => (statSync(path).mode & 0o077) !== 0);
  return { looked: paths.length, open };
}

const FEED = 'https://harbour.example/feed';

suite('an archive and its backups', { skip: process.platform === 'win32' }, () => {
  test('are open to the user alone, whatever is done and whatever the umask', async (t) => {
    const cwd = await folder(t, { 'pier.txt': ARTICLE });
    const open: string[] = [];
    let looked = 0;
    const look = (...names: string[]): void => {
      for (const name of names) {
        const found = openIn(join(cwd, name));
        open.push(...found.open);
        looked += found.looked;
      }
    };
    for (const umask of [0o000, 0o777]) {
      const before = process.umask(umask);
      t.after(() => process.umask(before));
      const name = `archive-${umask}`;
      const onrecord = async (...args: string[]) => {
        const { code, stderr } = await run([...args, '--archive', name], { cwd });
        assert.equal(code, 0, stderr);
        assert.doesNotMatch(stderr, /other users/);
        look(name);
      };
      await onrecord('add', 'pier.txt');
      await onrecord('watch', FEED);
      await onrecord('reread');
      await onrecord('backup', `backup-${umask}`);
      await onrecord('backup', join(name, 'backups', 'monday'));
      look(`backup-${umask}`);
      process.umask(before);
    }
    t.diagnostic(`${open.length} of ${looked} files and folders of archives are open to others`);
    assert.deepEqual(open, []);
  });

  test('are so while they are open, with the files that SQLite puts beside', async (t) => {
    const cwd = await folder(t);
    const place = join(cwd, 'archive');
    const before = process.umask(0);
    t.after(() => process.umask(before));
    const archive = await openArchive(place);
    await archive.add(report(['the pier stays']));
    const names = readdirSync(place).sort();
    const { open } = openIn(place);
    await archive.close();
    assert.deepEqual(names, ['archive.db', 'archive.db-shm', 'archive.db-wal']);
    assert.deepEqual([open, archive.problems], [[], []]);
  });

  test('take over an empty folder, and leave one with other things as it is', async (t) => {
    const cwd = await folder(t, { 'full/notes.txt': '' });
    mkdirSync(join(cwd, 'empty'));
    for (const name of ['empty', 'full']) {
      chmodSync(join(cwd, name), 0o755);
      await (await openArchive(join(cwd, name))).close();
    }
    const modes = ['empty', 'full', 'full/archive.db'].map(
      (name) => statSync(join(cwd, name)).mode,
    );
    assert.deepEqual(
      modes.map((mode) => mode & 0o777),
      [0o700, 0o755, 0o600],
    );
  });

  test('that are open are told of, once, with a command that closes them', async (t) => {
    const cwd = await folder(t);
    const place = join(cwd, "Ana's archive");
    await (await openArchive(place)).close();
    for (const path of [place, join(place, 'archive.db')]) {
      chmodSync(path, statSync(path).mode | 0o044);
      const { code, stderr } = await run(['list', '--archive', place], { cwd });
      assert.equal(code, 0);
      const [, command] =
        /^onrecord: other users .*; keep them out: (chmod .*)\n/.exec(stderr) ?? [];
      assert.equal(stderr.match(/other users/g)?.length, 1);
      execFileSync('sh', ['-c', command!]);
      assert.doesNotMatch((await run(['list', '--archive', place], { cwd })).stderr, /other users/);
    }
  });

  test('that are open are a problem to the library', async (t) => {
    const place = join(await folder(t), 'archive');
    await (await openArchive(place)).close();
    chmodSync(place, 0o750);
    for (const options of [{}, { readOnly: true }]) {
      const archive = await openArchive(place, options);
      await archive.close();
      assert.deepEqual(
        archive.problems.map(({ code }) => code),
        ['open-to-others'],
      );
    }
  });
});
