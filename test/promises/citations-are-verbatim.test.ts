// P1, verbatim: what a reporter copies from the page is what the article says, at every card.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { read } from '../../src/engine/read.ts';
import type { ArticleRecord } from '../../src/record/types.ts';
import { launch, openTab, SKIP } from '../export/chromium.ts';
import { copies, servedPage, type Copy } from '../export/citing.ts';
import { longArticle } from '../export/long-article.ts';

const DEMO = new URL('../../demo/', import.meta.url);

function demonstrations(): ArticleRecord[] {
  const list = readFileSync(new URL('articles.json', DEMO), 'utf8');
  const articles = JSON.parse(list) as { file: string; published: string; outlet: string }[];
  return articles.map(({ file, ...known }) =>
    read(readFileSync(new URL(file, DEMO)), { source: file, ...known }),
  );
}

describe('citations copied from the page', { skip: SKIP }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  async function copiesOf(records: readonly ArticleRecord[]): Promise<Copy[]> {
    const { address, stop } = await servedPage(records);
    const { tab, complaints } = await openTab(browser, address);
    const all = await copies(tab, address, records);
    assert.deepEqual(complaints, []);
    await tab.close();
    await stop();
    return all;
  }

  test('are right at every card of the demonstrations and of a long article', async (t) => {
    const demo = demonstrations();
    const known = { published: '2031-05-06', outlet: 'The Harbour Post' };
    const long = read(longArticle(64), { source: 'inquiry.txt', ...known });
    const short = read(longArticle(3), { source: 'morning.txt', ...known });
    assert.ok(long.statements.length >= 300, `${long.statements.length} statements`);
    assert.ok(long.article.stripped.length > 5, `${long.article.stripped.length} stripped`);
    assert.match(long.article.text, /\r\n/);
    const all: Copy[] = [];
    for (const record of demo) all.push(...(await copiesOf([record])));
    all.push(...(await copiesOf([short, long, ...demo])));
    for (const what of ['citation', 'link'] as const) {
      const asked = all.filter((copy) => copy.what === what);
      const right = asked.filter(({ copied, expected }) => copied === expected);
      t.diagnostic(`${what}s right: ${right.length} of ${asked.length}`);
    }
    const wrong = all.filter(({ copied, expected }) => copied !== expected);
    assert.deepEqual(wrong.slice(0, 3), []);
  });
});
