import { statSync } from 'node:fs';
import { archiveFiles } from './folder.ts';

/// What the group or others may do.
const OTHERS = 0o077;

/// The paths of an archive, the folder first, that the group or others are let into. None where the
/// system has no such permissions.
export function openToOthers(folder: string): string[] {
  if (process.platform === 'win32') return [];
  return [folder, ...archiveFiles(folder)].filter(isOpen);
}

/// A file that is gone meanwhile (`-wal`) is open to nobody.
function isOpen(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && (found.mode & OTHERS) !== 0;
}

/// The command that keeps other users out of an archive.
export function commandToClose(folder: string): string {
  return `chmod -R go= ${quoted(folder)}`;
}

/// A word of a shell's command.
function quoted(path: string): string {
  return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll(`'`, `'\\''`)}'`;
}
