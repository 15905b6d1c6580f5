import type { RequestListener } from 'node:http';
import type { TestContext } from 'node:test';
import type { Archive } from '../../../src/archive/archive.ts';
import {
  pollFeeds,
  type Watched,
  type WatchOptions,
} from '../../../src/engine/watch/poll-feeds.ts';
import { Manners } from '../../../src/intake/fetch/manners.ts';
import { serveSite } from '../../intake/fetch/server.ts';
import { archiveWith, pool, REPORT } from '../import/kit.ts';

export const HOUR = 3_600_000;

export const page = (text: string): string =>
  `<html><head><title>Pier</title></head><body><article><h1>Pier to reopen</h1>${text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article></body></html>`;

export const feed = (address: string, entries: readonly string[], updated = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><id>urn:post</id>${entries
    .map(
      (id) =>
        `<entry><id>${id}</id><title>${id}</title><link href="${address}/${id}"/><updated>2031-05-14T0${updated || 8}:00:00Z</updated><summary>A pier.</summary></entry>`,
    )
    .join('')}</feed>`;

/// What a site answers: `pages` tells the status of a page that is not there, else it is `REPORT` with the name of
/// the page for “spring”.
export interface SiteState {
  entries: string[];
  updated: string;
  etag: string;
  pages: Record<string, number>;
  /// Pages that come when this is fulfilled.
  held: Record<string, Promise<void>>;
  /// The milliseconds since 1970 that everything takes it to be.
  now: number;
}

/// What a round told: "feed new", "new", "problem".
export const told = (one: Watched): string =>
  one.kind === 'feed' ? `feed ${one.outcome}` : one.imported.outcome;

/// The sentences of a round: why a feed failed, and problems.
export const messages = (all: readonly Watched[]): string[] =>
  all.flatMap((one) => {
    if (one.kind === 'feed') return one.message ?? [];
    return one.imported.outcome === 'problem' ? one.imported.problem.message : [];
  });

/// A site with a feed of `entries` and their pages, or what `listener` makes of it, and an archive that watches it.
export async function watching(test: TestContext, listener?: RequestListener) {
  const now = Date.UTC(2031, 4, 14, 9, 30);
  const state: SiteState = {
    entries: ['spring'],
    updated: '',
    etag: 'one',
    pages: {},
    held: {},
    now,
  };
  const site = await serveSite(
    test,
    listener ??
      ((request, response) => {
        const name = request.url!.slice(1);
        const status = name === 'robots.txt' ? 404 : (state.pages[name] ?? 200);
        if (status !== 200) response.writeHead(status).end();
        else if (name !== 'feed') {
          const html = page(REPORT.replace('spring', name));
          response.writeHead(200, { 'content-type': 'text/html' });
          void (state.held[name] ?? Promise.resolve()).then(() => response.end(html));
        } else if (request.headers['if-none-match'] === state.etag) response.writeHead(304).end();
        else
          response
            .writeHead(200, { 'content-type': 'application/atom+xml', etag: state.etag })
            .end(feed(site.address, state.entries, state.updated));
      }),
  );
  const { archive } = await archiveWith(test);
  const url = `${site.address}/feed`;
  await archive.setFeed({ url });
  const clock = {
    now: () => state.now,
    sleep: async (milliseconds: number) => {
      state.now += milliseconds;
    },
  };
  const manners = () => new Manners({ ...site.options, pause: 0, clock });
  const ask = (options: Partial<WatchOptions> = {}): AsyncGenerator<Watched> =>
    pollFeeds(archive, { manners: manners(), workers: 1, pool, ...options });
  /// All of a round, by default long after whatever the feeds were told to wait for.
  const round = async (later = 25 * HOUR, options: Partial<WatchOptions> = {}) => {
    state.now += later;
    const all: Watched[] = [];
    for await (const one of ask(options)) all.push(one);
    return all;
  };
  return { site, state, archive, url, ask, round };
}

export type Watching = Awaited<ReturnType<typeof watching>>;

/// What is stored of the only feed.
export const feedOf = async (archive: Archive) => (await archive.feeds())[0]!;

/// How often a path was asked for.
export const asked = ({ site }: Watching, path: string): number =>
  site.requests.filter((one) => one === path).length;
