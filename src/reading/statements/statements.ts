import { enclosingMark } from '../../record/enclosure.ts';
import type { Statement } from '../../record/types.ts';
import type { Kind, Level } from '../../record/vocabulary.ts';
import { statementId } from '../../record/ids.ts';
import type { Span } from '../../text/span.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { FRAMES, SOURCE_FRAMES } from '../attribution/frames.ts';
import { addresseeOf } from './addressee.ts';
import { chainOf } from './chain.ts';
import { mentionsOf, type Ground } from './ground.ts';
import { illocutionOf, modalityOf, polarityOf, stanceOf } from './illocution.ts';
import { withConversation } from './conversation.ts';
import { parentsOf } from '../attribution/nesting.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { saidIn } from '../places/said-in.ts';
import { reliabilityOf } from '../attribution/reliability.ts';
import { saidAt } from './said-at.ts';
import type { Resolution } from '../who/resolution.ts';
import { SpeakerResolver } from '../who/speakers.ts';
import { aboutOf } from './topics.ts';
import { occasionOf } from './venue.ts';

/// Below this confidence a statement is shown as `needs-review` and kept out of publication.
const REVIEW_BELOW = 0.6;

const NARRATED_CUES = new Set(['discuss', 'talk', 'speak', 'outline', 'detail']);

/// Makes statements of attributions, which come in the order of their cues: names the speakers,
/// builds the chains, and keeps the reasons.
export function makeStatements(ground: Ground, attributions: readonly Attribution[]): Statement[] {
  const { passage, cast, references } = ground;
  const parents = parentsOf(attributions);
  // A turn of a transcript stands inside no other statement.
  for (const [i, { frame }] of attributions.entries()) if (FRAMES[frame].isTurn) parents[i] = -1;
  const resolver = new SpeakerResolver(passage, cast, references);
  const made = new Array<Statement | undefined>(attributions.length);
  const resolved = new Array<Resolution | undefined>(attributions.length);
  const ids = new Map<string, number>();
  const isParent = new Set(parents);
  for (const i of inReadingOrder(parents)) {
    const a = attributions[i]!;
    const p = parents[i]!;
    const parent = p >= 0 ? made[p] : undefined;
    const outlet = p >= 0 && isRelay(ground, resolved[p]!);
    const owner = quotedBy(passage, attributions, parents, i);
    const speaker = owner >= 0 ? resolved[owner]! : null;
    resolved[i] = resolver.source(a, speaker);
    const carries = isRelay(ground, resolved[i]) && isParent.has(i);
    made[i] = makeStatement(ground, a, resolved[i], resolver, {
      parent,
      parentIsRelay: outlet,
      carries,
      ids,
    });
  }
  const said = made.flatMap((statement, i) =>
    statement ? [{ statement, attribution: attributions[i]! }] : [],
  );
  return withConversation(passage, said).sort(byContent);
}

function byContent(a: Statement, b: Statement): number {
  return a.content[0]!.start - b.content[0]!.start || b.content.at(-1)!.end - a.content.at(-1)!.end;
}

/// The order in which statements are made: that of the text, but a parent comes before its children
/// even where it stands behind them ("..., Lantra reported").
function inReadingOrder(parents: Int32Array): number[] {
  const order: number[] = [];
  const placed = new Uint8Array(parents.length);
  for (let i = 0; i < parents.length; i++) {
    const chain: number[] = [];
    for (let k = i; k >= 0 && !placed[k]; k = parents[k]!) {
      placed[k] = 1;
      chain.push(k);
    }
    order.push(...chain.toReversed());
  }
  return order;
}

/// The attribution whose quotation another one stands in: the nearest around it with its cue
/// outside of the marks. "I" inside stands for its speaker. -1 when there is none.
function quotedBy(
  passage: Passage,
  attributions: readonly Attribution[],
  parents: Int32Array,
  i: number,
): number {
  const rowOf = (k: number) => passage.quotation[attributions[k]!.cue!.first]!;
  let k = parents[i]!;
  if (rowOf(i) < 0) return k;
  while (k >= 0 && rowOf(k) === rowOf(i)) k = parents[k]!;
  return k;
}

function isRelay(ground: Ground, r: Resolution): boolean {
  return (
    r.who.length > 0 &&
    r.who.every((w) => w.entity >= 0 && ground.cast.entities[w.entity]!.type === 'outlet')
  );
}

interface StatementContext {
  readonly parent: Statement | undefined;
  readonly parentIsRelay: boolean;
  /// True for an outlet whose content holds other statements.
  readonly carries: boolean;
  readonly ids: Map<string, number>;
}

function makeStatement(
  ground: Ground,
  a: Attribution,
  resolution: Resolution,
  resolver: SpeakerResolver,
  around: StatementContext,
): Statement {
  const { article, passage } = ground;
  const kind = kindOf(passage, a);
  const level = levelOf(a, around);
  const content = contentOf(passage, a, kind);
  const confidence =
    Math.round(100 * reliabilityOf(a) * (resolution.open ? 1 : resolution.certainty)) / 100;
  const speaker = mentionsOf(ground, resolution);
  const occasion = occasionOf(passage, ground.cast, a);
  const role = roleOf(ground, resolution);
  const place = saidIn(passage, a, ground.places);
  const illocution = around.carries
    ? 'reports'
    : illocutionOf(passage, a, (token) => resolver.isSame(a, token));
  return {
    id: freshId(article.id, content, level, around.ids),
    ...(around.parent && { parent: around.parent.id }),
    kind,
    level,
    type: a.type,
    speaker,
    source: a.source ? [passage.span(a.source)] : [],
    ...(role && { role }),
    cue: a.cue ? passage.span(a.cue) : null,
    content,
    quotes: quotesOf(passage, a, kind),
    addressee: addresseeOf(ground, a, occasion, resolver),
    reportedBy: chainOf(ground, speaker, around.parent, occasion.carrier),
    venue: { channel: occasion.channel, ...(place && { place: place.name }) },
    saidAt: saidAt(passage, a, ground.times, around.parent?.saidAt ?? null),
    illocution,
    polarity: polarityOf(passage, a, illocution),
    modality: modalityOf(passage, a, illocution),
    stance: stanceOf(passage, a),
    about: aboutOf(passage, ground.cast, a),
    confidence,
    reasons: reasonsOf(passage, a, resolution),
    review: confidence < REVIEW_BELOW ? 'needs-review' : 'unreviewed',
  };
}

function freshId(
  article: string,
  content: readonly Span[],
  level: Level,
  ids: Map<string, number>,
): string {
  const id = statementId(article, content, level);
  const seen = (ids.get(id) ?? 0) + 1;
  ids.set(id, seen);
  return seen === 1 ? id : statementId(article, content, level, seen);
}

function levelOf(a: Attribution, { parent, parentIsRelay, carries }: StatementContext): Level {
  if (carries) return 'relay';
  if (FRAMES[a.frame].isNominal) return 'nominal';
  if (parent && !parentIsRelay) return 'nested';
  return NARRATED_CUES.has(a.lemma) ? 'narrated' : 'core';
}

/// The kind of a statement: direct when nearly all words stand in quotation marks or in a turn of a
/// transcript, mixed when some do, thought for an attitude without quoted words. The marks around
/// the cue itself do not count.
function kindOf(passage: Passage, a: Attribution): Kind {
  if (FRAMES[a.frame].isTurn) return 'direct';
  const own = a.cue ? passage.quotation[a.cue.first]! : -1;
  let words = 0;
  let quoted = 0;
  for (const c of a.content) {
    for (let k = c.first; k < c.last; k++) {
      if (passage.mark[k] || !/[\p{L}\p{N}]/u.test(passage.word[k]!)) continue;
      words++;
      if (passage.quotation[k]! >= 0 && passage.quotation[k] !== own) quoted++;
    }
  }
  const share = words ? quoted / words : 0;
  if (share >= 0.9) return 'direct';
  if (share > 0.02) return 'mixed';
  return a.type === 'attitude' ? 'thought' : 'indirect';
}

/// The spans of the content, in order; direct speech without its marks.
function contentOf(passage: Passage, a: Attribution, kind: Kind): Span[] {
  const spans = a.content
    .map((c) => (kind === 'direct' ? withoutMarks(passage, c) : c))
    .filter((c) => c.last > c.first)
    .flatMap((c) => passage.pieces(passage.span(c)))
    .map((s) => (kind === 'direct' ? withoutEdgeMarks(passage.text, s) : s))
    .sort((x, y) => x.start - y.start);
  return spans.filter((s, i) => i === 0 || s.start >= spans[i - 1]!.end);
}

/// The words of a quotation without its own marks; marks inside it stay.
function withoutMarks(passage: Passage, { first, last }: Range): Range {
  const row = passage.quotation[first]!;
  if (row < 0) return { first, last };
  const { innerStart, innerEnd } = passage.doc.quotations;
  const from = Math.max(first, passage.tokenAt(innerStart[row]!));
  const to = Math.min(last, passage.tokenAt(innerEnd[row]!));
  const inner = { first: from, last: to };
  return from < to && passage.hasWord(inner) ? inner : { first, last };
}

/// Marks at the edge of a span that have no partner are left out too.
function withoutEdgeMarks(text: string, span: Span): Span {
  let { start, end } = span;
  for (
    let mark = enclosingMark(text, { start, end });
    mark && end - start > 1;
    mark = enclosingMark(text, { start, end })
  ) {
    if (text[start] === mark) start++;
    else end--;
    while (end - start > 1 && /\s/.test(text[start]!)) start++;
    while (end - start > 1 && /\s/.test(text[end - 1]!)) end--;
  }
  return { start, end };
}

function quotesOf(passage: Passage, a: Attribution, kind: Kind): Span[] {
  if (kind !== 'direct' && kind !== 'mixed') return [];
  const own = a.cue ? passage.quotation[a.cue.first]! : -1;
  const { innerStart, innerEnd } = passage.doc.quotations;
  const rows = new Set<number>();
  for (const c of a.content)
    for (let k = c.first; k < c.last; k++) {
      const row = passage.quotation[k]!;
      if (row >= 0 && row !== own) rows.add(row);
    }
  return [...rows]
    .map((row) => ({ start: innerStart[row]!, end: innerEnd[row]! }))
    .filter((s) => s.end > s.start)
    .flatMap((s) => passage.pieces(s))
    .sort((x, y) => x.start - y.start);
}

function roleOf({ passage, cast }: Ground, resolution: Resolution): string | undefined {
  const [who] = resolution.who;
  if (resolution.who.length !== 1 || who!.entity < 0) return undefined;
  for (const [text, range] of cast.entities[who!.entity]!.roles)
    if (range.last <= who!.range.last + 14 && range.first >= who!.range.first - 14) return text;
  const [first] = cast.entities[who!.entity]!.roles.keys();
  return first && passage.words(who!.range).includes(first) ? first : undefined;
}

function reasonsOf(passage: Passage, a: Attribution, resolution: Resolution): string[] {
  const cue = a.cue ? `cue “${passage.words(a.cue).replace(/\s+/g, ' ')}”: ` : '';
  const source = SOURCE_FRAMES[a.sourceFrame].wording;
  const who = resolution.open
    ? `speaker left open: ${resolution.open}`
    : `speaker ${resolution.reason}`;
  return [cue + FRAMES[a.frame].wording, ...(source ? [source] : []), who];
}
