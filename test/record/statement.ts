import { statementId } from '../../src/record/ids.ts';
import type { Statement } from '../../src/record/types.ts';

/// A plain statement of an article, of which a test names the parts that it is about: indirect speech
/// of nobody, unless it says otherwise.
export function bareStatement(
  article: string,
  parts: Partial<Statement> & Pick<Statement, 'content'>,
): Statement {
  return {
    id: statementId(article, parts.content, parts.level ?? 'core'),
    kind: 'indirect',
    level: 'core',
    type: 'speech',
    speaker: [],
    source: [],
    cue: null,
    quotes: [],
    addressee: [],
    reportedBy: [],
    venue: { channel: 'unspecified' },
    saidAt: null,
    illocution: 'asserts',
    polarity: 'positive',
    modality: 'certain',
    stance: 'neutral',
    about: [],
    confidence: 0.9,
    reasons: [],
    review: 'unreviewed',
    ...parts,
  };
}
