import { containment, type Fingerprint } from '../../text/fingerprints.ts';
import { NEARLY_AS_LONG, originalOf, type Original } from './originals.ts';
import { countShared, readAccount, type Account, type Reading } from './readings.ts';

/// How the words of two articles are related: one has those of the other, nearly all of both are the
/// same, they share some, or none worth telling. The first three are copies. `independent` is said of
/// the words alone: who has the same source and words of his own is not found out.
export type Relation = 'same' | 'a-in-b' | 'b-in-a' | 'overlap' | 'independent';

export interface Comparison {
  readonly relation: Relation;
  /// Shares, 0..1, of the different five-word shingles of each that the other has too.
  readonly containment: { readonly ofA: number; readonly ofB: number };
  /// Shares, 0..1, of the words of each that stand in a stretch of five or more of the other. Words
  /// inside quotation marks do not count, unless hardly any stand outside.
  readonly shared: { readonly ofA: number; readonly ofB: number };
  /// Of copies only: which is the original. Left out where nothing tells it.
  readonly direction?: Original;
}

/// One text is a copy where this share of its words is in the other (`npm run evaluate -- copies`).
export const COPIED = 0.65;
/// Fewer words in common than this, a sentence or so, tell nothing.
const FEWEST_SHARED = 20;

/// Compares two articles. Linear in their lengths, but for sorting the shingles.
export function compareCopies(a: Account, b: Account): Comparison {
  return compareReadings(readAccount(a), readAccount(b));
}

/// The same of accounts that have been read.
export function compareReadings(a: Reading, b: Reading): Comparison {
  const { ofA, ofB } = containment(a.fingerprint, b.fingerprint);
  const [wordsA, wordsB] = [countShared(a, b.fingerprint), countShared(b, a.fingerprint)];
  const shared = { ofA: share(wordsA, a.counted), ofB: share(wordsB, b.counted) };
  const relation = relationOf(shared, Math.max(wordsA, wordsB));
  const found = isCopy(relation) ? originalOf([copyOf(a), copyOf(b)]) : null;
  return { relation, containment: { ofA, ofB }, shared, ...(found && { direction: found }) };
}

const share = (part: number, whole: number): number => (whole ? part / whole : 0);

function relationOf({ ofA, ofB }: Comparison['shared'], words: number): Relation {
  if (words < FEWEST_SHARED) return 'independent';
  if (Math.max(ofA, ofB) < COPIED) return 'overlap';
  // What they share is as long in both, so the smaller share is that of the longer text.
  if (Math.min(ofA, ofB) >= NEARLY_AS_LONG * Math.max(ofA, ofB)) return 'same';
  return ofA > ofB ? 'a-in-b' : 'b-in-a';
}

/// True of the relations in which one article has its words from the other, or both from a third.
export const isCopy = (relation: Relation): boolean =>
  relation !== 'overlap' && relation !== 'independent';

/// True when the other has so many words of a text that they are not independent. Linear in the text.
export const sharesWords = (reading: Reading, other: Fingerprint): boolean =>
  countShared(reading, other) >= FEWEST_SHARED;

/// What `originalOf` wants to know.
export const copyOf = ({ account, words }: Reading) => ({ ...account, words: words.length });
