import type { Illocution, StatementType } from '../../record/vocabulary.ts';
import type { Range } from '../grammar/passage.ts';
import type { Frame, SourceFrame } from './frames.ts';

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
