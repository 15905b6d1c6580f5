import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { constants, fstatSync, readFileSync, statSync } from 'node:fs';
import { OnRecordError } from '../record/errors.ts';
import type { Problem } from '../record/types.ts';
import { spelledOut } from '../text/json.ts';
import { currentIo, exitCode, fail, type Output, type Terminal } from './io.ts';

/// Prints a result, and waits while nobody reads what was printed before.
export async function print(text: string, stream: Output = currentIo().stdout): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/// Says something about the work, beside its results, in one line. Names that were given and what comes from
/// articles may be in it, so that what a terminal would obey is spelled out.
export function note(text: string): void {
  currentIo().stderr.write(`${spelledOut(text)}\n`);
}

/// What was wrong with an article, with its name before, unless the sentence begins with that itself.
export function problemText(name: string, { message }: Problem): string {
  return message.startsWith(name) ? message : `${name}: ${message}`;
}

/// Says what could not be done, and has the command end with 2. What nobody foresaw is told with
/// the place in the sources.
export function reportFailure(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'ERR_';
  const foreseen = error instanceof Error && !code.startsWith('ERR_');
  const words = foreseen ? [error.message] : `a fault of its own: ${stackOf(error)}`.split('\n');
  note(`onrecord: ${words[0]}`);
  for (const line of words.slice(1)) note(line);
  fail(2);
}

function stackOf(error: unknown): string {
  return error instanceof Error && error.stack ? error.stack : String(error);
}

/// Refuses to work for nothing. Throws `OnRecordError` with code `output-unwritable` where standard output is closed.
export function refuseClosedOutput(): void {
  if (!currentIo().process || !isClosed()) return;
  const message =
    'standard output is closed, so that what is printed would be lost; send it somewhere (> results.txt, or > /dev/null)';
  throw new OnRecordError('output-unwritable', message);
}

/// Node opens the null device for reading and writing in the place of a stream that was closed, before anything
/// here runs. Shells open it for writing alone.
function isClosed(): boolean {
  try {
    const { rdev } = fstatSync(1);
    if (rdev === 0 || rdev !== statSync('/dev/null').rdev) return false;
    const [, flags = '0'] =
      /^flags:\s*(\d+)/m.exec(readFileSync('/proc/self/fdinfo/1', 'utf8')) ?? [];
    return (Number.parseInt(flags, 8) & constants.O_RDWR) !== 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EBADF';
  }
}

/// Ends the command without a word when the reader of its results has gone (`| head`).
export function quitWhenNobodyReads(): void {
  const { stdout, process } = currentIo();
  // The stream tells of it outside of the call.
  const quit = AsyncLocalStorage.bind((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') reportFailure(error);
    process?.leave(exitCode());
  });
  stdout.on('error', quit);
}

/// What the terminal can show.
export const terminal = (): Terminal => currentIo().terminal;

/// Why a file cannot be read or written, in words.
export function whyNot({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'it is not permitted';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ENOTDIR') return 'a file stands where a folder is needed';
  if (code === 'ENOSPC') return 'the disk is full';
  if (code === 'EEXIST') return 'another file has come to stand there';
  if (code === 'ELOOP') return 'it is a link that leads to itself';
  return message;
}
