import { createReadStream } from 'node:fs';
import { glob, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { OnRecordError } from '../record/errors.ts';
import { currentIo, located } from './io.ts';
import { note, whyNot } from './output.ts';

/// What is read from a folder as one article each, by ending.
const READABLE = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml']);
/// What is taken into an archive from a folder.
export const IMPORTABLE: ReadonlySet<string> = new Set(
  [...READABLE].concat('.rss .atom .rdf .xml .json .jsonl .ndjson .warc .gz .pdf .docx'.split(' ')),
);

// Far above what is read as one article, so that it is refused with its size, and far below what
// would fill the memory.
export const MAX_HELD = 64_000_000;

/// The files that the arguments of a command stand for: a file stands for itself, a folder for the
/// articles in and below it, a pattern for what it matches, `-` for standard input. Where there is
/// nothing, an `OnRecordError` stands in the list, and the rest can be read.
export async function filesOf(
  names: readonly string[],
  endings: ReadonlySet<string> = READABLE,
): Promise<(string | OnRecordError)[]> {
  const lists = await Promise.all(names.map((name) => filesOfOne(name, endings).catch(asFailure)));
  return lists.flat();
}

async function filesOfOne(
  name: string,
  wanted: ReadonlySet<string>,
): Promise<(string | OnRecordError)[]> {
  if (name === '-') return [name];
  const found = await stat(located(name)).catch((error: NodeJS.ErrnoException) => error);
  if (!(found instanceof Error)) return found.isDirectory() ? articlesIn(name, wanted) : [name];
  if (!/[*?[{]/.test(name)) throw unreadable(name, found);
  const matches: string[] = [];
  try {
    for await (const path of glob(name, inFolder())) matches.push(path);
  } catch (error) {
    throw unreadable(name, error as NodeJS.ErrnoException);
  }
  if (matches.length === 0) throw new OnRecordError('not-found', `nothing matches ${name}`);
  return matches.sort();
}

function inFolder(): { cwd?: string } {
  const { cwd } = currentIo();
  return cwd === '' ? {} : { cwd };
}

/// Folders that are no part of what somebody keeps in one.
const PASSED = /^(?:\..|node_modules$)/;

async function articlesIn(
  folder: string,
  wanted: ReadonlySet<string>,
): Promise<(string | OnRecordError)[]> {
  const files: string[] = [];
  const links: string[] = [];
  const failures: OnRecordError[] = [];
  const folders = [folder];
  for (let here = folders.pop(); here !== undefined; here = folders.pop())
    try {
      for (const entry of await readdir(located(here), { withFileTypes: true })) {
        if (PASSED.test(entry.name)) continue;
        const path = join(here, entry.name);
        if (entry.isDirectory()) folders.push(path);
        else if (entry.isSymbolicLink()) links.push(path);
        else if (entry.isFile() && wanted.has(extname(entry.name).toLowerCase())) files.push(path);
      }
    } catch (error) {
      failures.push(unreadable(here, error as NodeJS.ErrnoException));
    }
  tellOfLinks(await wantedLinks(links, wanted));
  if (files.length + failures.length > 0) return [...failures, ...files.sort()];
  const endings = [...wanted].join(', ');
  throw new OnRecordError('not-found', `${folder} holds no file that ends in ${endings}`);
}

/// Links that lead to a folder, or to what would be read.
async function wantedLinks(links: string[], wanted: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = [];
  for (const link of links.sort()) {
    const target = await stat(located(link)).catch(() => null);
    const isWanted = wanted.has(extname(link).toLowerCase());
    if (target === null ? isWanted : target.isDirectory() || isWanted) found.push(link);
  }
  return found;
}

/// How many links are named.
const NAMED = 20;

/// A link may lead out of the folder, or back into it.
function tellOfLinks(links: readonly string[]): void {
  if (links.length === 0) return;
  const more = links.length > NAMED ? ` and ${links.length - NAMED} more` : '';
  const names = links.slice(0, NAMED).join(', ');
  note(`onrecord: links in a folder are passed over; name them to read them: ${names}${more}`);
}

function asFailure(error: unknown): OnRecordError[] {
  if (error instanceof OnRecordError) return [error];
  throw error;
}

/// The bytes of a file, or of standard input for `-`, as they come. Throws `OnRecordError`.
export async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* file === '-' ? currentIo().stdin : createReadStream(located(file));
  } catch (error) {
    throw unreadable(file, error as NodeJS.ErrnoException);
  }
}

/// All bytes of a file at once. One that is too large for any article is read only so far.
export async function contentOf(file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytesOf(file)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_HELD) break;
  }
  return Buffer.concat(chunks);
}

function unreadable(file: string, cause: NodeJS.ErrnoException): OnRecordError {
  const code = cause.code === 'ENOENT' ? 'not-found' : 'input-unreadable';
  return new OnRecordError(code, `cannot read ${file}: ${whyNot(cause)}`, { cause });
}
