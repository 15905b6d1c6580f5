import { OnRecordError } from '../../record/errors.ts';
import { FetchLater } from './errors.ts';
import type { Manners, PageOptions } from './manners.ts';
import { validatorsOf, type FeedOutcome, type Validators } from './poll.ts';
import { noPage } from './status.ts';

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, ' +
  'application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1';

export type FeedOptions = Omit<PageOptions, keyof Validators>;

/// Asks for a feed, safely and politely, unless the copy that has these validators is still the
/// same. What goes wrong is an outcome, for `nextPoll`; rejects only with the reason of an aborted
/// signal and for a caller's mistake.
export async function fetchFeed(
  url: string,
  last: Validators,
  manners: Manners,
  options: FeedOptions = {},
): Promise<FeedOutcome> {
  try {
    const request = { accept: ACCEPT, ...options, ...validatorsOf(last) };
    const fetched = await manners.fetch(url, request);
    const { status, headers } = fetched;
    if (status === 200) return { kind: 'new', fetched, validators: validatorsOf(headers) };
    if (status === 304) return { kind: 'unchanged', validators: validatorsOf(headers) };
    if (status === 410) return { kind: 'gone' };
    return outcomeOf(noPage(fetched, manners.clock.now()));
  } catch (error) {
    if (!(error instanceof OnRecordError) || options.signal?.aborted) throw error;
    return outcomeOf(error);
  }
}

function outcomeOf(error: OnRecordError): FeedOutcome {
  const { code, message } = error;
  if (error instanceof FetchLater) return { kind: 'later', until: error.until, message };
  return { kind: 'failed', code, message };
}
