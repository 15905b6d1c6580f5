import type { TokenView } from './token-view.ts';

/// A place between two tokens where a sentence may begin, and what is known there.
export interface Gap {
  readonly view: TokenView;
  /// `tokenShapes` of the text.
  readonly shapes: Uint8Array;
  /// First token of the paragraph, and the one after its last.
  readonly first: number;
  readonly last: number;
  /// First token of the sentence before the gap, and the token after the gap.
  readonly sentence: number;
  readonly token: number;
  /// The stop before the gap, whether the rules split there, and whether no white space does:
  /// 0 where there is no stop.
  readonly context: number;
  /// Words in lower case in the sentence so far; 3 stands for more.
  readonly lowerWords: number;
  /// How the paragraph ends and how long it is.
  readonly ending: number;
}

/// Decides whether a sentence begins at a gap that no rule settles.
export type Judge = (gap: Gap) => boolean;
