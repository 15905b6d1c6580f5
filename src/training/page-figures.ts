import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from '../intake/decode.ts';
import { articleOfPage } from '../intake/html-article.ts';
import { dataFolder, readData } from './corpora.ts';

/// How well articles are taken out of saved pages, by the measure of the article-extraction benchmark
/// the pages come from, and how long that takes.

export interface SavedPage {
  readonly name: string;
  readonly bytes: Uint8Array;
  /// The text of its article, as people marked it.
  readonly body: string;
}

export interface ShingleScore {
  /// null where nothing was found, which says nothing about how much of it is right.
  readonly precision: number | null;
  /// null where there was nothing to find.
  readonly recall: number | null;
}

const SHINGLE = 4;
const TIMES = 5;
const TAR_BLOCK = 512;

/// How many of the runs of four words of one text are in the other, each as often as it stands
/// there; a text of fewer words is one run.
export function shingleScore(truth: string, found: string): ShingleScore {
  const wanted = shinglesOf(truth);
  const given = shinglesOf(found);
  let shared = 0;
  for (const [shingle, count] of wanted.counts)
    shared += Math.min(count, given.counts.get(shingle) ?? 0);
  return {
    precision: given.total ? shared / given.total : null,
    recall: wanted.total ? shared / wanted.total : null,
  };
}

function shinglesOf(text: string): { counts: Map<string, number>; total: number } {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const total = words.length ? Math.max(1, words.length - SHINGLE + 1) : 0;
  for (let i = 0; i < total; i++) {
    const shingle = words.slice(i, i + SHINGLE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return { counts, total };
}

/// The saved pages with their articles, in the order of their names: rules are made on the first
/// half and measured on the second.
export function readPages(): { tuning: SavedPage[]; heldOut: SavedPage[] } {
  const truth = JSON.parse(readData('html/article-extraction-truth.json.gz')) as Record<
    string,
    { articleBody: string }
  >;
  const archive = join(dataFolder(), 'html', 'article-extraction-pages.tar.gz');
  const files = new Map(filesOfTar(gunzipSync(readFileSync(archive))));
  const pages = Object.keys(truth)
    .toSorted()
    .map((name) => ({
      name,
      bytes: files.get(`${name}.html`)!,
      body: truth[name]!.articleBody,
    }));
  const half = pages.length >> 1;
  return { tuning: pages.slice(0, half), heldOut: pages.slice(half) };
}

/// The files of a tar archive: blocks of 512 bytes, a header before each file.
function* filesOfTar(bytes: Uint8Array): Generator<[name: string, content: Uint8Array]> {
  const field = (from: number, length: number) =>
    String.fromCharCode(...bytes.subarray(from, from + length)).replace(/\0.*$/s, '');
  for (let at = 0; at + TAR_BLOCK <= bytes.length && bytes[at];) {
    const size = Number.parseInt(field(at + 124, 12), 8) || 0;
    const start = at + TAR_BLOCK;
    yield [field(at, 100), bytes.subarray(start, start + size)];
    at = start + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
  }
}

/// Time is the median of a few readings, from bytes to article.
function scoreOf({ bytes, body }: SavedPage): ShingleScore & { ms: number } {
  const read = () => articleOfPage(decode(bytes)?.text ?? '').text;
  const times = Array.from({ length: TIMES }, () => {
    const start = performance.now();
    read();
    return performance.now() - start;
  });
  return { ...shingleScore(body, read()), ms: times.toSorted((a, b) => a - b)[TIMES >> 1]! };
}

const mean = (values: readonly (number | null)[]): number => {
  const known = values.filter((value) => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
};

function rowOf(name: string, pages: readonly SavedPage[]): string {
  const scores = pages.map(scoreOf);
  const precision = mean(scores.map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  const f1 = (2 * precision * recall) / (precision + recall);
  const times = scores.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return [
    `${name}, ${pages.length} pages:`,
    `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)};`,
    `median ${times[times.length >> 1]!.toFixed(1)} ms a page, largest ${times.at(-1)!.toFixed(1)} ms`,
  ].join(' ');
}

/// Figures of pages, as lines.
export function pageFigures(): string {
  const { tuning, heldOut } = readPages();
  return [rowOf('tuning', tuning), rowOf('held out', heldOut)].join('\n');
}
