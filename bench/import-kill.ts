/// Kills `onrecord add` 20 times (or as often as is asked for) at moments drawn at random, each time with the same
/// file, and compares what the archive has with what was told: `node bench/import-kill.ts [rounds]`.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addUntilKilled, verifyArchive } from '../test/engine/import/killing.ts';
import { Variations } from './variations.ts';

const rounds = Number(process.argv[2] ?? 20);
const variations = new Variations(3);
const lines = Array.from({ length: rounds * 100 }, (_, i) => variations.line(i));
const cwd = await mkdtemp(join(tmpdir(), 'onrecord-kill-'));
const told = new Set<string>();
try {
  await writeFile(join(cwd, 'articles.jsonl'), lines.join('\n'));
  for (let round = 1; round <= rounds; round++) {
    const moment = { after: 1 + Math.floor(Math.random() * 80), milliseconds: Math.random() * 500 };
    const end = await addUntilKilled(cwd, 'articles.jsonl', told, moment);
    const kept = await verifyArchive(join(cwd, 'archive'), told);
    console.log(`round ${round}: ${end}; ${told.size} told of, ${kept} kept, none lost`);
  }
  await addUntilKilled(cwd, 'articles.jsonl', told, { after: Infinity, milliseconds: 0 });
  console.log(`at the end: ${await verifyArchive(join(cwd, 'archive'), told)} of ${lines.length}`);
} finally {
  await rm(cwd, { recursive: true });
}
