import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { describe, it, type TestContext } from 'node:test';
import { stateOf } from '../../../src/engine/watch/poll-feeds.ts';
import { REPORT } from '../import/kit.ts';
import { asked, feedOf, HOUR, messages, told, watching } from './kit.ts';

describe('an entry whose page', () => {
  for (const status of [404, 410])
    it(`is not there (${status}) is told once and not asked for again`, async (test) => {
      const site = await watching(test);
      site.state.pages['spring'] = status;
      const first = await site.round();
      assert.deepEqual(first.map(told), ['feed new', 'problem']);
      assert.match(messages(first)[0]!, new RegExp(`/spring answered ${status}`));
      assert.deepEqual((await site.round()).map(told), ['feed unchanged']);
      assert.equal(asked(site, '/spring'), 1);
    });

  it('is kept from robots is told once', async (test) => {
    const { round, site } = await watching(test, (request, response) => {
      if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /spring\n');
      else
        response.end(
          `<rss version="2.0"><channel><title>Cape</title><item><guid>1</guid><link>${site.address}/spring</link></item></channel></rss>`,
        );
    });
    assert.deepEqual((await round()).map(told), ['feed new', 'problem']);
    assert.deepEqual((await round()).map(told), ['feed new']);
  });

  it('could not be had is tried again, though the feed is the same', async (test) => {
    const { round, state } = await watching(test);
    state.pages['spring'] = 500;
    assert.deepEqual((await round()).map(told), ['feed new', 'problem']);
    state.pages = {};
    assert.deepEqual((await round(1.1 * HOUR)).map(told), ['feed new', 'new']);
    assert.deepEqual((await round()).map(told), ['feed unchanged']);
  });

  it('can never be had is given up after five tries', async (test) => {
    const site = await watching(test);
    site.state.pages['spring'] = 500;
    for (let i = 0; i < 4; i++)
      assert.deepEqual((await site.round()).map(told), ['feed new', 'problem']);
    const fifth = await site.round();
    assert.deepEqual(fifth.map(told), ['feed new', 'problem', 'problem']);
    assert.match(messages(fifth)[1]!, /could not be had in 5 rounds and is given up/);
    assert.deepEqual((await site.round()).map(told), ['feed unchanged']);
    assert.equal(asked(site, '/spring'), 5);
    assert.equal(stateOf(await feedOf(site.archive)).tries, undefined);
  });

  it('could not be had is asked for less and less often', async (test) => {
    const site = await watching(test);
    site.state.pages['spring'] = 500;
    const tried: number[] = [];
    for (let hour = 0; hour <= 14; hour++) {
      const before = asked(site, '/spring');
      await site.round(1.01 * HOUR);
      if (asked(site, '/spring') > before) tried.push(hour);
    }
    assert.deepEqual(tried, [0, 1, 3, 6, 12]);
  });

  it('is of a site that wants to be left alone waits for that, and is not given up', async (test) => {
    let isDown = true;
    const { site, round } = await watching(test, (request, response) => {
      const isPages = request.headers.host!.startsWith('pages.example');
      if (isPages && isDown) response.writeHead(503).end();
      else if (request.url === '/robots.txt') response.writeHead(404).end();
      else if (isPages) response.end(REPORT.replace('spring', request.url!.slice(1)));
      else {
        const item = (name: string) =>
          `<item><guid>${name}</guid><link>http://pages.example:${site.port}/${name}</link></item>`;
        response.end(
          `<rss version="2.0"><channel><title>Cape</title>${item('a')}${item('b')}</channel></rss>`,
        );
      }
    });
    for (let i = 0; i < 6; i++) {
      const all = await round();
      assert.deepEqual(all.map(told), ['feed new', 'problem']);
      assert.match(messages(all)[0]!, /robots\.txt of .* cannot be read/);
    }
    isDown = false;
    assert.deepEqual((await round()).map(told), ['feed new', 'new', 'new']);
  });

  it('answers with a feed is refused, and nothing in it believed', async (test) => {
    const stranger = 'https://harbour.example/pier';
    const { round, site, archive } = await watching(test, (request, response) => {
      const link = request.url === '/feed' ? `${site.address}/page` : stranger;
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else
        response.end(
          `<rss version="2.0"><channel><title>Cape</title><item><guid>${link}</guid><link>${link}</link><description>${REPORT}</description></item></channel></rss>`,
        );
    });
    const all = await round();
    assert.match(messages(all)[0]!, /^This is a feed and no article/);
    assert.deepEqual((await archive.list()).items, []);
    assert.deepEqual((await round()).map(told), ['feed new']);
  });
});

describe('an entry with neither id nor address', () => {
  const serving = (item: string) => async (test: TestContext) =>
    watching(test, (request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else
        response.end(
          `<rss version="2.0"><channel><title>Cape</title><item>${item}</item></channel></rss>`,
        );
    });

  it('is known by its words, and read once', async (test) => {
    const item = `<title>Pier</title><description>${REPORT}</description>`;
    const { round } = await serving(item)(test);
    assert.deepEqual((await round()).map(told), ['feed new', 'new']);
    assert.deepEqual((await round()).map(told), ['feed new']);
  });

  it('and without a text is told once', async (test) => {
    const { round } = await serving('<title>Pier</title>')(test);
    const all = await round();
    assert.match(messages(all)[0]!, /gives its title alone/);
    assert.deepEqual((await round()).map(told), ['feed new']);
  });
});

describe('a feed with more new entries than a round reads', () => {
  it('has the rest read in later rounds, though those in front fail', async (test) => {
    const site = await watching(test);
    const failing = Array.from({ length: 200 }, (_, i) => `bad-${i}`);
    site.state.entries = [...failing, 'spring'];
    for (const name of failing) site.state.pages[name] = 500;
    const first = (await site.round()).map(told);
    assert.equal(first.filter((one) => one === 'problem').length, 200);
    assert.ok((await site.round()).map(told).includes('new'));
  });
});

describe('a round that is stopped', () => {
  it('finds again what it had not stored, and keeps what was', async (test) => {
    const { round, state, ask, archive } = await watching(test);
    const { promise, resolve } = Promise.withResolvers<void>();
    state.entries = ['spring', 'summer'];
    state.held['summer'] = promise;
    for await (const one of ask()) if (told(one) === 'new') break;
    resolve();
    assert.equal(stateOf(await feedOf(archive)).lastOutcome, undefined);
    assert.deepEqual((await round()).map(told), ['feed new', 'new']);
    assert.equal((await archive.list()).items.length, 2);
    assert.deepEqual((await round()).map(told), ['feed unchanged']);
  });

  it('has stored when a feed is asked next as soon as its own entries are', async (test) => {
    const rss = (name: string) =>
      `<rss version="2.0"><channel><title>Cape</title><item><guid>${name}</guid><link>${site.address}${name}-page</link></item></channel></rss>`;
    let stored: string | undefined;
    const { site, archive, url, round } = await watching(test, (request, response) => {
      const path = request.url!;
      if (path === '/robots.txt') response.writeHead(404).end();
      else if (path === '/feed' || path === '/other') response.end(rss(path));
      else if (path === '/feed-page') response.end(REPORT);
      // The page of the other feed comes when the first is stored, or never.
      else void answerStored(response);
    });
    const answerStored = async (response: ServerResponse): Promise<void> => {
      stored = await outcomeStored();
      response.end(REPORT);
    };
    const outcomeStored = async (): Promise<string | undefined> => {
      for (let i = 0; i < 100; i++) {
        const first = (await archive.feeds()).find((one) => one.url === url)!;
        if (stateOf(first).lastOutcome) return stateOf(first).lastOutcome;
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
      }
      return undefined;
    };
    await archive.setFeed({ url: `${site.address}/other` });
    await round();
    assert.equal(stored, 'new');
  });
});

describe('a feed that is removed while it is asked', () => {
  it('neither ends the round nor comes back', async (test) => {
    const { state, ask, archive, url } = await watching(test);
    state.entries = ['spring', 'summer'];
    const all: string[] = [];
    for await (const one of ask()) {
      if (one.kind === 'feed') await archive.removeFeed(url);
      all.push(told(one));
    }
    assert.deepEqual(all, ['feed new', 'new', 'new']);
    assert.deepEqual(await archive.feeds(), []);
  });
});
