import { Matcher } from './quotation-matcher.ts';
import type { Quotations } from './quotation-rows.ts';
import type { Segmentation } from './segmentation.ts';

export type { Quotations } from './quotation-rows.ts';

export const QUOTATION_STYLES = ['double', 'single', 'guillemet'] as const;

/// Finds the quotations of a text. Apostrophes, inch and foot marks and marks without a partner are
/// not quotations; one that is never closed ends where its paragraph ends, or where the next of its
/// kind opens. `segments` are those of the same text. The time is linear in its length.
export function findQuotations(text: string, segments: Segmentation): Quotations {
  const matcher = new Matcher(text);
  const { sentenceFirst, paragraphFirst, tokenStart, tokenEnd } = segments;
  for (let p = 0; p < segments.paragraphCount; p++) {
    const first = sentenceFirst[paragraphFirst[p]!]!;
    const last = sentenceFirst[paragraphFirst[p + 1]!]! - 1;
    matcher.paragraph(tokenStart[first]!, tokenEnd[last]!);
  }
  return matcher.quotations();
}
