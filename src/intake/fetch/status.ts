import { STATUS_CODES } from 'node:http';
import { FetchFailed, FetchLater, moment } from './errors.ts';
import type { OnRecordError } from '../../record/errors.ts';
import type { Fetched } from './fetch-safely.ts';
import { retryTime } from './retry-after.ts';

/// What an answer says that is not the page asked for (404, 500, 204), as an error: `FetchLater`
/// when it tells when to come again, else `FetchFailed`. Both have the status.
export function noPage(fetched: Fetched, now: number): OnRecordError {
  const { url, status } = fetched;
  const words = STATUS_CODES[status]?.toLowerCase() ?? 'a status nobody knows';
  const answer = `${url} answered ${status} (${words})`;
  const until = retryTime(fetched, now);
  if (until !== null)
    return new FetchLater(`${answer}. Ask again after ${moment(until)}.`, until, status);
  const passing = status >= 500 || status === 429;
  const advice = passing ? 'Try again later' : 'Check the address in a browser';
  return new FetchFailed(`${answer}. ${advice}.`, { status });
}
