import { Option, type Command } from 'commander';
import { modelPath } from '../language/models.ts';
import { WatchedStages, type Stage } from '../language/stages.ts';
import type { OnRecordError } from '../record/errors.ts';
import type { ArticleRecord } from '../record/types.ts';
import { jsonText } from '../text/json.ts';
import { filesOf } from './files.ts';
import { forceOption } from './force-option.ts';
import { note, print, terminal } from './output.ts';
import type { Input, OutputFile } from './output-file.ts';
import { addReading, recordsOf, type ReadingOptions } from './records.ts';

interface Options extends ReadingOptions {
  json?: true;
  explain?: true;
  html?: string;
  force?: true;
}

export function defineRead(command: Command): void {
  addReading(command)
    .addOption(new Option('--json', 'print the record, a line of JSON each').conflicts('explain'))
    .option('--explain', 'print each stage, statement and sentence with the reasons')
    .option('--html <file>', 'write one page with all of them, beside what is printed')
    .addOption(forceOption())
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
  const page = options.html === undefined ? null : await pageFile(options.html, files, options);
  const records: ArticleRecord[] = [];
  let printed = 0;
  let stages = new WatchedStages();
  const watch = () => (options.explain ? (stages = new WatchedStages()) : undefined);
  for await (const record of recordsOf(files, options, watch)) {
    if (page) records.push(record);
    const between = printed++ > 0 && !options.json ? '\n' : '';
    await print(`${between}${await view(record, options, stages.all)}\n`);
  }
  if (!page || records.length === 0) return;
  const { articlePage } = await import('../export/views/page.ts');
  await page.write(articlePage(records));
  note(`wrote ${options.html}`);
}

/// The page never takes the place of an article: the evidence would be gone.
async function pageFile(
  path: string,
  files: readonly (string | OnRecordError)[],
  { cities, model, force }: Options,
): Promise<OutputFile> {
  const inputs = files.filter((file) => typeof file === 'string').map(articleAt);
  if (cities !== undefined) inputs.push({ path: cities, what: 'the file of the cities' });
  inputs.push({ path: modelPath(model), what: 'the model' });
  const { outputFile, PAGES } = await import('./output-file.ts');
  return outputFile(path, { ours: PAGES, inputs, ...(force && { force }) });
}

const articleAt = (path: string): Input => ({
  path,
  what: path === '-' ? 'what standard input comes from' : 'one of the articles',
});

async function view(
  record: ArticleRecord,
  options: Options,
  stages: readonly Stage[],
): Promise<string> {
  if (options.json) return jsonText(record);
  if (!options.explain)
    return (await import('../export/text/digest.ts')).digest(record, terminal());
  const { explain } = await import('../export/text/explain.ts');
  return explain(record, stages).trimEnd();
}
