import { closeSync, openSync, readSync } from 'node:fs';
import { citiesOf, type Cities } from '../reading/places/cities.ts';
import { OnRecordError } from '../record/errors.ts';

/// Bytes of a file of cities at most: far above what GeoNames gives for towns of 500 people.
const MOST_BYTES = 64_000_000;

/// Reads the cities of a GeoNames table. Throws `OnRecordError` where the file cannot be read, is too large, or
/// has no rows; `name` is what the file is called then.
export function loadCities(path: string, name = path): Cities {
  return citiesOf(contentOf(path, name), name);
}

function contentOf(path: string, name: string): string {
  try {
    const bytes = beginningOf(path, MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES)
      throw new Error(`it has more than ${MOST_BYTES} bytes, the most`);
    return bytes.toString('utf8');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : message;
    const error = code === 'ENOENT' ? 'not-found' : 'input-unreadable';
    throw new OnRecordError(error, `cannot read the cities in ${name}: ${why}`, { cause });
  }
}

/// Up to so many bytes of a file, which may have no end.
function beginningOf(path: string, most: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const parts: Buffer[] = [];
    let length = 0;
    for (let read = 1; read > 0 && length < most; length += read) {
      const part = Buffer.allocUnsafe(Math.min(1_048_576, most - length));
      read = readSync(file, part);
      parts.push(part.subarray(0, read));
    }
    return Buffer.concat(parts);
  } finally {
    closeSync(file);
  }
}
