import { hashLink, markup, type Markup } from './markup.ts';
import type { Warning } from '../standing.ts';

/// What is to be known of an article before a word of it is used, at its head. `isHere` tells whether an article is on
/// the same page.
export function standingView(
  warnings: readonly Warning[],
  isHere: (article: string) => boolean,
): Markup | false {
  if (!warnings.length) return false;
  const sentences = warnings.map(({ before, article, after }) => {
    const other = isHere(article) ? markup`<a href="${hashLink(article)}">${article}</a>` : article;
    return markup`<p dir="auto">${before}${other}${after}</p>
`;
  });
  return markup`<aside class="standing" aria-label="How this article stands">
    ${sentences}
  </aside>
`;
}
