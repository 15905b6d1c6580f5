import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { folder, run } from './command.ts';

const PIER = `The Pier

Ana Brook pledged to open the pier by June 3. Hugh Marsh accused the council of hiding the harbour survey. Ana Brook denied that the council had hidden the harbour survey.
`;
const SCHOOL = 'Hugh Marsh hopes to open the school.\n';
const files = { 'news/pier.txt': PIER, 'news/school.txt': SCHOOL };
const DATE = ['--date', '2031-05-14'];

suite('onrecord docket', () => {
  test('lists what is owed in all articles of a folder', async (t) => {
    const cwd = await folder(t, files);
    const { code, stdout } = await run(['docket', 'news', ...DATE], { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /^2031-06-03: Ana Brook — pledge, open: open the pier$/m);
    assert.doesNotMatch(stdout, /school/);
  });

  test('--all lists hopes too', async (t) => {
    const cwd = await folder(t, files);
    const { stdout } = await run(['docket', 'news', '--all', ...DATE], { cwd });
    assert.match(stdout, /^no date: Hugh Marsh — hope, open: open the school$/m);
  });

  test('--due lists what is due within so many days of a day', async (t) => {
    const cwd = await folder(t, files);
    const due = async (days: string) => {
      const args = ['docket', 'news', '--due', days, '--on', '2031-05-20', '--json', ...DATE];
      return (await run(args, { cwd })).stdout.trim().split('\n').filter(Boolean).length;
    };
    assert.deepEqual([await due('7d'), await due('30d')], [0, 1]);
  });

  test('says what is wrong with a number of days', async (t) => {
    const cwd = await folder(t, files);
    const { code, stderr } = await run(['docket', 'news', '--due', 'soon'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /It must be a number of days, as 30d/);
  });
});

test('where nothing could be read nothing is said of it', async () => {
  for (const command of ['docket', 'conflicts', 'brief']) {
    const { code, stdout } = await run([command, 'gone.txt']);
    assert.deepEqual([code, stdout], [2, '']);
  }
});

suite('onrecord conflicts', () => {
  test('shows both sides verbatim', async (t) => {
    const cwd = await folder(t, files);
    const { code, stdout } = await run(['conflicts', 'news', ...DATE], { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /^contradiction \(candidate\)/m);
    assert.match(stdout, /A: Ana Brook — denied — that the council had hidden the harbour survey/);
    assert.match(stdout, /B: Hugh Marsh — accused — /);
  });

  test('--topic shows those with its words in them', async (t) => {
    const cwd = await folder(t, files);
    const { stdout } = await run(['conflicts', 'news', '--topic', 'ferries', ...DATE], { cwd });
    assert.equal(stdout, 'no conflicts found\n');
  });
});

suite('onrecord brief', () => {
  test('prints a page in words of the article', async (t) => {
    const cwd = await folder(t, files);
    const { code, stdout } = await run(['brief', 'news/pier.txt', ...DATE], { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /^The Pier\n/);
    assert.match(stdout, /^Disputed$/m);
    assert.match(stdout, /^Expected$/m);
  });

  test('--json prints spans of the text', async (t) => {
    const cwd = await folder(t, files);
    const { stdout } = await run(['brief', 'news/pier.txt', '--json', ...DATE], { cwd });
    const brief = JSON.parse(stdout) as { expected: { words: { start: number; end: number }[] }[] };
    const { start, end } = brief.expected[0]!.words[0]!;
    assert.equal(PIER.slice(start, end), 'pledged to open the pier by June 3');
  });

  test('a file that cannot be read is told, and the others are read', async (t) => {
    const cwd = await folder(t, files);
    const { code, stdout, stderr } = await run(['brief', 'none.txt', 'news'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /cannot read none\.txt/);
    assert.match(stdout, /The Pier/);
  });
});

suite('--cities', () => {
  const city = [
    '1',
    'Arle',
    'Arle',
    '',
    1,
    1,
    'P',
    'PPL',
    'NO',
    '',
    '',
    '',
    '',
    '',
    9000,
    '',
    0,
    'x',
    'x',
  ];
  const article = { 'a.txt': 'Ana Brook said the port of Arle was closed.\n' };

  test('tells the country of a city', async (t) => {
    const cwd = await folder(t, { ...article, 'towns.txt': `${city.join('\t')}\n` });
    const { stdout } = await run(['read', 'a.txt', '--json', '--cities', 'towns.txt'], { cwd });
    const { entities } = JSON.parse(stdout) as { entities: { name: string; country?: string }[] };
    assert.equal(entities.find(({ name }) => name === 'Arle')?.country, 'NO');
  });

  test('says what is wrong with a file', async (t) => {
    const cwd = await folder(t, { ...article, 'towns.txt': 'none\n' });
    for (const [file, reason] of [
      ['towns.txt', /towns\.txt has no cities/],
      ['gone.txt', /cannot read the cities in gone\.txt: there is no such file/],
    ] as const) {
      const { code, stderr } = await run(['read', 'a.txt', '--cities', file], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, reason);
    }
  });
});
