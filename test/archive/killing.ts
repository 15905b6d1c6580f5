import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openArchive, type Archive } from '../../src/archive/archive.ts';
import { BATCH } from './importer.ts';

const IMPORTER = fileURLToPath(new URL('importer.ts', import.meta.url));

/// A batch that the importer was told is kept.
export interface Acknowledged {
  readonly batch: number;
  readonly ids: readonly string[];
}

/// Starts an import in a process of its own; `onBatch` is told of each batch that is acknowledged.
export function startImport(
  folder: string,
  { source = 'import', batches, onBatch = () => {} }: ImportOptions = {},
): { child: ChildProcess; ended: Promise<number | null> } {
  const args = [IMPORTER, folder, source, ...(batches === undefined ? [] : [String(batches)])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => onBatch(JSON.parse(line) as Acknowledged));
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]).then(
    ([[code]]) => code as number | null,
  );
  return { child, ended };
}

interface ImportOptions {
  readonly source?: string;
  readonly batches?: number;
  readonly onBatch?: (batch: Acknowledged) => void;
}

/// One round: imports, is killed (SIGKILL) some milliseconds after the `after`th acknowledgement, and
/// what the archive has is compared with what was acknowledged in this round and before.
export async function killRound(
  folder: string,
  acknowledged: Acknowledged[],
  { after, milliseconds }: { after: number; milliseconds: number },
): Promise<{ batches: number; articles: number }> {
  let heard = 0;
  const { child, ended } = startImport(folder, {
    onBatch: (batch) => {
      acknowledged.push(batch);
      if (++heard === after) void pause(milliseconds).then(() => child.kill('SIGKILL'));
    },
  });
  assert.equal(await ended, null, 'the importer was not killed');
  const archive = await openArchive(folder);
  try {
    return await verify(archive, acknowledged);
  } finally {
    await archive.close();
  }
}

/// Everything acknowledged is there, in whole batches, and nothing is damaged.
async function verify(
  archive: Archive,
  acknowledged: readonly Acknowledged[],
): Promise<{ batches: number; articles: number }> {
  const { articles, problems } = await archive.check();
  assert.deepEqual(problems, []);
  const batches = Number((await archive.progress('import'))?.position ?? 0);
  assert.equal(articles, batches * BATCH, 'half a batch was kept');
  for (const { batch, ids } of acknowledged) {
    assert.ok(batch <= batches, `batch ${batch} was acknowledged and is not kept`);
    for (const id of ids) assert.ok(await archive.article(id), `${id} was acknowledged`);
  }
  return { batches, articles };
}
