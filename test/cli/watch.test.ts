import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openArchive, type Archive } from '../../src/archive/archive.ts';
import { newest } from '../../src/cli/own-feed.ts';
import { read } from '../../src/engine/read.ts';
import { ARTICLE, folder, run, type Told } from './command.ts';

type Test = Parameters<typeof folder>[0];

/// A folder with an archive, the command with it, and the archive itself for a while.
async function archived(test: Test, files: Record<string, string> = {}) {
  const cwd = await folder(test, files);
  const onrecord = async (...args: string[]): Promise<Told> =>
    run([...args, '--archive', 'archive'], { cwd });
  const archive = async (work: (open: Archive) => Promise<void>): Promise<void> => {
    const open = await openArchive(join(cwd, 'archive'));
    await work(open);
    await open.close();
  };
  return { cwd, onrecord, archive };
}

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

  it('says of a feed how it is, and what to do about it', async (test) => {
    const { onrecord, archive } = await archived(test);
    await archive(async (open) => {
      await open.setFeed({ url: GONE, state: { gone: true, failures: 0, notBefore: 0 } });
      const message = 'it is a web page, no feed';
      await open.setFeed({ url: POST, state: { gone: false, failures: 3, notBefore: 1, message } });
    });
    const { stdout } = await onrecord('watch', '--list');
    assert.match(
      stdout,
      /GONE for good; remove it: onrecord watch --remove https:\/\/gone\.example/,
    );
    assert.match(stdout, /FAILED 3 times in a row: it is a web page, no feed; due 1970-/);
  });
});

const POST = 'https://harbour.example/feed';
const GONE = 'https://gone.example/feed';

const PLAN = `Mayor Ana Brook said on Tuesday that the old pier would reopen in the spring.

Harbour master Tom Reyes said the council has promised to repair the ferry by 1 June 2031.

“We will pay for the ferry,” Brook said.
`;

/// A feed that cannot be asked, with an article that came through it, beside one that was added by hand.
async function watched(test: Test) {
  const all = await archived(test, { 'hand.txt': ARTICLE });
  await all.onrecord('add', 'hand.txt', '--outlet', 'Bay Courier', '--date', '2031-05-16');
  await all.archive(async (open) => {
    await open.setFeed({ url: POST });
    const record = read(PLAN, { outlet: 'Harbour Post', published: '2031-05-14' });
    const { id } = record.article;
    await open.add(record, { seen: [{ feed: POST, entry: '1', article: id }] });
  });
  const written = async (...args: string[]): Promise<Item[]> => {
    const name = join(all.cwd, 'own.json');
    await all.onrecord('watch', '--fetch', '--once', '--out', name, ...args);
    return (JSON.parse(readFileSync(name, 'utf8')) as { items: Item[] }).items;
  };
  return { ...all, written };
}

interface Item {
  title: string;
  content_text: string;
  date_published: string;
}

describe('the feed that onrecord watch --out writes', () => {
  it('has what came through watched feeds, be it earlier, and nothing else', async (test) => {
    const { written } = await watched(test);
    const items = await written('--speaker', 'Brook');
    assert.ok(items.length > 0);
    for (const { title } of items)
      assert.match(title, /^(?:Mayor )?Ana Brook — .* \(through Harbour Post\)$/);
    assert.ok(!items.some(({ content_text: words }) => words.includes('timber')));
  });

  it('is looked for in so many articles, and says when that was not all', async (test) => {
    const { archive } = await watched(test);
    await archive(async (open) => {
      for (const day of ['15', '16']) {
        const record = read('The pier is closed.', { published: `2031-05-${day}`, source: day });
        const seen = [{ feed: POST, entry: day, article: record.article.id }];
        await open.add(record, { seen });
      }
      const brook = { speaker: 'Brook' };
      assert.deepEqual(await newest(open, brook, 2), { items: [], isWhole: false });
      const all = await newest(open, brook, 3);
      assert.ok(all.isWhole && all.items.length > 0);
    });
  });

  it('takes --about as the terminal does: in the words, or what they are about', async (test) => {
    const { written } = await watched(test);
    const items = await written('--about', 'pay ferry');
    assert.deepEqual(
      items.map(({ content_text: words }) => words.split('\n')[0]),
      ['“We will pay for the ferry,”'],
    );
  });

  it('has with --docket what is owed: by whom, what, until when, and who tells it', async (test) => {
    const { written } = await watched(test);
    const items = await written('--docket', 'ferry');
    const item = items.find(({ title }) => title.includes('repair'));
    assert.match(item!.title, /^2031-06-01: .*council — \w+, open: .*repair the ferry/);
    assert.match(item!.content_text, /^.*council — \w+, open: /);
    assert.match(
      item!.content_text,
      /due 1 June 2031[^]*told by the council — has promised \(through Tom Reyes, Harbour Post\)\n\n“/,
    );
    assert.deepEqual(await written('--docket', 'bridge'), []);
  });

  it('has with --docket and --about only what is about that', async (test) => {
    const { written } = await watched(test);
    const all = await written('--docket');
    const about = await written('--docket', '--about', 'ferry');
    assert.ok(about.length > 0 && about.length <= all.length);
    for (const { content_text: words } of about) assert.match(words, /ferry/);
  });
});
