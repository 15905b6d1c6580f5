import type { DatabaseSync } from 'node:sqlite';
import { OnRecordError } from '../../record/errors.ts';
import { APPLICATION } from '../folder.ts';
import { createFullText } from '../full-text.ts';
import { articles } from './001-articles.ts';
import { intake } from './002-intake.ts';
import { placedByCentre } from './003-copies.ts';
import { sealed } from './004-seals.ts';
import { retractions } from './005-retractions.ts';

/// Each step brings an archive from the format before to its own; the first makes it. A step that
/// has been released is never changed. It may return how many articles it found not in order.
const STEPS: readonly ((database: DatabaseSync) => number | void)[] = [
  (database) => {
    database.exec(articles);
    createFullText(database);
  },
  (database) => database.exec(intake),
  placedByCentre,
  sealed,
  (database) => database.exec(retractions),
];

/// The format that this version of OnRecord writes.
export const FORMAT = STEPS.length;

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

/// What was done to an older archive: from which format it was brought to which, how many articles it has, and how
/// many of them are not what was kept.
export interface Upgrade {
  readonly from: number;
  readonly to: number;
  readonly articles: number;
  readonly damaged: number;
}

/// Brings the archive to format `to`, all steps in one transaction: another process finds it as it
/// was or as it will be. Needs the connection to itself. Null where nothing was to be done to an archive.
export function migrate(database: DatabaseSync, file: string, to = FORMAT): Upgrade | null {
  if (formatOf(database, file) >= to) return null;
  database.exec('begin immediate');
  try {
    // Somebody else may have done it while this process waited for the lock.
    const from = formatOf(database, file);
    let damaged = 0;
    for (const step of STEPS.slice(from, to)) damaged += step(database) ?? 0;
    const count = Number(database.prepare('select count(*) as n from articles').get()!['n']);
    database.exec(`pragma application_id = ${APPLICATION}; pragma user_version = ${to}`);
    database.exec('commit');
    return from > 0 && from < to ? { from, to, articles: count, damaged } : null;
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
