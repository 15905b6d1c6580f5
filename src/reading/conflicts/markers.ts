import type { Span } from '../../text/span.ts';
import type { Passage, Range } from '../grammar/passage.ts';

/// Words by which a narrator sets one account against another.
const CONTRAST = [
  'in fact',
  'in reality',
  'to the contrary',
  'on the contrary',
  'by contrast',
  'in contrast',
  'however',
  'but',
  'yet',
  'while',
  'whereas',
  'although',
  'though',
  'despite',
  'even as',
  'instead',
  'in response',
  'nevertheless',
  'nonetheless',
].map((words) => words.split(' '));
const RECORD = ['in fact', 'in reality'].map((words) => words.split(' '));
const CHANGE = [
  'changed',
  'reversed',
  'reversal',
  'since then',
  'flip-flopped',
  'backed off',
  'previously',
  'earlier',
  'no longer',
  'had said',
  'once',
  'now',
  'shifted',
  'last year',
  'in the past',
  'walked back',
  'u-turn',
  'formerly',
  'initially',
  'originally',
  'used to',
].map((words) => words.split(' '));

export type MarkerKind = 'contrast' | 'record' | 'change';

const LISTS: Readonly<Record<MarkerKind, readonly (readonly string[])[]>> = {
  contrast: CONTRAST,
  record: RECORD,
  change: CHANGE,
};

/// The first marker of a kind between two tokens, outside quotations: those are the speaker's words.
export function markerIn(passage: Passage, kind: MarkerKind, { first, last }: Range): Span | null {
  const marker = markersOf(passage, kind).from(first);
  return marker && marker.first < last ? passage.span(marker) : null;
}

const found = new WeakMap<Passage, Map<MarkerKind, Markers>>();

/// The markers of a kind, looked for once in a passage.
function markersOf(passage: Passage, kind: MarkerKind): Markers {
  const known = found.get(passage) ?? new Map<MarkerKind, Markers>();
  found.set(passage, known);
  const markers = known.get(kind) ?? new Markers(passage, LISTS[kind]);
  known.set(kind, markers);
  return markers;
}

class Markers {
  /// The first marker at or behind each token.
  readonly #next: (Range | null)[];

  constructor({ word, count, quotation }: Passage, list: readonly (readonly string[])[]) {
    this.#next = new Array<Range | null>(count + 1).fill(null);
    for (let k = count - 1; k >= 0; k--) {
      const words = quotation[k]! < 0 && list.find((one) => one.every((w, i) => word[k + i] === w));
      this.#next[k] = words ? { first: k, last: k + words.length } : this.#next[k + 1]!;
    }
  }

  from(token: number): Range | null {
    return this.#next[token] ?? null;
  }
}
