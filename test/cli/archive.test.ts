import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { archived, archivedOnce, idIn } from './archived.ts';
import { ARTICLE, run } from './command.ts';

const filled = archivedOnce({ 'pier.txt': ARTICLE }, ['pier.txt']);

describe('onrecord add, list, show, search', () => {
  it('keep articles and find what was said in them', async (test) => {
    const { onrecord } = await archived(test);
    const added = await onrecord(
      'add',
      'pier.txt',
      '--date',
      '2031-05-14',
      '--outlet',
      'Harbour Post',
    );
    assert.match(added.stdout, /^1 article added with \d+ statements: /);
    assert.equal(added.code, 0, added.stderr);
    const listed = await onrecord('list');
    assert.match(
      listed.stdout,
      /^2031-05-14 · Pier to Reopen in Spring, Mayor Says · Harbour Post\n/,
    );
    const shown = await onrecord('show', idIn(listed.stdout));
    assert.match(shown.stdout, /read with onrecord \d/);
    const found = await onrecord('search', 'timber', '--speaker', 'Brook');
    assert.match(
      found.stdout,
      /^Ana Brook — told reporters — “.*»timber«,” … “.*” \(through Harbour Post\)\n/,
    );
    assert.equal((await onrecord('search', 'timber', '--speaker', 'Reyes')).stdout, '');
    const articles = await onrecord('search', 'PORT ELLIS', '--articles');
    assert.match(articles.stdout, /»PORT« »ELLIS«/);
  });

  it('take a file once, and again when asked', async (test) => {
    const { onrecord } = await archived(test);
    await onrecord('add', 'pier.txt');
    assert.match((await onrecord('add', 'pier.txt')).stdout, /1 file imported before/);
    assert.match((await onrecord('add', 'pier.txt', '--again')).stdout, /1 there already/);
  });

  it('tell what cannot be read, and end with 2', async (test) => {
    const { onrecord } = await archived(test, { 'pier.txt': ARTICLE, 'empty.txt': ' ' });
    const { code, stdout, stderr } = await onrecord('add', 'empty.txt', 'nowhere.txt', 'pier.txt');
    assert.equal(code, 2);
    assert.match(stdout, /^1 article added .*1 problem/);
    assert.match(stderr, /empty\.txt: There is no text to read/);
    assert.match(stderr, /cannot read nowhere\.txt/);
  });

  it('print JSON, a line each, with who carried the words', async (test) => {
    const { onrecord } = await archived(test);
    const added = await onrecord('add', 'pier.txt', '--outlet', 'Harbour Post', '--json');
    assert.equal((JSON.parse(added.stdout) as { outcome: string }).outcome, 'new');
    const found = await onrecord('search', 'timber', '--json');
    const [line] = found.stdout.trim().split('\n');
    const { statement } = JSON.parse(line!) as { statement: { reportedBy: { name: string }[] } };
    assert.deepEqual(statement.reportedBy, [{ name: 'Harbour Post' }]);
  });

  it('show what changed between versions', async (test) => {
    const url = 'https://harbour.example/pier';
    const { onrecord } = await archived(test, {
      'a.jsonl': JSON.stringify({ url, text: ARTICLE }),
      'b.jsonl': JSON.stringify({
        url,
        text: ARTICLE.replace('we have the timber', 'we have good timber'),
      }),
    });
    await onrecord('add', 'a.jsonl');
    assert.match((await onrecord('add', 'b.jsonl')).stdout, /^new version of art:/);
    const { stdout } = await onrecord('show', url, '--versions');
    assert.match(
      stdout,
      /QUOTATION CHANGED \(words\)\n {6}- Ana Brook — told reporters — “.*timber,” … “Nothing stands in the way\.”/,
    );
  });

  it('show that others carried the same words', async (test) => {
    const url = 'https://harbour.example/pier';
    const { onrecord } = await archived(test, {
      'a.jsonl': JSON.stringify({ url, text: ARTICLE, outlet: 'Harbour Post' }),
      'b.jsonl': JSON.stringify({ url, text: `${ARTICLE}\nIt rained.\n`, outlet: 'Bay Courier' }),
    });
    await onrecord('add', 'a.jsonl');
    await onrecord('add', 'b.jsonl');
    const { stdout } = await onrecord('show', url, '--versions');
    assert.match(
      stdout,
      /the same words, others carried the words\n.*through Harbour Post\)\n.*through Bay Courier\)/,
    );
  });

  it('take a word with a dash before it for one that is not to be there', async (test) => {
    const { onrecord } = await filled(test);
    assert.match(
      (await onrecord('search', 'timber', '-storm', '--speaker', 'Brook')).stdout,
      /timber/,
    );
    assert.equal((await onrecord('search', 'timber', '-money')).stdout, '');
    const { stderr, code } = await onrecord('search', 'timber', '--speker', 'Brook');
    assert.match(stderr, /there is no option --speker/);
    assert.equal(code, 2);
  });

  it('lets no article move the cursor', async (test) => {
    const line = { text: ARTICLE, title: 'Pier\u001b[2J', outlet: 'Post\u001b[1m' };
    const { onrecord } = await archived(test, { 'a.jsonl': JSON.stringify(line) });
    await onrecord('add', 'a.jsonl');
    const id = idIn((await onrecord('list')).stdout);
    await onrecord('retract', id, '--reason', 'wrong\u001b[2J', '--by', 'Post');
    for (const args of [
      ['list', '--include', 'retracted'],
      ['show', id],
      ['show', id, '--html', 'a.html'],
    ]) {
      const { stdout, stderr } = await onrecord(...args);
      assert.doesNotMatch(stdout + stderr, /\u001b/);
    }
  });

  it('print JSON that does not move the cursor either', async (test) => {
    const text = ARTICLE.replace('the timber', 'the timber \u009b2J\u202e');
    const line = { text, title: 'Pier\u009b2J\u202e', outlet: 'Post\u009b1m' };
    const { onrecord, cwd } = await archived(test, { 'a.jsonl': JSON.stringify(line) });
    const added = await onrecord('add', 'a.jsonl', '--json');
    const id = idIn(added.stdout);
    for (const args of [
      ['list', '--json'],
      ['show', id, '--json'],
      ['search', 'timber', '--json'],
      ['search', 'timber', '--articles', '--json'],
    ]) {
      const { stdout } = await onrecord(...args);
      assert.doesNotMatch(stdout, /[\u0080-\u009f\u202a-\u202e]/);
      if (args[0] !== 'list') assert.match(stdout, /timber \\u009b2J\\u202e/);
      assert.doesNotThrow(() => JSON.parse(stdout) as unknown);
    }
    const extracted = await run(['extract', 'a.jsonl'], { cwd });
    assert.match(extracted.stdout, /timber \\u009b2J\\u202e/);
  });

  it('says in the lines of a list what was taken back or has a newer text', async (test) => {
    const url = 'https://harbour.example/pier';
    const { onrecord } = await archived(test, {
      'a.jsonl': JSON.stringify({ url, text: ARTICLE }),
      'b.jsonl': JSON.stringify({ url, text: ARTICLE.replace('timber', 'wood') }),
    });
    await onrecord('add', 'a.jsonl');
    const old = idIn((await onrecord('list')).stdout);
    await onrecord('add', 'b.jsonl');
    await onrecord('retract', old, '--reason', 'wrong pier', '--by', 'Harbour Post');
    const include = ['--include', 'retracted', 'superseded', '--json'];
    const listed = (await onrecord('list', ...include)).stdout.trim().split('\n');
    const item = listed
      .map((one) => JSON.parse(one) as { id: string; retracted: boolean; supersededBy: string })
      .find(({ id }) => id === old)!;
    assert.equal(item.retracted, true);
    assert.match(item.supersededBy, /^art:/);
    const [found] = (await onrecord('search', 'timber', ...include)).stdout.split('\n');
    const { article } = JSON.parse(found!) as { article: typeof item };
    assert.deepEqual([article.retracted, article.supersededBy], [true, item.supersededBy]);
    const shown = await onrecord('show', old, '--json');
    assert.match(shown.stderr, /RETRACTED by Harbour Post/);
    assert.ok(!('retracted' in (JSON.parse(shown.stdout) as object)));
  });

  it('mark what was taken back', async (test) => {
    const { onrecord } = await filled(test);
    const id = idIn((await onrecord('list')).stdout);
    const taken = await onrecord('retract', id, '--reason', 'wrong pier', '--by', 'Harbour Post');
    assert.match(taken.stdout, /is marked as retracted/);
    assert.equal((await onrecord('search', 'timber')).stdout, '');
    assert.match(
      (await onrecord('search', 'timber', '--include', 'retracted')).stdout,
      /RETRACTED/,
    );
    assert.match((await onrecord('show', id)).stdout, /^RETRACTED by Harbour Post .*wrong pier/);
  });
});

describe('onrecord reread, backup', () => {
  it('read again without a change, and copy', async (test) => {
    const { onrecord, cwd } = await filled(test);
    const again = await onrecord('reread');
    assert.match(again.stderr, /1 article read, 0 otherwise/);
    assert.equal((await onrecord('backup', 'copy')).code, 0);
    const listed = await run(['list', '--archive', 'copy'], { cwd });
    assert.match(listed.stdout, /Pier to Reopen/);
    assert.equal((await onrecord('backup', 'copy')).code, 2);
  });
});

describe('a web address', () => {
  it('is fetched by nobody unless asked', async (test) => {
    const { onrecord } = await archived(test);
    const { stderr, code } = await onrecord('add', 'https://harbour.example/pier');
    assert.equal(code, 2);
    assert.match(stderr, /add --fetch/);
  });

  it('on this machine is refused', async (test) => {
    const { onrecord } = await archived(test);
    const { stderr, code } = await onrecord(
      'add',
      '--fetch',
      'http://localhost/pier',
      'http://[::ffff:7f00:1]/',
    );
    assert.equal(code, 2);
    assert.equal(stderr.match(/^onrecord: /gm)!.length, 2);
  });
});
