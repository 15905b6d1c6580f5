import type { Statement } from '../record/types.ts';
import type { Span } from '../text/span.ts';

const known = new WeakMap<readonly Statement[], ReportingWords>();

/// The words of a record that report, laid out once a record: it is asked for one statement after another.
export function reportingWordsOf(statements: readonly Statement[]): ReportingWords {
  const found = known.get(statements) ?? new ReportingWords(statements);
  known.set(statements, found);
  return found;
}

/// The cues and sources of all statements, by where they stand.
export class ReportingWords {
  readonly #spans: readonly (Span & { readonly isCue: boolean })[];
  /// How far the first ones up to each reach.
  readonly #reach: readonly number[];

  constructor(statements: readonly Statement[]) {
    this.#spans = statements
      .flatMap(({ cue, source }) => [
        ...(cue ? [{ ...cue, isCue: true }] : []),
        ...source.map((span) => ({ ...span, isCue: false })),
      ])
      .sort((a, b) => a.start - b.start);
    let reach = 0;
    this.#reach = this.#spans.map(({ end }) => (reach = Math.max(reach, end)));
  }

  /// Whether a stretch meets a source, or a cue that does not start at `own`.
  meet({ start, end }: Span, own: number): boolean {
    for (let i = this.#firstFrom(end) - 1; i >= 0 && this.#reach[i]! > start; i--) {
      const one = this.#spans[i]!;
      if (one.end > start && !(one.isCue && one.start === own)) return true;
    }
    return false;
  }

  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#spans[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
