import { createHash } from 'node:crypto';
import type { ArticleRecord } from '../../record/types.ts';
import { articleView } from './article-view.ts';
import { hashLink, markup, Markup } from './markup.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './page-assets.ts';
import { labelsOf, warningsOf, type Standing } from '../standing.ts';
import { counted, EDITORIAL_LINE, titleOf } from '../wording.ts';

export { articleView };

/// What a page may load and run: its own style and its own script, told by their hashes, and
/// nothing else. A server sends the same as a header.
export const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  `style-src '${hash(PAGE_STYLE)}'`,
  `script-src '${hash(PAGE_SCRIPT)}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

/// One self-contained HTML file for one or several articles. `standings` say how those of an archive stand: what was
/// retracted, was superseded or is a copy of a retracted one says so at its head. The same records give the same bytes:
/// no clock, no network, no chance.
export function articlePage(
  records: readonly ArticleRecord[],
  standings: readonly Standing[] = [],
): string {
  const ids = new Set(records.map(({ article }) => article.id));
  const warned = new Map(standings.map((one) => [one.id, warningsOf(one)]));
  const warningsAt = ({ article }: ArticleRecord) => warned.get(article.id) ?? [];
  const labels = (record: ArticleRecord) => labelsOf(warningsAt(record));
  const [first] = records;
  const title =
    first && records.length === 1
      ? [...labels(first), titleOf(first.article)].join(' · ')
      : `The record of ${counted(records.length, 'article')}`;
  const links = records.map((record) => {
    const { article } = record;
    const marks = labels(record).map((label) => markup` <b class="badge open">${label}</b>`);
    return markup`<li><a href="${hashLink(article.id)}" dir="auto">${titleOf(article)}</a>${marks}</li>
`;
  });
  const nav =
    records.length > 1 &&
    markup`<nav aria-label="Articles">
      <ol>
        ${links}
      </ol>
    </nav>`;
  return page(
    title,
    markup`${nav} ${records.map((record) => {
      const around = { warnings: warningsAt(record), isHere: (id: string) => ids.has(id) };
      return new Markup(articleView(record, around));
    })}`.text,
  );
}

/// What a page begins with, by which it is known as one of ours.
export const PAGE_BEGINNING = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="OnRecord">
`;

/// The shell around a body made by a view: head, masthead, legend, keys. `body` is markup and
/// printed as it is; `title` is text.
export function page(title: string, body: string): string {
  return markup`${new Markup(PAGE_BEGINNING)}<meta http-equiv="Content-Security-Policy" content="${new Markup(CONTENT_SECURITY_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} · OnRecord</title>
<style>${new Markup(PAGE_STYLE)}</style>
</head>
<body>
<header class="masthead">
<h1>OnRecord</h1>
<p class="editorial">${EDITORIAL_LINE}</p>
</header>
${LEGEND}
<main>
${new Markup(body)}</main>
${KEYS}
<script>${new Markup(PAGE_SCRIPT)}</script>
</body>
</html>
`.text;
}

const LEGEND = markup`<ul class="legend" aria-label="Legend">
<li class="content kind-direct depth-1">direct</li>
<li class="content kind-mixed depth-1">mixed, partly quoted</li>
<li class="content kind-indirect depth-1">indirect</li>
<li class="content kind-thought depth-1">thought</li>
<li class="content kind-indirect depth-2 outer-mixed">one inside another</li>
<li class="source">who</li>
<li class="cue">cue</li>
</ul>`;

const KEYS = markup`<footer class="keys" hidden>
<p><kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>?</kbd> why · <kbd>e</kbd> evidence · <kbd>c</kbd> copy citation · <kbd>l</kbd> copy link · <kbd>Esc</kbd> show all, then clear</p>
<p class="said" role="status"></p>
<p class="by-hand"></p>
</footer>`;

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
