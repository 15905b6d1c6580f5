import type { Page } from 'playwright-core';
import { articlePage } from '../../src/export/views/page.ts';
import { citation } from '../../src/export/citation.ts';
import { place } from '../../src/export/views/placement.ts';
import { serve } from '../../src/cli/serve.ts';
import type { ArticleRecord } from '../../src/record/types.ts';

/// What came into the clipboard at a card, and what the record says should.
export interface Copy {
  readonly id: string;
  readonly what: 'citation' | 'link';
  readonly copied: string;
  readonly expected: string;
}

/// The page of `records` at an address that may use the clipboard: a file's may not everywhere.
export async function servedPage(
  records: readonly ArticleRecord[],
): Promise<{ address: string; stop: () => Promise<void> }> {
  const body = articlePage(records);
  return serve(new Map([['/', { type: 'text/html; charset=utf-8', body }]]), 0);
}

/// Goes through all cards of a page with the keyboard, as a reader does, and copies at each the
/// citation and the link through the browser's clipboard.
export async function copies(
  tab: Page,
  address: string,
  records: readonly ArticleRecord[],
): Promise<Copy[]> {
  await tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tab.evaluate(() => navigator.clipboard.writeText('nothing'));
  const all: Copy[] = [];
  let last = 'nothing';
  const pressed = async (key: string) => (last = await copied(tab, key, last));
  for (const record of records)
    for (const { statement } of place(record.statements)) {
      const { id } = statement;
      await tab.keyboard.press('j');
      const cited = await pressed('c');
      all.push({ id, what: 'citation', copied: cited, expected: citation(record, statement) });
      const link = await pressed('l');
      all.push({ id, what: 'link', copied: link, expected: `${address}#${id}` });
    }
  return all;
}

/// What a key puts into the clipboard, `last` when it puts nothing new there: no citation and no link
/// is like the one before it.
async function copied(tab: Page, key: string, last: string): Promise<string> {
  await tab.keyboard.press(key);
  return tab.evaluate(async (before) => {
    for (let attempt = 0; attempt < 500; attempt++) {
      const words = await navigator.clipboard.readText();
      if (words !== before) return words;
    }
    return before;
  }, last);
}
