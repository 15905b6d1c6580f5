import type { Added } from '../../archive/add.ts';
import type { Item } from '../../intake/items.ts';
import type { ArticleRecord, Problem } from '../../record/types.ts';
import type { ReadingOptions } from '../reading-pool.ts';
import type { ParseJob } from './parse-job.ts';

/// What is imported: a file, bytes that were fetched, or items that were taken in already.
export type ImportSource = (ParseJob | TakenIn) & Keeping;

export type ImportSources = AsyncIterable<ImportSource> | Iterable<ImportSource>;

interface TakenIn {
  readonly name: string;
  readonly items: readonly Item[];
  /// Called when all of it, and of the sources before it, has been stored.
  readonly stored?: () => Promise<void>;
}

interface Keeping {
  /// Under this name the archive remembers how far the import of it has come, so that it goes on there when it
  /// was stopped; without one it begins at the beginning.
  readonly key?: string;
  /// Begins at the beginning, whatever is remembered.
  readonly again?: boolean;
  /// What else is to be kept of where it came from.
  readonly provenance?: Readonly<Record<string, string | number>>;
  /// The entry of a watched feed that it is: it counts as seen when the source is at its end.
  readonly seen?: { readonly feed: string; readonly entry: string };
}

export interface ImportOptions extends ReadingOptions {
  /// What the records are said to be read with (“onrecord 0.1.0, en”).
  readonly readWith?: string;
}

/// What became of one article of a source: how the archive took it, or why it could not be read. `known`: the
/// source was imported before, whole.
export type Imported = { readonly name: string } & (
  | { readonly outcome: Added['outcome']; readonly added: Added; readonly record: ArticleRecord }
  | { readonly outcome: 'retracted'; readonly articles: readonly string[] }
  | { readonly outcome: 'problem'; readonly problem: Problem }
  | { readonly outcome: 'known' }
);
