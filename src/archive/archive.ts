import type { ArticleRecord } from '../record/types.ts';
import { addPrepared, prepareAll, type Added, type AddOptions } from './add.ts';
import { keptArticle, listArticles, statementsOf, type ListOptions } from './items.ts';
import {
  searchArticles,
  searchStatements,
  type ArticleSearch,
  type StatementSearch,
} from './search.ts';
import { archiveFile, openReader, openWriter, write, type Store, type Writing } from './store.ts';
import { storeError } from './store-errors.ts';
import type {
  ArticleHit,
  ArticleItem,
  FoundPage,
  KeptArticle,
  Page,
  StatementHit,
  StatementItem,
} from './views.ts';

export interface ArchiveOptions {
  /// Opens what is there for reading only.
  readonly readOnly?: boolean;
  /// False: throws `not-found` when there is no archive, instead of making one.
  readonly create?: boolean;
  /// What time it is; the system's clock unless given.
  readonly now?: () => Date;
}

/// Opens the archive in a folder, and makes it when there is none. All of it is in that folder, which
/// can be copied while nobody writes; `backup` copies it at any time. Throws `OnRecordError`:
/// `not-found`, `archive-invalid` (damaged, of something else, of a newer OnRecord), or what the
/// system says of the file.
export async function openArchive(folder: string, options: ArchiveOptions = {}): Promise<Archive> {
  const file = archiveFile(folder);
  const { readOnly = false, create = true } = options;
  if (readOnly) return new Archive(openReader(file), null, options);
  const writer = await openWriter(file, create);
  return new Archive(openReader(file), writer, options);
}

export class Archive {
  readonly #reader: Store;
  readonly #writer: Store | null;
  readonly #now: () => string;

  constructor(reader: Store, writer: Store | null, { now = () => new Date() }: ArchiveOptions) {
    this.#reader = reader;
    this.#writer = writer;
    this.#now = () => now().toISOString();
  }

  async add(
    records: ArticleRecord | readonly ArticleRecord[],
    options: AddOptions = {},
  ): Promise<Added[]> {
    const prepared = prepareAll('article' in records ? [records] : records);
    return this.#write((writing) => addPrepared(writing, prepared, options, this.#now()));
  }

  async article(id: string): Promise<KeptArticle | undefined> {
    return this.#read(({ queries }) => keptArticle(queries, id));
  }

  async list(options: ListOptions = {}): Promise<Page<ArticleItem>> {
    return this.#read(({ queries }) => listArticles(queries, options));
  }

  async statements(article: string): Promise<StatementItem[]> {
    return this.#read(({ queries }) => statementsOf(queries, article));
  }

  async search(options: StatementSearch = {}): Promise<FoundPage<StatementHit>> {
    return this.#read((store) => searchStatements(store, options));
  }

  async searchArticles(options: ArticleSearch = {}): Promise<FoundPage<ArticleHit>> {
    return this.#read((store) => searchArticles(store, options));
  }

  async close(): Promise<void> {
    await this.#reader.queries.destroy();
    await this.#writer?.queries.destroy();
  }

  async #read<T>(work: (store: Store) => Promise<T>): Promise<T> {
    try {
      return await work(this.#reader);
    } catch (error) {
      throw storeError(error, this.#reader.file);
    }
  }

  async #write<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    const store = this.#writer;
    if (!store) throw new TypeError('the archive is open for reading only');
    try {
      return await write(store, work);
    } catch (error) {
      throw storeError(error, store.file);
    }
  }
}
