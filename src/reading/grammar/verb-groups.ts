import { verbLemma } from '../../language/lemma.ts';
import type { Passage, Range } from './passage.ts';

/// A verb with its auxiliaries, adverbs and negation: `first .. last - 1`.
///
///     She has never said so.      They were being questioned.
///         ^first    ^head              ^first        ^head (passive)
export interface VerbGroup {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly lemma: string;
  /// Has a tensed verb or a modal: can be the predicate of a clause.
  readonly finite: boolean;
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle';
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: string | null;
}

const AUXILIARIES = new Set(['be', 'have', 'do', 'get']);
const CLAUSE_OPENERS = new Set([
  'that',
  'as',
  'while',
  'because',
  'if',
  'after',
  'before',
  'although',
  'though',
  'since',
  'until',
  'unless',
  'whether',
]);
const GROUP_NEGATIONS = new Set(['not', "n't", 'never', 'nt']);

/// Tags of a verb that has a tense, and of a modal.
export const isTensed = (tag: string): boolean => TENSED.has(tag);
const TENSED = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/// The tense of a finite group, as a tag. A past form that was tagged as a participle counts as
/// past.
export function tenseOf(passage: Passage, group: VerbGroup): string {
  const tag = passage.tag[group.first]!;
  return group.finite && tag === 'VBN' ? 'VBD' : tag;
}

/// The token behind the verb of a cue: a cue may be "said" or "said in a statement".
export function afterVerb(passage: Passage, { first, last }: Range): number {
  for (let k = last - 1; k >= first; k--) if (passage.isVerb(k)) return k + 1;
  return last;
}

/// All verb groups between tokens `first` and `last`, in order. Quotation marks end a group.
export function verbGroups(passage: Passage, first: number, last: number): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = first; i < last;) {
    if (!startsGroup(passage, i)) {
      i++;
      continue;
    }
    const group = groupAt(passage, i, last);
    const before = groups.at(-1);
    if (before && goesOn(passage, before, group)) groups[groups.length - 1] = joined(before, group);
    else groups.push(group);
    i = group.last;
  }
  return groups.map((g, k) =>
    isPastTense(passage, groups, k, first) ? { ...g, finite: true, form: 'finite' } : g,
  );
}

/// A past form that stands alone ("Brook earlier pledged") is a tense, if its clause has no other
/// verb with a tense. In "officials briefed on it said" it has; in "plans rejected by Brook" the
/// "by" shows a participle.
function isPastTense(
  passage: Passage,
  groups: readonly VerbGroup[],
  k: number,
  first: number,
): boolean {
  const g = groups[k]!;
  if (g.form !== 'participle' || g.first <= first || passage.word[g.last] === 'by') return false;
  const before = groups[k - 1];
  const after = groups[k + 1];
  if (before?.finite && !clauseOpens(passage, before.last, g.first)) return false;
  return !after?.finite || clauseOpens(passage, g.last, after.first);
}

function clauseOpens(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const tag = passage.tag[i]!;
    if (tag === ',' || tag === ':' || tag === 'WDT' || tag === 'WP' || passage.mark[i]) return true;
    if (tag === 'CC' || (tag === 'IN' && CLAUSE_OPENERS.has(passage.word[i]!))) return true;
  }
  return false;
}

/// "went on to say" is one cue.
function goesOn(passage: Passage, before: VerbGroup, group: VerbGroup): boolean {
  return (
    before.lemma === 'go' &&
    group.form === 'infinitive' &&
    group.first === before.last + 2 &&
    passage.word[before.last] === 'on'
  );
}

function joined(before: VerbGroup, group: VerbGroup): VerbGroup {
  return { ...before, last: group.last, head: group.head, lemma: group.lemma };
}

function startsGroup(passage: Passage, i: number): boolean {
  return (passage.isVerb(i) && !isAttributive(passage, i)) || isContracted(passage, i);
}

/// "he’s", which taggers take for a possessive.
function isContracted(passage: Passage, i: number): boolean {
  if (passage.tag[i] !== 'POS' || passage.word[i] !== "'s" || i === 0) return false;
  const before = passage.tag[i - 1];
  return before === 'PRP' || before === 'WP' || before === 'EX';
}

/// A participle before a noun ("the proposed treaty", "a state-run agency") is part of the noun phrase.
function isAttributive(passage: Passage, i: number): boolean {
  const tag = passage.tag[i];
  if (tag !== 'VBN' && tag !== 'VBG') return false;
  const before = i > 0 ? passage.tag[i - 1]! : '';
  if (passage.word[i - 1] === '-') return true;
  const inPhrase =
    before === 'DT' || before === 'PRP$' || before === 'POS' || before === 'JJ' || before === 'CD';
  return (
    inPhrase && i + 1 < passage.count && (passage.isNoun(i + 1) || passage.tag[i + 1] === 'JJ')
  );
}

function groupAt(passage: Passage, start: number, limit: number): VerbGroup {
  const { tag, word } = passage;
  let head = start;
  let negated = false;
  let passive = false;
  const infinitive = start > 0 && tag[start - 1] === 'TO';
  const modal = tag[start] === 'MD' ? word[start]! : null;
  let i = start + 1;
  let lemma = lemmaAt(passage, start);
  while (i < limit) {
    const t = tag[i]!;
    if (t === 'RB' || t === 'RBR' || GROUP_NEGATIONS.has(word[i]!)) {
      i++;
      continue;
    }
    if (!t.startsWith('VB') || i - start > 8 || !(AUXILIARIES.has(lemma) || tag[head] === 'MD'))
      break;
    if (t === 'VBG' && lemma !== 'be' && lemma !== 'get') break;
    passive = t === 'VBN' && (lemma === 'be' || lemma === 'get');
    head = i;
    lemma = lemmaAt(passage, i);
    i++;
  }
  for (let k = start; k < head; k++) if (GROUP_NEGATIONS.has(word[k]!)) negated = true;
  let first = start;
  while (first > 0 && isLeadingAdverb(passage, first - 1)) first--;
  for (let k = first; k < start; k++) if (GROUP_NEGATIONS.has(word[k]!)) negated = true;
  const form = formOf(tag[start]!, infinitive);
  return {
    first,
    last: head + 1,
    head,
    lemma,
    finite: form === 'finite',
    form,
    passive,
    negated,
    modal,
  };
}

function lemmaAt(passage: Passage, i: number): string {
  const w = passage.word[i]!;
  if (w === "'s") return isGapped(passage, i) ? 'have' : 'be';
  if (w === "'re" || w === "'m") return 'be';
  if (w === "'ve") return 'have';
  if (w === "'d") return 'have';
  return verbLemma(w);
}

/// "weapons he’s praised": the object stands before the pronoun, so ’s is "has".
function isGapped(passage: Passage, i: number): boolean {
  return (
    i >= 2 &&
    passage.tag[i - 1] === 'PRP' &&
    passage.isNoun(i - 2) &&
    /^VB[DN]$/.test(passage.tag[i + 1] ?? '')
  );
}

function formOf(tag: string, infinitive: boolean): VerbGroup['form'] {
  if (infinitive) return 'infinitive';
  if (tag === 'VBG') return 'gerund';
  if (tag === 'VBN') return 'participle';
  return tag === 'VB' ? 'infinitive' : 'finite';
}

/// "also said", "repeatedly denied": the adverb belongs to the group.
function isLeadingAdverb(passage: Passage, i: number): boolean {
  return passage.tag[i] === 'RB' && !passage.mark[i] && passage.word[i] !== 'however';
}
