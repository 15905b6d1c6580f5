import { checkRecord } from '../record/invariant.ts';
import { integrityProblems } from './backup.ts';
import { unpackRecord } from './codec.ts';
import { ARTICLE_INDEX, checkIndex, countEntries, STATEMENT_INDEX } from './full-text.ts';
import type { Queries } from './items.ts';
import { statementRow } from './rows.ts';
import type { Store } from './store.ts';

/// What was looked at, and what is wrong with it, in sentences; nothing when all is well.
export interface ArchiveCheck {
  readonly articles: number;
  readonly statements: number;
  readonly problems: readonly string[];
}

/// Articles that are read at a time.
const BATCH = 100;
const MOST_PROBLEMS = 100;

/// Verifies everything: the file's structure, that references lead somewhere, that every record is sound
/// (all spans slice to the text), that the statements' rows say what the record says, and that the
/// full-text index has an entry for each. Reads the whole archive. `writer` lets the index verify itself.
export async function checkArchive(
  { database, queries }: Store,
  writer: Store | null,
): Promise<ArchiveCheck> {
  const problems = [
    ...integrityProblems(database),
    ...database
      .prepare('pragma foreign_key_check')
      .all()
      .map((row) => `${String(row['table'])}: a row refers to nothing in ${String(row['parent'])}`),
    ...(writer ? indexProblems(writer) : []),
  ];
  let articles = 0;
  let statements = 0;
  for (let last = 0; ;) {
    const batch = await nextArticles(queries, last);
    if (!batch.length) break;
    for (const article of batch) problems.push(...(await articleProblems(queries, article)));
    articles += batch.length;
    statements += batch.reduce((sum, one) => sum + one.statements, 0);
    last = batch.at(-1)!.n;
  }
  problems.push(...countProblems(database, { articles, statements }));
  return { articles, statements, problems: problems.slice(0, MOST_PROBLEMS) };
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

async function nextArticles(queries: Queries, last: number) {
  return queries
    .selectFrom('articles')
    .innerJoin('bodies', 'bodies.article', 'articles.n')
    .select(['n', 'id', 'statements', 'text', 'record'])
    .where('n', '>', last)
    .orderBy('n')
    .limit(BATCH)
    .execute();
}

type Kept = Awaited<ReturnType<typeof nextArticles>>[number];

async function articleProblems(queries: Queries, kept: Kept): Promise<string[]> {
  try {
    const record = unpackRecord(kept.record, kept.text);
    checkRecord(record);
    const rows = await queries
      .selectFrom('statements')
      .selectAll()
      .where('article', '=', kept.n)
      .orderBy('ordinal')
      .execute();
    if (rows.length !== record.statements.length || rows.length !== kept.statements)
      return [
        `${kept.id}: ${rows.length} statements have rows, ${record.statements.length} are read`,
      ];
    const others = rows.filter(({ row, article, ordinal, ...said }, i) => {
      const place = { row, article, ordinal };
      const wanted = statementRow(record, record.statements[i]!, place);
      return Object.entries(said).some(
        ([name, value]) => wanted[name as keyof typeof said] !== value,
      );
    });
    return others.map(({ id }) => `${id}: its row is not what its article’s record says`);
  } catch (error) {
    return [`${kept.id}: ${String(error)}`];
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
