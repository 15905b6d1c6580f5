import { readAccordingTo } from './according-to.ts';
import type { Attribution } from './attribution.ts';
import { complementAfter } from './complements.ts';
import { contentEnd, isAct, type Sentence } from './content.ts';
import { cueState, cueVerb, type CueVerb } from '../words/cues.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { subjectBefore, type Subject } from './subjects.ts';
import { tenseOf, type VerbGroup } from '../grammar/verb-groups.ts';
import { addresseeObject, closesQuotation, partsOfCue, wrappedClause } from './wrapped-clauses.ts';

/// Reads the cues of one sentence that no direct quotation has taken: clauses, infinitives,
/// objects, states, "according to". `taken` holds the heads of cues already used.
export function readIndirect(
  passage: Passage,
  sentence: Sentence,
  taken: ReadonlySet<number>,
): Attribution[] {
  const found: Attribution[] = [];
  const subjects = new Map<VerbGroup, Subject>();
  for (const group of sentence.groups) {
    const bounds = boundsOf(passage, sentence, group);
    const subject = subjectOf(passage, sentence, group, bounds.first, subjects);
    if (subject) subjects.set(group, subject);
    if (taken.has(group.head)) continue;
    const read =
      readState(passage, sentence, group, subject, bounds) ??
      readVerb(passage, sentence, group, subject, bounds);
    if (read) found.push(read);
  }
  found.push(...readAccordingTo(passage, sentence));
  return found;
}

/// A cue inside a quotation takes no words from outside of it.
function boundsOf(passage: Passage, sentence: Sentence, group: VerbGroup): Range {
  const q = passage.quotation[group.head]!;
  if (q < 0) return sentence;
  let first = group.first;
  let last = group.last;
  while (first > sentence.first && passage.quotation[first - 1] === q) first--;
  while (last < sentence.last && passage.quotation[last] === q) last++;
  while (first < group.first && passage.mark[first]) first++;
  while (last > group.last && passage.mark[last - 1]) last--;
  return { first, last };
}

/// The subject to the left of the cue; behind a comma or "and" the subject of the clause before.
function subjectOf(
  passage: Passage,
  sentence: Sentence,
  group: VerbGroup,
  floor: number,
  known: ReadonlyMap<VerbGroup, Subject>,
): Subject | null {
  const joined = group.first > floor ? passage.word[group.first - 1]! : '';
  if (group.form !== 'gerund' && joined !== 'and' && joined !== 'but') {
    const own = subjectBefore(passage, group, floor);
    if (own) return own;
  }
  const coordinated = joined === 'and' || joined === 'but' || joined === 'then';
  const participial =
    group.form === 'gerund' &&
    (joined === ',' || joined === 'by' || closesQuotation(passage, group.first - 1));
  const shared = coordinated || participial;
  if (!shared) return null;
  return sharedSubject(passage, sentence, group, known);
}

function sharedSubject(
  passage: Passage,
  sentence: Sentence,
  group: VerbGroup,
  known: ReadonlyMap<VerbGroup, Subject>,
): Subject | null {
  const side = passage.quotation[group.head];
  const before = sentence.groups.filter(
    (g) => g.head < group.head && g.finite && known.has(g) && passage.quotation[g.head] === side,
  );
  const spoken = before.filter((g) => !g.passive && cueVerb(g.lemma)?.type === 'speech');
  const alike = spoken.findLast((g) => tenseOf(passage, g) === tenseOf(passage, group));
  const main =
    group.form === 'gerund'
      ? (spoken.at(-1) ?? before[0])
      : predicateBefore(passage, group, before, alike);
  const subject = main && known.get(main);
  return subject
    ? { ...subject, frame: subject.frame === 'relative' ? 'relative' : 'shared' }
    : null;
}

/// "Brook said the port was closed and dismissed ...": a public act shares the subject of a cue of
/// the same tense before it. Where the cue has another tense, nobody can tell whose act it is.
function predicateBefore(
  passage: Passage,
  group: VerbGroup,
  before: readonly VerbGroup[],
  cue: VerbGroup | undefined,
): VerbGroup | undefined {
  if (!isAct(passage, group, group.first)) return before.at(-1);
  return cue ?? (before.some((g) => cueVerb(g.lemma)) ? undefined : before.at(-1));
}

function readState(
  passage: Passage,
  sentence: Sentence,
  group: VerbGroup,
  subject: Subject | null,
  bounds: Range,
): Attribution | null {
  if (!subject || !group.finite) return null;
  const word = group.passive ? passage.word[group.head]! : (passage.word[group.last] ?? '');
  const illocution = group.passive || group.lemma === 'be' ? cueState(word) : undefined;
  if (!illocution) return null;
  const last = group.passive ? group.last : group.last + 1;
  const opens =
    passage.word[last] === 'to' || passage.word[last] === 'that' || passage.word[last] === 'about';
  if (!opens || last + 1 >= bounds.last) return null;
  const end = contentEnd(passage, sentence, group, 'infinitive', last, bounds.last);
  return {
    ...partsOfCue(group, 'state', subject),
    lemma: `be ${word}`,
    type: 'attitude',
    illocution,
    cue: { first: group.first, last },
    content: [{ first: last, last: end }],
  };
}

function readVerb(
  passage: Passage,
  sentence: Sentence,
  group: VerbGroup,
  subject: Subject | null,
  bounds: Range,
): Attribution | null {
  const verb = cueVerb(group.lemma);
  if (subject && addressesReader(passage, group, subject)) return null;
  if (!verb || group.passive || group.form === 'infinitive' || group.form === 'participle')
    return null;
  if (group.form === 'gerund' && !isParticipial(passage, group, bounds)) return null;
  const wrapped = wrappedClause(passage, sentence, group, verb, subject, bounds);
  if (wrapped) return wrapped;
  if (!subject || (subject.frame !== 'relative' && isUnasserted(passage, subject.source)))
    return null;
  // "It means that" tells nobody's thought.
  if (
    group.lemma === 'mean' &&
    !/^(?:i|you|he|she|we|they)$/.test(passage.word[subject.core.first]!)
  )
    return null;
  const called = readCalled(passage, group, verb, subject, bounds);
  if (called) return called;
  const complement = complementAfter(passage, verb, group.last, bounds.last);
  if (!complement) return null;
  const limit =
    subject.frame === 'relative' ? clauseClose(passage, sentence, group, bounds.last) : bounds.last;
  const end = contentEnd(passage, sentence, group, complement.frame, complement.first, limit);
  if (end <= complement.first) return null;
  return {
    ...partsOfCue(group, complement.frame, subject),
    type: verb.type,
    illocution: verb.illocution,
    addressee:
      verb.illocution === 'accuses'
        ? null
        : (complement.addressee ?? addresseeObject(passage, verb, group, complement.first)),
    content: [{ first: complement.first, last: end }],
  };
}

/// "what she called [a “rant”]", "in what he described as [a mistake]": her content is only the
/// name that she gave.
function readCalled(
  passage: Passage,
  group: VerbGroup,
  verb: CueVerb,
  subject: Subject,
  bounds: Range,
): Attribution | null {
  const named = verb.frames.includes('n') || verb.frames.includes('k');
  if (!named || passage.word[subject.source.first - 1] !== 'what') return null;
  const first = group.last + (passage.word[group.last] === 'as' ? 1 : 0);
  const last = namingEnd(passage, first, bounds.last);
  return last > first
    ? {
        ...partsOfCue(group, 'object-named', subject),
        type: verb.type,
        illocution: verb.illocution,
        content: [{ first, last }],
      }
    : null;
}

/// The end of a noun phrase or adjective that stands at `first`, quotation marks and all.
function namingEnd(passage: Passage, first: number, limit: number): number {
  let end = first;
  while (
    end < limit &&
    !passage.mark[end] &&
    /^(?:DT|JJ|RB|PRP\$|NN|CD|HYPH)/.test(passage.tag[end]!)
  )
    end++;
  if (end >= limit || !passage.mark[end]) return end;
  const row = passage.quotation[end];
  while (end < limit && passage.quotation[end] === row) end++;
  return end;
}

/// "if Brook says", "whether Brook said", "it is not true that Brook said", "rumours that Brook
/// said", "had Brook said": the sentence does not tell that she said it.
export function isUnasserted(passage: Passage, source: Range): boolean {
  const before = source.first - 1;
  const { first } = passage.sentence(passage.sentenceOf(source.first));
  if (before < first) return false;
  const word = passage.word[before]!;
  if (word === 'if' || word === 'whether' || word === 'unless') return true;
  if (word === 'had' && before === first) return true;
  const tag = passage.tag[before - 1] ?? '';
  return word === 'that' && before > first && (tag.startsWith('JJ') || tag.startsWith('NN'));
}

/// "you" outside quotation marks is whoever reads the article.
function addressesReader(passage: Passage, group: VerbGroup, subject: Subject): boolean {
  return passage.word[subject.core.first] === 'you' && passage.quotation[group.head]! < 0;
}

/// "Brook, who once said that it was over, [said]": a relative clause ends at the comma before the
/// verb of the clause around it.
function clauseClose(
  passage: Passage,
  sentence: Sentence,
  group: VerbGroup,
  limit: number,
): number {
  const next = sentence.groups.find(
    (g) => g.finite && g.first > group.last && g.first < limit && passage.word[g.first - 1] === ',',
  );
  return next ? next.first - 1 : limit;
}

/// A gerund is a cue after a comma ("..., saying that"), after "by", or behind a quotation that ends
/// in one.
function isParticipial(passage: Passage, group: VerbGroup, bounds: Range): boolean {
  const before = group.first - 1;
  if (before < bounds.first) return false;
  return (
    passage.word[before] === ',' ||
    passage.word[before] === 'by' ||
    closesQuotation(passage, before)
  );
}
