import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Archive } from '../archive/archive.ts';
import { archiveFiles, archiveFolder } from '../archive/folder.ts';
import type { Upgrade } from '../archive/migrations/migrate.ts';
import { counted } from '../export/wording.ts';
import { isoDate } from '../intake/dates.ts';
import { currentIo, located } from './io.ts';
import { note } from './output.ts';
import type { OutputOptions } from './output-file.ts';

/// The option of all commands of the archive.
export interface ArchiveOption {
  archive?: string;
}

export function archiveOption(): Option {
  return new Option(
    '--archive <folder>',
    'the archive (ONRECORD_ARCHIVE, else onrecord in the user’s data folder)',
  );
}

/// The folder of the archive that a command works on.
export function placeOf({ archive }: ArchiveOption): string {
  const { env } = currentIo();
  const named = archive || env['ONRECORD_ARCHIVE'];
  return archiveFolder(named && located(named), env);
}

/// What of an archive a file that is written must not touch, as `outputFile` wants it.
export function ofArchive(option: ArchiveOption): Pick<OutputOptions, 'archive' | 'inputs'> {
  const folder = placeOf(option);
  const inputs = archiveFiles(folder).map((path) => ({ path, what: 'a file of the archive' }));
  return { archive: folder, inputs };
}

/// Opens the archive for a command and closes it when the work is done or has failed.
export async function withArchive<T>(
  option: ArchiveOption,
  mode: 'read' | 'write' | 'create',
  work: (archive: Archive, folder: string) => Promise<T>,
): Promise<T> {
  // Commands that need no archive start without it.
  const { openArchive } = await import('../archive/archive.ts');
  const place = placeOf(option);
  const archive = await openArchive(place, {
    readOnly: mode === 'read',
    create: mode === 'create',
  });
  for (const { message } of archive.problems) note(`onrecord: ${message}`);
  try {
    if (archive.upgrade) note(upgradeText(archive.upgrade));
    return await work(archive, place);
  } finally {
    await archive.close();
  }
}

/// What was done to an older archive when it was opened.
export function upgradeText({ from, to, articles, damaged }: Upgrade): string {
  const wrong = damaged
    ? `; ${damaged} of them are not what was kept: run "onrecord doctor"`
    : ', and all are what was kept';
  return `the archive was brought from format ${from} to ${to}: ${counted(articles, 'article')} looked at once${wrong}`;
}

/// What lists and searches can be narrowed by.
export interface Narrowing {
  outlet?: string;
  from?: string;
  to?: string;
  limit: number;
  after?: string;
  include?: string[];
  json?: true;
}

export function addNarrowing(command: Command, hidden: readonly string[]): Command {
  return command
    .option('--outlet <name>', 'only of this outlet')
    .option('--from <day>', 'published on this day or later (2031, 2031-05, 2031-05-14)', day)
    .option('--to <day>', 'published on this day or before', day)
    .option('--limit <count>', 'how many to show, 500 at most', count, 20)
    .option('--after <next>', 'what follows a page that was shown')
    .addOption(new Option('--include <kinds...>', 'what is left out otherwise').choices(hidden))
    .option('--json', 'print a line of JSON each');
}

/// The narrowing as the archive wants it.
export function narrowed({ outlet, from, to, limit, after }: Narrowing) {
  return {
    limit,
    ...(outlet !== undefined && { outlet }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(after !== undefined && { after }),
  };
}

/// A year, month or day as an option's value.
function day(words: string): string {
  const whole = `${words}-01-01`.slice(0, 10);
  if (/^(?!0000)\d{4}(?:-\d{2}){0,2}$/.test(words) && isoDate(whole) !== null) return words;
  throw new InvalidArgumentError('It must be a year, month or day, as 2031-05-14.');
}

function count(words: string): number {
  const number = Number(words);
  if (Number.isInteger(number) && number >= 1 && number <= 500) return number;
  throw new InvalidArgumentError('It must be a whole number from 1 to 500.');
}
