import { OnRecordError } from '../../record/errors.ts';

/// What is not fetched on principle: an address that is not public, a page that its site keeps from
/// robots. Asking again changes nothing.
export function refused(message: string, options?: ErrorOptions): OnRecordError {
  return new OnRecordError('fetch-refused', message, options);
}

/// What was asked for and did not come.
export function failed(message: string, options?: ErrorOptions): OnRecordError {
  return new OnRecordError('fetch-failed', message, options);
}

/// What a site does not give now. `until` is when it may be asked again, in milliseconds since 1970.
export class FetchLater extends OnRecordError {
  readonly until: number;

  constructor(message: string, until: number) {
    super('fetch-later', message);
    this.until = until;
  }
}

/// The moment as messages tell it: "2031-05-14 09:30 UTC".
export function moment(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
