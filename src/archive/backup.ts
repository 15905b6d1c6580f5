import { randomBytes } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { OnRecordError } from '../record/errors.ts';
import { archiveFile, archiveFiles, makeFolder, makePrivateFile } from './folder.ts';
import type { Store } from './store.ts';

/// Copies the archive as it is at this moment into another folder, which is an archive then, for the user
/// alone. Others may read and write meanwhile. The copy is verified, on the disk, and only then gets its name:
/// there is never half a backup. Throws `OnRecordError` with code `output-unwritable` when the folder holds an
/// archive already, or what is left of one, or cannot be written.
export async function backupTo({ database }: Store, folder: string): Promise<void> {
  const target = archiveFile(resolve(folder));
  makeFolder(dirname(target));
  refuseArchive(folder, target);
  // Nobody can know the name, and lay a link under it.
  const part = `${target}.${randomBytes(8).toString('hex')}.part`;
  try {
    makePrivateFile(part);
    database.prepare('vacuum into ?').run(part);
    verify(part);
    await flush(part);
    await nameOnce(part, target);
    await flush(dirname(target));
  } catch (cause) {
    await rm(part, { force: true });
    const message = `the backup in ${folder} failed: ${String(cause)}`;
    throw new OnRecordError('output-unwritable', message, { cause });
  }
}

/// A log that is left beside a file that is gone would be read into the copy.
function refuseArchive(folder: string, target: string): void {
  const found = archiveFiles(dirname(target)).find(stands);
  if (found === undefined) return;
  const message =
    found === target
      ? `there is an archive in ${folder} already`
      : `${found} is left of an archive; name another folder`;
  throw new OnRecordError('output-unwritable', message);
}

/// A link that leads nowhere stands in the way, too.
const stands = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/// Gives the file its name unless something has come to stand there meanwhile.
async function nameOnce(part: string, target: string): Promise<void> {
  try {
    await link(part, target);
    await rm(part);
  } catch (error) {
    // Some file systems have no links.
    if (stands(target)) throw error;
    await rename(part, target);
  }
}

function verify(path: string): void {
  const copy = new DatabaseSync(path, { readOnly: true });
  try {
    const found = integrityProblems(copy);
    if (found.length) throw new Error(`the copy is damaged: ${found[0]}`);
  } finally {
    copy.close();
  }
}

/// What SQLite finds wrong with the file's own structure.
export function integrityProblems(database: DatabaseSync): string[] {
  const rows = database.prepare('pragma integrity_check').all();
  return rows.map((row) => String(row['integrity_check'])).filter((found) => found !== 'ok');
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
