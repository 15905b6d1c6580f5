import type { Attribution } from '../attribution/attribution.ts';
import type { Passage } from '../grammar/passage.ts';
import { afterVerb } from '../grammar/verb-groups.ts';
import type { PlaceUse } from './uses.ts';

/// How many words behind the cue a place may stand.
const PLACE_REACH = 12;

/// The place where words were said, from a place beside the cue: "told a rally in Arle that", "said
/// in Arle on Monday". Null where there is none. Places in the content, in the source or behind
/// another verb do not count.
export function saidIn(
  passage: Passage,
  { cue, content, source, type }: Attribution,
  uses: readonly PlaceUse[],
): PlaceUse | null {
  if (!cue || type !== 'speech') return null;
  const from = afterVerb(passage, cue);
  const limit = Math.min(from + PLACE_REACH, passage.sentence(passage.sentenceOf(cue.first)).last);
  for (let k = from; k < limit; k++) {
    if (passage.mark[k] || content.some((c) => c.first <= k && k < c.last)) return null;
    if (k > from && passage.isVerb(k)) return null;
    if (source && source.first <= k && k < source.last) continue;
    // "said Ana Brook, who lives in Arle": told of the source.
    if (passage.word[k] === ',' && source && source.first > cue.first) return null;
    const use = useFrom(uses, k);
    if (use?.first === k && use.use === 'place' && BEFORE_PLACE.test(before(passage, k)))
      return use;
  }
  return null;
}

/// "[in] Arle", "[in] the town of Arle"
const BEFORE_PLACE = /^(?:in|at|near|outside)$/;
const before = ({ word, tag }: Passage, k: number): string =>
  word[tag[k - 1] === 'DT' ? k - 2 : k - 1] ?? '';

/// The first of the uses that starts at or behind a token.
function useFrom(uses: readonly PlaceUse[], token: number): PlaceUse | undefined {
  let low = 0;
  let high = uses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (uses[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return uses[low];
}
