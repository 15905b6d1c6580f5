import type { ArticleRecord, Commitment } from '../../record/types.ts';
import { slice } from '../../text/span.ts';
import { statementOf } from '../by-id.ts';
import { leadOf } from '../text/desk-text.ts';
import { printable } from '../text/digest.ts';
import type { FeedItem } from './own-feed.ts';
import { warningsText, type Standing } from '../standing.ts';
import { beginning, chainOf, dateWithBasis, names, titleOf } from '../wording.ts';

/// Something that is owed, with the record that it stands in.
export interface CommitmentOf {
  readonly record: ArticleRecord;
  readonly commitment: Commitment;
  /// How the article stands, where it is one of an archive.
  readonly article?: Standing;
}

/// Something that is owed as an item of a feed: whose it is, what, until when and how it stands; then who tells it
/// and through whom, who is often somebody else; then the words.
export function commitmentItem({ record, commitment: one, article }: CommitmentOf): FeedItem {
  const { id, kind, status, due, holder, statements } = one;
  const told = statementOf(record, statements[0]);
  const warnings = article ? warningsText(article) : [];
  return {
    id,
    record,
    title: headline(record, one, told ? chainOf(told) : ''),
    text: [...warnings, words(record, one)].join('\n\n'),
    details: {
      commitment: id,
      kind,
      status,
      due: due?.value ?? null,
      holder: holder.map(({ name }) => name),
      statements,
      toldBy: told?.speaker.map(({ name }) => name) ?? [],
      reportedBy: told?.reportedBy.map(({ name }) => name) ?? [],
      warnings,
    },
  };
}

/// "2031-06-01: Ana Brook — pledge, open: reopen the pier (through Lantra)"
function headline({ article }: ArticleRecord, one: Commitment, chain: string): string {
  const due = one.due ? `${one.due.value ?? 'date not resolved'}: ` : '';
  const action = beginning(slice(article.text, one.action), 120);
  return printable(`${due}${owed(one)}: ${action}${chain && ` (through ${chain})`}`);
}

function words(record: ArticleRecord, one: Commitment): string {
  const { article } = record;
  const { action, due, conditions, evidence, statements } = one;
  return [
    `${owed(one)}: ${slice(article.text, action)}`,
    due?.value ? `due ${dateWithBasis(due)}` : due ? 'date not resolved' : 'no date',
    ...conditions.map((span) => `condition: ${slice(article.text, span)}`),
    ...statements.slice(0, 1).map((id) => leadOf(record, id)),
    ...evidence.map((span) => `“${slice(article.text, span)}”`),
    titleOf(article),
  ].join('\n\n');
}

/// "Ana Brook — pledge, open"
const owed = ({ holder, kind, status }: Commitment): string =>
  `${names(holder) || 'holder left open'} — ${kind}, ${status}`;
