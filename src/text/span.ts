/// A half-open stretch of a text, in UTF-16 code units: `text.slice(start, end)`.
export interface Span {
  readonly start: number;
  readonly end: number;
}

/// Makes a span. Throws `RangeError` unless 0 <= start <= end.
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start)
    throw new RangeError(`invalid span ${start}-${end}`);
  return { start, end };
}

/// The words a span stands for.
export function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/// Stands between stretches of a text that are shown as one: other words lie between them.
export const GAP = ' … ';

/// The words of several spans, with a gap between.
export function slices(text: string, spans: readonly Span[]): string {
  return spans.map((one) => slice(text, one)).join(GAP);
}

/// True when the two spans share at least one code unit.
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/// Those of the spans that share a code unit with `span`; they lie in text order and do not overlap.
/// Found by halving, however many there are.
export function touching(ordered: readonly Span[], { start, end }: Span): Span[] {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < ordered.length && ordered[last]!.start < end) last++;
  return ordered.slice(low, last);
}

/// True when `inner` lies wholly inside `outer` (equal counts).
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/// The smallest span that covers all of `spans`. Throws `RangeError` when there are none.
export function hull(spans: readonly Span[]): Span {
  if (!spans.length) throw new RangeError('hull of no spans');
  let start = Infinity;
  let end = 0;
  for (const s of spans) {
    if (s.start < start) start = s.start;
    if (s.end > end) end = s.end;
  }
  return { start, end };
}

/// Orders spans by start, then by end: for `Array.prototype.sort`.
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
