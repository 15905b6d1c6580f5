import { readData, readEwt, readGum } from '../corpora.ts';
import type { ConlluSentence } from '../conllu.ts';
import { readNamedEwt, readNamedGum } from '../names-corpus.ts';
import type { NamedSentence } from '../names-corpus.ts';

/// A sentence with everything the encoder learns from, one entry a word. Heads count words from 1,
/// the root is 0. `names` are the labels of `NameFinder`, null where nobody marked names.
export interface TreeSentence {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  readonly names: readonly number[] | null;
  /// What its document is: `news`, `weblog` ...
  readonly genre: string;
}

/// Heads and relations of a sentence.
export interface Tree {
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/// The trees of a CoNLL-U file by the id of their sentence.
export function readTrees(source: string): Map<string, Tree> {
  const trees = new Map<string, Tree>();
  for (const block of source.split('\n\n')) {
    const id = /^# sent_id = (.+)$/m.exec(block)?.[1]?.trim() ?? '';
    const rows = block.split('\n').filter((line) => /^\d+\t/.test(line));
    const columns = rows.map((line) => line.split('\t'));
    const heads = columns.map((row) => Number(row[6]));
    trees.set(id, { heads, relations: columns.map((row) => row[7] ?? '') });
  }
  return trees;
}

function withTrees(
  sentences: readonly ConlluSentence[],
  trees: ReadonlyMap<string, Tree>,
): (TreeSentence & { names: null })[] {
  return sentences.flatMap(({ id, document, forms, lemmas, upos, xpos }) => {
    const tree = trees.get(id);
    if (tree?.heads.length !== forms.length) return [];
    const genre = /^(?:GUM_)?([a-z]+)/.exec(document)?.[1] ?? '';
    return [{ forms, lemmas, upos, xpos, ...tree, names: null, genre }];
  });
}

/// Gives sentences the names of those among `named`, which are some of them in the same order.
export function withNames(
  sentences: readonly TreeSentence[],
  named: readonly NamedSentence[],
): TreeSentence[] {
  let next = 0;
  return sentences.map((sentence) => {
    const candidate = named[next];
    if (!candidate || !isSame(candidate.forms, sentence.forms)) return sentence;
    next++;
    return { ...sentence, names: candidate.labels };
  });
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((form, i) => form === b[i]);
}

/// A part of UD English EWT with the names of UNER.
export function readEwtTrees(part: 'train' | 'dev' | 'test'): TreeSentence[] {
  const trees = readTrees(readData(`treebank/en_ewt-${part}.conllu.gz`));
  return withNames(withTrees(readEwt(part), trees), readNamedEwt(part).flat());
}

/// A part of the openly licensed genres of UD English GUM, with those of its entities that are named.
export function readGumTrees(part: 'train' | 'dev'): TreeSentence[] {
  const trees = readTrees(readData(`treebank/en_gum-${part}.conllu.gz`));
  return withNames(withTrees(readGum(part), trees), readNamedGum(part).flat());
}
