import type { Illocution } from '../record/vocabulary.ts';
import type { Attribution } from './attribution.ts';
import type { Passage, Range } from './passage.ts';

/// How far into its words a statement tells what is done with them, in tokens.
const REACH = 40;
/// How far behind its start a clause has its subject and its first auxiliary.
const AUXILIARY_REACH = 14;

const SELF_QUOTED = new Set(['i', 'we']);
const SELF_TOLD = new Set(['he', 'she', 'they', 'it', 'i', 'we']);
const DANGERS =
  /^(?:danger|dangerous|risks?|threats?|threaten\w*|harm\w*|damag\w*|hurt|lose|worse|cris[ie]s|collapse|disaster\w*|catastroph\w*|retaliat\w*|fraud|spiral|suffer|destroy\w*|devastat\w*)$/;

/// What a source does with words that a neutral cue gives it ("said", "added", "wrote"), by the words
/// themselves: asks a question, commits itself, refuses, denies, warns, predicts or suggests. Null
/// where the words only tell something. `isSpeaker` says whether a pronoun stands for the source: "he
/// would resign" commits nobody but him.
export function actOf(
  passage: Passage,
  { content, type }: Attribution,
  isSpeaker: (token: number) => boolean,
): Illocution | null {
  const [first] = content;
  if (!first || type !== 'speech') return null;
  const clause = firstClause(passage, first);
  if (isQuestion(passage, clause)) return 'asks';
  const auxiliary = firstAuxiliary(passage, clause);
  if (!auxiliary) return null;
  const { word } = passage;
  const isQuoted = passage.quotation[clause.first]! >= 0;
  const isSelf = isQuoted
    ? SELF_QUOTED.has(word[clause.first]!)
    : SELF_TOLD.has(word[clause.first]!) && isSpeaker(clause.first);
  const { at, isNegated } = auxiliary;
  // In somebody's own words "would" is a condition.
  const isFuture = auxiliary.isFuture && !(isQuoted && word[at] === 'would');
  if (isSelf && isFuture) return isNegated ? 'refuses' : 'commits';
  if (isSelf && isNegated && word[at] === 'did') return 'denies';
  const warns = word.slice(clause.first, clause.last).some((w) => DANGERS.test(w));
  if (isFuture || word[at] === 'could') return warns ? 'warns' : 'predicts';
  if (word[at] === 'should' && isSelf) return 'suggests';
  return warns && word[clause.first] === 'there' ? 'warns' : null;
}

/// The words up to the end of their first sentence, without marks and "that" before them.
function firstClause(passage: Passage, { first, last }: Range): Range {
  let from = first;
  while (from < last - 1 && (passage.mark[from] || passage.word[from] === 'that')) from++;
  const sentence = passage.sentence(passage.sentenceOf(from));
  return { first: from, last: Math.min(last, sentence.last, from + REACH) };
}

function isQuestion({ word, mark }: Passage, { first, last }: Range): boolean {
  let end = last - 1;
  while (end > first && mark[end]) end--;
  return word[end] === '?';
}

/// The first auxiliary of a clause, whether it is about what is to come, and whether it is negated.
function firstAuxiliary(
  { word, tag }: Passage,
  { first, last }: Range,
): { at: number; isFuture: boolean; isNegated: boolean } | null {
  for (let k = first + 1; k < Math.min(last, first + AUXILIARY_REACH); k++) {
    if (!/^(?:MD|VBD|VBZ|VBP)$/.test(tag[k]!)) continue;
    const next = /^(?:not|n't|never)$/.test(word[k + 1] ?? '');
    const then = k + (next ? 2 : 1);
    const isGoing = word[then] === 'going' && word[then + 1] === 'to';
    const isFuture = isGoing || /^(?:will|wo|'ll|shall|would)$/.test(word[k]!);
    return { at: k, isFuture, isNegated: next };
  }
  return null;
}

/// Words that nobody is called by who is not found fault with.
const FAULTS = new Set(
  (
    'liar lie lies lying quack fake fraud charlatan nasty sick disgrace disgraceful deplorable ' +
    'deplorables racist sexist bigot corrupt crooked criminal crook reckless dangerous failure ' +
    'failed weak stupid idiot fool foolish outrageous shameful absurd nonsense fiction wrong ' +
    'irresponsible incompetent unfit bully narcissist scandalous scandal ridiculous hypocrite ' +
    'hypocritical hypocrisy cowardly coward cruel immoral amoral unstable unhinged pathetic ' +
    'mistake disaster disastrous catastrophe crazy terrible horrible awful appalling unfair illegal ' +
    'unconstitutional misleading false phony rigged insulting offensive'
  ).split(' '),
);

/// True where a description finds fault: "called him a liar".
export function findsFault({ word }: Passage, { content }: Attribution): boolean {
  return content.some(({ first, last }) =>
    word.slice(first, Math.min(last, first + REACH)).some((w) => FAULTS.has(w)),
  );
}
