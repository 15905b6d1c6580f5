import type { Tree } from '../grammar/tree.ts';

const MARK = new Set(['mark', 'case', 'advmod']);
const TO_RELATIONS = new Set(['mark', 'aux', 'case']);
const TO = new Set(['to']);

/// The first word that opens a clause: "if", "that", "to"; or -1.
export const markOf = (tree: Tree, token: number): number => tree.find(token, MARK);

/// The first of some words that opens a clause, or -1.
export const markedBy = (tree: Tree, token: number, words: ReadonlySet<string>): number =>
  tree.find(token, MARK, words);

/// "to go", but not "committed to going".
export const isInfinitive = (tree: Tree, token: number): boolean =>
  tree.passage.tag[token] !== 'VBG' &&
  (tree.find(token, TO_RELATIONS, TO) >= 0 || tree.passage.word[token - 1] === 'to');

const FROM = new Set(['from']);
export const isFrom = (tree: Tree, token: number): boolean => markedBy(tree, token, FROM) >= 0;
