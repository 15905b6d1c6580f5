import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { articlePage } from '../../../src/export/views/page.ts';
import { warningsText, type Standing } from '../../../src/export/standing.ts';
import { statementItem } from '../../../src/export/formats/statement-feed.ts';
import { launch, openTab, SKIP } from '../chromium.ts';
import { recordOver } from '../reading.ts';
import { sampleRecord } from '../sample.ts';

const record = sampleRecord();
const { id } = record.article;
const other = recordOver('The beds stay shut, she said.', [{ start: 0, end: 18 }]);
const retraction = {
  reason: 'invented <script>alert(1)</script>',
  by: 'The Harbour Post',
  at: '2031-07-01T08:00:00.000Z',
};
const clean: Standing = {
  id,
  version: 1,
  supersededBy: null,
  retraction: null,
  retractions: [],
  cluster: null,
};
const entry = { act: 'retracted', ...retraction } as const;
const retracted = { ...clean, retraction, retractions: [entry] };
const superseded = { ...clean, version: 2, supersededBy: other.article.id };
const copy = {
  ...clean,
  cluster: { original: other.article.id, originalRetraction: retraction },
};

describe('what is to be known of an article', () => {
  it('is nothing where it stands as it came, as an original or a copy', () => {
    assert.deepEqual(warningsText(clean), []);
    const cluster = { original: other.article.id, originalRetraction: null };
    assert.deepEqual(warningsText({ ...clean, cluster }), []);
    // An original that was retracted is no copy of itself.
    const original = { original: id, originalRetraction: retraction };
    assert.equal(warningsText({ ...retracted, cluster: original }).length, 1);
  });

  it('is by whom it was retracted, why, and when that was marked', () =>
    assert.deepEqual(warningsText(retracted), [
      `RETRACTED by The Harbour Post (marked 1 July 2031): ${retraction.reason}`,
    ]));

  it('is all that was done before, the last first', () => {
    const back = { ...retraction, act: 'unretracted', reason: 'it holds', by: 'Ana' } as const;
    const again = { ...entry, reason: 'wrong', by: 'The Bay' };
    const twice = { ...retracted, retraction: again, retractions: [entry, back, again] };
    assert.deepEqual(warningsText(twice), [
      'RETRACTED by The Bay (marked 1 July 2031): wrong',
      'Before that: no longer retracted: that was taken back by Ana (marked 1 July 2031): it holds',
      `Before that: retracted by The Harbour Post (marked 1 July 2031): ${retraction.reason}`,
    ]);
    const stands = { ...clean, retractions: [entry, back] };
    assert.match(warningsText(stands)[0]!, /^no longer retracted: that was taken back by Ana/);
    assert.doesNotMatch(articlePage([record], [stands]), /RETRACTED/);
    assert.match(articlePage([record], [stands]), /no longer retracted/);
  });

  it('is of what retracted article it is a copy, and what is newer', () =>
    assert.deepEqual(warningsText({ ...superseded, cluster: copy.cluster }), [
      `COPY of ${other.article.id}, which was RETRACTED by The Harbour Post (marked 1 July 2031): ${retraction.reason}`,
      `SUPERSEDED: this is version 2, and the newer text is ${other.article.id}`,
    ]));

  it('stands before the words of a statement in a feed', () => {
    const [statement] = record.statements;
    const item = statementItem({ record, statement: statement!, article: copy });
    assert.match(item.text, /^COPY of art:.* RETRACTED/);
    assert.deepEqual(item.details['warnings'], warningsText(copy));
  });
});

describe('the page of an article that is not to be relied on', { skip: SKIP }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-standing-'));
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  const written = (html: string) => {
    const path = join(folder, 'page.html');
    writeFileSync(path, html);
    return pathToFileURL(path).href;
  };

  it('says so at the head, in words that are no markup', async () => {
    const url = written(articlePage([record], [retracted]));
    const { tab, complaints } = await openTab(browser, url);
    const banner = tab.locator('aside.standing');
    assert.equal(
      await banner.innerText(),
      `RETRACTED by The Harbour Post (marked 1 July 2031): ${retraction.reason}`,
    );
    assert.match(await tab.title(), /^RETRACTED · /);
    assert.equal(await tab.locator('script').count(), 1);
    const above = (await banner.boundingBox())!;
    assert.ok(above.y < 300 && above.y < (await tab.locator('.reading').boundingBox())!.y);
    assert.deepEqual(complaints, []);
    await tab.close();
  });

  it('is seen in light, in dark and in print, on a phone too', async () => {
    const url = written(articlePage([record], [copy]));
    const { tab } = await openTab(browser, url, { width: 360, height: 740 });
    for (const colorScheme of ['light', 'dark'] as const)
      for (const media of ['screen', 'print'] as const) {
        await tab.emulateMedia({ colorScheme, media });
        const banner = tab.locator('aside.standing');
        assert.ok(await banner.isVisible());
        const colours = await banner.evaluate((one) => {
          const { color, borderTopColor, borderTopWidth } = getComputedStyle(one);
          return [color, borderTopColor, borderTopWidth];
        });
        const alarm =
          colorScheme === 'dark' && media === 'screen' ? '255, 154, 143' : '163, 35, 27';
        assert.deepEqual(colours, [`rgb(${alarm})`, `rgb(${alarm})`, '2px']);
      }
    await tab.emulateMedia({ media: 'screen' });
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 360);
    await tab.close();
  });

  it('links the other article where it is on the page, and marks it in the contents', async () => {
    const url = written(articlePage([record, other], [superseded]));
    const { tab } = await openTab(browser, url);
    await tab.locator('aside.standing a').click();
    assert.equal(new URL(tab.url()).hash, `#${other.article.id}`);
    assert.equal(await tab.locator('nav .badge').innerText(), 'SUPERSEDED');
    await tab.close();
    const alone = await openTab(browser, written(articlePage([record], [superseded])));
    assert.equal(await alone.tab.locator('aside.standing a').count(), 0);
    await alone.tab.close();
  });

  it('says so in a citation that is copied from it', async () => {
    const { tab } = await openTab(browser, written(articlePage([record], [retracted])));
    const frame = await tab.locator('.card').first().getAttribute('data-after');
    assert.match(frame!, /stmt:[0-9a-f]+:[-0-9cn]+\. RETRACTED$/);
    await tab.close();
  });
});

it('a page of what stands as it came is the page without a word on it', () =>
  assert.equal(articlePage([record], [clean]), articlePage([record])));

it('a title without end is cut wherever it is printed', () => {
  const title = 'Endless '.repeat(25_000);
  const article = { ...record.article, title };
  assert.ok(articlePage([{ ...record, article }]).length < articlePage([record]).length + 20_000);
});
