import type { ArticleRecord } from '../../src/record/types.ts';
import type { Span } from '../../src/text/span.ts';
import { makeArticle, makeRecord } from '../../src/record/make.ts';
import { bareStatement } from '../record/statement.ts';

/// What a reader of the page sees in the column of the article: the text content of its elements,
/// in order. Enough of an HTML parser for markup that we print ourselves.
export function visibleText(html: string): string {
  const sources = html.matchAll(/<(p|h2) class="passage"[^>]*>([\s\S]*?)<\/\1>/g);
  return Array.from(sources, ([, , inner]) => decoded(inner!.replace(/<[^>]*>/g, ''))).join('');
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function decoded(html: string): string {
  // Parsers turn bare carriage returns into line feeds before they read references.
  return html
    .replace(/\r\n?/g, '\n')
    .replace(/&(\w+|#\d+);/g, (_, name: string) => NAMED[name] ?? (name === '#13' ? '\r' : '?'));
}

/// A record of `text` with one bare statement for each span.
export function recordOver(text: string, spans: readonly Span[]): ArticleRecord {
  const article = makeArticle({ text });
  const statements = spans.map((span, i) =>
    bareStatement(article.id, { id: `stmt:${i}`, content: [span], cue: i % 3 ? null : span }),
  );
  return makeRecord({
    article,
    statements,
    entities: [],
    events: [],
    commitments: [],
    conflicts: [],
    agreements: [],
    audit: [],
    quoteAudit: [],
  });
}

const LETTERS = [
  'a',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '\f',
  '\v',
  '<b>',
  '&amp;',
  '“',
  '”',
  '"',
  "'",
  '🦪',
  '👩🏽‍✈️',
  '\u202e',
];

/// A record over a text of characters that are easily lost on the way into a page and out of it,
/// with spans of no sense.
export function strangeRecord(seed: number): ArticleRecord {
  const random = randomFrom(20260316 + seed);
  const letters = Array.from({ length: 1 + random(80) }, () => LETTERS[random(LETTERS.length)]!);
  const offsets = letters.map((_, i) => letters.slice(0, i).join('').length);
  const spans = Array.from({ length: random(9) }, () => {
    const [start, end] = [offsets[random(offsets.length)]!, offsets[random(offsets.length)]!];
    return { start: Math.min(start, end), end: Math.max(start, end) };
  }).filter(({ start, end }) => start < end);
  return recordOver(letters.join(''), spans);
}

/// Pseudo-random whole numbers below `limit`, the same on every run (mulberry32).
export function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}
