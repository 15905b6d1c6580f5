import type { Channel } from '../../record/vocabulary.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { FRAMES } from '../attribution/frames.ts';
import type { Cast } from '../who/entities.ts';
import { beingOf } from '../words/beings.ts';
import { headOf, nounPhraseStartingAt } from '../grammar/noun-phrases.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { afterVerb, isTensed } from '../grammar/verb-groups.ts';
import { channelOfNoun, channelOfVerb, isOccasionNoun, isVenueNoun } from '../words/occasions.ts';

/// How many tokens behind a cue an occasion may stand.
const REACH_BEHIND_CUE = 14;

/// The occasion of a statement, as far as the words around its cue tell it.
export interface Occasion {
  readonly channel: Channel;
  /// The interviewer or the addressee of a letter: "in an interview with [Ana Brook]", "in a letter
  /// to [the board]".
  readonly listener: Range | null;
  /// The outlet that carries the words: "on [Lantra]", "in a [Lantra] interview".
  readonly carrier: Range | null;
}

const NOWHERE: Occasion = { channel: 'unspecified', listener: null, carrier: null };

/// The occasion of a statement: channel, listener and outlet. It is told behind the cue ("in an
/// interview with", "on Twitter", "at a news conference"), in the cue, or at the beginning of the
/// sentence ("In an interview with Lantra, Brook said"). The channel is `unspecified` where nothing
/// there tells it.
export function occasionOf(passage: Passage, cast: Cast, a: Attribution): Occasion {
  if (!a.cue) return NOWHERE;
  const told = a.addressee && isOccasionAt(passage, a.addressee.last - 1);
  const found = FRAMES[a.frame].isCitation ? NOWHERE : (whereOf(passage, cast, a) ?? NOWHERE);
  const teller = a.addressee && outletIn(passage, cast, withOf(passage, a.addressee));
  const carrier = found.carrier ?? teller;
  const channel = told ? channelOfNoun(passage.word[a.addressee.last - 1]!)! : found.channel;
  if (channel !== 'unspecified') return { ...found, channel, carrier };
  return { ...found, carrier, channel: bySource(passage, a) };
}

/// The channel that the cue or the source tells: "tweeted", "the report says", "the court ruled".
function bySource(passage: Passage, a: Attribution): Channel {
  if (a.addressee && passage.word[a.addressee.last - 1] === 'reporters') return 'remarks';
  const ofCue = channelOfVerb(a.lemma);
  if (ofCue || !a.source) return ofCue ?? 'unspecified';
  const head = headOf(passage, a.source);
  const noun = passage.word[head]!;
  if (/^(?:court|judge|tribunal|jury|plaintiffs?)$/.test(noun)) return 'court';
  const isDocument = passage.name[head]! < 0 && beingOf(noun.replace(/s$/, '')) === 'document';
  return isDocument ? 'document' : 'unspecified';
}

/// "told [a news conference]": a common noun for an occasion, which is no addressee.
export function isOccasionAt(passage: Passage, token: number): boolean {
  return passage.name[token]! < 0 && isOccasionNoun(passage.word[token]!);
}

/// "told Brook [of Lantra]"
function withOf({ word, name, names }: Passage, { first, last }: Range): Range {
  const row = /^(?:of|at|from)$/.test(word[last] ?? '') ? name[last + 1]! : -1;
  return { first, last: row >= 0 ? names.last[row]! : last };
}

/// The first name of an outlet in a stretch of words.
function outletIn(passage: Passage, cast: Cast, { first, last }: Range): Range | null {
  for (let k = first; k < last; k++) {
    const row = passage.name[k]!;
    if (row >= 0 && cast.entities[cast.ofName[row]!]?.type === 'outlet')
      return { first: passage.names.first[row]!, last: passage.names.last[row]! };
  }
  return null;
}

/// How far the phrase before the source may reach, in tokens.
const OPENING_REACH = 30;

/// The phrases around a cue, the one after it first.
function whereOf(passage: Passage, cast: Cast, a: Attribution): Occasion | null {
  const sentence = passage.sentence(passage.sentenceOf(a.cue!.first));
  const from = Math.max(afterVerb(passage, a.cue!), a.addressee?.last ?? 0);
  const after = untilContent(passage, a, {
    first: from,
    last: Math.min(from + REACH_BEHIND_CUE, sentence.last),
  });
  const opening = Math.min(a.source?.first ?? a.cue!.first, a.cue!.first);
  const before = untilContent(passage, a, { first: sentence.first, last: opening });
  return (
    phrasesIn(passage, cast, after) ??
    phrasesIn(passage, cast, a.cue!) ??
    lettersBefore(passage, cast, a) ??
    (opensWithOccasion(passage, before) ? phrasesIn(passage, cast, before) : null)
  );
}

/// "Brook [sent a letter to the board] urging it to stay"
function lettersBefore(passage: Passage, cast: Cast, a: Attribution): Occasion | null {
  const first = a.source?.last ?? a.cue!.first;
  if (passage.tag[a.cue!.first] !== 'VBG' || a.cue!.first - first > OPENING_REACH) return null;
  return phrasesIn(passage, cast, { first, last: a.cue!.first });
}

/// Up to the content or the next quotation mark.
function untilContent({ mark }: Passage, a: Attribution, { first, last }: Range): Range {
  let end = first;
  while (end < last && !mark[end] && !a.content.some((c) => c.first <= end && end < c.last)) end++;
  return { first, last: end };
}

/// "In an interview with Lantra, [Brook said]", and no verb of another clause on the way.
function opensWithOccasion(passage: Passage, { first, last }: Range): boolean {
  if (last - first < 2 || last - first > OPENING_REACH) return false;
  const { word, tag } = passage;
  let start = first;
  while (start < last && start - first < 6 && !/^(?:IN|VB|NNP|,)/.test(tag[start]!)) start++;
  if (!/^(?:in|on|at|during)$/.test(word[start]!)) return false;
  for (let k = start; k < last; k++) if (isTensed(tag[k]!)) return false;
  return true;
}

function phrasesIn(passage: Passage, cast: Cast, { first, last }: Range): Occasion | null {
  const { word, tag } = passage;
  for (let k = first; k < last; k++) {
    const isLetter = word[k + 1] === 'to' && isOccasionAt(passage, k);
    if (tag[k] !== 'IN' && tag[k] !== 'TO' && !isLetter) continue;
    const found = phraseAt(passage, cast, isLetter ? k : k + 1, last);
    if (found) return found;
  }
  return null;
}

/// The occasion that a prepositional phrase names. Its first noun decides.
function phraseAt(passage: Passage, cast: Cast, from: number, limit: number): Occasion | null {
  const { word, name, names } = passage;
  let carrier: Range | null = null;
  for (let k = from; k < Math.min(from + 8, limit); k++) {
    const pair = `${word[k]!} ${word[k + 1] ?? ''}`;
    const ofPair = channelOfNoun(pair);
    const channel = ofPair ?? (isChannelAt(passage, k) && channelOfNoun(word[k]!));
    if (channel)
      return { channel, ...partyTo(passage, cast, k + (ofPair ? 2 : 1), limit, carrier) };
    carrier ??= outletIn(passage, cast, { first: k, last: k + 1 });
    const isBroken = passage.isVerb(k) || word[k] === ',' || passage.tag[k] === 'IN';
    if (isBroken && name[k]! < 0) break;
    if (carrier && name[k]! >= 0) k = names.last[name[k]!]! - 1;
  }
  if (!carrier || word[from - 1] !== 'on') return null;
  return { channel: 'broadcast', listener: null, carrier };
}

/// "on [Twitter]" is a name; "The Norland [Post]" is no post.
function isChannelAt(passage: Passage, k: number): boolean {
  const { word, name, names } = passage;
  if (!isVenueNoun(word[k]!) || passage.isVerb(k)) return false;
  const row = name[k]!;
  return row < 0 || names.last[row]! <= names.first[row]! + 1;
}

/// "interview [with Ana Brook of Lantra]", "letter [to the board]", "interview on Lantra"
function partyTo(
  passage: Passage,
  cast: Cast,
  from: number,
  limit: number,
  known: Range | null,
): Pick<Occasion, 'listener' | 'carrier'> {
  const isParty = passage.word[from] === 'with' || passage.word[from] === 'to';
  const listener = isParty ? nounPhraseStartingAt(passage, from + 1, limit) : null;
  const isCarried = listener || /^(?:on|in|for)$/.test(passage.word[from] ?? '');
  const last = listener ? withOf(passage, listener).last : Math.min(limit, from + 4);
  return {
    listener: listener ?? known,
    carrier: known ?? (isCarried ? outletIn(passage, cast, { first: from, last }) : null),
  };
}
