import { Option, type Command } from 'commander';
import type { Archive } from '../archive/archive.ts';
import type { KeptArticle } from '../archive/views.ts';
import { digest, printable } from '../export/text/digest.ts';
import { explain } from '../export/text/explain.ts';
import { listText } from '../export/text/list-text.ts';
import { warningsText } from '../export/standing.ts';
import { statementText } from '../export/text/statement-text.ts';
import { titleOf } from '../export/wording.ts';
import { OnRecordError } from '../record/errors.ts';
import type { Statement } from '../record/types.ts';
import { slices } from '../text/span.ts';
import { jsonText } from '../text/json.ts';
import { archiveOption, ofArchive, withArchive, type ArchiveOption } from './archive-option.ts';
import { unlessDamaged } from './left-out.ts';
import { forceOption } from './force-option.ts';
import { note, print, terminal } from './output.ts';
import type { OutputFile } from './output-file.ts';
import { versionChanges } from './version-changes.ts';

interface Options extends ArchiveOption {
  audit?: true;
  json?: true;
  html?: string;
  force?: true;
  versions?: true;
}

/// An article that was asked for, or a statement in it.
interface Found {
  readonly kept: KeptArticle;
  readonly statement?: Statement;
}

export function defineShow(command: Command): void {
  command
    .argument('<id...>', 'art:…, stmt:… or a web address')
    .addOption(
      new Option('--audit', 'every statement and sentence with the reasons').conflicts('json'),
    )
    .option('--versions', 'all versions of it, and what changed from one to the next')
    .option('--json', 'print the record, a line of JSON each')
    .option('--html <file>', 'write one page with all of them')
    .addOption(forceOption())
    .addOption(archiveOption())
    .addHelpText('after', NOTES)
    .action(run);
}

const NOTES = `
Examples:
  onrecord show https://harbour.example/news/pier.html
  onrecord show art:0123456789abcdef --json
  onrecord show stmt:0123456789abcdef:65-92c

A statement is shown with who said it, to whom, when and through whom, why it was read so, and the
sentence it was read from; with --json as a line of search --json, with --audit before all of its
article, with --html on the page of its article.

--json prints the record of an article as it was read, which is the same whatever became of it since:
that it was retracted, has a newer text or is a copy of a retracted one is told on standard error. In
the lines of list --json and search --json an article has it as "retraction" (reason, by, at),
"supersededBy", and "originalRetraction" of its "cluster".`;

async function run(names: string[], options: Options): Promise<void> {
  const page = options.html === undefined ? null : await pageFile(options.html, options);
  await withArchive(options, 'read', async (archive) => {
    const found: Found[] = [];
    for (const name of names) {
      const one = await unlessDamaged(async () => named(archive, name));
      if (one) found.push(one);
    }
    for (const [i, one] of found.entries()) {
      if (options.versions) await unlessDamaged(async () => showVersions(archive, one.kept));
      else if (options.json) await print(`${jsonText(await json(archive, one))}\n`);
      else await print(`${i > 0 ? '\n' : ''}${view(one, options)}\n`);
    }
    if (page && found.length) await writePage(options.html!, page, found);
  });
}

async function pageFile(path: string, options: Options): Promise<OutputFile> {
  const { force } = options;
  const { outputFile, PAGES } = await import('./output-file.ts');
  return outputFile(path, {
    ours: PAGES,
    ...ofArchive(options),
    ...(force && { force }),
  });
}

/// An article by its id or the latest at an address, or a statement by its id.
async function named(archive: Archive, name: string): Promise<Found> {
  if (name.startsWith('stmt:')) return statementNamed(archive, name);
  const kept = await archive.article(name);
  if (kept) return { kept };
  const latest = await archive.latest(name);
  const found = latest === undefined ? undefined : await archive.article(latest);
  if (!found) throw new OnRecordError('not-found', `there is no ${name} in the archive`);
  return { kept: found };
}

async function statementNamed(archive: Archive, name: string): Promise<Found> {
  const now = await archive.resolve(name);
  if (now === null)
    throw new OnRecordError('not-found', `${name} was on record and nothing stands for it now`);
  const item = now === undefined ? undefined : await archive.statement(now);
  const kept = item && (await archive.article(item.article.id));
  const statement = kept?.record.statements.find(({ id }) => id === now);
  if (!kept || !statement)
    throw new OnRecordError('not-found', `there is no statement ${name} in the archive`);
  if (now !== name) note(`${name} is ${now} now`);
  return { kept, statement };
}

/// A statement as a search has it, else the record of an article; the record does not say how the article stands.
async function json(archive: Archive, { kept, statement }: Found): Promise<object> {
  for (const warning of warningsText(kept)) note(`${kept.id}: ${warning}`);
  if (!statement) return kept.record;
  const item = await archive.statement(statement.id);
  const text = slices(kept.record.article.text, statement.content);
  return { article: item!.article, statement, text, matches: [] };
}

function view({ kept, statement }: Found, options: Options): string {
  const { record, added, readWith } = kept;
  const { article } = record;
  const [head, standing] = listText([{ ...kept, title: titleOf(article) }]).split('\n');
  const whole = options.audit ? explain(record).trimEnd() : digest(record, terminal());
  const own = statement && `${statementText({ record, statement })}\n`;
  return [
    ...warningsText(kept).map(printable),
    own,
    ...(own && !options.audit
      ? [head, `    ${printable(article.url ?? article.source)}`]
      : [whole]),
    standing,
    `    added ${added.slice(0, 10)}${readWith === null ? '' : `, read with ${readWith}`}`,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

/// One page with the articles, each once.
async function writePage(path: string, file: OutputFile, found: readonly Found[]): Promise<void> {
  const kept = [...new Map(found.map((one) => [one.kept.id, one.kept])).values()];
  const { articlePage } = await import('../export/views/page.ts');
  const page = articlePage(
    kept.map(({ record }) => record),
    kept,
  );
  await file.write(page);
  note(`wrote ${path}`);
  for (const { statement } of found) if (statement) note(`${path}#${statement.id}`);
}

async function showVersions(archive: Archive, kept: KeptArticle): Promise<void> {
  const versions = await archive.versions(kept.id);
  for (const [i, version] of versions.entries()) {
    await print(
      `${listText([{ ...version, title: version.title ?? titleOf(kept.record.article) }])}\n`,
    );
    const before = versions[i - 1];
    if (before) await print(await versionChanges(archive, before.id, version.id));
  }
}
