import type { Span } from '../../text/span.ts';
import { slice } from '../../text/span.ts';
import type { ArticleRecord } from '../../record/types.ts';

/// A paragraph of the page: the stretch of text with the white space that follows it.
export interface Row extends Span {
  readonly headline: boolean;
}

/// Cuts the text after every line break that no sentence runs across, so that lines wrapped inside
/// a sentence stay together. The rows tile the text without gaps; an empty text has none.
export function rowsOf({ article, audit }: ArticleRecord): Row[] {
  const { text, title } = article;
  const inside = new Within(audit.map(({ sentence }) => sentence));
  const headlines = audit.filter(({ disposition }) => disposition === 'headline');
  const starts = new Set(headlines.map(({ sentence }) => sentence.start));
  const rows: Row[] = [];
  const firstWord = text.search(/\S/);
  let start = 0;
  const close = (end: number) => {
    const words = slice(text, { start, end });
    const first = start + words.search(/\S/);
    rows.push({ start, end, headline: starts.has(first) || words.trim() === title });
    start = end;
  };
  for (const { index, 0: gap } of text.matchAll(/\n\s*/g)) {
    const end = index + gap.length;
    if (index > firstWord && end < text.length && !inside.has(index)) close(end);
  }
  if (text) close(text.length);
  return rows;
}

/// Answers whether a position lies inside one of some spans, for positions asked in text order.
class Within {
  private readonly spans: readonly Span[];
  private at = 0;

  constructor(spans: readonly Span[]) {
    this.spans = spans.toSorted((a, b) => a.start - b.start);
  }

  has(position: number): boolean {
    while (this.at < this.spans.length && this.spans[this.at]!.end <= position) this.at++;
    return (this.spans[this.at]?.start ?? Infinity) < position;
  }
}

/// Index of the row that `position` lies in.
export function rowAt(rows: readonly Row[], position: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rows[middle]!.start <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
