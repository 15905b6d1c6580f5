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

/// The words of a commitment, and what the statements that tell of it are about.
function matterOf({ article, statements }: ArticleRecord, one: Commitment): string {
  const told = statements.filter(({ id }) => one.statements.includes(id));
  const words = [one.action, ...one.evidence].map((span) => slice(article.text, span));
  return [...words, ...told.flatMap(({ about }) => about)].join(' ');
}

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
    record: ArticleRecord,
    one: Commitment,
    { docket, speaker, about }: Interest,
  ): boolean =>
    (typeof docket !== 'string' || has(slice(record.article.text, one.action), docket)) &&
    (speaker === undefined || one.holder.some(({ name }) => has(name, speaker))) &&
    (about === undefined || has(matterOf(record, one), about)),
};
