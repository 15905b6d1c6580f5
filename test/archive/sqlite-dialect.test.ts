import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { suite, test } from 'node:test';
import { Kysely } from 'kysely';
import { sqliteDialect } from '../../src/archive/sqlite-dialect.ts';
import { isBusy, storeError } from '../../src/archive/store-errors.ts';
import { OnRecordError } from '../../src/record/errors.ts';

interface Harbour {
  piers: { name: string; length: number };
}

async function inHarbour(work: (queries: Kysely<Harbour>) => Promise<void>): Promise<void> {
  const database = new DatabaseSync(':memory:');
  database.exec('create table piers (name text primary key, length integer) strict');
  const queries = new Kysely<Harbour>({ dialect: sqliteDialect(database) });
  await queries.insertInto('piers').values({ name: 'old', length: 120 }).execute();
  await work(queries);
  await queries.destroy();
  assert.equal(database.isOpen, false);
}

suite('the dialect', () => {
  test('gives plain rows and counts what was changed', () =>
    inHarbour(async (queries) => {
      assert.deepEqual(await queries.selectFrom('piers').selectAll().execute(), [
        { name: 'old', length: 120 },
      ]);
      const changed = await queries.updateTable('piers').set({ length: 90 }).executeTakeFirst();
      assert.equal(changed.numUpdatedRows, 1n);
      const [row] = await queries.deleteFrom('piers').returning('length').execute();
      assert.deepEqual(row, { length: 90 });
    }));

  test('streams', () =>
    inHarbour(async (queries) => {
      await queries.insertInto('piers').values({ name: 'new', length: 7 }).execute();
      const names: string[] = [];
      for await (const { name } of queries.selectFrom('piers').selectAll().orderBy('name').stream())
        names.push(name);
      assert.deepEqual(names, ['new', 'old']);
    }));

  test('lets nobody into the transaction of another', () =>
    inHarbour(async (queries) => {
      const { promise: doubt, reject } = Promise.withResolvers<never>();
      const failing = queries.transaction().execute(async (transaction) => {
        await transaction.insertInto('piers').values({ name: 'never', length: 0 }).execute();
        return doubt;
      });
      const other = queries.insertInto('piers').values({ name: 'new', length: 7 }).execute();
      const count = queries.selectFrom('piers').select('name').orderBy('name').execute();
      reject(new Error('no pier'));
      await assert.rejects(failing, /no pier/);
      await other;
      assert.deepEqual(await count, [{ name: 'new' }, { name: 'old' }]);
    }));

  test('goes on after a query that fails', () =>
    inHarbour(async (queries) => {
      const again = queries.insertInto('piers').values({ name: 'old', length: 1 }).execute();
      await assert.rejects(again, /UNIQUE/);
      assert.equal((await queries.selectFrom('piers').select('name').execute()).length, 1);
    }));

  test('asks for many different lists without keeping them all', () =>
    inHarbour(async (queries) => {
      for (let count = 1; count <= 300; count++) {
        const names = Array.from({ length: count }, (_, i) => (i ? String(i) : 'old'));
        const found = await queries
          .selectFrom('piers')
          .selectAll()
          .where('name', 'in', names)
          .execute();
        assert.equal(found.length, 1);
      }
    }));
});

test('what SQLite says of a file is told in sentences', () => {
  const told = (errcode: number) => {
    const error = storeError(Object.assign(new Error('said'), { errcode }), 'archive.db');
    return error instanceof OnRecordError ? `${error.code}: ${error.message}` : String(error);
  };
  assert.match(told(11), /^archive-invalid: archive.db is damaged/);
  assert.match(told(26), /^archive-invalid: archive.db is no archive/);
  assert.match(told(5), /^output-unwritable: .* by another process/);
  assert.match(told(13), /the disk is full/);
  assert.match(told(8), /reading only/);
  assert.match(told(10 | (4 << 8)), /^input-unreadable/);
  assert.match(told(19), /^evidence-damaged: the rows of archive.db do not fit together/);
  assert.match(told(1), /^archive-invalid: the tables of archive.db are not as they were made/);
  assert.equal(told(21), 'Error: said');
  assert.ok(isBusy(Object.assign(new Error('said'), { errcode: 517 })));
});
