import { NAME_TYPES } from '../../language/doc.ts';
import type { Illocution, Modality, Polarity, Stance } from '../../record/vocabulary.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { FRAMES } from '../attribution/frames.ts';
import { hedgeOf } from './hedges.ts';
import { headOf } from '../grammar/noun-phrases.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { actOf, findsFault } from './speech-acts.ts';
import { treeOf } from '../grammar/tree.ts';
import {
  ACT_NOUNS,
  DENIABLE_NOUNS,
  DOCUMENT_NOUNS,
  REFUSABLE_NOUNS,
} from '../words/nouns-of-saying.ts';
import { isTensed } from '../grammar/verb-groups.ts';

const NEGATIVE_ACTS = new Set<Illocution>([
  'denies',
  'refuses',
  'disagrees',
  'cancels',
  'withholds',
]);
const MODALITY_OF_ACT: Partial<Record<Illocution, Modality>> = {
  hopes: 'desired',
  commits: 'intended',
  refuses: 'intended',
  asks: 'demanded',
  predicts: 'believed',
  suggests: 'possible',
  warns: 'possible',
  threatens: 'intended',
};
/// Acts that leave it to the words how firm they are.
const PLAIN_ACTS = new Set<Illocution>(['asserts', 'explains', 'reports', 'claims', 'finds']);
const BELIEF_CUES = new Set([
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
const OPEN_MODALS = new Set(['may', 'might', 'could', 'would', 'should']);
const HEARSAY_ADVERBS = new Set([
  'reportedly',
  'allegedly',
  'purportedly',
  'supposedly',
  'apparently',
]);
const CONTRADICTING_ADVERBS = new Set(
  'falsely wrongly incorrectly erroneously inaccurately baselessly mistakenly untruthfully'.split(
    ' ',
  ),
);
const ENDORSING_ADVERBS = new Set('rightly correctly accurately truthfully'.split(' '));
/// How far after a cue the narrator comments on it, in tokens.
const AFTER_CUE = 4;
/// Cues with which a narrator keeps a distance.
const QUALIFYING_CUES = new Set(['claim', 'allege', 'tout', 'boast', 'brag', 'insist', 'contend']);

/// Verbs that leave it to a noun what is done.
const LIGHT_CUES =
  /^(?:express|voice|show|signal|declare|reiterate|state|indicate|be|have|raise|convey|offer|announce)$/;
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
  if (isContested(passage, a)) return 'disagrees';
  const named = namedAct(passage, a);
  if (named) return named;
  const rejects = a.illocution === 'denies' || DISPUTING_CUES.test(a.lemma);
  if (rejects && a.type === 'speech')
    return isOwnWords(passage, a)
      ? (actOf(passage, a, isSpeaker) ?? 'asserts')
      : denialOf(passage, a);
  if (a.illocution !== 'asserts') return a.illocution;
  return actOf(passage, a, isSpeaker) ?? plainActOf(passage, a);
}

const VAGUE_OBJECTS = /^(?:it|that|this|them|those|any|which|something|all|both)$/;
const DISPUTING_CUES = /^(?:dispute|contest|refute|rebut)$/;

/// What is rejected: a claim is denied, a request refused, and of anything else ("rejected the bill") it is
/// only told that somebody is against it.
function denialOf(passage: Passage, a: Attribution): Illocution {
  const [first] = a.content;
  if (isUndone(passage, a)) return 'disagrees';
  if (!first || isClause(passage, first)) return 'denies';
  if (a.lemma === 'deny' && hasReceiver(passage, a)) return 'refuses';
  const nouns = passage.word.slice(first.first, Math.min(first.last, first.first + 12));
  const named = nouns.find((w) => DENIABLE_NOUNS.test(w) || REFUSABLE_NOUNS.test(w));
  if (named) return REFUSABLE_NOUNS.test(named) ? 'refuses' : 'denies';
  if (VAGUE_OBJECTS.test(nouns[0]!)) return 'denies';
  // "denied his opposition": a bill that is rejected is there.
  if (a.lemma !== 'deny') return 'disagrees';
  return passage.tag[first.first] === 'PRP$' ? 'denies' : 'refuses';
}

/// "Marsh dismissed the talk. “The port is open.”": a whole clause in quotation marks is what he says of it, and
/// not what he dismisses.
function isOwnWords({ tag, mark }: Passage, { content, lemma }: Attribution): boolean {
  const [first] = content;
  if (!first || lemma === 'deny' || !mark[first.first]) return false;
  return tag.slice(first.first, first.last).some(isTensed);
}

/// "must rebut the claims", "has begun to rebut": whoever has yet to do it is against it.
function isUndone({ word, tag }: Passage, { cue, modal }: Attribution): boolean {
  if (modal !== null && /^(?:must|should|could|can|may|might)$/.test(modal)) return true;
  if (!cue) return false;
  const head = cue.last - 1;
  const to = word[head - 1] === 'to' ? head - 1 : -1;
  return to > 0 && tag[head] === 'VB' && BEFORE_UNDONE.test(word[to - 1]!);
}

const BEFORE_UNDONE =
  /^(?:begun|began|begins?|tr(?:y|ies|ied|ying)|sought|seeks?|seeking|attempt(?:s|ed|ing)?|ha(?:s|ve|d)|need(?:s|ed)?)$/;

/// "denied [them] a hearing", "denied [his party] the seats": two phrases side by side.
function hasReceiver(passage: Passage, { cue, content }: Attribution): boolean {
  if (!cue || !content[0]) return false;
  const { first, last } = content[0];
  const isTwo = (_: string, k: number): boolean =>
    passage.isNoun(first + k) && /^(?:DT|PRP\$)$/.test(passage.tag[first + k + 1] ?? '');
  return (
    treeOf(passage).dependents(cue.last - 1, 'iobj').length > 0 ||
    passage.tag.slice(first, Math.min(last - 1, first + 4)).some(isTwo)
  );
}

/// "that she left", "having left", a quotation.
function isClause({ word, tag, mark }: Passage, { first, last }: Range): boolean {
  if (mark[first] || word[first] === 'that' || tag[first] === 'VBG') return true;
  return tag.slice(first, last).some(isTensed);
}

/// What a neutral cue does with words that only tell something: evidence finds it, as does a document
/// after "according to", where an organisation reports it.
function plainActOf(passage: Passage, { frame, source, type }: Attribution): Illocution {
  if (!source) return 'asserts';
  const head = headOf(passage, source);
  if (type === 'evidence') return 'finds';
  if (!FRAMES[frame].isCitation) return 'asserts';
  if (DOCUMENT_NOUNS.test(passage.word[head]!)) return 'finds';
  const name = passage.name[head]!;
  const isOrganisation = name >= 0 && NAME_TYPES[passage.names.type[name]!] === 'organisation';
  return isOrganisation ? 'reports' : 'asserts';
}

/// "questioned the need", "are challenging the rules": what is called in question is no question.
function isContested({ word, mark }: Passage, { lemma, content }: Attribution): boolean {
  if (lemma !== 'question' && lemma !== 'challenge') return false;
  const first = content[0]?.first ?? -1;
  return (
    !mark[first] && /^(?:the|a|an|his|her|its|their|that|this|these|those)$/.test(word[first] ?? '')
  );
}

/// The act that a noun in the cue or at the head of the words names: "expressed [hope]", "signaled
/// [willingness] to talk", "is a [supporter] of".
function namedAct({ word }: Passage, { cue, content, lemma }: Attribution): Illocution | undefined {
  if (!cue || !LIGHT_CUES.test(lemma)) return undefined;
  const first = content[0]?.first ?? 0;
  const words = [...word.slice(first, first + 2), ...word.slice(cue.first, cue.last).reverse()];
  const found = words.find((w) => Object.hasOwn(ACT_NOUNS, w));
  return found ? ACT_NOUNS[found] : undefined;
}

function isCalledFor({ word }: Passage, { cue, content }: Attribution): boolean {
  return word[cue!.last - 1] === 'for' || word[content[0]?.first ?? -1] === 'for';
}

/// Negative where the act is (a denial, a refusal) or what is told is: "the report did not find".
export function polarityOf(passage: Passage, a: Attribution, illocution: Illocution): Polarity {
  if (a.negated || NEGATIVE_ACTS.has(illocution)) return 'negative';
  return PLAIN_ACTS.has(illocution) && hedgeOf(passage, a).negated ? 'negative' : 'positive';
}

/// How firmly the source holds it: by hearsay and modals at the cue, by the act, and with a cue that
/// leaves it to the words, by their main verb.
export function modalityOf(passage: Passage, a: Attribution, illocution: Illocution): Modality {
  if (isHearsay(passage, a) || OPEN_MODALS.has(a.modal ?? '')) return 'possible';
  if (BELIEF_CUES.has(a.lemma)) return 'believed';
  const act = MODALITY_OF_ACT[illocution];
  if (act) return act;
  return (PLAIN_ACTS.has(illocution) && hedgeOf(passage, a).modality) || 'certain';
}

/// How the narrator stands to what was said, only where a word beside the cue says so: "falsely
/// claimed", "rightly noted", "said, without evidence,". A cue that keeps a distance qualifies.
export function stanceOf(passage: Passage, a: Attribution): Stance {
  const beside = besideCue(passage, a);
  if (beside.some((w) => CONTRADICTING_ADVERBS.has(w))) return 'contradicted';
  if (beside.some((w) => ENDORSING_ADVERBS.has(w))) return 'endorsed';
  if (/without (?:any )?(?:evidence|proof|offering|providing|citing)/.test(beside.join(' ')))
    return 'qualified';
  return QUALIFYING_CUES.has(a.lemma) || beside.some((w) => HEARSAY_ADVERBS.has(w))
    ? 'qualified'
    : 'neutral';
}

/// The words of a cue and those next to it that are no part of what was said.
function besideCue({ word }: Passage, { cue, content }: Attribution): string[] {
  if (!cue) return [];
  const words = word.slice(Math.max(0, cue.first - 1), cue.last);
  for (let k = cue.last; k < cue.last + AFTER_CUE && k < word.length; k++) {
    if (content.some((c) => c.first <= k && k < c.last) || /^[.;!?]$/.test(word[k]!)) break;
    if (word[k] !== ',') words.push(word[k]!);
  }
  return words;
}

/// "reportedly said": the narrator does not vouch for it.
function isHearsay(passage: Passage, a: Attribution): boolean {
  return besideCue(passage, a).some((w) => HEARSAY_ADVERBS.has(w));
}
