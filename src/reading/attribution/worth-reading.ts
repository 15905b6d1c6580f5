import type { Passage } from '../grammar/passage.ts';
import { assertedOf } from './asserted.ts';
import type { Attribution } from './attribution.ts';
import { FRAMES } from './frames.ts';
import { depthsOf, parentsOf } from './nesting.ts';
import { reliabilityOf } from './reliability.ts';

/// Ways of reading that were right less often than this are not worth a reader's time.
const DROP_BELOW = 0.35;

/// So many statements may stand one inside the other: in a deeper one nobody can tell whose words they are.
const DEEPEST = 20;

/// The attributions that statements are made of. What the article does not give as said is left out, and so is what
/// was read in a way that is seldom right. Nouns that name a statement ("accusations of") are kept inside what
/// somebody says, where they show whose words are whose; standing alone they were seldom right.
export function worthReading(
  passage: Passage,
  attributions: readonly Attribution[],
): Attribution[] {
  const reliable = assertedOf(passage, attributions).filter(
    (a) => FRAMES[a.frame].isNominal || reliabilityOf(a) >= DROP_BELOW,
  );
  const parents = parentsOf(reliable);
  const depths = depthsOf(parents);
  return reliable.filter(
    (a, i) => depths[i]! < DEEPEST && (!FRAMES[a.frame].isNominal || parents[i]! >= 0),
  );
}
