import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ARTICLE, folder, run, type Outcome } from './command.ts';

type Test = Parameters<typeof folder>[0];

/// A folder with an article in it, and the command with an archive there.
async function archived(test: Test, files: Record<string, string> = { 'pier.txt': ARTICLE }) {
  const cwd = await folder(test, files);
  const onrecord = async (...args: string[]): Promise<Outcome> =>
    run([...args, '--archive', 'archive'], { cwd });
  return { cwd, onrecord };
}

/// The first id of an article in what was printed.
const idIn = (text: string): string => /art:[0-9a-f]{16}/.exec(text)![0];

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
    assert.match(found.stdout, /^Ana Brook — told — .*»timber«.* \(through Harbour Post\)\n/);
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
    assert.match(stdout, /QUOTATION CHANGED \(words\)\n {6}- Ana Brook — told — .*timber/);
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
    const { onrecord } = await archived(test);
    await onrecord('add', 'pier.txt');
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

  it('mark what was taken back', async (test) => {
    const { onrecord } = await archived(test);
    await onrecord('add', 'pier.txt');
    const id = idIn((await onrecord('list')).stdout);
    const taken = await onrecord('retract', id, '--reason', 'wrong pier', '--by', 'Harbour Post');
    assert.match(taken.stdout, /is marked as retracted/);
    assert.equal((await onrecord('search', 'timber')).stdout, '');
    assert.match(
      (await onrecord('search', 'timber', '--include', 'retracted')).stdout,
      /RETRACTED/,
    );
    assert.match((await onrecord('show', id)).stdout, /RETRACTED by Harbour Post .*wrong pier/);
  });
});

describe('onrecord reread, backup', () => {
  it('read again without a change, and copy', async (test) => {
    const { onrecord, cwd } = await archived(test);
    await onrecord('add', 'pier.txt');
    const again = await onrecord('reread');
    assert.match(again.stderr, /1 article read, 0 otherwise/);
    assert.equal((await onrecord('backup', 'copy')).code, 0);
    const listed = await run(['list', '--archive', 'copy'], { cwd });
    assert.match(listed.stdout, /Pier to Reopen/);
    assert.equal((await onrecord('backup', 'copy')).code, 2);
  });
});

describe('onrecord watch', () => {
  it('fetches nothing unless asked', async (test) => {
    const { onrecord } = await archived(test, {
      'feeds.opml':
        '<opml version="2.0"><body><outline text="Post" xmlUrl="https://harbour.example/feed"/></body></opml>',
    });
    const { stderr, code } = await onrecord('watch', 'feeds.opml');
    assert.match(stderr, /1 watched; nothing is fetched unless asked: add --fetch/);
    assert.equal(code, 0);
    assert.match(
      (await onrecord('watch', '--list')).stdout,
      /Post · https:\/\/harbour\.example\/feed\n {4}not asked yet/,
    );
    await onrecord('watch', 'https://harbour.example/feed', '--remove');
    assert.equal((await onrecord('watch', '--list')).stdout, '');
  });

  it('takes no address for words of the docket', async (test) => {
    const { onrecord } = await archived(test);
    const { stderr, code } = await onrecord('watch', '--docket', 'https://harbour.example/feed');
    assert.equal(code, 2);
    assert.match(stderr, /name the feeds before it/);
  });

  it('never asks an address that is not public', async (test) => {
    const { onrecord } = await archived(test);
    const { stderr, code } = await onrecord('watch', 'http://127.0.0.1/feed', '--fetch', '--once');
    assert.equal(code, 2);
    assert.match(stderr, /127\.0\.0\.1/);
  });

  it('writes a feed of what is on record', async (test) => {
    const { onrecord, cwd } = await archived(test);
    await onrecord('add', 'pier.txt', '--outlet', 'Harbour Post', '--date', '2031-05-14');
    await onrecord(
      'watch',
      'http://127.0.0.1/feed',
      '--fetch',
      '--once',
      '--speaker',
      'Brook',
      '--out',
      'brook.json',
    );
    const feed = JSON.parse(readFileSync(join(cwd, 'brook.json'), 'utf8')) as {
      items: { title: string }[];
    };
    assert.ok(feed.items.length > 0);
    for (const { title } of feed.items)
      assert.match(title, /^Ana Brook — .* \(through Harbour Post\)$/);
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
