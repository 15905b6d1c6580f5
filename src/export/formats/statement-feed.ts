import { printable } from '../text/digest.ts';
import type { FeedItem } from './own-feed.ts';
import { warningsText, type Standing } from '../standing.ts';
import { leadOf, statementLine, wordsOf, type StatementOf } from '../text/statement-line.ts';
import { chainOf, dateWithBasis, saidOtherwise, titleOf } from '../wording.ts';

/// How much of the words a headline has, in code units.
const HEADLINE = 120;

/// A statement as an item of a feed: the words verbatim, who said them, to whom and when, through whom, and what is to
/// be known of the article.
export function statementItem(one: StatementOf & { readonly article?: Standing }): FeedItem {
  const { record, statement, article } = one;
  const { id, about, kind, illocution, addressee, reportedBy, saidAt } = statement;
  const warnings = article ? warningsText(article) : [];
  return {
    id,
    record,
    title: printable(statementLine(one, { length: HEADLINE })),
    text: [...warnings, ...paragraphs(one)].join('\n\n'),
    details: {
      about,
      statement: id,
      kind,
      illocution,
      addressee: addressee.map(({ name }) => name),
      reportedBy: reportedBy.map(({ name }) => name),
      saidAt: saidAt?.value ?? null,
      warnings,
    },
  };
}

function paragraphs(one: StatementOf): string[] {
  const { record, statement } = one;
  const chain = chainOf(statement);
  const { saidAt } = statement;
  const isOther = saidOtherwise(record.article, statement) !== '';
  return [
    wordsOf(record.article.text, statement),
    `${leadOf(one)}${chain && `, through ${chain}`}`,
    ...(saidAt && isOther ? [`said ${dateWithBasis(saidAt)}`] : []),
    titleOf(record.article),
  ];
}
