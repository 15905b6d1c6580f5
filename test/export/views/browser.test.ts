import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { citation } from '../../../src/export/citation.ts';
import { articlePage } from '../../../src/export/views/page.ts';
import { launch, openTab, SKIP } from '../chromium.ts';
import { copies, servedPage } from '../citing.ts';
import { hostileRecord } from '../hostile.ts';
import { recordOver, strangeRecord } from '../reading.ts';
import { sampleRecord } from '../sample.ts';

describe('the page in Chromium', { skip: SKIP }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-page-'));
  const record = sampleRecord();
  const [first, second] = record.statements;
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const written = (name: string, html: string) => {
    const path = join(folder, name);
    writeFileSync(path, html);
    return pathToFileURL(path).href;
  };
  const url = written('sample.html', articlePage([record]));
  const current = (tab: Page) => tab.locator('.card.current').getAttribute('data-number');
  const lit = (tab: Page, role: string) =>
    tab.locator(`.lit-${role}`).evaluateAll((all) => all.map((one) => one.textContent).join(''));

  test('it opens without a complaint and shows the text exactly', async () => {
    const { tab, complaints } = await openTab(browser, url);
    const text = await tab
      .locator('[data-passage]')
      .evaluateAll((all) => all.map((one) => one.textContent).join(''));
    assert.equal(text, record.article.text);
    assert.deepEqual(complaints, []);
    await tab.close();
  });

  test('j and k move, ? tells why, Escape clears', async () => {
    const { tab } = await openTab(browser, url);
    await tab.keyboard.press('j');
    assert.equal(await current(tab), '1');
    await tab.keyboard.press('j');
    assert.equal(await current(tab), '2');
    assert.equal(await lit(tab, 'cue'), 'warned');
    assert.equal(await lit(tab, 'source'), 'she');
    assert.equal(await lit(tab, 'addressee'), 'the fleet');
    assert.equal(tab.url(), `${url}#${second!.id}`);
    await tab.keyboard.press('?');
    assert.ok(await tab.getByText('speaker: pronoun “she” ← subject of the clause').isVisible());
    await tab.keyboard.press('k');
    assert.equal(await current(tab), '1');
    await tab.keyboard.press('Escape');
    assert.equal(await tab.locator('.current, [class*=lit-]').count(), 0);
    await tab.close();
  });

  test('pointing at words selects their card, and again the one around it', async () => {
    const { tab } = await openTab(browser, url);
    await tab.locator('.passage').getByText('against dredging').click();
    assert.equal(await current(tab), '2');
    await tab.locator('.passage').getByText('against dredging').click();
    assert.equal(await current(tab), '1');
    await tab.close();
  });

  test('pointing at a card lights its words', async () => {
    const { tab } = await openTab(browser, url);
    await tab.locator('.card[data-number="4"] .words').click();
    assert.equal(
      await lit(tab, 'content'),
      'There is nothing left to argue about,The beds will rest until the spring of 2028.',
    );
    await tab.close();
  });

  test('a sentence without statements leads to the note that says why', async () => {
    const { tab } = await openTab(browser, url);
    await tab.getByText('Rain is expected').click();
    assert.match(
      await tab.locator('.note.current').innerText(),
      /background: no speaker and no cue/,
    );
    await tab.close();
  });

  test('a link to a statement selects it', async () => {
    const { tab } = await openTab(browser, `${url}#${second!.id}`);
    assert.equal(await current(tab), '2');
    await tab.close();
  });

  test('filters hide cards and unmark their words, and can be taken back', async () => {
    const { tab } = await openTab(browser, url);
    const shown = tab.locator('.card:visible');
    assert.equal(await shown.count(), 12);
    const thought = tab.getByRole('button', { name: /^thought/ });
    await thought.click();
    assert.equal(await thought.getAttribute('aria-pressed'), 'true');
    assert.equal(await shown.count(), 1);
    assert.equal(await tab.getByRole('status').first().innerText(), '1 of 12 statements shown');
    assert.equal(
      await tab.locator('.passage .content:not(.off)').innerText(),
      'the council will relent',
    );
    await tab.keyboard.press('j');
    assert.equal(await current(tab), '12');
    await thought.click();
    assert.equal(await shown.count(), 12);
    await tab.getByRole('button', { name: 'Piet Lowen' }).click();
    assert.equal(await shown.count(), 2);
    await tab.close();
  });

  test('c copies the citation, l the permalink', async () => {
    const { tab } = await openTab(browser, url);
    await tab.evaluate(() => {
      const writeText = async (text: string) => document.body.setAttribute('data-copied', text);
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    await tab.keyboard.press('j');
    await tab.keyboard.press('c');
    assert.equal(await tab.locator('body').getAttribute('data-copied'), citation(record, first!));
    await tab.keyboard.press('l');
    assert.equal(await tab.locator('body').getAttribute('data-copied'), `${url}#${first!.id}`);
    assert.equal(await tab.locator('.said').innerText(), 'link copied');
    await tab.close();
  });

  test('what is copied is what the article has, whatever characters those are', async () => {
    const records = Array.from({ length: 8 }, (_, seed) => strangeRecord(seed));
    const { address, stop } = await servedPage(records);
    const { tab, complaints } = await openTab(browser, address);
    for (const { copied, expected } of await copies(tab, address, records))
      assert.equal(copied, expected);
    assert.deepEqual(complaints, []);
    await tab.close();
    await stop();
  });

  test('a page whose words were changed before it was saved cites nothing', async () => {
    const changed = articlePage([record]).replace('against dredging', 'in favour of dredging');
    const { tab } = await openTab(browser, written('changed.html', changed));
    await tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab.evaluate(() => navigator.clipboard.writeText('what was there before'));
    await tab.keyboard.press('j');
    await tab.keyboard.press('c');
    assert.match(await tab.locator('.said').innerText(), /^Not copied: the words on this page/);
    assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), 'what was there before');
    await tab.keyboard.press('k');
    assert.equal(await tab.locator('.said').innerText(), '');
    await tab.close();
  });

  test('where the browser does not let it copy, the words are there to copy by hand', async () => {
    const { tab } = await openTab(browser, url);
    await tab.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await tab.keyboard.press('j');
    await tab.keyboard.press('c');
    await tab.locator('.by-hand:not(:empty)').waitFor();
    assert.match(await tab.locator('.said').innerText(), /^Not copied/);
    assert.equal(await tab.evaluate(() => String(getSelection())), citation(record, first!));
    await tab.close();
  });

  test('the keyboard alone reaches filters, cues, cards and reasons', async () => {
    const { tab } = await openTab(browser, url);
    await tab.getByRole('button', { name: /^mixed/ }).focus();
    await tab.keyboard.press('Space');
    assert.equal(await tab.locator('.card:visible').count(), 7);
    await tab.keyboard.press('Space');
    await tab.getByRole('link', { name: 'said, statement 1' }).focus();
    await tab.keyboard.press('Enter');
    assert.equal(await current(tab), '1');
    assert.equal(
      await tab.evaluate(() => document.activeElement?.className.includes('current')),
      true,
    );
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    assert.ok(await tab.locator('.card.current .why').evaluate((why) => 'open' in why && why.open));
    await tab.close();
  });

  for (const [name, html] of [
    ['sample', articlePage([record])],
    ['one endless word', articlePage([recordOver('a'.repeat(2000), [{ start: 5, end: 1900 }])])],
    ['hostile', articlePage([hostileRecord()])],
  ] as const)
    test(`nothing runs over the side of a phone: ${name}`, async () => {
      const { tab } = await openTab(browser, written('phone.html', html), {
        width: 360,
        height: 740,
      });
      for (const fold of await tab.locator('.margin:not(.notes) > summary').all())
        await fold.click();
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 360);
      await tab.close();
    });

  test('a hostile article runs nothing and loads nothing', async () => {
    const { tab, complaints } = await openTab(
      browser,
      written('hostile.html', articlePage([hostileRecord()])),
    );
    for (const key of ['j', '?', 'c', 'l', 'e', 'j', 'Escape']) await tab.keyboard.press(key);
    for (const button of await tab.locator('button.chip:visible').all()) await button.click();
    assert.equal(await tab.evaluate(() => 'attacked' in window), false);
    assert.equal(await tab.locator('script').count(), 1);
    assert.deepEqual(complaints, []);
    await tab.close();
  });

  test('the page reads without its script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(url);
    assert.equal(await tab.locator('.card .facts:visible').count(), 24);
    assert.equal(await tab.locator('.filters:visible, .keys:visible').count(), 0);
    await context.close();
  });
});
