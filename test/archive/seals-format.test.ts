import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { suite, test } from 'node:test';
import { openArchive } from '../../src/archive/archive.ts';
import { FORMAT } from '../../src/archive/migrations/migrate.ts';
import { conflictId } from '../../src/record/ids.ts';
import type { Conflict } from '../../src/record/types.ts';
import { exampleRecord } from '../record/example.ts';
import { DAMAGES, FORGED, spoil } from './damaging.ts';
import { inFolder, published, report } from './sample.ts';

const pier = exampleRecord();
const calm = report(['the pier stays'], {
  ...published('2031-05-14'),
  title: 'Calm\ud800',
  outlet: 'The Post',
});
const gale = report(['the pier goes'], {
  ...published('2031-05-15'),
  title: 'Gale',
  outlet: 'The Bay',
});
const sides = [[calm.statements[0]!.id], [gale.statements[0]!.id]] as const;
const conflict: Conflict = {
  id: conflictId(...sides),
  degree: 'contradiction',
  a: [...sides[0]],
  b: [...sides[1]],
  topic: 'the pier',
  basis: 'the one or the other',
  marker: null,
  state: 'candidate',
};

/// An archive as format 3 was: without seals, and with one retraction an article.
async function makeThird(folder: string): Promise<void> {
  const archive = await openArchive(folder);
  await archive.add([pier, calm, gale]);
  await archive.keep({ conflicts: [conflict] });
  await archive.retract(gale.article.id, 'made up', 'The Bay');
  await archive.close();
  const database = new DatabaseSync(join(folder, 'archive.db'));
  database.exec(`
    alter table articles drop column seal; alter table articles drop column record_hash;
    alter table statements drop column seal; alter table conflicts drop column seal;
    create table before (article integer primary key references articles (n), reason text not null,
      by text not null, at text not null) strict;
    insert into before select article, reason, by, at from retractions;
    drop table retractions; alter table before rename to retractions; pragma user_version = 3`);
  database.close();
}

suite('an archive without seals', () => {
  test('gets them once, and says so; its one retraction stays', () =>
    inFolder(async (folder) => {
      await makeThird(folder);
      const archive = await openArchive(folder);
      assert.deepEqual(archive.upgrade, { from: 3, to: FORMAT, articles: 3, damaged: 0 });
      assert.deepEqual(await archive.check(), {
        articles: 3,
        statements: 6,
        problems: [],
        outdated: [],
      });
      assert.deepEqual((await archive.article(calm.article.id))!.record, calm);
      const { retraction, retractions } = (await archive.article(gale.article.id))!;
      assert.deepEqual(retractions, [{ act: 'retracted', ...retraction }]);
      assert.equal(retraction?.reason, 'made up');
      const { items, damaged } = await archive.search({ include: ['retracted'] });
      assert.deepEqual([items.length, damaged], [6, []]);
      await archive.close();
      const again = await openArchive(folder);
      assert.equal(again.upgrade, null);
      await again.close();
    }));

  for (const name of [
    'words of the text',
    'a record of garbage',
    'the title',
    'the name of the outlet',
    'the words of a statement',
    'the statements deleted',
    'the text deleted',
  ])
    test(`does not seal what was edited before: ${name}`, () =>
      inFolder(async (folder) => {
        await makeThird(folder);
        spoil(folder, (database) => DAMAGES[name]!(database, 2));
        const archive = await openArchive(folder);
        assert.equal(archive.upgrade?.damaged, 1);
        const { problems } = await archive.check();
        assert.ok(problems.length > 0);
        const shown = JSON.stringify([await archive.list(), await archive.search()]);
        assert.doesNotMatch(shown, FORGED);
        assert.deepEqual((await archive.article(pier.article.id))!.record, pier);
        await archive.close();
      }));
});
