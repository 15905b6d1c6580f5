import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

/// Where Chromium is, or null: tests in the browser skip without it.
export const CHROMIUM =
  [process.env['CHROMIUM'], '/usr/bin/chromium'].find((path) => path && existsSync(path)) ?? null;

/// The reason to skip a test in the browser, or false.
export const SKIP = CHROMIUM ? false : 'no Chromium at /usr/bin/chromium or $CHROMIUM';

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/// A tab showing `url`, with everything the browser complained about: console messages, errors,
/// requests other than the page itself.
export async function openTab(
  browser: Browser,
  url: string,
  viewport = { width: 1280, height: 900 },
): Promise<{ tab: Page; complaints: string[] }> {
  const tab = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  const complaints: string[] = [];
  tab.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  tab.on('request', (request) => {
    if (request.url().split('#')[0] !== url.split('#')[0]) complaints.push(request.url());
  });
  await tab.goto(url);
  return { tab, complaints };
}
