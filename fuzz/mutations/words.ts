/// What is put into texts: what readers look for, and what they stumble over. All of it invented.

/// Signs that mean something to a reader of news, or nothing to anybody.
export const SIGNS = (
  "“|”|\"|‘|’|'|''|``|«|»|‹|›|„|‟|‚|「|」|″|(|)|[|]|—|–|-|…|...|.|,|;|:|?|!|•|*|_|#|>|<|&|&amp;|&#0;|" +
  '😀|👩‍👩‍👧|🏴‍☠️|e\u0301|n\u0303\u0323|ﬁ|İ|ß|Ω|א|ب|漢|\u0300\u0301\u0302|\u200f|\u200e|\u202e|\u202c|\u2066|' +
  '\u2069|\u200b|\u200d|\u2060|\ufeff|\u00ad|\u00a0|\u2009|\u3000|\u0085|\u2028|\u2029|\t|\r|\n|\r\n|\n\n|' +
  '\n \n|\v|\f|\u0000|\u0007|\u001b[31m|\u007f|\ufffd|\uffff|\ud83d|\ude00|\ue000|%00|\\|${x}|</script>'
).split('|');

export const MARKS = SIGNS.slice(0, 15);

export const CUES = (
  'said|says|told reporters|added|warned|denied|promised|according to|insisted that|argued|tweeted|wrote|' +
  'asked whether|replied|testified|pledged|vowed|rejected|dismissed|touted|claimed|agreed to|called it|' +
  'was quoted as saying|reported|noted|hoped to|expects|believes|accused|urged|declined to comment|' +
  'did not say|never said|would say|said he said|citing|in a statement|told him that|told her'
).split('|');

export const NAMES = (
  'Ana Brook|Brook|Mayor Ana Brook|Tom Reyes|Reyes|Hugh Marsh|Helen Marsh|Mr. Marsh|Mrs. Brook|Dr. J. Ode|' +
  'Lantra|the state news agency Lantra|President Anton Verrick|Foreign Minister Ilan Torvald|Torvald|Korvin|' +
  'the Kremlin leader|Moscow|Washington|Port Ellis|Varrania|Calmere|the council|the two sides|officials|' +
  'he|she|they|it|we|I|who|nobody|his office|their lawyer|Lt. Col. A. B. Oyelaran Jr.|van der Meer|McAdo|' +
  "O'Dare|D’Arcy|U.S. Sen. Lee Vane|Sir Ivo|J.|St. Anne|Acme Inc.|B.V.|the Port Ellis Herald"
).split('|');

export const TIMES = (
  'on Monday|Tuesday|last week|next month|in November|on May 14, 2031|14/05/2031|2031-05-14|in 2031|' +
  'two days ago|yesterday|by June 1|at 9:30 a.m.|for 40 years|in the spring|in Q3|since Feb. 30|tomorrow|' +
  'on the 31st of April 99999|in 0000|this weekend|the day before|early 1990s|at noon GMT'
).split('|');

export const LINKING = (
  'and|that|but|while|because|if|unless|not|never|of|for|as|to|which|whether|“not”|who|by|would|may|' +
  'will not|had been|a plan to|the finding that|suggestions that|in fact|however|40 percent|$1.2 billion'
).split('|');

export const LINES = (
  'By Tom Korvin|(Reporting by Tom Korvin; Editing by Lena Hart)|Read more: Pier to close|Advertisement|' +
  'Follow Tom Korvin on Twitter|Sign up for our newsletter|© 2031 Port Ellis Herald|PORT ELLIS (Lantra) —|' +
  'Q: Why? A: Because.|BROOK: No.|MARSH: Yes, I said so.|- one|1. two|* * *|Correction: it was Marsh.|' +
  'Share this|Photo: Lena Hart/Lantra|ALL CAPS LINE SAID BROOK|https://herald.example/a?b=c#d'
).split('|');

/// Sentences that hold much of what is read.
export const SENTENCES = [
  '“The pier stays,” Mayor Ana Brook told reporters on Tuesday. “It was promised.”',
  'Tom Reyes said that Marsh had warned him that the port would close by June 1.',
  'The minister denied that she had promised anything, Lantra reported, citing two officials.',
  '“We will not pay,” he said; “not now, not ever,” she replied.',
  'According to Brook, the council’s “plan” (as she called it) was “dead.”',
  'Verrick and Marsh agreed to meet next month, but Marsh called the meeting off on Friday.',
  'He asked: “Who said ‘never’?” Nobody answered.',
  '“I said no.\n\n“I say it again,” Brook said.',
  'Reyes, who leads the fishermen’s union, rejected suggestions that it was “pure invention.”',
  'The officials, two people familiar with the matter said, were told by Torvald to wait.',
];
