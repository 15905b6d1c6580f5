import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';

export const LAUNCHER = fileURLToPath(new URL('../../bin/onrecord.js', import.meta.url));

export const ARTICLE = `Pier to Reopen in Spring, Mayor Says

PORT ELLIS — Mayor Ana Brook said on Tuesday that the old pier would reopen in the spring.

“We have the money and we have the timber,” Brook told reporters. “Nothing stands in the way.”

Harbour master Tom Reyes was not convinced. “The piles are rotten,” he said.
`;

export interface Told {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Outcome extends Told {
  signal: NodeJS.Signals | null;
}

interface Surroundings {
  cwd?: string;
  input?: string | Uint8Array;
  env?: Record<string, string | undefined>;
  terminal?: { colour?: boolean; width?: number };
}

/// Runs the command in this process. What a process is at its start and its end is not tried by it: `runProcess`.
export async function run(
  args: readonly string[],
  { cwd = tmpdir(), input = '', env = process.env, terminal = {} }: Surroundings = {},
): Promise<Told> {
  const [out, err] = [new Kept(), new Kept()];
  const code = await main(args, {
    stdin: Readable.from(input.length ? [Buffer.from(input)] : []),
    stdout: out,
    stderr: err,
    cwd,
    env,
    terminal: { colour: false, width: 80, watched: false, ...terminal },
  });
  return { code, stdout: out.text(), stderr: err.text() };
}

/// A stream that keeps what is written to it.
class Kept extends Writable {
  readonly #chunks: Buffer[] = [];

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  text(): string {
    return String(Buffer.concat(this.#chunks));
  }
}

/// Starts the real command in `cwd`.
export function start(args: readonly string[], cwd: string): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [LAUNCHER, ...args], {
    cwd,
    env: { ...process.env, FORCE_COLOR: '' },
  });
}

/// Runs the real command to its end.
export async function runProcess(
  args: readonly string[],
  { cwd = tmpdir(), input = '' }: { cwd?: string; input?: string | Uint8Array } = {},
): Promise<Outcome> {
  const child = start(args, cwd);
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return outcomeOf(child);
}

/// What a process came to.
export async function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.on('error', reject);
  child.on('close', (code, signal) =>
    resolve({
      code,
      signal,
      stdout: String(Buffer.concat(out)),
      stderr: String(Buffer.concat(err)),
    }),
  );
  return promise;
}

/// A new folder with `files` in it, gone when the test is over.
export async function folder(
  test: { after: (done: () => void) => void },
  files: Record<string, string | Uint8Array> = {},
): Promise<string> {
  const path = mkdtempSync(join(tmpdir(), 'onrecord-test-'));
  test.after(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}
