import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, it, type TestContext } from 'node:test';
import { nextDue, stateOf } from '../../../src/engine/watch/poll-feeds.ts';
import { REPORT } from '../import/kit.ts';
import { feed, feedOf, HOUR, messages, page, told, watching as watchingSite } from './kit.ts';

/// The same, with a round as the words that it told.
async function watching(test: TestContext, listener?: RequestListener) {
  const all = await watchingSite(test, listener);
  const round = async (pages = true) => (await all.round(25 * HOUR, { pages })).map(told);
  return { ...all, round };
}

describe('a feed that is watched', () => {
  it('is asked, and the pages it leads to are read once', async (test) => {
    const { round, state, archive } = await watching(test);
    assert.deepEqual(await round(), ['feed new', 'new']);
    assert.deepEqual(await round(), ['feed unchanged']);
    state.entries = ['autumn', 'spring'];
    state.etag = 'two';
    assert.deepEqual(await round(), ['feed new', 'new']);
    assert.equal((await feedOf(archive)).title, 'Harbour Post');
    assert.ok((await archive.search({ words: 'timber' })).items.length === 2);
  });

  it('is not asked before it is due', async (test) => {
    const { round, archive, site, ask, state } = await watching(test);
    await round();
    const requests = site.requests.length;
    for await (const _ of ask());
    assert.equal(site.requests.length, requests);
    assert.ok((await nextDue(archive))! > state.now);
  });

  it('has its entries read again when it says they were changed', async (test) => {
    const { round, state } = await watching(test);
    await round();
    state.updated = '9';
    state.etag = 'two';
    assert.deepEqual(await round(), ['feed new', 'same']);
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
    const { round, archive, state } = await watching(test, (request, response) => {
      const ttl = '<ttl>99999999</ttl>';
      if (request.url === '/feed')
        response
          .writeHead(200)
          .end(`<rss version="2.0"><channel><title>Cape</title>${ttl}</channel></rss>`);
      else response.writeHead(404).end();
    });
    await round();
    assert.ok((await nextDue(archive))! <= state.now + 7 * 24 * HOUR);
  });

  it('that fails is told of, and asked less often', async (test) => {
    const { round, archive } = await watching(test, (request, response) =>
      response.writeHead(request.url === '/feed' ? 500 : 404).end(),
    );
    assert.deepEqual(await round(), ['feed failed']);
    const { failures, message } = stateOf(await feedOf(archive));
    assert.equal(failures, 1);
    assert.match(message!, /answered 500/);
  });

  it('that is gone is not asked any more', async (test) => {
    const { round, archive } = await watching(test, (request, response) =>
      response.writeHead(request.url === '/feed' ? 410 : 404).end(),
    );
    assert.deepEqual(await round(), ['feed gone']);
    assert.equal(await nextDue(archive), null);
  });

  it('tells what is wrong with it when that is new', async (test) => {
    const item = (id: string) => `{"title":"Pier"${id}}`;
    const state = { items: item('') };
    const { round } = await watching(test, (request, response) => {
      if (request.url !== '/feed') response.writeHead(404).end();
      else
        response.end(
          `{"version":"https://jsonfeed.org/version/1.1","title":"Cape","items":[${state.items}]}`,
        );
    });
    assert.deepEqual(await round(), ['feed new', 'problem']);
    assert.deepEqual(await round(), ['feed new']);
    state.items = `${item('')},${item('')}`;
    assert.deepEqual(await round(), ['feed new', 'problem', 'problem']);
  });
});

describe('what is no feed, at the address of one', () => {
  const answering = async (test: TestContext, body: string) =>
    watchingSite(test, (request, response) => {
      if (request.url === '/feed') response.writeHead(200, { etag: 'one' }).end(body);
      else response.writeHead(404).end();
    });

  it('counts as a failure, again and again', async (test) => {
    const { round, archive } = await answering(test, page(REPORT));
    const all = await round();
    assert.deepEqual(all.map(told), ['feed failed']);
    assert.match(messages(all)[0]!, /^it is a web page, no feed: look on the page/);
    await round();
    const { failures, message, etag } = stateOf(await feedOf(archive));
    assert.deepEqual([failures, etag], [2, undefined]);
    assert.match(message!, /a web page/);
  });

  it('is told with the feed that the page names, which is not followed', async (test) => {
    const link = '<link rel="alternate" type="application/rss+xml" href="/news.xml">';
    const { round, site } = await answering(test, page(REPORT).replace('<head>', `<head>${link}`));
    const [message] = messages(await round());
    assert.equal(
      message,
      `it is a web page, no feed: it names ${site.address}/news.xml as its feed; watch that`,
    );
    assert.ok(!site.requests.includes('/news.xml'));
  });

  it('may be anything', async (test) => {
    const { round } = await answering(test, '{"status": "ok"}');
    assert.match(messages(await round())[0]!, /^it is no feed: The JSON is no JSON Feed/);
  });

  it('is not a feed that is empty', async (test) => {
    const { round } = await answering(test, '<rss version="2.0"><channel></channel></rss>');
    assert.deepEqual((await round()).map(told), ['feed new']);
  });
});
