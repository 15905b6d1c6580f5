import { ioOfProcess, inCall, type Io } from './io.ts';
import { print, quitWhenNobodyReads, reportFailure } from './output.ts';
import { version } from './version.ts';

/// Does what the arguments ask, and gives the exit code: 0 done, 1 a check failed, 2 wrong use or input that could
/// not be read. Never throws. Only what is asked for is loaded.
export async function main(args: readonly string[], io: Io): Promise<number> {
  return inCall(io, async () => {
    quitWhenNobodyReads();
    try {
      if (args.length === 1 && VERSION.has(args[0]!)) return await print(`${version}\n`);
      const { runCommand } = await import('./program.ts');
      await runCommand(args);
    } catch (error) {
      reportFailure(error);
    }
  });
}

/// How the version is asked for.
const VERSION = new Set(['--version', '-V']);

/// Does what the arguments of this process ask; the launcher calls it.
export async function start(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), ioOfProcess());
}
