import { OnRecordError } from '../record/errors.ts';
import type { Kind, Review, StatementType } from '../record/vocabulary.ts';
import { GAP, type Span } from '../text/span.ts';
import { ARTICLE_SHELF, candidatesOf, STATEMENT_SHELF, type Shelf } from './candidates.ts';
import { soundText } from './codec.ts';
import { checkLimit, decodeCursor, encodeCursor, foreignCursor } from './cursor.ts';
import { Damage, sifted, WRONG } from './damage.ts';
import {
  countMatches,
  expressionOf,
  hasEntry,
  markOf,
  STATEMENT_INDEX,
  type Wanted,
} from './full-text.ts';
import {
  articlesByNumber,
  outletsNamed,
  statementsByRow,
  type ListOptions,
  type Queries,
} from './items.ts';
import { numberOf, rowRange } from './keys.ts';
import { excerpt, findMatches, rank, type Frequencies, type Ranked } from './matching.ts';
import { parseQuery, type Term, type WordQuery } from './query.ts';
import { outletMark } from './rows.ts';
import type { Store } from './store.ts';
import type { ArticleHit, FoundPage, StatementHit } from './views.ts';
import { foldedWords } from './words.ts';

export interface ArticleSearch extends ListOptions {
  /// What a person types: see `parseQuery`.
  readonly words?: string;
}

export interface StatementSearch extends Omit<ArticleSearch, 'include'> {
  /// Words that stand together in the name of a speaker (“Brook”, “Ana Brook”); one of several.
  readonly speaker?: string | readonly string[];
  /// Words that stand together in what a statement is about; one of several.
  readonly about?: string | readonly string[];
  readonly kind?: Kind;
  readonly type?: StatementType;
  /// What is left out otherwise.
  readonly include?: readonly Hidden[];
}

const HIDDEN = ['superseded', 'retracted', 'needs-review', 'rejected'] as const;
export type Hidden = (typeof HIDDEN)[number] & ('superseded' | 'retracted' | Review);

/// A common word is not counted further: beyond this it tells texts apart no better.
const COUNTED = 50_000;

/// Where a page begins. `top`: the end of the window of rows whose matches are ranked; `score` and
/// `row`: the last item shown of it. `frequencies` stay as they were for the first page, so that no
/// item changes its place between pages.
interface Place {
  readonly ceiling: number;
  readonly top: number;
  readonly score: number;
  readonly row: number;
  readonly frequencies: Frequencies;
}

/// Finds statements. Bounded: of a word that is in very many only the newest 3,000 are ranked at a time.
export async function searchStatements(
  { database, queries }: Store,
  options: StatementSearch,
): Promise<FoundPage<StatementHit>> {
  const { words = '', kind, type, include = [] } = options;
  const query = parseQuery(words);
  const wanted: Wanted = {
    words: query,
    named: [...named('speaker', options.speaker), ...named('about', options.about)],
    marks: [
      ...(await outletMarks(queries, options.outlet)),
      ...[kind, type].filter((mark) => mark !== undefined).map((mark) => [markOf(mark)]),
    ],
    without: HIDDEN.filter((hidden) => !include.includes(hidden)).map(markOf),
  };
  const { rows, ...page } = findPage(database, STATEMENT_SHELF, wanted, options);
  const found = [
    ...(await statementsByRow(queries, rows)),
    ...(await lost({ database, queries }, rows)),
  ];
  const { items, damaged } = sifted(found);
  const hits = items.map((item) => ({ ...item, matches: matchesIn(item, query) }));
  return { ...page, items: hits, damaged };
}

/// Finds articles by their titles and texts, likewise; 1,000 are ranked at a time.
export async function searchArticles(
  { database, queries }: Store,
  options: ArticleSearch,
): Promise<FoundPage<ArticleHit>> {
  const { words = '', include = [] } = options;
  const query = parseQuery(words);
  const wanted: Wanted = {
    words: query,
    named: [],
    marks: await outletMarks(queries, options.outlet),
    without: (['superseded', 'retracted'] as const).filter((hidden) => !include.includes(hidden)),
  };
  const { rows, ...page } = findPage(database, ARTICLE_SHELF, wanted, options);
  const numbers = rows.map(numberOf);
  const articles = await articlesByNumber(queries, numbers);
  const texts = await textsOf(queries, numbers);
  const found = numbers.map((n) => {
    const article = articles.get(n) ?? new Damage(`article ${n}`, WRONG.gone);
    if (article instanceof Damage) return article;
    const text = texts.get(n)!;
    return text instanceof Damage ? text : { article, ...excerptOf(text, query) };
  });
  return { ...page, ...sifted(found) };
}

/// Rows that are in the index and are not there. One that is in it no longer belongs to an article that was read
/// again meanwhile.
async function lost(
  { database, queries }: Pick<Store, 'database' | 'queries'>,
  rows: readonly number[],
): Promise<Damage[]> {
  const there = await queries
    .selectFrom('statements')
    .select('row')
    .where('row', 'in', rows)
    .execute();
  const found = new Set(there.map(({ row }) => row));
  return rows
    .filter((row) => !found.has(row) && hasEntry(database, STATEMENT_INDEX, row))
    .map((row) => new Damage(`statement ${numberOf(row)}`, WRONG.gone));
}

interface Found extends Omit<FoundPage<never>, 'items' | 'damaged'> {
  readonly rows: readonly number[];
}

function findPage(
  database: Store['database'],
  shelf: Shelf,
  wanted: Wanted,
  options: Omit<ListOptions, 'include'>,
): Found {
  const limit = checkLimit(options.limit ?? 20);
  const { first, end } = rowRange(options.from, options.to);
  const terms = wanted.words?.all ?? [];
  const place = placeOf(database, shelf, terms, options.after, end);
  const stretch = { first, end: Math.min(place.top, end), ceiling: place.ceiling };
  const expression = expressionOf(shelf.index, wanted);
  if (!terms.length) {
    const most = { most: limit + 1, withTexts: false };
    const found = candidatesOf(database, shelf, expression, stretch, most);
    return { ...newestFirst(found, limit, place), ranked: 'none' };
  }
  const most = { most: shelf.window + 1, withTexts: true };
  const found = candidatesOf(database, shelf, expression, stretch, most);
  const window = found.slice(0, shelf.window);
  const bottom = found.length > shelf.window ? window.at(-1)!.row : null;
  const page = bestFirst(rank(window, terms, place.frequencies), limit, place, bottom);
  return { ...page, ranked: bottom !== null || place.top < end ? 'newest' : 'all' };
}

function newestFirst(found: readonly { row: number }[], limit: number, place: Place) {
  const rows = found.slice(0, limit).map(({ row }) => row);
  const next = found.length > limit ? encodePlace({ ...place, top: rows.at(-1)! }) : null;
  return { rows, next };
}

/// The items after the place; when the window has no more, the next page is of the window below it.
function bestFirst(
  ranked: readonly Ranked[],
  limit: number,
  place: Place,
  bottom: number | null,
): { rows: number[]; next: string | null } {
  const left = ranked.filter(
    ({ row, score }) => score < place.score || (score === place.score && row < place.row),
  );
  const shown = left.slice(0, limit);
  const rows = shown.map(({ row }) => row);
  if (left.length > limit) return { rows, next: encodePlace({ ...place, ...shown.at(-1)! }) };
  if (bottom === null) return { rows, next: null };
  return { rows, next: encodePlace({ ...place, ...TOP, top: bottom }) };
}

const TOP = { score: Number.MAX_VALUE, row: Number.MAX_SAFE_INTEGER };

function encodePlace({ ceiling, top, score, row, frequencies: { texts, having } }: Place): string {
  return encodeCursor(['search', ceiling, top, score, row, texts, ...having]);
}

function placeOf(
  database: Store['database'],
  { counter, index }: Shelf,
  terms: readonly Term[],
  after: string | undefined,
  end: number,
): Place {
  if (after !== undefined) {
    const [ceiling, top, score, row, texts, ...having] = decodeCursor('search', 5, after);
    if (having.length !== terms.length || ![ceiling, top, row].every(Number.isSafeInteger))
      throw foreignCursor('after: that is what a page of another search ended with');
    const frequencies = { texts: texts!, having };
    return { ceiling: ceiling!, top: top!, score: score!, row: row!, frequencies };
  }
  const counted = database.prepare('select next from counters where name = ?').get(counter);
  const ceiling = Number(counted!['next']);
  const having =
    terms.length > 1 ? terms.map((term) => countMatches(database, index, term, COUNTED)) : [1];
  const frequencies = { texts: ceiling, having: having.slice(0, terms.length) };
  return { ceiling, top: end, ...TOP, frequencies };
}

/// Throws `OnRecordError` with code `query-invalid` for a name without a letter in it.
function named(column: string, given: string | readonly string[] | undefined): Wanted['named'] {
  if (given === undefined) return [];
  const phrases = typeof given === 'string' ? [given] : given;
  const empty = phrases.find((phrase) => !foldedWords(phrase).length);
  if (empty !== undefined || !phrases.length)
    throw new OnRecordError('query-invalid', `${column}: there is no word in it`);
  return [{ column, phrases }];
}

/// No outlet by that name: a mark that nothing has.
async function outletMarks(queries: Queries, outlet: string | undefined): Promise<string[][]> {
  if (outlet === undefined) return [];
  const numbers = await outletsNamed(queries, outlet);
  return [numbers.length ? numbers.map(outletMark) : [outletMark(0)]];
}

/// Places of the words in the pieces of a statement; none reaches from one piece to the next.
function matchesIn(
  { content, text }: { content: readonly Span[]; text: string },
  query: WordQuery | null,
): Span[] {
  if (!query) return [];
  let at = 0;
  return content.flatMap(({ start, end }) => {
    const from = at;
    at += end - start + GAP.length;
    return findMatches(text.slice(from, from + end - start), query.all).map((match) => ({
      start: from + match.start,
      end: from + match.end,
    }));
  });
}

function excerptOf(text: string, query: WordQuery | null): Omit<ArticleHit, 'article'> {
  const found = query ? findMatches(text, query.all) : [];
  const span = excerpt(text, found);
  const inside = found.filter(({ start, end }) => start >= span.start && end <= span.end);
  return {
    span,
    text: text.slice(span.start, span.end),
    matches: inside.map(({ start, end }) => ({ start: start - span.start, end: end - span.start })),
  };
}

async function textsOf(
  queries: Queries,
  numbers: readonly number[],
): Promise<Map<number, string | Damage>> {
  if (!numbers.length) return new Map();
  const rows = await queries
    .selectFrom('articles')
    .leftJoin('bodies', 'bodies.article', 'articles.n')
    .select(['n', 'id', 'text_hash', 'text'])
    .where('n', 'in', numbers)
    .execute();
  return new Map(rows.map((row) => [row.n, soundText(row)]));
}
