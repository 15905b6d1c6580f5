import type { Insertable } from 'kysely';
import { addressOf, articleId } from '../record/ids.ts';
import { makeRecord } from '../record/make.ts';
import type { ArticleRecord, Mention, Statement } from '../record/types.ts';
import { slice } from '../text/span.ts';
import { packRecord } from './codec.ts';
import { markOf, type IndexEntry } from './full-text.ts';
import { dayOf, rowOf } from './keys.ts';
import { recordHash, statementSeal } from './seals.ts';
import type { Tables } from './tables.ts';
import { fold } from './words.ts';

/// A record that has been checked and packed, so that the transaction that stores it is short.
export interface Prepared {
  readonly record: ArticleRecord;
  readonly packed: Uint8Array;
  readonly day: number;
}

type Row<T extends keyof Tables> = Insertable<Tables[T]>;

/// Throws `RangeError` for a record that is not sound or whose id is not that of its source and text.
export function prepare(record: ArticleRecord): Prepared {
  const { article } = makeRecord(record);
  const id = articleId(article.source, article.textHash);
  if (article.id !== id)
    throw new RangeError(`article.id: ${article.id} is not the id of its source and text, ${id}`);
  return { record, packed: packRecord(record), day: dayOf(article.published?.value) };
}

/// The columns that follow from the article itself. `url` is what its versions share.
export function articleColumns({ record, day, packed }: Prepared) {
  const { article, statements } = record;
  return {
    day,
    source: article.source,
    url: addressOf(article),
    credit: article.credit ?? null,
    title: article.title ?? null,
    byline: article.byline ?? null,
    published: article.published?.value ?? null,
    published_basis: article.published?.basis ?? null,
    language: article.language,
    statements: statements.length,
    record_hash: recordHash(packed),
  };
}

export function statementRow(
  { article }: ArticleRecord,
  statement: Statement,
  place: { row: number; article: number; ordinal: number },
): Row<'statements'> {
  const { id, parent, level, kind, type, cue, content, illocution, polarity, saidAt } = statement;
  const row = {
    ...place,
    id,
    parent: parent ?? null,
    level,
    kind,
    type,
    speakers: JSON.stringify(namesOf(statement.speaker)),
    about: JSON.stringify(statement.about),
    cue_start: cue?.start ?? null,
    cue_end: cue?.end ?? null,
    content: content.map((span) => slice(article.text, span)).join(' '),
    spans: JSON.stringify(content.map(({ start, end }) => [start, end])),
    illocution,
    polarity,
    said_at: saidAt?.value ?? null,
    confidence: statement.confidence,
    review: statement.review,
  };
  return { ...row, seal: statementSeal(row) };
}

export function speakerRows({ speaker }: Statement, row: number): Row<'speakers'>[] {
  return namesOf(speaker).map((name) => ({ folded: fold(name), name, statement: row }));
}

export function eventRows({ events }: ArticleRecord, article: number): Row<'events'>[] {
  return events.map(({ id, type, status, date, place, actors, targets }) => ({
    id,
    article,
    type,
    status,
    date: date?.value ?? null,
    place: place ?? null,
    actors: JSON.stringify(namesOf(actors)),
    targets: JSON.stringify(namesOf(targets)),
  }));
}

export function commitmentRows({ commitments }: ArticleRecord, article: number) {
  return commitments.map(({ id, kind, status, due, holder }) => ({
    id,
    article,
    kind,
    status,
    due: due?.value ?? null,
    holder: JSON.stringify(namesOf(holder)),
    retracted: 0,
  }));
}

/// How an article stands, as far as a search can leave it out.
export interface Marking {
  readonly outlet: number | null;
  readonly superseded: boolean;
  readonly retracted: boolean;
}

export function statementEntry(
  article: ArticleRecord['article'],
  statement: Statement,
  row: number,
  marking: Marking,
): IndexEntry {
  const { content, kind, type, review } = statement;
  return {
    row,
    fields: [
      content.map((span) => slice(article.text, span)),
      namesOf(statement.speaker),
      statement.about,
    ],
    marks: [...marksOf(marking), markOf(kind), markOf(type), markOf(review)],
  };
}

export function articleEntry(
  { article }: ArticleRecord,
  day: number,
  n: number,
  marking: Marking,
): IndexEntry {
  return {
    row: rowOf(day, n),
    fields: [[article.title ?? ''], [article.text]],
    marks: marksOf(marking),
  };
}

export function outletMark(outlet: number): string {
  return `outlet${outlet}`;
}

function marksOf({ outlet, superseded, retracted }: Marking): string[] {
  return [
    ...(outlet === null ? [] : [outletMark(outlet)]),
    ...(superseded ? ['superseded'] : []),
    ...(retracted ? ['retracted'] : []),
  ];
}

function namesOf(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.map(({ name }) => name))];
}
