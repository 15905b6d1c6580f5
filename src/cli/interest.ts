import type { StatementItem } from '../archive/views.ts';
import type { ArticleRecord, Commitment } from '../record/types.ts';
import { slice } from '../text/span.ts';

/// What whoever watches wants to be told of.
export interface Interest {
  speaker?: string;
  about?: string;
  /// Commitments and not statements; those with these words in them, or all (`true`).
  docket?: string | true;
}

/// Names and words are compared in small letters, whole words at their beginning.
const has = (text: string, words: string): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) =>
      ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${word}`),
    );

export const isOfInterest = {
  /// What is to be reviewed is told to nobody.
  statement: (
    { speaker: names, about: subjects, text, review }: StatementItem,
    { speaker, about }: Interest,
  ): boolean =>
    review !== 'needs-review' &&
    review !== 'rejected' &&
    (speaker === undefined || names.some((name) => has(name, speaker))) &&
    (about === undefined || has([text, ...subjects].join(' '), about)),

  commitment: (
    { article }: ArticleRecord,
    { action, holder }: Commitment,
    { docket, speaker }: Interest,
  ): boolean =>
    (typeof docket !== 'string' || has(slice(article.text, action), docket)) &&
    (speaker === undefined || holder.some(({ name }) => has(name, speaker))),
};
