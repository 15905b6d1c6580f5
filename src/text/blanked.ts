import type { Span } from './span.ts';

/// The text with spaces in place of every span, so that offsets stay what they are: whoever reads it
/// cannot see what the spans held. Spans may come in any order and overlap.
export function blanked(text: string, spans: readonly Span[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    kept.push(text.slice(at, from), ' '.repeat(end - from));
    at = end;
  }
  return kept.join('') + text.slice(at);
}
