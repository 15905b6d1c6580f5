/// Whether articles are placed among copies as fast when thousands print one story: 3,000 copies of one text, each with
/// changes of its own, come among 3,000 unrelated articles, in batches as an import has them. Prints the time per
/// article, without what other programs take, and how long the longest batch took: `node bench/copy-placing.ts [copies]`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../src/archive/archive.ts';
import { placeAmongCopies } from '../src/engine/import/place-copies.ts';
import { makeArticle, makeRecord } from '../src/record/make.ts';
import type { ArticleRecord } from '../src/record/types.ts';
import { seededRandom } from '../src/training/random.ts';
import { load } from './corpus.ts';

const COPIES = Number(process.argv[2] ?? 3000);
const PARAGRAPHS = 12;
const WORDS = 45;
const BATCH = 64;
const WINDOW = 1000;

const random = seededRandom(1);
const below = (n: number): number => Math.floor(random() * n);
const VOCABULARY = Array.from({ length: 30_000 }, () =>
  Array.from({ length: 2 + below(8) }, () => String.fromCharCode(97 + below(26))).join(''),
);

/// Words as often as in a language (Zipf).
const word = (): string => VOCABULARY[Math.floor(VOCABULARY.length ** random()) - 1]!;
const paragraph = (): string => `${Array.from({ length: WORDS }, word).join(' ')}.`;
const madeUp = (): string[] => Array.from({ length: PARAGRAPHS }, paragraph);

const STORY = madeUp();

/// Cut at the end, a paragraph left out or one of its own added, and a few words changed.
function copy(): string[] {
  const kept = STORY.slice(0, 6 + below(PARAGRAPHS - 5)).map((text) =>
    text.replaceAll(/\S+/g, (old) => (random() < 0.02 ? word() : old)),
  );
  kept.splice(below(kept.length), below(2), ...(random() < 0.3 ? [paragraph()] : []));
  return kept;
}

function record(number: number): ArticleRecord {
  const text = (number % 2 ? copy() : madeUp()).join('\n\n');
  const outlet = `Paper ${number}`;
  const article = makeArticle({ url: `https://paper-${number}.invalid/`, outlet, text });
  return makeRecord({ article, ...NOTHING });
}

const NOTHING = {
  statements: [],
  entities: [],
  events: [],
  commitments: [],
  conflicts: [],
  agreements: [],
  audit: [],
  quoteAudit: [],
};

const folder = await mkdtemp(join(tmpdir(), 'onrecord-copies-'));
try {
  const archive = await openArchive(folder);
  console.log(`load ${load()}`);
  let busy = 0;
  let longest = 0;
  let counted = 0;
  for (let done = 0; done < 2 * COPIES; done += BATCH) {
    const records = Array.from({ length: BATCH }, (_, i) => record(done + i));
    await archive.add(records);
    const start = performance.now();
    const before = process.cpuUsage();
    await placeAmongCopies(
      archive,
      records.map(({ article }) => article),
    );
    const { user, system } = process.cpuUsage(before);
    busy += (user + system) / 1000;
    longest = Math.max(longest, performance.now() - start);
    counted += BATCH;
    if (counted < WINDOW && done + BATCH < 2 * COPIES) continue;
    const each = (busy / counted).toFixed(2);
    console.log(
      `${String(done + BATCH).padStart(6)}: ${each} ms of a processor an article, ${longest.toFixed(0)} ms the longest batch of ${BATCH}, load ${load()}`,
    );
    [busy, longest, counted] = [0, 0, 0];
  }
  const { items } = await archive.list({ limit: 500 });
  const clusters = new Set(items.flatMap(({ cluster }) => (cluster ? [cluster.id] : [])));
  for (const id of clusters) console.log(`a cluster of ${(await archive.cluster(id)).length}`);
  await archive.close();
} finally {
  await rm(folder, { recursive: true });
}
