import type {
  Article,
  ArticleRecord,
  AuditRow,
  Event,
  QuoteAuditRow,
  Statement,
} from '../record/types.ts';
import type { Disposition } from '../record/vocabulary.ts';
import { findQuotations, type Quotations } from '../text/quotations.ts';
import { PARAGRAPH_KINDS, segment } from '../text/segmentation.ts';
import { overlaps, type Span } from '../text/span.ts';
import { cueVerb } from './words/cues.ts';
import type { Passage } from './grammar/passage.ts';
import { verbGroups, type VerbGroup } from './grammar/verb-groups.ts';

const UNCERTAINTY =
  /\b(?:not (?:immediately |yet |entirely )?(?:clear|known|certain)|unclear|remains? to be seen|could not be (?:independently )?(?:verified|confirmed)|unknown)\b/i;
const EVALUATING_WORDS =
  /\b(?:however|in contrast|notably|apparently|seems?|seemed|appears?|appeared|likely|unlikely|few details|surprising(?:ly)?|remarkabl[ey]|significant(?:ly)?)\b/i;
/// Verbs of replying. "Did not respond" is no statement: the narrator reports silence.
const REPLY_VERBS = new Set(['respond', 'reply', 'comment', 'answer', 'return']);
const HEADLINE = PARAGRAPH_KINDS.indexOf('headline');
const DATELINE = PARAGRAPH_KINDS.indexOf('dateline');

/// What became of each sentence and of each outermost pair of quotation marks, in the order of the
/// text. Nothing of the article is left out.
export function auditOf(
  { text, stripped }: Pick<Article, 'text' | 'stripped'>,
  passage: Passage,
  statements: readonly Statement[],
  events: readonly Event[],
): Pick<ArticleRecord, 'audit' | 'quoteAudit'> {
  const apart = stripped.map(({ span }) => strippedRows(text, span));
  return {
    audit: [
      ...auditSentences(passage, statements, events),
      ...apart.flatMap(({ audit }) => audit),
    ].sort((a, b) => a.sentence.start - b.sentence.start),
    quoteAudit: [
      ...auditQuotations(passage, statements),
      ...apart.flatMap(({ quoteAudit }) => quoteAudit),
    ].sort((a, b) => a.quote.start - b.quote.start),
  };
}

/// The sentences and quotation marks of a stretch that is not read.
function strippedRows(
  text: string,
  { start, end }: Span,
): Pick<ArticleRecord, 'audit' | 'quoteAudit'> {
  const words = text.slice(start, end);
  const segments = segment(words);
  const { sentenceCount, sentenceFirst, tokenStart, tokenEnd } = segments;
  return {
    audit: Array.from({ length: sentenceCount }, (_, s) => ({
      sentence: {
        start: start + tokenStart[sentenceFirst[s]!]!,
        end: start + tokenEnd[sentenceFirst[s + 1]! - 1]!,
      },
      statements: [],
      disposition: 'stripped',
      reason: 'not part of the report',
    })),
    quoteAudit: outermost(findQuotations(words, segments)).map((quote) => ({
      quote: { start: start + quote.start, end: start + quote.end },
      statements: [],
      disposition: 'stripped',
    })),
  };
}

function auditSentences(
  passage: Passage,
  statements: readonly Statement[],
  events: readonly Event[],
): AuditRow[] {
  const { sentenceCount } = passage.doc.segments;
  const index = new SpanIndex(
    statements.flatMap((s) =>
      [...s.content, ...(s.cue ? [s.cue] : []), ...s.source].map((span) => ({ span, id: s.id })),
    ),
  );
  const told = new SpanIndex(
    events.flatMap(({ evidence, type, status }) =>
      evidence.map((span) => ({
        span,
        id: `${type === 'none' ? '' : `${type.toLowerCase()}, `}${status}`,
      })),
    ),
  );
  const narrated = new Set(statements.filter((s) => s.level === 'narrated').map((s) => s.id));
  return Array.from({ length: sentenceCount }, (_, s) => {
    const sentence = passage.span(passage.sentence(s));
    const ids = index.overlapping(sentence);
    const verdict = disposition(passage, s, sentence, ids, narrated);
    const found = verdict.disposition === 'background' ? told.overlapping(sentence) : [];
    const event: Verdict | null = found.length
      ? { disposition: 'event', reason: `an event: ${found.join('; ')}` }
      : null;
    return { sentence, statements: ids, ...(event ?? verdict) };
  });
}

interface Verdict {
  readonly disposition: Disposition;
  readonly reason?: string;
}

function disposition(
  passage: Passage,
  s: number,
  sentence: Span,
  ids: readonly string[],
  narrated: ReadonlySet<string>,
): Verdict {
  const { first, last } = passage.sentence(s);
  if (ids.length)
    return { disposition: ids.every((id) => narrated.has(id)) ? 'narrated' : 'statement' };
  const paragraph = passage.doc.segments.sentenceParagraph[s]!;
  const kind = passage.doc.segments.paragraphKind[paragraph];
  if (kind === HEADLINE) return { disposition: 'headline' };
  const opens = passage.doc.segments.paragraphFirst[paragraph] === s;
  if (kind === DATELINE && opens) return { disposition: 'background', reason: 'the dateline' };
  const groups = verbGroups(passage, first, last);
  const silent = groups.find((g) => g.negated && REPLY_VERBS.has(g.lemma));
  if (silent) return { disposition: 'narrated', reason: 'nothing was said: no reply is reported' };
  const missed = missedReason(passage, first, last, groups);
  if (missed) return { disposition: 'unexplained', reason: missed };
  return narration(passage.text.slice(sentence.start, sentence.end), passage, groups);
}

/// Whether a sentence without a statement has a sign of speech.
function missedReason(
  passage: Passage,
  first: number,
  last: number,
  groups: readonly VerbGroup[],
): string | null {
  for (let k = first; k < last; k++)
    if (passage.quotation[k]! >= 0) return 'quotation marks, but no speaker could be told';
  const cue = groups.find((g) => g.finite && !g.passive && isSpeech(g.lemma));
  return cue ? `“${passage.form(cue.head)}”, but no source and content could be told` : null;
}

function isSpeech(lemma: string): boolean {
  const verb = cueVerb(lemma);
  return verb?.type === 'speech' && verb.frames.includes('s') && verb.frames.includes('v');
}

/// The narrator's own sentences: what is not clear, what is judged, what happened, what is so.
function narration(words: string, passage: Passage, groups: readonly VerbGroup[]): Verdict {
  if (UNCERTAINTY.test(words))
    return { disposition: 'uncertainty', reason: 'the narrator says that something is not known' };
  if (EVALUATING_WORDS.test(words))
    return { disposition: 'evaluation', reason: 'the narrator’s own judgement' };
  const main = groups.find((g) => g.finite && g.lemma !== 'be' && g.lemma !== 'have');
  if (main && /^VB[DN]$/.test(passage.tag[main.first]!))
    return { disposition: 'event', reason: `the narrator reports: ${passage.form(main.head)}` };
  return {
    disposition: 'background',
    reason: main ? 'the narrator’s own account' : 'no verb of action or speech',
  };
}

function auditQuotations(passage: Passage, statements: readonly Statement[]): QuoteAuditRow[] {
  const index = new SpanIndex(
    statements.flatMap((s) => [...s.quotes, ...s.content].map((span) => ({ span, id: s.id }))),
  );
  return outermost(passage.doc.quotations).map((quote) => {
    const ids = index.overlapping(quote);
    return { quote, statements: ids, ...quoteVerdict(passage, quote, ids) };
  });
}

/// The words inside each pair of marks that stands in no other.
function outermost({ count, parent, innerStart, innerEnd }: Quotations): Span[] {
  return Array.from({ length: count }, (_, i) => i)
    .filter((i) => parent[i]! < 0 && innerEnd[i]! > innerStart[i]!)
    .map((i) => ({ start: innerStart[i]!, end: innerEnd[i]! }));
}

function quoteVerdict(passage: Passage, quote: Span, ids: readonly string[]): Verdict {
  if (ids.length) return { disposition: 'statement' };
  if (isTitleCase(passage.text.slice(quote.start, quote.end)))
    return { disposition: 'background', reason: 'a title or a name in marks' };
  return { disposition: 'unexplained', reason: 'no speaker could be told' };
}

/// “The Long Winter”: capitals throughout and no punctuation at the end.
function isTitleCase(words: string): boolean {
  const parts = words.split(/\s+/);
  const long = parts.filter((p) => p.length > 3);
  return (
    parts.length <= 8 &&
    long.length > 0 &&
    !/[!?]$/.test(words) &&
    long.every((p) => /^[^\p{Ll}]/u.test(p))
  );
}

/// Code units of a text that are looked up together.
const STRETCH = 256;

/// Which statements touch a span: the rows by the stretches of the text that they are in, so that one that runs
/// through all of it is no reason to look at all that stands in it.
class SpanIndex {
  readonly #rows: { span: Span; id: string }[];
  readonly #in: number[][] = [];

  constructor(rows: { span: Span; id: string }[]) {
    this.#rows = rows.sort((a, b) => a.span.start - b.span.start);
    for (const [row, { span }] of this.#rows.entries())
      for (const stretch of stretchesOf(span)) (this.#in[stretch] ??= []).push(row);
  }

  /// In the order of where their rows start.
  overlapping(span: Span): string[] {
    const touching = new Set<number>();
    for (const stretch of stretchesOf(span))
      for (const row of this.#in[stretch] ?? [])
        if (overlaps(this.#rows[row]!.span, span)) touching.add(row);
    const inOrder = [...touching].sort((a, b) => a - b);
    return [...new Set(inOrder.map((row) => this.#rows[row]!.id))];
  }
}

function* stretchesOf({ start, end }: Span): Generator<number> {
  for (let k = Math.floor(start / STRETCH); k * STRETCH < end; k++) yield k;
}

/// Counts that a digest shows: sentences and quotation marks that nothing explains.
export function unexplained(record: Pick<ArticleRecord, 'audit' | 'quoteAudit'>): {
  sentences: number;
  quotes: number;
} {
  const isOpen = (row: { disposition: Disposition }) => row.disposition === 'unexplained';
  return {
    sentences: record.audit.filter(isOpen).length,
    quotes: record.quoteAudit.filter(isOpen).length,
  };
}
