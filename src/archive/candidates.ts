import type { DatabaseSync } from 'node:sqlite';
import { ARTICLE_INDEX, STATEMENT_INDEX, type TextIndex } from './full-text.ts';
import { NUMBERS } from './keys.ts';
import type { Candidate } from './matching.ts';

/// One of the two things that can be searched: its index, how many of the newest matches are ranked
/// against each other, and the query for their texts.
export interface Shelf {
  readonly index: TextIndex;
  readonly window: number;
  readonly counter: 'statements' | 'articles';
  readonly texts: string;
}

/// The windows are what can be read and ranked in ten to twenty milliseconds.
export const STATEMENT_SHELF: Shelf = {
  index: STATEMENT_INDEX,
  window: 3000,
  counter: 'statements',
  texts: `select statement_words.rowid as row, statements.content || ' ' || speakers || ' ' || statements.about as text
    from statement_words join statements on statements.row = statement_words.rowid`,
};
export const ARTICLE_SHELF: Shelf = {
  index: ARTICLE_INDEX,
  window: 1000,
  counter: 'articles',
  texts: `select article_words.rowid as row, coalesce(articles.title || char(10), '') || bodies.text as text
    from article_words join articles on articles.n = article_words.rowid % ${NUMBERS}
    join bodies on bodies.article = articles.n`,
};

/// A stretch of rows to look in, and the number that the first later one got: what came after the first
/// page was asked for is on none of the pages.
export interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly ceiling: number;
}

/// The newest `most` matches in the stretch, the newest first; with `texts` what is compared.
export function candidatesOf(
  database: DatabaseSync,
  { index: { table }, texts }: Shelf,
  expression: string,
  { first, end, ceiling }: Stretch,
  { most, withTexts }: { most: number; withTexts: boolean },
): Candidate[] {
  const from = withTexts ? texts : `select rowid as row, '' as text from ${table}`;
  const found = database
    .prepare(
      `${from} where ${table}.${table} match ?
        and ${table}.rowid >= ? and ${table}.rowid < ? and ${table}.rowid % ${NUMBERS} < ?
        order by ${table}.rowid desc limit ?`,
    )
    // FTS5 only goes straight to a row that is an integer, and plain numbers are not.
    .all(expression, BigInt(first), BigInt(end), ceiling, most);
  return found as unknown as Candidate[];
}
