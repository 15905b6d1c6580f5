import { readPage, type Page } from './html-page.ts';
import { bodyOf, type PageBody } from './page-body.ts';
import { describePage, type PageDescription } from './page-description.ts';

/// The text of the main article of a page and what the page says about it.
export interface PageArticle extends PageDescription {
  text: string;
}

/// Of a text in JSON-LD: how much longer it must be than what the page shows, to be read instead.
const MUCH_LONGER = 3;
const SHORT = 400;

/// Takes the article out of a simply saved page: where the page says its article is, else where
/// most of the running text stands; without menus, captions, forms and what is beside it. Paragraphs
/// are set apart by empty lines. `address` is where the page came from: links are resolved against
/// it. Linear in the length of the page; never throws.
export function articleOfPage(html: string, address?: string): PageArticle {
  const page = readPage(html);
  const body = bodyOf(page);
  const described = describePage(page, body, address);
  const problems = [...body.problems, ...described.problems];
  return { text: textOf(page, body), ...described, problems };
}

/// Pages that scripts fill are saved empty; their JSON-LD may hold the article all the same.
function textOf(page: Page, { text }: PageBody): string {
  const { body } = page.metadata;
  if (body.length < SHORT || text.length * MUCH_LONGER > body.length) return text;
  const inner = readPage(body.replaceAll(/\r\n?/g, '\n').replaceAll(/\n+/g, '<br><br>'));
  return inner.blocks.map((block) => block.text).join('\n\n');
}
