import type { ArticleRecord, Statement } from '../../record/types.ts';
import { slice, type Span } from '../../text/span.ts';

/// One line of a brief: who, and words of the article. `statement` is where it is on record.
export interface BriefLine {
  readonly who: readonly string[];
  /// Words that report, verbatim; null where there are none.
  readonly cue: Span | null;
  readonly words: readonly Span[];
  readonly statement?: string;
  /// What is known beside the words: a date, a degree.
  readonly note?: string;
}

/// One page on an article in words of its own: verbatim spans only, nothing told in other words.
export interface Brief {
  readonly said: readonly BriefLine[];
  readonly agreed: readonly BriefLine[];
  readonly disputed: readonly (readonly BriefLine[])[];
  readonly expected: readonly BriefLine[];
  readonly unclear: readonly BriefLine[];
}

/// Lines of a section at most: a brief is one page.
const MOST = 8;
const TELLING = new Set(['direct', 'mixed']);

/// The brief of a record: the most telling statements that nobody disputes, what several agree on, what stands
/// against what, what is to come, and what the article leaves open.
export function briefOf(record: ArticleRecord): Brief {
  const byId = new Map(record.statements.map((s) => [s.id, s]));
  const line = (id: string): BriefLine[] => {
    const statement = byId.get(id);
    return statement ? [lineOf(record, statement)] : [];
  };
  const disputed = new Set(record.conflicts.flatMap(({ a, b }) => [...a, ...b]));
  const agreed = record.agreements.flatMap(({ members }) => members);
  const used = new Set([...disputed, ...agreed]);
  return {
    said: saidOf(record, used),
    agreed: agreed.slice(0, MOST).flatMap(line),
    disputed: record.conflicts
      .slice(0, MOST)
      .map(({ a, b, degree }) =>
        [...a, ...b].flatMap(line).map((one) => ({ ...one, note: degree })),
      ),
    expected: expectedOf(record),
    unclear: unclearOf(record),
  };
}

/// Who speaks by name, or else in the article's own words.
function lineOf(
  { article: { text } }: ArticleRecord,
  { id, speaker, source, cue, content }: Statement,
): BriefLine {
  const names = speaker.map(({ name }) => name);
  const who = names.length ? names : source.map((span) => slice(text, span));
  return { who, cue, words: content, statement: id };
}

/// By named speakers, in their own words first, one of each speaker before another; in the order of the text.
function saidOf(record: ArticleRecord, used: ReadonlySet<string>): BriefLine[] {
  const sure = record.statements.filter(
    ({ id, speaker, review, parent, type }) =>
      !used.has(id) &&
      speaker.length > 0 &&
      review !== 'needs-review' &&
      !parent &&
      type === 'speech',
  );
  const turn = new Map<string, number>();
  const ranked = sure.map((statement, i) => {
    const name = statement.speaker[0]!.name;
    const nth = turn.get(name) ?? 0;
    turn.set(name, nth + 1);
    return { statement, i, rank: nth * 2 + (TELLING.has(statement.kind) ? 0 : 1) };
  });
  const kept = ranked.sort((a, b) => a.rank - b.rank || a.i - b.i).slice(0, MOST);
  return kept.sort((a, b) => a.i - b.i).map(({ statement }) => lineOf(record, statement));
}

function expectedOf({ commitments }: ArticleRecord): BriefLine[] {
  const open = commitments.filter(({ status }) => status === 'open' || status === 'pending');
  const dated = open.filter(({ due }) => due?.value);
  return [...dated, ...open.filter(({ due }) => !due?.value)].slice(0, MOST).map((one) => ({
    who: one.holder.map(({ name }) => name),
    cue: null,
    words: [one.evidence[0] ?? one.action],
    ...(one.statements[0] && { statement: one.statements[0] }),
    ...(one.due?.value && { note: one.due.value }),
  }));
}

/// What nobody named says, and sentences that could not be explained.
function unclearOf(record: ArticleRecord): BriefLine[] {
  const { statements, audit } = record;
  const open = statements
    .filter(({ speaker, parent }) => !speaker.length && !parent)
    .map((statement) => lineOf(record, statement));
  const unexplained = audit
    .filter(({ disposition }) => disposition === 'unexplained')
    .map(({ sentence, reason }) => ({
      who: [],
      cue: null,
      words: [sentence],
      ...(reason && { note: reason }),
    }));
  return [...open, ...unexplained].slice(0, MOST);
}
