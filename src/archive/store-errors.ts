import { OnRecordError } from '../record/errors.ts';

/// SQLite's primary result codes (https://www.sqlite.org/rescode.html).
const ERROR = 1;
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const CONSTRAINT = 19;
const NOTADB = 26;

/// True when another connection holds the lock that was asked for.
export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return code === BUSY || code === LOCKED;
}

/// True when SQLite cannot make sense of a part of the file.
export function isDamaged(error: unknown): boolean {
  const code = codeOf(error);
  return code === CORRUPT || code === NOTADB;
}

/// True when SQLite cannot make the files beside an archive that it wants for reading it.
export function isShut(error: unknown): boolean {
  const code = codeOf(error);
  return code === CANTOPEN || code === READONLY;
}

/// What SQLite reports of the file as an `OnRecordError` with a sentence; anything else as it is.
export function storeError(error: unknown, file: string): unknown {
  const wrong = (code: OnRecordError['code'], message: string) =>
    new OnRecordError(code, message, { cause: error });
  switch (codeOf(error)) {
    case CORRUPT:
      return wrong('archive-invalid', `${file} is damaged; restore it from a backup`);
    // What is written fits what is there, unless that was edited.
    case CONSTRAINT:
      return wrong(
        'evidence-damaged',
        `the rows of ${file} do not fit together (${String(error)}); run "onrecord doctor"`,
      );
    case NOTADB:
      return wrong('archive-invalid', `${file} is no archive: it is no SQLite database`);
    case BUSY:
    case LOCKED:
      return wrong('output-unwritable', `${file} has been written by another process all the time`);
    case FULL:
      return wrong('output-unwritable', `${file} cannot grow: the disk is full`);
    case READONLY:
      return wrong('output-unwritable', `${file} cannot be written: it is for reading only`);
    case CANTOPEN:
    case IOERR:
      return wrong('input-unreadable', `${file} cannot be read: ${String(error)}`);
    // What is asked never changes, so the tables did.
    case ERROR:
      return wrong(
        'archive-invalid',
        `the tables of ${file} are not as they were made (${String(error)}); restore it from a backup`,
      );
    default:
      return error;
  }
}

/// Extended codes carry the primary one in their low byte.
function codeOf(error: unknown): number {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : 0;
  return typeof code === 'number' ? code & 0xff : 0;
}
