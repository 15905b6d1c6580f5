import type { Problem } from '../../record/types.ts';
import type { Content } from '../content.ts';

/// What a feed says of itself.
export interface FeedInfo {
  title?: string;
  /// The site that the feed is of.
  url?: string;
  format: 'rss' | 'rdf' | 'atom' | 'json-feed' | 'unknown';
  /// For how many minutes its publisher says that it stays as it is.
  ttl?: number;
}

/// An entry of a feed without what it says. Dates are ISO 8601, or as they stand when they are no
/// dates.
export interface FeedEntry {
  id?: string;
  url?: string;
  title?: string;
  published?: string;
  updated?: string;
  /// What tells an entry with neither id nor address from others: a hash of its title and text.
  digest?: string;
}

/// An entry with what it says.
export interface Post extends FeedEntry {
  byline?: string;
  /// The channel that had it first.
  original?: string;
  content?: Content;
  summary?: Content;
}

/// A feed of whatever format, with where each entry stands in it, from 1.
export interface Posts {
  feed: FeedInfo;
  posts: { post: Post; number: number }[];
  problems: Problem[];
}

/// The most entries that are read of one feed.
export const MAX_POSTS = 20_000;

/// The names of persons in one line ("Ana Brook, Tom Reyes").
export function namesOf(names: readonly (string | undefined)[] | undefined): string | undefined {
  const named = (names ?? []).map((name) => name?.trim()).filter((name) => name !== undefined);
  const line = [...new Set(named)].join(', ').slice(0, 300);
  return line === '' ? undefined : line;
}

export function contentOf(value: string | undefined, html: boolean): Content | undefined {
  return value?.trim() ? { value, html } : undefined;
}
