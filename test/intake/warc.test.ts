import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { MAX_LENGTH } from '../../src/intake/take-in.ts';
import { readWarc } from '../../src/intake/warc/read-warc.ts';
import { article, BODY } from './article.ts';
import { collected, complaintOf, outcomes, streamOf } from './streams.ts';
import { answer, chunked, compressed, page, record, response } from './warcs.ts';

const TEXT = BODY.join('\n\n');
const INFO = record({ type: 'warcinfo', block: 'software: none\r\n' });
const PIER = response('pier', answer(page('Pier to close')));
const BRIDGE = response('bridge', answer(page('Bridge to open')));

function read(bytes: Uint8Array, passedOver = new Map<string, number>(), size = 65536) {
  return collected(readWarc(streamOf(bytes, size), { source: 'crawl.warc', passedOver }));
}

suite('a WARC', () => {
  test('gives the pages of its responses, and where they came from', async () => {
    const headers = { 'WARC-Payload-Digest': 'sha1:AAAA' };
    const bytes = Buffer.concat([INFO, response('pier', answer(page('Pier to close')), headers)]);
    const [item, ...more] = await read(bytes);
    assert.equal(more.length, 0);
    const { title, text, url, published } = article(item!);
    assert.deepEqual(
      { title, text, url },
      { title: 'Pier to close', text: TEXT, url: 'https://herald.example/pier' },
    );
    assert.equal(published, undefined, 'when it was crawled is not when it was published');
    assert.deepEqual(item!.provenance, {
      container: 'crawl.warc',
      offset: INFO.length,
      retrieved: '2031-05-20T08:00:00Z',
      digest: 'sha1:AAAA',
      id: '<urn:uuid:pier>',
    });
    assert.equal(item!.name, `crawl.warc, record at byte ${INFO.length}`);
  });

  test('compressed record by record keeps the offsets in the compressed file', async () => {
    const items = await read(compressed(INFO, PIER, BRIDGE));
    assert.deepEqual(outcomes(items), ['Pier to close', 'Bridge to open']);
    const first = gzipSync(INFO).length;
    assert.deepEqual(
      items.map(({ provenance }) => provenance?.offset),
      [first, first + gzipSync(PIER).length],
    );
  });

  test('compressed as a whole is read too', async () => {
    const items = await read(gzipSync(Buffer.concat([INFO, PIER, BRIDGE])));
    assert.deepEqual(outcomes(items), ['Pier to close', 'Bridge to open']);
  });

  test('is read the same in whatever pieces it comes', async () => {
    for (const size of [1, 7, 1000]) {
      assert.deepEqual(outcomes(await read(Buffer.concat([INFO, PIER, BRIDGE]), new Map(), size)), [
        'Pier to close',
        'Bridge to open',
      ]);
      assert.deepEqual(outcomes(await read(compressed(INFO, PIER, BRIDGE), new Map(), size)), [
        'Pier to close',
        'Bridge to open',
      ]);
    }
  });

  test('gives resources and conversions as they are', async () => {
    const kinds = ['resource', 'conversion'].map((type) =>
      record({ type, block: TEXT, headers: { 'Content-Type': 'text/plain' } }),
    );
    const items = await read(Buffer.concat(kinds));
    assert.deepEqual(
      items.map((item) => article(item).text),
      [TEXT, TEXT],
    );
  });

  test('counts what it does not list', async () => {
    const passedOver = new Map<string, number>();
    const bytes = Buffer.concat([
      INFO,
      response('gone', answer('', {}, '404 Not Found')),
      response('moved', answer('', {}, '301 Moved')),
      response('photo', answer('x', { 'Content-Type': 'image/png' })),
      record({ type: 'request', block: 'GET / HTTP/1.1\r\n\r\n' }),
      record({ type: 'novelty', block: 'x' }),
      PIER,
    ]);
    assert.deepEqual(outcomes(await read(bytes, passedOver)), ['Pier to close']);
    assert.deepEqual(Object.fromEntries(passedOver), {
      'record warcinfo': 1,
      'status 404': 1,
      'status 301': 1,
      'type image': 1,
      'record request': 1,
      'record unknown': 1,
    });
  });

  test('reads ninjs in a record of JSON', async () => {
    const news = JSON.stringify({ uri: 'urn:news:1', headline: 'Pier to close', body_text: TEXT });
    const type = { 'Content-Type': 'application/json' };
    const items = await read(
      Buffer.concat([
        response('a.json', answer(news, type)),
        response('b.json', answer('{"a":1}', type)),
      ]),
    );
    assert.deepEqual(outcomes(items), ['Pier to close', 'no-article']);
    assert.equal(items[0]!.provenance?.offset, 0);
  });
});

suite('the body of a page', () => {
  const cases: Record<string, Uint8Array> = {
    'in chunks': answer(chunked(page('Pier')), { 'Transfer-Encoding': 'chunked' }),
    'that was joined before it was stored': answer(page('Pier'), {
      'Transfer-Encoding': 'chunked',
    }),
    'in gzip': answer(gzipSync(page('Pier')), { 'Content-Encoding': 'gzip' }),
    'that was unpacked before it was stored': answer(page('Pier'), { 'Content-Encoding': 'gzip' }),
    'in deflate': answer(deflateSync(page('Pier')), { 'Content-Encoding': 'deflate' }),
    'in raw deflate': answer(deflateRawSync(page('Pier')), { 'Content-Encoding': 'deflate' }),
    'in Brotli': answer(brotliCompressSync(Buffer.from(page('Pier'))), {
      'Content-Encoding': 'br',
    }),
  };
  for (const [what, block] of Object.entries(cases))
    test(`${what} is read`, async () => {
      const [item] = await read(response('pier', block));
      assert.equal(article(item!).text, TEXT);
      assert.deepEqual(article(item!).problems, []);
    });

  test('whose chunks break off is read as far as they go, and says so', async () => {
    const block = answer(chunked(page('Pier')), { 'Transfer-Encoding': 'chunked' });
    const [item] = await read(response('pier', block.subarray(0, block.length - 60)));
    assert.deepEqual(
      article(item!).problems.map(({ code }) => code),
      ['body-damaged'],
    );
  });

  test('in a charset that only the server names is read in it', async () => {
    const latin2 = Buffer.from(`<p>${BODY[0]} \xa3\xf3d\xbc was there.</p>`, 'latin1');
    const [item] = await read(
      response('pier', answer(latin2, { 'Content-Type': 'text/html; charset=iso-8859-2' })),
    );
    assert.match(article(item!).text, /Łódź/);
    assert.match(article(item!).problems[0]!.message, /iso-8859-2/);
  });

  test('that is packed in no known way, or damaged, is a problem', async () => {
    const items = await read(
      Buffer.concat([
        response('a', answer('x', { 'Content-Encoding': 'zip' })),
        response(
          'b',
          answer(Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 255, 255]), {
            'Content-Encoding': 'gzip',
          }),
        ),
        PIER,
      ]),
    );
    assert.deepEqual(outcomes(items), ['encoding-unknown', 'body-damaged', 'Pier to close']);
  });

  test('that unpacks to more than an article may have is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(80_000_000));
    const items = await read(
      Buffer.concat([response('a', answer(bomb, { 'Content-Encoding': 'gzip' })), PIER]),
    );
    assert.deepEqual(outcomes(items), ['too-large', 'Pier to close']);
  });
});

suite('a revisit', () => {
  const headers = { 'WARC-Payload-Digest': 'sha1:AAAA' };
  const first = response('pier', answer(page('Pier to close')), headers);
  const revisit = (fields: { [name: string]: string }, block: Uint8Array = answer('')) =>
    record({
      type: 'revisit',
      block,
      headers: {
        'WARC-Target-URI': 'https://herald.example/again',
        'WARC-Date': '2031-06-01T00:00:00Z',
        ...fields,
      },
    });

  test('is the page it refers to, at its own address and time', async () => {
    for (const fields of [{ 'WARC-Refers-To': '<urn:uuid:pier>' }, headers]) {
      const [, item] = await read(Buffer.concat([first, revisit(fields)]));
      assert.equal(article(item!).text, TEXT);
      assert.equal(article(item!).url, 'https://herald.example/again');
      assert.equal(item!.provenance?.retrieved, '2031-06-01T00:00:00Z');
    }
  });

  test('of a page that is not there is a problem', async () => {
    const items = await read(
      Buffer.concat([revisit({ 'WARC-Refers-To': '<urn:uuid:other>' }), revisit({}), PIER]),
    );
    assert.deepEqual(outcomes(items), [
      'revisit-unresolved',
      'revisit-unresolved',
      'Pier to close',
    ]);
    assert.match(complaintOf(items[0]), /<urn:uuid:other>/);
  });

  test('of what is not read is counted', async () => {
    const passedOver = new Map<string, number>();
    await read(revisit({}, answer('', { 'Content-Type': 'image/png' })), passedOver);
    assert.deepEqual([...passedOver], [['type image', 1]]);
  });
});

suite('a damaged WARC', () => {
  test('that is cut off gives what is whole and says where it broke', async () => {
    const plain = Buffer.concat([PIER, BRIDGE]).subarray(0, PIER.length + 300);
    const packed = compressed(PIER, BRIDGE);
    const cut = gzipSync(PIER).length + 200;
    for (const [bytes, at] of [
      [plain, plain.length],
      [packed.subarray(0, cut), cut],
    ] as const) {
      const items = await read(bytes);
      assert.deepEqual(outcomes(items), ['Pier to close', 'cut-off']);
      assert.match(complaintOf(items[1]), new RegExp(`breaks off at byte ${at}\\b`));
    }
  });

  test('that is cut off anywhere never fails', async () => {
    const plain = Buffer.concat([PIER, BRIDGE]);
    const packed = compressed(PIER, BRIDGE);
    for (let cut = 1; cut < packed.length; cut += 41)
      assert.ok((await read(packed.subarray(0, cut))).length <= 3, `${cut} packed`);
    for (let cut = 1; cut < plain.length; cut += 41)
      assert.ok((await read(plain.subarray(0, cut))).length <= 2, `${cut}`);
  });

  for (const [what, length] of [
    ['long', 900],
    ['short', 20],
    ['long by far', 4_000_000],
  ] as const)
    test(`whose record says that it is too ${what} goes on at the next`, async () => {
      const liar = record({
        type: 'response',
        block: answer(page('Liar')).subarray(0, 500),
        length,
        headers: { 'Content-Type': 'application/http' },
      });
      for (const bytes of [
        Buffer.concat([PIER, liar, BRIDGE, PIER]),
        compressed(PIER, liar, BRIDGE, PIER),
      ]) {
        const items = await read(bytes);
        assert.deepEqual(outcomes(items), [
          'Pier to close',
          'record-damaged',
          'Bridge to open',
          'Pier to close',
        ]);
        assert.match(
          complaintOf(items[1]),
          new RegExp(`at byte ${items[1]!.provenance!.offset}\\b.*${length} bytes`),
        );
      }
    });

  test('with a record without a length, or with garbage between, goes on', async () => {
    const nameless = Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\nx\r\n\r\n');
    const items = await read(
      Buffer.concat([PIER, nameless, BRIDGE, Buffer.from('garbage\r\n'), PIER]),
    );
    assert.deepEqual(outcomes(items), [
      'Pier to close',
      'record-damaged',
      'record-damaged',
      'Pier to close',
    ]);
  });

  test('with a damaged member goes on at the next member', async () => {
    const broken = Buffer.from(gzipSync(BRIDGE));
    broken.fill(0xff, 40, 80);
    const items = await read(
      Buffer.concat([gzipSync(PIER), broken, gzipSync(PIER), gzipSync(BRIDGE)]),
    );
    assert.deepEqual(outcomes(items), [
      'Pier to close',
      'gzip-damaged',
      'Pier to close',
      'Bridge to open',
    ]);
    assert.equal(items[2]!.provenance!.offset, gzipSync(PIER).length + broken.length);
  });

  test('with a wrong checksum does not give what it cannot vouch for', async () => {
    const broken = Buffer.from(gzipSync(BRIDGE));
    broken[broken.length - 7]! ^= 1;
    const items = await read(Buffer.concat([gzipSync(PIER), broken, gzipSync(PIER)]));
    assert.deepEqual(outcomes(items), ['Pier to close', 'gzip-damaged', 'Pier to close']);
  });

  test('of random bytes is problems', async () => {
    let state = 7;
    const noise = Uint8Array.from({ length: 50_000 }, () => {
      state = (state * 1103515245 + 12345) & 0x7fffffff;
      return state >> 16;
    });
    assert.deepEqual(outcomes(await read(noise)), ['record-damaged']);
    assert.deepEqual(
      outcomes(await read(Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), noise]))),
      ['gzip-damaged'],
    );
  });
});

suite('what is too large in a WARC', () => {
  async function* withPageOf(length: number): AsyncGenerator<Uint8Array> {
    const head = answer('<p>');
    const whole = record({
      type: 'response',
      block: head,
      length: head.length + length,
      headers: { 'Content-Type': 'application/http' },
    });
    yield PIER;
    yield whole.subarray(0, whole.length - 4);
    const line = Buffer.alloc(1_000_000, 'All of this is one page. ');
    for (let at = 0; at < length; at += line.length) yield line;
    yield Buffer.from('\r\n\r\n');
    yield BRIDGE;
  }

  test('a page of 100 MB is passed by while it streams', async () => {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const items = [];
    for await (const item of readWarc(withPageOf(100_000_000))) {
      items.push(item);
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    assert.deepEqual(outcomes(items), ['Pier to close', 'too-large', 'Bridge to open']);
    assert.match(complaintOf(items[1]), new RegExp(`1000000\\d\\d bytes where ${MAX_LENGTH}`));
    assert.ok(most < 60_000_000, `${most} bytes were held`);
  });

  test('in many members that hold next to nothing is read no further', async () => {
    const tiny = Buffer.concat(Array.from({ length: 10_100 }, () => gzipSync('\n')));
    const items = await read(Buffer.concat([gzipSync(PIER), tiny, gzipSync(BRIDGE)]));
    assert.deepEqual(outcomes(items), ['Pier to close', 'gzip-members']);
    assert.match(complaintOf(items[1]), /more than 10000 gzip members .* Unpack it first/);
  });

  test('a bomb of gzip is given up, and the next record read', async () => {
    const bomb = gzipSync(
      Buffer.concat([
        Buffer.from('WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 400000000\r\n\r\n'),
        Buffer.alloc(400_000_000),
      ]),
    );
    const items = await read(Buffer.concat([gzipSync(PIER), bomb, gzipSync(BRIDGE)]));
    assert.deepEqual(outcomes(items), ['Pier to close', 'gzip-damaged', 'Bridge to open']);
    assert.match(complaintOf(items[1]), /blows up/);
  });
});
