import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { read } from '../../src/engine/read.ts';
import { slices } from '../../src/text/span.ts';
import { exampleRecord } from '../record/example.ts';
import { inArchive, published, report } from './sample.ts';

suite('a record that is kept', () => {
  test('comes back as it was', () =>
    inArchive(async (archive) => {
      const record = exampleRecord();
      const [added] = await archive.add(record, {
        provenance: { file: 'pier.txt' },
        readWith: 'onrecord 0.1.0, en',
      });
      assert.deepEqual(added, {
        id: record.article.id,
        outcome: 'new',
        version: 1,
        supersedes: null,
      });
      const kept = await archive.article(record.article.id);
      assert.deepEqual(kept?.record, record);
      assert.deepEqual(kept.provenance, { file: 'pier.txt' });
      assert.equal(kept.readWith, 'onrecord 0.1.0, en');
      assert.equal(kept.retraction, null);
    }));

  test('has its statements in order, each with its place in the text', () =>
    inArchive(async (archive) => {
      const record = exampleRecord();
      await archive.add(record);
      const statements = await archive.statements(record.article.id);
      assert.deepEqual(
        statements.map(({ id }) => id),
        record.statements.map(({ id }) => id),
      );
      for (const { content, text } of statements)
        assert.equal(slices(record.article.text, content), text);
      assert.deepEqual(await archive.statement(statements[1]!.id), statements[1]);
      assert.equal(await archive.statement('stmt:nobody:0-1c'), undefined);
    }));

  test('may be what the library reads', () =>
    inArchive(async (archive) => {
      const text = '“The pier stays,” Mayor Ana Brook said on Monday. Tom Reyes denied it.';
      const record = read(text, { published: '2031-05-14', outlet: 'The Harbour Post' });
      await archive.add(record);
      const { items } = await archive.search({ words: 'pier', speaker: 'Brook' });
      assert.equal(items[0]?.text, 'The pier stays,');
      assert.equal(items[0].article.outlet, 'The Harbour Post');
      assert.deepEqual((await archive.article(record.article.id))?.record, record);
    }));

  test('is added once, however often it comes', () =>
    inArchive(async (archive) => {
      const record = report(['the pier stays']);
      await archive.add([record, record]);
      const [again] = await archive.add(report(['the pier stays']), {
        provenance: { other: true },
      });
      assert.equal(again?.outcome, 'same');
      assert.equal((await archive.list()).items.length, 1);
      assert.equal((await archive.search({ words: 'pier' })).items.length, 1);
      assert.deepEqual((await archive.article(record.article.id))?.provenance, {});
    }));

  test('tells where it came from, each its own', () =>
    inArchive(async (archive) => {
      const records = [report(['one']), report(['two'])];
      await archive.add(records, { provenance: ({ id }) => ({ told: id }) });
      for (const { article } of records)
        assert.deepEqual((await archive.article(article.id))?.provenance, { told: article.id });
    }));
});

suite('a batch', () => {
  test('is kept whole or not at all', () =>
    inArchive(async (archive) => {
      const sound = report(['the pier stays']);
      const unsound = structuredClone(report(['the pier goes']));
      unsound.statements[0]!.content = [{ start: 0, end: 9999 }];
      await assert.rejects(archive.add([sound, unsound]), /content\[0\].*not within/);
      assert.deepEqual((await archive.list()).items, []);
    }));

  test('leaves nothing behind when it fails half-way', () =>
    inArchive(async (archive) => {
      const records = [report(['one']), report(['two'])];
      let asked = 0;
      const provenance = () => {
        if (asked++) throw new Error('no provenance');
        return {};
      };
      await assert.rejects(archive.add(records, { provenance }), /no provenance/);
      assert.deepEqual((await archive.list()).items, []);
      await archive.add(records);
      assert.deepEqual((await archive.check()).problems, []);
    }));

  test('may be empty', () =>
    inArchive(async (archive) => assert.deepEqual(await archive.add([]), [])));

  test('records how far its import has come', () =>
    inArchive(async (archive) => {
      assert.equal(await archive.progress('news.jsonl'), undefined);
      const first = { source: 'news.jsonl', position: 'line 100', done: false };
      await archive.add(report(['one']), { progress: first });
      assert.deepEqual(await archive.progress('news.jsonl'), first);
      const last = { source: 'news.jsonl', position: 'line 130', done: true };
      await archive.add([], { progress: last });
      assert.deepEqual(await archive.progress('news.jsonl'), last);
    }));
});

test('a record under an id that is not its own is refused', () =>
  inArchive(async (archive) => {
    const record = structuredClone(report(['the pier stays']));
    record.article.id = 'art:0123456789abcdef';
    await assert.rejects(archive.add(record), /is not the id of its source and text/);
  }));

suite('the list of articles', () => {
  const records = [
    report(['a'], { ...published('2031-05-14'), outlet: 'The Harbour Post' }),
    report(['b'], { ...published('2031-06-01T09:30:00+02:00'), outlet: 'Čapek Wire' }),
    report(['c'], { ...published('2031-05-20'), outlet: 'The Harbour Post' }),
    report(['d'], {}),
  ];
  const texts = (items: readonly { title: string | null; id: string }[]) =>
    items.map(({ id }) => records.find(({ article }) => article.id === id)!.article.text.at(-2));

  test('begins with the newest and ends with those without a date', () =>
    inArchive(async (archive) => {
      await archive.add(records);
      assert.deepEqual(texts((await archive.list()).items), ['b', 'c', 'a', 'd']);
    }));

  test('comes in pages', () =>
    inArchive(async (archive) => {
      await archive.add(records);
      const first = await archive.list({ limit: 3 });
      assert.deepEqual(texts(first.items), ['b', 'c', 'a']);
      const second = await archive.list({ limit: 3, after: first.next! });
      assert.deepEqual(texts(second.items), ['d']);
      assert.equal(second.next, null);
      await assert.rejects(archive.list({ after: 'bm9uc2Vuc2U' }), /after/);
      await assert.rejects(archive.list({ limit: 0 }), /limit: 0/);
    }));

  test('is narrowed by outlet and days', () =>
    inArchive(async (archive) => {
      await archive.add(records);
      const shown = async (options: object) => texts((await archive.list(options)).items);
      assert.deepEqual(await shown({ outlet: 'the harbour post' }), ['c', 'a']);
      assert.deepEqual(await shown({ outlet: 'capek wire' }), ['b']);
      assert.deepEqual(await shown({ outlet: 'nobody' }), []);
      assert.deepEqual(await shown({ from: '2031-05-15' }), ['b', 'c']);
      assert.deepEqual(await shown({ to: '2031-05-20' }), ['c', 'a', 'd']);
      assert.deepEqual(await shown({ from: '2031-05', to: '2031-05' }), ['c', 'a']);
      assert.deepEqual(await shown({ from: '2031', to: '2031-06-01' }), ['b', 'c', 'a']);
      await assert.rejects(archive.list({ from: 'last week' }), /"last week" is no date/);
    }));
});
