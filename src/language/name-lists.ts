import { gazetteerEntries } from './gazetteers/gazetteer.ts';
import { combine } from './hashing.ts';
import { FIELD, FIELD_COUNT, hashLower } from './lexemes.ts';
import type { TaggedText } from './tagged-text.ts';

/// Beside the `KIND` bits of a token: it is inside a listed name of several words, or opens one.
export const IN_LISTED_NAME = 2 ** 13;
export const OPENS_LISTED_NAME = 2 ** 14;

const FIRST = 0x1f83d9ab;

/// Tokens of an entry, cut as the segmentation cuts text: at spaces, at hyphens, before 's.
function tokensOf(entry: string): string[] {
  return entry.split(/\s+|(-)|(?='s$)/).filter(Boolean);
}

/// Entries of several words, as chains of hashes: the hash of each beginning, with the entry's
/// kinds where it ends and 0 where it goes on.
function buildChains(): Map<number, number> {
  const chains = new Map<number, number>();
  for (const [entry, kinds] of gazetteerEntries()) {
    const tokens = tokensOf(entry);
    if (tokens.length < 2) continue;
    let chain = FIRST;
    for (const [i, token] of tokens.entries()) {
      chain = combine(chain, hashLower(token));
      const ends = i === tokens.length - 1 ? kinds : 0;
      chains.set(chain, (chains.get(chain) ?? 0) | ends);
    }
  }
  return chains;
}

const chains = buildChains();

/// The `KIND` bits of every token: those of the word alone, and those of the longest listed name
/// of several words that it is part of.
export function listedKinds(fields: Int32Array, passage: TaggedText): Int32Array {
  const { ids, sentenceFirst, sentenceCount } = passage;
  const kinds = new Int32Array(sentenceFirst[sentenceCount] ?? 0);
  for (let i = 0; i < kinds.length; i++) kinds[i] = fields[ids[i]! * FIELD_COUNT + FIELD.kinds]!;
  for (let s = 0; s < sentenceCount; s++) {
    const to = sentenceFirst[s + 1]!;
    for (let i = sentenceFirst[s]!; i < to; i++) i += markLongest(fields, ids, i, to, kinds);
  }
  return kinds;
}

/// Marks the longest listed name that opens at `from`; returns how many tokens to skip after it.
function markLongest(
  fields: Int32Array,
  ids: Uint32Array,
  from: number,
  to: number,
  kinds: Int32Array,
): number {
  let chain = FIRST;
  let last = from;
  let found = 0;
  for (let i = from; i < to; i++) {
    chain = combine(chain, fields[ids[i]! * FIELD_COUNT + FIELD.lower]!);
    const ends = chains.get(chain);
    if (ends === undefined) break;
    if (ends) [found, last] = [ends, i];
  }
  if (!found) return 0;
  for (let i = from; i <= last; i++) kinds[i] = found | IN_LISTED_NAME;
  kinds[from]! |= OPENS_LISTED_NAME;
  return last - from;
}
