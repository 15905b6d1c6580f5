import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOfPage } from '../../src/intake/html-article.ts';
import { takeIn } from '../../src/intake/take-in.ts';
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

test('hostile pages take linear time', () => {
  const pages = {
    nested: '<div>'.repeat(100_000) + PARAGRAPHS + '</div>'.repeat(100_000),
    unclosed: '<div><b><a><p>'.repeat(50_000) + PARAGRAPHS,
    mismatched: '<div>'.repeat(50_000) + '</x></p>'.repeat(100_000) + PARAGRAPHS,
    forms: '<form>'.repeat(100_000) + PARAGRAPHS,
    foreign: '<svg><style>'.repeat(50_000),
    attributes: `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>${PARAGRAPHS}`,
    spaces: `<p>${'<b> </b>'.repeat(100_000)}${PARAGRAPHS}`,
    breaks: `<p>${'<br> '.repeat(100_000)}${PARAGRAPHS}`,
    angles: '<'.repeat(500_000),
  };
  for (const [name, page] of Object.entries(pages)) {
    const start = performance.now();
    textOf(page);
    assert.ok(performance.now() - start < 2000, name);
  }
  assert.ok(textOf(pages.nested).includes(BODY[1]!));
});
