import { isDeepStrictEqual } from 'node:util';
import { checkRecord } from '../record/invariant.ts';
import { articleId } from '../record/ids.ts';
import type { ArticleRecord } from '../record/types.ts';
import { integrityProblems } from './backup.ts';
import { soundRecord } from './codec.ts';
import { Damage, sifted, WRONG } from './damage.ts';
import { ARTICLE_INDEX, checkIndex, countEntries, STATEMENT_INDEX } from './full-text.ts';
import { listConflicts } from './findings.ts';
import { soundRow, type Queries } from './items.ts';
import { dayOf } from './keys.ts';
import { articleColumns, speakerRows, statementRow } from './rows.ts';
import { statementSeal } from './seals.ts';
import type { Store } from './store.ts';
import { isDamaged } from './store-errors.ts';
import type { Damaged } from './views.ts';

/// What was looked at, and what is wrong with it, in sentences; nothing when all is well. `outdated`: records that are
/// what was kept and that a newer reader would not make; reading them again mends that.
export interface ArchiveCheck {
  readonly articles: number;
  readonly statements: number;
  readonly problems: readonly string[];
  readonly outdated: readonly string[];
}

/// Articles that are read at a time.
const BATCH = 100;
const MOST_PROBLEMS = 100;

/// Verifies everything: the file's structure, that references lead somewhere, that texts, records and rows are what was
/// kept, that every record is sound (all spans slice to the text), that the rows say what the record says, and that the
/// full-text index has an entry for each. Reads the whole archive. `writer` lets the index verify itself.
export async function checkArchive(
  { database, queries }: Store,
  writer: Store | null,
): Promise<ArchiveCheck> {
  const problems: string[] = [];
  const outdated: string[] = [];
  const counts = { articles: 0, statements: 0 };
  // A page that cannot be read ends one part of the check, and the others go on.
  const part = async (work: () => Promise<void> | void): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!isDamaged(error)) throw error;
      problems.push(`a part of the file cannot be read: ${String(error)}`);
    }
  };
  await part(() => void problems.push(...integrityProblems(database), ...strays(database)));
  if (writer) await part(() => void problems.push(...indexProblems(writer)));
  await part(async () => {
    for await (const kept of allArticles(queries)) {
      counts.articles++;
      counts.statements += kept.statements;
      const found = await articleProblems(queries, kept);
      problems.push(...found.problems);
      outdated.push(...found.outdated);
    }
    problems.push(...countProblems(database, counts));
  });
  await part(async () => void problems.push(...(await conflictProblems(queries))));
  return {
    ...counts,
    problems: problems.slice(0, MOST_PROBLEMS),
    outdated: outdated.slice(0, MOST_PROBLEMS),
  };
}

function strays(database: Store['database']): string[] {
  return database
    .prepare('pragma foreign_key_check')
    .all()
    .map((row) => `${String(row['table'])}: a row refers to nothing in ${String(row['parent'])}`);
}

function indexProblems({ database }: Store): string[] {
  return [STATEMENT_INDEX, ARTICLE_INDEX].flatMap((index) => {
    try {
      checkIndex(database, index);
      return [];
    } catch (error) {
      return [`${index.table}: ${String(error)}`];
    }
  });
}

async function* allArticles(queries: Queries): AsyncGenerator<Kept> {
  for (let last = 0; ;) {
    const batch = await nextArticles(queries, last);
    if (!batch.length) return;
    yield* batch;
    last = batch.at(-1)!.n;
  }
}

async function nextArticles(queries: Queries, last: number) {
  return queries
    .selectFrom('articles')
    .leftJoin('outlets', 'outlets.n', 'articles.outlet')
    .leftJoin('bodies', 'bodies.article', 'articles.n')
    .selectAll('articles')
    .select(['outlets.name as outlet', 'text', 'record'])
    .where('articles.n', '>', last)
    .orderBy('articles.n')
    .limit(BATCH)
    .execute();
}

type Kept = Awaited<ReturnType<typeof nextArticles>>[number];
type Statements = Awaited<ReturnType<typeof rowsOf>>;

interface Found {
  readonly problems: readonly string[];
  readonly outdated: readonly string[];
}

async function articleProblems(queries: Queries, kept: Kept): Promise<Found> {
  const row = soundRow(kept);
  const record = soundRecord(kept);
  const wrong = [row, record].filter((one) => one instanceof Damage).map(({ message }) => message);
  if (wrong.length || record instanceof Damage) return { problems: wrong, outdated: [] };
  const rows = await rowsOf(queries, kept.n);
  const problems = [
    ...ownProblems(kept, record),
    ...statementProblems(kept, record, rows),
    ...(await speakerProblems(queries, kept, record, rows)),
  ];
  try {
    checkRecord(record);
    return { problems, outdated: [] };
  } catch (error) {
    const again = 'its record is what was kept and not what is made today';
    return { problems, outdated: [`${kept.id}: ${again} (${messageOf(error)})`] };
  }
}

async function rowsOf(queries: Queries, n: number) {
  return queries
    .selectFrom('statements')
    .selectAll()
    .where('article', '=', n)
    .orderBy('ordinal')
    .execute();
}

/// What is kept and is not what was stored, as far as seals and hashes tell: of articles first their rows, texts and
/// records, then their statements.
export async function damagedIn({ queries }: Pick<Store, 'queries'>): Promise<Damaged[]> {
  const found: Damage[] = [];
  for await (const kept of allArticles(queries)) {
    const rows = await rowsOf(queries, kept.n);
    const statements = rows.filter((one) => statementSeal(one) !== one.seal);
    const isWhole = rows.length === kept.statements;
    const all = [
      soundRow(kept),
      soundRecord(kept),
      ...(isWhole ? [] : [new Damage(kept.id, WRONG.statements)]),
      ...statements.map(({ id }) => new Damage(id, WRONG.row)),
    ];
    found.push(...all.filter((one) => one instanceof Damage));
    if (found.length > MOST_PROBLEMS) break;
  }
  return sifted(found).damaged;
}

/// The columns of an article are what its record says, and its id is that of its source and text.
function ownProblems(kept: Kept, record: ArticleRecord): string[] {
  const day = dayOf(record.article.published?.value);
  const columns = articleColumns({ record, packed: kept.record!, day });
  const told = { ...columns, outlet: record.article.outlet ?? null };
  const isItsOwn = articleId(kept.source, kept.text_hash) === kept.id;
  return [
    ...(isItsOwn ? [] : [`${kept.id}: its id is not that of its source and text`]),
    ...(saysSame(told, kept) ? [] : [`${kept.id}: its row is not what its record says`]),
  ];
}

function statementProblems(kept: Kept, record: ArticleRecord, rows: Statements): string[] {
  if (rows.length !== record.statements.length || rows.length !== kept.statements)
    return [
      `${kept.id}: ${rows.length} statements have rows, ${record.statements.length} are read`,
    ];
  try {
    const others = rows.filter(({ row, article, ordinal, ...said }, i) => {
      const place = { row, article, ordinal };
      return !saysSame(said, statementRow(record, record.statements[i]!, place));
    });
    return others.map(({ id }) => `${id}: its row is not what its article’s record says`);
  } catch (error) {
    return [`${kept.id}: its record is none: ${messageOf(error)}`];
  }
}

/// The list of names is that of the statements.
async function speakerProblems(
  queries: Queries,
  { id, n }: Kept,
  record: ArticleRecord,
  rows: Statements,
): Promise<string[]> {
  const found = await queries
    .selectFrom('speakers')
    .innerJoin('statements', 'statements.row', 'speakers.statement')
    .select(['folded', 'name', 'statement'])
    .where('article', '=', n)
    .execute();
  const wanted = rows.flatMap(({ row, ordinal }) => {
    const one = record.statements[ordinal];
    return one ? speakerRows(one, row) : [];
  });
  const told = (all: readonly object[]) => all.map((one) => JSON.stringify(one)).sort();
  return isDeepStrictEqual(told(found), told(wanted))
    ? []
    : [`${id}: the names of its speakers in lists are not those of its statements`];
}

/// Text in a row has no unpaired surrogates.
function saysSame(some: object, all: object): boolean {
  const has = all as Readonly<Record<string, unknown>>;
  const kept = (value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);
  return Object.entries(some).every(([name, value]) => kept(has[name]) === kept(value));
}

async function conflictProblems(queries: Queries): Promise<string[]> {
  try {
    await listConflicts(queries, { include: ['retracted'] });
    return [];
  } catch (error) {
    if (isDamaged(error)) throw error;
    return [messageOf(error)];
  }
}

function countProblems(
  database: Store['database'],
  { articles, statements }: { articles: number; statements: number },
): string[] {
  return [[STATEMENT_INDEX, statements] as const, [ARTICLE_INDEX, articles] as const].flatMap(
    ([index, count]) => {
      const entries = countEntries(database, index);
      return entries === count ? [] : [`${index.table} has ${entries} entries for ${count} rows`];
    },
  );
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
