/// The command as it is started.
import { quitWhenNobodyReads } from './output.ts';
import { runCommand } from './program.ts';

quitWhenNobodyReads();
await runCommand(process.argv.slice(2));
