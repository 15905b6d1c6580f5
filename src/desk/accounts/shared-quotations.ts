import { SHINGLE_WORDS, shinglesOf } from '../../text/fingerprints.ts';
import { byPosition, type Span } from '../../text/span.ts';
import { readAccount, type Account, type Reading } from './readings.ts';

/// Words that two articles both quote: evidence that they heard or read the same, not that one is a
/// copy of the other. The spans are of the quotations without their marks; the one may be longer than
/// the other and have all of it.
export interface SharedQuotation {
  readonly a: Span;
  readonly b: Span;
  /// Words of the shorter of the two.
  readonly words: number;
}

/// Fewer words may be quoted alike by chance.
const FEWEST_WORDS = SHINGLE_WORDS;
/// Of quotations that begin alike so many are looked at.
const MOST_ALIKE = 8;

/// The quotations of five words or more that stand in both articles, whole, or inside a longer one of
/// the other; capitals, accents and marks make no difference. In the order of `a`. A quotation inside
/// another counts with the one around it. Time is linear in the lengths of the texts.
export function sharedQuotations(a: Account, b: Account): SharedQuotation[] {
  const [quotedA, quotedB] = [quotationsOf(readAccount(a)), quotationsOf(readAccount(b))];
  const whole = insideOf(quotedA, quotedB).map(([one, other]) => ({ a: one, b: other }));
  const parts = insideOf(quotedB, quotedA)
    .filter(([one, other]) => one.words.length < other.words.length)
    .map(([one, other]) => ({ a: other, b: one }));
  return [...whole, ...parts]
    .sort(
      (one, other) => byPosition(one.a.span, other.a.span) || byPosition(one.b.span, other.b.span),
    )
    .map((pair) => ({
      a: pair.a.span,
      b: pair.b.span,
      words: Math.min(pair.a.words.length, pair.b.words.length),
    }));
}

interface Quoted {
  readonly span: Span;
  /// Hashes of its words.
  readonly words: Uint32Array;
}

function quotationsOf({ words, start, quotations }: Reading): Quoted[] {
  const found: Quoted[] = [];
  let word = 0;
  for (let q = 0; q < quotations.count; q++) {
    if (quotations.parent[q]! >= 0) continue;
    const span = { start: quotations.innerStart[q]!, end: quotations.innerEnd[q]! };
    while (word < start.length && start[word]! < span.start) word++;
    const first = word;
    while (word < start.length && start[word]! < span.end) word++;
    if (word - first >= FEWEST_WORDS) found.push({ span, words: words.subarray(first, word) });
  }
  return found;
}

/// Each quotation of `inner` with the first of `outer` that has all its words in a row.
function insideOf(inner: readonly Quoted[], outer: readonly Quoted[]): [Quoted, Quoted][] {
  const places = new Map<number, { quoted: Quoted; at: number }[]>();
  for (const quoted of outer)
    for (const [at, shingle] of shinglesOf(quoted.words).entries()) {
      const known = places.get(shingle);
      if (!known) places.set(shingle, [{ quoted, at }]);
      else if (known.length < MOST_ALIKE) known.push({ quoted, at });
    }
  return inner.flatMap((one): [Quoted, Quoted][] => {
    const first = shinglesOf(one.words.subarray(0, SHINGLE_WORDS))[0]!;
    const place = places
      .get(first)
      ?.find(({ quoted, at }) => one.words.every((word, i) => quoted.words[at + i] === word));
    return place ? [[one, place.quoted]] : [];
  });
}
