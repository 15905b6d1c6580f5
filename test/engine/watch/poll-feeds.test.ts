import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RequestListener } from 'node:http';
import type { TestContext } from 'node:test';
import { nextDue, pollFeeds, stateOf, type Watched } from '../../../src/engine/watch/poll-feeds.ts';
import { Manners } from '../../../src/intake/fetch/manners.ts';
import { serveSite } from '../../intake/fetch/server.ts';
import { archiveWith, REPORT } from '../import/kit.ts';

const page = (text: string): string =>
  `<html><head><title>Pier</title></head><body><article><h1>Pier to reopen</h1>${text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article></body></html>`;

const feed = (address: string, entries: readonly string[], updated = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><id>urn:post</id>${entries
    .map(
      (id) =>
        `<entry><id>${id}</id><title>${id}</title><link href="${address}/${id}"/><updated>2031-05-14T0${updated || 8}:00:00Z</updated><summary>A pier.</summary></entry>`,
    )
    .join('')}</feed>`;

/// A site with a feed of `entries` and their pages, and an archive that watches it.
async function watching(test: TestContext, listener?: RequestListener) {
  const state = { entries: ['spring'], updated: '', etag: 'one', broken: false };
  const site = await serveSite(
    test,
    listener ??
      ((request, response) => {
        const name = request.url!.slice(1);
        if (name === 'robots.txt') response.writeHead(404).end();
        else if (name !== 'feed') {
          if (state.broken) response.writeHead(500).end();
          else
            response
              .writeHead(200, { 'content-type': 'text/html' })
              .end(page(REPORT.replace('spring', name)));
        } else if (request.headers['if-none-match'] === state.etag) response.writeHead(304).end();
        else
          response
            .writeHead(200, { 'content-type': 'application/atom+xml', etag: state.etag })
            .end(feed(site.address, state.entries, state.updated));
      }),
  );
  const { archive } = await archiveWith(test);
  await archive.setFeed({ url: `${site.address}/feed` });
  const round = async (pages = true): Promise<string[]> => {
    // Long after whatever the feeds were told to wait for.
    await due(archive);
    const manners = new Manners({ ...site.options, pause: 0 });
    const found: Watched[] = [];
    for await (const one of pollFeeds(archive, { manners, pages, workers: 1 })) found.push(one);
    return found.map((one) => (one.kind === 'feed' ? `feed ${one.outcome}` : one.imported.outcome));
  };
  return { site, state, archive, round };
}

type Watching = Awaited<ReturnType<typeof watching>>;

async function due(archive: Watching['archive']): Promise<void> {
  for (const one of await archive.feeds())
    await archive.setFeed({ url: one.url, state: { ...stateOf(one), notBefore: 0 } });
}

describe('a feed that is watched', () => {
  it('is asked, and the pages it leads to are read once', async (test) => {
    const { round, state, archive } = await watching(test);
    assert.deepEqual(await round(), ['feed new', 'new']);
    assert.deepEqual(await round(), ['feed unchanged']);
    state.entries = ['autumn', 'spring'];
    state.etag = 'two';
    assert.deepEqual(await round(), ['feed new', 'new']);
    assert.equal((await archive.feeds())[0]!.title, 'Harbour Post');
    assert.ok((await archive.search({ words: 'timber' })).items.length === 2);
  });

  it('is not asked before it is due', async (test) => {
    const { round, archive, site } = await watching(test);
    await round();
    const asked = site.requests.length;
    const manners = new Manners({ ...site.options, pause: 0 });
    for await (const _ of pollFeeds(archive, { manners }));
    assert.equal(site.requests.length, asked);
    assert.ok((await nextDue(archive))! > 0);
  });

  it('has its entries read again when it says they were changed', async (test) => {
    const { round, state } = await watching(test);
    await round();
    state.updated = '9';
    state.etag = 'two';
    assert.deepEqual(await round(), ['feed new', 'same']);
  });

  it('has a page that could not be had tried again, though the feed is the same', async (test) => {
    const { round, state } = await watching(test);
    state.broken = true;
    assert.deepEqual(await round(), ['feed new', 'problem']);
    state.broken = false;
    assert.deepEqual(await round(), ['feed new', 'new']);
  });

  it('is read itself where its pages are not wanted', async (test) => {
    const { round, site, archive } = await watching(test);
    assert.deepEqual(await round(false), ['feed new', 'new']);
    assert.deepEqual(
      site.requests.filter((path) => path !== '/robots.txt'),
      ['/feed'],
    );
    const [item] = (await archive.list()).items;
    const { record } = (await archive.article(item!.id))!;
    assert.ok(record.article.problems.some(({ code }) => code === 'summary-only'));
  });

  it('is not believed when it speaks for another site', async (test) => {
    const stranger = 'https://harbour.example/pier';
    const { round, archive } = await watching(test, (request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else if (request.url === '/feed')
        response
          .writeHead(200, { 'content-type': 'application/rss+xml' })
          .end(
            `<rss version="2.0"><channel><title>Cape</title><item><guid>1</guid><title>Pier</title><link>${stranger}</link><description>${REPORT}</description></item></channel></rss>`,
          );
    });
    assert.deepEqual(await round(false), ['feed new', 'new']);
    const [item] = (await archive.list()).items;
    assert.equal(item!.url, null);
    assert.deepEqual(await archive.versions(stranger), []);
  });

  it('has pages that are one article each, whatever they look like', async (test) => {
    const { round, archive } = await watching(test, (request, response) => {
      const origin = `http://${request.headers.host}`;
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else if (request.url === '/feed') response.writeHead(200).end(feed(origin, ['pier']));
      else
        response
          .writeHead(200)
          .end(JSON.stringify({ url: 'https://harbour.example/pier', text: REPORT }));
    });
    await round();
    assert.deepEqual(await archive.versions('https://harbour.example/pier'), []);
  });

  it('is asked again within a week, whatever it says', async (test) => {
    const { round, archive } = await watching(test, (request, response) => {
      const ttl = '<ttl>99999999</ttl>';
      if (request.url === '/feed')
        response
          .writeHead(200)
          .end(`<rss version="2.0"><channel><title>Cape</title>${ttl}</channel></rss>`);
      else response.writeHead(404).end();
    });
    await round();
    assert.ok((await nextDue(archive))! <= Date.now() + 7 * 86_400_000);
  });

  it('that fails is told of, and asked less often', async (test) => {
    const { round, archive } = await watching(test, (request, response) =>
      response.writeHead(request.url === '/feed' ? 500 : 404).end(),
    );
    assert.deepEqual(await round(), ['feed failed']);
    assert.equal(stateOf((await archive.feeds())[0]!).failures, 1);
  });

  it('that is gone is not asked any more', async (test) => {
    const { round, archive } = await watching(test, (request, response) =>
      response.writeHead(request.url === '/feed' ? 410 : 404).end(),
    );
    assert.deepEqual(await round(), ['feed gone']);
    assert.equal(await nextDue(archive), null);
  });
});
