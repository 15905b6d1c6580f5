import type { Attribution, Frame } from './attribution.ts';
import { complementAfter, personalPhraseAt, skipAdverbials } from './complements.ts';
import { contentEnd, isAct, trimEnd, type Sentence } from './content.ts';
import { cueState, cueVerb, type CueVerb } from './cue-lexicon.ts';
import { nounPhraseStartingAt } from './noun-phrases.ts';
import type { Passage, Range } from './passage.ts';
import { subjectBefore, type Subject } from './subjects.ts';
import { tenseOf, type VerbGroup } from './verb-groups.ts';

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

/// A cue inside a quotation looks no further than the quotation.
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

/// The subject to the left; else, after a comma or "and", the subject of the clause before.
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

/// "Brook said the port was closed and dismissed ...": a public act goes with the cue of its tense
/// before it; where that cue is of another tense, it is anybody's guess whose act it is.
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
    ...base(group, 'state', subject),
    lemma: `be ${word}`,
    type: 'attitude',
    illocution,
    cue: { first: group.first, last },
    content: [{ first: last, last: end }],
  };
}

function base(group: VerbGroup, frame: Frame, subject: Subject | null) {
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
  // "It means that" is nobody's thought.
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
    ...base(group, complement.frame, subject),
    type: verb.type,
    illocution: verb.illocution,
    addressee:
      verb.illocution === 'accuses'
        ? null
        : (complement.addressee ?? addresseeObject(passage, verb, group, complement.first)),
    content: [{ first: complement.first, last: end }],
  };
}

/// "what she called [a “rant”]", "in what he described as [a mistake]": only the words of her naming
/// are hers.
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
        ...base(group, 'object-named', subject),
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
/// said", "had Brook said": the sentence does not say that she did.
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

function addresseeObject(
  passage: Passage,
  verb: CueVerb,
  group: VerbGroup,
  first: number,
): Range | null {
  if (!verb.frames.includes('a') || first <= group.last) return null;
  return personalPhraseAt(passage, group.last, first);
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

/// "The port will close, Brook said." and "The port, Brook said, will close." and "..., said Brook".
function wrappedClause(
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
function closesQuotation(passage: Passage, i: number): boolean {
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
    ...base(group, content.length > 1 ? 'cue-inside-clause' : 'clause-before-cue', subject),
    type: verb.type,
    illocution: verb.illocution,
    addressee: addresseeObject(passage, verb, group, skipTold(passage, verb, group, bounds.last)),
    content,
  };
}

/// Content before its cue is a clause or somebody's words: "In Norland, Brook called" has neither.
function holdsClause(passage: Passage, sentence: Sentence, { first, last }: Range): boolean {
  for (let k = first; k < last; k++) if (passage.mark[k]) return true;
  return sentence.groups.some((g) => g.finite && g.head >= first && g.head < last);
}

/// "Hale, [who works there and], Brook said, [has grown soft]": a cue inside a relative clause has
/// that clause for its content and not the sentence.
function relativeStart(passage: Passage, first: number, comma: number): number {
  for (let k = comma - 1; k > first; k--) {
    const tag = passage.tag[k];
    if ((tag === 'WP' || tag === 'WDT') && passage.word[k - 1] === ',') return k;
  }
  return first;
}

/// After ", Brook said," the clause goes on unless a participle or a relative clause follows.
function resumes(passage: Passage, i: number): boolean {
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

/// "according to": the rest of the sentence is what the source says.
function readAccordingTo(passage: Passage, sentence: Sentence): Attribution[] {
  const found: Attribution[] = [];
  for (let i = sentence.first; i + 2 < sentence.last; i++) {
    if (passage.word[i] !== 'according' || passage.word[i + 1] !== 'to') continue;
    if (passage.quotation[i]! >= 0) continue;
    const read = accordingTo(passage, sentence, i);
    if (read) found.push(read);
  }
  return found;
}

function accordingTo(passage: Passage, sentence: Sentence, i: number): Attribution | null {
  const core = nounPhraseStartingAt(passage, i + 2, sentence.last);
  if (!core) return null;
  const opening = i <= sentence.first + 1;
  const end = opening
    ? commaAfter(passage, core.last, sentence.last)
    : appositionEnd(passage, core.last, sentence.last);
  const content: Range[] = [];
  const stop = trimEnd(passage, sentence.first, sentence.last);
  if (!opening) content.push({ first: sentence.first, last: trimEnd(passage, sentence.first, i) });
  if (end + 1 < stop)
    content.push({ first: passage.word[end] === ',' ? end + 1 : end, last: stop });
  if (!content.length || content[0]!.last - content[0]!.first < 2) return null;
  return {
    frame: 'according-to',
    lemma: 'according to',
    type: 'speech',
    illocution: 'asserts',
    cue: { first: i, last: i + 2 },
    source: { first: core.first, last: Math.max(core.last, opening ? end : core.last) },
    sourceFrame: 'object',
    antecedent: core,
    content,
    addressee: null,
    negated: false,
    modal: null,
  };
}

/// At the head of a sentence the source runs to the comma that opens the clause: the first with a
/// verb behind it.
function commaAfter(passage: Passage, from: number, limit: number): number {
  let comma = -1;
  for (let k = from; k < limit; k++) {
    if (passage.word[k] === ',') comma = k;
    else if (
      comma >= 0 &&
      passage.isVerb(k) &&
      passage.tag[k] !== 'VBN' &&
      passage.tag[k] !== 'VBG'
    )
      return comma;
  }
  return comma >= 0 ? comma : from;
}

function appositionEnd(passage: Passage, from: number, limit: number): number {
  if (passage.word[from] !== ',')
    return from >= limit - 1 ? limit : sourceTail(passage, from, limit);
  return resumes(passage, from + 1) && passage.tag[from + 1] !== 'DT' && !passage.isNoun(from + 1)
    ? from
    : limit;
}

/// Anything after the source that no comma sets off ("by the board published on Monday") is its own.
function sourceTail(passage: Passage, from: number, limit: number): number {
  for (let k = from; k < limit; k++) if (passage.word[k] === ',') return k;
  return limit;
}
