import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive, type Archive } from '../../../src/archive/archive.ts';
import { IdleWorkers } from '../../../src/engine/idle-workers.ts';
import { importAll, type Imported, type ImportSource } from '../../../src/engine/import/import.ts';
import { folder } from '../../cli/command.ts';

type Test = { after: (done: () => void | Promise<void>) => void };

/// A new archive in a folder of its own, beside files.
export async function archiveWith(
  test: Test,
  files: Record<string, string | Uint8Array> = {},
): Promise<{
  archive: Archive;
  path: (name: string) => string;
  write: (name: string, text: string) => void;
}> {
  const home = await folder(test, files);
  const archive = await openArchive(join(home, 'archive'));
  test.after(async () => archive.close());
  const path = (name: string) => join(home, name);
  return { archive, path, write: (name, text) => writeFileSync(path(name), text) };
}

/// The reading threads that all imports of a test file share.
export const pool = new IdleWorkers();

/// Imports files by one thread; a file is known by its name.
export async function imported(
  archive: Archive,
  sources: readonly (string | ImportSource)[],
  options: { patience?: number } = {},
): Promise<Imported[]> {
  const all = sources.map((one) =>
    typeof one === 'string' ? { name: one, from: one, key: `file:${one}`, options: {} } : one,
  );
  const found: Imported[] = [];
  for await (const one of importAll(archive, all, { workers: 1, pool, ...options }))
    found.push(one);
  return found;
}

/// "new", "version", …, and of problems the code.
export const outcomes = (all: readonly Imported[]): string[] =>
  all.map((one) => (one.outcome === 'problem' ? one.problem.code : one.outcome));

export const REPORT = `PORT ELLIS — The old pier will reopen in the spring, Mayor Ana Brook said on Tuesday.

“We have the money and we have the timber,” Brook told reporters at the town hall. “Nothing stands in the way of the work now.”

Harbour master Tom Reyes was not convinced. “The piles are rotten,” he said, and he asked the council for a second survey before anybody walks on the boards again.

The pier was closed after the storm of 2029, when two of its nine sections fell into the bay and a ferry was damaged. Traders on the waterfront say they have lost a third of their custom since.

The council votes on the plan in March.
`;
