import { guessContainer, type Container } from '../../intake/formats.ts';
import type { Page } from '../../intake/fetch/article.ts';
import { problemOf, refusedItem } from '../../intake/refuse.ts';
import type { IntakeOptions } from '../../intake/take-in.ts';
import type { ImportSource } from '../import/import.ts';

/// A page that was fetched, as what is to be imported: one article, under the address that it came from. A feed, a
/// crawl or a list is refused as a problem: it would speak for other sites, and whoever writes a page must not have
/// his words stored as theirs.
export function pageSource(
  page: Page,
  options: Omit<IntakeOptions, 'source' | 'url' | 'charset'> = {},
): ImportSource {
  const { url, bytes, charset } = page;
  const container = guessContainer('', bytes.subarray(0, OPENING));
  const refusal = refusalOf(container, page);
  if (refusal) return { name: url, items: [refusedItem(url, refusal, { container: url })] };
  const known = { ...options, url, ...(charset !== undefined && { charset }) };
  return container === null
    ? { name: url, from: bytes, isOne: true, options: known }
    : { name: url, from: bytes, options: { ...known, container } };
}

const OPENING = 65_536;
const FEEDS = new Set<Container>(['rss', 'rdf', 'atom', 'json-feed']);
/// What is one article itself.
const DOCUMENTS = new Set<Container | null>([null, 'pdf', 'docx']);

function refusalOf(container: Container | null, { url, contentType = '' }: Page) {
  if (container !== null && FEEDS.has(container))
    return problemOf(
      'page-is-feed',
      `This is a feed and no article: follow it with onrecord watch ${url} --fetch, or save it and add the file.`,
    );
  if (!DOCUMENTS.has(container))
    return problemOf(
      'page-is-list',
      'This holds articles of whatever addresses and is no article itself. If you trust it, save it and add the file.',
    );
  if (container === null && /[/+]json$/.test(contentType))
    return problemOf(
      'json-unknown',
      'This is JSON and no article: there is no news in it to read.',
    );
  return null;
}
