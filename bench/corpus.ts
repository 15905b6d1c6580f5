import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { dataFolder } from '../src/training/corpora.ts';

const demo = fileURLToPath(new URL('../demo/', import.meta.url));

/// The texts to measure on: PolNeAR dev where it is at hand, else the demonstration articles.
export function benchTexts(): { name: string; texts: string[] } {
  const corpus = join(dataFolder(), 'attribution', 'polnear-dev.jsonl.gz');
  if (existsSync(corpus)) {
    const lines = gunzipSync(readFileSync(corpus)).toString('utf8').trim().split('\n');
    const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
    return { name: 'PolNeAR dev', texts };
  }
  const list = JSON.parse(readFileSync(join(demo, 'articles.json'), 'utf8')) as { file: string }[];
  const texts = list.map(({ file }) => readFileSync(join(demo, file), 'utf8'));
  return { name: 'demonstration articles', texts };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/// Seconds that each piece of work takes: all of them in turn in every round, medians over rounds.
/// The first round warms the code up and does not count.
export function interleaved(
  work: Readonly<Record<string, () => void>>,
  rounds: number,
): Record<string, number> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round <= rounds; round++)
    for (const [name, run] of Object.entries(work)) {
      const start = performance.now();
      run();
      if (round > 0) (times[name] ??= []).push((performance.now() - start) / 1000);
    }
  return Object.fromEntries(Object.entries(times).map(([name, t]) => [name, median(t)]));
}

/// The machine's load over 1, 5 and 15 minutes.
export const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(2))
    .join(' ');

/// A text of a length, made of the articles over and over.
export function textOf(length: number): string {
  const all = benchTexts().texts.join('\n\n');
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
}

/// Prints time against length, in one text: the last column stays level when `read` is linear.
export function printGrowth(
  what: string,
  lengths: readonly number[],
  read: (text: string) => void,
) {
  console.log(`\n${what} of`.padEnd(24), 'seconds', 'µs a character'.padStart(15));
  for (const length of lengths) {
    const text = textOf(length);
    const start = performance.now();
    read(text);
    const s = (performance.now() - start) / 1000;
    const perCharacter = ((1e6 * s) / length).toFixed(2);
    console.log(
      `${length} characters`.padEnd(23),
      s.toFixed(3).padStart(7),
      perCharacter.padStart(15),
    );
  }
}

/// Prints what was measured as articles and tokens a second.
export function printLayers(
  seconds: Readonly<Record<string, number>>,
  { name, texts }: { name: string; texts: readonly string[] },
  tokens: number,
): void {
  console.log(`${name}: ${texts.length} articles, ${tokens} tokens, one thread\n`);
  console.log('layer'.padEnd(26), 'articles/s'.padStart(11), 'tokens/s'.padStart(12));
  for (const [layer, s] of Object.entries(seconds))
    console.log(
      layer.padEnd(26),
      (texts.length / s).toFixed(0).padStart(11),
      (tokens / s).toFixed(0).padStart(12),
    );
}
