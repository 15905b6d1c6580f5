import type { DatabaseSync } from 'node:sqlite';
import { OnRecordError } from '../../record/errors.ts';
import { createFullText } from '../full-text.ts';
import { articles } from './001-articles.ts';
import { intake } from './002-intake.ts';
import { placedByCentre } from './003-copies.ts';

/// Each step brings an archive from the format before to its own; the first makes it. A step that
/// has been released is never changed.
const STEPS: readonly ((database: DatabaseSync) => void)[] = [
  (database) => {
    database.exec(articles);
    createFullText(database);
  },
  (database) => database.exec(intake),
  placedByCentre,
];

/// The format that this version of OnRecord writes.
export const FORMAT = STEPS.length;
/// Marks the file as an archive: “OnRc” in SQLite's application id.
const APPLICATION = 0x4f6e5263;

/// The format of an archive; 0 for a file with nothing in it. Throws `OnRecordError` with code
/// `archive-invalid` when the file belongs to something else or was written by a newer OnRecord.
export function formatOf(database: DatabaseSync, file: string): number {
  const application = pragma(database, 'application_id');
  const format = pragma(database, 'user_version');
  if (application === 0 && format === 0 && isEmpty(database)) return 0;
  if (application !== APPLICATION || format < 1)
    throw new OnRecordError('archive-invalid', `${file} is a database of something else`);
  if (format > FORMAT)
    throw new OnRecordError(
      'archive-invalid',
      `${file} has format ${format}, and this OnRecord knows formats up to ${FORMAT}; use a newer OnRecord`,
    );
  return format;
}

/// Brings the archive to format `to`, all steps in one transaction: another process finds it as it
/// was or as it will be. Needs the connection to itself.
export function migrate(database: DatabaseSync, file: string, to = FORMAT): void {
  if (formatOf(database, file) >= to) return;
  database.exec('begin immediate');
  try {
    // Somebody else may have done it while this process waited for the lock.
    for (const step of STEPS.slice(formatOf(database, file), to)) step(database);
    database.exec(`pragma application_id = ${APPLICATION}; pragma user_version = ${to}`);
    database.exec('commit');
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

function pragma(database: DatabaseSync, name: string): number {
  return Number(database.prepare(`pragma ${name}`).get()![name]);
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare('select count(*) as count from sqlite_schema').get()!['count'] === 0;
}
