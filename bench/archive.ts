/// How fast an archive of 100,000 articles and 1,000,000 statements answers: `node bench/archive.ts
/// [folder [articles]]`. The archive is made once, in the folder (by default in the system's folder for
/// temporary files), and kept for the next time. Then searches, alone and while another process imports.
import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openArchive, type Archive } from '../src/archive/archive.ts';
import type { ArticleSearch, StatementSearch } from '../src/archive/search.ts';
import { load } from './corpus.ts';
import { outletAt, speakerAt, Synthetic, wordAt } from '../test/archive/synthetic.ts';

const [folder = join(tmpdir(), 'onrecord-bench-archive'), count = '100000'] = process.argv.slice(2);
const ARTICLES = Number(count);
const BATCH = 200;
const ROUNDS = 60;
/// Ranks of words: the first are in more than half of all statements.
const COMMON = [0, 1, 2, 5, 10];
const MEDIUM = [300, 500, 900, 1500, 2500];
const RARE = [20_000, 30_000, 40_000, 50_000];

const at = <T>(list: readonly T[], i: number): T => list[i % list.length]!;
const word = (ranks: readonly number[], i: number) => wordAt(at(ranks, i));

const SEARCHES: Record<string, (i: number) => StatementSearch> = {
  'rare word': (i) => ({ words: word(RARE, i) }),
  'medium word': (i) => ({ words: word(MEDIUM, i) }),
  'common word': (i) => ({ words: word(COMMON, i) }),
  'two common words': (i) => ({ words: `${word(COMMON, i)} ${word(COMMON, i + 1)}` }),
  'common and medium': (i) => ({ words: `${word(COMMON, i)} ${word(MEDIUM, i)}` }),
  'two medium words': (i) => ({ words: `${word(MEDIUM, i)} ${word(MEDIUM, i + 1)}` }),
  'phrase of common words': (i) => ({ words: `"${word(COMMON, i)} ${word(COMMON, i + 1)}"` }),
  'common, without another': (i) => ({ words: `${word(COMMON, i)} -${word(COMMON, i + 1)}` }),
  'prefix of 2 letters': (i) => ({ words: `${word(MEDIUM, i).slice(0, 2)}*` }),
  'prefix of 3 letters': (i) => ({ words: `${word(MEDIUM, i).slice(0, 3)}*` }),
  'prefix of 4 letters': (i) => ({ words: `${word(MEDIUM, i).slice(0, 4)}*` }),
  'frequent speaker': (i) => ({ speaker: speakerAt(i % 5) }),
  'frequent speaker, common word': (i) => ({ speaker: speakerAt(i % 5), words: word(COMMON, i) }),
  'rare speaker, common word': (i) => ({ speaker: speakerAt(19_000 + i), words: word(COMMON, i) }),
  'outlet, common word': (i) => ({ outlet: outletAt(i * 3), words: word(COMMON, i) }),
  'a month, common word': (i) => ({ from: '2024-05', to: '2024-05', words: word(COMMON, i) }),
  'kind, common word': (i) => ({ kind: 'mixed', words: word(COMMON, i) }),
  'about, common word': (i) => ({ about: word(MEDIUM, i), words: word(COMMON, i) }),
  'no words': () => ({}),
};

const ARTICLE_SEARCHES: Record<string, (i: number) => ArticleSearch> = {
  'articles, rare word': (i) => ({ words: word(RARE, i) }),
  'articles, common word': (i) => ({ words: word(COMMON, i) }),
};

async function make(archive: Archive): Promise<void> {
  const synthetic = new Synthetic(1);
  const start = performance.now();
  for (let made = 0; made < ARTICLES; made += BATCH)
    await archive.add(Array.from({ length: BATCH }, () => synthetic.next()));
  const seconds = (performance.now() - start) / 1000;
  console.log(`made in ${seconds.toFixed(0)} s: ${(ARTICLES / seconds).toFixed(0)} articles/s`);
}

async function timed(name: string, ask: (i: number) => Promise<string>): Promise<void> {
  const times: number[] = [];
  let told = '';
  for (let i = 0; i < ROUNDS; i++) {
    const start = performance.now();
    told = await ask(i);
    // The first round of each question warms up.
    if (i >= 5) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const part = (share: number) =>
    times[Math.ceil(times.length * share) - 1]!.toFixed(1).padStart(7);
  console.log(`${name.padEnd(32)}${part(0.5)}${part(0.95)}  ${told}`);
}

async function measure(archive: Archive): Promise<void> {
  console.log(`\n${'ms'.padEnd(35)}p50    p95  ranked`);
  for (const [name, search] of Object.entries(SEARCHES))
    await timed(name, async (i) => (await archive.search(search(i))).ranked);
  for (const [name, search] of Object.entries(ARTICLE_SEARCHES))
    await timed(name, async (i) => (await archive.searchArticles(search(i))).ranked);
  const { items } = await archive.list({ limit: 200 });
  await timed('list', async () => String((await archive.list()).items.length));
  await timed('article', async (i) => String((await archive.article(at(items, i).id))!.statements));
}

/// Reads while another process imports into a copy of the archive.
async function measureTogether(): Promise<void> {
  const copy = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  try {
    await cp(folder, copy, { recursive: true });
    const importer = spawn(process.execPath, [fileURLToPath(import.meta.url), copy, 'import']);
    let added = 0;
    importer.stdout.on('data', (data: Buffer) => (added += data.toString().split('\n').length - 1));
    await once(importer.stdout, 'data');
    const archive = await openArchive(copy, { readOnly: true });
    const times = await readFor(archive, 20_000);
    importer.kill();
    await once(importer, 'exit');
    await archive.close();
    const part = (share: number) => times[Math.ceil(times.length * share) - 1]!.toFixed(1);
    console.log(
      `\nwhile another process imports (${added * 50} articles in 20 s): ${times.length} reads, ` +
        `p50 ${part(0.5)} ms, p95 ${part(0.95)} ms, p99 ${part(0.99)} ms, most ${part(1)} ms`,
    );
  } finally {
    await rm(copy, { recursive: true });
  }
}

async function readFor(archive: Archive, milliseconds: number): Promise<number[]> {
  const { items } = await archive.list({ limit: 200 });
  const reads = [
    (i: number) => archive.search({ words: word(MEDIUM, i) }),
    (i: number) => archive.search({ speaker: speakerAt(i % 50) }),
    (i: number) => archive.article(at(items, i).id),
    (i: number) => archive.search({ words: `${word(MEDIUM, i)} ${word(RARE, i)}` }),
    () => archive.list(),
  ];
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  for (let i = 0; performance.now() < end; i++) {
    const start = performance.now();
    await at(reads, i)(i);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

/// What the other process does, until it is stopped: a line for each batch that is acknowledged.
async function importOnly(): Promise<void> {
  const archive = await openArchive(folder);
  const synthetic = new Synthetic(99);
  for (;;) {
    await archive.add(Array.from({ length: 50 }, () => synthetic.next()));
    console.log('added');
  }
}

if (count === 'import') await importOnly();
console.log(`load before: ${load()}`);
const archive = await openArchive(folder);
if (!(await archive.list({ limit: 1 })).items.length) await make(archive);
const { size } = await stat(join(folder, 'archive.db'));
console.log(`${folder}: ${(size / 1e6).toFixed(0)} MB`);
await measure(archive);
await archive.close();
await measureTogether();
console.log(`load after: ${load()}`);
