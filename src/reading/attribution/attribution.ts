import type { Illocution, StatementType } from '../../record/vocabulary.ts';
import type { Range } from '../grammar/passage.ts';

/// How an attribution was recognised. The names appear in reasons and in the table of confidences.
export type Frame =
  | 'quote-before-cue'
  | 'quote-after-cue'
  | 'that-clause'
  | 'wh-clause'
  | 'bare-clause'
  | 'quoted-complement'
  | 'clause-before-cue'
  | 'cue-inside-clause'
  | 'infinitive'
  | 'object'
  | 'object-as'
  | 'object-named'
  | 'preposition'
  | 'according-to'
  | 'state'
  | 'noun'
  | 'signature'
  | 'transcript'
  | 'learned-cue'
  | 'learned-verb'
  | 'learned-noun';

/// Where the source's words were found.
export type SourceFrame = 'subject' | 'inverted' | 'relative' | 'shared' | 'object' | 'none';

/// One attribution in tokens, before anybody is named: source, cue and content as PolNeAR has them
/// (quotation marks included in `content`).
export interface Attribution {
  frame: Frame;
  lemma: string;
  type: StatementType;
  illocution: Illocution;
  cue: Range | null;
  source: Range | null;
  sourceFrame: SourceFrame;
  /// For "who said": the words that "who" stands for.
  antecedent: Range | null;
  content: Range[];
  addressee: Range | null;
  negated: boolean;
  modal: string | null;
}
