import type { ArticleRecord, Statement } from '../record/types.ts';
import { printable } from './digest.ts';
import { beginning, chainOf, cueOf, speakerOf, titleOf } from './wording.ts';

/// A statement with the record that it stands in.
export interface StatementOf {
  readonly record: ArticleRecord;
  readonly statement: Statement;
}

/// Statements as a feed that others can follow, JSON Feed 1.1: the words verbatim, who said them, and through
/// whom. `_onrecord` of an item has the ids and the date as far as it is known.
export function jsonFeed(title: string, statements: readonly StatementOf[]): string {
  const items = statements.map((one) => {
    const { article } = one.record;
    const { id, about, kind, illocution, reportedBy } = one.statement;
    return {
      id,
      ...(article.url !== undefined && { url: article.url }),
      title: headline(one),
      content_text: words(one),
      ...(article.published && { date_published: instant(article.published.value) }),
      ...(article.outlet !== undefined && { authors: [{ name: article.outlet }] }),
      _onrecord: {
        about,
        statement: id,
        article: article.id,
        kind,
        illocution,
        reportedBy: reportedBy.map(({ name }) => name),
        published: article.published?.value ?? null,
      },
    };
  });
  return `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items }, null, 2)}\n`;
}

/// The same as RSS 2.0. `link` is the address of the feed's own page.
export function rssFeed(title: string, link: string, statements: readonly StatementOf[]): string {
  const items = statements.map((one) => {
    const { article } = one.record;
    return [
      '    <item>',
      `      <guid isPermaLink="false">${xml(one.statement.id)}</guid>`,
      `      <title>${xml(headline(one))}</title>`,
      ...(article.url === undefined ? [] : [`      <link>${xml(article.url)}</link>`]),
      ...(article.published
        ? [`      <pubDate>${new Date(instant(article.published.value)).toUTCString()}</pubDate>`]
        : []),
      `      <description>${xml(words(one))}</description>`,
      '    </item>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0">',
    '  <channel>',
    `    <title>${xml(title)}</title>`,
    `    <link>${xml(link)}</link>`,
    '    <description>Statements on record, verbatim, with who said them and through whom.</description>',
    ...items,
    '  </channel>',
    '</rss>',
    '',
  ].join('\n');
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

/// RFC 3339 wants a time, which many dates do not have: midnight UTC stands for it, and the date as it is known
/// stands beside it.
function instant(date: string): string {
  if (!date.includes('T')) return `${date.padEnd(10, '-01')}T00:00:00Z`;
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(date) ? date : `${date}Z`;
}

function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
