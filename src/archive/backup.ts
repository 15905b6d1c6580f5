import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { OnRecordError } from '../record/errors.ts';
import { archiveFile, makeFolder, type Store } from './store.ts';

/// Copies the archive as it is at this moment into another folder, which is an archive then. Others may
/// read and write meanwhile. The copy is verified, on the disk, and only then gets its name: there is
/// never half a backup. Throws `OnRecordError` with code `output-unwritable` when the folder holds an
/// archive already, or cannot be written.
export async function backupTo({ database }: Store, folder: string): Promise<void> {
  const target = archiveFile(resolve(folder));
  if (existsSync(target))
    throw new OnRecordError('output-unwritable', `there is an archive in ${folder} already`);
  const part = `${target}.${process.pid}.part`;
  makeFolder(dirname(target));
  try {
    await rm(part, { force: true });
    database.prepare('vacuum into ?').run(part);
    verify(part);
    await flush(part);
    await rename(part, target);
    await flush(dirname(target));
  } catch (cause) {
    await rm(part, { force: true });
    const message = `the backup in ${folder} failed: ${String(cause)}`;
    throw new OnRecordError('output-unwritable', message, { cause });
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
