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
/// Neutral acts: the content tells how certain it is.
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
/// Modals of a cue that tell that nothing has been said yet.
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
/// How far behind a cue a comment of the narrator may stand, in tokens.
const AFTER_CUE = 4;
/// Cues by which a narrator does not vouch for the content.
const QUALIFYING_CUES = new Set(['claim', 'allege', 'tout', 'boast', 'brag', 'insist', 'contend']);

/// Cues whose object names the act: "expressed hope".
const LIGHT_CUES =
  /^(?:express|voice|show|signal|declare|reiterate|state|indicate|be|have|raise|convey|offer|announce)$/;
/// The act of a statement: the act of its cue, and for a neutral cue the act of its content. Who
/// "did not say" or "never denied" something withholds it. A negated attitude or finding keeps its
/// act ("does not want", "did not establish").
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

/// The act of a rejection. Who rejects a claim denies it, and who rejects a request refuses it. Who
/// rejects anything else ("the bill") disagrees.
function denialOf(passage: Passage, a: Attribution): Illocution {
  const [first] = a.content;
  if (isUndone(passage, a)) return 'disagrees';
  if (!first || isClause(passage, first)) return 'denies';
  if (a.lemma === 'deny' && hasReceiver(passage, a)) return 'refuses';
  const nouns = passage.word.slice(first.first, Math.min(first.last, first.first + 12));
  const named = nouns.find((w) => DENIABLE_NOUNS.test(w) || REFUSABLE_NOUNS.test(w));
  if (named) return REFUSABLE_NOUNS.test(named) ? 'refuses' : 'denies';
  if (VAGUE_OBJECTS.test(nouns[0]!)) return 'denies';
  // "denied his opposition": a bill that is rejected exists.
  if (a.lemma !== 'deny') return 'disagrees';
  return passage.tag[first.first] === 'PRP$' ? 'denies' : 'refuses';
}

/// "Marsh dismissed the talk. “The port is open.”": a clause in quotation marks is what he says,
/// and not what he dismisses.
function isOwnWords({ tag, mark }: Passage, { content, lemma }: Attribution): boolean {
  const [first] = content;
  if (!first || lemma === 'deny' || !mark[first.first]) return false;
  return tag.slice(first.first, first.last).some(isTensed);
}

/// "must rebut the claims", "has begun to rebut": it has not been done yet.
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

/// The act of a neutral cue with a neutral content. Evidence finds something, and so does a
/// document behind "according to"; an organisation there reports it.
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

/// "questioned the need", "are challenging the rules": who calls something in question asks
/// nothing.
function isContested({ word, mark }: Passage, { lemma, content }: Attribution): boolean {
  if (lemma !== 'question' && lemma !== 'challenge') return false;
  const first = content[0]?.first ?? -1;
  return (
    !mark[first] && /^(?:the|a|an|his|her|its|their|that|this|these|those)$/.test(word[first] ?? '')
  );
}

/// The act that a noun of the cue, or at the beginning of the content, names: "expressed [hope]",
/// "signaled [willingness] to talk", "is a [supporter] of".
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

/// Negative for a negative act (a denial, a refusal) and for a negated content: "the report did not
/// find".
export function polarityOf(passage: Passage, a: Attribution, illocution: Illocution): Polarity {
  if (a.negated || NEGATIVE_ACTS.has(illocution)) return 'negative';
  return PLAIN_ACTS.has(illocution) && hedgeOf(passage, a).negated ? 'negative' : 'positive';
}

/// The modality of a statement: by hearsay and modals at the cue, else by the act. For a neutral
/// cue the main verb of the content decides.
export function modalityOf(passage: Passage, a: Attribution, illocution: Illocution): Modality {
  if (isHearsay(passage, a) || OPEN_MODALS.has(a.modal ?? '')) return 'possible';
  if (BELIEF_CUES.has(a.lemma)) return 'believed';
  const act = MODALITY_OF_ACT[illocution];
  if (act) return act;
  return (PLAIN_ACTS.has(illocution) && hedgeOf(passage, a).modality) || 'certain';
}

/// The stance of the narrator, where words beside the cue tell it: "falsely claimed", "rightly
/// noted", "said, without evidence,". A cue by which the narrator does not vouch for the content
/// qualifies it.
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

/// The words of a cue, and the words beside it that are no content.
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
