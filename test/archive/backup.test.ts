import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { suite, test } from 'node:test';
import { openArchive } from '../../src/archive/archive.ts';
import { OnRecordError } from '../../src/record/errors.ts';
import { exampleRecord } from '../record/example.ts';
import { inArchive, inFolder, report } from './sample.ts';

const unwritable = (error: unknown) =>
  error instanceof OnRecordError && error.code === 'output-unwritable';

suite('a backup', () => {
  test('is an archive of its own, as it was at that moment', () =>
    inArchive(async (archive, folder) => {
      await archive.add(exampleRecord());
      const to = join(folder, 'backups', 'monday');
      await archive.backup(to);
      await archive.add(report(['after it']));
      assert.deepEqual(readdirSync(to), ['archive.db']);
      const copy = await openArchive(to, { create: false });
      assert.equal((await copy.list()).items.length, 1);
      assert.equal((await copy.search({ words: 'rebuild pier' })).items.length, 1);
      assert.deepEqual((await copy.check()).problems, []);
      await copy.add(report(['on its own']));
      await copy.close();
    }));

  test('may be made by who only reads, and read by who only reads', () =>
    inFolder(async (folder) => {
      const writer = await openArchive(folder);
      await writer.add(exampleRecord());
      const reader = await openArchive(folder, { readOnly: true });
      await reader.backup(join(folder, 'copy'));
      await reader.close();
      await writer.close();
      const copy = await openArchive(join(folder, 'copy'), { readOnly: true });
      assert.equal((await copy.list()).items.length, 1);
      await copy.close();
    }));

  test('is never written over an archive', () =>
    inArchive(async (archive, folder) => {
      await archive.add(exampleRecord());
      await assert.rejects(archive.backup(folder), unwritable);
      const to = join(folder, 'copy');
      mkdirSync(to);
      writeFileSync(join(to, 'archive.db'), 'anything');
      await assert.rejects(archive.backup(to), /there is an archive in .* already/);
      assert.deepEqual(readdirSync(to), ['archive.db']);
    }));

  test('that fails leaves nothing', () =>
    inArchive(async (archive, folder) => {
      writeFileSync(join(folder, 'file'), '');
      await assert.rejects(archive.backup(join(folder, 'file')), unwritable);
      assert.ok(!readdirSync(folder).some((name) => name.endsWith('.part')));
    }));
});

suite('a check', () => {
  test('of a sound archive finds nothing, and says how much it looked at', () =>
    inArchive(async (archive) => {
      await archive.add([exampleRecord(), report(['the pier stays'])]);
      const found = { articles: 2, statements: 5, problems: [], outdated: [] };
      assert.deepEqual(await archive.check(), found);
    }));

  const finds = (name: string, message: RegExp, spoil: string): void => {
    test(name, () =>
      inArchive(async (archive, folder) => {
        await archive.add([exampleRecord(), report(['the pier stays'])]);
        const database = new DatabaseSync(join(folder, 'archive.db'), {
          enableForeignKeyConstraints: false,
        });
        database.exec(spoil);
        database.close();
        const { problems } = await archive.check();
        assert.equal(problems.length, 1, problems.join('\n'));
        assert.match(problems[0]!, message);
      }),
    );
  };

  finds(
    'finds a text that was changed',
    /^art:.*its text is not the one that was kept/,
    `update bodies set text = replace(text, 'Brook', 'Crook') where article = 1`,
  );
  finds(
    'finds a statement that says something else',
    /^stmt:.*its row is not what its article’s record says/,
    `update statements set content = 'the pier goes' where content = 'the pier stays'`,
  );
  finds(
    'finds a statement that is lost from the index',
    /statement_words has 4 entries for 5 rows/,
    `delete from statement_words where rowid = (select max(rowid) from statement_words)`,
  );
  finds(
    'finds a reference to nothing',
    /commitments: a row refers to nothing in articles/,
    `insert into commitments values ('cmt:x', 99, 'pledge', 'open', null, '[]', 0)`,
  );
});
