import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { articlePage } from '../../../src/export/views/page.ts';
import { launch, openTab, SKIP } from '../chromium.ts';
import { recordOver } from '../reading.ts';
import { sampleRecord } from '../sample.ts';

const SCREENS = {
  'on a desktop': { width: 1280, height: 500 },
  'on a phone': { width: 390, height: 620 },
};

describe('filters of the page in Chromium', { skip: SKIP }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-filter-'));
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
  const other = recordOver('Nobody spoke of it.\n\nThe tide turned.\n\nNobody went out.', [
    { start: 0, end: 6 },
    { start: 21, end: 29 },
  ]);
  const url = written('one.html', articlePage([sampleRecord()]));
  const both = written('both.html', articlePage([other, sampleRecord()]));

  const current = async (tab: Page) => {
    const all = await tab
      .locator('.current')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-number')));
    assert.ok(all.length < 2);
    return all[0] ?? null;
  };
  const chip = (tab: Page, name: RegExp) => tab.getByRole('button', { name });
  const pressed = (tab: Page) => tab.locator('[aria-pressed="true"]').count();
  const hidden = (tab: Page) => tab.locator('.card[hidden]').count();
  const place = (tab: Page) =>
    tab.locator('.current').evaluate((card) => {
      const { top, bottom } = card.getBoundingClientRect();
      const bar = document.querySelector('.filtered > .shown');
      const from = bar ? bar.getBoundingClientRect().bottom : 0;
      const to = document.querySelector('.keys')!.getBoundingClientRect().top;
      return { top: Math.round(top), isSeen: top >= from && bottom <= to };
    });

  for (const [where, screen] of Object.entries(SCREENS)) {
    test(`a filter goes to its first match and leaves the focus: ${where}`, async () => {
      const { tab, complaints } = await openTab(browser, url, screen);
      await tab.keyboard.press('j');
      await chip(tab, /^nested/).click();
      assert.equal(await current(tab), '2');
      assert.equal((await place(tab)).isSeen, true);
      await chip(tab, /^thought/).focus();
      await tab.keyboard.press('Space');
      assert.equal(await current(tab), null, 'nothing is both nested and thought');
      assert.equal(await tab.locator('.shown').innerText(), '0 of 12 statements shown show all');
      await chip(tab, /^nested/).click();
      assert.equal(await current(tab), '12');
      assert.equal((await place(tab)).isSeen, true);
      assert.ok(await tab.locator('.current .words').isVisible());
      assert.ok(await chip(tab, /^nested/).evaluate((one) => one === document.activeElement));
      assert.deepEqual(complaints, []);
      await tab.close();
    });

    test(`Escape shows all around what was found, then clears: ${where}`, async () => {
      const { tab } = await openTab(browser, url, screen);
      await chip(tab, /^mixed/).click();
      await tab.keyboard.press('j');
      await tab.keyboard.press('j');
      const [found, { top }] = [await current(tab), await place(tab)];
      assert.ok((await hidden(tab)) > 0);
      await tab.keyboard.press('Escape');
      assert.deepEqual([await hidden(tab), await pressed(tab)], [0, 0]);
      assert.equal(await tab.locator('.off').count(), 0);
      assert.equal(await current(tab), found);
      assert.ok(Math.abs((await place(tab)).top - top) <= 1, 'it moved on the screen');
      await tab.keyboard.press('Escape');
      assert.equal(await current(tab), null);
      assert.equal(await tab.locator('[class*=lit-]').count(), 0);
      await tab.close();
    });

    test(`“show all” does the same by pointing: ${where}`, async () => {
      const { tab } = await openTab(browser, url, screen);
      const showAll = tab.getByRole('button', { name: 'show all' });
      assert.equal(await showAll.count(), 0);
      await chip(tab, /^thought/).click();
      await showAll.click();
      assert.deepEqual([await hidden(tab), await pressed(tab)], [0, 0]);
      assert.equal(await current(tab), '12');
      assert.equal(await showAll.count(), 0);
      assert.equal(
        await tab.evaluate(() => document.activeElement?.className.includes('current')),
        true,
      );
      await tab.close();
    });

    test(`a filter keeps to its own article: ${where}`, async () => {
      const { tab } = await openTab(browser, both, screen);
      await chip(tab, /^thought/).click();
      assert.equal(await current(tab), '12');
      assert.equal((await place(tab)).isSeen, true);
      assert.equal(await tab.locator('.card:not([hidden])').count(), 3);
      await tab.locator('.chip.kind-indirect').first().click();
      assert.equal(await current(tab), '1');
      await tab.keyboard.press('Escape');
      assert.deepEqual([await hidden(tab), await pressed(tab)], [0, 0]);
      await tab.close();
    });
  }

  test('what a filter finds is unfolded on a phone, and folded when all is shown', async () => {
    const { tab } = await openTab(browser, url, SCREENS['on a phone']);
    const cards = tab.locator('.card:visible');
    assert.equal(await cards.count(), 0);
    await chip(tab, /^mixed/).click();
    assert.equal(await cards.count(), 7);
    await tab.keyboard.press('Escape');
    assert.equal(await tab.locator('.margin[open]:not(.notes)').count(), 1);
    await tab.close();
  });

  for (const [what, how] of [
    ['its link', (tab: Page) => tab.locator('.facet a.number').first().click()],
    ['its words', (tab: Page) => tab.locator('.passage').getByText('against dredging').click()],
    ['its cue', (tab: Page) => tab.locator('a.cue[data-notes="2"]').press('Enter')],
    ['a note', (tab: Page) => tab.getByText('Rain is expected').click()],
  ] as const)
    test(`what a filter hides is shown when it is asked for: ${what}`, async () => {
      const { tab } = await openTab(browser, url);
      await chip(tab, /^thought/).click();
      await how(tab);
      assert.notEqual(await current(tab), '12');
      assert.equal((await place(tab)).isSeen, true);
      assert.deepEqual([await hidden(tab), await pressed(tab)], [0, 0]);
      await tab.close();
    });

  test('printing unfolds every margin of a phone, and folds it again', async () => {
    const { tab } = await openTab(browser, url, SCREENS['on a phone']);
    const printing = (name: string) => tab.evaluate((type) => dispatchEvent(new Event(type)), name);
    const folded = tab.locator('.margin:not([open])');
    const folds = await folded.count();
    assert.ok(folds > 0);
    await printing('beforeprint');
    assert.equal(await folded.count(), 0);
    await printing('afterprint');
    assert.equal(await folded.count(), folds);
    await tab.close();
  });

  test('the keys line says what Escape does', async () => {
    const { tab } = await openTab(browser, url);
    assert.match(await tab.locator('.keys').innerText(), /Esc show all, then clear$/);
    await tab.close();
  });
});
