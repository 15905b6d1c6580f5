import { ParseError, parseAtomFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import type { Content } from '../content.ts';
import { given } from '../given.ts';
import { problemOf } from '../refuse.ts';
import type { CheckedXml } from '../xml.ts';
import { contentOf, MAX_POSTS, namesOf } from './posts.ts';
import type { FeedInfo, Post, Posts } from './posts.ts';
import { wordsOf } from './words.ts';

const LIMIT = { maxItems: MAX_POSTS + 1, parseDateFn: (words: string) => words };

const READERS = new Map<string, (text: string) => { feed: FeedInfo; posts: Post[] }>([
  ['rss', readRss],
  ['rdf', readRdf],
  ['feed', readAtom],
]);

/// Whether an element of that name holds a feed.
export const isFeedRoot = (root: string): boolean => READERS.has(root);

/// The entries of a feed whose XML was checked: RSS 0.9x, 1.0 and 2.0, or Atom. There are none in a
/// feed that says nothing at all.
export function xmlPosts({ root, text, problems }: CheckedXml): Posts {
  const read = READERS.get(root);
  if (!read) return nothing(problems, `<${root.slice(0, 40)}> is no feed of RSS or Atom.`);
  try {
    const { feed, posts } = read(text);
    return { feed, posts: posts.map((post, i) => ({ post, number: i + 1 })), problems };
  } catch (error) {
    if (error instanceof ParseError) return { feed: { format: 'unknown' }, posts: [], problems };
    const cause = (error as Error).cause ?? error;
    return nothing(
      problems,
      `The feed is damaged and cannot be read (${(cause as Error).message}).`,
    );
  }
}

function nothing(problems: Posts['problems'], message: string): Posts {
  const problem = problemOf('feed-unreadable', message);
  return { feed: { format: 'unknown' }, posts: [], problems: [...problems, problem] };
}

function readRss(text: string) {
  const feed = parseRssFeed(text, LIMIT);
  const posts = (feed.items ?? []).map((item): Post => {
    const { guid, link, source, dc, atom } = item;
    const permanent =
      guid?.isPermaLink !== false && isAddress(guid?.value) ? guid?.value : undefined;
    return given({
      id: guid?.value,
      url: link ?? permanent,
      title: item.title ?? dc?.titles?.[0],
      published: item.pubDate ?? dc?.dates?.[0] ?? atom?.published,
      updated: atom?.updated,
      byline: namesOf(dc?.creators) ?? namesOf(item.authors?.map(({ name }) => name)),
      original: source?.title ?? source?.url,
      content: contentOf(item.content?.encoded, true),
      summary: contentOf(item.description, true),
    });
  });
  const { title, link: url, ttl } = feed;
  return { feed: { format: 'rss' as const, ...given({ title, url, ttl }) }, posts };
}

function readRdf(text: string) {
  const feed = parseRdfFeed(text, LIMIT);
  const posts = (feed.items ?? []).map((item): Post =>
    given({
      id: item.rdf?.about,
      url: item.link ?? (isAddress(item.rdf?.about) ? item.rdf?.about : undefined),
      title: item.title,
      published: item.dc?.dates?.[0],
      byline: namesOf(item.dc?.creators),
      original: item.dc?.sources?.[0],
      content: contentOf(item.content?.encoded, true),
      summary: contentOf(item.description, true),
    }),
  );
  const { title, link: url } = feed;
  return { feed: { format: 'rdf' as const, ...given({ title, url }) }, posts };
}

function readAtom(text: string) {
  const feed = parseAtomFeed(text, LIMIT);
  const posts = (feed.entries ?? []).map((entry): Post => {
    const { source } = entry;
    return given({
      id: entry.id,
      url: alternate(entry.links),
      title: entry.title && titleOf(entry.title),
      published: entry.published,
      updated: entry.updated,
      byline: namesOf((entry.authors ?? source?.authors ?? feed.authors)?.map(({ name }) => name)),
      original: (source?.title && titleOf(source.title)) ?? alternate(source?.links) ?? source?.id,
      content: entry.content && atomContent(entry.content),
      summary: entry.summary && atomContent(entry.summary),
    });
  });
  const about = given({ title: feed.title && titleOf(feed.title), url: alternate(feed.links) });
  return { feed: { format: 'atom' as const, ...about }, posts };
}

function atomContent({ value, type }: { value?: string; type?: string }): Content | undefined {
  const kind = (type ?? 'text').toLowerCase();
  if (kind === 'text' || kind === 'text/plain') return contentOf(value, false);
  return /^(?:x?html|text\/html|application\/xhtml\+xml)$/.test(kind)
    ? contentOf(value, true)
    : undefined;
}

function titleOf(title: { value?: string; type?: string }): string | undefined {
  const content = atomContent(title);
  return content?.html ? wordsOf(content.value) : content?.value;
}

function alternate(
  links: readonly { href?: string; rel?: string }[] | undefined,
): string | undefined {
  return links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
}

const isAddress = (value: string | undefined): boolean => /^https?:\/\//i.test(value ?? '');
