import assert from 'node:assert/strict';
import { whyNoFeed } from '../../src/intake/feeds/no-feed.ts';
import { feedEntries, readFeed } from '../../src/intake/feeds/read-feed.ts';
import { readOpml } from '../../src/intake/opml.ts';
import type { Chance } from '../chance.ts';
import { checkProblem } from '../checks/items.ts';
import { mutatedBytes } from '../mutations/bytes.ts';
import { mutatedJson } from '../mutations/json.ts';
import { mutatedMarkup } from '../mutations/markup.ts';
import { mutatedText } from '../mutations/text.ts';
import { HTML, TEXTS } from '../samples.ts';
import type { Session } from '../target.ts';
import { encoded, fileTarget, taken } from './files.ts';

const ITEM = `<item><title>Pier to close &amp; reopen</title><link>/pier</link><guid isPermaLink="false">herald-7</guid>
<pubDate>Wed, 14 May 2031 09:30:00 EST</pubDate><dc:creator>Lena Hart</dc:creator><author>a@b.example (Lena Hart)</author>
<source url="https://wire.example/rss">Ellis Wire</source><category>pier</category>
<enclosure url="https://herald.example/a.mp3" length="1" type="audio/mpeg"/>
<description>The pier closes.</description><content:encoded><![CDATA[${HTML}]]></content:encoded></item>`;
const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"';

const RSS = [
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" ${NAMESPACES}><channel><title>Port Ellis Herald</title><link>https://herald.example/</link><ttl>60</ttl><atom:link rel="self" href="https://herald.example/rss"/>${ITEM}${ITEM.replace('herald-7', 'herald-8')}</channel></rss>`,
  `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "rss-0.91.dtd"><rss version="0.91"><channel><title>Old</title><item><title>Pier</title><link>https://herald.example/1</link><description>The pier closes.</description></item></channel></rss>`,
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NAMESPACES}><channel rdf:about="https://herald.example/"><title>Herald</title><link>https://herald.example/</link></channel><item rdf:about="https://herald.example/1"><title>Pier</title><link>https://herald.example/1</link><description>The pier closes.</description><dc:date>2031-05-14T09:30Z</dc:date></item></rdf:RDF>`,
];
const ATOM = [
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://herald.example/"><title type="html">Port &lt;b&gt;Ellis&lt;/b&gt;</title><id>urn:herald</id><updated>2031-05-14T09:30:00Z</updated><link href="https://herald.example/"/><entry><id>urn:1</id><title>Pier</title><author><name>Lena Hart</name></author><link rel="alternate" href="pier.html"/><published>2031-05-14T09:30:00+02:00</published><updated>2031-05-15T09:30:00Z</updated><source><id>urn:wire</id><title>Ellis Wire</title></source><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${HTML}</div></content></entry><entry><id>urn:2</id><title>Two</title><summary>The pier closes.</summary><content type="html">${HTML.replaceAll('<', '&lt;')}</content></entry></feed>`,
];
const OPML = [
  '<?xml version="1.0"?><opml version="2.0"><head><title>News</title></head><body><outline text="Local"><outline text="Harbour"><outline type="rss" text="Herald" title="Port Ellis Herald" xmlUrl="https://herald.example/rss" htmlUrl="https://herald.example/"/></outline></outline><outline text="Wire" xmlUrl="https://wire.example/rss?a=1&amp;b=2"/></body></opml>',
];
const JSON_FEED = [
  {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Port Ellis Herald',
    home_page_url: 'https://herald.example/',
    items: [
      {
        id: '1',
        url: 'https://herald.example/1',
        title: 'Pier',
        content_html: HTML,
        summary: 'The pier closes.',
        date_published: '2031-05-14T09:30:00Z',
        date_modified: '2031-05-15T09:30:00Z',
        authors: [{ name: 'Lena Hart', url: 'https://herald.example/lena' }],
        tags: ['pier'],
      },
      { id: 2, content_text: TEXTS[5] },
    ],
  },
];

const XML_PIECES =
  '<item>|</item>|<entry>|<title>|</title>|<![CDATA[|]]>|<!--|-->|<?xml version="1.1"?>|<!DOCTYPE a [<!ENTITY b "c">]>|&b;|&lt;|&amp;lt;|&#x0;|&#xD800;|&#99999999;|' +
  '<a:b xmlns:a="c">|xmlns="x"|xml:base="//x"|<content type="xhtml">|<outline xmlUrl="|/>|<|>|"|\'|&|\0|<link href="javascript:x"/>|<guid>|<dc:date>|' +
  '<constructor>|<__proto__>|<toString/>|<author><name>|</name></author>|<rss>|</rss>|<channel>|</channel>|<opml><body>|\ufeff|\ufffe';

/// What a watcher asks of a feed, beside what is taken in.
function asFeed(ending: string): Session['check'] {
  const take = taken(ending);
  return (input) => {
    const feed = readFeed(input, { source: 'fuzzed', url: 'https://herald.example/feed' });
    for (const problem of feed.problems) checkProblem(problem);
    const listed = feedEntries(input, { url: 'https://herald.example/feed' });
    assert.equal(listed.entries.length, feed.items.length, 'entries and items differ');
    const fault = whyNoFeed(input, feed, 'https://herald.example/feed');
    assert.ok(fault === null || (fault.length > 5 && fault.length < 3000), 'why it is no feed');
    return take(input);
  };
}

function xml(texts: readonly string[]) {
  const material = { texts, pieces: XML_PIECES.split('|') };
  const files = texts.map((text) => Buffer.from(text));
  return (chance: Chance): Uint8Array => {
    const way = chance.below(10);
    if (way === 0) return mutatedBytes(chance, files);
    if (way < 3) return encoded(mutatedText(chance, material, 100_000), chance);
    return encoded(mutatedMarkup(chance, material), chance);
  };
}

function jsonFeed(chance: Chance): Uint8Array {
  const files = JSON_FEED.map((feed) => Buffer.from(JSON.stringify(feed)));
  if (chance.happens(0.2)) return mutatedBytes(chance, files, { pieces: JSON_PIECES });
  const names = ['items', 'version', 'content_html', 'content_text', 'authors', 'author', 'url'];
  return encoded(mutatedJson(chance, JSON_FEED, { texts: TEXTS }, names), chance);
}

export const JSON_PIECES =
  '{|}|[|]|"|\\|\\u0000|\\ud800|,|:|null|1e999|-|true|/*|//|\0|\ufeff'.split('|');

export const feeds = [
  fileTarget(
    { name: 'rss', tells: 'RSS of all versions is taken in', ending: 'rss' },
    xml(RSS),
    asFeed('rss'),
  ),
  fileTarget(
    { name: 'atom', tells: 'Atom is taken in', ending: 'atom' },
    xml(ATOM),
    asFeed('atom'),
  ),
  fileTarget(
    { name: 'json-feed', tells: 'JSON Feed is taken in', ending: 'json' },
    jsonFeed,
    asFeed('json'),
  ),
  fileTarget(
    { name: 'opml', tells: 'lists of feeds are read', ending: 'opml' },
    xml(OPML),
    async (input) => {
      const { feeds: found, problems } = readOpml(input);
      for (const problem of problems) checkProblem(problem);
      assert.equal(new Set(found.map(({ xmlUrl }) => xmlUrl)).size, found.length, 'a feed twice');
      return { feeds: found.length, ...(await taken('opml')(input)) };
    },
  ),
];
