import assert from 'node:assert/strict';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openArchive } from '../../src/archive/archive.ts';
import { openToOthers } from '../../src/archive/permissions.ts';
import { DAMAGES, FORGED, spoil } from '../archive/damaging.ts';
import { published, report } from '../archive/sample.ts';
import { archived, archivedOnce, idIn } from './archived.ts';
import { ARTICLE, folder, run } from './command.ts';

const filled = archivedOnce({ 'pier.txt': ARTICLE }, ['pier.txt']);

/// An archive with a sound article, and for each kind of damage one that has it.
async function damaged(path: string): Promise<{ sound: string; ids: string[] }> {
  const names = Object.keys(DAMAGES);
  const records = ['sound', ...names].map((name, i) =>
    report([`the pier stays ${i}`], {
      ...published('2031-05-14'),
      title: `Pier ${i}`,
      outlet: `Post ${i}`,
      source: `${name}.txt`,
    }),
  );
  mkdirSync(path);
  const archive = await openArchive(path);
  await archive.add(records);
  await archive.close();
  spoil(path, (database) => names.forEach((name, i) => DAMAGES[name]!(database, i + 2)));
  for (const name of readdirSync(path)) chmodSync(join(path, name), 0o600);
  chmodSync(path, 0o700);
  const [sound, ...others] = records.map(({ article }) => article.id);
  // Of a row that is gone nobody knows the id.
  return { sound: sound!, ids: others.filter((_, i) => names[i] !== 'the row deleted') };
}

describe('a damaged archive', () => {
  it('shows by no command what is not what was kept, and the others by all', async (test) => {
    const cwd = await folder(test);
    const { sound, ids } = await damaged(join(cwd, 'archive'));
    const commands: [string[], RegExp][] = [
      [['list', '--limit', '100'], new RegExp(sound)],
      [['list', '--limit', '100', '--json'], new RegExp(sound)],
      [['search', 'pier', '--limit', '100'], /the »pier« stays 0/],
      [['search', 'pier', '--limit', '100', '--json'], new RegExp(sound)],
      [['search', 'pier', '--articles', '--limit', '100'], new RegExp(sound)],
      [['show', sound, ...ids], /the pier stays 0/],
      [['show', sound, ...ids, '--json'], /the pier stays 0/],
      [['reread'], /^$|art:/],
      [['backup', 'copy'], /copied to copy/],
    ];
    for (const [args, shown] of commands) {
      const { code, stdout, stderr } = await run([...args, '--archive', 'archive'], { cwd });
      const what = args.join(' ').slice(0, 40);
      assert.equal(code, 2, `${what}: ${stderr}`);
      assert.match(stdout, shown, what);
      assert.doesNotMatch(stdout, FORGED, what);
      assert.match(stderr, /is not shown: .*onrecord doctor/, what);
      assert.doesNotMatch(stderr, /a fault of its own|^ {4}at /m, what);
    }
  });

  it('is told by the doctor, with what to do, and ends with 1', async (test) => {
    const cwd = await folder(test);
    await damaged(join(cwd, 'archive'));
    const { code, stdout, stderr } = await run(['doctor', '--archive', 'archive'], { cwd });
    assert.equal(code, 1, stderr);
    assert.match(
      stdout,
      /WRONG: art:\w+ is not shown: its text is not the one that was kept\n[^]*\n {4}Restore/,
    );
    assert.doesNotMatch(stdout, FORGED);
  });

  it('with pages that cannot be read is told in sentences', async (test) => {
    const { cwd, onrecord } = await filled(test);
    const id = idIn((await onrecord('list')).stdout);
    const file = join(cwd, 'archive', 'archive.db');
    const handle = openSync(file, 'r+');
    for (let at = 4096; at < statSync(file).size; at += 4096)
      writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, at);
    closeSync(handle);
    for (const args of [['list'], ['show', id], ['search', 'timber'], ['reread'], ['doctor']]) {
      const { code, stderr, stdout } = await onrecord(...args);
      assert.equal(code, args[0] === 'doctor' ? 1 : 2, args[0]);
      assert.match(stderr + stdout, /is damaged; restore it|cannot be read/, args[0]);
      assert.doesNotMatch(stderr, /a fault of its own/);
    }
  });
});

describe('onrecord doctor', () => {
  it('tells what is installed, the models and the archive, and ends with 0', async (test) => {
    const { onrecord } = await archived(test);
    const without = await onrecord('doctor');
    assert.equal(without.code, 0, without.stdout);
    assert.match(without.stdout, /^OnRecord \S+, Node \d+\.\S+, SQLite \d\S+, \w+ \w+\n/);
    assert.match(without.stdout, /\nmodel en: sound, .*en\.model, SHA-256 [0-9a-f]{64}\n/);
    assert.match(without.stdout, /\narchive: there is none .*\nnothing is wrong\n$/);
    await onrecord('add', 'pier.txt');
    const { stdout, code } = await onrecord('doctor', '--json');
    const { archive, findings } = JSON.parse(stdout) as Record<string, unknown>;
    assert.deepEqual([code, findings], [0, []]);
    assert.equal((archive as { articles: number }).articles, 1);
  });

  it('tells what other users can read, and how to close it', async (test) => {
    const { cwd, onrecord } = await filled(test);
    const place = join(cwd, 'archive');
    chmodSync(place, 0o755);
    chmodSync(join(place, 'archive.db'), 0o640);
    assert.deepEqual(openToOthers(place), [place, join(place, 'archive.db')]);
    const { stdout, code } = await onrecord('doctor');
    assert.equal(code, 1);
    assert.match(stdout, /WRONG: other users are let into .*\n {4}Keep them out: chmod -R go= /);
  });
});

describe('onrecord retract', () => {
  it('keeps every reason, and can be taken back', async (test) => {
    const { onrecord } = await filled(test);
    const id = idIn((await onrecord('list')).stdout);
    await onrecord('retract', id, '--reason', 'wrong pier', '--by', 'Harbour Post');
    await onrecord('retract', id, '--reason', 'made up', '--by', 'The Bay');
    const marked = await onrecord('show', id);
    assert.match(
      marked.stdout,
      /^RETRACTED by The Bay .*: made up\nBefore that: retracted by Harbour Post .*: wrong pier\n/,
    );
    const undone = await onrecord('retract', id, '--undo', '--reason', 'it holds', '--by', 'Ana');
    assert.match(undone.stdout, /is no longer marked as retracted/);
    assert.equal(undone.code, 0);
    const { stdout } = await onrecord('list', '--json');
    const { retracted, retractions } = JSON.parse(stdout) as {
      retracted: boolean;
      retractions: { act: string; reason: string; by: string }[];
    };
    assert.equal(retracted, false);
    assert.deepEqual(
      retractions.map(({ act, reason, by }) => [act, reason, by]),
      [
        ['retracted', 'wrong pier', 'Harbour Post'],
        ['retracted', 'made up', 'The Bay'],
        ['unretracted', 'it holds', 'Ana'],
      ],
    );
    const again = await onrecord('retract', id, '--undo', '--reason', 'no', '--by', 'Ana');
    assert.equal(again.code, 2);
    assert.match(again.stderr, /is not marked as retracted/);
  });
});
