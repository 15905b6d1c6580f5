import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { suite, test } from 'node:test';
import type { Insertable } from 'kysely';
import { archiveFolder, openArchive } from '../../src/archive/archive.ts';
import { packRecord } from '../../src/archive/codec.ts';
import { ARTICLE_INDEX, indexEntries, STATEMENT_INDEX } from '../../src/archive/full-text.ts';
import { insertRows } from '../../src/archive/insert.ts';
import { dayOf, rowOf } from '../../src/archive/keys.ts';
import { FORMAT, migrate } from '../../src/archive/migrations/migrate.ts';
import { articleEntry, speakerRows, statementEntry, statementRow } from '../../src/archive/rows.ts';
import type { Tables } from '../../src/archive/tables.ts';
import { OnRecordError } from '../../src/record/errors.ts';
import { exampleRecord } from '../record/example.ts';
import { inFolder, report } from './sample.ts';

const withCode = (code: string, message: RegExp) => (error: unknown) =>
  error instanceof OnRecordError && error.code === code && message.test(error.message);

suite('the folder of the archive', () => {
  const env = { ONRECORD_ARCHIVE: '/news', XDG_DATA_HOME: '/data', HOME: '/home/ana' };
  test('is the one that is given', () => assert.equal(archiveFolder('here', env), resolve('here')));
  test('else the environment’s', () => assert.equal(archiveFolder(undefined, env), '/news'));
  test('else one among the user’s data', () => {
    assert.equal(archiveFolder(undefined, { ...env, ONRECORD_ARCHIVE: '' }), '/data/onrecord');
    assert.equal(
      archiveFolder(undefined, { HOME: '/home/ana' }),
      '/home/ana/.local/share/onrecord',
    );
  });
});

suite('an archive', () => {
  test('is made where there is none, and is all in its folder', () =>
    inFolder(async (folder) => {
      const inside = join(folder, 'a', 'b');
      const archive = await openArchive(inside);
      await archive.add(report(['the pier stays']));
      await archive.close();
      assert.deepEqual(readdirSync(inside), ['archive.db']);
      const copy = join(folder, 'copy');
      await cp(inside, copy, { recursive: true });
      const copied = await openArchive(copy, { create: false });
      assert.equal((await copied.search({ words: 'pier' })).items.length, 1);
      await copied.close();
    }));

  test('is not made when it has to be there', () =>
    inFolder(async (folder) => {
      const missing = withCode('not-found', /there is no archive in/);
      await assert.rejects(openArchive(folder, { create: false }), missing);
      await assert.rejects(openArchive(folder, { readOnly: true }), missing);
      assert.deepEqual(readdirSync(folder), []);
    }));

  test('that is open for reading only cannot be changed', () =>
    inFolder(async (folder) => {
      await (await openArchive(folder)).close();
      const archive = await openArchive(folder, { readOnly: true });
      await assert.rejects(archive.add(report(['no'])), TypeError);
      assert.deepEqual((await archive.list()).items, []);
      await archive.close();
    }));

  test('cannot be made where a file stands', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'file'), '');
      const unwritable = withCode('output-unwritable', /cannot be made a folder/);
      await assert.rejects(openArchive(join(folder, 'file')), unwritable);
    }));

  test(
    'cannot be made where the system makes no folders',
    { skip: process.platform !== 'linux' },
    () => assert.rejects(openArchive('/proc/onrecord/archive'), { code: 'output-unwritable' }),
  );

  test('may be made by several at once', () =>
    inFolder(async (folder) => {
      const all = await Promise.all(Array.from({ length: 4 }, () => openArchive(folder)));
      await Promise.all(all.map((archive, i) => archive.add(report([`number ${i}`]))));
      assert.equal((await all[0]!.list()).items.length, 4);
      await Promise.all(all.map((archive) => archive.close()));
    }));
});

suite('a file that is no archive is refused', () => {
  const refuses = (name: string, message: RegExp, spoil: (file: string) => void): void => {
    test(name, () =>
      inFolder(async (folder) => {
        const file = join(folder, 'archive.db');
        spoil(file);
        const before = readFileSync(file);
        for (const options of [{}, { readOnly: true }])
          await assert.rejects(openArchive(folder, options), withCode('archive-invalid', message));
        assert.deepEqual(readFileSync(file), before);
      }),
    );
  };

  refuses('text', /no SQLite database/, (file) =>
    writeFileSync(file, 'The pier stays. '.repeat(400)),
  );
  refuses('a database of something else', /is a database of something else/, (file) => {
    const database = new DatabaseSync(file);
    database.exec('create table poems (words text)');
    database.close();
  });
  refuses('an archive of a newer OnRecord', /has format 99, .* use a newer OnRecord/, (file) => {
    const database = new DatabaseSync(file);
    migrate(database, file);
    database.exec('pragma user_version = 99');
    database.close();
  });

  test('a damaged one says so when what is damaged is read', () =>
    inFolder(async (folder) => {
      const archive = await openArchive(folder);
      await archive.add(Array.from({ length: 50 }, (_, i) => report([`the pier ${i} stays`])));
      await archive.close();
      truncateSync(join(folder, 'archive.db'), 40_960);
      const damaged = withCode('archive-invalid', /is damaged; restore it from a backup/);
      await assert.rejects(async () => {
        const again = await openArchive(folder);
        try {
          await again.search({ words: 'pier' });
          await again.check();
        } finally {
          await again.close();
        }
      }, damaged);
    }));

  test('a folder in its place', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'archive.db'));
      await assert.rejects(openArchive(folder), withCode('input-unreadable', /cannot be read/));
    }));
});

test('an archive whose tables were changed is told as damaged', () =>
  inFolder(async (folder) => {
    const sound = await openArchive(folder);
    await sound.add(report(['the pier stays']));
    await sound.close();
    const database = new DatabaseSync(join(folder, 'archive.db'));
    database.exec('alter table articles rename column day to old');
    database.close();
    const archive = await openArchive(folder);
    const damaged = withCode('archive-invalid', /the tables of .* are not as they were made/);
    await assert.rejects(archive.list(), damaged);
    await assert.rejects(archive.add(report(['the pier goes'])), damaged);
    await archive.close();
  }));

suite('an archive of format 1', () => {
  /// As the first format stored a record: articles, bodies, statements and their words.
  function makeFirst(folder: string): void {
    const file = join(folder, 'archive.db');
    const database = new DatabaseSync(file);
    migrate(database, file, 1);
    const record = exampleRecord();
    const { article } = record;
    const day = dayOf(article.published!.value);
    database.exec(
      `update counters set next = 2 where name = 'articles'; update counters set next = 5 where name = 'statements'`,
    );
    insertRows(database, 'articles', [
      {
        n: 1,
        id: article.id,
        day,
        source: article.source,
        url: null,
        outlet: null,
        credit: article.credit!,
        title: null,
        byline: null,
        published: article.published!.value,
        published_basis: 'explicit',
        language: 'en',
        text_hash: article.textHash,
        version: 1,
        supersedes: null,
        superseded_by: null,
        retracted: 0,
        statements: 4,
        provenance: '{}',
        added: '2031-05-15T00:00:00.000Z',
        read_with: null,
      } as Insertable<Tables['articles']>,
    ]);
    const body = { article: 1, text: article.text, record: packRecord(record), fingerprint: null };
    insertRows(database, 'bodies', [body]);
    const marking = { outlet: null, superseded: false, retracted: false };
    record.statements.forEach((statement, ordinal) => {
      const row = rowOf(day, ordinal + 1);
      const { seal: _none, ...said } = statementRow(record, statement, {
        row,
        article: 1,
        ordinal,
      });
      insertRows(database, 'statements', [said as Insertable<Tables['statements']>]);
      insertRows(database, 'speakers', speakerRows(statement, row));
      indexEntries(database, STATEMENT_INDEX, [statementEntry(article, statement, row, marking)]);
    });
    indexEntries(database, ARTICLE_INDEX, [articleEntry(record, day, 1, marking)]);
    database.close();
  }

  test('is brought to this one when it is opened for writing, with all that is in it', () =>
    inFolder(async (folder) => {
      makeFirst(folder);
      const archive = await openArchive(folder);
      const record = exampleRecord();
      assert.deepEqual((await archive.article(record.article.id))?.record, record);
      assert.equal((await archive.search({ words: 'rebuild pier' })).items.length, 1);
      assert.deepEqual(await archive.feeds(), []);
      await archive.setFeed({ url: 'https://feed.invalid/' });
      assert.deepEqual((await archive.check()).problems, []);
      await archive.close();
      const database = new DatabaseSync(join(folder, 'archive.db'), { readOnly: true });
      assert.equal(database.prepare('pragma user_version').get()!['user_version'], FORMAT);
      database.close();
    }));

  test('is not changed by who only reads', () =>
    inFolder(async (folder) => {
      makeFirst(folder);
      const older = withCode('archive-invalid', /has format 1, older than \d; open it for writing/);
      await assert.rejects(openArchive(folder, { readOnly: true }), older);
    }));

  test('stays as it was when a step fails', () =>
    inFolder(async (folder) => {
      makeFirst(folder);
      const file = join(folder, 'archive.db');
      const database = new DatabaseSync(file);
      database.exec('create table imports (in_the_way text)');
      assert.throws(() => migrate(database, file), /already exists/);
      assert.equal(database.prepare('pragma user_version').get()!['user_version'], 1);
      const tables = database.prepare(`select name from sqlite_schema where name = 'feeds'`).all();
      assert.deepEqual(tables, []);
      database.close();
    }));
});
