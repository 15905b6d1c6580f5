import type { DateValue } from '../../record/types.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { FRAMES } from '../attribution/frames.ts';
import type { Passage } from '../grammar/passage.ts';
import { dateValueOf } from '../times/times.ts';
import type { TimeExpression } from '../times/times.ts';
import { isOccasionAt } from './venue.ts';
import { afterVerb } from '../grammar/verb-groups.ts';
import { FIRST_PERSON } from '../words/closed-classes.ts';

/// How many words behind the cue a time may stand.
const TIME_REACH = 16;
/// How many words before the source a time may stand: "On Monday, Brook said".
const BEFORE_SOURCE = 3;
/// Prepositions whose time belongs to something else: "told reporters about Tuesday's vote".
const OF_SOMETHING =
  /^(?:of|about|over|since|until|till|after|before|from|by|for|to|between|through|and|than)$/;

/// The time of saying, from a time beside the cue ("said Monday", "said in a 2016 interview"). Null
/// where there is none; a date without a value where it cannot be resolved. `times` are the times
/// of the passage, `around` is the time of the statement around.
export function saidAt(
  passage: Passage,
  a: Attribution,
  times: readonly TimeExpression[],
  around: DateValue | null,
): DateValue | null {
  if (!a.cue) return null;
  // The time beside an attitude is the day that is wanted, and not the day of wanting.
  if (a.type === 'attitude') return isOwnThought(passage, a) ? around : null;
  const time =
    timeBehind(passage, a, times) ?? timeBefore(passage, a, times) ?? ofMainVerb(passage, a, times);
  if (time) return dateValueOf(time);
  return isOwnThought(passage, a) ? around : null;
}

/// "told reporters on Tuesday": up to the content, a quotation or the next verb.
function timeBehind(
  passage: Passage,
  a: Attribution,
  times: readonly TimeExpression[],
): TimeExpression | null {
  const from = afterVerb(passage, a.cue!);
  const limit = Math.min(
    from + TIME_REACH,
    passage.sentence(passage.sentenceOf(a.cue!.first)).last,
  );
  let t = firstFrom(times, from);
  for (let k = from; k < limit; k++) {
    if (isContent(a, k) || passage.mark[k] || opensApposition(passage, a, k)) return null;
    const time = times[t];
    if (time?.first === k) {
      if (tellsWhen(passage, time)) return time;
      t++;
      k = time.last - 1;
    } else if (k > from && passage.isVerb(k)) return null;
  }
  return null;
}

/// "said Ana Brook[,] his rival in 2028": a time in an apposition is not the time of saying.
const opensApposition = ({ word }: Passage, { cue, source }: Attribution, k: number): boolean =>
  word[k] === ',' && source !== null && source.first > cue!.first && k >= source.last;

/// "On Monday, Brook said", "Brook on Monday said"
function timeBefore(
  passage: Passage,
  a: Attribution,
  times: readonly TimeExpression[],
): TimeExpression | null {
  const { first } = passage.sentence(passage.sentenceOf(a.cue!.first));
  const end = a.source && a.source.first < a.cue!.first ? a.source.first : a.cue!.first;
  for (let t = firstFrom(times, a.cue!.first) - 1; t >= 0; t--) {
    const time = times[t]!;
    if (time.last <= Math.max(first, end - BEFORE_SOURCE)) return null;
    const isInSource =
      a.source !== null && a.source.first <= time.first && time.first < a.source.last;
    if (!isInSource && !isContent(a, time.first) && tellsWhen(passage, time)) return time;
  }
  return null;
}

/// "Brook stunned the port in November, blaming the storm": a participle has the time of its main
/// verb.
function ofMainVerb(
  passage: Passage,
  a: Attribution,
  times: readonly TimeExpression[],
): TimeExpression | null {
  const cue = a.cue!.first;
  if (a.sourceFrame !== 'shared' || passage.tag[cue] !== 'VBG' || !a.source) return null;
  if (passage.sentenceOf(a.source.first) !== passage.sentenceOf(cue)) return null;
  let verbs = 0;
  let t = firstFrom(times, a.source.last);
  for (let k = a.source.last; k < cue; k++) {
    const time = times[t];
    if (time?.first === k) return verbs && tellsWhen(passage, time) ? time : null;
    if (passage.mark[k] || isContent(a, k)) return null;
    if (passage.isVerb(k) && passage.tag[k] !== 'VBD' && passage.tag[k] !== 'VBN') return null;
    if (passage.isVerb(k)) verbs++;
  }
  return null;
}

/// The first of the times that starts at or behind a token.
function firstFrom(times: readonly TimeExpression[], token: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isContent = (a: Attribution, k: number): boolean =>
  a.content.some((c) => c.first <= k && k < c.last);

/// True for a time that tells when something is done. A length of time, "now", and a time inside a
/// noun phrase do not ("about Tuesday's vote", "the 2016 election").
function tellsWhen(passage: Passage, time: TimeExpression): boolean {
  if (time.type !== 'DATE' && time.type !== 'TIME') return false;
  if (time.value === 'PRESENT_REF' || time.value === 'FUTURE_REF') return false;
  const { first, last } = time;
  const isOwned = /^(?:DT|PRP\$)$/.test(passage.tag[first - 1] ?? '');
  if (OF_SOMETHING.test(passage.word[first - (isOwned ? 2 : 1)] ?? '')) return false;
  const at = passage.tag[last] === 'POS' ? last + 1 : last;
  return !isBeforeNoun(passage, time, at) || isOccasionBehind(passage, at);
}

function isBeforeNoun(passage: Passage, { first, precision }: TimeExpression, at: number): boolean {
  if (passage.tag[at - 1] === 'POS') return true;
  const isLarge = precision === 'year' || precision === 'quarter' || precision === null;
  if (isLarge && passage.word[first - 1] !== 'in') return passage.isNoun(at);
  return /^(?:DT|PRP\$)$/.test(passage.tag[first - 1] ?? '') && passage.isNoun(at);
}

/// "a 2016 interview", "Tuesday's news conference"
function isOccasionBehind(passage: Passage, at: number): boolean {
  for (let k = at; k < at + 3 && k < passage.count; k++) {
    if (isOccasionAt(passage, k)) return true;
    if (!passage.isNoun(k) && passage.tag[k] !== 'JJ') return false;
  }
  return false;
}

/// "My impression is" in the words of the speaker: thought when it is said.
function isOwnThought(passage: Passage, a: Attribution): boolean {
  if (a.type !== 'attitude' || !a.source || !FIRST_PERSON.has(passage.word[a.source.first]!))
    return false;
  if (passage.quotation[a.source.first]! < 0) return false;
  const tag = passage.tag[afterVerb(passage, a.cue!) - 1];
  return FRAMES[a.frame].isNominal || tag === 'VBP';
}
