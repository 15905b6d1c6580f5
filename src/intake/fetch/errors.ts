import { OnRecordError } from '../../record/errors.ts';

/// What is not fetched on principle: an address that is not public, a page that its site keeps from
/// robots. Asking again changes nothing.
export function refused(message: string, options?: ErrorOptions): OnRecordError {
  return new OnRecordError('fetch-refused', message, options);
}

/// What was asked for and did not come. `status` is what a server answered instead of it, as in HTTP; undefined
/// where none answered.
export class FetchFailed extends OnRecordError {
  readonly status: number | undefined;

  constructor(message: string, { status, ...options }: ErrorOptions & { status?: number } = {}) {
    super('fetch-failed', message, options);
    this.status = status;
  }
}

export function failed(message: string, options?: ErrorOptions): FetchFailed {
  return new FetchFailed(message, options);
}

/// What a site does not give now. `until` is when it may be asked again, in milliseconds since 1970; `status` what
/// it answered, undefined where it was not even asked.
export class FetchLater extends OnRecordError {
  readonly until: number;
  readonly status: number | undefined;

  constructor(message: string, until: number, status?: number) {
    super('fetch-later', message);
    this.until = until;
    this.status = status;
  }
}

/// The moment as messages tell it: "2031-05-14 09:30 UTC".
export function moment(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
