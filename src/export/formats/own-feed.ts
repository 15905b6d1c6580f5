import type { ArticleRecord } from '../../record/types.ts';
import { jsonText } from '../../text/json.ts';

/// An item of a feed of one's own: a statement, or something that is owed.
export interface FeedItem {
  readonly id: string;
  readonly record: ArticleRecord;
  /// One line, safe to print.
  readonly title: string;
  readonly text: string;
  /// What programs want to know of it.
  readonly details: Readonly<Record<string, unknown>>;
}

/// What a feed of one's own begins with, by which it is known as one of ours.
export const FEED_BEGINNINGS = [
  `{
  "version": "https://jsonfeed.org/version/1.1",
  "_onrecord": {
    "generator": "OnRecord"
  },
`,
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
  <channel>
    <generator>OnRecord</generator>
`,
] as const;

/// Items as a feed that others can follow, JSON Feed 1.1. `_onrecord` of an item has the ids, and the date of the
/// article as far as it is known.
export function jsonFeed(title: string, found: readonly FeedItem[]): string {
  const items = found.map(({ id, record: { article }, title: line, text, details }) => {
    const published = article.published?.value ?? null;
    const instant = published === null ? null : rfc3339(published);
    return {
      id,
      ...(article.url !== undefined && { url: article.url }),
      title: line,
      content_text: text,
      ...(instant !== null && { date_published: instant }),
      ...(article.outlet !== undefined && { authors: [{ name: article.outlet }] }),
      _onrecord: { article: article.id, published, ...details },
    };
  });
  const version = 'https://jsonfeed.org/version/1.1';
  return `${jsonText({ version, _onrecord: { generator: 'OnRecord' }, title, items }, 2)}\n`;
}

/// The same as RSS 2.0. `link` is the address of the feed's own page.
export function rssFeed(title: string, link: string, found: readonly FeedItem[]): string {
  return [
    FEED_BEGINNINGS[1].trimEnd(),
    `    <title>${xml(title)}</title>`,
    `    <link>${xml(link)}</link>`,
    '    <description>What is on record, verbatim, with who said it and through whom.</description>',
    ...found.flatMap(rssItem),
    '  </channel>',
    '</rss>',
    '',
  ].join('\n');
}

function rssItem({ id, record: { article }, title, text }: FeedItem): string[] {
  const instant = article.published ? rfc3339(article.published.value) : null;
  return [
    '    <item>',
    `      <guid isPermaLink="false">${xml(id)}</guid>`,
    `      <title>${xml(title)}</title>`,
    ...(article.url === undefined ? [] : [`      <link>${xml(article.url)}</link>`]),
    ...(instant === null ? [] : [`      <pubDate>${new Date(instant).toUTCString()}</pubDate>`]),
    `      <description>${xml(text)}</description>`,
    '    </item>',
  ];
}

const INSTANT =
  /^(\d{4}-\d\d-\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d(?:\.\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/// A date of ISO 8601 as RFC 3339 wants it, null for what is none there: a month, a year, a day that does not exist.
/// A day, and a time whose zone nobody knows, stand as midnight UTC of that day.
export function rfc3339(date: string): string | null {
  const [, day, clock, seconds = ':00', zone] = INSTANT.exec(date) ?? [];
  if (day === undefined) return null;
  const midnight = `${day}T00:00:00Z`;
  const time = Date.parse(midnight);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(day)) return null;
  if (clock === undefined || zone === undefined) return midnight;
  const instant = `${day}T${clock}${seconds}${offset(zone)}`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}

/// "z" → "Z", "+0100" and "+01" → "+01:00".
function offset(zone: string): string {
  const [, hours, minutes = '00'] = /^([+-]\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return hours === undefined ? 'Z' : `${hours}:${minutes}`;
}

/// What XML cannot hold is shown as U+FFFD; what a terminal would obey stands as a reference.
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
