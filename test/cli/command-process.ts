/// The process of `Commands`: does what it is sent, and sends back what was printed and the exit code.
import { runCommand } from '../../src/cli/program.ts';

process.on('message', ({ args, cwd }: { args: string[]; cwd: string }) => {
  void (async () => {
    const printed = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      process[name].write = (chunk: Uint8Array | string): boolean => {
        printed[name] += String(chunk);
        return true;
      };
    process.chdir(cwd);
    process.exitCode = 0;
    await runCommand(args);
    process.send!({ code: process.exitCode, ...printed });
  })();
});
