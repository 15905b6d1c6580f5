import type { Illocution, Modality, Polarity, Stance } from '../record/vocabulary.ts';
import type { Attribution } from './attribution.ts';
import type { Passage } from './passage.ts';
import { actOf, findsFault } from './speech-acts.ts';

const NEGATIVE = new Set<Illocution>(['denies', 'refuses', 'disagrees', 'cancels', 'withholds']);
const MODALITIES: Partial<Record<Illocution, Modality>> = {
  hopes: 'desired',
  commits: 'intended',
  refuses: 'intended',
  asks: 'demanded',
  predicts: 'believed',
  suggests: 'possible',
  warns: 'possible',
  threatens: 'intended',
};
const BELIEF = new Set([
  'believe',
  'think',
  'feel',
  'suspect',
  'figure',
  'assume',
  'suppose',
  'guess',
  'imagine',
  'consider',
  'regard',
  'view',
  'doubt',
]);
/// Modals of what is not said to have been said.
const POSSIBLE = new Set(['may', 'might', 'could', 'would', 'should']);
const HEARSAY = new Set(['reportedly', 'allegedly', 'purportedly', 'supposedly', 'apparently']);
/// Cues with which a narrator keeps a distance.
const QUALIFYING = new Set(['claim', 'allege', 'tout', 'boast', 'brag', 'insist', 'contend']);

/// What the source does with the words: what its cue says, and where that is neutral, what the words
/// say. Whoever "did not say" or "never denied" something neither
/// asserts nor denies it: the words are withheld. A negated attitude or finding stays what it is
/// ("does not want", "did not establish").
export function illocutionOf(
  passage: Passage,
  a: Attribution,
  isSpeaker: (token: number) => boolean,
): Illocution {
  if (a.negated && a.type === 'speech') return 'withholds';
  // "called for the repeal"
  if (a.lemma === 'call' && isCalledFor(passage, a)) return 'asks';
  if (a.illocution === 'describes' && findsFault(passage, a)) return 'accuses';
  return a.illocution === 'asserts' ? (actOf(passage, a, isSpeaker) ?? 'asserts') : a.illocution;
}

function isCalledFor({ word }: Passage, { cue, content }: Attribution): boolean {
  return word[cue!.last - 1] === 'for' || word[content[0]?.first ?? -1] === 'for';
}

export function polarityOf(a: Attribution): Polarity {
  return a.negated || NEGATIVE.has(a.illocution) ? 'negative' : 'positive';
}

export function modalityOf(passage: Passage, a: Attribution): Modality {
  if (isHearsay(passage, a) || POSSIBLE.has(a.modal ?? '')) return 'possible';
  if (BELIEF.has(a.lemma)) return 'believed';
  return MODALITIES[a.illocution] ?? 'certain';
}

export function stanceOf(passage: Passage, a: Attribution): Stance {
  return QUALIFYING.has(a.lemma) || isHearsay(passage, a) ? 'qualified' : 'neutral';
}

/// "reportedly said": the narrator does not vouch for it.
function isHearsay(passage: Passage, { cue }: Attribution): boolean {
  if (!cue) return false;
  for (let k = cue.first; k < cue.last; k++) if (HEARSAY.has(passage.word[k]!)) return true;
  return HEARSAY.has(passage.word[cue.last] ?? '');
}
