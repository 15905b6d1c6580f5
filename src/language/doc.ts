import type { Quotations } from '../text/quotations.ts';
import type { Segmentation } from '../text/segmentation.ts';

/// The types of name the language layer tells apart. A name of none of these is `other`.
export const NAME_TYPES = ['person', 'organisation', 'place', 'other'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/// Names as parallel arrays over tokens, in text order, never overlapping: name i covers tokens
/// `first[i] .. last[i] - 1` and has type `NAME_TYPES[type[i]]`.
export interface Names {
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly type: Uint8Array;
}

/// Layers over one text, each a few typed arrays; a later layer reads the earlier ones and never
/// changes them. Token i is `text.slice(tokens.start[i], tokens.end[i])`.
export interface Doc {
  readonly text: string;
  /// Paragraphs, sentences and tokens.
  readonly segments: Segmentation;
  readonly quotations: Quotations;
  /// One index into `tagset` a token: Penn Treebank tags.
  readonly tags: Uint8Array;
  readonly tagset: readonly string[];
  readonly names: Names;
}
