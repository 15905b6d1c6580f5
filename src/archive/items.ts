import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { Span } from '../record/types.ts';
import { GAP } from '../text/span.ts';
import { soundRecord } from './codec.ts';
import { checkLimit, decodeCursor, encodeCursor } from './cursor.ts';
import { Damage, sifted, sound, WRONG } from './damage.ts';
import { dayOfRow, numberOf, rowOf, rowRange } from './keys.ts';
import { articleSeal, statementSeal, type SealedArticle } from './seals.ts';
import type { Tables } from './tables.ts';
import type {
  ArticleItem,
  KeptArticle,
  Page,
  Provenance,
  Retraction,
  RetractionEntry,
  StatementItem,
} from './views.ts';
import { fold } from './words.ts';

export type Queries = Kysely<Tables> | Transaction<Tables>;

/// What a list of articles can be narrowed by. Days are ISO 8601 (“2031”, “2031-05”, “2031-05-14”),
/// both ends inclusive, and compared with the day on which an article was published.
export interface ListOptions {
  /// In whatever case.
  readonly outlet?: string;
  readonly from?: string;
  readonly to?: string;
  /// 1..500; 20 unless given.
  readonly limit?: number;
  /// `next` of the page before.
  readonly after?: string;
  /// What is left out otherwise.
  readonly include?: readonly ('superseded' | 'retracted')[];
}

export interface ArticleList extends ListOptions {
  /// Only what came through feeds that are watched.
  readonly watched?: boolean;
}

/// Articles with their outlet, their neighbours among the versions and their cluster, and all that their seal covers.
function articleQuery(queries: Queries) {
  return queries
    .selectFrom('articles')
    .leftJoin('outlets', 'outlets.n', 'articles.outlet')
    .leftJoin('articles as before', 'before.n', 'articles.supersedes')
    .leftJoin('articles as later', 'later.n', 'articles.superseded_by')
    .leftJoin('clusters', 'clusters.article', 'articles.n')
    .leftJoin('articles as original', 'original.n', 'clusters.original')
    .leftJoin('copy_words', 'copy_words.article', 'articles.n')
    .selectAll('articles')
    .select([
      'outlets.name as outlet',
      'before.id as supersedes',
      'later.id as supersededBy',
      'clusters.cluster',
      'original.id as original',
      'copy_words.words',
      entriesOf('articles.n').as('entries'),
      entriesOf('clusters.original').as('originalEntries'),
    ]);
}

/// What was done about an article, as JSON.
function entriesOf(article: 'articles.n' | 'clusters.original') {
  return sql<string>`(select json_group_array(
      json_object('act', act, 'reason', reason, 'by', "by", 'at', at) order by n)
    from retractions where retractions.article = ${sql.ref(article)})`;
}

type ArticleRow = Awaited<ReturnType<ReturnType<typeof articleQuery>['executeTakeFirstOrThrow']>>;

/// The row, unless it is not what was kept.
export function soundRow<T extends SealedArticle & { seal: string }>(row: T): T | Damage {
  return articleSeal(row) === row.seal ? row : new Damage(row.id, WRONG.row);
}

function articleItem(found: ArticleRow): ArticleItem | Damage {
  if (soundRow(found) instanceof Damage) return new Damage(found.id, WRONG.row);
  const { id, source, url, outlet, credit, title, byline, published, language } = found;
  const { version, supersedes, supersededBy, cluster, original, words, statements, added } = found;
  const about = { id, source, url, outlet, credit, title, byline, published, language };
  const retractions = JSON.parse(found.entries) as RetractionEntry[];
  const originalRetraction = standing(JSON.parse(found.originalEntries) as RetractionEntry[]);
  return {
    ...about,
    version,
    retracted: found.retracted === 1,
    statements,
    added,
    supersedes,
    supersededBy,
    retraction: standing(retractions),
    retractions,
    cluster:
      cluster !== null && original !== null ? { id: cluster, original, originalRetraction } : null,
    placed: words !== null || cluster !== null,
  };
}

/// The last entry, where it is a retraction.
function standing(entries: readonly RetractionEntry[]): Retraction | null {
  const last = entries.at(-1);
  if (last?.act !== 'retracted') return null;
  const { reason, by, at } = last;
  return { reason, by, at };
}

/// The articles numbered so, by number; those that are not there are left out.
export async function articlesByNumber(
  queries: Queries,
  numbers: readonly number[],
): Promise<Map<number, ArticleItem | Damage>> {
  if (!numbers.length) return new Map();
  const rows = await articleQuery(queries).where('articles.n', 'in', numbers).execute();
  return new Map(rows.map((row) => [row.n, articleItem(row)]));
}

/// Throws `OnRecordError` with code `evidence-damaged`.
export async function keptArticle(queries: Queries, id: string): Promise<KeptArticle | undefined> {
  const row = await articleQuery(queries)
    .leftJoin('bodies', 'bodies.article', 'articles.n')
    .select(['bodies.text', 'bodies.record'])
    .where('articles.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...sound(articleItem(row)),
    record: sound(soundRecord(row)),
    provenance: JSON.parse(row.provenance) as Provenance,
    readWith: row.read_with,
  };
}

/// The newest first; those without a date last, the latest to come first.
export async function listArticles(
  queries: Queries,
  options: ArticleList,
): Promise<Page<ArticleItem>> {
  const { outlet, from, to, after, include = [], watched = false } = options;
  const limit = checkLimit(options.limit ?? 20);
  const { first, end } = rowRange(from, to);
  const [last = end] = after === undefined ? [] : decodeCursor('list', 1, after);
  let query = articleQuery(queries)
    .where('articles.day', '>=', dayOfRow(first))
    .where((eb) =>
      eb(eb.refTuple('articles.day', 'articles.n'), '<', eb.tuple(dayOfRow(last), numberOf(last))),
    )
    .orderBy('articles.day', 'desc')
    .orderBy('articles.n', 'desc')
    .limit(limit + 1);
  if (outlet !== undefined)
    query = query.where('articles.outlet', 'in', await outletsNamed(queries, outlet));
  if (watched)
    query = query.where('articles.id', 'in', (eb) =>
      eb
        .selectFrom('seen')
        .select('seen.article')
        .where('seen.article', 'is not', null)
        .$castTo<{ article: string }>(),
    );
  if (!include.includes('superseded')) query = query.where('articles.superseded_by', 'is', null);
  if (!include.includes('retracted')) query = query.where('articles.retracted', '=', 0);
  const rows = await query.execute();
  const shown = rows.slice(0, limit);
  const bottom = rows.length > limit ? shown.at(-1)! : null;
  return {
    ...sifted(shown.map(articleItem)),
    next: bottom && encodeCursor(['list', rowOf(bottom.day, bottom.n)]),
  };
}

/// Outlets by that name in whatever case; there are few, and each is compared as words are.
export async function outletsNamed(queries: Queries, name: string): Promise<number[]> {
  const folded = fold(name.trim());
  const all = await queries.selectFrom('outlets').selectAll().execute();
  return all.filter((outlet) => fold(outlet.name) === folded).map(({ n }) => n);
}

/// The statements of an article, in the order of its record. Throws `OnRecordError` with code `evidence-damaged`
/// where one of them is not what was kept.
export async function statementsOf(queries: Queries, id: string): Promise<StatementItem[]> {
  const row = await articleQuery(queries).where('articles.id', '=', id).executeTakeFirst();
  if (!row) return [];
  const statements = await queries
    .selectFrom('statements')
    .selectAll()
    // As many as at this moment: the article may just have been read again.
    .select((eb) =>
      eb.selectFrom('articles').select('statements').where('n', '=', row.n).as('count'),
    )
    .where('article', '=', row.n)
    .orderBy('ordinal')
    .execute();
  const article = sound(articleItem(row));
  if (statements.length !== (statements[0]?.count ?? article.statements))
    sound(new Damage(article.id, WRONG.statements));
  return statements.map((one) => sound(statementItem(one, article)));
}

/// Throws `OnRecordError` with code `evidence-damaged`.
export async function statementById(
  queries: Queries,
  id: string,
): Promise<StatementItem | undefined> {
  const found = await queries
    .selectFrom('statements')
    .select('row')
    .where('id', '=', id)
    .executeTakeFirst();
  const [item] = found ? await statementsByRow(queries, [found.row]) : [];
  return item && sound(item);
}

/// The statements at these rows (a page of them), in this order; those that are not there are left out.
export async function statementsByRow(
  queries: Queries,
  rows: readonly number[],
): Promise<(StatementItem | Damage)[]> {
  if (!rows.length) return [];
  const found = await queries
    .selectFrom('statements')
    .selectAll()
    .where('row', 'in', rows)
    .execute();
  const numbers = new Set(found.map(({ article }) => article));
  const articles = await articlesByNumber(queries, [...numbers]);
  const byRow = new Map(found.map((one) => [one.row, one]));
  return rows.flatMap((row) => {
    const one = byRow.get(row);
    if (!one) return [];
    return [statementItem(one, articles.get(one.article) ?? new Damage(one.id, WRONG.gone))];
  });
}

function statementItem(
  one: Selectable<Tables['statements']>,
  article: ArticleItem | Damage,
): StatementItem | Damage {
  if (article instanceof Damage) return article;
  if (statementSeal(one) !== one.seal) return new Damage(one.id, WRONG.row);
  const { cue_start: start, cue_end: end } = one;
  const spans = JSON.parse(one.spans) as [number, number][];
  return {
    id: one.id,
    article,
    parent: one.parent,
    level: one.level,
    kind: one.kind,
    type: one.type,
    speaker: JSON.parse(one.speakers) as string[],
    about: JSON.parse(one.about) as string[],
    cue: start === null || end === null ? null : { start, end },
    content: spans.map(([from, to]): Span => ({ start: from, end: to })),
    text: withGaps(one.content, spans),
    illocution: one.illocution,
    polarity: one.polarity,
    saidAt: one.said_at,
    confidence: one.confidence,
    review: one.review,
  };
}

/// The pieces of a statement, which are kept with a space between.
function withGaps(content: string, spans: readonly [number, number][]): string {
  let at = 0;
  const pieces = spans.map(([from, to]) => {
    const start = at;
    at += to - from + 1;
    return content.slice(start, at - 1);
  });
  return pieces.join(GAP);
}

/// A name as articles give it, and how many statements are said under it.
export interface SpeakerCount {
  readonly name: string;
  readonly statements: number;
}

/// Names that begin so, in whatever case and with or without diacritics. What was superseded and the
/// like counts too. A name that no statement on record has is left out.
export async function speakersNamed(
  queries: Queries,
  beginning: string,
  limit: number,
): Promise<SpeakerCount[]> {
  const folded = fold(beginning.trim());
  const named = await queries
    .selectFrom('speakers')
    .select(({ fn }) => ['name', fn.countAll<number>().as('statements')])
    .where('folded', '>=', folded)
    .where('folded', '<', `${folded}\u{10ffff}`)
    .groupBy('name')
    .orderBy('statements', 'desc')
    .orderBy('name')
    .limit(checkLimit(limit))
    .execute();
  const found: SpeakerCount[] = [];
  for (const one of named) if (await isOnRecord(queries, one.name)) found.push(one);
  return found;
}

/// Statements that are looked at for one name.
const LOOKED_AT = 20;

/// Whether a statement that is what was kept has the name: the list of names could have been edited.
async function isOnRecord(queries: Queries, name: string): Promise<boolean> {
  const rows = await queries
    .selectFrom('speakers')
    .innerJoin('statements', 'statements.row', 'speakers.statement')
    .selectAll('statements')
    .where('folded', '=', fold(name))
    .where('name', '=', name)
    .limit(LOOKED_AT)
    .execute();
  return rows.some(
    (one) =>
      statementSeal(one) === one.seal && (JSON.parse(one.speakers) as string[]).includes(name),
  );
}
