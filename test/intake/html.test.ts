import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOfPage } from '../../src/intake/html-article.ts';
import { readPage } from '../../src/intake/html-page.ts';
import { bodyOf } from '../../src/intake/page-body.ts';
import { describePage } from '../../src/intake/page-description.ts';
import { takeIn } from '../../src/intake/take-in.ts';
import { random } from '../reading/random.ts';
import { BODY, codeOf } from './article.ts';

const PARAGRAPHS = BODY.map((text) => `<p>${text}</p>`).join('\n');
const TEXT = BODY.join('\n\n');

function textOf(html: string): string {
  return articleOfPage(html).text;
}

test('the article stands out from what surrounds it', () => {
  const page = `<!doctype html><html><head><title>Pier to close | Herald</title>
    <style>p { color: red }</style><script>var secret = 'said';</script></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
    <header><p>The Herald, the paper of Port Ellis since the year of the great storm.</p></header>
    <article><h1>Pier to close</h1>
      <div class="share-buttons"><p>Share this story with everybody you know in the town.</p></div>
      ${PARAGRAPHS}
      <figure><img src="p.jpg"><figcaption>The old pier in the evening light of May.</figcaption></figure>
      <form><p>Leave your address and we will write to you every single day.</p></form>
      <aside><p>More about the harbour: how it was built and who paid for it.</p></aside>
      <script>document.write("<p>Written by a script, and long enough to pass for text.</p>")</script>
    </article>
    <div class="related"><p>Elsewhere, a dog was found on the roof of the town hall.</p></div>
    <footer><p>© 2031 Herald. All rights reserved, and then some more words here.</p></footer>
    </body></html>`;
  assert.equal(textOf(page), TEXT);
  assert.equal(articleOfPage(page).title, 'Pier to close');
});

test('without <article>, the densest box is the article, in one piece or several', () => {
  const teasers = '<div><p><a href="/x">A dog was found on the roof of the hall.</a></p></div>';
  const [first, second, third] = BODY;
  const split = `<div><div><p>${first}</p></div><div><p>${second}</p></div><div><p>${third}</p></div></div>`;
  assert.equal(textOf(`<body>${teasers}<div>${PARAGRAPHS}</div>${teasers}`), TEXT);
  assert.equal(textOf(`<body>${teasers}${split}${teasers}`), TEXT);
  assert.equal(textOf(`<body>${teasers}<div>${BODY.join('<br><br>')}</div>`), TEXT);
  assert.equal(textOf(PARAGRAPHS), TEXT);
});

test('furniture that holds the article is no furniture', () => {
  assert.equal(textOf(`<form id="page">${PARAGRAPHS}</form>`), TEXT);
  assert.equal(textOf(`<div class="sidebar">${PARAGRAPHS}</div>`), TEXT);
});

test('entities and inline marks become the characters that are meant', () => {
  const page = `<article><p>&ldquo;It&rsquo;s <b>the</b> pier &amp; the&nbsp;harbour,&rdquo;
    <a href="/brook">Ana&#32;Brook</a> said.<br>&#x1F3DD; &lt;b&gt; is text, and long enough.</p></article>`;
  const expected =
    '“It’s the pier & the\u00a0harbour,” Ana Brook said.\n🏝 <b> is text, and long enough.';
  assert.equal(textOf(page), expected);
});

test('no script or style is ever text', () => {
  const tricks = [
    '<script>EVIL</script>',
    '<SCRIPT type=x>"</p>EVIL"</SCRIPT >',
    '<style>EVIL{}</style>',
    '<noscript>EVIL</noscript>',
    '<template><p>EVIL</p></template>',
    '<svg><script>EVIL</script><style>EVIL</style></svg>',
    '<iframe>EVIL</iframe>',
    '<!-- EVIL -->',
    '<p onclick="EVIL">',
    '<p hidden>EVIL</p>',
    '<div style="display: none">EVIL</div>',
    `${'<div>'.repeat(400)}<script>EVIL</script>${'</div>'.repeat(400)}`,
    '<textarea>EVIL</textarea>',
    '<script><!-- <script>EVIL</script> EVIL --></script>',
  ];
  for (const trick of tricks) {
    const text = textOf(`<article>${trick}${PARAGRAPHS}${trick}</article>`);
    assert.ok(!text.includes('EVIL'), trick.slice(0, 80));
    assert.ok(text.includes(BODY[1]!), trick.slice(0, 80));
  }
});

test('a page cut off anywhere is read as far as it goes', () => {
  const page = `<html><head><title>Pier</title></head><body><article>${PARAGRAPHS}</article>`;
  for (let end = 0; end < page.length; end += 7) {
    const made = takeIn(new TextEncoder().encode(page.slice(0, end)), { source: 'a.html' });
    assert.match(codeOf(made), /^(?:empty|article)$/);
  }
  assert.ok(textOf(page.slice(0, page.indexOf(BODY[2]!) + 80)).includes(BODY[1]!));
  assert.equal(textOf(`<html><head><title>Pier<body>`), '');
});

const HOSTILE: Readonly<Record<string, (times: number) => string>> = {
  nested: (n) => '<div>'.repeat(n) + PARAGRAPHS + '</div>'.repeat(n),
  unclosed: (n) => '<div><b><a href="/"><p>'.repeat(n) + PARAGRAPHS,
  mismatched: (n) => '<div>'.repeat(n) + '</x></p>'.repeat(n) + PARAGRAPHS,
  forms: (n) => '<form>'.repeat(n) + PARAGRAPHS,
  foreign: (n) => '<svg><style>'.repeat(n),
  attributes: (n) => `<p ${Array.from({ length: n }, (_, i) => `a${i}`).join(' ')}>${PARAGRAPHS}`,
  spaces: (n) => `<p>${'<b> </b>'.repeat(n)}${PARAGRAPHS}`,
  breaks: (n) => `<p>${'<br> '.repeat(n)}${PARAGRAPHS}`,
  angles: (n) => '<'.repeat(n),
  scopes: (n) => '<i itemscope itemprop="author">'.repeat(n) + PARAGRAPHS,
  bylines: (n) => `<i class="byline">By Jane Doe</i>`.repeat(n) + PARAGRAPHS,
  times: (n) => '<time datetime="2031-05-14">x</time>'.repeat(n) + PARAGRAPHS,
  articles: (n) => `<article><h1>Pier</h1><p>${BODY[0]}</p></article>`.repeat(n),
  cut: (n) => `<p>${'pier <i class="caption">x</i>'.repeat(n)}</p>${PARAGRAPHS}`,
  names: (n) => Array.from({ length: n }, (_, i) => `<p class="a${i} nav-">x`).join(''),
  data: (n) => '<script type="application/ld+json">{"@type":"Report"}</script>'.repeat(n),
};

test('hostile pages are read to their end', () => {
  for (const [name, page] of Object.entries(HOSTILE))
    assert.equal(typeof textOf(page(20_000)), 'string', name);
  assert.ok(textOf(HOSTILE['nested']!(100_000)).includes(BODY[1]!));
});

/// How many times the reader of a page looks at an element or a block while it finds the article.
function work(html: string): number {
  let looks = 0;
  const counted = <T>(values: readonly T[]): readonly T[] =>
    new Proxy(values, {
      get(target, key, receiver) {
        if (typeof key === 'string' && key !== 'length') looks++;
        return Reflect.get(target, key, receiver);
      },
    });
  const { nodes, blocks, metadata } = readPage(html);
  const page = { nodes: counted(nodes), blocks: counted(blocks), metadata };
  describePage(page, bodyOf(page));
  return looks;
}

test('the work grows with the page, not faster', () => {
  for (const [name, page] of Object.entries(HOSTILE)) {
    const [small, large] = [work(page(500)), work(page(4000))];
    assert.ok(large <= 8 * small * 1.1 + 1000, `${name}: ${small} looks, then ${large}`);
  }
});

test('any soup of tags is read, to well-formed text with no tag in it', () => {
  const draw = random(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(draw() * from.length)]!;
  const tags = 'div p a br table td ul li article h1 h2 span script style time meta body pre'.split(
    ' ',
  );
  const names = ['comments', 'article-body', 'byline', 'hidden', 'caption', 'x'];
  const piece = (): string => {
    const tag = pick(tags);
    const kind = Math.floor(draw() * 6);
    if (kind === 0) return `</${tag}>`;
    if (kind === 1)
      return `<${tag} class="${pick(names)}" href=/ itemprop=author datetime="2031-05-14">`;
    if (kind === 2)
      return pick(['&amp;', '&#0;', '&#xd800;', '<!--', '-->', '<![CDATA[', '<', '"', '\0']);
    if (kind === 3) return `<${tag} style="display:none" itemscope>`;
    return kind === 4 ? `<${tag}>` : pick(BODY);
  };
  for (let round = 0; round < 400; round++) {
    const soup = Array.from({ length: 1 + Math.floor(draw() * 60) }, piece).join('');
    const { text, problems } = articleOfPage(soup, 'https://herald.example/');
    assert.ok(text.isWellFormed(), soup);
    assert.doesNotMatch(text, /<(?:div|p|a|article) |\n{3}/, soup);
    assert.equal(text, text.trim());
    for (const { code } of problems) assert.match(code, /^[a-z-]+$/);
  }
});
