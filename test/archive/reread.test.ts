import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Archive } from '../../src/archive/archive.ts';
import { OnRecordError } from '../../src/record/errors.ts';
import { statementId } from '../../src/record/ids.ts';
import { makeRecord } from '../../src/record/make.ts';
import type { ArticleRecord, Span, Statement } from '../../src/record/types.ts';
import { at } from '../record/example.ts';
import { inArchive, published, report } from './sample.ts';

const first = () =>
  report(
    [{ said: 'the old pier stays' }, { who: 'Tom Reyes', cue: 'denied', said: 'any plan for it' }],
    {
      ...published('2031-05-14'),
      source: 'pier.txt',
    },
  );

/// The same article with other statements: each as before but for what is given.
function again(
  record: ArticleRecord,
  changes: readonly (Partial<Statement> | null)[],
): ArticleRecord {
  const statements = record.statements.flatMap((old, i): Statement[] => {
    const change = changes[i];
    if (change === null) return [];
    const read = { ...old, ...change };
    return [{ ...read, id: statementId(record.article.id, read.content, read.level) }];
  });
  return makeRecord({ ...record, statements });
}

const words = ({ article }: ArticleRecord, part: string): Span => at(part, article.text);

async function reread(archive: Archive, record: ArticleRecord, later: ArticleRecord) {
  return archive.replace(record.article.id, later, { version: 'onrecord 0.2.0' });
}

suite('an article that is read again', () => {
  test('the same: nothing changes', () =>
    inArchive(async (archive) => {
      const record = first();
      await archive.add(record);
      const ids = record.statements.map(({ id }) => id);
      assert.deepEqual(await reread(archive, record, first()), {
        same: ids,
        changed: [],
        gone: [],
        new: [],
        forwarded: [],
      });
      assert.equal((await archive.article(record.article.id))?.readWith, 'onrecord 0.2.0');
      assert.equal(await archive.resolve(ids[0]!), ids[0]);
    }));

  test('with other fields: they are named, and what is found follows', () =>
    inArchive(async (archive) => {
      const record = first();
      await archive.add(record);
      const later = again(record, [{ speaker: [{ name: 'Zoë Čapek' }], kind: 'mixed' }]);
      const diff = await reread(archive, record, later);
      assert.deepEqual(diff.changed, [
        { id: record.statements[0]!.id, fields: ['kind', 'speaker'] },
      ]);
      assert.equal((await archive.search({ speaker: 'Brook' })).items.length, 0);
      assert.equal((await archive.search({ speaker: 'Čapek', words: 'pier' })).items.length, 1);
      assert.deepEqual((await archive.article(record.article.id))?.record, later);
      assert.deepEqual((await archive.check()).problems, []);
    }));

  test('with other content at the same cue: the old id forwards', () =>
    inArchive(async (archive) => {
      const record = first();
      await archive.add(record);
      const later = again(record, [{ content: [words(record, 'old pier stays')] }]);
      const [old, now] = [record.statements[0]!.id, later.statements[0]!.id];
      const diff = await reread(archive, record, later);
      assert.deepEqual(diff.forwarded, [{ old, new: now }]);
      assert.deepEqual([diff.gone, diff.new], [[], []]);
      assert.equal(await archive.resolve(old), now);
    }));

  test('with the same content at another cue and level: the old id forwards', () =>
    inArchive(async (archive) => {
      const record = first();
      await archive.add(record);
      const later = again(record, [undefined as never, { cue: null, level: 'nominal' }]);
      const diff = await reread(archive, record, later);
      assert.equal(diff.forwarded[0]?.new, later.statements[1]!.id);
    }));

  test('without a statement: its id leads nowhere', () =>
    inArchive(async (archive) => {
      const record = first();
      await archive.add(record);
      const diff = await reread(archive, record, again(record, [null]));
      assert.deepEqual(diff.gone, [record.statements[0]!.id]);
      assert.equal(await archive.resolve(record.statements[0]!.id), null);
      assert.equal(await archive.resolve('stmt:nobody:0-1c'), undefined);
    }));

  test('where two have the same cue: nothing is guessed', () =>
    inArchive(async (archive) => {
      const record = first();
      await archive.add(record);
      const split = again(record, [null]);
      const [brook] = record.statements;
      const parts = ['the old pier', 'stays'].map((part): Statement => {
        const content = [words(record, part)];
        return { ...brook!, content, id: statementId(record.article.id, content, 'core') };
      });
      const later = makeRecord({ ...split, statements: [...parts, ...split.statements] });
      const diff = await reread(archive, record, later);
      assert.deepEqual(diff.gone, [brook!.id]);
      assert.deepEqual(
        diff.new,
        parts.map(({ id }) => id),
      );
    }));

  test('where the cue leads to one and the content to another: nothing is guessed', () =>
    inArchive(async (archive) => {
      const record = first();
      await archive.add(record);
      const [brook, reyes] = record.statements;
      const crossed = makeRecord({
        ...record,
        statements: [
          { ...brook!, content: [words(record, 'old pier')] },
          { ...reyes!, content: brook!.content, level: 'nominal' as const },
        ].map((one) => ({ ...one, id: statementId(record.article.id, one.content, one.level) })),
      });
      const diff = await reread(archive, record, crossed);
      assert.equal(await archive.resolve(brook!.id), null);
      assert.deepEqual(diff.gone, [brook!.id]);
    }));

  test('several times: ids go on to the last, and an id that comes back is itself', () =>
    inArchive(async (archive) => {
      const record = first();
      await archive.add(record);
      const second = again(record, [{ content: [words(record, 'old pier stays')] }]);
      const third = again(record, [{ content: [words(record, 'pier stays')] }]);
      const old = record.statements[0]!.id;
      await reread(archive, record, second);
      await reread(archive, record, third);
      assert.equal(await archive.resolve(old), third.statements[0]!.id);
      await reread(archive, record, first());
      assert.equal(await archive.resolve(old), old);
      assert.equal(await archive.resolve(third.statements[0]!.id), old);
      assert.equal(await archive.resolve(second.statements[0]!.id), old);
    }));

  test('with another date: it moves to its place in time', () =>
    inArchive(async (archive) => {
      const record = first();
      await archive.add([record, report(['in between'], published('2031-06-01'))]);
      const later = structuredClone(record);
      later.article.published = { value: '2031-07-01', basis: 'explicit' };
      await reread(archive, record, later);
      assert.equal((await archive.list()).items[0]?.id, record.article.id);
      assert.equal((await archive.search()).items[0]?.article.id, record.article.id);
      assert.equal((await archive.searchArticles({ from: '2031-07' })).items.length, 1);
      assert.deepEqual((await archive.check()).problems, []);
    }));
});

suite('what is no reading of the article is refused', () => {
  test('another article', () =>
    inArchive(async (archive) => {
      const record = first();
      await archive.add(record);
      const other = archive.replace(record.article.id, report(['something else']));
      await assert.rejects(other, RangeError);
      assert.deepEqual((await archive.article(record.article.id))?.record, record);
    }));

  test('one that is not kept', () =>
    inArchive(async (archive) => {
      const record = first();
      await assert.rejects(
        archive.replace(record.article.id, record),
        (error: unknown) => error instanceof OnRecordError && error.code === 'not-found',
      );
    }));
});
