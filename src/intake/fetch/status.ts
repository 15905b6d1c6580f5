import { STATUS_CODES } from 'node:http';
import { failed, FetchLater, moment } from './errors.ts';
import type { OnRecordError } from '../../record/errors.ts';
import type { Fetched } from './fetch-safely.ts';
import { retryTime } from './retry-after.ts';

/// What an answer says that is not the page asked for (404, 500, 204), as an error: `FetchLater`
/// when it tells when to come again.
export function noPage(fetched: Fetched, now: number): OnRecordError {
  const { url, status } = fetched;
  const words = STATUS_CODES[status]?.toLowerCase() ?? 'a status nobody knows';
  const answer = `${url} answered ${status} (${words})`;
  const until = retryTime(fetched, now);
  if (until !== null) return new FetchLater(`${answer}. Ask again after ${moment(until)}.`, until);
  const passing = status >= 500 || status === 429;
  return failed(`${answer}. ${passing ? 'Try again later' : 'Check the address in a browser'}.`);
}
