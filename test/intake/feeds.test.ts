import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { feedEntries, readFeed } from '../../src/intake/feeds/read-feed.ts';
import type { Item } from '../../src/intake/items.ts';
import { article, BODY } from './article.ts';
import { bytesOf, complaintOf, outcomes } from './streams.ts';

const TEXT = BODY.join('\n\n');
const HTML = BODY.map((words) => `<p>${words}</p>`).join('');
const OPTIONS = { source: 'herald.xml' };

function rss(items: string, channel = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Port Ellis Herald</title><link>https://herald.example/</link>${channel}${items}</channel></rss>`;
}

const FULL = `<item>
  <title>Pier to close &amp; reopen</title><link>/pier</link>
  <guid isPermaLink="false">herald-7</guid><pubDate>Wed, 14 May 2031 09:30:00 EST</pubDate>
  <dc:creator>Lena Hart</dc:creator><source url="https://wire.example/rss">Ellis Wire</source>
  <description>The pier closes.</description><content:encoded><![CDATA[${HTML}]]></content:encoded>
</item>`;

const codes = (item: Item) => article(item).problems.map(({ code }) => code);

suite('RSS', () => {
  test('gives the full content of its items, and what it says of them', () => {
    const { feed, items, problems } = readFeed(bytesOf(rss(FULL, '<ttl>60</ttl>')), OPTIONS);
    assert.deepEqual(feed, {
      format: 'rss',
      title: 'Port Ellis Herald',
      url: 'https://herald.example/',
      ttl: 60,
    });
    assert.deepEqual(problems, []);
    const [item] = items;
    const { text, title, url, byline, outlet, published, problems: own } = article(item!);
    assert.equal(text, TEXT);
    assert.deepEqual(
      { title, url, byline, outlet, published, own },
      {
        title: 'Pier to close & reopen',
        url: 'https://herald.example/pier',
        byline: 'Lena Hart',
        outlet: 'Port Ellis Herald',
        published: { value: '2031-05-14T09:30:00-05:00', basis: 'explicit', from: 'feed' },
        own: [],
      },
    );
    assert.equal(item!.name, 'herald.xml, item 1');
    assert.deepEqual(item!.provenance, {
      container: 'herald.xml',
      id: 'herald-7',
      original: 'Ellis Wire',
    });
  });

  test('with summaries alone gives those, and says that they are no articles', () => {
    const summary = `<item><title>Pier</title><guid>https://herald.example/1</guid><description>${BODY[0]}</description></item>`;
    const [item] = readFeed(rss(summary), OPTIONS).items;
    assert.equal(article(item!).text, BODY[0]);
    assert.equal(article(item!).url, 'https://herald.example/1');
    assert.deepEqual(codes(item!), ['summary-only']);
  });

  test('with titles alone gives problems that say where to read', () => {
    const [item] = readFeed(
      rss('<item><title>Pier</title><link>https://herald.example/1</link></item>'),
      OPTIONS,
    ).items;
    assert.match(complaintOf(item), /its title alone.*https:\/\/herald\.example\/1/);
  });

  test('of versions 0.91 and 1.0 is read too', () => {
    const old = `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><title>Old</title><item><title>Pier</title><link>https://herald.example/1</link><description>${BODY[0]}</description></item></channel></rss>`;
    assert.deepEqual(outcomes(readFeed(old).items), ['Pier']);
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://herald.example/"><title>Herald</title><link>https://herald.example/</link></channel>
      <item rdf:about="https://herald.example/1"><title>Pier</title><link>https://herald.example/1</link><description>${BODY[0]}</description><dc:date>2031-05-14T09:30Z</dc:date><dc:creator>Lena Hart</dc:creator></item></rdf:RDF>`;
    const { feed, items } = readFeed(rdf);
    assert.deepEqual(feed, { format: 'rdf', title: 'Herald', url: 'https://herald.example/' });
    const { byline, published } = article(items[0]!);
    assert.deepEqual(
      { byline, published: published?.value },
      { byline: 'Lena Hart', published: '2031-05-14T09:30Z' },
    );
  });

  test('with a date that is none says so', () => {
    const [item] = readFeed(
      rss(FULL.replace(/<pubDate>.*<\/pubDate>/, '<pubDate>last week</pubDate>')),
    ).items;
    assert.deepEqual(codes(item!), ['date-unreadable']);
  });
});

suite('Atom', () => {
  const atom = (entries: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Port &lt;b&gt;Ellis&lt;/b&gt; Herald</title><id>urn:herald</id><link href="https://herald.example/"/><link rel="self" href="https://herald.example/atom"/>${entries}</feed>`;

  test('gives content as HTML, XHTML and text', () => {
    const contents = {
      html: `<content type="html">${HTML.replaceAll('<', '&lt;')}</content>`,
      xhtml: `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${HTML}</div></content>`,
      text: `<content>${TEXT}</content>`,
    };
    for (const [kind, content] of Object.entries(contents)) {
      const { items } = readFeed(
        atom(`<entry><id>urn:1</id><title>Pier</title>${content}</entry>`),
      );
      assert.equal(article(items[0]!).text, TEXT, kind);
    }
  });

  test('gives what it says of its entries, and the feed that had them first', () => {
    const { feed, items } = readFeed(
      atom(`<entry><id>urn:1</id><title>Pier</title><author><name>Lena Hart</name></author>
      <link rel="alternate" href="pier.html"/><published>2031-05-14T09:30:00+02:00</published><updated>2031-05-15T09:30:00Z</updated>
      <summary>${BODY[0]}</summary><source><title>Ellis Wire</title></source></entry>`),
    );
    assert.deepEqual(feed, {
      format: 'atom',
      title: 'Port Ellis Herald',
      url: 'https://herald.example/',
    });
    const { url, byline, published } = article(items[0]!);
    assert.deepEqual(
      { url, byline, published: published?.value },
      {
        url: 'https://herald.example/pier.html',
        byline: 'Lena Hart',
        published: '2031-05-14T09:30:00+02:00',
      },
    );
    assert.deepEqual(codes(items[0]!), ['summary-only']);
    assert.equal(items[0]!.provenance?.original, 'Ellis Wire');
  });
});

suite('JSON Feed', () => {
  const feed = (items: unknown[]) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Herald',
      home_page_url: 'https://herald.example/',
      items,
    });

  test('gives HTML and text, and makes ids of numbers', () => {
    const read = readFeed(
      feed([
        {
          id: 7,
          url: 'https://herald.example/7',
          title: 'Pier',
          content_html: HTML,
          date_published: '2031-05-14T09:30:00Z',
          authors: [{ name: 'Lena Hart' }, { name: 'Tom Reyes' }],
        },
        { id: '8', content_text: TEXT },
        { id: '9', summary: BODY[0] },
      ]),
    );
    assert.deepEqual(read.feed, {
      format: 'json-feed',
      title: 'Herald',
      url: 'https://herald.example/',
    });
    assert.deepEqual(
      read.items.map((item) => article(item).text),
      [TEXT, TEXT, BODY[0]],
    );
    assert.equal(read.items[0]!.provenance?.id, '7');
    assert.equal(article(read.items[0]!).byline, 'Lena Hart, Tom Reyes');
    assert.deepEqual(read.items.flatMap(codes), ['summary-only']);
  });

  test('with a version that is no text is none', () => {
    const version = 'https://jsonfeed.org/version/1.1';
    const odd: unknown[] = [{ toString: version, valueOf: 1 }, [version], { version }, 1, null];
    for (const one of odd) {
      const { items, problems } = readFeed(JSON.stringify({ version: one, items: [] }));
      assert.deepEqual(items, []);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['feed-unreadable'],
        JSON.stringify(one),
      );
    }
  });

  test('with fields that every object has is a problem', () => {
    const { version, title } = { version: 'https://jsonfeed.org/version/1.1', title: 'Herald' };
    const { items, problems } = readFeed(
      JSON.stringify({
        version,
        title,
        constructor: 'x',
        items: [{ id: 'a', content_text: TEXT }],
      }),
    );
    assert.deepEqual(items, []);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['feed-unreadable'],
    );
  });

  test('leaves out items without an id', () => {
    const { items, problems } = readFeed(
      feed([{ content_text: TEXT }, { id: 'b', content_text: TEXT }]),
    );
    assert.deepEqual(
      items.map(({ name }) => name),
      ['the feed, item 2'],
    );
    assert.match(problems[0]!.message, /Item 1 has no id/);
  });
});

test('a watcher gets the entries without their articles', () => {
  const { feed, entries, problems } = feedEntries(rss(FULL));
  assert.equal(feed.title, 'Port Ellis Herald');
  assert.deepEqual(entries, [
    {
      id: 'herald-7',
      url: 'https://herald.example/pier',
      title: 'Pier to close & reopen',
      published: '2031-05-14T09:30:00-05:00',
    },
  ]);
  assert.deepEqual(problems, []);
});

suite('a bad feed', () => {
  const problemsOf = (input: string | Uint8Array) =>
    readFeed(input).problems.map(({ code }) => code);

  test('that declares entities is refused before a parser sees it', () => {
    const laughs = Array.from(
      { length: 10 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    );
    const bombs = [
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${laughs.join('')}]>${rss('<item><title>&l10;</title></item>').slice(38)}`,
      `<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/hostname">]><rss><channel><item><title>&file;</title></item></channel></rss>`,
      `<!DOCTYPE rss SYSTEM "a>b" [<!ENTITY a "b">]><rss/>`,
    ];
    for (const bomb of bombs) assert.deepEqual(problemsOf(bomb), ['xml-entities']);
  });

  test('that is nested deep, or large, is refused', () => {
    assert.deepEqual(problemsOf(`<rss><channel>${'<a>'.repeat(100_000)}`), ['too-deep']);
    assert.deepEqual(problemsOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), ['too-deep']);
    assert.deepEqual(problemsOf(new Uint8Array(40_000_000).fill(0x20)), ['too-large']);
  });

  test('that is cut off gives what is whole', () => {
    const whole = rss(FULL + FULL + FULL);
    const cut = whole.slice(0, whole.lastIndexOf('<content:encoded>') + 100);
    const { items, problems } = readFeed(cut);
    assert.deepEqual(outcomes(items), ['Pier to close & reopen', 'Pier to close & reopen']);
    assert.match(problems[0]!.message, new RegExp(`breaks off at character ${cut.length}`));
    assert.deepEqual(problemsOf(whole.slice(0, 250)), ['cut-off']);
  });

  test('that is cut off anywhere never fails', () => {
    const whole = rss(FULL + FULL);
    for (let cut = 0; cut < whole.length; cut += 7)
      assert.ok(readFeed(whole.slice(0, cut)).problems.length > 0, String(cut));
  });

  test('in another encoding than it says is read all the same', () => {
    const text = rss(`<item><title>Café Łódź</title><description>${BODY[0]}</description></item>`);
    assert.deepEqual(outcomes(readFeed(Buffer.from(text.replace('utf-8', 'iso-8859-1'))).items), [
      'Café Łódź',
    ]);
    const latin = readFeed(Buffer.from(text.replace('Łódź', 'Société'), 'latin1'));
    assert.deepEqual(outcomes(latin.items), ['Café Société']);
    assert.deepEqual(
      latin.problems.map(({ code }) => code),
      ['decoded-as'],
    );
    const cyrillic = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1251"?><rss><channel><item><title>'),
      Buffer.from([0xcc, 0xe8, 0xf0]),
      Buffer.from(`</title><description>${BODY[0]}</description></item></channel></rss>`),
    ]);
    assert.deepEqual(outcomes(readFeed(cyrillic).items), ['Мир']);
  });

  test('whose writer forgot to escape is read as far as it can be', () => {
    const items = `<item><title>Fish &nbsp; chips & more</title><description>${BODY[0]}<br>Next & last.</description></item>`;
    const [item] = readFeed(rss(items)).items;
    assert.match(article(item!).title!, /^Fish\s+chips & more$/);
    assert.match(article(item!).text, /Next & last\.$/);
  });

  test('that is no feed is a problem', () => {
    for (const input of ['', 'no feed', '<html><body>a</body></html>', '{"a":1}', '{"version":'])
      assert.equal(readFeed(input).problems.length, 1, input);
  });

  test('that says nothing has no entries', () => {
    const empty = [
      '<rss><channel></channel></rss>',
      '<feed xmlns="http://www.w3.org/2005/Atom"/>',
      '{"version":"https://jsonfeed.org/version/1.1"}',
      '{"version":"https://jsonfeed.org/version/1.1","items":[{},null,7]}',
    ];
    for (const feed of empty) assert.deepEqual(readFeed(feed).items, [], feed);
  });

  test('with names that would take parsers hours is read', () => {
    const name = `a@${'.'.repeat(200_000)}(`;
    const { items, problems } = readFeed(
      rss(
        `<item><title>Pier</title><author>${name}</author><description>${BODY[0]}</description></item>`,
      ),
    );
    assert.deepEqual(outcomes(items), ['Pier']);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['name-too-long'],
    );
  });

  test('with more entries than anyone reads is cut', () => {
    const { items, problems } = readFeed(rss('<item><title>a</title></item>'.repeat(20_001)));
    assert.equal(items.length, 20_000);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['too-many'],
    );
  });
});
