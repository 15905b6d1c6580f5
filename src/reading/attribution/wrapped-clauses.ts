import type { Attribution } from './attribution.ts';
import type { Frame } from './frames.ts';
import { personalPhraseAt, skipAdverbials } from './complements.ts';
import { trimEnd, type Sentence } from './content.ts';
import type { CueVerb } from '../words/cues.ts';
import { nounPhraseStartingAt } from '../grammar/noun-phrases.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import type { Subject } from './subjects.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';

/// "The port will close, Brook said." and "The port, Brook said, will close." and "..., said Brook".
export function wrappedClause(
  passage: Passage,
  sentence: Sentence,
  group: VerbGroup,
  verb: CueVerb,
  subject: Subject | null,
  bounds: Range,
): Attribution | null {
  if (!group.finite || !(verb.frames.includes('s') || verb.frames.includes('d'))) return null;
  const inverted = invertedSubject(passage, group, verb, bounds);
  const start = inverted ? group.first : subject?.frame === 'subject' ? subject.source.first : -1;
  if (start <= bounds.first + 1) return null;
  const comma = start - 1;
  if (passage.word[comma] !== ',' && !closesQuotation(passage, comma)) return null;
  const after = inverted ? inverted.source.last : skipTold(passage, verb, group, bounds.last);
  const tail = skipAdverbials(passage, after, bounds.last);
  const named = inverted ?? subject!;
  return aroundCue(passage, sentence, group, verb, named, { first: comma, last: tail }, bounds);
}

/// A quotation that ends in a comma: “... for good,” Brook said.
export function closesQuotation(passage: Passage, i: number): boolean {
  return passage.mark[i] === 1 && (passage.word[i - 1] === ',' || passage.word[i - 1] === '.');
}

function skipTold(passage: Passage, verb: CueVerb, group: VerbGroup, limit: number): number {
  if (!verb.frames.includes('a')) return group.last;
  return nounPhraseStartingAt(passage, group.last, limit)?.last ?? group.last;
}

function aroundCue(
  passage: Passage,
  sentence: Sentence,
  group: VerbGroup,
  verb: CueVerb,
  subject: Subject,
  around: Range,
  bounds: Range,
): Attribution | null {
  const before = {
    first: clauseStart(passage, sentence, bounds, around.first),
    last: trimEnd(passage, bounds.first, around.first),
  };
  if (passage.mark[around.first]) before.last = around.first + 1;
  const content: Range[] = [before];
  const atEnd = around.last >= bounds.last || isStop(passage, around.last);
  const reopens = passage.word[around.last] === ',' && around.last + 2 < bounds.last;
  if (!atEnd && !reopens) return null;
  if (reopens && resumes(passage, around.last + 1)) {
    before.first = relativeStart(passage, before.first, around.first);
    content.push({ first: around.last + 1, last: trimEnd(passage, around.last + 1, bounds.last) });
  }
  if (before.last - before.first < 2 || !content.some((c) => holdsClause(passage, sentence, c)))
    return null;
  return {
    ...partsOfCue(group, content.length > 1 ? 'cue-inside-clause' : 'clause-before-cue', subject),
    type: verb.type,
    illocution: verb.illocution,
    addressee: addresseeObject(passage, verb, group, skipTold(passage, verb, group, bounds.last)),
    content,
  };
}

/// Content before its cue has a verb or quotation marks: in "In Norland, Brook called" it has
/// neither.
function holdsClause(passage: Passage, sentence: Sentence, { first, last }: Range): boolean {
  for (let k = first; k < last; k++) if (passage.mark[k]) return true;
  return sentence.groups.some((g) => g.finite && g.head >= first && g.head < last);
}

/// "Hale, [who works there and], Brook said, [has grown soft]": where a cue stands inside a
/// relative clause, the content is that clause and not the sentence.
function relativeStart(passage: Passage, first: number, comma: number): number {
  for (let k = comma - 1; k > first; k--) {
    const tag = passage.tag[k];
    if ((tag === 'WP' || tag === 'WDT') && passage.word[k - 1] === ',') return k;
  }
  return first;
}

/// After ", Brook said," the clause goes on unless a participle or a relative clause follows.
export function resumes(passage: Passage, i: number): boolean {
  const tag = passage.tag[i]!;
  return (
    tag !== 'VBG' &&
    tag !== 'WP' &&
    tag !== 'WDT' &&
    tag !== 'VBN' &&
    tag !== 'WRB' &&
    passage.word[i] !== 'according'
  );
}

function isStop(passage: Passage, i: number): boolean {
  const word = passage.word[i]!;
  return (
    word === '.' ||
    word === '!' ||
    word === '?' ||
    word === ';' ||
    (word === ',' && !resumes(passage, i + 1))
  );
}

/// Content before its cue starts with the sentence, after a connective ("But", "And").
function clauseStart(passage: Passage, sentence: Sentence, bounds: Range, limit: number): number {
  let i = bounds.first;
  if (
    i === sentence.first &&
    (passage.word[i] === 'but' || passage.word[i] === 'and') &&
    i + 2 < limit
  )
    i++;
  return i;
}

/// "..., said Ana Brook, who leads the board"
function invertedSubject(
  passage: Passage,
  group: VerbGroup,
  verb: CueVerb,
  bounds: Range,
): Subject | null {
  if (!verb.frames.includes('v') || group.first <= bounds.first) return null;
  const before = group.first - 1;
  if (passage.word[before] !== ',' && !closesQuotation(passage, before)) return null;
  const core = nounPhraseStartingAt(passage, group.last, bounds.last);
  if (!core || core.last > bounds.last) return null;
  const next = core.last < bounds.last ? passage.word[core.last]! : '.';
  if (passage.isVerb(core.last) && core.last < bounds.last) return null;
  const source = next === ',' ? withApposition(passage, core, bounds.last) : core;
  return { source, core, frame: 'inverted' };
}

/// Takes ", who leads the board" and ", the harbour master" to the end of the sentence.
function withApposition(passage: Passage, core: Range, limit: number): Range {
  const next = core.last + 1;
  const tag = passage.tag[next];
  if (tag !== 'WP' && tag !== 'DT' && !passage.isNoun(next)) return core;
  let end = next;
  while (end < limit && !passage.mark[end] && passage.word[end] !== ';') end++;
  end = trimEnd(passage, next, end);
  return end < limit && passage.mark[end] ? core : { first: core.first, last: end };
}

/// The parts of an attribution that its verb group and subject give.
export function partsOfCue(group: VerbGroup, frame: Frame, subject: Subject | null) {
  return {
    frame,
    lemma: group.lemma,
    cue: { first: group.first, last: group.last },
    source: subject?.source ?? null,
    sourceFrame: subject?.frame ?? 'none',
    antecedent: subject && subject.core !== subject.source ? subject.core : null,
    addressee: null,
    negated: group.negated,
    modal: group.modal,
  } as const;
}

/// The addressee between a cue and its content, if the cue takes one.
export function addresseeObject(
  passage: Passage,
  verb: CueVerb,
  group: VerbGroup,
  first: number,
): Range | null {
  if (!verb.frames.includes('a') || first <= group.last) return null;
  return personalPhraseAt(passage, group.last, first);
}
