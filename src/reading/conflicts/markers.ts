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
  for (let k = first; k < last; k++) {
    if (passage.quotation[k]! >= 0) continue;
    const found = LISTS[kind].find((words) => words.every((w, i) => passage.word[k + i] === w));
    if (found) return passage.span({ first: k, last: k + found.length });
  }
  return null;
}
