import { FRAMES, type Frame } from './frames.ts';
import { cueVerb } from '../words/cues.ts';
import type { Passage } from '../grammar/passage.ts';
import { subjectBefore } from './subjects.ts';
import { tenseOf, type VerbGroup } from '../grammar/verb-groups.ts';
import { COORDINATORS } from '../words/closed-classes.ts';

const SUBORDINATORS = new Set([
  'as',
  'while',
  'after',
  'before',
  'although',
  'though',
  'even',
  'because',
  'when',
  'whereas',
  'despite',
  'since',
  'following',
  'amid',
]);

/// One sentence as the attribution reader sees it.
export interface Sentence {
  readonly first: number;
  readonly last: number;
  readonly groups: readonly VerbGroup[];
}

/// Finds where the content that starts at token `first` ends (exclusive). Final punctuation is left
/// out. The content ends early before the clause of another cue, before a relay at the end ("Lantra
/// reported"), and before a second predicate of the cue's subject ("and dismissed").
export function contentEnd(
  passage: Passage,
  sentence: Sentence,
  group: VerbGroup,
  frame: Frame,
  first: number,
  limit: number,
): number {
  const end = trimEnd(passage, first, limit);
  for (let k = first + 1; k < end; k++) {
    if (passage.quotation[k] !== passage.quotation[group.head] && passage.quotation[k]! >= 0) {
      if (endsInMarks(passage, sentence, k, end)) return k + 1;
      continue;
    }
    if (breaksAt(passage, sentence, group, frame, k, end)) return trimEnd(passage, first, k);
  }
  return wholeQuotation(passage, group, end);
}

/// The talks were “frank,” [saying]; “frank,” [Lantra reported]: the comma that ends the content
/// stands inside the marks.
function endsInMarks(passage: Passage, sentence: Sentence, k: number, end: number): boolean {
  if (!passage.mark[k] || passage.word[k - 1] !== ',' || k + 1 >= end || passage.mark[k + 1])
    return false;
  const next = groupStartingAt(sentence, k + 1);
  if (next && next.form === 'gerund' && isCue(next)) return true;
  return closesSentence(passage, sentence, k + 1, end);
}

/// Content never cuts a quotation: “It is so. It is so indeed.” is taken to its closing mark.
function wholeQuotation(passage: Passage, group: VerbGroup, end: number): number {
  const q = passage.quotation[end - 1]!;
  if (q < 0 || q === passage.quotation[group.head]) return end;
  let k = end;
  while (k < passage.count && passage.quotation[k] === q) k++;
  return k;
}

/// Drops the sentence's final punctuation and a comma left at the end.
export function trimEnd(passage: Passage, first: number, limit: number): number {
  let end = limit;
  while (end > first + 1 && !passage.mark[end - 1] && isFinal(passage.word[end - 1]!)) end--;
  return end;
}

function isFinal(word: string): boolean {
  return (
    word === '.' ||
    word === ',' ||
    word === '!' ||
    word === '?' ||
    word === ';' ||
    word === ':' ||
    word === '—' ||
    word === '--' ||
    word === '–'
  );
}

function breaksAt(
  passage: Passage,
  sentence: Sentence,
  group: VerbGroup,
  frame: Frame,
  k: number,
  end: number,
): boolean {
  const word = passage.word[k]!;
  if (word === ',') return breaksAtComma(passage, sentence, group, frame, k, end);
  if (word === 'and' || word === 'but') {
    return (
      sharesSubject(passage, sentence, group, k) ||
      (!FRAMES[frame].isClause && predicateFollows(passage, sentence, group, k))
    );
  }
  if (word === 'as' || word === 'while')
    return FRAMES[frame].isClause
      ? cueClauseFollows(passage, sentence, k + 1)
      : clauseFollows(passage, sentence, k + 1, end) && word === 'while';
  if (word === 'according' && passage.word[k + 1] === 'to') return true;
  if (word !== ';') return false;
  return (
    !FRAMES[frame].isClause ||
    (!goesOnWithClause(passage, k + 1) && cueClauseFollows(passage, sentence, k + 1))
  );
}

/// "said the port was closed, [and that] Hale promised to open it": a second clause of the same
/// content. "and that official said" is another statement.
export function goesOnWithClause({ word, tag, name }: Passage, from: number): boolean {
  const at = COORDINATORS.has(word[from] ?? '') ? from + 1 : from;
  if (word[at] !== 'that' && word[at] !== 'whether') return false;
  const isNamed = (name[at + 1] ?? -1) >= 0;
  if (word[at] === 'whether' || isNamed) return true;
  return tag[at + 1] !== 'NN' && (tag[at] !== 'DT' || /^(?:PRP|DT|EX)/.test(tag[at + 1] ?? ''));
}

function breaksAtComma(
  passage: Passage,
  sentence: Sentence,
  group: VerbGroup,
  frame: Frame,
  comma: number,
  end: number,
): boolean {
  const next = comma + 1;
  const word = passage.word[next] ?? '';
  if (word === 'according' && passage.word[next + 1] === 'to') return true;
  const isJoined = FRAMES[frame].isClause || word === 'and' || word === 'but' || word === 'or';
  if (isJoined && goesOnWithClause(passage, next)) return false;
  const starting = groupStartingAt(sentence, next);
  if (starting && starting.form === 'gerund' && isCue(starting)) return true;
  if (closesSentence(passage, sentence, next, end)) return true;
  if (!FRAMES[frame].isClause && passage.tag[next] === 'IN') return true;
  if (SUBORDINATORS.has(word))
    return !FRAMES[frame].isClause || clauseFollows(passage, sentence, next + 1, end);
  if (
    (word === 'but' || word === 'and') &&
    !FRAMES[frame].isClause &&
    clauseFollows(passage, sentence, next + 1, end)
  )
    return true;
  if (word === 'and' || word === 'but')
    return (
      cueClauseFollows(passage, sentence, next + 1) || sharesSubject(passage, sentence, group, next)
    );
  return false;
}

function groupStartingAt(sentence: Sentence, i: number): VerbGroup | undefined {
  return sentence.groups.find((g) => g.first <= i && i <= g.head && g.last > i);
}

function isCue(group: VerbGroup): boolean {
  return cueVerb(group.lemma) !== undefined;
}

/// ", the news agency Lantra reported": a subject and a cue, and then nothing more.
function closesSentence(passage: Passage, sentence: Sentence, from: number, end: number): boolean {
  const group = sentence.groups.find((g) => g.first > from && g.finite);
  if (!group || group.first - from > 14) return false;
  const verb = cueVerb(group.lemma);
  if (!verb || !verb.frames.includes('s') || group.passive) return false;
  for (let k = from; k < group.first; k++)
    if (!passage.isNoun(k) && !PHRASE_TAGS.has(passage.tag[k]!) && passage.word[k - 1] !== '-')
      return false;
  return tailIsAdverbial(passage, group.last, end);
}

const PHRASE_TAGS = new Set(['DT', 'JJ', 'PRP', 'PRP$', 'POS', 'CD', 'IN', 'HYPH', 'RB', 'CC']);

function tailIsAdverbial(passage: Passage, from: number, end: number): boolean {
  if (end - from > 8) return false;
  for (let k = from; k < end; k++) {
    const tag = passage.tag[k]!;
    if (
      passage.isVerb(k) ||
      passage.mark[k] ||
      tag === 'WDT' ||
      (k === from && (tag === 'DT' || tag === 'PRP' || passage.word[k] === 'that'))
    )
      return false;
  }
  return true;
}

/// "and dismissed": a second predicate of the cue's own subject, in the cue's own tense.
function sharesSubject(
  passage: Passage,
  sentence: Sentence,
  group: VerbGroup,
  and: number,
): boolean {
  const next = groupStartingAt(sentence, and + 1);
  if (!next || next.first !== and + 1 || !next.finite) return false;
  if (!isAct(passage, next, and + 1)) return false;
  return tenseOf(passage, next) === tenseOf(passage, group) && next.modal === group.modal;
}

/// A cue of a public act, or any cue of speech behind a comma: ", and questioned whether".
export function isAct(passage: Passage, group: VerbGroup, at: number): boolean {
  const verb = cueVerb(group.lemma);
  if (!verb) return false;
  return verb.frames.includes('x') || (verb.type === 'speech' && passage.word[at - 2] === ',');
}

/// "is committed to peace and wants": the clause of the content goes on with another verb of its
/// tense.
function predicateFollows(
  passage: Passage,
  sentence: Sentence,
  group: VerbGroup,
  and: number,
): boolean {
  const next = groupStartingAt(sentence, and + 1);
  return (
    next !== undefined &&
    next.first === and + 1 &&
    next.finite &&
    group.finite &&
    tenseOf(passage, next) === tenseOf(passage, group)
  );
}

/// A new subject with a cue: another attribution begins.
function cueClauseFollows(passage: Passage, sentence: Sentence, from: number): boolean {
  const group = sentence.groups.find((g) => g.first > from && g.finite);
  if (!group || group.passive || cueVerb(group.lemma)?.type !== 'speech') return false;
  if (setOffByCommas(passage, group, from)) return true;
  if (group.first - from > 10) return false;
  for (let k = from; k < group.first; k++) {
    if (passage.mark[k] || passage.word[k] === ',') return false;
  }
  return (
    passage.name[group.first - 1]! >= 0 ||
    passage.isNoun(group.first - 1) ||
    passage.word[from - 1] === ';'
  );
}

/// "but Brook, her deputy, insisted": the subject stands right at `from`, an apposition behind it.
function setOffByCommas(passage: Passage, group: VerbGroup, from: number): boolean {
  if (passage.word[group.first - 1] !== ',') return false;
  return subjectBefore(passage, group, from)?.source.first === from;
}

function clauseFollows(passage: Passage, sentence: Sentence, from: number, end: number): boolean {
  return (
    sentence.groups.some((g) => g.first > from && g.first < end && g.first - from < 15) &&
    passage.word[from] !== ','
  );
}
