import type { Chance } from '../chance.ts';
import { mutatedBytes } from '../mutations/bytes.ts';
import { mutatedMarkup } from '../mutations/markup.ts';
import { mutatedText } from '../mutations/text.ts';
import { DEMONSTRATIONS, HTML, TEXTS } from '../samples.ts';
import { encoded, fileTarget } from './files.ts';

const LINKED_DATA = JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': ['NewsArticle'],
      headline: 'Pier to close',
      datePublished: '2031-05-14T09:30:00Z',
      dateModified: '2031-05-15',
      author: [{ '@type': 'Person', name: 'Lena Hart' }],
      publisher: { '@type': 'Organization', name: 'Port Ellis Herald' },
      mainEntityOfPage: { '@id': 'https://herald.example/pier' },
    },
  ],
});

const PAGES = [
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pier to close</title>
<link rel="canonical" href="https://herald.example/pier"><meta property="og:title" content="Pier to close">
<meta property="article:published_time" content="2031-05-14T09:30:00Z"><meta name="author" content="Lena Hart">
<script type="application/ld+json">${LINKED_DATA}</script><style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/harbour">Harbour</a></li></ul></nav>
<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Pier to close</h1>
<p class="byline">By <a rel="author" href="/lena">Lena Hart</a></p><time datetime="2031-05-14">May 14, 2031</time>
<div itemprop="articleBody">${HTML}<aside>Read more</aside><figure><img src="a.jpg"><figcaption>The pier</figcaption></figure>
<blockquote>“The pier stays,” Ana Brook said.</blockquote></div></article>
<div class="comments"><p>Nobody asked us.</p></div><footer>© 2031 Port Ellis Herald</footer></body></html>`,
  `<html><head><title>Pier</title></head><body><table><tr><td>${HTML}</td><td><ul><li>one<li>two</ul></td></tr></table></body></html>`,
  `<div>${DEMONSTRATIONS[1]!
    .split('\n\n')
    .map((words) => `<p>${words}</p>`)
    .join('')}</div>`,
];

const PIECES =
  '<p>|</p>|<div>|</div>|<br>|<br/>|<a href="x">|</a>|<b>|<h1>|<li>|<table>|<script>|</script>|<style>|<!--|-->|<![CDATA[|]]>|' +
  '<template>|<svg>|<math>|<iframe srcdoc="|<noscript>|<title>|<textarea>|<plaintext>|<base href="//x">|&amp;|&lt;|&#0;|&#x110000;|' +
  '&nbsp;|&notanentity;|&#55296;|<meta charset="utf-16">|<meta http-equiv="refresh" content="0">|<time datetime="99999-99-99">|' +
  '<|>|"|\'|=|/>|<p hidden>|<p style="display:none">|<article>|</article>|<script type="application/ld+json">|<?xml version="1.0"?>|<main>|' +
  '<meta property="article:published_time" content="">|itemprop="datePublished"|class="byline"|rel="author"|{"@type":"NewsArticle"|\0';

const html = { texts: PAGES, pieces: PIECES.split('|') };

const MARKDOWN = [
  `---\ntitle: Pier to close\ndate: 2031-05-14\nauthor: Lena Hart\n---\n# Pier to close\n\n${TEXTS[3]}\n\n> “The pier stays,” *Ana Brook* said.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n[link](https://herald.example "x") ![pier](a.jpg)\n\n\`\`\`js\nlet a = 1;\n\`\`\`\n`,
  `Pier\n====\n\nAna **Brook** said [so][1].\n\n1. one\n2. two\n\n    code\n\n[1]: https://herald.example\n`,
  DEMONSTRATIONS[0]!,
];

const SIGNS =
  '#|##|*|**|***|_|__|~~|`|```|>|>>|-|+|1.|![|](|)|[|]|[^1]|[^1]: |<b>|<!--|-->|&amp;|\\|\\*|---|===|\n---\n|\n===\n|| a || b ||\n|    |\t|\n\n|\n> |\n- |' +
  '\n    - |[a](b "c|<https://x>|[x][x]|[x]: y|title: |+++\n|~~~|\0|\r\n';

export const pages = [
  fileTarget({ name: 'html', tells: 'saved web pages are taken in', ending: 'html' }, (chance) =>
    madePage(chance),
  ),
  fileTarget({ name: 'markdown', tells: 'Markdown is taken in', ending: 'md' }, (chance) =>
    encoded(mutatedText(chance, { texts: MARKDOWN, pieces: SIGNS.split('|') }), chance),
  ),
];

function madePage(chance: Chance): Uint8Array {
  const way = chance.below(10);
  if (way === 0)
    return mutatedBytes(
      chance,
      PAGES.map((page) => Buffer.from(page)),
    );
  if (way < 4) return encoded(mutatedText(chance, html, 100_000), chance);
  return encoded(mutatedMarkup(chance, html), chance);
}
