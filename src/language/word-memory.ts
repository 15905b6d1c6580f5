import { KIND } from './gazetteers/gazetteer.ts';
import { CASE, FIELD, FIELD_COUNT } from './lexemes.ts';
import type { TaggedText } from './tagged-text.ts';
import { sentenceCase, SENTENCE_CASE } from './sentence-case.ts';

/// How else a text writes a word, as bits: small; with a capital where none is due; after a given
/// name, a title or an initial.
export const SEEN = { small: 1, capitalised: 2, afterName: 4 } as const;

const BEFORE_FAMILY_NAME = KIND.given | KIND.title;

/// What a whole text tells about its words: a word that stands small elsewhere is no name at the
/// start of a sentence, and one that followed a given name once is a person when it stands alone.
/// Keys are `FIELD.lower` of the words, values sums of `SEEN`.
export function rememberWords(fields: Int32Array, passage: TaggedText): Map<number, number> {
  const memory = new Map<number, number>();
  const { ids, sentenceFirst, sentenceCount } = passage;
  for (let s = 0; s < sentenceCount; s++) {
    const from = sentenceFirst[s]!;
    const to = sentenceFirst[s + 1]!;
    if (sentenceCase(fields, ids, from, to) !== SENTENCE_CASE.mixed) continue;
    for (let i = from; i < to; i++) {
      const row = ids[i]! * FIELD_COUNT;
      const seen = seenAs(fields, row, i > from ? ids[i - 1]! * FIELD_COUNT : 0);
      if (!seen) continue;
      const key = fields[row + FIELD.lower]!;
      memory.set(key, (memory.get(key) ?? 0) | seen);
    }
  }
  return memory;
}

function seenAs(fields: Int32Array, row: number, left: number): number {
  const letterCase = fields[row + FIELD.letterCase]!;
  if (letterCase === CASE.none) return 0;
  if (letterCase === CASE.lower) return SEEN.small;
  if (left === 0) return 0;
  const follows =
    (fields[left + FIELD.kinds]! & BEFORE_FAMILY_NAME) !== 0 &&
    fields[left + FIELD.letterCase]! >= CASE.capitalised;
  return follows ? SEEN.capitalised | SEEN.afterName : SEEN.capitalised;
}
