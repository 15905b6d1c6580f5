import { CASE, FIELD, FIELD_COUNT } from './lexemes.ts';

/// How a sentence as a whole is written: capital letters say less in a headline.
export const SENTENCE_CASE = { mixed: 0, title: 1, capitals: 2, lower: 3 } as const;

const FEWEST_WORDS = 3;
const LONG_WORD = 4;

/// The `SENTENCE_CASE` of tokens `from` to `to` (exclusive), whose lexeme rows are `ids`: title
/// when four in five of the words of four letters and more have a capital, the first not counted.
export function sentenceCase(
  fields: Int32Array,
  ids: Uint32Array,
  from: number,
  to: number,
): number {
  let words = 0;
  let capitalised = 0;
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const row = ids[i]! * FIELD_COUNT;
    const letterCase = fields[row + FIELD.letterCase]!;
    if (letterCase === CASE.none || (i > from && fields[row + FIELD.length]! < LONG_WORD)) continue;
    if (letterCase === CASE.capitals) capitals++;
    if (i === from) continue;
    words++;
    if (letterCase !== CASE.lower) capitalised++;
  }
  if (words < FEWEST_WORDS) return SENTENCE_CASE.mixed;
  if (5 * capitals >= 4 * words) return SENTENCE_CASE.capitals;
  if (5 * capitalised >= 4 * words) return SENTENCE_CASE.title;
  return capitalised === 0 ? SENTENCE_CASE.lower : SENTENCE_CASE.mixed;
}
