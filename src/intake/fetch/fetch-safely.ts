import { failed } from './errors.ts';
import { publicUrl } from './gate.ts';
import type { Headers } from './headers.ts';
import { limitsOf, type Limits } from './limits.ts';
import { request, type Answer, type RequestOptions } from './request.ts';

export type FetchOptions = RequestOptions & Partial<Limits>;

/// What came from the network.
export interface Fetched {
  /// Where it came from in the end, without fragment.
  url: string;
  status: number;
  headers: Headers;
  /// The body, decompressed, as many bytes as were sent.
  bytes: Uint8Array;
  /// The addresses that led to `url`, the one asked for first.
  redirects: string[];
}

/// What is done around each request of a fetch: asking whether it may be made, waiting for a turn.
export type Around = (url: URL, go: () => Promise<Answer>) => Promise<Answer>;

const MOST_REDIRECTS = 5;

/// Fetches a public web page, whatever its status. No address is connected to that is not public,
/// however it is spelled, resolved or redirected to; size and time have limits; no cookie, referrer
/// or password is sent. Throws `OnRecordError` with codes `fetch-refused` and `fetch-failed`, and
/// `RangeError` for limits that are none.
export async function fetchSafely(url: string, options: FetchOptions = {}): Promise<Fetched> {
  return fetchAround(url, options, (_, go) => go());
}

/// `fetchSafely`, with something done around each request. Its time does not count.
export async function fetchAround(
  address: string,
  options: FetchOptions,
  around: Around,
): Promise<Fetched> {
  const limits = limitsOf(options);
  let { totalTime } = limits;
  const timed = async (url: URL) => {
    const start = performance.now();
    const answer = await request(url, { ...limits, totalTime }, options);
    totalTime = Math.max(1, totalTime - Math.round(performance.now() - start));
    return answer;
  };
  const redirects: string[] = [];
  let url = publicUrl(address, options);
  for (;;) {
    const here = url;
    const { location, ...answer } = await around(here, () => timed(here));
    if (location === undefined) return { url: here.href, ...answer, redirects };
    if (redirects.length === MOST_REDIRECTS) throw tooManyRedirects(redirects[0]!);
    redirects.push(here.href);
    url = publicUrl(utf8(location), options, here);
  }
}

function tooManyRedirects(url: string): Error {
  const more = `redirects more than ${MOST_REDIRECTS} times`;
  return failed(`${url} ${more}. Open it in a browser, and give the address it ends at.`);
}

/// A header's bytes are read as Latin-1, and most are UTF-8.
function utf8(header: string): string {
  return Buffer.from(header, 'latin1').toString('utf8');
}
