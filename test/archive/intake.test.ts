import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { OnRecordError } from '../../src/record/errors.ts';
import { inArchive, published, report } from './sample.ts';

const articles = ['a', 'b', 'c', 'd'].map((said) => report([said], published('2031-05-14')));
const ids = articles.map(({ article }) => article.id);

suite('copies', () => {
  test('form a cluster, which every result shows', () =>
    inArchive(async (archive) => {
      await archive.add(articles);
      await archive.setCluster('k', [ids[2]!, ids[1]!], ids[2]!);
      const place = { id: 'k', original: ids[2]!, originalRetraction: null };
      assert.deepEqual(
        (await archive.cluster('k')).map(({ article }) => article),
        [ids[2], ids[1]],
      );
      assert.deepEqual((await archive.search({ words: 'b' })).items[0]?.article.cluster, place);
      assert.deepEqual((await archive.article(ids[2]!))?.cluster, place);
      assert.equal((await archive.article(ids[0]!))?.cluster, null);
    }));

  test('move from cluster to cluster, and none is left in one alone', () =>
    inArchive(async (archive) => {
      await archive.add(articles);
      await archive.setCluster('k', ids.slice(0, 2), ids[0]!);
      await archive.setCluster('l', ids.slice(1, 3), ids[1]!);
      assert.deepEqual(await archive.cluster('k'), []);
      assert.equal((await archive.article(ids[0]!))?.cluster, null);
      assert.equal((await archive.cluster('l')).length, 2);
      await archive.setCluster('l', [], '');
      assert.deepEqual(await archive.cluster('l'), []);
      await assert.rejects(archive.setCluster('m', [ids[0]!], ids[1]!), RangeError);
    }));
});

suite('feeds', () => {
  const url = 'https://harbour.invalid/feed';

  test('are watched with a state of their own', () =>
    inArchive(
      async (archive) => {
        await archive.setFeed({ url, title: 'Harbour' });
        await archive.setFeed({ url, state: { etag: '"1"', failures: 0 } });
        await archive.setFeed({ url });
        assert.deepEqual(await archive.feeds(), [
          {
            url,
            title: 'Harbour',
            state: { etag: '"1"', failures: 0 },
            added: '2031-05-14T08:00:00.000Z',
          },
        ]);
        await archive.removeFeed(url);
        assert.deepEqual(await archive.feeds(), []);
        await assert.rejects(
          archive.removeFeed(url),
          (error: unknown) => error instanceof OnRecordError && error.code === 'not-found',
        );
      },
      { now: () => new Date('2031-05-14T08:00:00Z') },
    ));

  test('have entries that were seen, recorded with their articles', () =>
    inArchive(async (archive) => {
      await archive.setFeed({ url });
      const seen = [
        { feed: url, entry: '1', article: ids[0]! },
        { feed: url, entry: '2', article: null },
      ];
      await archive.add(articles[0]!, { seen });
      await archive.add([], { seen });
      const entries = Array.from({ length: 2000 }, (_, i) => String(i));
      assert.deepEqual(await archive.seen(url, entries), new Set(['1', '2']));
      assert.deepEqual(await archive.seen('https://other.invalid/', entries), new Set());
      await archive.removeFeed(url);
      assert.deepEqual(await archive.seen(url, entries), new Set());
    }));

  test('are changed where they are watched, and never added so', () =>
    inArchive(async (archive) => {
      await archive.setFeed({ url });
      assert.ok(await archive.updateFeed({ url, title: 'Harbour', state: { failures: 1 } }));
      assert.deepEqual((await archive.feeds())[0]!.state, { failures: 1 });
      await archive.removeFeed(url);
      assert.ok(!(await archive.updateFeed({ url, title: null, state: {} })));
      assert.deepEqual(await archive.feeds(), []);
    }));

  test('that were removed meanwhile have their entries dropped, where that is asked for', () =>
    inArchive(async (archive) => {
      const seen = [{ feed: url, entry: '1', article: null }];
      const [added] = await archive.add(articles[0]!, { seen, unwatched: 'drop' });
      assert.equal(added!.outcome, 'new');
      assert.deepEqual(await archive.seen(url, ['1']), new Set());
    }));

  test('have their articles listed alone', () =>
    inArchive(async (archive) => {
      await archive.setFeed({ url });
      const { id } = articles[0]!.article;
      await archive.add(articles[0]!, { seen: [{ feed: url, entry: '1', article: id }] });
      await archive.add(articles[1]!, { seen: [{ feed: url, entry: '2', article: null }] });
      assert.equal((await archive.list()).items.length, 2);
      const watched = await archive.list({ watched: true });
      assert.deepEqual(
        watched.items.map((item) => item.id),
        [id],
      );
      await archive.removeFeed(url);
      assert.deepEqual((await archive.list({ watched: true })).items, []);
    }));

  test('that are not watched have no entries', () =>
    inArchive(async (archive) => {
      const seen = [{ feed: url, entry: '1', article: null }];
      await assert.rejects(archive.add(articles[0]!, { seen }), /seen: .* is not watched/);
      assert.deepEqual((await archive.list()).items, []);
    }));
});

suite('speakers', () => {
  test('are found by how their names begin', () =>
    inArchive(async (archive) => {
      await archive.add(
        report([
          { who: 'Zoë Čapek', said: 'one' },
          { who: 'Zoë Čapek', said: 'two' },
          { who: 'Zoe Brook', said: 'three' },
        ]),
      );
      assert.deepEqual(await archive.speakers('zoe'), [
        { name: 'Zoë Čapek', statements: 2 },
        { name: 'Zoe Brook', statements: 1 },
      ]);
      assert.deepEqual(await archive.speakers('zoe c'), [{ name: 'Zoë Čapek', statements: 2 }]);
      assert.deepEqual(await archive.speakers('nobody'), []);
    }));
});
