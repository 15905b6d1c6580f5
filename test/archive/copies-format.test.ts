import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { Insertable } from 'kysely';
import { openArchive } from '../../src/archive/archive.ts';
import { packRecord } from '../../src/archive/codec.ts';
import { insertRows } from '../../src/archive/insert.ts';
import { migrate } from '../../src/archive/migrations/migrate.ts';
import type { Tables } from '../../src/archive/tables.ts';
import { placeAmongCopies } from '../../src/engine/import/place-copies.ts';
import type { ArticleRecord } from '../../src/record/types.ts';
import { sampleOf } from '../../src/text/fingerprint-sample.ts';
import { fingerprint, serialise } from '../../src/text/fingerprints.ts';
import { inventedText } from '../desk/accounts/invented.ts';
import { inFolder, report } from './sample.ts';

/// As format 2 stored an article: with all of its sample, whatever its copies have.
function storeAs2(database: DatabaseSync, n: number, { article, ...rest }: ArticleRecord): void {
  const { id, source, language, textHash: text_hash, text } = article;
  const about = { day: 0, version: 1, statements: 1, provenance: '{}', added: '2031-05-15' };
  const row = { ...about, n, id, source, language, text_hash };
  insertRows(database, 'articles', [row as Insertable<Tables['articles']>]);
  const print = fingerprint(text);
  const record = packRecord({ article, ...rest });
  insertRows(database, 'bodies', [{ article: n, text, record, fingerprint: serialise(print) }]);
  const rows = Array.from(sampleOf(print), (hash) => ({ hash, article: n }));
  insertRows(database, 'copy_samples', rows);
}

test('an archive of format 2 keeps its clusters, and copies are found by way of them', () =>
  inFolder(async (folder) => {
    const told = inventedText(1, 6).replaceAll('\n\n', ' ').replaceAll('.', '');
    const half = told.slice(0, told.length / 2);
    const [short, whole, single, late] = [half, told, inventedText(2, 1).slice(0, -1), told].map(
      (said, i) => report([{ said, who: `Paper ${i}` }], { source: `${i}.txt` }),
    ) as [ArticleRecord, ArticleRecord, ArticleRecord, ArticleRecord];
    const file = join(folder, 'archive.db');
    const database = new DatabaseSync(file);
    migrate(database, file, 2);
    [short, whole, single].forEach((one, i) => storeAs2(database, i + 1, one));
    database.exec(`update counters set next = 4 where name = 'articles'`);
    insertRows(database, 'clusters', [
      { article: 1, cluster: 'cpy:k', original: 2, retracted: 0 },
      { article: 2, cluster: 'cpy:k', original: 2, retracted: 0 },
    ]);
    database.close();

    const archive = await openArchive(folder);
    const place = { id: 'cpy:k', original: whole.article.id, originalRetraction: null };
    assert.deepEqual((await archive.article(short.article.id))!.cluster, place);
    assert.equal((await archive.article(single.article.id))!.placed, true);
    await archive.add(late);
    await placeAmongCopies(archive, [late.article]);
    assert.equal((await archive.article(late.article.id))!.cluster!.id, 'cpy:k');
    await archive.close();

    const after = new DatabaseSync(file, { readOnly: true });
    const words = after.prepare('select words from copy_words order by article').all();
    assert.deepEqual(
      words.map((row) => row['words']),
      [short, whole, single, late].map(({ article }) => fingerprint(article.text).words),
    );
    const centre = after.prepare('select article from clusters where centre = 1').all();
    assert.equal(centre.length, 1);
    const twice = after
      .prepare(
        'select hash from copy_samples where article in (1, 2, 4) group by hash having count(*) > 1',
      )
      .all();
    assert.deepEqual(twice, []);
    after.close();
  }));
