import type { Illocution, StatementType } from '../../record/vocabulary.ts';
import type { Range } from '../grammar/passage.ts';
import type { Frame, SourceFrame } from './frames.ts';

/// One attribution in tokens, before anybody is named: source, cue and content as PolNeAR has them
/// (quotation marks included in `content`).
export interface Attribution {
  readonly frame: Frame;
  readonly lemma: string;
  readonly type: StatementType;
  readonly illocution: Illocution;
  readonly cue: Range | null;
  readonly source: Range | null;
  readonly sourceFrame: SourceFrame;
  /// For "who said": the words that "who" stands for.
  readonly antecedent: Range | null;
  readonly content: readonly Range[];
  readonly addressee: Range | null;
  readonly negated: boolean;
  readonly modal: string | null;
}
