import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { suite, test, type TestContext } from 'node:test';
import { fetchArticle } from '../../../src/intake/fetch/article.ts';
import { FetchLater } from '../../../src/intake/fetch/errors.ts';
import { fetchFeed } from '../../../src/intake/fetch/feed.ts';
import { Manners } from '../../../src/intake/fetch/manners.ts';
import { newPoll, nextPoll } from '../../../src/intake/fetch/poll.ts';
import { takeIn } from '../../../src/intake/take-in.ts';
import { FakeClock } from './clock.ts';
import { serveSite } from './server.ts';

/// What the harbour's site has under a path: a text, or a listener for what is not just that.
type Pages = Record<string, string | RequestListener>;

/// A site under any name, with manners that reach it on a clock of their own. `log` has the requests
/// with the second they came in: "0 harbour.example/robots.txt".
async function harbour(t: TestContext, pages: Pages) {
  const clock = new FakeClock();
  const log: string[] = [];
  const site = await serveSite(t, (request, response) => {
    const host = request.headers.host!.split(':')[0]!;
    log.push(`${clock.elapsed / 1000} ${host}${request.url}`);
    const page = pages[host + request.url!] ?? pages[request.url!];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === 'string') response.end(page);
    else page(request, response);
  });
  const url = (path: string, host = 'harbour.example') => `http://${host}:${site.port}${path}`;
  const manners = new Manners({ ...site.options, clock });
  return { clock, log, manners, url, options: { ...site.options, clock } };
}

const answer = (status: number, headers: Record<string, string> = {}): RequestListener => {
  return (_, response) => response.writeHead(status, headers).end();
};

suite('manners', () => {
  test('ask for robots.txt once, and pause before each page', async (t) => {
    const { clock, log, manners, url } = await harbour(t, { '/a': 'A', '/b': 'B' });
    await clock.run(Promise.all([manners.fetch(url('/a')), manners.fetch(url('/b'))]));
    assert.deepEqual(log, [
      '0 harbour.example/robots.txt',
      '1 harbour.example/a',
      '2 harbour.example/b',
    ]);
  });

  test('keep away from what robots.txt forbids, redirects too', async (t) => {
    const { clock, log, manners, url } = await harbour(t, {
      '/robots.txt': 'User-agent: OnRecord\nDisallow: /closed',
      '/moved': answer(302, { location: '/closed' }),
      '/closed': 'Closed.',
    });
    for (const path of ['/closed', '/moved'])
      await assert.rejects(clock.run(manners.fetch(url(path))), {
        code: 'fetch-refused',
        message: /harbour\.example:\d+\/closed is not fetched: the robots\.txt of/,
      });
    assert.deepEqual(log, ['0 harbour.example/robots.txt', '1 harbour.example/moved']);
  });

  test('ask the robots.txt of every site on the way', async (t) => {
    const site: Pages = { 'lantra.example/robots.txt': 'User-agent: *\nDisallow: /' };
    const { clock, manners, url } = await harbour(t, site);
    site['/moved'] = answer(302, { location: url('/news', 'lantra.example') });
    const work = clock.run(manners.fetch(url('/moved')));
    await assert.rejects(work, { message: /robots\.txt of http:\/\/lantra\.example/ });
  });

  test('keep the pause that robots.txt asks for', async (t) => {
    const robots = 'User-agent: *\nCrawl-delay: 7';
    const { clock, log, manners, url } = await harbour(t, { '/robots.txt': robots, '/a': 'A' });
    for (let i = 0; i < 2; i++) await clock.run(manners.fetch(url('/a')));
    assert.deepEqual(log.slice(1), ['7 harbour.example/a', '14 harbour.example/a']);
  });

  test('follow a robots.txt that has moved', async (t) => {
    const { clock, log, manners, url } = await harbour(t, {
      '/robots.txt': answer(301, { location: '/rules' }),
      '/rules': 'User-agent: *\nDisallow: /closed',
    });
    await assert.rejects(clock.run(manners.fetch(url('/closed'))), { code: 'fetch-refused' });
    assert.deepEqual(log, ['0 harbour.example/robots.txt', '1 harbour.example/rules']);
  });

  test('read the beginning of a robots.txt that is too large', async (t) => {
    const { clock, manners, url } = await harbour(t, {
      '/robots.txt': `User-agent: *\nDisallow: /closed\n${'#'.repeat(600_000)}\nDisallow: /open`,
      '/open': 'Open.',
    });
    await assert.rejects(clock.run(manners.fetch(url('/closed'))), { code: 'fetch-refused' });
    assert.equal((await clock.run(manners.fetch(url('/open')))).status, 200);
  });

  test('fetch nothing where robots.txt leads into this machine', async (t) => {
    const { clock, log, manners, url } = await harbour(t, {
      '/robots.txt': answer(302, { location: 'http://10.0.0.1/' }),
    });
    const work = clock.run(manners.fetch(url('/news')));
    await assert.rejects(work, { code: 'fetch-refused', message: /port 80 is not/ });
    assert.equal(log.length, 1);
  });

  test('leave a host alone that asks for it, and no other', async (t) => {
    const { clock, log, manners, url } = await harbour(t, {
      'harbour.example/a': answer(429, { 'retry-after': '30' }),
      '/b': 'B',
    });
    assert.equal((await clock.run(manners.fetch(url('/a')))).status, 429);
    for (const host of ['lantra.example', 'harbour.example'])
      await clock.run(manners.fetch(url('/b', host)));
    assert.deepEqual(log.slice(2), [
      '1 lantra.example/robots.txt',
      '2 lantra.example/b',
      '31 harbour.example/b',
    ]);
  });

  test('leave it alone with what is in line already', async (t) => {
    const pages = { '/a': answer(503, { 'retry-after': '30' }), '/b': 'B' };
    const { clock, log, manners, url } = await harbour(t, pages);
    await clock.run(Promise.all(['/a', '/b'].map((path) => manners.fetch(url(path)))));
    assert.deepEqual(log.slice(1), ['1 harbour.example/a', '31 harbour.example/b']);
  });

  test('do not wait for hours', async (t) => {
    const pages = { '/a': answer(503, { 'retry-after': '7200' }), '/b': 'B' };
    const { clock, log, manners, url } = await harbour(t, pages);
    await clock.run(manners.fetch(url('/a')));
    await assert.rejects(clock.run(manners.fetch(url('/b'))), (error) => {
      assert.ok(error instanceof FetchLater);
      assert.equal(error.until, clock.start + 7_201_000);
      return true;
    });
    assert.equal(log.length, 2);
  });

  test('refuse what is not public before anything is asked', async (t) => {
    const { clock, log, manners } = await harbour(t, {});
    for (const url of ['http://localhost/', 'http://10.0.0.1/', 'file:///etc/passwd'])
      await assert.rejects(clock.run(manners.fetch(url)), { code: 'fetch-refused' });
    assert.deepEqual(log, []);
  });
});

suite('a feed', () => {
  const validators = { etag: '"v1"', lastModified: 'Wed, 14 May 2031 09:00:00 GMT' };

  test('comes with its validators, and is unchanged when they still hold', async (t) => {
    const { clock, manners, url } = await harbour(t, {
      '/feed': ({ headers }, response) => {
        const same =
          headers['if-none-match'] === validators.etag &&
          headers['if-modified-since'] === validators.lastModified;
        response.writeHead(same ? 304 : 200, {
          etag: validators.etag,
          'last-modified': validators.lastModified,
        });
        response.end(same ? undefined : '<rss/>');
      },
    });
    const first = await clock.run(fetchFeed(url('/feed'), newPoll(), manners));
    assert.ok(first.kind === 'new');
    assert.equal(new TextDecoder().decode(first.fetched.bytes), '<rss/>');
    assert.deepEqual(first.validators, validators);
    const state = nextPoll(newPoll(), first, clock.now());
    const second = await clock.run(fetchFeed(url('/feed'), state, manners));
    assert.deepEqual(second, { kind: 'unchanged', validators });
  });

  test('is gone with 410', async (t) => {
    const { clock, manners, url } = await harbour(t, { '/feed': answer(410) });
    assert.deepEqual(await clock.run(fetchFeed(url('/feed'), {}, manners)), { kind: 'gone' });
  });

  for (const [status, retryAfter, seconds] of [
    [429, '120', 120],
    [503, 'Wed, 14 May 2031 11:00:00 GMT', 3600],
  ] as const)
    test(`comes later with ${status} and Retry-After: ${retryAfter}`, async (t) => {
      const date = 'Wed, 14 May 2031 10:00:00 GMT';
      const pages = { '/feed': answer(status, { 'retry-after': retryAfter, date }) };
      const { clock, log, manners, url } = await harbour(t, pages);
      for (let i = 0; i < 2; i++) {
        const outcome = await clock.run(fetchFeed(url('/feed'), {}, manners));
        assert.ok(outcome.kind === 'later');
        // The request came a second after that for robots.txt.
        assert.equal(outcome.until, clock.start + 1000 + seconds * 1000);
        assert.equal(clock.elapsed, 1000);
      }
      assert.equal(log.length, 2);
    });

  for (const [what, page, code, message] of [
    ['no such page', answer(404), 'fetch-failed', /answered 404 \(not found\)\. Check the address/],
    ['a site in trouble', answer(503), 'fetch-failed', /answered 503 \(.*\)\. Try again later/],
    ['a status of its own', answer(299), 'fetch-failed', /answered 299 \(a status nobody knows\)/],
    ['no content', answer(204), 'fetch-failed', /answered 204/],
    ['a redirect to a file', answer(302, { location: 'file:///a' }), 'fetch-refused', /nor https/],
  ] as const)
    test(`fails with ${what}`, async (t) => {
      const { clock, manners, url } = await harbour(t, { '/feed': page });
      const outcome = await clock.run(fetchFeed(url('/feed'), {}, manners));
      assert.ok(outcome.kind === 'failed');
      assert.equal(outcome.code, code);
      assert.match(outcome.message, message);
    });

  test('stops with the reason of its signal', async (t) => {
    const { clock, manners, url } = await harbour(t, {
      '/feed': () => stop.abort(new Error('enough')),
    });
    const stop = new AbortController();
    const { signal } = stop;
    await assert.rejects(clock.run(fetchFeed(url('/feed'), {}, manners, { signal })), /enough/);
  });
});

suite('fetchArticle', () => {
  const PAGE = `<!doctype html><html lang="en"><head><title>Pier to Reopen</title></head><body><article>
    <h1>Pier to Reopen</h1>
    <p>Mayor Ana Brook said on Tuesday that the old pier would reopen in the spring.</p>
    <p>“We have the money and we have the timber,” Brook told reporters.</p></article></body></html>`;

  test('gives bytes that are ready to be taken in', async (t) => {
    const { clock, manners, url } = await harbour(t, {
      '/old': answer(301, { location: '/pier' }),
      '/pier': (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html; charset=UTF-8' }).end(PAGE),
    });
    const { bytes, ...page } = await clock.run(fetchArticle(url('/old'), { manners }));
    assert.deepEqual(page, {
      url: url('/pier'),
      contentType: 'text/html',
      charset: 'utf-8',
      retrieved: '2031-05-14T09:30:02.000Z',
      redirects: [url('/old')],
    });
    const intake = takeIn(bytes, { url: page.url, source: page.url });
    assert.ok('article' in intake);
    assert.equal(intake.article.url, page.url);
    assert.match(intake.article.text, /the old pier would reopen/);
  });

  test('has manners of its own when it is given none', async (t) => {
    const { clock, log, options, url } = await harbour(t, { '/pier': PAGE });
    const manners = new Manners(options);
    await clock.run(fetchArticle(url('/pier'), { manners }));
    assert.deepEqual(log, ['0 harbour.example/robots.txt', '1 harbour.example/pier']);
    await assert.rejects(fetchArticle('http://localhost/pier'), { code: 'fetch-refused' });
  });

  test('throws for an answer that is no page', async (t) => {
    const { clock, manners, url } = await harbour(t, {
      '/gone': answer(410),
      '/busy': answer(429, { 'retry-after': '3600' }),
    });
    await assert.rejects(clock.run(fetchArticle(url('/gone'), { manners })), {
      code: 'fetch-failed',
      message: /answered 410 \(gone\)/,
    });
    await assert.rejects(clock.run(fetchArticle(url('/busy'), { manners })), {
      code: 'fetch-later',
      message: /answered 429 \(too many requests\)\. Ask again after 2031-05-14 10:30 UTC/,
    });
  });
});
