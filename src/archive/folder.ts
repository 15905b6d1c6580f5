import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { OnRecordError } from '../record/errors.ts';

/// The folder of an archive and the files in it, without the database: what they are called, how they are
/// recognised, and that nobody else may read them.

const FILE = 'archive.db';
/// What SQLite puts beside the file.
const BESIDE = ['-wal', '-shm', '-journal'];

/// The folder of the archive: as given, else the environment's `ONRECORD_ARCHIVE`, else `onrecord` in
/// the user's data directory (XDG). Always absolute.
export function archiveFolder(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const named = option || env['ONRECORD_ARCHIVE'];
  if (named) return resolve(named);
  const data = env['XDG_DATA_HOME'] || join(env['HOME'] || homedir(), '.local', 'share');
  return resolve(data, 'onrecord');
}

export function archiveFile(folder: string): string {
  return join(folder, FILE);
}

/// The paths of all files that an archive in the folder may have; not all of them need to be there.
export function archiveFiles(folder: string): string[] {
  const file = archiveFile(folder);
  return [file, ...BESIDE.map((ending) => `${file}${ending}`)];
}

/// Whether a folder holds an archive, or what is left of one.
export function holdsArchive(folder: string): boolean {
  return archiveFiles(folder).some((file) => existsSync(file));
}

/// Marks the file as an archive: “OnRc” in SQLite's application id.
export const APPLICATION = 0x4f6e5263;

/// Whether a file that begins so is an archive's database, or the log of a database (of which nobody can tell
/// whose it is): https://www.sqlite.org/fileformat.html. Wants a hundred bytes.
export function beginsArchive(bytes: Uint8Array): boolean {
  const words = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (words.length >= 4 && (words.readUInt32BE(0) & ~1) >>> 0 === WAL_MAGIC) return true;
  const isDatabase = words.toString('latin1', 0, 16) === 'SQLite format 3\0';
  return isDatabase && words.length >= 72 && words.readUInt32BE(68) === APPLICATION;
}

const WAL_MAGIC = 0x377f0682;

// Only the user reads and writes: a reporter's sources are in it.
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

/// Makes the folder of an archive where there is none, for the user alone. One that is there and empty becomes the
/// user's alone; one with something in it stays as it is. Throws `OnRecordError` with code `output-unwritable`.
export function makeFolder(folder: string): void {
  try {
    const isNew = makeMissing(folder, PRIVATE_FOLDER);
    if (!isNew && !holdsArchive(folder) && isOursAndEmpty(folder))
      chmodSync(folder, PRIVATE_FOLDER);
  } catch (cause) {
    const message = `${folder} cannot be made a folder: ${reasonOf(cause)}`;
    throw new OnRecordError('output-unwritable', message, { cause });
  }
}

/// Makes an empty file that the user alone may read, whatever the umask; SQLite gives the files beside it the same
/// rights. Throws what the system says, `EEXIST` for one that is there.
export function makePrivateFile(path: string): void {
  const file = openSync(path, 'wx', PRIVATE_FILE);
  closeSync(file);
  chmodSync(path, PRIVATE_FILE);
}

/// One after the other: Node's own `recursive` never ends where the system says of a folder that is there that it
/// is not (`/proc`). All that are made get the mode, whatever the umask, if one is given. True when it was not there.
export function makeMissing(folder: string, mode?: number): boolean {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new Error('a file stands in its place');
    return false;
  }
  makeMissing(dirname(folder), mode);
  try {
    mkdirSync(folder);
    if (mode !== undefined) chmodSync(folder, mode);
    return true;
  } catch (error) {
    // Somebody else may have made it just now.
    if (!existsSync(folder)) throw error;
    return false;
  }
}

function isOursAndEmpty(folder: string): boolean {
  try {
    return statSync(folder).uid === process.getuid?.() && readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it is not permitted',
  EPERM: 'it is not permitted',
  EROFS: 'the disk is for reading only',
  ENOSPC: 'the disk is full',
};

/// Why something cannot be done with a file, in words.
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
