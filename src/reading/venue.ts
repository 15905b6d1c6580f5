import type { Channel } from '../record/vocabulary.ts';
import type { Attribution } from './attribution.ts';
import type { Passage } from './passage.ts';
import { afterVerb } from './verb-groups.ts';

const NOUNS: Readonly<Record<string, Channel>> = {
  statement: 'document',
  letter: 'document',
  memo: 'document',
  report: 'document',
  filing: 'document',
  email: 'document',
  'e-mail': 'document',
  'op-ed': 'document',
  communique: 'document',
  communiqué: 'document',
  interview: 'interview',
  speech: 'speech',
  address: 'speech',
  rally: 'speech',
  tweet: 'social-media',
  tweets: 'social-media',
  twitter: 'social-media',
  facebook: 'social-media',
  instagram: 'social-media',
  'social media': 'social-media',
  post: 'social-media',
  court: 'court',
  hearing: 'court',
  phone: 'phone',
  telephone: 'phone',
  meeting: 'meeting',
  talks: 'meeting',
  television: 'broadcast',
  tv: 'broadcast',
  radio: 'broadcast',
  broadcast: 'broadcast',
  briefing: 'news-conference',
  'news conference': 'news-conference',
  'press conference': 'news-conference',
  conference: 'news-conference',
  release: 'document',
  transcript: 'document',
  column: 'document',
  article: 'document',
  note: 'document',
  message: 'social-media',
  blog: 'social-media',
  video: 'broadcast',
  show: 'broadcast',
  podcast: 'broadcast',
  call: 'phone',
  remarks: 'remarks',
  appearance: 'remarks',
  testimony: 'court',
  deposition: 'court',
  summit: 'meeting',
  forum: 'meeting',
  debate: 'unspecified',
  event: 'unspecified',
};
const LEMMAS: Readonly<Record<string, Channel>> = {
  tweet: 'social-media',
  retweet: 'social-media',
  post: 'social-media',
  blog: 'social-media',
  write: 'document',
};
const REACH = 14;

/// True for a noun that names an occasion or a channel of saying.
export function isVenueNoun(word: string): boolean {
  return Object.hasOwn(NOUNS, word);
}

/// "told a news conference": the words after "told" name an occasion and nobody.
export function isOccasionNoun(word: string): boolean {
  return isVenueNoun(word) && word !== 'court';
}

/// By which channel the words were said, from what stands right after the cue ("in an interview
/// with", "on Twitter", "at a news conference"); `unspecified` when nothing there tells.
export function channelOf(passage: Passage, a: Attribution): Channel {
  if (!a.cue) return 'unspecified';
  const told = a.addressee && NOUNS[passage.word[a.addressee.last - 1]!];
  if (told) return told;
  const named = afterCue(passage, a);
  if (named) return named;
  if (a.addressee && passage.word[a.addressee.last - 1] === 'reporters') return 'remarks';
  return LEMMAS[a.lemma] ?? 'unspecified';
}

function afterCue(passage: Passage, a: Attribution): Channel | null {
  const from = Math.max(afterVerb(passage, a.cue!), a.addressee?.last ?? 0);
  const sentence = passage.sentence(passage.sentenceOf(a.cue!.first));
  const limit = Math.min(from + REACH, sentence.last);
  for (let k = from; k < limit; k++) {
    if (insideContent(a, k) || passage.mark[k]) break;
    const tag = passage.tag[k]!;
    if (tag !== 'IN' && tag !== 'TO') continue;
    const channel = channelIn(passage, k + 1, limit);
    if (channel) return channel;
  }
  return null;
}

function insideContent(a: Attribution, token: number): boolean {
  return a.content.some((c) => c.first <= token && token < c.last);
}

/// The channel a prepositional phrase names: its first noun decides.
function channelIn(passage: Passage, from: number, limit: number): Channel | null {
  for (let k = from; k < Math.min(from + 5, limit); k++) {
    const pair = `${passage.word[k]!} ${passage.word[k + 1] ?? ''}`;
    const channel =
      (Object.hasOwn(NOUNS, pair) && NOUNS[pair]) ||
      (Object.hasOwn(NOUNS, passage.word[k]!) && NOUNS[passage.word[k]!]);
    if (channel) return channel;
    if (passage.isVerb(k) || passage.word[k] === ',' || passage.tag[k] === 'IN') return null;
  }
  return null;
}
