import type { Attribution } from './attribution.ts';
import { FRAMES, SOURCE_FRAMES } from './frames.ts';
import { FRAME_COUNTS, LEMMA_COUNTS } from './reliability-table.ts';

/// Weight of the frame's own rate against the counts of one cue in that frame.
const PRIOR_WEIGHT = 6;

/// The counts that stand for a way of reading that was never counted.
const UNSEEN_COUNTS = { right: 3, total: 5 };

/// How the counts are keyed: the frame, and whether the source was shared or stood before "who".
export function frameKey(a: Attribution): string {
  const isApart = SOURCE_FRAMES[a.sourceFrame].isFromOtherClause;
  const isUnsourced = a.sourceFrame === 'none' && FRAMES[a.frame].readBy === 'tagger';
  return isApart || isUnsourced ? `${a.frame}/${a.sourceFrame}` : a.frame;
}

export function lemmaKey(a: Attribution): string {
  return `${a.lemma}|${a.frame}`;
}

/// 0..1: how often an attribution read in this frame with this cue agreed with the annotators of
/// the training articles (content, source and cue all overlapping), counts smoothed by the frame.
export function reliabilityOf(a: Attribution): number {
  const [right, total] = FRAME_COUNTS[frameKey(a)] ?? FRAME_COUNTS[a.frame] ?? [0, 0];
  const frame = (right + UNSEEN_COUNTS.right) / (total + UNSEEN_COUNTS.total);
  const [lemmaRight, lemmaTotal] = LEMMA_COUNTS[lemmaKey(a)] ?? [0, 0];
  return (lemmaRight + PRIOR_WEIGHT * frame) / (lemmaTotal + PRIOR_WEIGHT);
}
