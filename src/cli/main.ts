/// The command: `onrecord read | extract | docket | conflicts | brief | demo`.
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addDemo } from './demo.ts';
import { addBrief, addConflicts, addDocket } from './desk.ts';
import { addExtract } from './extract.ts';
import { quitWhenNobodyReads, reportFailure } from './output.ts';
import { addRead } from './read.ts';

const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
const { version, description } = JSON.parse(manifest) as Record<string, string>;

const program = new Command('onrecord')
  .description(description!)
  .version(version!)
  .exitOverride()
  .addHelpText(
    'after',
    `
Exit codes: 0 done, 1 a check failed, 2 wrong use or input that could not be read.

Example:
  onrecord read article.txt --date 2026-03-17`,
  );
for (const add of [addRead, addExtract, addDocket, addConflicts, addBrief, addDemo]) add(program);

quitWhenNobodyReads();
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) reportFailure(error);
  // Commander has printed what is to be said, and calls wrong use 1.
  else process.exitCode = error.exitCode === 0 ? 0 : 2;
}
