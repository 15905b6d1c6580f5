/// How fast articles are imported (parsed, read, stored, indexed, looked for among copies), against reading them
/// alone on the same threads, and whether that and the memory stay as they are: `node bench/import.ts [articles]`,
/// 20,000 unless given. Takes as long as reading them.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../src/archive/archive.ts';
import { extractLines } from '../src/engine/extract.ts';
import { importAll } from '../src/engine/import/import.ts';
import { load } from './corpus.ts';
import { Variations } from './variations.ts';

const ALL = Number(process.argv[2] ?? 20_000);
/// Articles that are read alone, before and after.
const SAMPLE = Math.min(1000, ALL);
/// Articles that a rate is told of.
const WINDOW = Math.min(500, ALL / 4);

async function plainRate(lines: readonly string[]): Promise<number> {
  const start = performance.now();
  let read = 0;
  for await (const { problem } of extractLines(lines)) if (!problem) read++;
  return read / ((performance.now() - start) / 1000);
}

const variations = new Variations();
const lines = Array.from({ length: ALL }, (_, i) => variations.line(i));
const folder = await mkdtemp(join(tmpdir(), 'onrecord-import-'));
try {
  const path = join(folder, 'articles.jsonl');
  await writeFile(path, lines.join('\n'));
  console.log(`load ${load()}`);
  const before = await plainRate(lines.slice(0, SAMPLE));
  console.log(`reading alone: ${before.toFixed(1)} articles/s`);
  const archive = await openArchive(join(folder, 'archive'));
  const source = { name: 'articles.jsonl', from: path, options: {}, key: 'bench' };
  let count = 0;
  let problems = 0;
  const start = performance.now();
  let windowStart = start;
  for await (const { outcome } of importAll(archive, [source])) {
    if (outcome === 'problem') problems++;
    if (++count % WINDOW) continue;
    const now = performance.now();
    const rate = WINDOW / ((now - windowStart) / 1000);
    const memory = process.memoryUsage().rss / 2 ** 20;
    windowStart = now;
    console.log(
      `${String(count).padStart(6)}: ${rate.toFixed(1)} articles/s, ${memory.toFixed(0)} MB, load ${load()}`,
    );
  }
  const rate = count / ((performance.now() - start) / 1000);
  const after = await plainRate(lines.slice(0, SAMPLE));
  console.log(`reading alone: ${after.toFixed(1)} articles/s`);
  const share = (100 * rate) / ((before + after) / 2);
  console.log(
    `import: ${rate.toFixed(1)} articles/s, ${share.toFixed(0)} % of reading alone; ${problems} problems`,
  );
  await archive.close();
} finally {
  await rm(folder, { recursive: true });
}
