import type { Quotations } from '../text/quotations.ts';
import type { Segmentation } from '../text/segmentation.ts';
import { applyLemmaRule } from './encoder/lemma-rules.ts';

/// The types of name the language layer tells apart. Those after `other`, which is a name of none of
/// these, are told by rule.
export const NAME_TYPES = [
  'person',
  'organisation',
  'place',
  'other',
  'nationality',
  'event',
  'work',
] as const;
export type NameType = (typeof NAME_TYPES)[number];

/// How many of `NAME_TYPES`, from the first, models are trained to find.
export const LEARNED_TYPES = 4;

/// Names as parallel arrays over tokens, in text order, never overlapping: name i covers tokens
/// `first[i] .. last[i] - 1` and has type `NAME_TYPES[type[i]]`.
export interface Names {
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly type: Uint8Array;
}

/// What the numbers in the layers of a `Doc` stand for.
export interface TagSets {
  /// Penn Treebank tags.
  readonly tags: readonly string[];
  /// Universal tags.
  readonly upos: readonly string[];
  /// Relations of Universal Dependencies, with their subtypes.
  readonly relations: readonly string[];
  readonly lemmaRules: readonly string[];
}

/// Layers over one text, each a few typed arrays; a later layer reads the earlier ones and never
/// changes them. Token i is `text.slice(tokens.start[i], tokens.end[i])`.
export interface Doc {
  readonly text: string;
  /// Paragraphs, sentences and tokens.
  readonly segments: Segmentation;
  readonly quotations: Quotations;
  /// One index a token into the list of the same name in `sets`.
  readonly tags: Uint8Array;
  readonly upos: Uint8Array;
  readonly relations: Uint8Array;
  readonly lemmaRules: Uint16Array;
  /// The token each token depends on, -1 for the root of a sentence.
  readonly heads: Int32Array;
  readonly sets: TagSets;
  readonly names: Names;
  /// What each token is in an attribution: an index into `ROLE_LABELS`. All 0 where the model has not
  /// learned any.
  readonly roles: Uint8Array;
}

/// The lemma of token i.
export function lemmaOf({ text, segments, lemmaRules, sets }: Doc, i: number): string {
  const form = text.slice(segments.tokenStart[i], segments.tokenEnd[i]);
  return applyLemmaRule(sets.lemmaRules[lemmaRules[i]!]!, form);
}
