import type { Modality } from '../../record/vocabulary.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { cueVerb } from '../words/cues.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { verbGroups, type VerbGroup } from '../grammar/verb-groups.ts';

/// How far into its content the main verb of a statement is looked for, in tokens.
const MAIN_VERB_REACH = 30;

const SUBORDINATE_OPENERS = new Set([
  'who',
  'which',
  'whose',
  'where',
  'when',
  'while',
  'if',
  'because',
]);
const MODALITY_OF: Readonly<Record<string, Modality>> = {
  may: 'possible',
  might: 'possible',
  could: 'possible',
  must: 'demanded',
  should: 'demanded',
  ought: 'demanded',
  hope: 'desired',
  want: 'desired',
  wish: 'desired',
  plan: 'intended',
  intend: 'intended',
  aim: 'intended',
  believe: 'believed',
  think: 'believed',
  suspect: 'believed',
  assume: 'believed',
  guess: 'believed',
};
const ADVERBS: Readonly<Record<string, Modality>> = {
  perhaps: 'possible',
  maybe: 'possible',
  possibly: 'possible',
  probably: 'believed',
  likely: 'believed',
};

/// The modality and negation of the content of a statement, by the main verb of its first clause:
/// "it might rain", "we must wait", "she does not want a war". Null and false where there is no
/// such verb.
export function hedgeOf(
  passage: Passage,
  { content }: Attribution,
): { modality: Modality | null; negated: boolean } {
  const [first] = content;
  const group = first && mainGroup(passage, first);
  if (!group) return { modality: null, negated: false };
  return { modality: modalityOf(passage, group), negated: group.negated };
}

function modalityOf({ word }: Passage, group: VerbGroup): Modality | null {
  if (group.lemma === 'be') {
    const state = word[group.last] ?? '';
    if (state === 'possible') return 'possible';
    if (state === 'likely') return 'believed';
  }
  for (let k = group.first - 1; k < group.last; k++) {
    const adverb = word[k] ?? '';
    if (Object.hasOwn(ADVERBS, adverb)) return ADVERBS[adverb]!;
  }
  // "I must say"
  if (group.modal && cueVerb(group.lemma)?.type === 'speech') return null;
  const key = group.modal ?? group.lemma;
  return Object.hasOwn(MODALITY_OF, key) ? MODALITY_OF[key]! : null;
}

/// The first verb group with a tense that is not the verb of a relative or conditional clause.
function mainGroup(passage: Passage, { first, last }: Range): VerbGroup | undefined {
  const sentence = passage.sentence(passage.sentenceOf(first));
  const end = Math.min(last, sentence.last, first + MAIN_VERB_REACH);
  return verbGroups(passage, first, end).find((g) => g.finite && !isSubordinate(passage, g, first));
}

function isSubordinate(passage: Passage, group: VerbGroup, first: number): boolean {
  for (let k = group.first - 1; k >= first; k--) {
    if (SUBORDINATE_OPENERS.has(passage.word[k]!)) return true;
    if (passage.word[k] === 'that') return k > first && passage.isNoun(k - 1);
    if (passage.tag[k] === ',' || passage.isVerb(k)) return false;
  }
  return false;
}
