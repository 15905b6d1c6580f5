import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InvalidArgumentError, type Command } from 'commander';
import { makeMissing } from '../archive/folder.ts';
import { read } from '../engine/read.ts';
import { digest } from '../export/text/digest.ts';
import { articlePage } from '../export/views/page.ts';
import type { ArticleRecord } from '../record/types.ts';
import { jsonText, spelledOut } from '../text/json.ts';
import { forceOption } from './force-option.ts';
import { located } from './io.ts';
import { note, print, terminal } from './output.ts';
import { outputFile, PAGES, type OutputFile } from './output-file.ts';
import { serve, type Resources } from './serve.ts';

interface Options {
  force?: true;
  output: string;
  json?: true;
  serve?: true;
  port?: number;
}

const DEMO = new URL('../../demo/', import.meta.url);

export function defineDemo(command: Command): void {
  command
    .option('--output <file>', 'where the page is written', 'out/demo.html')
    .addOption(forceOption())
    .option('--json', 'print the records, a line of JSON each')
    .option('--serve', 'serve the page to this machine until Ctrl-C')
    .option('--port <number>', 'the port to serve on (otherwise a free one)', portNumber)
    .addHelpText('after', EXAMPLES)
    .action(run);
}

const EXAMPLES = `
Examples:
  onrecord demo --output demo.html
  onrecord demo --serve --port 4180`;

function portNumber(words: string): number {
  if (/^\d{1,5}$/.test(words) && Number(words) < 65536) return Number(words);
  throw new InvalidArgumentError('It must be a number from 0 to 65535.');
}

async function run(options: Options): Promise<void> {
  const file = await pageFile(options);
  const records = await demoRecords();
  for (const record of records)
    await print(options.json ? `${jsonText(record)}\n` : `${digest(record, terminal())}\n\n`);
  const page = articlePage(records);
  await file.write(page);
  const say = async (words: string) =>
    options.json ? note(words) : print(`${spelledOut(words)}\n`);
  await say(`The page with the evidence: ${options.output}`);
  await say('Your own article: npx onrecord read article.txt --date YYYY-MM-DD');
  if (!options.serve && options.port === undefined) return;
  const { address, stop } = await serve(resources(page, records), options.port);
  await say(`Open ${address} (Ctrl-C ends it)`);
  await interrupted();
  await stop();
}

/// Makes the folders that lead to it; what stands in their way is told when the file is looked at.
async function pageFile({ output, force }: Options): Promise<OutputFile> {
  try {
    makeMissing(located(dirname(output)));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  const inputs = (await demoArticles()).map(({ file }) => ({
    path: fileURLToPath(new URL(file, DEMO)),
    what: 'one of the articles',
  }));
  return outputFile(output, { ours: PAGES, inputs, ...(force && { force }) });
}

async function demoArticles(): Promise<{ file: string; published: string; outlet: string }[]> {
  const list = await readFile(new URL('articles.json', DEMO), 'utf8');
  return JSON.parse(list) as { file: string; published: string; outlet: string }[];
}

async function demoRecords(): Promise<ArticleRecord[]> {
  return Promise.all(
    (await demoArticles()).map(async ({ file, ...known }) =>
      read(await readFile(new URL(file, DEMO)), { source: file, ...known }),
    ),
  );
}

function resources(page: string, records: readonly ArticleRecord[]): Resources {
  return new Map([
    ['/', { type: 'text/html; charset=utf-8', body: page }],
    ['/records.json', { type: 'application/json', body: JSON.stringify(records) }],
  ]);
}

/// Resolves at Ctrl-C. The launcher and the terminal may both pass one on, so later ones count for
/// nothing.
async function interrupted(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  await promise;
}
