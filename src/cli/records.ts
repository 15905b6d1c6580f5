import { basename } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { ReadOptions } from '../engine/read.ts';
import { isoDate } from '../intake/dates.ts';
import type { Stages } from '../language/stages.ts';
import type { Cities } from '../reading/places/cities.ts';
import { OnRecordError } from '../record/errors.ts';
import type { ArticleRecord } from '../record/types.ts';
import { contentOf, filesOf } from './files.ts';
import { located } from './io.ts';
import { modelOption } from './model-option.ts';
import { note, reportFailure } from './output.ts';

/// What is known of articles beside their files.
export interface ReadingOptions {
  date?: string;
  outlet?: string;
  title?: string;
  model: string;
  format?: 'text' | 'markdown' | 'html';
  cities?: string;
}

/// Gives a command the files it reads, and the options that say what is known of them.
export function addReading(command: Command): Command {
  return command
    .argument('<file...>', 'text, Markdown or HTML; a folder or a pattern; - for standard input')
    .option('--date <date>', 'when it was published, as YYYY-MM-DD', calendarDate)
    .option('--outlet <name>', 'who published it')
    .option('--title <title>', 'its headline')
    .addOption(
      new Option('--format <format>', 'what it is, when its name does not tell').choices([
        'text',
        'markdown',
        'html',
      ]),
    )
    .option('--cities <file>', 'a GeoNames table (cities15000.txt), to tell the country of a city')
    .addOption(modelOption());
}

/// A day as an option's value.
export function calendarDate(words: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(words) && isoDate(words) !== null) return words;
  throw new InvalidArgumentError('It must be a day of the calendar, as YYYY-MM-DD.');
}

/// The records of all files that can be read, as they are read; what cannot be is told, and the others go on.
export async function* recordsOf(
  files: readonly (string | OnRecordError)[],
  options: ReadingOptions,
  stages: () => Stages | undefined = () => undefined,
): AsyncGenerator<ArticleRecord> {
  if (options.title !== undefined && files.length > 1)
    throw new OnRecordError('input-unreadable', '--title is for one article, and here are several');
  const cities = options.cities === undefined ? null : await citiesOf(options.cities);
  for (const file of files) {
    const record = await recordOf(file, options, { stages: stages(), cities });
    if (record) yield record;
  }
}

interface Beside {
  readonly stages: Stages | undefined;
  readonly cities: Cities | null;
}

/// The cities of a file; lines that are no rows are told, and the others are taken.
async function citiesOf(path: string): Promise<Cities> {
  const { loadCities } = await import('../engine/cities.ts');
  const cities = loadCities(located(path), path);
  const { skipped } = cities;
  if (skipped.length)
    note(`onrecord: ${path}: ${skipped.length} lines are no rows, the first is line ${skipped[0]}`);
  return cities;
}

/// All records that file names stand for.
export async function allRecords(
  names: readonly string[],
  options: ReadingOptions,
): Promise<ArticleRecord[]> {
  const records: ArticleRecord[] = [];
  for await (const record of recordsOf(await filesOf(names), options)) records.push(record);
  return records;
}

/// The record of a file; null when there is none, and the reason is told.
async function recordOf(
  file: string | OnRecordError,
  options: ReadingOptions,
  beside: Beside,
): Promise<ArticleRecord | null> {
  try {
    if (typeof file !== 'string') throw file;
    const bytes = await contentOf(file);
    const { tryRead } = await import('../engine/read.ts');
    const result = tryRead(bytes, known(file, options, beside));
    if ('record' in result) return result.record;
    const name = file === '-' ? 'standard input' : file;
    throw new OnRecordError('input-unreadable', `cannot read ${name}: ${result.problem.message}`);
  } catch (error) {
    if (!(error instanceof OnRecordError)) throw error;
    reportFailure(error);
    return null;
  }
}

function known(
  file: string,
  { date, outlet, title, format, model }: ReadingOptions,
  { stages, cities }: Beside,
): ReadOptions {
  return {
    model,
    ...(file !== '-' && { source: basename(file) }),
    ...(date !== undefined && { published: date }),
    ...(outlet !== undefined && { outlet }),
    ...(title !== undefined && { title }),
    ...(format !== undefined && { format }),
    ...(stages && { stages }),
    ...(cities && { cities }),
  };
}
