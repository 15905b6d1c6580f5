/// A tagged text as the name finder reads it. Sentence s is tokens `sentenceFirst[s]` to
/// `sentenceFirst[s + 1]` (exclusive); `ids` are rows of `Lexemes`, `tags` indices of a tag set.
export interface TaggedText {
  readonly ids: Uint32Array;
  readonly tags: Uint8Array;
  readonly sentenceFirst: Uint32Array;
  readonly sentenceCount: number;
  /// What the encoder gives each label of each token: rows of `LABEL_COUNT` floats.
  readonly scores: Float32Array;
}
