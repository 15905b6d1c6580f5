import { fetch, type Response } from 'undici';
import { OnRecordError } from '../../record/errors.ts';
import { readBody } from './body.ts';
import { guardedAgent } from './connect.ts';
import { failed } from './errors.ts';
import { shown, type Gate } from './gate.ts';
import { headersOf, type Headers } from './headers.ts';
import type { Limits } from './limits.ts';
import { userAgent } from './user-agent.ts';

/// What a request says, and how it ends.
export interface RequestOptions extends Gate {
  /// A web or mail address where those who run a site reach whoever fetches.
  contact?: string;
  /// The media types wanted, as the header `Accept` has them.
  accept?: string;
  /// Validators of the copy at hand: the answer is 304 when it is still the same.
  etag?: string;
  lastModified?: string;
  /// Keep the beginning of a body that is too large instead of failing.
  cut?: boolean;
  signal?: AbortSignal;
}

/// One answer of a server. A redirect has a `location`, as it was sent, and no bytes.
export interface Answer {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
  location?: string;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/// Sends one GET, follows nothing. Rejects with `OnRecordError` with codes `fetch-refused` (it leads
/// to an address that is not public) and `fetch-failed`, or with the reason of an aborted `signal`.
export async function request(url: URL, limits: Limits, options: RequestOptions): Promise<Answer> {
  const headers = headersFor(options);
  const control = new AbortController();
  const late = (what: string, time: number) => () =>
    control.abort(failed(`${url.href} ${what} within ${time} ms. Try again later.`));
  const { headersTime, totalTime } = limits;
  const head = setTimeout(late('did not begin to answer', headersTime), headersTime);
  const whole = setTimeout(late('did not come', totalTime), totalTime);
  const signal = AbortSignal.any([control.signal, ...(options.signal ? [options.signal] : [])]);
  const agent = guardedAgent(options, signal, options.cut ? undefined : limits.maxBytes);
  try {
    const response = await fetch(url.href, {
      dispatcher: agent,
      headers,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    clearTimeout(head);
    return await answerOf(response, url, limits, options);
  } catch (error) {
    throw options.signal?.aborted ? options.signal.reason : failure(error, url, limits);
  } finally {
    clearTimeout(head);
    clearTimeout(whole);
    await agent.destroy();
  }
}

function headersFor({ contact, accept, etag, lastModified }: RequestOptions) {
  return {
    'user-agent': userAgent(contact),
    accept: accept ?? '*/*',
    'accept-language': 'en, *;q=0.5',
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

async function answerOf(
  response: Response,
  url: URL,
  { maxBytes }: Limits,
  { cut }: RequestOptions,
): Promise<Answer> {
  const { status, body } = response;
  const headers = headersOf(response.headers);
  const location = REDIRECTS.has(status) ? response.headers.get('location') : null;
  if (location !== null || !body)
    return { status, headers, bytes: new Uint8Array(), ...(location !== null && { location }) };
  const told = Number(response.headers.get('content-length') ?? 0);
  if (!cut && told > maxBytes) throw tooLarge(url, maxBytes);
  const { bytes, whole } = await readBody(body, maxBytes);
  if (!cut && !whole) throw tooLarge(url, maxBytes);
  return { status, headers, bytes };
}

function tooLarge(url: URL, most: number): OnRecordError {
  const advice = 'Give the address of a single article.';
  return failed(`${url.href} has more than ${most} bytes, and no more are read. ${advice}`);
}

const CAUSES: Record<string, string> = {
  ENOTFOUND: 'there is no such host. Check how it is spelled',
  EAI_AGAIN: 'names are not resolved. Check the network',
  ECONNREFUSED: 'the connection was refused. Try again later',
  ECONNRESET: 'the connection was cut. Try again later',
  UND_ERR_SOCKET: 'the connection was cut. Try again later',
  UND_ERR_HEADERS_OVERFLOW: 'its headers are too large',
};

/// What happened, in our words. undici wraps the error that counts in others.
function failure(error: unknown, url: URL, { maxBytes }: Limits): OnRecordError {
  let cause = error;
  while (cause instanceof Error && !(cause instanceof OnRecordError) && cause.cause)
    ({ cause } = cause);
  if (cause instanceof OnRecordError) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return tooLarge(url, maxBytes);
  const what = CAUSES[code ?? ''] ?? `${shown(message)}. Try again later`;
  return failed(`${url.href} cannot be fetched: ${what}.`, { cause });
}
