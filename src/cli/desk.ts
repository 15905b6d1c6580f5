import { InvalidArgumentError, type Command } from 'commander';
import { briefOf } from '../desk/questions/brief.ts';
import { conflictsIn } from '../desk/questions/conflicts.ts';
import { docketOf } from '../desk/questions/docket.ts';
import { briefText, conflictsText, docketText } from '../export/text/desk-text.ts';
import type { ArticleRecord } from '../record/types.ts';
import { jsonText } from '../text/json.ts';
import { print } from './output.ts';
import { addReading, allRecords, calendarDate, type ReadingOptions } from './records.ts';

/// `onrecord docket | conflicts | brief`: questions put to articles that are read for them.

interface DocketOptions extends ReadingOptions {
  json?: true;
  all?: true;
  due?: number;
  on?: string;
}

export function defineDocket(command: Command): void {
  addReading(command)
    .option('--due <days>', 'only what is due within so many days, as 30d', days)
    .option('--on <date>', 'the day that --due counts from (today)', calendarDate)
    .option('--all', 'also hopes, predictions, warnings, and plans without a date')
    .option('--json', 'print a line of JSON for each item')
    .addHelpText('after', '\nExample:\n  onrecord docket article.txt --date 2026-03-17')
    .action(async (names: string[], options: DocketOptions) => {
      const records = await allRecords(names, options);
      const items = docketOf(records, {
        ...(options.all && { all: true }),
        ...(options.due !== undefined && { due: stretch(options.due, options.on) }),
      });
      if (options.json)
        await printLines(
          items.map(({ record, commitment }) => ({ ...sourceOf(record), ...commitment })),
        );
      else if (records.length) await print(`${docketText(items)}\n`);
    });
}

interface ConflictOptions extends ReadingOptions {
  json?: true;
  topic?: string;
}

export function defineConflicts(command: Command): void {
  addReading(command)
    .option('--topic <words>', 'only conflicts with these words in them')
    .option('--json', 'print a line of JSON for each conflict')
    .addHelpText('after', '\nExample:\n  onrecord conflicts article.txt --topic harbour')
    .action(async (names: string[], options: ConflictOptions) => {
      const records = await allRecords(names, options);
      const items = conflictsIn(records, options.topic);
      if (options.json)
        await printLines(
          items.map(({ record, conflict }) => ({ ...sourceOf(record), ...conflict })),
        );
      else if (records.length) await print(`${conflictsText(items)}\n`);
    });
}

export function defineBrief(command: Command): void {
  addReading(command)
    .option('--json', 'print a line of JSON for each article, with spans')
    .addHelpText('after', '\nExample:\n  onrecord brief article.txt --date 2026-03-17')
    .action(async (names: string[], options: ReadingOptions & { json?: true }) => {
      const records = await allRecords(names, options);
      if (options.json)
        await printLines(records.map((record) => ({ ...sourceOf(record), ...briefOf(record) })));
      else
        await print(records.map((record) => `${briefText(record, briefOf(record))}\n`).join('\n'));
    });
}

const sourceOf = ({ article: { id, source } }: ArticleRecord) => ({ article: id, source });

async function printLines(values: readonly unknown[]): Promise<void> {
  for (const value of values) await print(`${jsonText(value)}\n`);
}

function days(words: string): number {
  if (/^\d{1,5}d?$/.test(words)) return Number.parseInt(words, 10);
  throw new InvalidArgumentError('It must be a number of days, as 30d.');
}

const DAY = 86_400_000;

/// From a day (today, where none is given) on, so many days.
function stretch(count: number, on: string | undefined): { from: string; to: string } {
  const from = on ?? new Date().toISOString().slice(0, 10);
  const to = new Date(Date.parse(`${from}T00:00:00Z`) + count * DAY);
  return { from, to: to.toISOString().slice(0, 10) };
}
