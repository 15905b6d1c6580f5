import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { extractLines, type ExtractOptions } from '../../src/engine/extract.ts';
import { MAX_LINE, splitLines, type Line } from '../../src/intake/lines.ts';

const TEXT = '“The pier stays,” Mayor Ana Brook said on Tuesday.';

interface Row {
  id?: string | number;
  line?: number;
  problem?: { code: string; message: string };
  record?: { article: Record<string, unknown>; statements: unknown[] };
  attributions?: unknown[];
}

async function extracted(
  lines: AsyncIterable<Line> | Iterable<Line>,
  options: ExtractOptions = { workers: 1 },
): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const { json, problem } of extractLines(lines, options)) {
    const row = JSON.parse(json) as Row;
    assert.equal(problem, row.problem !== undefined);
    rows.push(row);
  }
  return rows;
}

async function extractedOne(value: unknown): Promise<Row> {
  return (await extracted([JSON.stringify(value)]))[0]!;
}

suite('a line that can be read', () => {
  test('gives the record of its text, taken as it is', async () => {
    const known = { title: 'Pier', published: '2031-05-14', outlet: 'The Post' };
    const { id, record } = await extractedOne({
      id: 'a',
      text: `\n${TEXT}\r\n`,
      ...known,
      more: 1,
    });
    const { article } = record!;
    assert.deepEqual([id, article['text'], article['source']], ['a', `\n${TEXT}\r\n`, 'a']);
    assert.deepEqual([article['title'], article['outlet']], ['Pier', 'The Post']);
    assert.deepEqual(article['published'], {
      value: '2031-05-14',
      basis: 'explicit',
      from: 'given',
    });
    assert.equal(record!.statements.length, 1);
  });

  test('takes “date” and “publisher” for “published” and “outlet”, where they are words', async () => {
    const { record } = await extractedOne({
      text: TEXT,
      date: '2031-05-14',
      publisher: 'The Post',
    });
    assert.deepEqual(record!.article['published'], {
      value: '2031-05-14',
      basis: 'explicit',
      from: 'given',
    });
    assert.equal(record!.article['outlet'], 'The Post');
    const other = await extractedOne({ text: TEXT, date: 5, publisher: { name: 'The Post' } });
    assert.equal(other.record!.article['outlet'], undefined);
  });

  test('needs no id, and is known by its number then', async () => {
    const rows = await extracted(['', JSON.stringify({ text: TEXT })]);
    assert.deepEqual(
      rows.map(({ id, line }) => [id, line]),
      [[undefined, 2]],
    );
  });

  test('may have a number for an id, which stays one', async () => {
    assert.equal((await extractedOne({ id: 12, text: TEXT })).id, 12);
  });
});

suite('a line that cannot be read says why:', () => {
  for (const [name, value, code, words] of [
    ['not an object', [1], 'line-invalid', /not a JSON object/],
    ['null', null, 'line-invalid', /not a JSON object/],
    ['no text', { id: 'a' }, 'line-invalid', /`text` must be there/],
    ['text of the wrong type', { id: 'a', text: 5 }, 'line-invalid', /`text` must be there/],
    ['id of the wrong type', { id: {}, text: TEXT }, 'line-invalid', /`id` must be/],
    ['id no machine can hold', { id: 2 ** 60, text: TEXT }, 'line-invalid', /`id` must be/],
    ['a date of the wrong type', { text: TEXT, published: 2031 }, 'line-invalid', /`published`/],
    ['empty text', { id: 'a', text: ' \n' }, 'empty', /no text/],
    ['half a character', { id: 'a', text: `${TEXT} \ud83d` }, 'undecodable', /half a character/],
  ] as const)
    test(name, async () => {
      const { line, problem, record } = await extractedOne(value);
      assert.deepEqual([line, problem?.code, record], [1, code, undefined]);
      assert.match(problem!.message, words);
    });

  test('cut in half', async () => {
    const rows = await extracted([JSON.stringify({ id: 'a', text: TEXT }).slice(0, 30)]);
    assert.deepEqual([rows[0]!.line, rows[0]!.problem!.code], [1, 'line-not-json']);
    assert.match(rows[0]!.problem!.message, /cut short/);
  });

  test('keeps the id where there is one', async () => {
    assert.equal((await extractedOne({ id: 'a', text: 5 })).id, 'a');
  });
});

for (const workers of [1, 2])
  suite(`extraction, ${workers} at once,`, () => {
    const lines = Array.from({ length: 30 }, (_, i) => JSON.stringify({ id: i, text: TEXT }));

    test('takes problems of the stream into the order', async () => {
      async function* bytes() {
        yield Buffer.from(`${lines[0]}\n`);
        for (let held = 0; held <= MAX_LINE; held += 1e6) yield Buffer.alloc(1e6, 'x');
        yield Buffer.from(`\n${lines[1]}\n`);
      }
      const rows = await extracted(splitLines(bytes()), { workers });
      assert.deepEqual(
        rows.map(({ id, line, problem }) => [id, line, problem?.code]),
        [
          [0, undefined, undefined],
          [undefined, 2, 'line-too-long'],
          [1, undefined, undefined],
        ],
      );
    });

    test('passes on the failure of its input', async () => {
      async function* broken() {
        yield* lines;
        throw new Error('the disk is gone');
      }
      await assert.rejects(extracted(broken(), { workers }), /the disk is gone/);
    });

    test('can be left early, and reads only a bounded stretch ahead', async () => {
      let read = 0;
      async function* endless() {
        for (;;) yield JSON.stringify({ id: read++, text: TEXT });
      }
      let seen = 0;
      for await (const { json } of extractLines(endless(), { workers })) {
        assert.equal((JSON.parse(json) as Row).id, seen++);
        if (seen === 300) break;
      }
      assert.ok(read < 300 + 200, `${read} lines read`);
    });

    test('gives attributions when asked', async () => {
      const [row] = await extracted([lines[0]!], { workers, format: 'attributions' });
      assert.deepEqual(row, {
        id: 0,
        attributions: [
          {
            sources: [{ start: TEXT.indexOf('Mayor'), end: TEXT.indexOf(' said') }],
            cues: [{ start: TEXT.indexOf('said'), end: TEXT.indexOf(' on') }],
            contents: [{ start: 0, end: TEXT.indexOf(' Mayor') }],
          },
        ],
      });
    });
  });

test('no workers at all is a mistake of the caller', async () => {
  await assert.rejects(extracted([], { workers: 0 }), RangeError);
});
