import { Option, type Command } from 'commander';
import type { Archive } from '../archive/archive.ts';
import type { KeptArticle } from '../archive/views.ts';
import { digest, printable } from '../export/digest.ts';
import { explain } from '../export/explain.ts';
import { listText } from '../export/list-text.ts';
import { articlePage } from '../export/page.ts';
import { titleOf } from '../export/wording.ts';
import { OnRecordError } from '../record/errors.ts';
import { jsonText } from '../text/json.ts';
import { archiveOption, withArchive, type ArchiveOption } from './archive-option.ts';
import { note, print, terminal, writeWhole } from './output.ts';
import { versionChanges } from './version-changes.ts';

interface Options extends ArchiveOption {
  audit?: true;
  json?: true;
  html?: string;
  versions?: true;
}

export function addShow(program: Command): void {
  program
    .command('show')
    .description('show an article of the archive, by its id, the id of a statement, or its address')
    .argument('<id...>', 'art:…, stmt:… or a web address')
    .addOption(
      new Option('--audit', 'every statement and sentence with the reasons').conflicts('json'),
    )
    .option('--versions', 'all versions of it, and what changed from one to the next')
    .option('--json', 'print the record, a line of JSON each')
    .option('--html <file>', 'write one page with all of them')
    .addOption(archiveOption())
    .addHelpText('after', NOTES)
    .action(run);
}

const NOTES = `
Examples:
  onrecord show https://harbour.example/news/pier.html
  onrecord show art:0123456789abcdef --json

--json prints the record as it was read, which is the same whatever became of its article since: that it was
retracted or has a newer version is told on standard error. In the lines of list --json and search --json an
article has it as "retracted" and "supersededBy".`;

async function run(names: string[], options: Options): Promise<void> {
  await withArchive(options, 'read', async (archive) => {
    const found: KeptArticle[] = [];
    for (const name of names) found.push(await named(archive, name));
    // Neither the page nor the record itself says so.
    if (options.json || options.html !== undefined) for (const kept of found) warn(kept);
    for (const [i, kept] of found.entries()) {
      if (options.versions) await showVersions(archive, kept);
      else await print(`${i > 0 && !options.json ? '\n' : ''}${view(kept, options)}\n`);
    }
    if (options.html === undefined) return;
    await writeWhole(options.html, articlePage(found.map(({ record }) => record)));
    note(`wrote ${options.html}`);
  });
}

/// An article by its id, by one of its statements, or the latest at an address.
async function named(archive: Archive, name: string): Promise<KeptArticle> {
  const id = name.startsWith('stmt:') ? await ofStatement(archive, name) : name;
  const kept = await archive.article(id);
  if (kept) return kept;
  const latest = (await archive.versions(name)).at(-1);
  const found = latest && (await archive.article(latest.id));
  if (!found) throw new OnRecordError('not-found', `there is no ${name} in the archive`);
  return found;
}

async function ofStatement(archive: Archive, name: string): Promise<string> {
  const now = await archive.resolve(name);
  if (now === null)
    throw new OnRecordError('not-found', `${name} was on record and nothing stands for it now`);
  if (now !== undefined && now !== name) note(`${name} is ${now} now`);
  return `art:${/^stmt:([0-9a-f]+)/.exec(now ?? name)?.[1] ?? ''}`;
}

function view(kept: KeptArticle, options: Options): string {
  const { record } = kept;
  if (options.json) return jsonText(record);
  const text = options.audit ? explain(record, []).trimEnd() : digest(record, terminal());
  return [
    text,
    listText([{ ...kept, title: titleOf(record.article) }]).split('\n')[1]!,
    standing(kept),
  ]
    .filter(Boolean)
    .join('\n');
}

function warn({ id, retraction, supersededBy }: KeptArticle): void {
  if (retraction) note(`${id} is RETRACTED by ${retraction.by}: ${retraction.reason}`);
  if (supersededBy !== null) note(`${id} is superseded by ${supersededBy}`);
}

/// What a reader has to know before he prints any of it.
function standing({ retraction, readWith, added }: KeptArticle): string {
  const taken = retraction
    ? `${printable(`    RETRACTED by ${retraction.by} on ${retraction.at.slice(0, 10)}: ${retraction.reason}`)}\n`
    : '';
  return `${taken}    added ${added.slice(0, 10)}${readWith === null ? '' : `, read with ${readWith}`}`;
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
