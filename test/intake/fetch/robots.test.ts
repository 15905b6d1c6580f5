import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { failed, FetchLater, refused } from '../../../src/intake/fetch/errors.ts';
import type { Fetched } from '../../../src/intake/fetch/fetch-safely.ts';
import { RobotsRules } from '../../../src/intake/fetch/robots-rules.ts';
import { RobotsCache } from '../../../src/intake/fetch/robots.ts';
import { FakeClock } from './clock.ts';

const SITE = 'https://harbour.example';
const rules = (...lines: string[]) => new RobotsRules(`${SITE}/robots.txt`, lines.join('\n'));
const allows = (found: RobotsRules, path: string) => found.allows(new URL(path, SITE));

suite('the rules of a robots.txt', () => {
  test('allow what they do not forbid', () => {
    for (const found of [
      rules(),
      rules('<html>Not found</html>'),
      rules('User-agent: *', 'Disallow:'),
    ])
      assert.ok(allows(found, '/news'));
  });

  test('hold for the beginning of paths, the longest that fits', () => {
    const found = rules(
      'User-agent: *',
      'Disallow: /archive',
      'Allow: /archive/open',
      'Disallow: /*.pdf$',
    );
    assert.deepEqual(
      [
        '/news',
        '/archive',
        '/archive/1',
        '/archive/open/1',
        '/a.pdf',
        '/a.pdf?b',
        '/robots.txt',
      ].map((path) => allows(found, path)),
      [true, false, false, true, false, true, true],
    );
  });

  test('for us go before those for everybody', () => {
    const found = rules(
      'User-agent: *\nDisallow: /\nCrawl-delay: 9\n',
      'User-agent: Other\nUser-agent: onrecord/2.0 # news\nDisallow: /private\n',
      'User-agent: OnRecordings\nDisallow: /news',
    );
    assert.deepEqual(
      ['/news', '/private/1'].map((path) => allows(found, path)),
      [true, false],
    );
    assert.equal(found.crawlDelay, 0);
  });

  test('for others are not for us', () => {
    assert.ok(allows(rules('User-agent: Other', 'Disallow: /'), '/news'));
  });

  test('in several groups count together', () => {
    const found = rules(
      'User-agent: *\nDisallow: /a',
      'User-agent: Other\nDisallow: /b',
      'User-agent: *\nDisallow: /c',
    );
    assert.deepEqual(
      ['/a', '/b', '/c'].map((path) => allows(found, path)),
      [false, true, false],
    );
  });

  test('go on after a line that is none', () => {
    const found = rules(
      'User-agent: *',
      'Sitemap: /map.xml',
      'User-agent: Other',
      '',
      'Disallow: /a',
    );
    assert.ok(!allows(found, '/a'));
  });

  test('tell a pause in milliseconds', () => {
    const pause = (value: string) => rules('User-agent: *', `Crawl-delay: ${value}`).crawlDelay;
    assert.deepEqual(['2', '0.5', '-1', 'soon', ''].map(pause), [2000, 500, 0, 0, 0]);
  });

  test('are soon read, however many names they have', () => {
    const names = Array<string>(20_000).fill('User-agent: *');
    const others = Array.from({ length: 10_000 }, (_, i) => `User-agent: other${i}`);
    const found = rules(...names, ...others, ...Array<string>(10_000).fill('Disallow: /a'));
    assert.ok(!allows(found, '/a'));
    assert.ok(allows(found, '/b'));
  });

  test('that take too long to weigh forbid', () => {
    const pattern = `Disallow: /${'*a'.repeat(480)}b`;
    const found = rules('User-agent: *', ...Array<string>(500).fill(pattern));
    assert.ok(allows(found, '/aaa'));
    assert.ok(!allows(found, `/${'a'.repeat(2000)}`));
  });
});

/// A cache over sites that answer in turn as told: a status, a status with a text, or an error.
function cacheOver(...answers: ((Partial<Fetched> & { text?: string }) | Error)[]) {
  const clock = new FakeClock();
  const asked: string[] = [];
  const fetch = async (url: string): Promise<Fetched> => {
    const answer = answers[asked.push(url) - 1] ?? { status: 404 };
    if (answer instanceof Error) throw answer;
    const { text = '', ...rest } = answer;
    const bytes = new TextEncoder().encode(text);
    return { url, status: 200, headers: {}, redirects: [], bytes, ...rest };
  };
  const cache = new RobotsCache(fetch, clock);
  return { cache, clock, asked, check: (path: string) => cache.check(new URL(path, SITE)) };
}

const CLOSED = { text: 'User-agent: *\nDisallow: /closed\nCrawl-delay: 3' };
const hours = (count: number) => count * 3_600_000;

suite('the robots.txt of a site', () => {
  test('is asked for once a day', async () => {
    const { check, clock, asked } = cacheOver(CLOSED, { text: '' });
    assert.equal(await check('/news'), 3000);
    await assert.rejects(check('/closed/1'), {
      code: 'fetch-refused',
      message: /keeps robots from it/,
    });
    clock.time += hours(23.9);
    await assert.rejects(check('/closed/1'), { code: 'fetch-refused' });
    assert.deepEqual(asked, [`${SITE}/robots.txt`]);
    clock.time += hours(0.2);
    assert.equal(await check('/closed/1'), 0);
    assert.equal(asked.length, 2);
  });

  test('is asked for once, however many wait for it', async () => {
    const { check, asked } = cacheOver(CLOSED);
    await Promise.all([check('/a'), check('/b'), check('/c')]);
    assert.equal(asked.length, 1);
  });

  test('is another for another scheme, host or port', async () => {
    const { cache, asked } = cacheOver();
    for (const origin of ['http://a.example', 'https://a.example', 'https://b.a.example'])
      await cache.check(new URL(`${origin}/news`));
    assert.equal(asked.length, 3);
  });

  for (const status of [400, 401, 403, 404, 410, 451])
    test(`allows everything when there is none (${status})`, async () => {
      const { check } = cacheOver({ status, text: 'User-agent: *\nDisallow: /' });
      assert.equal(await check('/news'), 0);
    });

  for (const [what, answer] of [
    ['the site is down', { status: 500 }],
    ['it is busy', { status: 503 }],
    ['we come too often', { status: 429 }],
    ['nobody answers', failed('The connection was refused.')],
  ] as const)
    test(`forbids everything for ten minutes when ${what}`, async () => {
      const { check, clock, asked } = cacheOver(answer);
      for (const wait of [0, 599_000]) {
        clock.time += wait;
        await assert.rejects(check('/news'), (error) => {
          assert.ok(error instanceof FetchLater);
          assert.equal(error.until, clock.start + 600_000);
          assert.match(error.message, /robots\.txt of https:\/\/harbour\.example cannot be read/);
          return true;
        });
      }
      assert.equal(asked.length, 1);
      clock.time += 2000;
      assert.equal(await check('/news'), 0);
    });

  test('forbids everything for as long as the site asks for, up to a day', async () => {
    for (const [retryAfter, seconds] of [
      ['7200', 7200],
      ['604800', 86_400],
      ['5', 600],
    ] as const) {
      const { check, clock } = cacheOver({ status: 503, headers: { retryAfter } });
      await assert.rejects(check('/'), { until: clock.start + seconds * 1000 });
    }
  });

  test('stays what it was while it cannot be read', async () => {
    const { check, clock, asked } = cacheOver(
      CLOSED,
      { status: 500 },
      failed('No answer.'),
      CLOSED,
    );
    for (let i = 0; i < 4; i++) {
      assert.equal(await check('/news'), 3000);
      await assert.rejects(check('/closed'), { code: 'fetch-refused' });
      clock.time += i === 0 ? hours(25) : 700_000;
    }
    assert.equal(asked.length, 4);
  });

  test('on an address that is not public is refused as that', async () => {
    const { check, asked } = cacheOver(refused('10.0.0.1 is a private address.'));
    for (let i = 0; i < 2; i++)
      await assert.rejects(check('/news'), { code: 'fetch-refused', message: /private address/ });
    assert.equal(asked.length, 1);
  });

  test('is forgotten when there are too many others', async () => {
    const { cache, check, asked } = cacheOver();
    await check('/news');
    for (let i = 0; i < 1000; i++) await cache.check(new URL(`http://host-${i}.example/`));
    await check('/news');
    assert.equal(asked.length, 1002);
  });

  test('is forgotten when the others are too large', async () => {
    const large = { text: '#'.repeat(500_000) };
    const { cache, check, asked } = cacheOver(CLOSED, ...Array.from({ length: 16 }, () => large));
    await check('/news');
    for (let i = 0; i < 16; i++) await cache.check(new URL(`http://host-${i}.example/`));
    await check('/news');
    assert.equal(asked.length, 18);
  });
});
