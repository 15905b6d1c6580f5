/// How fast articles are taken out of pages: `node bench/pages.ts`. Milliseconds a page on saved news
/// pages, the slowest of them, pages made to be slow, and growth with length; medians of rounds in
/// which all take turns.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { decode } from '../src/intake/decode.ts';
import { articleOfPage } from '../src/intake/html-article.ts';
import { readPage } from '../src/intake/html-page.ts';
import { dataFolder } from '../src/training/corpora.ts';
import { readPages } from '../src/training/page-figures.ts';
import { interleaved, load, median, textOf } from './corpus.ts';

const ROUNDS = 15;
const SLOWEST = 5;

interface BenchPage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/// Saved pages where they are at hand, else pages made of the demonstration articles.
function benchPages(): BenchPage[] {
  if (existsSync(join(dataFolder(), 'html'))) {
    const { tuning, heldOut } = readPages();
    return [...tuning, ...heldOut];
  }
  return [20_000, 60_000, 200_000].map((length) => ({
    name: `${length} characters`,
    bytes: new TextEncoder().encode(linearPage(length)),
  }));
}

/// A page of a length with a paragraph, a link and a picture for every few sentences.
function linearPage(length: number): string {
  const paragraphs = textOf(length).split(/\n+/);
  const boxes = paragraphs.map(
    (text) => `<div class="text"><p>${text}</p><a href="/a"><img src="a.jpg">More</a></div>`,
  );
  return `<!doctype html><article>${boxes.join('')}</article>`.slice(0, length);
}

const textIn = (bytes: Uint8Array): string => decode(bytes)?.text ?? '';

function savedPages(): void {
  const pages = benchPages();
  const work = pages.map(({ name, bytes }) => [name, () => articleOfPage(textIn(bytes))] as const);
  const seconds = interleaved(Object.fromEntries(work), ROUNDS);
  const sorted = Object.entries(seconds).toSorted(([, a], [, b]) => b - a);
  const ms = (value: number) => `${(1000 * value).toFixed(1)} ms`.padStart(9);
  console.log(`${pages.length} pages: median ${ms(median(Object.values(seconds)))}`);
  for (const [name, value] of sorted.slice(0, SLOWEST)) {
    const { bytes } = pages.find((page) => page.name === name)!;
    console.log(`  ${name.slice(0, 16).padEnd(18)}${ms(value)}  ${bytes.length} bytes`);
  }
}

function layers(): void {
  const html = benchPages().map(({ bytes }) => textIn(bytes));
  const seconds = interleaved(
    {
      'the parser alone': () => html.forEach((page) => new Parser({}).end(page)),
      'boxes and claims': () => html.forEach((page) => readPage(page)),
      'the whole article': () => html.forEach((page) => articleOfPage(page)),
    },
    ROUNDS,
  );
  console.log('\nmean of a page');
  for (const [name, s] of Object.entries(seconds))
    console.log(`  ${name.padEnd(20)}${((1000 * s) / html.length).toFixed(2).padStart(7)} ms`);
}

function madeSlow(): void {
  const pages: Record<string, string> = {
    'nested <div>, 60 KB': '<div>'.repeat(12_000),
    'nested <div> and </div>, 5 MB': '<div>'.repeat(450_000) + '</div>'.repeat(450_000),
    'unclosed <div><b><a><p>, 5 MB': '<div><b><a href="/"><p>'.repeat(217_000),
    'stray end tags, 5 MB': '</p>'.repeat(1_250_000),
    'attributes, 5 MB': `<p ${'a=b '.repeat(1_250_000)}>`,
    'entities, 5 MB': `<p>${'&amp;'.repeat(1_000_000)}`,
    'articles, 5 MB': '<article><h1>A</h1><p>b.</p></article>'.repeat(131_000),
    'times, 5 MB': '<time datetime="2031-05-14">x</time>'.repeat(138_000),
    'angles, 5 MB': '<'.repeat(5_000_000),
  };
  console.log('\npages made to be slow');
  for (const [name, page] of Object.entries(pages)) {
    const start = performance.now();
    articleOfPage(page);
    console.log(`  ${name.padEnd(34)}${(performance.now() - start).toFixed(0).padStart(6)} ms`);
  }
}

function growth(): void {
  console.log('\na page of', 'ms'.padStart(19), 'ns a character'.padStart(15));
  for (const length of [10_000, 100_000, 1_000_000, 5_000_000]) {
    const page = linearPage(length);
    const start = performance.now();
    articleOfPage(page);
    const ms = performance.now() - start;
    const each = ((1e6 * ms) / page.length).toFixed(0);
    console.log(`  ${length} characters`.padEnd(22), ms.toFixed(1).padStart(8), each.padStart(15));
  }
}

console.log(`load before: ${load()}`);
savedPages();
layers();
madeSlow();
growth();
console.log(`\nload after: ${load()}`);
