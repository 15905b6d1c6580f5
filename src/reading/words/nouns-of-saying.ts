import type { Illocution, StatementType } from '../../record/vocabulary.ts';

// All lists of nouns for what somebody says. They differ, and reading depends on the differences: a
// noun that is added to one list is not in the others.

/// Nouns that name a statement or an attitude: "accusations of", "his refusal to".
const CUE_NOUNS: Readonly<Record<string, readonly [StatementType, Illocution]>> = {
  accusation: ['speech', 'accuses'],
  allegation: ['speech', 'accuses'],
  charge: ['speech', 'accuses'],
  claim: ['speech', 'claims'],
  assertion: ['speech', 'asserts'],
  contention: ['speech', 'asserts'],
  suggestion: ['speech', 'suggests'],
  insinuation: ['speech', 'suggests'],
  speculation: ['speech', 'suggests'],
  announcement: ['speech', 'asserts'],
  warning: ['speech', 'warns'],
  promise: ['speech', 'commits'],
  pledge: ['speech', 'commits'],
  vow: ['speech', 'commits'],
  refusal: ['speech', 'refuses'],
  rejection: ['speech', 'denies'],
  denial: ['speech', 'denies'],
  finding: ['evidence', 'finds'],
  conclusion: ['evidence', 'finds'],
  belief: ['attitude', 'asserts'],
  argument: ['speech', 'asserts'],
  demand: ['speech', 'asks'],
  prediction: ['speech', 'predicts'],
  insistence: ['speech', 'asserts'],
  admission: ['speech', 'asserts'],
  complaint: ['speech', 'accuses'],
};

/// Nouns for a thought, with "is" between noun and thought: "my impression is that".
const THOUGHT_NOUNS: Readonly<Record<string, Illocution>> = {
  impression: 'asserts',
  view: 'asserts',
  opinion: 'asserts',
  feeling: 'asserts',
  sense: 'asserts',
  belief: 'asserts',
  understanding: 'asserts',
  position: 'asserts',
  conclusion: 'finds',
  guess: 'suggests',
  theory: 'suggests',
  hope: 'hopes',
  wish: 'hopes',
  dream: 'hopes',
  expectation: 'predicts',
  prediction: 'predicts',
  fear: 'warns',
  concern: 'warns',
  worry: 'warns',
};

/// The illocution of a thought named by a noun, if it names one.
export function thoughtNoun(word: string): Illocution | undefined {
  return Object.hasOwn(THOUGHT_NOUNS, word) ? THOUGHT_NOUNS[word] : undefined;
}

/// The type and illocution of a nominal cue, singular or plural.
export function cueNoun(word: string): readonly [StatementType, Illocution] | undefined {
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  return Object.hasOwn(CUE_NOUNS, singular) ? CUE_NOUNS[singular] : undefined;
}

/// Acts that a noun names where the cue is a verb without much meaning: "expressed [hope]".
export const ACT_NOUNS: Readonly<Record<string, Illocution>> = {
  support: 'agrees',
  supporter: 'agrees',
  solidarity: 'agrees',
  admiration: 'agrees',
  praise: 'agrees',
  sympathy: 'agrees',
  opposition: 'disagrees',
  opponent: 'disagrees',
  doubt: 'disagrees',
  doubts: 'disagrees',
  skepticism: 'disagrees',
  scepticism: 'disagrees',
  reservations: 'disagrees',
  critic: 'accuses',
  criticism: 'accuses',
  outrage: 'accuses',
  anger: 'accuses',
  concern: 'warns',
  concerns: 'warns',
  alarm: 'warns',
  fear: 'warns',
  fears: 'warns',
  hope: 'hopes',
  hopes: 'hopes',
  optimism: 'hopes',
  willingness: 'commits',
  readiness: 'commits',
  intention: 'commits',
  commitment: 'commits',
};

/// Nouns for a claim: "a [charge] that Brook denied".
export const CLAIM_NOUNS =
  /^(?:claim|complaint|concern|accusation|account|criticism|critique|allegation|suggestion|report|rumou?r|charge|finding|conclusion|assertion|notion|idea|question)s?$/;

/// Nouns for a claim that stand for it when it is denied: "denied the [charges]".
export const DENIED_CLAIM_NOUNS =
  /^(?:claim|complaint|accusation|account|criticism|critique|allegation|suggestion|report|rumor|rumour|charge|finding|conclusion|assertion)$/;

/// Nouns for claims, and for what somebody is said to have done ("wrongdoing"). Whoever rejects it denies it.
export const DENIABLE_NOUNS =
  /^(?:claim|complaint|concern|accusation|criticism|critique|allegation|suggestion|report|charge|finding|conclusion|assertion|notion|idea|rumou?r|theory|contention|account|denial|story|narrative|insinuation|speculation|reading|characteri[sz]ation|comparison|argument|statement|premise|description|quote|wrongdoing|involvement|role|knowledge|meddling|interference|collusion|affair|link|tie|connection|responsibility|fault|guilt|existence|link|intent|impropriety|misconduct|plagiarism|relationship|motive|rift|plot|affiliation)s?$/;

/// Nouns for what somebody asks for. Whoever rejects it refuses it.
export const REFUSABLE_NOUNS =
  /^(?:request|bid|appeal|application|petition|motion|entry|access|visa|bail|permission|offer|invitation|demand|objection|challenge|call|plea|parole|asylum|admission|service|claimant|benefit)s?$/;

/// Nouns for what somebody says. Whoever finds fault with it contradicts it.
export const CRITICIZED_NOUNS =
  /^(?:claim|remark|comment|statement|assertion|suggestion|tweet|speech|proposal|argument|accusation|allegation|charge|criticism|promise|vow|warning|prediction)$/;

/// Nouns for what somebody has put forward. It exists before anybody accepts or rejects it.
export const PUT_FORWARD_NOUNS =
  /^(?:proposal|offer|request|demand|plan|bid|appeal|claim|argument|idea|suggestion|allegation|accusation|charge|report|decision|invitation|application|complaint|call|motion|ruling|order|effort|attempt)$/;

/// Nouns for sources that are written or counted: "according to the [survey]".
export const DOCUMENT_NOUNS =
  /^(?:surveys?|study|studies|polls?|reports?|analys[ie]s|reviews?|journals?|data|figures|statistics|records|documents|audits?|census|estimates?|findings?|papers?|summar(?:y|ies)|investigations?|research|tests?|memos?|emails?|e-mails)$/;
