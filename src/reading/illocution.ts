import type { Illocution, Modality, Polarity, Stance } from '../record/vocabulary.ts';
import type { Attribution } from './attribution.ts';

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
/// Cues with which a narrator keeps a distance.
const QUALIFYING = new Set(['claim', 'allege', 'tout', 'boast', 'brag', 'insist', 'contend']);

/// "asserts" for a cue that was negated would say too much: what is denied is not said.
export function polarityOf(a: Attribution): Polarity {
  return a.negated || NEGATIVE.has(a.illocution) ? 'negative' : 'positive';
}

export function modalityOf(a: Attribution): Modality {
  if (BELIEF.has(a.lemma)) return 'believed';
  if (a.modal === 'may' || a.modal === 'might' || a.modal === 'could') return 'possible';
  return MODALITIES[a.illocution] ?? 'certain';
}

export function stanceOf(a: Attribution): Stance {
  return QUALIFYING.has(a.lemma) ? 'qualified' : 'neutral';
}
