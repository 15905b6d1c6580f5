import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { pageSource } from '../../../src/engine/watch/page-source.ts';
import { pdf } from '../../intake/pdfs.ts';
import { archiveWith, imported, outcomes, REPORT } from '../import/kit.ts';

const HERE = 'https://cape.example/page';
const STRANGER = 'https://harbour.example/pier';

/// What is kept of a page with such a body.
async function added(test: TestContext, body: string | Uint8Array, contentType?: string) {
  const { archive } = await archiveWith(test);
  const page = {
    url: HERE,
    bytes: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    retrieved: '2031-05-14T09:30:00.000Z',
    redirects: [],
    ...(contentType !== undefined && { contentType }),
  };
  const all = await imported(archive, [pageSource(page)]);
  const kept = (await archive.list()).items.map(({ url }) => url);
  return { codes: outcomes(all), kept };
}

describe('a page that was fetched', () => {
  it('is one article, under the address that it came from', async (test) => {
    const canonical = `<html><head><link rel="canonical" href="${STRANGER}"></head><body><article>${REPORT}</article></body></html>`;
    assert.deepEqual(await added(test, canonical), { codes: ['new'], kept: [HERE] });
  });

  it('may be a PDF', async (test) => {
    const words = REPORT.replaceAll(/[“”]/g, '"')
      .replaceAll('—', '-')
      .split(/(?<=[.,]) |\n+/);
    const lines = words.map((text, i) => ({ text, y: 780 - 16 * i }));
    assert.deepEqual(await added(test, pdf([lines])), { codes: ['new'], kept: [HERE] });
  });

  const line = JSON.stringify({ url: STRANGER, text: REPORT });
  const speaking: [what: string, body: string, code: string][] = [
    [
      'a feed',
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Cape</title><item><link>${STRANGER}</link><description>${REPORT}</description></item></channel></rss>`,
      'page-is-feed',
    ],
    [
      'a JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [{ id: '1', url: STRANGER, content_text: REPORT }],
      }),
      'page-is-feed',
    ],
    ['JSON Lines', `${line}\n${line}\n`, 'page-is-list'],
    ['ninjs', JSON.stringify({ uri: STRANGER, body_text: REPORT }), 'page-is-list'],
    [
      'a crawl',
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${STRANGER}\r\nContent-Length: 0\r\n\r\n`,
      'page-is-list',
    ],
  ];
  for (const [what, body, code] of speaking)
    it(`is refused as ${what}, which could speak for other sites`, async (test) => {
      assert.deepEqual(await added(test, body), { codes: [code], kept: [] });
    });

  it('is refused as JSON of whatever kind', async (test) => {
    const { codes } = await added(
      test,
      `{"body": "${'The pier is open. '.repeat(30)}"}`,
      'application/json',
    );
    assert.deepEqual(codes, ['json-unknown']);
  });
});
