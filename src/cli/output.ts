import { once } from 'node:events';
import { printable } from '../export/text/digest.ts';
import type { Problem } from '../record/types.ts';

/// Prints a result, and waits while nobody reads what was printed before.
export async function print(
  text: string,
  stream: NodeJS.WriteStream = process.stdout,
): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/// Says something about the work, beside its results. What comes from articles may be in it, so that control
/// characters, which could move the cursor, are shown as U+FFFD.
export function note(text: string): void {
  const safe = text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
  process.stderr.write(`${safe}\n`);
}

/// What was wrong with an article, with its name before, unless the sentence begins with that itself.
export function problemText(name: string, { message }: Problem): string {
  return printable(message.startsWith(name) ? message : `${name}: ${message}`);
}

/// Says what could not be done, and has the command end with 2. What nobody foresaw is told with
/// the place in the sources.
export function reportFailure(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'ERR_';
  const foreseen = error instanceof Error && !code.startsWith('ERR_');
  note(`onrecord: ${foreseen ? error.message : `a fault of its own: ${stackOf(error)}`}`);
  process.exitCode = 2;
}

function stackOf(error: unknown): string {
  return error instanceof Error && error.stack ? error.stack : String(error);
}

/// Ends the command without a word when the reader of its results has gone (`| head`).
export function quitWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') reportFailure(error);
    process.exit();
  });
}

/// What the terminal can show.
export function terminal(): { colour: boolean; width: number } {
  const { stdout } = process;
  return { colour: stdout.isTTY && stdout.hasColors(), width: stdout.columns ?? 80 };
}

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
