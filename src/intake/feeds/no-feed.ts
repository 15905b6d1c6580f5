import { Parser } from 'htmlparser2';
import type { Problem } from '../../record/types.ts';
import { decode } from '../decode.ts';
import type { FeedInfo } from './posts.ts';

/// Why what came from the address of a feed is none, in a sentence; null for a feed, be it empty. Of a web page that
/// names its feed, the sentence has the address. `url` is where the bytes came from.
export function whyNoFeed(
  bytes: Uint8Array,
  { feed, problems }: { feed: FeedInfo; problems: readonly Problem[] },
  url: string,
): string | null {
  const fault = problems.find(({ code }) => code !== 'decoded-as');
  if (feed.format !== 'unknown' || !fault) return null;
  const text = decode(bytes)?.text ?? '';
  if (!PAGE.test(text.slice(0, 2000))) return `it is no feed: ${fault.message}`;
  const named = feedOfPage(text, url);
  return named === null
    ? 'it is a web page, no feed: look on the page for the address of its feed'
    : `it is a web page, no feed: it names ${named} as its feed; watch that`;
}

const PAGE = /<(?:!doctype\s{1,9}html|html|head|body)\b/i;
const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|feed\+json)\b/i;
/// The head of a page ends before, in code units.
const HEAD = 200_000;
const LONGEST = 500;

/// The address that a page gives its feed, the first if there are several; null when it gives none.
function feedOfPage(html: string, base: string): string | null {
  let found: string | null = null;
  const parser = new Parser({
    onopentag: (name, { rel = '', type = '', href = '' }) => {
      if (found !== null || name !== 'link' || !href) return;
      if (!/(?:^|\s)alternate(?:\s|$)/i.test(rel) || !FEED_TYPE.test(type.trim())) return;
      const address = URL.parse(href.trim(), base);
      if (address && /^https?:$/.test(address.protocol) && address.href.length <= LONGEST)
        found = address.href;
    },
  });
  parser.end(html.slice(0, HEAD));
  return found;
}
