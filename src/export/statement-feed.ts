import type { ArticleRecord, Statement } from '../record/types.ts';
import { printable } from './digest.ts';
import type { FeedItem } from './own-feed.ts';
import { beginning, chainOf, cueOf, speakerOf, titleOf } from './wording.ts';

/// A statement with the record that it stands in.
export interface StatementOf {
  readonly record: ArticleRecord;
  readonly statement: Statement;
}

/// A statement as an item of a feed: the words verbatim, who said them, and through whom.
export function statementItem(one: StatementOf): FeedItem {
  const { record, statement } = one;
  const { id, about, kind, illocution, reportedBy } = statement;
  return {
    id,
    record,
    title: headline(one),
    text: words(one),
    details: {
      about,
      statement: id,
      kind,
      illocution,
      reportedBy: reportedBy.map(({ name }) => name),
    },
  };
}

/// "Ana Brook — said — The port is closed … (through Lantra)", with so many code units of the words.
export function headline({ record: { article }, statement }: StatementOf, shown = 120): string {
  const { who, note } = speakerOf(article.text, statement);
  const chain = chainOf(statement);
  const lead = [who || note, cueOf(article.text, statement)].filter(Boolean).join(' — ');
  return `${printable(`${lead} — ${beginning(contentOf(article.text, statement), shown)}`)}${chain && ` (through ${printable(chain)})`}`;
}

function words({ record: { article }, statement }: StatementOf): string {
  const chain = chainOf(statement);
  const { who, note } = speakerOf(article.text, statement);
  return [
    contentOf(article.text, statement),
    `${[who || note, cueOf(article.text, statement)].filter(Boolean).join(' — ')}${chain && `, through ${chain}`}`,
    titleOf(article),
  ].join('\n\n');
}

const contentOf = (text: string, { content }: Statement): string =>
  content.map(({ start, end }) => text.slice(start, end)).join(' … ');
