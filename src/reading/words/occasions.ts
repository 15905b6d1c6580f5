import type { Channel } from '../../record/vocabulary.ts';

/// Nouns and names for occasions of saying, with the channel that they tell: "in a [letter]", "on
/// [Twitter]".
const CHANNELS_OF_NOUNS: Readonly<Record<string, Channel>> = {
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
  breakfast: 'meeting',
  lunch: 'meeting',
  dinner: 'meeting',
  'town hall': 'meeting',
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

/// Cue verbs that tell a channel: "tweeted".
const CHANNELS_OF_VERBS: Readonly<Record<string, Channel>> = {
  tweet: 'social-media',
  retweet: 'social-media',
  post: 'social-media',
  blog: 'social-media',
  write: 'document',
};

/// The channel that a noun in small letters, or a pair of words ("town hall"), tells.
export function channelOfNoun(words: string): Channel | undefined {
  return Object.hasOwn(CHANNELS_OF_NOUNS, words) ? CHANNELS_OF_NOUNS[words] : undefined;
}

/// The channel that a cue tells by itself, by its lemma.
export function channelOfVerb(lemma: string): Channel | undefined {
  return Object.hasOwn(CHANNELS_OF_VERBS, lemma) ? CHANNELS_OF_VERBS[lemma] : undefined;
}

/// True for a noun that names an occasion or a channel of saying.
export const isVenueNoun = (word: string): boolean => Object.hasOwn(CHANNELS_OF_NOUNS, word);

/// True for a noun that names an occasion and no speaker: a court is a speaker too.
export const isOccasionNoun = (word: string): boolean => isVenueNoun(word) && word !== 'court';
