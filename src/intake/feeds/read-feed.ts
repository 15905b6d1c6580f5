import { textHash } from '../../record/ids.ts';
import type { Problem } from '../../record/types.ts';
import { takeContent } from '../content.ts';
import { given } from '../given.ts';
import { isoInstant } from '../instants.ts';
import type { Item, Provenance } from '../items.ts';
import { parseJson } from '../json.ts';
import { problemOf, refusedItem, tooLong, withProblems } from '../refuse.ts';
import { isSameSite } from '../sites.ts';
import type { IntakeOptions } from '../take-in.ts';
import { checkXml, decodeXml } from '../xml.ts';
import { isJsonFeed, jsonPosts } from './json-posts.ts';
import { MAX_POSTS, type FeedEntry, type FeedInfo, type Post, type Posts } from './posts.ts';
import { xmlPosts } from './xml-posts.ts';

export type { FeedEntry, FeedInfo } from './posts.ts';

/// A feed with its articles.
export interface Feed {
  feed: FeedInfo;
  items: Item[];
  /// What is wrong with the feed as a whole, or with entries that it has to leave out.
  problems: Problem[];
}

/// Reads a feed: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed. Each entry becomes an article of the full
/// content that the feed gives; where it gives only a summary, that is the article, and a problem
/// `summary-only` says so. What it says of another site's page is kept without that address, so that it does not
/// take the place of what that site says itself. Of `options`, `source` names the feed, `url` is its own address, and
/// `outlet` goes before the feed's title. Never throws; time is linear in the length.
export function readFeed(input: Uint8Array | string, options: IntakeOptions = {}): Feed {
  const { feed, posts, problems } = postsOf(input, options);
  const items = posts.map(({ post, number }) => itemOf(post, number, feed, options));
  return { feed, items, problems };
}

/// What a feed lists, without reading it: for a watcher. Never throws.
export function feedEntries(
  input: Uint8Array | string,
  options: IntakeOptions = {},
): { feed: FeedInfo; entries: FeedEntry[]; problems: Problem[] } {
  const { feed, posts, problems } = postsOf(input, options);
  const entries = posts.map(({ post }) => {
    const { id, url, title, published, updated } = post;
    const digest = id === undefined && url === undefined ? digestOf(post) : undefined;
    return given({ id, url, title, published, updated, digest });
  });
  return { feed, entries, problems };
}

function digestOf({ title = '', content, summary }: Post): string {
  return textHash(`${title}\n${(content ?? summary)?.value ?? ''}`);
}

function postsOf(input: Uint8Array | string, options: IntakeOptions): Posts {
  const { feed, posts, problems } = parsed(input);
  const base = options.url ?? feed.url;
  if (posts.length > MAX_POSTS) {
    const message = `The feed has more than ${MAX_POSTS} entries; the others are left out.`;
    problems.push(problemOf('too-many', message));
  }
  const settled = posts.slice(0, MAX_POSTS).map(({ post, number }) => ({
    number,
    post: settle(post, base),
  }));
  return { feed, posts: settled, problems };
}

function parsed(input: Uint8Array | string): Posts {
  const long = tooLong(input.length);
  if (long) return none([long]);
  const decoded = typeof input === 'string' ? { text: input } : decodeXml(input);
  if (!decoded) return none([problemOf('undecodable', 'The bytes of the feed are no text.')]);
  const { text, note } = { note: undefined, ...decoded };
  const notes = note === undefined ? [] : [problemOf('decoded-as', note)];
  const read = /^\s{0,99}[{[]/.test(text) ? ofJson(text) : ofXml(text);
  return { ...read, problems: [...notes, ...read.problems] };
}

function ofXml(text: string): Posts {
  const checked = checkXml(text);
  return 'problem' in checked ? none([checked.problem]) : xmlPosts(checked);
}

function ofJson(text: string): Posts {
  const json = parseJson(text);
  if ('problem' in json) return none([json.problem]);
  if (isJsonFeed(json.value)) return jsonPosts(json.value);
  return none([
    problemOf('feed-unreadable', 'The JSON is no JSON Feed: it names no version of it.'),
  ]);
}

function none(problems: Problem[]): Posts {
  return { feed: { format: 'unknown' }, posts: [], problems };
}

/// With whole addresses and dates in ISO 8601.
function settle(post: Post, base: string | undefined): Post {
  const { url, published, updated, ...rest } = post;
  return {
    ...rest,
    ...given({
      url: url === undefined ? undefined : addressOf(url, base),
      published: published === undefined ? undefined : (isoInstant(published) ?? published),
      updated: updated === undefined ? undefined : (isoInstant(updated) ?? updated),
    }),
  };
}

function addressOf(url: string, base: string | undefined): string | undefined {
  const address = URL.parse(url.trim(), base);
  return address && /^https?:$/.test(address.protocol) ? address.href : undefined;
}

function itemOf(post: Post, number: number, feed: FeedInfo, options: IntakeOptions): Item {
  const container = options.source ?? options.url ?? 'the feed';
  const name = `${container}, item ${number}`;
  const { id, original } = post;
  const provenance: Provenance = { container, ...given({ id, original }) };
  const content = post.content ?? post.summary;
  if (!content) return refusedItem(name, problemOf('empty', nothingIn(post)), provenance);
  const site = options.url ?? feed.url;
  const isOwn = post.url !== undefined && site !== undefined && isSameSite(post.url, site);
  const taken = takeContent(content, {
    source: isOwn || post.url === undefined ? name : `${site ?? container} ${post.url}`,
    ...given({
      url: isOwn ? post.url : undefined,
      outlet: options.outlet ?? feed.title,
      title: post.title,
      byline: post.byline,
      published: post.published,
      publishedFrom: post.published === undefined ? undefined : ('feed' as const),
    }),
  });
  const problems = post.content ? [] : [problemOf('summary-only', SUMMARY)];
  return { name, provenance, ...withProblems(taken, problems) };
}

const SUMMARY =
  'The feed gives only a summary of the article, which is all that is read here. Read its page for the rest.';

function nothingIn({ url, title }: Post): string {
  const where = url === undefined ? '' : ` Read its page, ${url.slice(0, 200)}.`;
  const what = title === undefined ? 'nothing of it' : 'its title alone';
  return `The feed gives ${what}, so there is no text to read.${where}`;
}
