import { basename, resolve } from 'node:path';
import { Option, InvalidArgumentError, type Command } from 'commander';
import { tryRead, type ReadOptions } from '../engine/read.ts';
import { digest } from '../export/digest.ts';
import { explain } from '../export/explain.ts';
import { articlePage } from '../export/page.ts';
import { isoDate } from '../intake/dates.ts';
import { WatchedStages, type Stage, type Stages } from '../language/stages.ts';
import { OnRecordError } from '../record/errors.ts';
import type { ArticleRecord } from '../record/types.ts';
import { contentOf, filesOf } from './files.ts';
import { modelOption } from './model-option.ts';
import { note, print, reportFailure, terminal, writeWhole } from './output.ts';

interface Options {
  json?: true;
  explain?: true;
  html?: string;
  date?: string;
  outlet?: string;
  title?: string;
  model: string;
  format?: 'text' | 'markdown' | 'html';
}

export function addRead(program: Command): void {
  program
    .command('read')
    .description('read articles and print what is on record in them, a digest each')
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
    .addOption(modelOption())
    .addOption(new Option('--json', 'print the record, a line of JSON each').conflicts('explain'))
    .option('--explain', 'print each stage, statement and sentence with the reasons')
    .option('--html <file>', 'write one page with all of them, beside what is printed')
    .addHelpText('after', EXAMPLES)
    .action(run);
}

const EXAMPLES = `
Examples:
  onrecord read article.txt --date 2026-03-17 --outlet "The Harbour Post"
  onrecord read news --html page.html
  onrecord read 'news/*.html' --explain
  cat article.txt | onrecord read - --json

Without --date (and without a date in the file) words like "on Tuesday" stay unresolved.`;

function calendarDate(words: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(words) && isoDate(words) !== null) return words;
  throw new InvalidArgumentError('It must be a day of the calendar, as YYYY-MM-DD.');
}

async function run(names: string[], options: Options): Promise<void> {
  const files = await filesOf(names);
  if (options.title !== undefined && files.length > 1)
    throw new OnRecordError('input-unreadable', '--title is for one article, and here are several');
  if (options.html !== undefined) refuseInput(options.html, files);
  const records: ArticleRecord[] = [];
  let printed = 0;
  for (const file of files) {
    const stages = new WatchedStages();
    const record = await recordOf(file, options, options.explain && stages);
    if (!record) continue;
    if (options.html !== undefined) records.push(record);
    const between = printed++ > 0 && !options.json ? '\n' : '';
    await print(`${between}${view(record, options, stages.all)}\n`);
  }
  if (options.html === undefined || records.length === 0) return;
  await writeWhole(options.html, articlePage(records));
  note(`wrote ${options.html}`);
}

/// The page never takes the place of an article: the evidence would be gone.
function refuseInput(output: string, files: readonly (string | OnRecordError)[]): void {
  const taken = files.some((file) => typeof file === 'string' && resolve(file) === resolve(output));
  if (taken)
    throw new OnRecordError('output-unwritable', `--html ${output} is one of the articles`);
}

/// The record of a file; null when there is none, and the reason is told.
async function recordOf(
  file: string | OnRecordError,
  options: Options,
  stages: Stages | undefined,
): Promise<ArticleRecord | null> {
  try {
    if (typeof file !== 'string') throw file;
    const result = tryRead(await contentOf(file), {
      ...known(file, options),
      ...(stages && { stages }),
    });
    if ('record' in result) return result.record;
    const name = file === '-' ? 'standard input' : file;
    throw new OnRecordError('input-unreadable', `cannot read ${name}: ${result.problem.message}`);
  } catch (error) {
    if (!(error instanceof OnRecordError)) throw error;
    reportFailure(error);
    return null;
  }
}

function known(file: string, { date, outlet, title, format, model }: Options): ReadOptions {
  return {
    model,
    ...(file !== '-' && { source: basename(file) }),
    ...(date !== undefined && { published: date }),
    ...(outlet !== undefined && { outlet }),
    ...(title !== undefined && { title }),
    ...(format !== undefined && { format }),
  };
}

function view(record: ArticleRecord, options: Options, stages: readonly Stage[]): string {
  if (options.json) return JSON.stringify(record);
  return options.explain ? explain(record, stages).trimEnd() : digest(record, terminal());
}
