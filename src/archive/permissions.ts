import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/// What the group or others may do that shows them a file or lets them change it: read and write.
const OTHERS = 0o066;

/// The paths of an archive, the folder first, that the group or others can read or write. None where the system has
/// no such permissions.
export function openToOthers(folder: string): string[] {
  if (process.platform === 'win32') return [];
  const files = readdirSync(folder)
    .filter((name) => name.startsWith('archive.db'))
    .sort()
    .map((name) => join(folder, name));
  return [folder, ...files].filter(isOpen);
}

/// A file that is gone meanwhile (`-wal`) is open to nobody.
function isOpen(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && (found.mode & OTHERS) !== 0;
}
