import assert from 'node:assert/strict';
import type { RequestListener, ServerResponse } from 'node:http';
import { suite, test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  fetchSafely,
  type Fetched,
  type FetchOptions,
} from '../../../src/intake/fetch/fetch-safely.ts';
import type { ErrorCode } from '../../../src/record/errors.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { serveSite } from './server.ts';

const textOf = ({ bytes }: Fetched) => new TextDecoder().decode(bytes);

async function fails(work: Promise<unknown>, code: ErrorCode, message: RegExp): Promise<void> {
  await assert.rejects(work, { name: 'OnRecordError', code, message });
}

suite('fetchSafely', () => {
  test('gives what a page has, and says who asks', async (t) => {
    let asked: unknown;
    const site = await serveSite(t, ({ headers }, response) => {
      asked = { ...headers };
      response.writeHead(200, {
        'content-type': 'text/HTML; charset="Windows-1252"',
        etag: '"v1"',
        'last-modified': 'Wed, 14 May 2031 09:30:00 GMT',
        'set-cookie': 'id=1',
        date: 'Wed, 14 May 2031 09:31:00 GMT',
      });
      response.end('The pier is open.');
    });
    const url = `http://harbour.example:${site.port}/news#top`;
    const options = {
      ...site.options,
      contact: 'https://lantra.example/reader',
      accept: 'text/html',
    };
    const fetched = await fetchSafely(url, options);
    assert.equal(textOf(fetched), 'The pier is open.');
    assert.deepEqual(
      { ...fetched, bytes: null },
      {
        url: `http://harbour.example:${site.port}/news`,
        status: 200,
        headers: {
          contentType: 'text/html',
          charset: 'windows-1252',
          etag: '"v1"',
          lastModified: 'Wed, 14 May 2031 09:30:00 GMT',
          date: 'Wed, 14 May 2031 09:31:00 GMT',
        },
        bytes: null,
        redirects: [],
      },
    );
    assert.deepEqual(asked, {
      host: `harbour.example:${site.port}`,
      connection: 'keep-alive',
      'user-agent': `OnRecord/${manifest.version} (+https://lantra.example/reader)`,
      accept: 'text/html',
      'accept-language': 'en, *;q=0.5',
      'accept-encoding': 'gzip, deflate',
    });
  });

  test('gives a page of any status', async (t) => {
    const site = await serveSite(t, (_, response) => response.writeHead(404).end('No such page.'));
    const fetched = await fetchSafely(site.address, site.options);
    assert.deepEqual([fetched.status, textOf(fetched)], [404, 'No such page.']);
  });

  test('asks no proxy of the environment', async (t) => {
    const proxy = await serveSite(t, (_, response) => response.end('proxy'));
    const site = await serveSite(t, (_, response) => response.end('site'));
    const names = ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'];
    for (const name of names) process.env[name] = proxy.address;
    t.after(() => names.forEach((name) => delete process.env[name]));
    assert.equal(textOf(await fetchSafely(site.address, site.options)), 'site');
    assert.equal(proxy.connections, 0);
  });

  test('tells what is wrong with a host', async (t) => {
    const site = await serveSite(t, (_, response) => response.end());
    const url = `http://harbour.example:${site.port}/`;
    const none = { ...site.options, lookup: async () => [] };
    await fails(fetchSafely(url, none), 'fetch-failed', /harbour\.example has no address/);
    const unknown = {
      ...none,
      lookup: () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })),
    };
    await fails(fetchSafely(url, unknown), 'fetch-failed', /there is no such host/);
    site.close();
    await fails(fetchSafely(url, site.options), 'fetch-failed', /the connection was refused/);
  });

  test('stops when its signal is aborted, with its reason', async (t) => {
    const site = await serveSite(t, () => undefined);
    const stop = new AbortController();
    const work = fetchSafely(site.address, { ...site.options, signal: stop.signal });
    stop.abort(new Error('enough'));
    await assert.rejects(work, /^Error: enough$/);
  });

  test('takes a caller’s mistake for one', async () => {
    const url = 'http://harbour.example/';
    await assert.rejects(fetchSafely(url, { maxBytes: 0 }), RangeError);
    await assert.rejects(fetchSafely(url, { totalTime: Infinity }), RangeError);
    const contact = 'Ana Brook (ana@lantra.example)';
    await assert.rejects(fetchSafely(url, { contact }), RangeError);
  });
});

suite('a redirect', () => {
  /// A site that answers every path with a redirect to `target`.
  const leadsTo = (t: TestContext, target: string, status = 302) =>
    serveSite(t, (request, response) => {
      if (request.url === '/end') response.end('The end.');
      else response.writeHead(status, { location: target }).end('Moved.');
    });

  for (const status of [301, 302, 303, 307, 308])
    test(`${status} is followed`, async (t) => {
      const site = await leadsTo(t, '/end#part', status);
      const fetched = await fetchSafely(`${site.address}/a`, site.options);
      assert.equal(textOf(fetched), 'The end.');
      assert.equal(fetched.url, `${site.address}/end`);
      assert.deepEqual(fetched.redirects, [`${site.address}/a`]);
    });

  test('without a place to go is an answer', async (t) => {
    const site = await serveSite(t, (_, response) => response.writeHead(302).end('Where?'));
    assert.equal(textOf(await fetchSafely(site.address, site.options)), 'Where?');
  });

  test('in UTF-8 is read as that', async (t) => {
    const site = await serveSite(t, (request, response) => {
      if (request.url !== '/a') response.end(request.url);
      else
        response.socket!.end('HTTP/1.1 302 Found\r\nlocation: /pié\r\ncontent-length: 0\r\n\r\n');
    });
    assert.equal(textOf(await fetchSafely(`${site.address}/a`, site.options)), '/pi%C3%A9');
  });

  test('leads to public pages only', async (t) => {
    const secret = await serveSite(t, (_, response) => response.end('secret'));
    for (const [target, reason] of [
      [`http://127.0.0.1:${secret.port}/`, /a loopback address/],
      [`http://127.1:${secret.port}/`, /a loopback address/],
      [`http://localhost:${secret.port}/`, /a name inside a machine/],
      [`//[::1]:${secret.port}/`, /a loopback address/],
      [`http://[::ffff:7f00:1]:${secret.port}/`, /an IPv4 address inside/],
      [`http://10.0.0.1:${secret.port}/`, /a private address/],
      [`http://169.254.169.254:${secret.port}/latest/`, /a metadata address/],
      ['http://127.0.0.2:22/', /port 22/],
      ['file:///etc/passwd', /neither http nor https/],
      ['data:text/plain,hello', /neither http nor https/],
      ['http://ana:secret@harbour.example/', /user name or password/],
      ['http://[', /no web address/],
    ] as const) {
      // The site is on 127.0.0.2, which stands for a public address.
      const site = await serveSite(
        t,
        (_, response) => response.writeHead(302, { location: target }).end(),
        '127.0.0.2',
      );
      const options = { ...site.options, ports: [site.port, secret.port] };
      const work = fetchSafely(`${site.address}/a`, options);
      await assert.rejects(work, (error: Error & { code: string }) => {
        assert.equal(error.code, 'fetch-refused');
        assert.match(error.message, reason);
        assert.match(error.message, /127\.0\.0\.2:\d+\/a redirects there/);
        return true;
      });
      assert.equal(site.connections, 1);
    }
    assert.equal(secret.connections, 0);
  });

  test('to a name that leads into this machine is not followed', async (t) => {
    const secret = await serveSite(t, (_, response) => response.end('secret'));
    const site = await serveSite(
      t,
      (_, response) =>
        response.writeHead(302, { location: `http://lantra.example:${secret.port}/` }).end(),
      '127.0.0.2',
    );
    const options = {
      ...site.options,
      ports: [site.port, secret.port],
      lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    };
    await fails(fetchSafely(site.address, options), 'fetch-refused', /lantra\.example is not conn/);
    assert.equal(secret.connections, 0);
  });

  test('is followed five times, and not twenty', async (t) => {
    const site = await serveSite(t, (request, response) => {
      const left = Number(request.url!.slice(1));
      if (left === 0) response.end('The end.');
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    const fetched = await fetchSafely(`${site.address}/5`, site.options);
    assert.deepEqual([textOf(fetched), fetched.redirects.length], ['The end.', 5]);
    site.requests.length = 0;
    const work = fetchSafely(`${site.address}/20`, site.options);
    await fails(work, 'fetch-failed', /redirects more than 5 times/);
    assert.equal(site.requests.length, 6);
  });
});

suite('an answer has limits:', () => {
  const endless = (response: ServerResponse, chunk: Uint8Array | string) => {
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  };

  const ask = async (t: TestContext, listener: RequestListener, limits: FetchOptions) => {
    const site = await serveSite(t, listener);
    return fetchSafely(site.address, { ...site.options, ...limits });
  };

  test('a body of just the limit is read', async (t) => {
    const fetched = await ask(t, (_, response) => response.end('a'.repeat(1000)), {
      maxBytes: 1000,
    });
    assert.equal(fetched.bytes.length, 1000);
  });

  for (const [what, listener] of Object.entries<RequestListener>({
    'that never ends': (_, response) => endless(response, 'a'.repeat(1000)),
    'in countless small chunks': (_, response) => endless(response, 'a'),
    'one byte too long': (_, response) => response.end('a'.repeat(100_001)),
    'that announces too much': (_, response) =>
      response.writeHead(200, { 'content-length': '100001' }).write('a'),
  }))
    test(`a body ${what} is not read`, async (t) => {
      await fails(
        ask(t, listener, { maxBytes: 100_000 }),
        'fetch-failed',
        /more than 100000 bytes/,
      );
    });

  for (const [what, encoding, body] of [
    ['a bomb', 'gzip', gzipSync(Buffer.alloc(50_000_000))],
    ['a bomb in a bomb', 'gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
  ] as const)
    test(`${what} of ${body.length} bytes is not unpacked`, async (t) => {
      const listener: RequestListener = (_, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end(body);
      await fails(ask(t, listener, {}), 'fetch-failed', /more than 5000000 bytes/);
    });

  test('compressed bytes that come to nothing end as well', async (t) => {
    // A member of gzip for no text at all, again and again.
    const empty = gzipSync('');
    const listener: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      endless(response, Buffer.concat(Array<Buffer>(1000).fill(empty)));
    };
    await fails(ask(t, listener, {}), 'fetch-failed', /more than 5000000 bytes/);
  });

  test('more than five layers of compression are not taken off', async (t) => {
    const codings = Array<string>(6).fill('gzip').join(', ');
    const listener: RequestListener = (_, response) =>
      response.writeHead(200, { 'content-encoding': codings }).end('x');
    await fails(ask(t, listener, {}), 'fetch-failed', /too many content-encodings/);
  });

  test('the beginning is kept where that is wanted', async (t) => {
    const options = { maxBytes: 1234, cut: true };
    const fetched = await ask(t, (_, response) => endless(response, 'a'.repeat(1000)), options);
    assert.equal(textOf(fetched), 'a'.repeat(1234));
  });

  test('headers that do not come', async (t) => {
    const work = ask(t, () => undefined, { headersTime: 50 });
    await fails(work, 'fetch-failed', /did not begin to answer within 50 ms/);
  });

  test('headers that never end', async (t) => {
    const listener: RequestListener = (_, { socket }) => {
      socket!.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket!.write('x: y\r\n'), 5);
      socket!.on('close', () => clearInterval(timer));
    };
    const work = ask(t, listener, { headersTime: 100 });
    await fails(work, 'fetch-failed', /did not begin to answer|headers are too large/);
  });

  test('a name that is never resolved', async (t) => {
    const site = await serveSite(t, (_, response) => response.end());
    const options = { ...site.options, lookup: () => new Promise<never>(() => undefined) };
    const url = `http://harbour.example:${site.port}/`;
    const work = fetchSafely(url, { ...options, headersTime: 50 });
    await fails(work, 'fetch-failed', /did not begin to answer within 50 ms/);
  });

  test('a name that is resolved too late, and is not connected to then', async (t) => {
    const site = await serveSite(t, (_, response) => response.end());
    const { promise, resolve } = Promise.withResolvers<{ address: string; family: number }[]>();
    const url = `http://harbour.example:${site.port}/`;
    const work = fetchSafely(url, { ...site.options, lookup: () => promise, headersTime: 50 });
    await fails(work, 'fetch-failed', /did not begin to answer within 50 ms/);
    resolve([{ address: '127.0.0.1', family: 4 }]);
    // Whoever connects after all does it before this fetch.
    await fetchSafely(site.address, site.options);
    assert.equal(site.connections, 1);
  });

  test('a body has more time than its headers', async (t) => {
    const listener: RequestListener = (_, response) => {
      response.write('a');
      setTimeout(() => response.end('b'), 700);
    };
    assert.equal(textOf(await ask(t, listener, { headersTime: 500 })), 'ab');
  });

  test('a body that drips', async (t) => {
    const listener: RequestListener = (_, response) => {
      response.write('a');
      const timer = setInterval(() => response.write('a'), 5);
      response.on('close', () => clearInterval(timer));
    };
    await fails(ask(t, listener, { totalTime: 100 }), 'fetch-failed', /did not come within 100 ms/);
  });

  test('redirects that take their time, all together', async (t) => {
    const listener: RequestListener = (request, response) => {
      const location = `/${Number(request.url!.slice(1)) + 1}`;
      setTimeout(() => response.writeHead(302, { location }).end(), 60);
    };
    const work = ask(t, listener, { totalTime: 150 });
    await fails(work, 'fetch-failed', /did not come within/);
  });
});

suite('an answer that is damaged', () => {
  const raw = (text: string): RequestListener => {
    return (_, response) => response.socket!.end(text);
  };

  test('by a content length too long is none', async (t) => {
    const site = await serveSite(t, raw('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nshort'));
    await fails(fetchSafely(site.address, site.options), 'fetch-failed', /connection was cut/);
  });

  test('by a content length too short ends there', async (t) => {
    const site = await serveSite(t, raw('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nshorter'));
    assert.equal(textOf(await fetchSafely(site.address, site.options)), 'short');
  });

  for (const [what, text] of [
    [
      'by two content lengths',
      'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab',
    ],
    ['by a content length that is no number', 'HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\nab'],
    ['by chunks of no size', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'],
    ['by chunks that break off', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nab'],
    ['because it is no HTTP', 'SSH-2.0-x\r\n\r\n'],
    ['because it is not compressed', 'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\nplain'],
  ] as const)
    test(`${what} is none`, async (t) => {
      const site = await serveSite(t, raw(text));
      await fails(fetchSafely(site.address, site.options), 'fetch-failed', /cannot be fetched/);
    });
});
