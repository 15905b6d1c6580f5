import { AsyncLocalStorage } from 'node:async_hooks';
import { isAbsolute } from 'node:path';

/// What a call of the command has to do with: streams, a folder, an environment, a terminal. Commands know no other,
/// so that a call in a process of its own and one inside another program do the same.

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /// Names of files are relative to this folder; empty: to the folder of the process.
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  /// The streams are those of the process: its descriptors tell where they lead. `leave` ends it at once.
  readonly process?: { readonly leave: (code: number) => void };
}

export type Output = NodeJS.WritableStream;

/// What can be shown.
export interface Terminal {
  readonly colour: boolean;
  /// In characters, more than 0.
  readonly width: number;
  /// Whether a person watches standard error.
  readonly watched: boolean;
}

/// One call of the command.
interface Call {
  readonly io: Io;
  code: number;
  /// What is told once in a call.
  readonly told: Set<string>;
}

const calls = new AsyncLocalStorage<Call>();

/// Outside of calls (a file of this folder that is used by itself) it is the process that is told.
let own: Call | undefined;

const call = (): Call =>
  calls.getStore() ?? (own ??= { io: ioOfProcess(), code: 0, told: new Set() });

/// Does work that finds `io` behind the functions below, and gives the exit code.
export async function inCall(io: Io, work: () => Promise<void>): Promise<number> {
  const current: Call = { io, code: 0, told: new Set() };
  await calls.run(current, work);
  return current.code;
}

export const currentIo = (): Io => call().io;

export const exitCode = (): number => call().code;

/// Has the call end with this code: 1 a check failed, 2 wrong use or input that could not be read.
export function fail(code: 1 | 2): void {
  call().code = code;
}

/// Whether something is told for the first time in this call.
export function isNews(message: string): boolean {
  const { told } = call();
  const { size } = told;
  return told.add(message).size > size;
}

/// Where a file is whose name was given. The name stays as it is where it can: messages show it.
export function located(name: string): string {
  const { cwd } = currentIo();
  return cwd === '' || name === '' || isAbsolute(name) ? name : `${cwd}/${name}`;
}

/// The streams, the folder, the environment and the terminal of this process.
export function ioOfProcess(): Io {
  const { stdout, stderr, env } = process;
  return {
    // It is opened when it is read.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    env,
    cwd: '',
    terminal: {
      colour: stdout.isTTY && stdout.hasColors(),
      width: widthOf(stdout.columns),
      watched: stderr.isTTY,
    },
    process: { leave: (code) => process.exit(code) },
  };
}

const USUAL_WIDTH = 80;

/// Terminals that do not know their width say 0, or nothing.
export const widthOf = (columns: number | undefined): number => columns || USUAL_WIDTH;
