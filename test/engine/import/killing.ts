import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { openArchive } from '../../../src/archive/archive.ts';
import { start } from '../../cli/command.ts';

/// Runs `onrecord add` on a file in `cwd` until it is killed, some milliseconds after it has told of `after`
/// articles, or is done. What it has told of is in `told`.
export async function addUntilKilled(
  cwd: string,
  file: string,
  told: Set<string>,
  { after, milliseconds }: { after: number; milliseconds: number },
): Promise<'killed' | 'done'> {
  const child = start(['add', file, '--archive', 'archive', '--json', '--workers', '1'], cwd);
  child.stdin.end();
  let heard = 0;
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const { id } = JSON.parse(line) as { id?: string };
      if (id !== undefined) told.add(id);
      if (++heard === after) void pause(milliseconds).then(() => child.kill('SIGKILL'));
    }
  });
  const { promise, resolve } = Promise.withResolvers<NodeJS.Signals | null>();
  child.on('close', (_, signal) => resolve(signal));
  return (await promise) === null ? 'done' : 'killed';
}

/// Everything that was told of is there whole, and nothing else is half there.
export async function verifyArchive(folder: string, told: ReadonlySet<string>): Promise<number> {
  const archive = await openArchive(folder);
  try {
    for (const id of told) assert.ok(await archive.article(id), `${id} is lost`);
    const { problems } = await archive.check();
    assert.deepEqual(problems, []);
    let count = 0;
    let after: string | undefined;
    do {
      const page = await archive.list({ limit: 500, ...(after !== undefined && { after }) });
      count += page.items.length;
      after = page.next ?? undefined;
    } while (after !== undefined);
    return count;
  } finally {
    await archive.close();
  }
}
