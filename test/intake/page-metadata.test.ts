import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOfPage, type PageArticle } from '../../src/intake/html-article.ts';
import { article, articleIn, BODY } from './article.ts';
import { takeIn } from '../../src/intake/take-in.ts';

const PARAGRAPHS = BODY.map((text) => `<p>${text}</p>`).join('\n');

/// A page with `head` in its head and `above` over the paragraphs of its article.
function pageOf(head: string, above = '', below = ''): string {
  return `<!doctype html><html lang="en-GB"><head>${head}</head>
    <body><article>${above}<div>${PARAGRAPHS}</div>${below}</article></body></html>`;
}

function told(head: string, above = '', below = '', address?: string): PageArticle {
  return articleOfPage(pageOf(head, above, below), address);
}

const linked = (data: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const NEWS = { '@context': 'https://schema.org', '@type': 'NewsArticle' };

function codesOf({ problems }: PageArticle): string[] {
  return problems.map(({ code }) => code);
}

test('all that a page says comes into the article', () => {
  const head = `<title>Pier | Herald</title>
    <meta property="og:title" content="Pier to close for the summer">
    <meta property="og:site_name" content="Port Ellis Herald">
    <meta property="article:published_time" content="2031-05-14T09:30:00+02:00">
    <meta property="article:modified_time" content="2031-05-15T08:00:00+02:00">
    <meta name="source" content="Reuters">
    <link rel="canonical" href="/pier">`;
  const page = pageOf(head, '<h1>Pier to close</h1><p class="byline">By Jane Doe</p>');
  const made = articleIn(page, 'saved.html', { url: 'https://herald.example/pier?from=feed' });
  assert.equal(made.text, BODY.join('\n\n'));
  assert.equal(made.title, 'Pier to close');
  assert.equal(made.byline, 'Jane Doe');
  assert.equal(made.outlet, 'Port Ellis Herald');
  assert.equal(made.credit, 'Reuters');
  assert.equal(made.language, 'en-GB');
  assert.deepEqual(made.published, {
    value: '2031-05-14T09:30:00+02:00',
    basis: 'explicit',
    from: 'meta',
  });
  assert.deepEqual(made.modified, {
    value: '2031-05-15T08:00:00+02:00',
    basis: 'explicit',
    from: 'meta',
  });
  assert.deepEqual(made.problems, []);
});

test('what is known from outside goes before what the page says', () => {
  const page = pageOf(
    '<meta property="og:site_name" content="Herald"><meta name="date" content="2031-05-14">',
  );
  const made = articleIn(page, 'a.html', { outlet: 'Wire', published: '2031-05-16' });
  assert.equal(made.outlet, 'Wire');
  assert.deepEqual(made.published, { value: '2031-05-16', basis: 'explicit', from: 'given' });
  const fed = articleIn(page, 'a.html', { published: '2031-05-16', publishedFrom: 'feed' });
  assert.equal(fed.published?.from, 'feed');
});

test('JSON-LD tells of the article, as an object, in a list or in a graph', () => {
  const author = [{ '@type': 'Person', name: 'Jane Doe' }, 'Tom Roe'];
  const news = {
    ...NEWS,
    headline: 'Pier to close',
    datePublished: '2031-05-14T09:30:00Z',
    dateModified: '2031-05-15T09:30:00Z',
    author,
    publisher: { '@type': 'Organization', name: 'Herald' },
  };
  const site = { '@type': 'WebSite', name: 'Herald', datePublished: '2001-01-01' };
  for (const data of [
    news,
    [site, news],
    { '@graph': [site, news] },
    { ...site, mainEntity: news },
  ]) {
    const found = told(linked(data));
    assert.equal(found.title, 'Pier to close');
    assert.equal(found.byline, 'Jane Doe, Tom Roe');
    assert.equal(found.outlet, 'Herald');
    assert.deepEqual(found.published, {
      value: '2031-05-14T09:30:00Z',
      basis: 'explicit',
      from: 'json-ld',
    });
    assert.equal(found.modified?.value, '2031-05-15T09:30:00Z');
  }
});

test('authors in JSON-LD are words, objects or references', () => {
  const by = (author: unknown, ...others: unknown[]) =>
    told(linked({ '@graph': [{ ...NEWS, author }, ...others] })).byline;
  assert.equal(by('Jane Doe'), 'Jane Doe');
  assert.equal(by({ name: ['Jane Doe', 'Tom Roe'] }), 'Jane Doe, Tom Roe');
  assert.equal(
    by([{ '@id': '#jane' }], { '@id': '#jane', '@type': 'Person', name: 'Jane Doe' }),
    'Jane Doe',
  );
  for (const none of [7, null, {}, [[['Jane Doe']]], { name: { name: 'Jane Doe' } }])
    assert.equal(by(none), undefined);
});

test('JSON-LD that is no JSON is passed over, and a line break in a string does not spoil it', () => {
  const raw = (json: string) => `<script type="application/ld+json">${json}</script>`;
  const bare = { text: BODY.join('\n\n'), language: 'en-GB', problems: [] };
  for (const json of ['{"@type":', 'null', '[[[[', '['.repeat(100_000), '{"@type":7}', '"a"'])
    assert.deepEqual(told(raw(json)), bare);
  const deep = `{"@type":"NewsArticle","author":${'['.repeat(2000)}${']'.repeat(2000)}}`;
  assert.deepEqual(told(raw(deep)), bare);
  assert.equal(
    told(raw('{"@type":"NewsArticle","headline":"Pier\nto close"}')).title,
    'Pier to close',
  );
  assert.equal(
    told(raw('<!-- {"@type":"Report","headline":"Pier to close"} -->')).title,
    'Pier to close',
  );
});

test('the text in JSON-LD is read where the page itself is empty', () => {
  const data = linked({ ...NEWS, articleBody: BODY.join('\n') });
  const empty = `<head>${data}</head><body><div id="app"></div></body>`;
  assert.equal(articleOfPage(empty).text, BODY.join('\n\n'));
  assert.equal(articleOfPage(`${data}<article>${PARAGRAPHS}</article>`).text, BODY.join('\n\n'));
});

test('microdata: dates, headline, names of author and publisher', () => {
  const above = `<div itemscope itemtype="https://schema.org/NewsArticle">
    <h1 itemprop="headline">Pier to close</h1>
    <span itemprop="author" itemscope><span itemprop="name">Jane Doe</span></span>
    <span itemprop="author" itemscope><span itemprop="name">Tom Roe</span></span>
    <span itemprop="publisher" itemscope><meta itemprop="name" content="Herald"></span>
    <span itemprop="image" itemscope><meta itemprop="name" content="A picture"></span>
    <meta itemprop="datePublished" content="2031-05-14">
    <time itemprop="dateModified" datetime="2031-05-15">yesterday</time>
    <div itemprop="comment" itemscope><meta itemprop="datePublished" content="2031-06-01"></div></div>`;
  const found = told('', above);
  assert.equal(found.title, 'Pier to close');
  assert.equal(found.byline, 'Jane Doe, Tom Roe');
  assert.equal(found.outlet, 'Herald');
  assert.equal(found.published?.value, '2031-05-14');
  assert.deepEqual(found.modified, { value: '2031-05-15', basis: 'explicit', from: 'page' });
});

test('meta tags of many systems', () => {
  const tags: [
    name: string,
    content: string,
    field: 'published' | 'byline' | 'title',
    value: string,
  ][] = [
    ['parsely-pub-date', '2031-05-14T09:30:00Z', 'published', '2031-05-14T09:30:00Z'],
    ['sailthru.date', 'Wed, 14 May 2031 09:30:00 GMT', 'published', '2031-05-14'],
    ['DC.date.issued', '2031-05-14', 'published', '2031-05-14'],
    ['pubdate', '20310514', 'published', '2031-05-14'],
    ['parsely-author', 'Jane Doe', 'byline', 'Jane Doe'],
    ['sailthru.author', 'Jane Doe', 'byline', 'Jane Doe'],
    ['DC.creator', 'Jane Doe', 'byline', 'Jane Doe'],
    ['parsely-title', 'Pier to close', 'title', 'Pier to close'],
    ['twitter:title', 'Pier to close', 'title', 'Pier to close'],
  ];
  for (const [name, content, field, value] of tags) {
    const found = told(`<meta name="${name}" content="${content}">`)[field];
    assert.equal(typeof found === 'object' ? found.value : found, value, name);
  }
});

test('the date that is shown goes before the one in data, and the hour is taken from where it is', () => {
  const data = linked({ ...NEWS, datePublished: '2031-05-14T09:30:00+02:00' });
  const shown = (words: string) => told(data, `<div class="meta">${words}</div>`);
  const same = shown('Published: May 14, 2031, 9.30 am');
  assert.deepEqual(same.published, {
    value: '2031-05-14T09:30:00+02:00',
    basis: 'explicit',
    from: 'json-ld',
  });
  assert.deepEqual(same.problems, []);
  const other = shown('Published: May 10, 2031');
  assert.deepEqual(other.published, { value: '2031-05-10', basis: 'explicit', from: 'page' });
  assert.deepEqual(codesOf(other), ['metadata-disagrees']);
  assert.match(other.problems[0]!.message, /2031-05-10 by what the page shows/);
  assert.match(other.problems[0]!.message, /2031-05-14T09:30:00\+02:00 by its JSON-LD/);
});

test('JSON-LD goes before meta tags', () => {
  const found = told(
    `${linked({ ...NEWS, datePublished: '2031-05-14' })}<meta name="date" content="2031-05-01">`,
  );
  assert.deepEqual(found.published, { value: '2031-05-14', basis: 'explicit', from: 'json-ld' });
  assert.deepEqual(codesOf(found), ['metadata-disagrees']);
});

test('published and changed stand in one line or in two', () => {
  for (const above of [
    '<p class="timestamp">PUBLISHED: May 14, 2031 at 8:59 pm | UPDATED: May 16, 2031 at 10:16 pm</p>',
    '<div>Posted on 14 May 2031</div><div>Last updated 16 May 2031</div>',
    '<time datetime="2031-05-14" pubdate>Wednesday</time><time class="updated" datetime="2031-05-16">Friday</time>',
  ]) {
    const { published, modified } = told('', above);
    assert.deepEqual(published, { value: '2031-05-14', basis: 'explicit', from: 'page' }, above);
    assert.deepEqual(modified, { value: '2031-05-16', basis: 'explicit', from: 'page' }, above);
  }
});

test('a time in a paragraph, of a teaser or of a comment is not the date of the article', () => {
  const told14 = '<meta name="date" content="2031-05-14">';
  const inside = `<p>The harbour opened on <time datetime="1931-06-02">2 June 1931</time>, and ${BODY[0]}</p>`;
  assert.equal(told(told14, '', inside).published?.value, '2031-05-14');
  assert.deepEqual(told('', '', inside).published, undefined);
  const teaser = '<article><h3>Dog</h3><time datetime="2031-05-20">20 May</time></article>';
  const comment =
    '<div class="comments"><time class="published" datetime="2031-05-21">x</time></div>';
  const page = `${pageOf(told14)}${teaser}${comment}`;
  assert.deepEqual(articleOfPage(page).published?.value, '2031-05-14');
  assert.deepEqual(codesOf(articleOfPage(page)), []);
});

test('no date is taken that cannot be', () => {
  for (const date of ['1970-01-01T00:00:00Z', '0001-01-01', '2031-02-30', 'soon', '{{date}}'])
    assert.equal(told(`<meta name="date" content="${date}">`).published, undefined, date);
  const late = told(
    linked({ ...NEWS, datePublished: '2031-06-14', dateModified: '2031-05-15T10:00:00Z' }),
  );
  assert.equal(late.published, undefined);
  assert.equal(late.modified?.value, '2031-05-15T10:00:00Z');
  assert.deepEqual(codesOf(late), ['metadata-disagrees']);
  const saved = told(
    linked({
      ...NEWS,
      datePublished: '2031-05-14T10:00:09Z',
      dateModified: '2031-05-14T10:00:08Z',
    }),
  );
  assert.equal(saved.published?.value, '2031-05-14T10:00:09Z');
  assert.equal(saved.modified, undefined);
});

test('a day in the address counts, as inferred', () => {
  const at = (path: string) =>
    told(`<link rel="canonical" href="https://herald.example${path}">`).published;
  const day = { value: '2031-05-14', basis: 'inferred', from: 'url' };
  assert.deepEqual(at('/2031/05/14/pier'), day);
  assert.deepEqual(at('/news/2031/may/14/pier'), day);
  assert.deepEqual(at('/2031-05-14-pier'), day);
  for (const path of ['/2031/05/pier', '/2031/13/14/pier', '/1/2031/0514', '/?d=2031/05/14/'])
    assert.equal(at(path), undefined, path);
  const dated = told(
    '<link rel="canonical" href="https://herald.example/2031/05/14/pier"><meta name="date" content="2031-05-15">',
  );
  assert.equal(dated.published?.value, '2031-05-15');
});

test('the byline that is shown goes before the one in data', () => {
  const data = linked({ ...NEWS, author: 'Web Admin Two' });
  const found = told(
    data,
    '<div class="author-name"><a rel="author" href="/doe">Jane Doe</a></div>',
  );
  assert.equal(found.byline, 'Jane Doe');
  assert.deepEqual(codesOf(found), ['metadata-disagrees']);
  const same = told(linked({ ...NEWS, author: 'Jane Doe' }), '<p class="byline">By JANE DOE</p>');
  assert.deepEqual(codesOf(same), []);
});

test('the outlet and buttons are no part of a byline', () => {
  const site = '<meta property="og:site_name" content="Herald.example">';
  assert.equal(
    told(`${site}<meta name="author" content="Jane Doe, Herald.example">`).byline,
    'Jane Doe',
  );
  assert.equal(told(site, '<p class="byline">By Herald.example</p>').byline, undefined);
  const button =
    '<div class="author-name"><b>Jane Doe</b><br><a href="/d">View more articles</a></div>';
  assert.equal(told(site, button).byline, 'Jane Doe');
});

test('several authors are joined as the page has them', () => {
  const line = '<p class="byline">By Jane Doe and Tom Roe</p>';
  const links =
    '<p class="byline">By <a rel="author">Jane Doe</a> and <a rel="author">Tom Roe</a></p>';
  assert.equal(told('', line).byline, 'Jane Doe and Tom Roe');
  assert.equal(told('', links).byline, 'Jane Doe and Tom Roe');
});

test('an agency is the credit, wherever the page names it', () => {
  const places: [head: string, above: string][] = [
    ['<meta name="author" content="Reuters">', ''],
    ['<meta name="source" content="Reuters">', ''],
    ['', '<p class="byline">By Reuters</p>'],
    ['', '<span class="article-source">Source: Reuters</span>'],
    [linked({ ...NEWS, author: { '@type': 'Organization', name: 'Reuters' } }), ''],
    [linked({ ...NEWS, sourceOrganization: { name: 'Reuters' } }), ''],
  ];
  for (const [head, above] of places) {
    const { credit, byline } = told(head, above);
    assert.deepEqual([credit, byline], ['Reuters', undefined], head + above);
  }
  const both = told('', '<p class="byline">By Jane Doe, Associated Press</p>');
  assert.deepEqual([both.byline, both.credit], ['Jane Doe', 'Associated Press']);
  const own = told(
    '<meta property="og:site_name" content="Reuters"><meta name="author" content="Reuters">',
  );
  assert.deepEqual([own.outlet, own.credit], ['Reuters', undefined]);
  const picture = '<figure><img src="p.jpg"><span class="credit">Reuters</span></figure>';
  assert.equal(told('', picture).credit, undefined);
});

test('the headline that is shown goes before the one for search engines', () => {
  const og = '<meta property="og:title" content="Port Ellis pier to close this summer | Herald">';
  const site = '<meta property="og:site_name" content="Herald">';
  assert.equal(
    told(og + site, '<h1>Pier to close for summer</h1>').title,
    'Pier to close for summer',
  );
  assert.equal(told(og + site).title, 'Port Ellis pier to close this summer');
  const logo = told(og + site, '<h1>Herald</h1>');
  assert.equal(logo.title, 'Port Ellis pier to close this summer');
  const other = told(
    '<meta property="og:title" content="Nobody asked">',
    '<h1>Pier to close soon</h1>',
  );
  assert.equal(other.title, 'Pier to close soon');
  assert.deepEqual(codesOf(other), ['metadata-disagrees']);
});

test('addresses are resolved, and only those of the web are taken', () => {
  const canonical = (href: string, address?: string) =>
    told(`<link rel="canonical" href="${href}">`, '', '', address).url;
  const from = 'https://herald.example/news/x?y';
  assert.equal(canonical('/pier', from), 'https://herald.example/pier');
  assert.equal(canonical('//herald.example/pier', from), 'https://herald.example/pier');
  assert.equal(canonical('/pier'), undefined);
  for (const href of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example/b', 'http://'])
    assert.equal(canonical(href, from), undefined, href);
  const front = told(
    '<link rel="canonical" href="https://herald.example/"><meta property="og:url" content="https://herald.example/pier">',
  );
  assert.equal(front.url, 'https://herald.example/pier');
  const two = told(
    '<link rel="canonical" href="https://herald.example/pier"><meta property="og:url" content="https://wire.example/a">',
  );
  assert.equal(two.url, 'https://herald.example/pier');
  assert.deepEqual(codesOf(two), ['metadata-disagrees']);
  const same = told(
    '<link rel="canonical" href="https://www.herald.example/pier/"><meta property="og:url" content="http://herald.example/pier">',
  );
  assert.deepEqual(codesOf(same), []);
});

test('a language other than English is told, not believed against the text', () => {
  const page = pageOf('').replace('en-GB', 'de_DE');
  assert.equal(articleOfPage(page).language, 'de-DE');
  assert.equal(
    article(takeIn(new TextEncoder().encode(page), { source: 'a.html' })).language,
    'en',
  );
  assert.equal(articleOfPage(page.replace('de_DE', '!?')).language, undefined);
});

test('names in tags that objects inherit are no fields', () => {
  for (const name of ['constructor', '__proto__', 'toString'])
    assert.deepEqual(codesOf(told(`<meta name="${name}" itemprop="${name}" content="x">`)), []);
});
