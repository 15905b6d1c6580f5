import { blanked } from '../../text/blanked.ts';
import {
  fingerprintOf,
  hasShingle,
  SHINGLE_WORDS,
  shinglesOf,
  type Fingerprint,
} from '../../text/fingerprints.ts';
import { foldedWords } from '../../text/folded-words.ts';
import { findQuotations, type Quotations } from '../../text/quotations.ts';
import { segment } from '../../text/segmentation.ts';
import type { Span } from '../../text/span.ts';
import type { Provenance } from './originals.ts';

/// An article as far as copies are concerned; an `Article` of the record is one.
export interface Account extends Provenance {
  readonly text: string;
  /// What is not part of the article (credit lines, advertisements) and tells nothing of its text.
  readonly stripped?: readonly { readonly span: Span }[];
}

/// The words of an account, ready to be compared.
export interface Reading {
  readonly account: Account;
  /// Hashes of the words, and the code unit where each starts.
  readonly words: Uint32Array;
  readonly start: Uint32Array;
  /// Shingle i is of the words from i on.
  readonly shingles: Uint32Array;
  readonly fingerprint: Fingerprint;
  readonly quotations: Quotations;
  /// 1 for a word that counts when texts are compared.
  readonly counts: Uint8Array;
  readonly counted: number;
}

/// With fewer words outside quotations than this, all words count.
const FEWEST_NARRATED = 30;

/// Reads an account. The words that count are those outside quotation marks: two reporters who heard
/// one speech print the same quotations, and only a copy has the same words around them. Time is
/// linear in the length, but for sorting the shingles.
export function readAccount(account: Account): Reading {
  const text = blanked(
    account.text,
    (account.stripped ?? []).map(({ span }) => span),
  );
  const { hash: words, start, count } = foldedWords(text);
  const shingles = shinglesOf(words);
  const quotations = findQuotations(text, segment(text));
  const narrated = outside(quotations, start);
  const outsideCount = narrated.reduce((sum, one) => sum + one, 0);
  const isTold = outsideCount >= FEWEST_NARRATED;
  return {
    account,
    words,
    start,
    shingles,
    fingerprint: fingerprintOf(shingles, count),
    quotations,
    counts: isTold ? narrated : narrated.fill(1),
    counted: isTold ? outsideCount : count,
  };
}

/// 1 for each word outside all quotations.
function outside({ count, start, end, parent }: Quotations, words: Uint32Array): Uint8Array {
  const found = new Uint8Array(words.length).fill(1);
  let word = 0;
  for (let q = 0; q < count; q++) {
    if (parent[q]! >= 0) continue;
    while (word < words.length && words[word]! < start[q]!) word++;
    for (; word < words.length && words[word]! < end[q]!; word++) found[word] = 0;
  }
  return found;
}

/// How many of the words that count stand in a stretch of five or more that the other has as well.
export function countShared({ shingles, counts }: Reading, other: Fingerprint): number {
  let shared = 0;
  let covered = 0; // words before this one are covered
  for (let i = 0; i < counts.length; i++) {
    if (i < shingles.length && hasShingle(other, shingles[i]!)) covered = i + SHINGLE_WORDS;
    if (i < covered) shared += counts[i]!;
  }
  return shared;
}
