import type { Passage, Range } from '../grammar/passage.ts';
import type { Attribution } from './attribution.ts';
import type { Sentence } from './content.ts';
import { withDeniedCharges } from './denied-charges.ts';
import { FRAMES } from './frames.ts';
import { reliabilityOf } from './reliability.ts';
import type { Link } from './role-runs.ts';

/// What the rules read.
export interface Proposed {
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly Attribution[];
  /// The attribution that has a quotation for its content, by the row of the quotation in `doc.quotations`.
  readonly owner: ReadonlyMap<number, Attribution>;
}

/// What the tagger and the linker read.
export interface Tagged {
  readonly links: readonly Link[];
  readonly attributions: readonly Attribution[];
}

/// Step 3: what the tagger read, what the rules read beside it, and the denials behind what they deny ("a charge
/// that Brook denied"), in the order of their cues.
export function join(passage: Passage, proposed: Proposed, tagged: Tagged | null): Attribution[] {
  const { attributions: byRule, sentences } = proposed;
  const known = tagged
    ? [...tagged.attributions, ...leftOver(passage, byRule, tagged.attributions, tagged.links)]
    : byRule;
  return withDeniedCharges(passage, sentences, known).sort(
    (a, b) => a.cue!.first - b.cue!.first || a.content[0]!.first - b.content[0]!.first,
  );
}

/// A rule that is right this often is believed where the tagger marked nothing.
const SURE_RELIABILITY = 0.9;

/// What rules read and the tagger did not mark: inside what somebody says, around it ("..., Lantra
/// reported"), and elsewhere where rules are seldom wrong.
function leftOver(
  passage: Passage,
  byRule: readonly Attribution[],
  learned: readonly Attribution[],
  links: readonly Link[],
): Attribution[] {
  const marked = (ranges: readonly Range[]) => {
    const marks = new Uint8Array(passage.count);
    for (const { first, last } of ranges) marks.fill(1, first, last);
    return ({ first, last }: Range) => marks.subarray(first, last).includes(1);
  };
  const meetsCue = marked(learned.map(({ cue }) => cue!));
  const meetsContent = marked(links.flatMap(({ contents }) => contents));
  return byRule.filter((a) => {
    if (meetsCue(a.cue!)) return false;
    const isAround = a.content.some(meetsCue);
    const { isRuleSurer, isKeptWhenTold } = FRAMES[a.frame];
    const isTold = isKeptWhenTold && a.addressee !== null;
    if (isAround || isTold || meetsContent(a.cue!) || isRuleSurer) return true;
    return reliabilityOf(a) >= SURE_RELIABILITY && !a.content.some(meetsContent);
  });
}
