import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readConllu } from './conllu.ts';
import type { ConlluSentence } from './conllu.ts';

/// Genres of GUM whose texts may be used for a model of any use.
const OPEN_GENRES = new Set(
  'news interview bio voyage academic court textbook vlog speech'.split(' '),
);

/// True for a genre of GUM whose texts may be used for a model of any use.
export const isOpenGenre = (genre: string): boolean => OPEN_GENRES.has(genre);

/// The folder of the data sets: the environment's ONRECORD_DATA, or ../shared/data beside the
/// repository.
export function dataFolder(): string {
  const beside = fileURLToPath(new URL('../../../shared/data', import.meta.url));
  return process.env['ONRECORD_DATA'] || beside;
}

/// True when the data sets are there.
export function hasData(): boolean {
  return existsSync(join(dataFolder(), 'treebank'));
}

/// Text of a gzipped data file, named from the data folder.
export function readData(path: string): string {
  return gunzipSync(readFileSync(join(dataFolder(), path))).toString('utf8');
}

/// Sentences of a part of UD English EWT.
export function readEwt(part: 'train' | 'dev' | 'test'): ConlluSentence[] {
  return [...readConllu(readData(`treebank/en_ewt-${part}.conllu.gz`))];
}

/// Sentences of the openly licensed genres of UD English GUM.
export function readGum(part: 'train' | 'dev'): ConlluSentence[] {
  const sentences = [...readConllu(readData(`treebank/en_gum-${part}.conllu.gz`))];
  return sentences.filter(({ document }) => isOpenGenre(document.split('_')[1] ?? ''));
}

/// The objects of a gzipped JSON Lines file of the data folder.
export const readJsonLines = (path: string): unknown[] => objectsOf(readData(path));

/// The objects of a JSON Lines file of the data folder that is not gzipped.
export const readLines = (path: string): unknown[] =>
  objectsOf(readFileSync(join(dataFolder(), path), 'utf8'));

function objectsOf(text: string): unknown[] {
  const lines = text.split('\n').filter((line) => line.trim());
  return lines.map((line) => JSON.parse(line) as unknown);
}
