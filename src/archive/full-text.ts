import type { DatabaseSync } from 'node:sqlite';
import type { Term, WordQuery } from './query.ts';
import { foldedWords } from './words.ts';

/// The full-text index: all that knows of FTS5. Words are folded before they are stored or looked for
/// (`words.ts`), so that SQLite's tokenizer only has spaces to see and what matches is decided by us,
/// here as in any other store. The tables keep no text of their own (`content=''`); `marks` holds one
/// word for each thing that a search can be narrowed by, so that a common word and a rare outlet are
/// intersected inside the index and not row by row.
const OPTIONS = `content = '', contentless_delete = 1, prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'"`;

/// Stands between names and between the pieces of a split quotation: no phrase reaches over it, and
/// nobody can type it, for it is no letter.
const GAP = ' \ue000 ';

/// One of the two indexes: the table, its columns with words, and what of those words is searched.
export interface TextIndex {
  readonly table: 'statement_words' | 'article_words';
  readonly columns: readonly string[];
}

export const STATEMENT_INDEX: TextIndex = {
  table: 'statement_words',
  columns: ['content', 'speaker', 'about'],
};
export const ARTICLE_INDEX: TextIndex = { table: 'article_words', columns: ['title', 'text'] };

/// What is indexed at a row: for each column its pieces, over whose ends no phrase reaches.
export interface IndexEntry {
  readonly row: number;
  readonly fields: readonly (readonly string[])[];
  readonly marks: readonly string[];
}

/// What is looked for: words in any column, phrases in single columns (one of `phrases` is enough),
/// marks that are there (one of each list) and marks that are not.
export interface Wanted {
  readonly words: WordQuery | null;
  readonly named: readonly { readonly column: string; readonly phrases: readonly string[] }[];
  readonly marks: readonly (readonly string[])[];
  readonly without: readonly string[];
}

/// On every entry, so that a search without words is the same kind of question.
const EVERY = 'every';

export function createFullText(database: DatabaseSync): void {
  for (const { table, columns } of [STATEMENT_INDEX, ARTICLE_INDEX])
    database.exec(
      `create virtual table ${table} using fts5 (${columns.join()}, marks, ${OPTIONS})`,
    );
}

/// Adds entries in order of rows: FTS5 writes a segment of its own for each step back.
export function indexEntries(
  database: DatabaseSync,
  { table, columns }: TextIndex,
  entries: readonly IndexEntry[],
): void {
  const places = columns.map(() => '?').join();
  const insert = database.prepare(
    `insert into ${table} (rowid, ${columns.join()}, marks) values (?, ${places}, ?)`,
  );
  for (const { row, fields, marks } of entries.toSorted((a, b) => a.row - b.row))
    insert.run(row, ...fields.map(joined), [EVERY, ...marks].join(' '));
}

export function dropEntries(
  database: DatabaseSync,
  { table }: TextIndex,
  rows: readonly number[],
): void {
  const remove = database.prepare(`delete from ${table} where rowid = ?`);
  for (const row of rows) remove.run(row);
}

export function countEntries(database: DatabaseSync, { table }: TextIndex): number {
  return Number(database.prepare(`select count(*) as count from ${table}`).get()!['count']);
}

export function hasEntry(database: DatabaseSync, { table }: TextIndex, row: number): boolean {
  const found = database.prepare(`select rowid from ${table} where rowid = ?`).get(BigInt(row));
  return found !== undefined;
}

/// Throws SQLite's own error when the index does not hold together.
export function checkIndex(database: DatabaseSync, { table }: TextIndex): void {
  database.exec(`insert into ${table} (${table}) values ('integrity-check')`);
}

/// How many entries have the term in any column, counting no further than `most`.
export function countMatches(
  database: DatabaseSync,
  index: TextIndex,
  term: Term,
  most: number,
): number {
  const counted = database
    .prepare(
      `select count(*) as count from
        (select 1 from ${index.table} where ${index.table} match ? limit ${most})`,
    )
    .get(inAnyColumn(index, [term]));
  return Number(counted!['count']);
}

/// The question in FTS5's language. All that comes from outside are folded words, which have no
/// character but letters, marks and digits, between quotation marks.
export function expressionOf(index: TextIndex, { words, named, marks, without }: Wanted): string {
  const all = [
    ...(words ? words.all.map((term) => inAnyColumn(index, [term])) : []),
    ...named.map(({ column, phrases }) => `{${column}} : (${anyPhrase(phrases)})`),
    ...marks.map((some) => `{marks} : (${some.map(quoted).join(' OR ')})`),
  ];
  const wanted = all.length ? all.join(' AND ') : `{marks} : ${quoted(EVERY)}`;
  const none = [
    ...(words?.none.length ? [inAnyColumn(index, words.none)] : []),
    ...(without.length ? [`{marks} : (${without.map(quoted).join(' OR ')})`] : []),
  ];
  return none.reduce((expression, part) => `(${expression}) NOT (${part})`, wanted);
}

/// A name as a mark: marks are single words.
export function markOf(name: string): string {
  return name.replaceAll('-', '');
}

function inAnyColumn({ columns }: TextIndex, terms: readonly Term[]): string {
  const some = terms.map(({ words, prefix }) => quoted(words.join(' ')) + (prefix ? ' *' : ''));
  return `{${columns.join(' ')}} : (${some.join(' OR ')})`;
}

function anyPhrase(phrases: readonly string[]): string {
  return phrases.map((phrase) => quoted(foldedWords(phrase).join(' '))).join(' OR ');
}

function quoted(words: string): string {
  return `"${words}"`;
}

function joined(pieces: readonly string[]): string {
  return pieces.map((piece) => foldedWords(piece).join(' ')).join(GAP);
}
