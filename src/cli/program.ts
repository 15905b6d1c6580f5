import { Command, CommanderError } from 'commander';
import { addAdd } from './add.ts';
import { addDemo } from './demo.ts';
import { addBrief, addConflicts, addDocket } from './desk.ts';
import { addDoctor } from './doctor.ts';
import { addExtract } from './extract.ts';
import { note, refuseClosedOutput, reportFailure } from './output.ts';
import { addBackup, addReread, addRetract } from './keeping.ts';
import { addList } from './list.ts';
import { addRead } from './read.ts';
import { addSearch } from './search.ts';
import { addShow } from './show.ts';
import { description, version } from './version.ts';
import { addWatch } from './watch.ts';

/// The whole command; each file of this folder that is named after a command is one.
function program(): Command {
  const all = new Command('onrecord')
    .description(description)
    .version(version)
    .exitOverride()
    .hook('preAction', refuseWorkInVain)
    // All that goes wrong is told by one name.
    .configureOutput({
      outputError: (text) => note(oneLine(text)),
    })
    .addHelpText(
      'after',
      `
Exit codes: 0 done, 1 a check failed, 2 wrong use or input that could not be read.

Example:
  onrecord read article.txt --date 2026-03-17`,
    );
  const ofFiles = [addRead, addExtract, addDocket, addConflicts, addBrief, addDemo];
  const ofArchive = [
    addAdd,
    addWatch,
    addList,
    addShow,
    addSearch,
    addReread,
    addRetract,
    addBackup,
  ];
  for (const add of [...ofFiles, ...ofArchive, addDoctor]) add(all);
  return all;
}

/// What a command that does nothing but print would do in vain.
const ONLY_PRINT = new Set([
  'read',
  'extract',
  'docket',
  'conflicts',
  'brief',
  'list',
  'show',
  'search',
]);

function refuseWorkInVain(_: Command, command: Command): void {
  const writes = command.opts<{ html?: string }>().html !== undefined;
  if (ONLY_PRINT.has(command.name()) && !writes) refuseClosedOutput();
}

/// Commander’s words in one line, as all messages: its proposal (“Did you mean …”) has one of its own.
function oneLine(text: string): string {
  const line = text.replace(/^error: /, 'onrecord: ').replace(/\n$/, '');
  return line.replace(/\n(?=\(Did you mean [^\n]*\?\)$)/, ' ');
}

/// Does what the arguments ask, and leaves the exit code to the process. Never throws.
export async function runCommand(args: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) reportFailure(error);
    // Commander has printed what is to be said, and calls wrong use 1.
    else process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}
