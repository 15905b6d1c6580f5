import { datelineEnd } from './datelines.ts';
import { countHeadlines } from './headlines.ts';
import { judgeGap } from './judge.ts';
import { listMarkerEnd } from './list-items.ts';
import { findParagraphs } from './paragraphs.ts';
import { SentenceFinder } from './sentences.ts';
import { TokenView } from './token-view.ts';
import { tokenize } from './tokens.ts';

/// Paragraphs, sentences and tokens of one text as parallel arrays, all in text order.
///
///     text        Ana Brook left. She waved.\n\nNobody saw.
///     token       0   1     2   3 4   5    6   7      8  9
///     sentence    0               1            2
///     paragraph   0                            1
///
/// Sentences never cross paragraphs. White space belongs to nothing.
export interface Segmentation {
  /// Code unit where token i starts and the one after its last.
  readonly tokenStart: Uint32Array;
  readonly tokenEnd: Uint32Array;
  readonly tokenCount: number;
  /// First token of sentence s; entry `sentenceCount` is `tokenCount`.
  readonly sentenceFirst: Uint32Array;
  readonly sentenceCount: number;
  /// First sentence of paragraph p; entry `paragraphCount` is `sentenceCount`.
  readonly paragraphFirst: Uint32Array;
  readonly paragraphCount: number;
  /// Sentence of each token, paragraph of each sentence.
  readonly tokenSentence: Uint32Array;
  readonly sentenceParagraph: Uint32Array;
  /// What each paragraph is. `dateline` marks a paragraph that opens with one
  /// ("PORT ELLIS (AP) —"); the dateline's tokens are a sentence of their own.
  readonly paragraphKind: Uint8Array;
}

/// Values of `Segmentation.paragraphKind`, by index.
export const PARAGRAPH_KINDS = ['body', 'headline', 'dateline', 'list-item'] as const;

/// Tokens of a sentence, at most. A stretch without an end that is longer is no sentence (the longest of 3,000
/// articles of news has 222); it is cut, so that no reader looks further than this.
export const LONGEST_SENTENCE = 500;

const HEADLINE = 1;
const DATELINE = 2;
const LIST_ITEM = 3;

/// Splits a text into paragraphs, sentences and tokens. Any string will do, well-formed or not;
/// the time is linear in its length.
export function segment(text: string): Segmentation {
  const tokens = tokenize(text);
  const view = new TokenView(text, tokens.starts(), tokens.ends());
  const firstToken = paragraphTokens(view);
  const paragraphCount = firstToken.length - 1;
  const paragraphKind = new Uint8Array(paragraphCount);
  const datelines = findDatelines(view, firstToken, paragraphKind);
  const sentences = splitSentences(view, firstToken, datelines, paragraphKind);
  return {
    tokenStart: view.start,
    tokenEnd: view.end,
    tokenCount: view.count,
    ...sentences,
    paragraphCount,
    tokenSentence: owners(sentences.sentenceFirst, view.count),
    sentenceParagraph: owners(sentences.paragraphFirst, sentences.sentenceCount),
    paragraphKind,
  };
}

// First token of each paragraph and, last, the number of tokens.
function paragraphTokens(view: TokenView): Uint32Array {
  const starts = findParagraphs(view.text).starts();
  const first = new Uint32Array(starts.length + 1);
  let token = 0;
  for (let p = 0; p < starts.length; p++) {
    while (view.start[token]! < starts[p]!) token++;
    first[p] = token;
  }
  first[starts.length] = view.count;
  return first;
}

// Sets the kind of each paragraph; returns the token after each one's dateline, or its first.
function findDatelines(view: TokenView, firstToken: Uint32Array, kinds: Uint8Array): Uint32Array {
  const after = new Uint32Array(kinds.length);
  for (let p = 0; p < kinds.length; p++) {
    const first = firstToken[p]!;
    after[p] = datelineEnd(view, first, firstToken[p + 1]!);
    const start = view.start[first]!;
    if (after[p]! > first) kinds[p] = DATELINE;
    else if (listMarkerEnd(view.text, start) > start) kinds[p] = LIST_ITEM;
  }
  kinds.fill(
    HEADLINE,
    0,
    countHeadlines(
      view,
      firstToken,
      (p) => kinds[p] === DATELINE,
      (p) => kinds[p] === LIST_ITEM,
    ),
  );
  return after;
}

function splitSentences(
  view: TokenView,
  firstToken: Uint32Array,
  datelines: Uint32Array,
  kinds: Uint8Array,
) {
  const first = new Uint32Array(view.count + 1);
  const paragraphFirst = new Uint32Array(firstToken.length);
  let count = 0;
  const cutUpTo = (end: number) => {
    for (let at = first[count - 1]! + LONGEST_SENTENCE; at < end; at += LONGEST_SENTENCE)
      first[count++] = at;
  };
  const open = (token: number) => {
    cutUpTo(token);
    first[count++] = token;
  };
  const finder = new SentenceFinder(view, judgeGap, open);
  for (let p = 0; p < datelines.length; p++) {
    paragraphFirst[p] = count;
    open(firstToken[p]!);
    if (datelines[p]! > firstToken[p]!) open(datelines[p]!);
    finder.paragraph(datelines[p]!, firstToken[p + 1]!, kinds[p] === HEADLINE);
    cutUpTo(firstToken[p + 1]!);
  }
  paragraphFirst[datelines.length] = count;
  first[count] = view.count;
  return { sentenceFirst: first.slice(0, count + 1), sentenceCount: count, paragraphFirst };
}

// Turns the first member of each group into the group of each member.
function owners(first: Uint32Array, count: number): Uint32Array {
  const owner = new Uint32Array(count);
  for (let group = 0; group + 1 < first.length; group++)
    owner.fill(group, first[group], first[group + 1]);
  return owner;
}
