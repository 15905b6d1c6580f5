import assert from 'node:assert/strict';
import { once } from 'node:events';
import { suite, test } from 'node:test';
import { parseRecord } from '../../src/record/schema.ts';
import { ARTICLE, folder, run, start } from './command.ts';

const parsed = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const line = (id: string, text = ARTICLE) => JSON.stringify({ id, text });

suite('onrecord extract', () => {
  for (const workers of ['1', '3'])
    test(`does the rest around a line cut in half, with ${workers} at once`, async () => {
      const cut = line('b').slice(0, 60);
      const input = [line('a'), cut, '', line('c', ' '), '[]', '{"id": 7}', line('d')].join('\n');
      const { code, stdout, stderr } = await run(['extract', '--workers', workers], { input });
      const rows = parsed(stdout);
      assert.equal(code, 2);
      assert.deepEqual(
        rows.map(({ id, line: number, problem }) => [id, number, problem && codeOf(problem)]),
        [
          ['a', undefined, undefined],
          [undefined, 2, 'line-not-json'],
          ['c', 4, 'empty'],
          [undefined, 5, 'line-invalid'],
          [7, 6, 'line-invalid'],
          ['d', undefined, undefined],
        ],
      );
      assert.equal(parseRecord(rows[0]!['record']).article.text, ARTICLE);
      assert.match(stderr, /^extract: 6 lines, 4 with a problem\n$/);
    });

  test('keeps the order with several workers', async (t) => {
    const ids = Array.from({ length: 60 }, (_, i) => `n${i}`);
    const long = (i: number) => ARTICLE.repeat(i % 7 === 0 ? 20 : 1);
    const content = ids.map((id, i) => `${line(id, long(i))}\n`).join('');
    const cwd = await folder(t, { 'articles.jsonl': content });
    const four = await run(['extract', 'articles.jsonl', '--workers', '4'], { cwd });
    assert.deepEqual(
      parsed(four.stdout).map(({ id }) => id),
      ids,
    );
    assert.equal(four.code, 0);
    const one = await run(['extract', 'articles.jsonl', '--workers', '1'], { cwd });
    assert.equal(one.stdout, four.stdout);
  });

  test('--format attributions points into the text', async () => {
    const args = ['extract', '--format', 'attributions', '--workers', '1'];
    const { code, stdout } = await run(args, { input: line('a') });
    assert.equal(code, 0);
    const [{ id, attributions }] = parsed(stdout) as [{ id: string; attributions: Attribution[] }];
    const contents = attributions.flatMap((one) => one.contents);
    assert.equal(id, 'a');
    assert.ok(
      contents.some(({ start: from, end }) =>
        ARTICLE.slice(from, end).startsWith('“We have the money and we have the timber,”'),
      ),
    );
  });

  test('answers each line as it comes', async (t) => {
    const child = start(['extract', '--workers', '2'], await folder(t));
    child.stderr.resume();
    for (const id of ['a', 'b', 'c']) {
      child.stdin.write(`${line(id)}\n`);
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
      assert.ok(String(chunk).startsWith(`{"id":"${id}"`));
      child.stdout.pause();
      child.stdout.resume();
    }
    child.stdin.end();
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 0);
  });

  test('has nothing to do with nothing', async () => {
    const { code, stdout, stderr } = await run(['extract'], { input: '' });
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(stderr, /0 lines/);
  });

  test('says that the file is not there', async () => {
    const { code, stdout, stderr } = await run(['extract', 'nowhere.jsonl']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /cannot read nowhere\.jsonl: there is no such file/);
  });

  test('ends quietly when nobody reads on', async (t) => {
    const content = Array.from({ length: 200 }, (_, i) => `${line(`n${i}`)}\n`).join('');
    const cwd = await folder(t, { 'articles.jsonl': content });
    const child = start(['extract', 'articles.jsonl', '--workers', '2'], cwd);
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = (await once(child, 'close')) as [number];
    assert.deepEqual([code, stderr], [0, '']);
  });
});

interface Attribution {
  contents: { start: number; end: number }[];
}

const codeOf = (problem: unknown) => (problem as { code: string }).code;
