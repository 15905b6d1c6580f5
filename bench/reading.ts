/// How fast an article becomes a record, layer by layer, on one thread and on all, and how time grows
/// with length: `npm run bench`. Medians of rounds in which all layers take turns.
import { availableParallelism } from 'node:os';
import { extractLines } from '../src/engine/extract.ts';
import { articlePage } from '../src/export/views/page.ts';
import { analyse, loadLanguage } from '../src/language/language.ts';
import { readArticle } from '../src/reading/read.ts';
import { makeArticle } from '../src/record/make.ts';
import { segment } from '../src/text/segmentation.ts';
import { benchTexts, interleaved, load, median, printGrowth, printLayers } from './corpus.ts';

const ROUNDS = 9;
/// Times each article is read on all threads, so that starting them does not count.
const COPIES = 12;

function layers(): void {
  const language = loadLanguage();
  const { name, texts } = benchTexts();
  const bytes = texts.map((text) => new TextEncoder().encode(text));
  const articles = texts.map((text) => makeArticle({ text }));
  const records = articles.map((article) => readArticle(article, language));
  const decoder = new TextDecoder();
  const tokens = texts.reduce((sum, text) => sum + segment(text).tokenCount, 0);
  const seconds = interleaved(
    {
      'decode and tokenise': () => bytes.forEach((b) => segment(decoder.decode(b))),
      'the language layers': () => texts.forEach((text) => analyse(language, text)),
      'the whole record': () => articles.forEach((article) => readArticle(article, language)),
      'its page': () => records.forEach((record) => articlePage([record])),
    },
    ROUNDS,
  );
  printLayers(seconds, { name, texts }, tokens);
}

/// Articles a second on all threads, from lines of JSON to lines of JSON.
async function allThreads(): Promise<void> {
  const { texts } = benchTexts();
  const lines = Array.from({ length: COPIES }, () => texts.map((text) => JSON.stringify({ text })));
  const rates: number[] = [];
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    let read = 0;
    for await (const { problem } of extractLines(lines.flat())) if (!problem) read++;
    rates.push(read / ((performance.now() - start) / 1000));
  }
  console.log(`\non ${availableParallelism()} threads: ${median(rates).toFixed(0)} articles/s`);
}

function growth(): void {
  const language = loadLanguage();
  const lengths = [1_000, 10_000, 100_000, 500_000];
  printGrowth('one article', lengths, (text) => readArticle(makeArticle({ text }), language));
}

console.log(`load before: ${load()}`);
layers();
await allThreads();
growth();
console.log(
  `\npeak memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB; load after: ${load()}`,
);
