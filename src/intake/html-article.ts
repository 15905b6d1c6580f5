import { bodyOf } from './page-body.ts';
import { readPage, type Page } from './html-page.ts';

/// The text of the main article of a page and what the page says about it.
export interface PageArticle {
  text: string;
  title?: string;
  byline?: string;
  outlet?: string;
  url?: string;
  published?: string;
}

/// Takes the article out of a simply saved page: where the page says its article is, else where
/// most of the running text stands; without menus, captions, forms and what is beside it. Paragraphs
/// are set apart by empty lines. Linear in the length of the page; never throws.
export function articleOfPage(html: string): PageArticle {
  const page = readPage(html);
  const title = page.metadata.get('title');
  return { text: bodyOf(page, title), ...describedBy(page, title) };
}

function describedBy(page: Page, title: string | undefined): Omit<PageArticle, 'text'> {
  const described: Omit<PageArticle, 'text'> = title === undefined ? {} : { title };
  for (const field of ['byline', 'outlet', 'url', 'published'] as const) {
    const value = page.metadata.get(field);
    if (value !== undefined) described[field] = value;
  }
  return described;
}
