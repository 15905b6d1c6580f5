import type { Illocution } from '../../record/vocabulary.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { cueState, cueVerb } from '../words/cues.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { isTensed, tenseOf, verbGroups } from '../grammar/verb-groups.ts';
import { NEGATIONS, SPEAKER_SUBJECTS, SUBJECT_PRONOUNS } from '../words/closed-classes.ts';

/// How far into the content an act is looked for, in tokens.
const ACT_REACH = 40;
/// How far behind the beginning of a clause its subject and first auxiliary are looked for.
const AUXILIARY_REACH = 14;

const DANGERS =
  /^(?:danger|dangerous|risks?|threats?|threaten\w*|harm\w*|damag\w*|hurt|lose|worse|cris[ie]s|collapse|disaster\w*|catastroph\w*|retaliat\w*|fraud|spiral|suffer|destroy\w*|devastat\w*)$/;
/// Stems of verbs for wrongs that somebody may be accused of.
const WRONGS =
  /^(?:exaggerat|mislead|misled|mislabel|misrepresent|lied$|lying$|overstep|violat|abus|rigg|manipulat|betray|stole|steal|cheat|distort|ignor|mock|ridicul|pressur|bully|bulli|sabotag|undermin|overreach|evad|dodg|shortchang|discriminat|disenfranchis|demoniz|demonis|smear|insult|exploit|politiciz|politicis|stonewall|conceal|hid$|hiding$|scapegoat|brib|pander|squander|mishandl|mismanag|fabricat)/;
/// Nouns for wrongs that somebody may be accused of.
const OFFENCES = /^(?:invasion|ransom|hypocrisy|corruption|overreach|witch|sham|cover-up)$/;
/// Words that call something untrue.
const FALSE = new Set(['unfounded', 'untrue', 'false', 'wrong', 'inaccurate', 'baseless', 'bogus']);
/// Verbs that do an act when the speaker is their subject: "she hopes", "I oppose".
const TOLD_ACTS = new Set<Illocution>([
  'hopes',
  'agrees',
  'disagrees',
  'commits',
  'refuses',
  'denies',
  'warns',
]);
const NEGATION = /^(?:no|not|n't|never|without)$/;
const OPINIONS = /^(?:think|believe|feel|guess|suppose|assume|suspect|expect|figure|reckon)$/;

/// Tells whether a pronoun stands for the source of a statement.
export type IsSpeaker = (token: number) => boolean;

interface Auxiliary {
  readonly at: number;
  readonly isFuture: boolean;
  readonly isNegated: boolean;
}

/// The act of the content behind a neutral cue ("said", "added", "wrote"): it may ask, commit,
/// refuse, deny, warn, predict, accuse or suggest. Null where it only tells something. `isSpeaker`
/// says whether a pronoun stands for the source: "he would resign" commits only himself.
export function actOf(
  passage: Passage,
  { content, type }: Attribution,
  isSpeaker: IsSpeaker,
): Illocution | null {
  const [first] = content;
  if (!first || type !== 'speech') return null;
  const clause = firstClause(passage, first);
  if (isQuestion(passage, clause) || isQuestion(passage, content.at(-1)!)) return 'asks';
  if (passage.word[clause.first] === 'no' && passage.word[clause.first + 1] === ',')
    return 'denies';
  return (
    actOfClause(passage, afterCondition(passage, clause), isSpeaker) ?? findingOf(passage, clause)
  );
}

function actOfClause(passage: Passage, clause: Range, isSpeaker: IsSpeaker): Illocution | null {
  const isSelf = isSelfAt(passage, clause.first, isSpeaker);
  const told = isSelf ? toldVerb(passage, clause) : null;
  if (told && OPINIONS.test(told.lemma)) return opinionOf(passage, told, clause.last, isSpeaker);
  if (told && TOLD_ACTS.has(told.illocution))
    return told.isNegated ? (told.illocution === 'agrees' ? 'disagrees' : null) : told.illocution;
  const auxiliary = firstAuxiliary(passage, clause);
  return auxiliary && actOfAuxiliary(passage, clause, auxiliary, isSelf);
}

function actOfAuxiliary(
  passage: Passage,
  clause: Range,
  { at, isFuture, isNegated }: Auxiliary,
  isSelf: boolean,
): Illocution | null {
  const { word } = passage;
  // In quoted words "would" is conditional and promises nothing.
  const isPromise = isFuture && !(word[at] === 'would' && passage.quotation[at]! >= 0);
  if (isSelf && isPromise) return isNegated ? 'refuses' : 'commits';
  if (isSelf && isNegated && isPastDeed(passage, at)) return 'denies';
  const warns = hasDanger(word.slice(clause.first, clause.last));
  if (warns && /^(?:may|might)$/.test(word[at]!)) return 'warns';
  const isChance = word[at] === 'could' && !isSelf && !isNegated;
  if (isPromise || isChance) return warns ? 'warns' : 'predicts';
  if (word[at] === 'should' && isSelf) return 'suggests';
  return warns && word[clause.first] === 'there' ? 'warns' : null;
}

/// A danger that is not denied: "no credible threats".
function hasDanger(words: readonly string[]): boolean {
  return words.some(
    (w, k) => DANGERS.test(w) && !words.slice(Math.max(0, k - 4), k).some((v) => NEGATION.test(v)),
  );
}

/// "did [not lie]", "was [not speaking]", and not "was [not worried]".
function isPastDeed({ word, tag }: Passage, at: number): boolean {
  return word[at] === 'did' || (/^(?:was|were)$/.test(word[at]!) && tag[at + 2] === 'VBG');
}

/// "I think [he will]": a thought, and no prediction.
function opinionOf(
  passage: Passage,
  told: { last: number },
  last: number,
  isSpeaker: IsSpeaker,
): Illocution | null {
  const { word } = passage;
  let first = told.last;
  while (/^(?:that|like|as|if|,)$/.test(word[first] ?? '') && first < last - 1) first++;
  const auxiliary = firstAuxiliary(passage, { first, last });
  if (!auxiliary) return null;
  if (/^(?:should|must|ought)$/.test(word[auxiliary.at]!)) return 'suggests';
  const isFuture = auxiliary.isFuture || word[auxiliary.at] === 'could';
  return isFuture
    ? (actOfAuxiliary(passage, { first, last }, auxiliary, isSelfAt(passage, first, isSpeaker)) ??
        'predicts')
    : null;
}

function isSelfAt({ word, quotation }: Passage, k: number, isSpeaker: IsSpeaker): boolean {
  if (quotation[k]! >= 0) return SPEAKER_SUBJECTS.has(word[k]!);
  return SUBJECT_PRONOUNS.has(word[k]!) && isSpeaker(k);
}

/// The act that the content does or tells of, by the full verb behind a subject of one word: "I
/// [agree]", "he [hopes]". An attitude may stand in the past tense, since reported speech does. An
/// act in the past tense is an earlier act ("said he [had warned] them").
function toldVerb(
  passage: Passage,
  { first, last }: Range,
): { lemma: string; illocution: Illocution; isNegated: boolean; last: number } | null {
  const group = verbGroups(passage, first + 1, Math.min(last, first + 6))[0];
  if (!group?.finite) return null;
  const { lemma, negated: isNegated } = group;
  const cue = cueVerb(lemma);
  const state = lemma === 'be' ? cueState(passage.word[group.last] ?? '') : undefined;
  const illocution = state ?? cue?.illocution;
  if (!illocution || (group.modal && illocution !== 'refuses')) return null;
  if (cue?.type === 'speech' && /^VB[DN]$/.test(tenseOf(passage, group))) return null;
  return { lemma, illocution, isNegated, last: group.last };
}

/// The fault that a clause finds with others: they do wrong, or they say something untrue.
function findingOf(passage: Passage, { first, last }: Range): Illocution | null {
  const { word } = passage;
  for (let k = first; k < last; k++) {
    const before = word[k - 1] ?? '';
    if (NEGATION.test(before)) continue;
    if (
      FALSE.has(word[k]!) &&
      /^(?:is|are|was|were|percent|be|been|simply|just|plain)$/.test(before)
    )
      return 'disagrees';
    if (isWrong(passage, k)) return 'accuses';
  }
  return null;
}

/// A wrong that is done. A wrong that may be done ("to mock") does not count, unless somebody tries
/// to.
function isWrong({ word, tag }: Passage, k: number): boolean {
  if (OFFENCES.test(word[k]!)) return tag[k] === 'NN';
  if (!WRONGS.test(word[k]!) || !tag[k]!.startsWith('VB')) return false;
  return (
    tag[k] !== 'VB' || (word[k - 1] === 'to' && /^(?:trying|tried|tries)$/.test(word[k - 2] ?? ''))
  );
}

/// "if they ask, [we will answer]"
function afterCondition(passage: Passage, clause: Range): Range {
  if (passage.word[clause.first] !== 'if') return clause;
  for (let k = clause.first; k < clause.last - 1; k++)
    if (passage.word[k] === ',') return { first: k + 1, last: clause.last };
  return clause;
}

/// The words up to the end of their first sentence, without marks and "that" before them.
function firstClause(passage: Passage, { first, last }: Range): Range {
  let from = first;
  while (from < last - 1 && (passage.mark[from] || passage.word[from] === 'that')) from++;
  const sentence = passage.sentence(passage.sentenceOf(from));
  return { first: from, last: Math.min(last, sentence.last, from + ACT_REACH) };
}

function isQuestion({ word, mark }: Passage, { first, last }: Range): boolean {
  let end = last - 1;
  while (end > first && mark[end]) end--;
  return word[end] === '?';
}

/// The first auxiliary of a clause, whether it is about the future, and whether it is negated.
function firstAuxiliary({ word, tag }: Passage, { first, last }: Range): Auxiliary | null {
  for (let k = first + 1; k < Math.min(last, first + AUXILIARY_REACH); k++) {
    if (!isTensed(tag[k]!)) continue;
    const next = NEGATIONS.has(word[k + 1] ?? '');
    const then = k + (next ? 2 : 1);
    const isGoing = word[then] === 'going' && word[then + 1] === 'to';
    const isFuture = isGoing || /^(?:will|wo|'ll|shall|would)$/.test(word[k]!);
    return { at: k, isFuture, isNegated: next };
  }
  return null;
}

/// Words that find fault with whoever is called so.
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
    word.slice(first, Math.min(last, first + ACT_REACH)).some((w) => FAULTS.has(w)),
  );
}
