import { access, lstat, open, realpath, stat, writeFile } from 'node:fs/promises';
import { fstatSync, constants, type BigIntStats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beginsArchive, holdsArchive } from '../archive/folder.ts';
import { PAGE_BEGINNING } from '../export/views/page.ts';
import { OnRecordError } from '../record/errors.ts';
import { makeFile, replaceFile } from './draft.ts';
import { currentIo, located, type Output } from './io.ts';
import { print, whyNot } from './output.ts';

/// A file that a command reads, and what it is to the user: “one of the articles”.
export interface Input {
  readonly path: string;
  readonly what: string;
}

export interface OutputOptions {
  /// Which files a command may replace: what they begin with, and what they are called.
  readonly ours: { readonly beginnings: readonly string[]; readonly called: string };
  /// What is never written over, whatever else is asked.
  readonly inputs: readonly Input[];
  /// The folder of the archive that the command works on, be it there yet or not.
  readonly archive?: string;
  /// Replaces a file that is not ours.
  readonly force?: boolean;
}

/// The pages that a command may replace.
export const PAGES = { beginnings: [PAGE_BEGINNING], called: 'page of OnRecord' };

/// A file to be written.
export interface OutputFile {
  /// Writes it whole or not at all. Throws `OnRecordError` with code `output-unwritable`, also for what has come to
  /// stand in the way since.
  write(text: string): Promise<void>;
}

/// Looks whether a file may be written before anything is read. Nothing is destroyed by it: not what is read (by
/// whatever name or link), not an archive, and no file that is not ours unless asked to (`force`). Throws
/// `OnRecordError` with code `output-unwritable`.
export async function outputFile(path: string, options: OutputOptions): Promise<OutputFile> {
  const inputs = await identities(options.inputs);
  const check = async () => guarded(path, () => placeOf(path, inputs, options));
  await check();
  return {
    write: async (text) => {
      const place = await check();
      await guarded(path, () => writeTo(place, text));
    },
  };
}

/// Where the text goes: to a stream that is open already, to a device or a pipe, to a new file, or to one that is replaced.
type Place =
  | { readonly stream: Output }
  | { readonly device: string }
  | { readonly fresh: string }
  | { readonly replaced: string; readonly found: BigIntStats };

async function placeOf(
  path: string,
  inputs: ReadonlyMap<string, string>,
  options: OutputOptions,
): Promise<Place> {
  const file = located(path);
  const found = await stat(file, { bigint: true }).catch(unlessMissing);
  if (!found) return { fresh: await freshFile(path, options) };
  if (found.isDirectory()) throw new Refusal('it is a folder');
  if (found.isBlockDevice()) throw new Refusal('it is a disk');
  const input = inputs.get(identityOf(found));
  if (input !== undefined) throw new Refusal(`it is ${input}, which would be lost`, NAME);
  const stream = standardStream(path);
  if (stream) return { stream };
  if (!found.isFile()) return { device: file };
  return { replaced: await replaceable(path, found, options), found };
}

const NAME = 'name another file';

/// `/dev/stdout` is written to where it stands, and not replaced, if it leads into a file.
function standardStream(path: string): Output | null {
  const [, name] = /^\/(?:dev\/|dev\/fd\/|proc\/self\/fd\/)(stdout|stderr|1|2)$/.exec(path) ?? [];
  if (name === undefined) return null;
  const { stdout, stderr } = currentIo();
  return name === 'stdout' || name === '1' ? stdout : stderr;
}

async function freshFile(path: string, { archive }: OutputOptions): Promise<string> {
  const name = basename(path);
  if (name === '' || path.endsWith('/')) throw new Refusal('it names no file');
  if (await lstat(located(path)).catch(unlessMissing))
    throw new Refusal('it is a link that leads nowhere');
  const folder = await realpath(located(dirname(path)));
  await refuseArchive(folder, archive);
  await access(folder, constants.W_OK);
  return join(folder, name);
}

async function replaceable(
  path: string,
  found: BigIntStats,
  { archive, ours, force }: OutputOptions,
): Promise<string> {
  const file = await realpath(located(path));
  if (identityOf(found) === identityAt(1)) throw new Refusal('standard output goes there', NAME);
  await refuseArchive(dirname(file), archive);
  const beginning = await beginningOf(file, found);
  if (beginsArchive(beginning)) throw new Refusal('it is the database of an archive', NAME);
  // There is nothing in an empty one to be lost.
  const isOurs =
    found.size === 0n || ours.beginnings.some((words) => beginning.indexOf(words, 0) === 0);
  if (!isOurs && !force)
    throw new Refusal(
      `it is there already and is no ${ours.called}`,
      `${NAME}, or replace it with --force`,
    );
  await access(dirname(file), constants.W_OK);
  await access(file, constants.W_OK);
  return file;
}

async function refuseArchive(folder: string, archive: string | undefined): Promise<void> {
  const own = archive === undefined ? null : await realpath(archive).catch(() => null);
  if (folder !== own && !holdsArchive(folder)) return;
  throw new Refusal('its folder is that of an archive', 'name a file in another folder');
}

/// As many bytes as tell whose file it is. One that changed hands just now is refused.
async function beginningOf(file: string, found: BigIntStats): Promise<Buffer> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const opened = await handle.stat({ bigint: true });
    if (identityOf(opened) !== identityOf(found)) throw new Refusal('it is being replaced');
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function writeTo(place: Place, text: string): Promise<void> {
  if ('stream' in place) await print(text, place.stream);
  else if ('device' in place) await writeFile(place.device, text);
  else if ('fresh' in place) await makeFile(place.fresh, text);
  else await replaceFile(place.replaced, text, place.found);
}

/// What is read, by the file behind its name: whatever links lead to it. Devices can be read and written.
async function identities(inputs: readonly Input[]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const { path, what } of inputs) {
    const found = path === '-' ? statOf(0) : await statAt(path);
    if (found?.isFile() || found?.isFIFO()) known.set(identityOf(found), what);
  }
  return known;
}

const statAt = async (path: string): Promise<BigIntStats | null> =>
  stat(located(path), { bigint: true }).catch(() => null);

const identityOf = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`;

function identityAt(descriptor: number): string | null {
  const found = statOf(descriptor);
  return found && identityOf(found);
}

function statOf(descriptor: number): BigIntStats | null {
  if (!currentIo().process) return null;
  try {
    return fstatSync(descriptor, { bigint: true });
  } catch {
    return null;
  }
}

/// Why a file is not written, and what to do.
class Refusal extends Error {
  readonly advice: string | undefined;

  constructor(what: string, advice?: string) {
    super(what);
    this.advice = advice;
  }
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof OnRecordError) throw cause;
    const { message, advice } = cause as Refusal;
    const reason = cause instanceof Refusal ? message : whyNot(cause as NodeJS.ErrnoException);
    const words = `cannot write ${path}: ${reason}${advice === undefined ? '' : `; ${advice}`}`;
    throw new OnRecordError('output-unwritable', words, { cause });
  }
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
