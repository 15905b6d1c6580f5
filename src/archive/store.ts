import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Kysely, type Transaction } from 'kysely';
import { OnRecordError } from '../record/errors.ts';
import { makeFolder, makePrivateFile, reasonOf } from './folder.ts';
import { FORMAT, formatOf, migrate, type Upgrade } from './migrations/migrate.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { isBusy, isShut, storeError } from './store-errors.ts';
import type { Tables } from './tables.ts';

/// One connection to an archive's file, raw and through Kysely.
export interface Store {
  readonly file: string;
  readonly database: DatabaseSync;
  readonly queries: Kysely<Tables>;
  /// What was done to an older archive when it was opened.
  readonly upgrade: Upgrade | null;
}

/// A transaction that writes: `queries` for what is built, `database` for full text and what is hot.
/// Nobody else uses the connection meanwhile.
export interface Writing {
  readonly database: DatabaseSync;
  readonly queries: Transaction<Tables>;
}

/// Milliseconds that SQLite itself waits for a lock: readers hardly ever do; writers ask again by
/// themselves (see `sqlite-dialect.ts`), so as not to stop everything else that this process does.
const READER_WAITS = 10_000;
const WRITER_WAITS = 50;
/// While an archive is made, another process may be at it too.
const OPENING_TRIES = 200;

/// Opens the file for reading. Throws `OnRecordError`: `not-found` when it is not there,
/// `archive-invalid` when it is no archive, is damaged, or has a format other than this one's.
export function openReader(file: string): Store {
  return guarded(file, () => {
    if (!isThere(file)) throw missing(file);
    const database = connectReader(file);
    return opened(file, database, () => {
      const format = formatOf(database, file);
      // Somebody is just making it.
      if (format === 0) throw missing(file);
      if (format < FORMAT)
        throw new OnRecordError(
          'archive-invalid',
          `${file} has format ${format}, older than ${FORMAT}; open it for writing once, as "onrecord doctor" does`,
        );
      database.exec('pragma cache_size = -65536; pragma mmap_size = 1073741824');
      return null;
    });
  });
}

/// Opens the file for writing, makes it when `create` is set, and brings it to this format.
/// Every commit is on the disk before it is acknowledged (`synchronous = full`).
export async function openWriter(file: string, create: boolean): Promise<Store> {
  for (let tries = 1; ; tries++)
    try {
      return openWriterOnce(file, create);
    } catch (error) {
      if (!isBusy(error instanceof OnRecordError ? error.cause : error) || tries >= OPENING_TRIES)
        throw error;
      await pause(WRITER_WAITS);
    }
}

function openWriterOnce(file: string, create: boolean): Store {
  return guarded(file, () => {
    if (!create && !isThere(file)) throw missing(file);
    makeFolder(dirname(file));
    makeFile(file);
    refuseReadOnly(file);
    const database = new DatabaseSync(file, { timeout: WRITER_WAITS });
    return opened(file, database, () => {
      formatOf(database, file);
      database.exec('pragma journal_mode = wal; pragma synchronous = full');
      database.exec('pragma cache_size = -65536; pragma journal_size_limit = 67108864');
      return migrate(database, file);
    });
  });
}

/// Runs `work` in one transaction: all of it is durable when the promise is fulfilled, none of it is
/// there when it is rejected.
export async function write<T>(store: Store, work: (writing: Writing) => Promise<T>): Promise<T> {
  const { database, queries } = store;
  return queries.transaction().execute((transaction) => work({ database, queries: transaction }));
}

/// Kysely closes a connection only if it has used it.
export async function closeStore({ queries, database }: Store): Promise<void> {
  await queries.destroy();
  if (database.isOpen) database.close();
}

/// Runs `work`, and tells what SQLite reports of the file in sentences.
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeError(error, file);
  }
}

/// Closes the connection when it turns out to be of no use.
function opened(file: string, database: DatabaseSync, prepare: () => Upgrade | null): Store {
  try {
    const upgrade = prepare();
    const queries = new Kysely<Tables>({ dialect: sqliteDialect(database) });
    return { file, database, queries, upgrade };
  } catch (error) {
    database.close();
    throw error;
  }
}

/// SQLite would let everybody read it.
function makeFile(file: string): void {
  try {
    if (!existsSync(file)) makePrivateFile(file);
  } catch (error) {
    // Somebody else may have made it just now.
    if (existsSync(file)) return;
    const message = `${file} cannot be made: ${reasonOf(error)}`;
    throw new OnRecordError('output-unwritable', message, { cause: error });
  }
}

/// Throws where the file or its folder, in which SQLite keeps a log, may not be written.
function refuseReadOnly(file: string): void {
  for (const path of [file, dirname(file)])
    try {
      accessSync(path, constants.W_OK);
    } catch (cause) {
      const message = `${path} cannot be written: ${reasonOf(cause)}; what only reads the archive still works`;
      throw new OnRecordError('output-unwritable', message, { cause });
    }
}

/// Whether the file is there. Throws where that may not be known.
function isThere(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    const message = `${file} cannot be read: ${reasonOf(cause)}`;
    throw new OnRecordError('input-unreadable', message, { cause });
  }
}

/// A connection that reads. Where SQLite can make no files beside the archive (its folder or its disk is for reading
/// only), the file is read as one that nobody changes, if it holds all: if there is no log beside it.
function connectReader(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { readOnly: true, timeout: READER_WAITS });
  try {
    connection.prepare('pragma application_id').get();
    return connection;
  } catch (error) {
    connection.close();
    if (!isShut(error)) throw error;
    const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
    if (log?.size) throw unmerged(file, error);
    const address = pathToFileURL(file);
    address.searchParams.set('immutable', '1');
    return new DatabaseSync(address, { readOnly: true });
  }
}

function unmerged(file: string, cause: unknown): OnRecordError {
  const message = `${file} cannot be read where its folder may not be written: changes wait in ${file}-wal; copy the folder to where you may write, and read that`;
  return new OnRecordError('input-unreadable', message, { cause });
}

function missing(file: string): OnRecordError {
  return new OnRecordError('not-found', `there is no archive in ${dirname(file)}`);
}
