import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { archived, archivedOnce, idIn } from './archived.ts';

const DAM = `ORVELL — Dana Pell told reporters on Monday: “It will hold.” Engineer Tom Rusk said it would hold.

“We will win,” Pell said. “They will not.”

Mayor Ida Voss said that Pell believes that the dam is safe.
`;
const URL = 'https://orvell.example/dam';
const line = (text: string, more: object = {}) =>
  JSON.stringify({ url: URL, text, published: '2031-05-14', outlet: 'Orvell Post', ...more });

const FILES = { 'dam.jsonl': line(DAM), 'copy.txt': DAM };

const dam = archivedOnce(FILES, ['dam.jsonl']);
const copied = archivedOnce(
  FILES,
  ['dam.jsonl'],
  ['copy.txt', '--date', '2031-05-15', '--outlet', 'The Inland Echo'],
);

/// An archive with an article, a copy of it, and both ids.
async function withCopy(test: Parameters<typeof archived>[0]) {
  const { cwd, onrecord } = await copied(test);
  const [copy, original] = (await onrecord('list')).stdout.match(/art:[0-9a-f]{16}/g)!;
  return { cwd, onrecord, original: original!, copy };
}

/// The id of the statement with these words.
async function statementOf(
  onrecord: (...args: string[]) => Promise<{ stdout: string }>,
  ...words: string[]
): Promise<string> {
  const { stdout } = await onrecord('search', ...words, '--outlet', 'Orvell Post');
  return /stmt:\S+/.exec(stdout)![0];
}

describe('a copy of a retracted article', () => {
  it('says so wherever it is shown', async (test) => {
    const { onrecord, original, copy, cwd } = await withCopy(test);
    await onrecord('retract', original, '--reason', 'invented', '--by', 'The Harbour Post');
    const note = new RegExp(`a copy of ${original}, which was RETRACTED`);
    for (const args of [['list'], ['search', 'hold'], ['search', 'hold', '--articles']])
      assert.match((await onrecord(...args)).stdout, note, args.join(' '));
    const head = new RegExp(
      `^COPY of ${original}, which was RETRACTED by The Harbour Post .*: invented\n`,
    );
    assert.match((await onrecord('show', copy)).stdout, head);
    assert.match((await onrecord('show', copy, '--audit')).stdout, head);
    assert.match((await onrecord('show', copy, '--json')).stderr, /RETRACTED by The Harbour Post/);
    await onrecord('show', copy, '--html', 'copy.html');
    assert.match(
      await readFile(join(cwd, 'copy.html'), 'utf8'),
      /<aside class="standing"[^]*which was RETRACTED by The Harbour Post/,
    );
  });

  it('has it in JSON, beside its own standing', async (test) => {
    const { onrecord, original } = await withCopy(test);
    await onrecord('retract', original, '--reason', 'invented', '--by', 'The Harbour Post');
    for (const args of [['list'], ['search', 'hold'], ['search', 'hold', '--articles']]) {
      const [first] = (await onrecord(...args, '--json')).stdout.split('\n');
      const found = JSON.parse(first!) as { article?: Item } & Item;
      const { retracted, retraction, cluster } = found.article ?? found;
      assert.deepEqual([retracted, retraction], [false, null]);
      const { at, ...told } = cluster.originalRetraction;
      assert.deepEqual(told, { reason: 'invented', by: 'The Harbour Post' });
      assert.match(at, /^\d{4}-\d\d-\d\dT/);
    }
    const taken = await onrecord('list', '--json', '--include', 'retracted');
    const own = taken.stdout
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one) as Item);
    assert.deepEqual(
      own.map(({ retraction }) => retraction?.by),
      [undefined, 'The Harbour Post'],
    );
  });
});

interface Item {
  readonly retracted: boolean;
  readonly retraction: { readonly by: string } | null;
  readonly cluster: {
    readonly originalRetraction: { reason: string; by: string; at: string };
  };
}

describe('onrecord show of an article', () => {
  it('tells before all else that it was retracted or has a newer text', async (test) => {
    const { onrecord, cwd } = await archived(test, {
      'a.jsonl': line(DAM),
      'b.jsonl': line(DAM.replace('They will not', 'They will lose')),
    });
    await onrecord('add', 'a.jsonl');
    const old = idIn((await onrecord('list')).stdout);
    await onrecord('add', 'b.jsonl');
    const newer = idIn((await onrecord('list')).stdout);
    await onrecord('retract', old, '--reason', 'invented', '--by', 'The Harbour Post');
    const head = new RegExp(
      `^RETRACTED by The Harbour Post \\(marked .*\\): invented\nSUPERSEDED: this is version 1, and the newer text is ${newer}\n`,
    );
    for (const args of [[], ['--audit']])
      assert.match((await onrecord('show', old, ...args)).stdout, head);
    await onrecord('show', old, newer, '--html', 'both.html');
    const page = await readFile(join(cwd, 'both.html'), 'utf8');
    assert.match(page, /RETRACTED by The Harbour Post/);
    assert.match(page, new RegExp(`the newer text is <a href="#${newer}">`));
  });

  it('cuts a title that is no title', async (test) => {
    const { onrecord } = await archived(test, {
      'a.jsonl': line(DAM, { title: 'Endless '.repeat(25_000) }),
    });
    await onrecord('add', 'a.jsonl');
    for (const args of [['list'], ['search', 'hold'], ['show', URL], ['show', URL, '--audit']]) {
      const { stdout } = await onrecord(...args);
      assert.ok(stdout.length < 4000, `${args.join(' ')}: ${stdout.length}`);
      assert.match(stdout, /Endless …/);
    }
  });
});

describe('onrecord show of a statement', () => {
  it('shows it, with who, to whom, when, why, and the sentence', async (test) => {
    const { onrecord } = await dam(test);
    const id = await statementOf(onrecord, '"It will hold"');
    const { stdout } = await onrecord('show', id);
    assert.match(
      stdout,
      /^Dana Pell — told reporters on Monday — “It will hold\.” \(through Orvell Post\)\n/,
    );
    for (const words of [
      /^ {4}to reporters$/m,
      /^ {4}said: 12 May 2031 \(worked out from the article’s date\)$/m,
      /^ {4}direct, core, .*confidence /m,
      /^ {4}- cue “told”: /m,
      /^Read from\n {4}Dana Pell told reporters on Monday: “It will hold\.”$/m,
      /^2031-05-14 · .* · Orvell Post\n {4}https:\/\/orvell\.example\/dam\n {4}art:/m,
    ])
      assert.match(stdout, words);
    assert.doesNotMatch(stdout, /They will not/);
  });

  it('shows what stands in it, and what it stands in', async (test) => {
    const { onrecord } = await dam(test);
    const outer = await statementOf(onrecord, 'safe', '--speaker', 'Voss');
    const inner = await statementOf(onrecord, 'safe', '--speaker', 'Pell');
    assert.match(
      (await onrecord('show', outer)).stdout,
      new RegExp(`\nInside it\n {4}Dana Pell — believes — that the dam is safe .*\n {6}${inner}\n`),
    );
    assert.match(
      (await onrecord('show', inner)).stdout,
      new RegExp(`\nStands in\n {4}Ida Voss — said — that Pell .*\n {6}${outer}\n`),
    );
  });

  it('takes --json, --audit and --html', async (test) => {
    const { onrecord, cwd } = await dam(test);
    const id = await statementOf(onrecord, '"We will win"');
    const shown = JSON.parse((await onrecord('show', id, '--json')).stdout) as {
      article: { outlet: string };
      statement: { id: string };
      text: string;
    };
    assert.deepEqual(
      [shown.article.outlet, shown.statement.id, shown.text],
      ['Orvell Post', id, 'We will win, … They will not.'],
    );
    const { stdout } = await onrecord('show', id, '--audit');
    assert.match(
      stdout,
      /^Dana Pell — said — “We will win,” … “They will not\.”[^]*\nStatements\n/,
    );
    const { stderr } = await onrecord('show', id, id, '--html', 'page.html');
    assert.match(stderr, new RegExp(`wrote page\\.html\npage\\.html#${id}\n`));
    const page = await readFile(join(cwd, 'page.html'), 'utf8');
    assert.equal(page.match(/<section class="article"/g)!.length, 1);
  });

  it('says that there is none, and ends with 2', async (test) => {
    const { onrecord } = await dam(test);
    const id = await statementOf(onrecord, 'hold');
    const none = id.replace(/\d+-\d+/, '1-2');
    for (const args of [[], ['--json'], ['--audit']]) {
      const { code, stdout, stderr } = await onrecord('show', none, ...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.equal(stderr, `onrecord: there is no statement ${none} in the archive\n`);
    }
  });
});
