import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { digest } from '../export/text/digest.ts';
import { explain } from '../export/text/explain.ts';
import { articlePage } from '../export/views/page.ts';
import { WatchedStages, type Stage } from '../language/stages.ts';
import { OnRecordError } from '../record/errors.ts';
import type { ArticleRecord } from '../record/types.ts';
import { jsonText } from '../text/json.ts';
import { filesOf } from './files.ts';
import { note, print, terminal, writeWhole } from './output.ts';
import { addReading, recordsOf, type ReadingOptions } from './records.ts';

interface Options extends ReadingOptions {
  json?: true;
  explain?: true;
  html?: string;
}

export function addRead(program: Command): void {
  addReading(
    program
      .command('read')
      .description('read articles and print what is on record in them, a digest each'),
  )
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

async function run(names: string[], options: Options): Promise<void> {
  const files = await filesOf(names);
  if (options.html !== undefined) refuseInput(options.html, files);
  const records: ArticleRecord[] = [];
  let printed = 0;
  let stages = new WatchedStages();
  const watch = () => (options.explain ? (stages = new WatchedStages()) : undefined);
  for await (const record of recordsOf(files, options, watch)) {
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

function view(record: ArticleRecord, options: Options, stages: readonly Stage[]): string {
  if (options.json) return jsonText(record);
  return options.explain ? explain(record, stages).trimEnd() : digest(record, terminal());
}
