import { readFileSync, statSync } from 'node:fs';
import { citiesOf, type Cities } from '../reading/places/cities.ts';
import { OnRecordError } from '../record/errors.ts';

/// Bytes of a file of cities at most: far above what GeoNames gives for towns of 500 people.
const MOST_BYTES = 64_000_000;

/// Reads the cities of a GeoNames table. Throws `OnRecordError` where the file cannot be read, is too large, or
/// has no rows.
export function loadCities(path: string): Cities {
  return citiesOf(contentOf(path), path);
}

function contentOf(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES) throw new Error(`it has ${size} bytes, and ${MOST_BYTES} are the most`);
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : message;
    const error = code === 'ENOENT' ? 'not-found' : 'input-unreadable';
    throw new OnRecordError(error, `cannot read the cities in ${path}: ${why}`, { cause });
  }
}
