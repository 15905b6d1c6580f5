import { randomBytes } from 'node:crypto';
import { rmSync, type BigIntStats } from 'node:fs';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/// Makes a file whole or not at all, never in the place of another: throws `EEXIST` for one that has come to stand
/// there.
export async function makeFile(path: string, text: string): Promise<void> {
  await withDraft(dirname(path), text, 0o666 & ~process.umask(), async (draft) => {
    try {
      await link(draft, path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Some file systems have no links.
      if (code === 'EEXIST' || (await isThere(path))) throw error;
      await rename(draft, path);
    }
  });
}

/// Puts a file whole in the place of the one that was `found` there, or leaves that as it is. The mode stays.
export async function replaceFile(path: string, text: string, found: BigIntStats): Promise<void> {
  await withDraft(dirname(path), text, Number(found.mode & 0o777n), async (draft) => {
    const now = await lstat(path, { bigint: true });
    if (now.dev !== found.dev || now.ino !== found.ino) throw new Error('it is being replaced');
    await rename(draft, path);
  });
}

/// Writes the text beside where it is to be, under a name that nobody can know before and for the user alone until
/// it is whole, and lets `place` give it its name. Whatever happens, nothing of it is left.
async function withDraft(
  folder: string,
  text: string,
  mode: number,
  place: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = join(folder, `.onrecord-${randomBytes(12).toString('hex')}.tmp`);
  const forget = removeAtEnd(draft);
  try {
    // “wx” follows no link.
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.chmod(mode);
    } finally {
      await handle.close();
    }
    await place(draft);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
    forget();
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/// Removes the file when the process ends before `forget` is called, by itself or by a signal that can be caught.
function removeAtEnd(path: string): () => void {
  const remove = (): void => rmSync(path, { force: true });
  const stop = (signal: NodeJS.Signals): void => {
    remove();
    forget();
    process.kill(process.pid, signal);
  };
  const forget = (): void => {
    process.removeListener('exit', remove);
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  };
  process.on('exit', remove);
  for (const signal of SIGNALS) process.on(signal, stop);
  return forget;
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
