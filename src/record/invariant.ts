import type { Span } from '../text/span.ts';
import { enclosingMark } from './enclosure.ts';
import { textHash } from './ids.ts';
import type {
  Agreement,
  Article,
  ArticleDate,
  ArticleRecord,
  AuditRow,
  Commitment,
  Conflict,
  DateValue,
  Entity,
  Event,
  Mention,
  Statement,
} from './types.ts';
import {
  CHANNELS,
  COMMITMENT_KINDS,
  COMMITMENT_STATUSES,
  CONFLICT_DEGREES,
  CONFLICT_STATES,
  DATE_BASES,
  DATE_ORIGINS,
  DATE_PRECISIONS,
  DISPOSITIONS,
  ENTITY_TYPES,
  EVENT_STATUSES,
  EVENT_TYPES,
  ILLOCUTIONS,
  KINDS,
  LEVELS,
  MODALITIES,
  POLARITIES,
  REVIEWS,
  STANCES,
  STRIPPED_KINDS,
  TYPES,
} from './vocabulary.ts';

/// What the fields of one record are checked against.
interface Ground {
  readonly text: string;
  /// In text order, disjoint.
  readonly stripped: readonly Span[];
  readonly statements: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

/// Throws `RangeError` unless the hash is the text's own and all spans lie in the text.
export function checkArticle(article: Article): void {
  const { text, stripped, problems } = article;
  if (typeof text !== 'string') throw new RangeError('article.text: not a string');
  if (!text.isWellFormed()) throw new RangeError('article.text: unpaired surrogate');
  if (article.textHash !== textHash(text))
    fail('article.textHash', article.textHash, 'is not the hash of the text');
  checkArticleDate(article.published, 'article.published');
  checkArticleDate(article.modified, 'article.modified');
  stripped.forEach(({ kind }, i) => checkTerm(kind, STRIPPED_KINDS, `article.stripped[${i}].kind`));
  stripped.forEach(({ span }, i) => checkSpan(text, span, `article.stripped[${i}]`));
  checkOrder(
    stripped.map(({ span }) => span),
    'article.stripped',
  );
  problems.forEach(({ span }, i) => {
    if (span) checkSpan(text, span, `article.problems[${i}].span`);
  });
}

/// Throws `RangeError`, naming the field and its value, unless the record is sound.
export function checkRecord(record: ArticleRecord): void {
  checkArticle(record.article);
  const ground: Ground = {
    text: record.article.text,
    stripped: record.article.stripped.map(({ span }) => span),
    statements: uniqueIds(record.statements, 'statements'),
    entities: uniqueIds(record.entities, 'entities'),
  };
  for (const name of ['events', 'commitments', 'conflicts', 'agreements'] as const)
    uniqueIds(record[name], name);
  each(record.statements, 'statements', ground, checkStatement);
  checkParents(record.statements);
  each(record.entities, 'entities', ground, checkEntity);
  each(record.events, 'events', ground, checkEvent);
  each(record.commitments, 'commitments', ground, checkCommitment);
  each(record.conflicts, 'conflicts', ground, checkConflict);
  each(record.agreements, 'agreements', ground, checkAgreement);
  each(record.audit, 'audit', ground, (row, path) => {
    checkSpan(ground.text, row.sentence, `${path}.sentence`);
    checkAccount(row, path, ground);
  });
  each(record.quoteAudit, 'quoteAudit', ground, (row, path) => {
    checkSpan(ground.text, row.quote, `${path}.quote`);
    checkAccount(row, path, ground);
  });
}

function checkStatement(statement: Statement, path: string, ground: Ground): void {
  checkStatementTerms(statement, path);
  if (!statement.content.length) fail(`${path}.content`, '[]', 'is empty');
  for (const field of ['content', 'quotes', 'source'] as const)
    checkEvidence(statement[field], `${path}.${field}`, ground);
  checkOrder(statement.content, `${path}.content`);
  checkOrder(statement.quotes, `${path}.quotes`);
  if (statement.cue) checkKept(statement.cue, `${path}.cue`, ground);
  if (statement.kind === 'direct') checkUnmarked(ground.text, statement.content, `${path}.content`);
  checkMentions(statement.speaker, `${path}.speaker`, ground);
  checkMentions(statement.addressee, `${path}.addressee`, ground);
  checkMentions(statement.reportedBy, `${path}.reportedBy`, ground);
  checkDate(statement.saidAt, `${path}.saidAt`);
  checkReferences(
    statement.parent === undefined ? [] : [statement.parent],
    `${path}.parent`,
    ground,
  );
  if (!(statement.confidence >= 0 && statement.confidence <= 1))
    fail(`${path}.confidence`, statement.confidence, 'is not within 0..1');
}

function checkStatementTerms(statement: Statement, path: string): void {
  checkTerm(statement.kind, KINDS, `${path}.kind`);
  checkTerm(statement.level, LEVELS, `${path}.level`);
  checkTerm(statement.type, TYPES, `${path}.type`);
  checkTerm(statement.illocution, ILLOCUTIONS, `${path}.illocution`);
  checkTerm(statement.polarity, POLARITIES, `${path}.polarity`);
  checkTerm(statement.modality, MODALITIES, `${path}.modality`);
  checkTerm(statement.stance, STANCES, `${path}.stance`);
  checkTerm(statement.venue.channel, CHANNELS, `${path}.venue.channel`);
  checkTerm(statement.review, REVIEWS, `${path}.review`);
}

function checkUnmarked(text: string, content: readonly Span[], path: string): void {
  content.forEach((span, i) => {
    const mark = enclosingMark(text, span);
    if (mark) fail(`${path}[${i}]`, span, `includes the enclosing quotation mark ${mark}`);
  });
}

/// Follows each chain of parents once; a chain that returns to its own start is a cycle.
function checkParents(statements: readonly Statement[]): void {
  const parents = new Map(statements.map(({ id, parent }) => [id, parent]));
  const settled = new Set<string>();
  for (const { id } of statements) {
    const chain = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !settled.has(at)) {
      if (chain.has(at)) fail('statements.parent', at, 'is its own ancestor');
      chain.add(at);
      at = parents.get(at);
    }
    for (const seen of chain) settled.add(seen);
  }
}

function checkEntity(entity: Entity, path: string, ground: Ground): void {
  checkTerm(entity.type, ENTITY_TYPES, `${path}.type`);
  checkEvidence(entity.mentions, `${path}.mentions`, ground);
  const { country } = entity;
  if (country !== undefined && !/^[A-Z]{2}$/.test(country))
    fail(`${path}.country`, country, 'is no code of a country (two capitals)');
}

function checkEvent(event: Event, path: string, ground: Ground): void {
  checkTerm(event.type, EVENT_TYPES, `${path}.type`);
  checkTerm(event.status, EVENT_STATUSES, `${path}.status`);
  checkMentions(event.actors, `${path}.actors`, ground);
  checkMentions(event.targets, `${path}.targets`, ground);
  checkDate(event.date, `${path}.date`);
  checkEvidence(event.evidence, `${path}.evidence`, ground);
  const { assertedBy, goldstein } = event;
  if (typeof assertedBy !== 'string') checkMentions([assertedBy], `${path}.assertedBy`, ground);
  else if (assertedBy !== 'narrator') fail(`${path}.assertedBy`, assertedBy, 'is no narrator');
  if (goldstein !== undefined && !(Math.abs(goldstein) <= 10))
    fail(`${path}.goldstein`, goldstein, 'is not within -10..10');
}

function checkCommitment(commitment: Commitment, path: string, ground: Ground): void {
  checkTerm(commitment.kind, COMMITMENT_KINDS, `${path}.kind`);
  checkTerm(commitment.status, COMMITMENT_STATUSES, `${path}.status`);
  checkMentions(commitment.holder, `${path}.holder`, ground);
  checkMentions(commitment.target, `${path}.target`, ground);
  checkKept(commitment.action, `${path}.action`, ground);
  checkDate(commitment.due, `${path}.due`);
  checkEvidence(commitment.conditions, `${path}.conditions`, ground);
  checkEvidence(commitment.evidence, `${path}.evidence`, ground);
  checkReferences(commitment.statements, `${path}.statements`, ground);
}

function checkConflict(conflict: Conflict, path: string, ground: Ground): void {
  checkTerm(conflict.degree, CONFLICT_DEGREES, `${path}.degree`);
  checkTerm(conflict.state, CONFLICT_STATES, `${path}.state`);
  checkReferences(conflict.a, `${path}.a`, ground);
  checkReferences(conflict.b, `${path}.b`, ground);
  if (conflict.marker) checkKept(conflict.marker, `${path}.marker`, ground);
}

function checkAgreement(agreement: Agreement, path: string, ground: Ground): void {
  checkReferences(agreement.members, `${path}.members`, ground);
}

function checkAccount(row: Omit<AuditRow, 'sentence'>, path: string, ground: Ground): void {
  checkTerm(row.disposition, DISPOSITIONS, `${path}.disposition`);
  checkReferences(row.statements, `${path}.statements`, ground);
}

function checkMentions(mentions: readonly Mention[], path: string, ground: Ground): void {
  mentions.forEach(({ span, entity }, i) => {
    if (span) checkKept(span, `${path}[${i}].span`, ground);
    if (entity !== undefined && !ground.entities.has(entity))
      fail(`${path}[${i}].entity`, entity, 'is no entity of this record');
  });
}

function checkArticleDate(date: ArticleDate | undefined, path: string): void {
  if (!date) return;
  checkTerm(date.basis, DATE_BASES, `${path}.basis`);
  if (date.from !== undefined) checkTerm(date.from, DATE_ORIGINS, `${path}.from`);
}

function checkDate(date: DateValue | null, path: string): void {
  if (!date) return;
  checkTerm(date.basis, DATE_BASES, `${path}.basis`);
  if (date.precision !== null) checkTerm(date.precision, DATE_PRECISIONS, `${path}.precision`);
}

function checkReferences(ids: readonly string[], path: string, { statements }: Ground): void {
  for (const id of ids) if (!statements.has(id)) fail(path, id, 'is no statement of this record');
}

function checkEvidence(spans: readonly Span[], path: string, ground: Ground): void {
  spans.forEach((span, i) => checkKept(span, `${path}[${i}]`, ground));
}

/// What was stripped from an article says nothing and names nobody.
function checkKept(span: Span, path: string, { text, stripped }: Ground): void {
  checkSpan(text, span, path);
  if (stripped.length && touches(stripped, span)) fail(path, span, 'overlaps a stripped span');
}

function checkOrder(spans: readonly Span[], path: string): void {
  let last = 0;
  spans.forEach((span, i) => {
    if (span.start < last) fail(`${path}[${i}]`, span, `starts before ${last}, out of order`);
    last = span.end;
  });
}

function checkSpan(text: string, span: Span, path: string): void {
  const { start, end } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length)
    fail(path, span, `is not within 0..${text.length}`);
  if (start >= end) fail(path, span, 'is empty');
  if (cutsPair(text, start) || cutsPair(text, end)) fail(path, span, 'cuts a surrogate pair');
}

/// The text is well formed, so a low surrogate always has its high one before it.
function cutsPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function checkTerm(value: string, terms: readonly string[], path: string): void {
  if (!terms.includes(value)) fail(path, value, `is not one of ${terms.join(', ')}`);
}

function uniqueIds(items: readonly { id: string }[], path: string): ReadonlySet<string> {
  const ids = new Set<string>();
  items.forEach(({ id }, i) => {
    if (ids.has(id)) fail(`${path}[${i}].id`, id, 'is there twice');
    ids.add(id);
  });
  return ids;
}

function each<T>(
  items: readonly T[],
  path: string,
  ground: Ground,
  check: (item: T, path: string, ground: Ground) => void,
): void {
  items.forEach((item, i) => check(item, `${path}[${i}]`, ground));
}

/// Whether any of the ordered, disjoint spans shares a code unit with `span`.
function touches(ordered: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  return low < ordered.length && ordered[low]!.start < span.end;
}

function fail(path: string, value: unknown, why: string): never {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  throw new RangeError(`${path}: ${shown} ${why}`);
}
