/// Paragraphs, sentences and tokens of one text as parallel arrays, all in text order.
///
///     text        Ana Brook left. She waved.\n\nNobody saw.
///     token       0   1     2   3 4   5    6   7      8  9
///     sentence    0               1            2
///     paragraph   0                            1
///
/// Sentences never cross paragraphs. White space belongs to nothing.
export interface Segmentation {
  /// Code unit where token i starts and the one after its last.
  readonly tokenStart: Uint32Array;
  readonly tokenEnd: Uint32Array;
  readonly tokenCount: number;
  /// First token of sentence s; entry `sentenceCount` is `tokenCount`.
  readonly sentenceFirst: Uint32Array;
  readonly sentenceCount: number;
  /// First sentence of paragraph p; entry `paragraphCount` is `sentenceCount`.
  readonly paragraphFirst: Uint32Array;
  readonly paragraphCount: number;
  /// Sentence of each token, paragraph of each sentence.
  readonly tokenSentence: Uint32Array;
  readonly sentenceParagraph: Uint32Array;
  /// What each paragraph is. `dateline` marks a paragraph that opens with one
  /// ("PORT ELLIS (AP) —"); the dateline's tokens are a sentence of their own.
  readonly paragraphKind: Uint8Array;
}

/// Values of `Segmentation.paragraphKind`, by index.
export const PARAGRAPH_KINDS = ['body', 'headline', 'dateline', 'list-item'] as const;
