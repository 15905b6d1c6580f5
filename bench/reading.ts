import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { articlePage } from '../src/export/page.ts';
import { analyse, loadLanguage } from '../src/language/language.ts';
import { readArticle } from '../src/reading/read.ts';
import { makeArticle } from '../src/record/make.ts';
import { segment } from '../src/text/segmentation.ts';
import { dataFolder } from '../src/training/corpora.ts';

const ROUNDS = 9;
const demo = fileURLToPath(new URL('../demo/', import.meta.url));

/// The texts to read: PolNeAR dev where it is at hand, else the demonstration articles.
function texts(): { name: string; texts: string[] } {
  const corpus = join(dataFolder(), 'attribution', 'polnear-dev.jsonl.gz');
  if (existsSync(corpus)) {
    const lines = gunzipSync(readFileSync(corpus)).toString('utf8').trim().split('\n');
    return {
      name: 'PolNeAR dev',
      texts: lines.map((l) => (JSON.parse(l) as { text: string }).text),
    };
  }
  const list = JSON.parse(readFileSync(join(demo, 'articles.json'), 'utf8')) as { file: string }[];
  return {
    name: 'demonstration articles',
    texts: list.map(({ file }) => readFileSync(join(demo, file), 'utf8')),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/// Seconds that each piece of work takes: all of them in turn in every round, medians over rounds.
function measure(work: Readonly<Record<string, () => void>>): Record<string, number> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, run] of Object.entries(work)) {
      const start = performance.now();
      run();
      // The first round warms the code up and does not count.
      if (round > 0) (times[name] ??= []).push((performance.now() - start) / 1000);
    }
  return Object.fromEntries(Object.entries(times).map(([name, t]) => [name, median(t)]));
}

function layers(): void {
  const language = loadLanguage();
  const { name, texts: all } = texts();
  const bytes = all.map((text) => new TextEncoder().encode(text));
  const articles = all.map((text) => makeArticle({ text }));
  const records = articles.map((article) => readArticle(article, language));
  const decoder = new TextDecoder();
  const tokens = all.reduce((sum, text) => sum + segment(text).tokenCount, 0);
  const seconds = measure({
    'decode and tokenise': () => bytes.forEach((b) => segment(decoder.decode(b))),
    'tags, names, quotations': () => all.forEach((text) => analyse(language, text)),
    'the whole record': () => articles.forEach((article) => readArticle(article, language)),
    'its page': () => records.forEach((record) => articlePage([record])),
  });
  console.log(`${name}: ${all.length} articles, ${tokens} tokens, one thread\n`);
  console.log('layer'.padEnd(26), 'articles/s'.padStart(11), 'tokens/s'.padStart(11));
  for (const [layer, s] of Object.entries(seconds))
    console.log(
      layer.padEnd(26),
      (all.length / s).toFixed(0).padStart(11),
      (tokens / s).toFixed(0).padStart(11),
    );
}

/// Time against length, in one article: the last column stays level when reading is linear.
function growth(): void {
  const language = loadLanguage();
  const all = texts().texts.join('\n\n');
  console.log('\none article of      seconds    µs a character');
  for (const length of [1_000, 10_000, 100_000, 1_000_000, 4_900_000]) {
    const text = all.repeat(Math.ceil(length / all.length)).slice(0, length);
    const article = makeArticle({ text });
    const start = performance.now();
    readArticle(article, language);
    const s = (performance.now() - start) / 1000;
    console.log(
      `${length}`.padStart(10),
      'characters',
      s.toFixed(3).padStart(7),
      ((1e6 * s) / length).toFixed(2).padStart(12),
    );
  }
}

const load = () =>
  loadavg()
    .map((l) => l.toFixed(2))
    .join(' ');
console.log(`load before: ${load()}`);
layers();
growth();
console.log(
  `\npeak memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB; load after: ${load()}`,
);
