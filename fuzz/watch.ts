import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/// A process may take so many times as long by the clock as by the processor, where the machine has much else to do.
const BUSY = 15;
/// Time to start, in milliseconds.
const STARTING = 120_000;

/// What a process has used of the processor, in milliseconds; 0 where the system does not tell (Linux does, in
/// hundredths of a second).
function usedBy(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)!.split(' ');
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return 0;
  }
}

/// Ends a process that tells nothing for too long, and keeps the last words of one that ends by itself.
export class Watch {
  readonly ended: Promise<string>;
  isReady = false;
  readonly #child: ChildProcess;
  readonly #patience: number;
  #alarm: NodeJS.Timeout;
  #isLate = false;
  #words = '';
  /// What the process had used of the processor when it told something last, in milliseconds, and how often
  /// it was waited for since.
  #used = 0;
  #waited = 0;

  constructor(child: ChildProcess, patience: number) {
    this.#child = child;
    this.#patience = patience;
    this.#alarm = this.#set(STARTING);
    child.stderr!.on('data', (chunk: Buffer) => {
      this.#words = (this.#words + chunk.toString()).slice(-4000);
    });
    const { promise, resolve } = Promise.withResolvers<string>();
    child.on('close', (code, signal) => {
      clearTimeout(this.#alarm);
      resolve(this.#ending(code, signal));
    });
    this.ended = promise;
  }

  /// The process has told something.
  refresh(): void {
    this.isReady = true;
    this.#waited = 0;
    clearTimeout(this.#alarm);
    this.#alarm = this.#set(this.#patience);
  }

  #set(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => this.#isPatient() || this.#end(), milliseconds);
  }

  /// Waits on for a process that has not had the processor for as long as it may.
  #isPatient(): boolean {
    const used = usedBy(this.#child.pid!);
    if (this.#waited === 0) this.#used = used;
    if (++this.#waited > BUSY || used - this.#used > this.#patience) return false;
    this.#alarm = this.#set(this.#patience);
    return true;
  }

  #end(): void {
    this.#isLate = true;
    this.#child.kill('SIGKILL');
  }

  #ending(code: number | null, signal: NodeJS.Signals | null): string {
    if (this.#isLate) return `It had no end within ${this.#patience / 1000} s of the processor.`;
    const how = signal ? `signal ${signal}` : `code ${code}`;
    return `It ended the process (${how}).\n${this.#words}`.trim();
  }
}
