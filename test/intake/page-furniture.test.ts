import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { articleOfPage } from '../../src/intake/html-article.ts';
import { takeIn } from '../../src/intake/take-in.ts';
import { BODY, codeOf } from './article.ts';

const [FIRST, SECOND, THIRD] = BODY as [string, string, string];
const TEXT = BODY.join('\n\n');
const PARAGRAPHS = BODY.map((text) => `<p>${text}</p>`).join('\n');

const textOf = (html: string): string => articleOfPage(html).text;

/// The text of an article that has `inside` between its paragraphs and `below` after them.
function around(inside: string, below = ''): string {
  return textOf(
    `<body><article><h1>Pier</h1><p>${FIRST}</p>${inside}<p>${SECOND}</p><p>${THIRD}</p>${below}</article></body>`,
  );
}

suite('left out, inside an article and below it:', () => {
  const kinds: Record<string, string> = {
    'a caption':
      '<figure><img src="p.jpg"><figcaption>The pier at dusk, seen from the hill.</figcaption></figure>',
    'a caption in a box':
      '<div class="photo"><img src="p.jpg"><span class="newsCaption">The pier at dusk</span></div>',
    'a caption without a name':
      '<div><img src="p.jpg"><br><span>The pier at dusk, from the hill</span></div>',
    'a picture credit': '<p>The mayor at the harbour on Monday. (AP Photo/Jan Moss)</p>',
    'read more': '<p><a href="/a">Read more: The mayor says that the pier was never safe</a></p>',
    'read more, half in a link':
      '<p>READ MORE: <a href="/a">The mayor says that the pier was never safe</a></p>',
    'links in a list':
      '<ul><li><a href="/a">The pier was never safe</a></li><li><a href="/b">A dog on the roof of the hall</a></li></ul>',
    'links with a heading':
      '<h3>Related stories</h3><ul><li><a href="/a">The pier was never safe</a></li></ul>',
    'links with line breaks':
      '<p><strong>DON’T MISS</strong><br><a href="/a">The pier was never safe</a> [VIDEO]<br><a href="/b">A dog on the roof of the hall</a> [PICTURES]</p>',
    'a share bar':
      '<div class="share-tools"><span>Share</span> <a href="/f">Facebook</a> <a href="/t">Twitter</a></div>',
    'a newsletter box':
      '<div class="newsletter-signup"><p>Get the news of the harbour every morning, before all others.</p></div>',
    'a newsletter line': '<p>Sign up for our newsletter and get the news of the harbour.</p>',
    comments:
      '<section id="comments"><p>I have lived here for forty years and never saw a worse idea than this.</p></section>',
    'related teasers':
      '<div class="related-content"><h4><a href="/a">Dog on roof</a></h4><p>A dog was found on the roof of the town hall on Monday.</p></div>',
    'an advertisement':
      '<div class="ad-slot"><p>Buy one boat and get a second for half of what it is worth.</p></div>',
    'an aside': '<aside><p>How the harbour was built, and who paid for it in the end.</p></aside>',
    'a form': '<form><p>Leave your address and we will write to you every single day.</p></form>',
    'a few words that are hidden':
      '<p style="display:none">Nobody is to see these words on this page.</p>',
    'words for screen readers':
      '<span class="sr-only">The article goes on below this advertisement.</span>',
    'a note on the author':
      '<div class="author-bio"><p>Jane Doe writes about the harbour. She lives in Port Ellis.</p></div>',
    tags: '<div class="tags"><a href="/t/pier">pier</a>, <a href="/t/harbour">harbour</a></div>',
    'what a system did not replace':
      '<p>[button link=”/kit” type=”big”] Send us your pier[/button]</p>',
  };
  for (const [kind, html] of Object.entries(kinds))
    test(kind, () => {
      assert.equal(around(html), TEXT);
      assert.equal(around('', html), TEXT);
    });
});

suite('kept:', () => {
  const kinds: Record<string, [html: string, kept: string]> = {
    'list items': [
      '<ul><li>the old pier</li><li>the new pier</li></ul>',
      'the old pier\n\nthe new pier',
    ],
    'a quotation': [
      '<blockquote><p>“Never again,” she said.</p></blockquote>',
      '“Never again,” she said.',
    ],
    'a subhead': ['<h2>What comes next</h2>', 'What comes next'],
    'a table': ['<table><tr><td>Pier</td><td>1931</td></tr></table>', 'Pier\n\n1931'],
    'a paragraph with links': [
      '<p>The <a href="/a">council</a> met, the <a href="/b">mayor</a> spoke, and the <a href="/c">union</a> left.</p>',
      'The council met, the mayor spoke, and the union left.',
    ],
    'text beside a picture': [
      '<div><img src="p.jpg"><p>The work is to begin on Monday.</p></div>',
      'The work is to begin on Monday.',
    ],
    'a line break': [
      '<p>One line of the song,<br>another line of the song.</p>',
      'One line of the song,\nanother line of the song.',
    ],
    'what is shown on a click': [
      `<div style="display:none"><p>${TEXT.replaceAll('\n\n', ' ')}</p></div>`,
      TEXT.replaceAll('\n\n', ' '),
    ],
  };
  for (const [kind, [html, kept]] of Object.entries(kinds))
    test(kind, () => assert.equal(around(html), [FIRST, kept, SECOND, THIRD].join('\n\n')));
});

test('a paragraph goes on after a box inside it', () => {
  const card =
    '<span class="hovercard"><span>Ana Brook</span> <a href="/x">Mayor in her second year</a></span>';
  const page = `<article><p>The mayor, Ana Brook${card}, said no, and the council of Port Ellis did too.</p>${PARAGRAPHS}</article>`;
  assert.equal(
    textOf(page).split('\n\n')[0],
    'The mayor, Ana Brook, said no, and the council of Port Ellis did too.',
  );
});

test('names that only say what a box has do not make it furniture', () => {
  for (const name of [
    'has-sidebar',
    'content-with-comments',
    'post tag-newsletter category-video',
    'no-ads',
  ])
    assert.equal(textOf(`<div class="${name}">${PARAGRAPHS}</div><p>Short.</p>`), TEXT, name);
});

test('a system that puts each paragraph into a widget loses none', () => {
  const widgets = BODY.map((text) => `<div class="widget"><p>${text}</p></div>`).join('');
  assert.equal(textOf(`<div id="root">${widgets}</div>`), TEXT);
});

test('comments that are longer than the article stay out', () => {
  const comment = `<div class="comment-text"><p>${'I have an opinion on this, and it is long. '.repeat(8)}</p></div>`;
  assert.equal(
    textOf(`<main><div>${PARAGRAPHS}</div><div id="comments">${comment.repeat(6)}</div></main>`),
    TEXT,
  );
  const nameless = `<h3>12 Comments</h3><div>${comment.replaceAll(/ class="[^"]*"/g, '').repeat(2)}</div>`;
  assert.equal(textOf(`<main><div>${PARAGRAPHS}</div>${nameless}</main>`), TEXT);
});

test('what is said about comments ends no article', () => {
  const page = `<article><p>${FIRST}</p><p>Comments</p><p>${SECOND}</p><p>${THIRD}</p></article>`;
  assert.ok(textOf(page).endsWith(THIRD));
});

test('a headline is told apart from the text, wherever it stands', () => {
  const page = `<head><meta property="og:title" content="Pier to close"></head>
    <body><article><h2>Pier to close</h2>${PARAGRAPHS}</article></body>`;
  assert.equal(textOf(page), TEXT);
});

test('of two articles the one that the page is titled for is read, else the first', () => {
  const other = BODY.map((text) => `<p>${text.replace('pier', 'mill')} Again.</p>`).join('');
  const both = `<main><article><h1>Mill to close</h1>${other}</article>
    <article><h1>Pier to close</h1>${PARAGRAPHS}</article></main>`;
  const titled = articleOfPage(`<title>Pier to close</title>${both}`);
  assert.equal(titled.text, TEXT);
  assert.deepEqual(
    titled.problems.map(({ code }) => code),
    ['several-articles'],
  );
  assert.ok(textOf(both).includes('mill'));
  assert.ok(!textOf(both).includes('old pier'));
});

test('the posts of a live report are one article', () => {
  const posts = BODY.map(
    (text) => `<article><h2>Noon</h2><p>${text}</p><p>${text} So it is.</p></article>`,
  );
  const text = textOf(`<main><h1>Pier: as it happened</h1>${posts.join('')}</main>`);
  for (const paragraph of BODY) assert.ok(text.includes(paragraph));
});

test('a list of articles is no article', () => {
  const teaser = (i: number) => `<div><h3><a href="/${i}">The pier of Port Ellis, part ${i}</a></h3>
    <p>The council said on Tuesday that it is to be closed, number ${i}.</p></div>`;
  const page = `<!doctype html><main>${Array.from({ length: 12 }, (_, i) => teaser(i)).join('')}</main>`;
  const taken = takeIn(new TextEncoder().encode(page), { source: 'a.html' });
  assert.equal(codeOf(taken), 'listing');
  assert.equal(textOf(page), '');
});

test('a short article is found by its headline and description beside a longer text', () => {
  const law = `<div>${BODY.map((text) => `<p>${text.replaceAll('pier', 'terms of use')} This holds for all.</p>`).join('')}</div>`;
  const short =
    '<div><p>The old pier of Port Ellis is to be closed for the summer, the council said on Tuesday.</p><p>The work begins at once, said Mayor Ana Brook, who was there.</p></div>';
  const head =
    '<meta name="description" content="The old pier of Port Ellis is to be closed for the summer, the council said.">';
  const text = textOf(
    `<head>${head}</head><body><div><div>${short}</div></div><div><div>${law}</div></div>`,
  );
  assert.ok(text.startsWith('The old pier of Port Ellis is to be closed for the summer'));
  assert.ok(!text.includes('terms of use'));
});

test('two bodies with headlines of their own are not joined', () => {
  const one = (word: string) =>
    `<div class="story"><h1>${word} to close</h1><div class="article-body">${PARAGRAPHS.replaceAll('pier', word)}</div></div>`;
  const text = textOf(`<body><div>${one('pier')}${one('mill')}</div>`);
  assert.ok(text.includes('pier') && !text.includes('mill'));
});
