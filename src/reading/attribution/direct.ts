import type { Attribution } from './attribution.ts';
import type { Frame } from './frames.ts';
import { personalPhraseAt, skipAdverbials } from './complements.ts';
import type { Sentence } from './content.ts';
import { cueVerb, type CueVerb } from '../words/cues.ts';
import { isTimeWord, nounPhraseStartingAt } from '../grammar/noun-phrases.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { opensSentence, quotedIn, type Quoted } from './quoted.ts';
import { subjectBefore, type Subject } from './subjects.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';

/// What was read from the quotations of an article: attributions, the heads of the cues that they
/// used, and which attribution each quotation belongs to.
export interface DirectReading {
  readonly found: Attribution[];
  readonly taken: Set<number>;
  readonly owner: Map<number, Attribution>;
}

/// Gives each clausal quotation with a cue beside it to the subject of the cue, and the quotations
/// that follow to the same source. Quotations of labelled lines are left alone.
export function readDirect(
  passage: Passage,
  sentences: readonly Sentence[],
  labelled: readonly Attribution[] = [],
): DirectReading {
  const reading: DirectReading = { found: [], taken: new Set(), owner: new Map() };
  for (const a of labelled)
    for (const { first, last } of a.content)
      for (const { row } of quotedIn(passage, { first, last })) reading.owner.set(row, a);
  const { paragraphCount } = passage.doc.segments;
  for (let p = 0; p < paragraphCount; p++) {
    const quoted = quotedIn(passage, passage.paragraph(p)).filter((q) => q.clausal);
    for (let i = 0; i < quoted.length; i++) readQuotation(passage, sentences, quoted, i, reading);
  }
  return reading;
}

function readQuotation(
  passage: Passage,
  sentences: readonly Sentence[],
  quoted: readonly Quoted[],
  i: number,
  reading: DirectReading,
): void {
  const q = quoted[i]!;
  if (reading.owner.has(q.row)) return;
  const found = cueAfter(passage, sentences, q) ?? cueBefore(passage, sentences, q, reading.taken);
  if (!found) return;
  const following = followingOf(passage, sentences, quoted, i, found.attribution.cue!);
  const more = following.map(({ first, last }) => ({ first, last }));
  const attribution = {
    ...found.attribution,
    content: [...found.attribution.content, ...more],
  };
  reading.found.push(attribution);
  reading.taken.add(found.group.head);
  for (const { row } of [q, ...following]) reading.owner.set(row, attribution);
}

/// “A,” she said, “b. C.” “D.”: the quotations right behind belong to the same source, up to a
/// sentence without marks or another cue.
function followingOf(
  passage: Passage,
  sentences: readonly Sentence[],
  quoted: readonly Quoted[],
  from: number,
  cue: Range,
): Quoted[] {
  const following: Quoted[] = [];
  let reached = passage.sentenceOf(Math.max(quoted[from]!.last - 1, cue.last - 1));
  for (let i = from + 1; i < quoted.length; i++) {
    const q = quoted[i]!;
    const s = passage.sentenceOf(q.first);
    if (s > reached + 1) break;
    if (s === reached + 1 && (!opensSentence(passage, q.first) || cueAfter(passage, sentences, q)))
      break;
    if (s <= reached && hasCueBetween(passage, sentences, quoted[i - 1]!, q, cue)) break;
    following.push(q);
    reached = passage.sentenceOf(q.last - 1);
  }
  return following;
}

function hasCueBetween(
  passage: Passage,
  sentences: readonly Sentence[],
  left: Quoted,
  right: Quoted,
  cue: Range,
): boolean {
  const groups = sentences[passage.sentenceOf(right.first)]!.groups;
  return groups.some(
    (g) => g.head >= left.last && g.head < right.first && g.first !== cue.first && cueVerb(g.lemma),
  );
}

interface FoundCue {
  readonly attribution: Attribution;
  readonly group: VerbGroup;
}

/// “...,” said Brook / Brook said / as Brook put it.
function cueAfter(passage: Passage, sentences: readonly Sentence[], q: Quoted): FoundCue | null {
  const sentence = sentences[passage.sentenceOf(q.last - 1)]!;
  let from = q.last;
  while (from < sentence.last && (passage.word[from] === ',' || passage.word[from] === '—')) from++;
  if (from >= sentence.last) return null;
  const limit = nextMark(passage, from, sentence.last);
  const group = sentence.groups.find((g) => g.first >= from && g.first < limit);
  if (!group || group.passive || group.form === 'infinitive') return null;
  const verb = speechVerb(group);
  if (!verb) return null;
  const subject = subjectAround(passage, group, verb, from, limit);
  if (!subject) return null;
  return {
    attribution: attributionOf(passage, 'quote-before-cue', group, verb, subject, q, limit),
    group,
  };
}

function speechVerb(group: VerbGroup): CueVerb | undefined {
  const verb = cueVerb(group.lemma);
  return verb?.frames.includes('d') ? verb : undefined;
}

function nextMark(passage: Passage, from: number, limit: number): number {
  for (let k = from; k < limit; k++) if (passage.mark[k]) return k;
  return limit;
}

function subjectAround(
  passage: Passage,
  group: VerbGroup,
  verb: CueVerb,
  from: number,
  limit: number,
): Subject | null {
  if (group.first <= from + 1 && verb.frames.includes('v')) {
    const inverted = invertedAfter(passage, group, limit);
    if (inverted && (group.first === from || passage.tag[from] === 'RB')) return inverted;
  }
  const subject = subjectBefore(passage, group, from);
  if (!subject || subject.frame === 'relative') return null;
  return subject.source.first <= from + 1 ? subject : null;
}

function invertedAfter(passage: Passage, group: VerbGroup, limit: number): Subject | null {
  const core = nounPhraseStartingAt(passage, group.last, limit);
  if (!core) return null;
  let last = afterBrackets(passage, core.last, limit);
  for (let end = appositionEnd(passage, last, limit); end > last;) {
    last = end;
    end = appositionEnd(passage, last, limit);
  }
  return { source: { first: core.first, last }, core, frame: 'inverted' };
}

/// "Brook (N-Ellis)"
function afterBrackets(passage: Passage, from: number, limit: number): number {
  if (passage.word[from] !== '(') return from;
  for (let k = from + 1; k < Math.min(limit, from + 12); k++)
    if (passage.word[k] === ')') return k + 1;
  return from;
}

/// “...,” said Brook, the harbour master, who left in May, adding that: finds the end of an
/// apposition. It ends at the next comma or with the sentence.
function appositionEnd(passage: Passage, comma: number, limit: number): number {
  const { word, tag } = passage;
  if (word[comma] !== ',' || comma + 1 >= limit) return comma;
  const opens = tag[comma + 1]!;
  const fits =
    /^(?:DT|WP|CD|JJ|PRP\$)/.test(opens) || passage.isNoun(comma + 1) || word[comma + 1] === 'of';
  if (!fits || isTimeWord(word[comma + 1]!)) return comma;
  let end = comma + 1;
  while (end < limit && !/^[,.;]$/.test(word[end]!)) end++;
  return end > comma + 1 ? end : comma;
}

/// Brook said: “...” / Brook told the council on Monday, “...”
function cueBefore(
  passage: Passage,
  sentences: readonly Sentence[],
  q: Quoted,
  taken: ReadonlySet<number>,
): FoundCue | null {
  const sentence = introducing(passage, sentences, q);
  const before = passage.word[q.first - 1];
  if (!sentence || (before !== ',' && before !== ':' && !isPlainCue(passage, q))) return null;
  const group = sentence.groups.findLast(
    (g) => g.last <= q.first && passage.quotation[g.head]! < 0,
  );
  const verb = group && speechVerb(group);
  if (!group || !verb || group.passive || taken.has(group.head)) return null;
  if (group.form === 'infinitive' || group.form === 'participle') return null;
  const floor = lastMarkBefore(passage, group.first, sentence.first);
  const own = group.form === 'gerund' ? null : subjectBefore(passage, group, floor);
  const subject = own ?? mainSubject(passage, sentence, group, floor);
  if (!subject || !transparent(passage, group, q.first, before === ':')) return null;
  return {
    attribution: attributionOf(passage, 'quote-after-cue', group, verb, subject, q, q.first),
    group,
  };
}

/// The sentence that leads up to a quotation: its own, or, when the quotation opens a paragraph, the
/// last of the paragraph before if that ends in a colon.
function introducing(passage: Passage, sentences: readonly Sentence[], q: Quoted): Sentence | null {
  const own = sentences[passage.sentenceOf(q.first)]!;
  if (q.first > own.first) return own;
  return q.first > 0 && passage.word[q.first - 1] === ':'
    ? sentences[passage.sentenceOf(q.first - 1)]!
    : null;
}

function isPlainCue(passage: Passage, q: Quoted): boolean {
  return q.first > 0 && passage.isVerb(q.first - 1);
}

function lastMarkBefore(passage: Passage, from: number, floor: number): number {
  for (let k = from - 1; k >= floor; k--) if (passage.mark[k]) return k + 1;
  return floor;
}

/// "Brook shook her head, saying: “...”"
function mainSubject(
  passage: Passage,
  sentence: Sentence,
  group: VerbGroup,
  floor: number,
): Subject | null {
  const joined = passage.word[group.first - 1];
  if (joined !== ',' && joined !== 'and') return null;
  for (const g of sentence.groups) {
    if (g.first >= group.first) break;
    if (!g.finite || g.first < floor) continue;
    const subject = subjectBefore(passage, g, floor);
    if (subject && subject.frame === 'subject') return { ...subject, frame: 'shared' };
  }
  return null;
}

/// True where only an addressee, a time or a place stands between the cue and the quotation.
function transparent(passage: Passage, group: VerbGroup, open: number, colon: boolean): boolean {
  let i = group.last;
  const told = nounPhraseStartingAt(passage, i, open);
  if (told) i = told.last;
  i = skipAdverbials(passage, i, open);
  while (
    i < open &&
    (passage.word[i] === ',' || passage.word[i] === ':' || passage.word[i] === 'that')
  )
    i++;
  return i >= open || colon || open - i <= 2;
}

function attributionOf(
  passage: Passage,
  frame: Frame,
  group: VerbGroup,
  verb: CueVerb,
  subject: Subject,
  q: Quoted,
  limit: number,
): Attribution {
  const told =
    verb.frames.includes('a') && subject.frame !== 'inverted'
      ? personalPhraseAt(passage, group.last, limit)
      : null;
  return {
    frame,
    lemma: group.lemma,
    type: verb.type,
    illocution: verb.illocution,
    cue: { first: group.first, last: group.last },
    source: subject.source,
    sourceFrame: subject.frame,
    antecedent: subject.core,
    content: [{ first: q.first, last: q.last }],
    addressee: told,
    negated: group.negated,
    modal: group.modal,
  };
}
