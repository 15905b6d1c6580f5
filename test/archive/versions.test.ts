import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { read } from '../../src/engine/read.ts';
import { OnRecordError } from '../../src/record/errors.ts';
import { slice } from '../../src/text/span.ts';
import { inArchive, published, report } from './sample.ts';

const URL = 'https://harbour.invalid/pier?utm_source=feed';
const day = published('2031-05-14');
const version = (...lines: Parameters<typeof report>[0]) => report(lines, { url: URL, ...day });

suite('another text at the same address', () => {
  const old = version('the pier stays', 'nobody asked');
  const later = version('the pier goes', 'nobody asked');

  test('is a new version; the old one is kept and out of sight', () =>
    inArchive(async (archive) => {
      await archive.add(old);
      const [added] = await archive.add(later);
      assert.deepEqual(added, {
        id: later.article.id,
        outcome: 'version',
        version: 2,
        supersedes: old.article.id,
      });
      assert.deepEqual(
        (await archive.list()).items.map(({ id }) => id),
        [later.article.id],
      );
      assert.equal((await archive.search({ words: 'asked' })).items.length, 1);
      const all = await archive.search({ words: 'asked', include: ['superseded'] });
      assert.deepEqual(
        new Set(all.items.map(({ article }) => article.supersededBy)),
        new Set([null, later.article.id]),
      );
      assert.deepEqual((await archive.searchArticles({ words: 'stays' })).items, []);
      assert.deepEqual((await archive.article(old.article.id))?.record, old);
      assert.deepEqual((await archive.check()).problems, []);
    }));

  test('may come in one batch with it', () =>
    inArchive(async (archive) => {
      const third = version('the pier, after all, stays');
      const added = await archive.add([old, later, third]);
      assert.deepEqual(
        added.map((one) => one.version),
        [1, 2, 3],
      );
      assert.equal((await archive.search({ words: 'pier' })).items.length, 1);
    }));

  test('is listed by address and by the id of any version', () =>
    inArchive(async (archive) => {
      await archive.add([old, later]);
      const ids = [old.article.id, later.article.id];
      for (const name of [...ids, URL, 'https://harbour.invalid/pier#top'])
        assert.deepEqual(
          (await archive.versions(name)).map(({ id }) => id),
          ids,
          name,
        );
      assert.deepEqual(await archive.versions('https://harbour.invalid/other'), []);
    }));

  test('is found with a slash at its end, or without', () =>
    inArchive(async (archive) => {
      await archive.add(old);
      assert.equal((await archive.versions('https://harbour.invalid/pier/')).length, 1);
      assert.equal((await archive.versions('https://harbour.invalid/quay/')).length, 0);
    }));

  test('is nothing of the kind where there is no address', () =>
    inArchive(async (archive) => {
      await archive.add([report(['a'], { source: 'x.txt' }), report(['b'], { source: 'x.txt' })]);
      const { items } = await archive.list();
      assert.deepEqual(
        items.map((one) => one.version),
        [1, 1],
      );
      assert.equal((await archive.versions(items[0]!.id)).length, 1);
    }));
});

suite('what became of the statements', () => {
  const quoted = (said: string, who = 'Ana Brook') => ({ who, said, kind: 'direct' as const });
  const compared = (before: Parameters<typeof report>[0], after: Parameters<typeof report>[0]) =>
    inArchive(async (archive) => {
      const [a, b] = [version(...before), version('a first line', ...after)];
      await archive.add([a, b]);
      return archive.diffVersions(a.article.id, b.article.id);
    });

  test('the same words are the same, wherever they stand', async () => {
    const diff = await compared(['the pier stays', 'the budget'], ['the budget', 'the pier stays']);
    assert.equal(diff.same.length, 2);
    assert.deepEqual([diff.changed, diff.gone, diff.new.length], [[], [], 1]);
  });

  test('a quotation may get other words', async () => {
    const diff = await compared(
      [quoted('We will rebuild the old pier by June')],
      [quoted('We will not rebuild the old pier by June')],
    );
    const [changed] = diff.changed;
    assert.equal(changed?.change, 'words');
    assert.equal(changed.quoted, true);
    assert.deepEqual(
      changed.edits.map(({ before, after }) => [
        slice(changed.textBefore, before),
        slice(changed.textAfter, after),
      ]),
      [['', 'not ']],
    );
  });

  test('or only other marks', async () => {
    const diff = await compared(
      [quoted('The pier stays, for now')],
      [quoted('the pier stays for now')],
    );
    assert.equal(diff.changed[0]?.change, 'punctuation');
  });

  test('or be shortened, and say so', async () => {
    const diff = await compared(
      [quoted('The pier, which is old, stays where it is')],
      [quoted('The pier … stays where it is')],
    );
    assert.equal(diff.changed[0]?.change, 'ellipsis');
    const silent = await compared(
      [quoted('The pier, which is old, stays where it is')],
      [quoted('The pier stays where it is')],
    );
    assert.equal(silent.changed[0]?.change, 'words');
  });

  test('and be split: the gap is shown, and is no ellipsis of the article', () =>
    inArchive(async (archive) => {
      const told = (text: string) =>
        read(text, { url: URL, published: '2031-05-14', outlet: 'Harbour Post' });
      const before = told('“The old pier, which is ours, stays. Nobody asked,” Ana Brook said.');
      const after = told('“The old pier stays,” Ana Brook said. “Nobody asked.”');
      await archive.add([before, after]);
      const { changed } = await archive.diffVersions(before.article.id, after.article.id);
      assert.equal(changed[0]?.change, 'words');
      assert.equal(changed[0].textAfter, 'The old pier stays, … Nobody asked.');
      for (const { after: span } of changed[0].edits)
        assert.ok(span.end <= changed[0].textAfter.length);
    }));

  test('or go to somebody else', async () => {
    const diff = await compared(
      [quoted('The pier stays')],
      [quoted('The pier stays', 'Tom Reyes')],
    );
    assert.equal(diff.same[0]?.otherSpeaker, true);
  });

  test('what shares little is gone and new', async () => {
    const diff = await compared(['the pier stays where it is'], ['there was no comment on that']);
    assert.equal(diff.gone.length, 1);
    assert.equal(diff.new.length, 2);
  });

  test('of no article: an error', () =>
    inArchive(async (archive) => {
      await assert.rejects(
        archive.diffVersions('art:a', 'art:b'),
        (error: unknown) => error instanceof OnRecordError && error.code === 'not-found',
      );
    }));
});
