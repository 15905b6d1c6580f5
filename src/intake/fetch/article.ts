import { Manners, type PageOptions } from './manners.ts';
import { noPage } from './status.ts';

/// A page as it came, for `takeIn(page.bytes, { url: page.url, source: page.url })`.
export interface Page {
  bytes: Uint8Array;
  /// Where it came from in the end.
  url: string;
  /// As the server tells it, in lower case: "text/html", "utf-8".
  contentType?: string;
  charset?: string;
  /// When it came, as ISO 8601 in UTC.
  retrieved: string;
  /// The addresses that led to `url`, the one asked for first.
  redirects: string[];
}

const ACCEPT = 'text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9, */*;q=0.1';

/// Fetches an article, safely and politely. Share `manners` between the fetches of a run. Throws
/// `OnRecordError` with codes `fetch-refused`, `fetch-failed` (also for a status like 404) and
/// `fetch-later`.
export async function fetchArticle(
  url: string,
  { manners = new Manners(), ...options }: PageOptions & { manners?: Manners } = {},
): Promise<Page> {
  const fetched = await manners.fetch(url, { accept: ACCEPT, ...options });
  const now = manners.clock.now();
  if (fetched.status !== 200) throw noPage(fetched, now);
  const { bytes, redirects, headers } = fetched;
  const { contentType, charset } = headers;
  return {
    bytes,
    url: fetched.url,
    ...(contentType !== undefined && { contentType }),
    ...(charset !== undefined && { charset }),
    retrieved: new Date(now).toISOString(),
    redirects,
  };
}
