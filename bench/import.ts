/// How fast articles are imported (parsed, read, stored, indexed, looked for among copies), against reading them
/// alone on the same threads, and whether that and the memory stay as they are: `node bench/import.ts [articles]`,
/// 20,000 unless given. Takes as long as reading them. Beside the rate stand the time of all processors for an
/// article, which the machine's mood sways less, and of the memory what is the process's own: the rest is the
/// part of the files (the database, the model) that the system keeps mapped.
import { readFileSync } from 'node:fs';
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

/// Megabytes in memory, and of them those that are no mapped file (Linux tells it).
function memory(): string {
  const all = process.memoryUsage().rss / 2 ** 20;
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1];
  return `${all.toFixed(0)} MB${own === undefined ? '' : ` (own: ${(Number(own) / 1024).toFixed(0)})`}`;
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
  let spent = process.cpuUsage();
  for await (const { outcome } of importAll(archive, [source])) {
    if (outcome === 'problem') problems++;
    if (++count % WINDOW) continue;
    const now = performance.now();
    const rate = WINDOW / ((now - windowStart) / 1000);
    const { user, system } = process.cpuUsage(spent);
    const each = (user + system) / 1000 / WINDOW;
    windowStart = now;
    spent = process.cpuUsage();
    console.log(
      `${String(count).padStart(6)}: ${rate.toFixed(1)} articles/s, ${each.toFixed(1)} ms of processors each, ${memory()}, load ${load()}`,
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
