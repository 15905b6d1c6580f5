import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { guessContainer } from '../../src/intake/formats.ts';
import { itemsOf, takeAll } from '../../src/intake/take-all.ts';
import { article, BODY } from './article.ts';
import { documentPart, paragraph, zip } from './docxs.ts';
import { pdf, setIn } from './pdfs.ts';
import { bytesOf, collected, complaintOf, outcomes, streamOf } from './streams.ts';
import { answer, page, record, response } from './warcs.ts';

const TEXT = BODY.join('\n\n');
const ITEM = `<item><title>Pier</title><description>${BODY[0]}</description></item>`;
const LINES = [
  { id: 'a', text: TEXT, title: 'Pier', published: '2031-05-14' },
  { id: 7, text: TEXT, url: 'https://herald.example/7' },
];

/// A file of each kind, under a name that tells nothing.
const FILES: Record<string, { bytes: Uint8Array; guess: string | null; outcome: string[] }> = {
  text: { bytes: bytesOf(TEXT), guess: null, outcome: [TEXT.slice(0, 20)] },
  page: { bytes: bytesOf(page('Pier')), guess: null, outcome: ['Pier'] },
  rss: {
    bytes: bytesOf(`<?xml version="1.0"?><!-- news --><rss><channel>${ITEM}</channel></rss>`),
    guess: 'rss',
    outcome: ['Pier'],
  },
  rdf: {
    bytes: bytesOf(
      `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${ITEM}</rdf:RDF>`,
    ),
    guess: 'rdf',
    outcome: ['Pier'],
  },
  atom: {
    bytes: bytesOf(
      `\ufeff<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>Pier</title><content>${TEXT}</content></entry></feed>`,
    ),
    guess: 'atom',
    outcome: ['Pier'],
  },
  'JSON Feed': {
    bytes: bytesOf(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1',
        items: [{ id: '1', title: 'Pier', content_text: TEXT }],
      }),
    ),
    guess: 'json-feed',
    outcome: ['Pier'],
  },
  OPML: {
    bytes: bytesOf('<opml><body><outline xmlUrl="https://a.example/"/></body></opml>'),
    guess: 'opml',
    outcome: ['list-of-feeds'],
  },
  ninjs: {
    bytes: bytesOf(JSON.stringify({ uri: 'urn:1', headline: 'Pier', body_text: TEXT })),
    guess: 'ninjs',
    outcome: ['Pier'],
  },
  WARC: {
    bytes: Buffer.concat([record({ type: 'warcinfo' }), response('a', answer(page('Pier')))]),
    guess: 'warc',
    outcome: ['Pier'],
  },
  'JSON Lines': {
    bytes: bytesOf(LINES.map((line) => JSON.stringify(line)).join('\n')),
    guess: 'json-lines',
    outcome: ['Pier', TEXT.slice(0, 20)],
  },
  DOCX: {
    bytes: zip(documentPart(paragraph('Pier', 'Title') + paragraph(TEXT))),
    guess: 'docx',
    outcome: ['Pier'],
  },
  PDF: {
    bytes: pdf([setIn([BODY[0]!], 60)], { info: '/Title (Pier)' }),
    guess: 'pdf',
    outcome: ['Pier'],
  },
};

suite('a file of any kind', () => {
  for (const [kind, { bytes, guess, outcome }] of Object.entries(FILES))
    test(`${kind} is told by its bytes, and read`, async () => {
      assert.equal(guessContainer('stdin', bytes), guess);
      assert.deepEqual(outcomes(await takeAll(bytes)), outcome);
    });

  for (const [kind, { bytes, outcome }] of Object.entries(FILES))
    test(`${kind} is read in pieces, and compressed`, async () => {
      assert.deepEqual(outcomes(await collected(itemsOf(streamOf(bytes, 1000), 'stdin'))), outcome);
      assert.deepEqual(
        outcomes(await collected(itemsOf(streamOf(gzipSync(bytes), 1000), 'stdin.gz'))),
        outcome,
      );
    });

  test('is told by its name where its bytes tell nothing', () => {
    const opening = bytesOf('{"id": 1, "text": ');
    const names = {
      'a.jsonl': 'json-lines',
      'a.NDJSON': 'json-lines',
      'a.rss': 'rss',
      'a.docx': 'docx',
      'a.txt': null,
    };
    for (const [name, expected] of Object.entries(names))
      assert.equal(guessContainer(name, opening), expected, name);
  });

  test('that only begins like a container is an article', () => {
    for (const text of [
      '[Updated] The pier closes.',
      '{The pier} closes.',
      'rss',
      '<p>The feed closes.</p>',
    ])
      assert.equal(guessContainer('a.txt', bytesOf(text)), null, text);
  });

  test('that is JSON of another kind is no article', async () => {
    const [item] = await takeAll(bytesOf('[{"file": "pier.txt"}]'), { source: 'list.json' });
    assert.ok('problem' in item! && item.problem.code === 'json-unknown');
  });

  test('is what the caller says it is', async () => {
    const [item] = await takeAll(FILES['text']!.bytes, { container: 'pdf', source: 'a.txt' });
    assert.ok('problem' in item! && item.problem.code === 'damaged');
  });

  test('keeps what the caller knows of a single article', async () => {
    const [item] = await takeAll(bytesOf(TEXT), {
      source: 'pier.txt',
      title: 'Pier to close',
      outlet: 'Herald',
    });
    assert.equal(item!.name, 'pier.txt');
    assert.deepEqual([article(item!).title, article(item!).outlet], ['Pier to close', 'Herald']);
  });
});

suite('JSON Lines', () => {
  test('keep their ids and lines, and go on after a bad one', async () => {
    const lines = [
      JSON.stringify(LINES[0]),
      '',
      '{"id": 3, "text": 4}',
      '{"id"',
      `{"text": ${'['.repeat(100_000)}`,
      JSON.stringify(LINES[1]),
    ];
    const items = await takeAll(bytesOf(lines.join('\n')), { source: 'a.jsonl' });
    assert.deepEqual(outcomes(items), [
      'Pier',
      'line-invalid',
      'line-not-json',
      'line-not-json',
      TEXT.slice(0, 20),
    ]);
    assert.deepEqual(
      items.map(({ name }) => name),
      [1, 3, 4, 5, 6].map((line) => `a.jsonl, line ${line}`),
    );
    assert.deepEqual(
      items.map(({ provenance }) => provenance?.id),
      ['a', '3', undefined, undefined, '7'],
    );
  });

  test('come as they arrive', async () => {
    let sent = 0;
    async function* source(): AsyncGenerator<Uint8Array> {
      for (; sent < 1000; sent++) yield bytesOf(`${JSON.stringify(LINES[0])}\n`.repeat(100));
    }
    for await (const item of itemsOf(source(), 'a.jsonl')) {
      assert.equal(article(item).title, 'Pier');
      break;
    }
    assert.ok(sent < 10, `${sent} pieces were taken`);
  });
});

suite('a bad file', () => {
  test('that is too large is refused', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield bytesOf('All of this is one article. '.repeat(10_000));
    }
    assert.deepEqual(outcomes(await collected(itemsOf(endless(), 'a.txt'))), ['too-large']);
  });

  test('of gzip that blows up is refused', async () => {
    const items = await takeAll(gzipSync(Buffer.alloc(200_000_000, ' ')), { source: 'a.xml.gz' });
    assert.deepEqual(outcomes(items), ['too-large']);
  });

  test('of gzip that is cut off says so', async () => {
    const packed = gzipSync(bytesOf(TEXT));
    const items = await takeAll(packed.subarray(0, packed.length - 20), { source: 'a.txt.gz' });
    assert.match(complaintOf(items.at(-1)), /breaks off at byte/);
  });

  test('of a feed gives what can be read, and then what cannot', async () => {
    const feed = `<rss><channel>${ITEM}${ITEM}<item><title>Cut`;
    assert.deepEqual(outcomes(await takeAll(bytesOf(feed))), ['Pier', 'Pier', 'cut-off']);
    assert.deepEqual(
      outcomes(await takeAll(bytesOf('<rss><channel><title>a</title></channel></rss>'))),
      ['empty'],
    );
  });

  test('of other kinds is named', async () => {
    const items = await takeAll(zip({ name: 'a.txt', content: 'a' }), { source: 'a.zip' });
    assert.match(complaintOf(items[0]), /ZIP archive/);
  });

  test('that is empty is a problem', async () => {
    assert.deepEqual(outcomes(await takeAll(new Uint8Array(0))), ['empty']);
  });
});
