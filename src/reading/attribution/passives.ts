import type { Sentence } from './content.ts';
import type { Passage, Range } from '../grammar/passage.ts';

/// The words of a cue and of its source.
interface CueAndSource {
  readonly cue: Range;
  readonly source: Range | null;
}

/// "The claim [was dismissed by] [Brook as gossip]": where the source is the agent of a passive,
/// gives "dismissed" as the cue and "Brook" as the source. Other cues are given as they are. Null
/// where it was not done ("may be dismissed by", "was not dismissed by").
export function agentVoice(
  passage: Passage,
  sentence: Sentence,
  cue: Range,
  source: Range | null,
): CueAndSource | null {
  const group = sentence.groups.findLast(({ head }) => head >= cue.first && head < cue.last);
  const isBehind = source && source.first >= cue.last && passage.word[source.first - 1] === 'by';
  if (!isBehind || !group || !(group.passive || passage.word[group.last] === 'by'))
    return { cue, source };
  const isDone = group.form === 'finite' || group.form === 'participle';
  if (group.modal || group.negated || !isDone) return null;
  return {
    cue: { first: doneFrom(passage, group.first, group.head), last: group.head + 1 },
    source: agentOf(passage, source),
  };
}

/// "was [first dismissed]": what stands behind the auxiliaries.
function doneFrom({ tag }: Passage, first: number, head: number): number {
  let k = head;
  while (k > first && tag[k - 1] === 'RB') k--;
  return k;
}

/// "[Brook] as gossip", "[Brook] of lying", "[Brook] and left": finds where the agent ends.
function agentOf({ word, tag }: Passage, { first, last }: Range): Range {
  if (word.slice(first, last).includes('such')) return { first, last };
  for (let k = first + 1; k < last; k++)
    if (
      word[k] === 'as' ||
      (word[k] === 'of' && tag[k + 1] === 'VBG') ||
      (word[k] === 'and' && k === last - 1)
    )
      return { first, last: k };
  return { first, last };
}
