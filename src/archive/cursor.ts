import { OnRecordError } from '../record/errors.ts';

/// What `next` of a page holds. To a caller it is a word without meaning; a changed one is refused.
export function encodeCursor(place: readonly (number | string)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/// The numbers that `encodeCursor` was given. Throws `OnRecordError` with code `query-invalid` unless
/// there are as many as `kind` has, each finite.
export function decodeCursor(kind: string, count: number, cursor: string): number[] {
  const [found, ...numbers] = parsed(cursor);
  const whole =
    found === kind &&
    numbers.length >= count &&
    numbers.every((number) => typeof number === 'number' && Number.isFinite(number));
  if (!whole) throw foreignCursor('after: that is not what a page of this list ended with');
  return numbers as number[];
}

/// What stands in `after` comes from whoever asks, as the words of a search do.
export function foreignCursor(message: string): OnRecordError {
  return new OnRecordError('query-invalid', message);
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

const MOST = 500;

/// The number of items a page may have. Throws `RangeError` unless it is 1..500.
export function checkLimit(limit: number): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw new RangeError(`limit: ${limit} is not within 1..${MOST}`);
  return limit;
}
