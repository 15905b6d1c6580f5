import { Command, CommanderError, Help } from 'commander';
import { COMMANDS } from './commands.ts';
import { currentIo, fail } from './io.ts';
import { note, refuseClosedOutput, terminal } from './output.ts';
import { description, version } from './version.ts';

/// The whole command. Only the one that is named is there with its arguments and options; of the others the help
/// tells what they do.
async function program(named: string | undefined): Promise<Command> {
  const { stdout, stderr } = currentIo();
  const { colour, width } = terminal();
  const all = new Command('onrecord')
    .description(description)
    .version(version)
    .exitOverride()
    .hook('preAction', refuseWorkInVain)
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      getOutHasColors: () => colour,
      getErrHasColors: () => colour,
      // All that goes wrong is told by one name.
      outputError: (text) => note(oneLine(text)),
    })
    .configureHelp({ subcommandTerm: termOf })
    .addHelpText(
      'after',
      `
Exit codes: 0 done, 1 a check failed, 2 wrong use or input that could not be read.

Example:
  onrecord read article.txt --date 2026-03-17`,
    );
  for (const { name, does, load } of COMMANDS) {
    const command = all.command(name).description(does);
    if (name === named) (await load())(command);
  }
  return all;
}

/// A line of the list of commands: all of ours have options.
function termOf(command: Command): string {
  const row = COMMANDS.find(({ name }) => name === command.name());
  if (!row) return new Help().subcommandTerm(command);
  return [row.name, '[options]', row.takes].filter(Boolean).join(' ');
}

/// The command that is asked for, or whose help is. No option before it takes a value.
function commandIn(args: readonly string[]): string | undefined {
  const [first, second] = args.filter((word) => !word.startsWith('-'));
  return first === 'help' ? second : first;
}

/// What a command that does nothing but print would do in vain.
const ONLY_PRINT = new Set(COMMANDS.filter(({ prints }) => prints).map(({ name }) => name));

function refuseWorkInVain(_: Command, command: Command): void {
  const writes = command.opts<{ html?: string }>().html !== undefined;
  if (ONLY_PRINT.has(command.name()) && !writes) refuseClosedOutput();
}

/// Commander’s words in one line, as all messages: its proposal (“Did you mean …”) has one of its own.
function oneLine(text: string): string {
  const line = text.replace(/^error: /, 'onrecord: ').replace(/\n$/, '');
  return line.replace(/\n(?=\(Did you mean [^\n]*\?\)$)/, ' ');
}

/// Does what the arguments ask.
export async function runCommand(args: readonly string[]): Promise<void> {
  try {
    const all = await program(commandIn(args));
    await all.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has printed what is to be said, and calls wrong use 1.
    if (error.exitCode !== 0) fail(2);
  }
}
