import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './command.ts';

type Told = Omit<Outcome, 'signal'>;

/// Commands one after the other in one process, which starts once: for tables of very many. Each runs in a folder.
/// What a process is at its start and its end is not tried by it.
export class Commands {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = fork(fileURLToPath(new URL('command-process.ts', import.meta.url)));
  }

  async run(args: readonly string[], cwd: string): Promise<Told> {
    this.#child.send({ args, cwd });
    const [told] = (await once(this.#child, 'message')) as [Told];
    return told;
  }

  close(): void {
    this.#child.kill();
  }
}
