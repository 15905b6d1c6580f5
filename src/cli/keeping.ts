import type { Command } from 'commander';
import type { Archive } from '../archive/archive.ts';
import type { Dependents } from '../archive/retract.ts';
import { printable } from '../export/text/digest.ts';
import { beginning, counted, TITLE } from '../export/wording.ts';
import { jsonText, spelledOut } from '../text/json.ts';
import { archiveOption, withArchive, type ArchiveOption } from './archive-option.ts';
import { fail, located } from './io.ts';
import { tellDamaged } from './left-out.ts';
import { modelOption } from './model-option.ts';
import { note, print } from './output.ts';
import { version } from './version.ts';
import { workersOption } from './workers-option.ts';

/// `onrecord reread | retract | backup`: what is done with an archive as a whole.

interface RereadOptions extends ArchiveOption {
  model: string;
  workers: number;
  json?: true;
}

export function defineReread(command: Command): void {
  command
    .argument('[id...]', 'articles; all of them unless given')
    .addOption(workersOption())
    .addOption(modelOption())
    .option('--json', 'print a line of JSON for each article that is read otherwise')
    .addOption(archiveOption())
    .action(async (ids: string[], options: RereadOptions) => {
      await withArchive(options, 'write', async (archive) => reread(archive, ids, options));
    });
}

async function reread(archive: Archive, ids: string[], options: RereadOptions): Promise<void> {
  const totals = { articles: 0, otherwise: 0, same: 0, changed: 0, forwarded: 0, gone: 0, new: 0 };
  const { rereadAll } = await import('../engine/reread.ts');
  const { model, workers } = options;
  const reading = { model, workers, readWith: `onrecord ${version}, ${model}` };
  let told = Date.now();
  for await (const one of rereadAll(archive, ids.length ? ids : allIds(archive), reading)) {
    if ('problem' in one) {
      note(`onrecord: ${one.id}: ${one.problem.message}`);
      fail(2);
      continue;
    }
    const { id, diff, title } = one;
    totals.articles++;
    if (Date.now() - told > EVERY) {
      note(`${totals.articles} read …`);
      told = Date.now();
    }
    for (const name of ['same', 'changed', 'forwarded', 'gone', 'new'] as const)
      totals[name] += diff[name].length;
    if (!diff.changed.length && !diff.forwarded.length && !diff.gone.length && !diff.new.length)
      continue;
    totals.otherwise++;
    if (options.json) await print(`${jsonText({ article: id, ...diff })}\n`);
    else
      await print(
        `${spelledOut(id)}  ${printable(beginning(title ?? '', TITLE))}\n${diffText(diff)}`,
      );
  }
  note(
    `${counted(totals.articles, 'article')} read, ${totals.otherwise} otherwise; statements: ${totals.same} the same, ${totals.changed} changed, ${totals.forwarded} under another id, ${totals.gone} gone, ${totals.new} new`,
  );
}

/// How often it is told how far a long work has come, in milliseconds.
const EVERY = 5000;

type Diff = Awaited<ReturnType<Archive['replace']>>;

function diffText({ changed, forwarded, gone, new: fresh }: Diff): string {
  return [
    ...changed.map(({ id, fields }) => `    ~ ${id}: ${fields.join(', ')}`),
    ...forwarded.map((one) => `    > ${one.old} is ${one.new} now`),
    ...gone.map((id) => `    - ${id}`),
    ...fresh.map((id) => `    + ${id}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/// Superseded and retracted ones too.
async function* allIds(archive: Archive): AsyncGenerator<string> {
  let after: string | undefined;
  do {
    const page = await archive.list({
      limit: 500,
      include: ['superseded', 'retracted'],
      ...(after !== undefined && { after }),
    });
    // What is damaged is told by who reads it.
    for (const { id } of [...page.items, ...page.damaged]) yield id;
    after = page.next ?? undefined;
  } while (after !== undefined);
}

interface RetractOptions extends ArchiveOption {
  reason: string;
  by: string;
  undo?: true;
}

export function defineRetract(command: Command): void {
  command
    .argument('<id>', 'the article')
    .requiredOption('--reason <words>', 'why, as its publisher says (required)')
    .requiredOption('--by <name>', 'who took it back (required)')
    .option('--undo', 'take the retraction back: the article stands again')
    .addOption(archiveOption())
    .addHelpText('after', RETRACT_NOTES)
    .action(async (id: string, options: RetractOptions) => {
      await withArchive(options, 'write', async (archive) => {
        await print(`${await (options.undo ? undo : mark)(archive, id, options)}\n`);
      });
    });
}

const RETRACT_NOTES = `
Example:
  onrecord retract art:0123456789abcdef --reason "wrong pier" --by "Harbour Post"

An article may be retracted several times. Every reason is kept, with who gave it and when, and so is
a retraction that is taken back; show and the lines of list --json tell all of it, in order.`;

async function mark(archive: Archive, id: string, { reason, by }: RetractOptions): Promise<string> {
  const leaning = await archive.retract(id, reason, by);
  return `${spelledOut(id)} is marked as retracted, and with it ${countsOf(leaning)}`;
}

async function undo(archive: Archive, id: string, { reason, by }: RetractOptions): Promise<string> {
  const { freed, marked } = await archive.unretract(id, reason, by);
  const left = marked.conflicts.length + marked.agreements.length + marked.copies.length;
  const still = left
    ? `; still marked, as they lean on another retracted article: ${countsOf(marked)}`
    : '';
  return `${spelledOut(id)} is no longer marked as retracted, nor are ${countsOf(freed)}${still}`;
}

const countsOf = ({ conflicts, agreements, commitments, copies }: Dependents): string =>
  [
    counted(conflicts.length, 'conflict'),
    counted(agreements.length, 'agreement'),
    counted(commitments.length, 'commitment'),
    counted(copies.length, 'copy', 'copies'),
  ].join(', ');

export function defineBackup(command: Command): void {
  command
    .argument('<folder>', 'a folder without an archive in it')
    .addOption(archiveOption())
    .action(async (folder: string, options: ArchiveOption) => {
      await withArchive(options, 'read', async (archive) => {
        const damaged = await archive.backup(located(folder));
        await print(`copied to ${spelledOut(folder)}\n`);
        tellDamaged(damaged);
      });
    });
}
