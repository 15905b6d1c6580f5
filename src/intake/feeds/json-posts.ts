import { DetectError, ParseError, parseJsonFeed } from 'feedsmith';
import type { Problem } from '../../record/types.ts';
import { given } from '../given.ts';
import { isObject, textIn } from '../json.ts';
import { problemOf } from '../refuse.ts';
import { contentOf, MAX_POSTS, namesOf, type Post, type Posts } from './posts.ts';

type Item = NonNullable<NonNullable<ReturnType<typeof parse>>['items']>[number];

/// Whether the value says that it is a JSON Feed.
export const isJsonFeed = (value: unknown): value is object =>
  isObject(value) &&
  /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(textIn(value['version']) ?? '');

/// The entries of a JSON Feed, 1.0 or 1.1. One without an id is left out, as the format demands.
export function jsonPosts(value: object): Posts {
  const problems: Problem[] = [];
  const feed = parse(value);
  if (!feed) return { feed: { format: 'unknown' }, posts: [], problems: [UNREADABLE] };
  const posts = (feed.items ?? []).flatMap((item, i) => {
    if (item.id) return [{ post: postOf(item), number: i + 1 }];
    const message = `Item ${i + 1} has no id and is left out, as JSON Feed demands.`;
    problems.push(problemOf('item-without-id', message));
    return [];
  });
  const { title, home_page_url: url } = feed;
  return { feed: { format: 'json-feed', ...given({ title, url }) }, posts, problems };
}

function parse(value: object) {
  const options = { maxItems: MAX_POSTS + 1, parseDateFn: (words: string) => words };
  try {
    return parseJsonFeed(value, options);
  } catch (error) {
    // It says nothing at all.
    if (error instanceof ParseError) return {};
    // It has a field that no plain object has (“constructor”).
    if (error instanceof DetectError) return null;
    throw error;
  }
}

const UNREADABLE = problemOf(
  'feed-unreadable',
  'The JSON Feed has fields that no feed has, and cannot be read.',
);

function postOf(item: Item): Post {
  return given({
    id: item.id,
    url: item.url,
    title: item.title,
    published: item.date_published,
    updated: item.date_modified,
    byline: namesOf(item.authors?.map(({ name }) => name)),
    content: contentOf(item.content_html, true) ?? contentOf(item.content_text, false),
    summary: contentOf(item.summary, false),
  });
}
