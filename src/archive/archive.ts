import { dirname } from 'node:path';
import { OnRecordError } from '../record/errors.ts';
import type { Agreement, ArticleRecord, Conflict, Problem } from '../record/types.ts';
import {
  addPrepared,
  prepareAll,
  type Added,
  type AddOptions,
  type ImportProgress,
} from './add.ts';
import { backupTo } from './backup.ts';
import { checkArchive, damagedIn, type ArchiveCheck } from './check.ts';
import * as copies from './copies.ts';
import { CopyShelf } from './copy-shelf.ts';
import * as feeds from './feeds.ts';
import * as findings from './findings.ts';
import { archiveFile } from './folder.ts';
import * as items from './items.ts';
import { commandToClose, openToOthers } from './permissions.ts';
import { replaceRecord, resolveStatement } from './replace.ts';
import type { RereadDiff } from './reread.ts';
import {
  dependentsOf,
  numberOfArticle,
  retractArticle,
  unretractArticle,
  type Dependents,
  type Unretracted,
} from './retract.ts';
import type { Upgrade } from './migrations/migrate.ts';
import { prepare } from './rows.ts';
import * as search from './search.ts';
import { closeStore, openReader, openWriter, write, type Store, type Writing } from './store.ts';
import { storeError } from './store-errors.ts';
import { diffVersions, versionIds, versionsOf, type VersionDiff } from './versions.ts';
import type {
  ArticleHit,
  ArticleItem,
  Damaged,
  FoundPage,
  KeptArticle,
  Page,
  StatementHit,
  StatementItem,
} from './views.ts';

export { archiveFolder } from './folder.ts';

export interface ArchiveOptions {
  /// Opens what is there, for reading only.
  readonly readOnly?: boolean;
  /// False: there has to be an archive already.
  readonly create?: boolean;
  /// What time it is; the system's clock unless given.
  readonly now?: () => Date;
}

/// Opens the archive in a folder, and makes one when there is none. Everything is in that folder.
/// Any number of processes may have it open; those that write take turns, and nobody who reads waits.
/// Throws `OnRecordError`: `not-found` when there is none and none is to be made, `archive-invalid` when
/// the file is damaged, belongs to something else or was written by a newer OnRecord.
///
/// ```ts
/// const archive = await openArchive(archiveFolder(undefined));
/// await archive.add(read(text), { provenance: { file: 'article.txt' } });
/// const { items } = await archive.search({ words: 'pier -budget', speaker: 'Brook' });
/// await archive.close();
/// ```
export async function openArchive(folder: string, options: ArchiveOptions = {}): Promise<Archive> {
  const file = archiveFile(folder);
  const { readOnly = false, create = true } = options;
  if (readOnly) return new Archive(openReader(file), null, options);
  const writer = await openWriter(file, create);
  try {
    return new Archive(openReader(file), writer, options);
  } catch (error) {
    await closeStore(writer);
    throw error;
  }
}

/// Records that are kept. What has been acknowledged (the promise was fulfilled) is on the disk. Methods
/// that change something throw `TypeError` when the archive is open for reading only.
export class Archive {
  readonly #reader: Store;
  readonly #writer: Store | null;
  readonly #now: () => string;
  /// What is wrong with how the archive lies on the disk, found when it was opened: `open-to-others`, with the
  /// command that keeps other users of the machine out.
  readonly problems: readonly Problem[];

  constructor(reader: Store, writer: Store | null, { now = () => new Date() }: ArchiveOptions) {
    this.problems = openProblems(dirname(reader.file));
    this.#reader = reader;
    this.#writer = writer;
    this.#now = () => now().toISOString();
  }

  /// What was done to an archive of an older format when it was opened; null where that was not needed.
  get upgrade(): Upgrade | null {
    return this.#writer?.upgrade ?? null;
  }

  // Keeping

  /// Keeps records, all or none, and tells of each what became of it. An article that is kept already
  /// (same source, same text) is not touched. Another text at the same address is a new version. Throws
  /// `RangeError` for a record that `makeRecord` would not make. A hundred at a time are fast to write
  /// and keep others waiting for some tenths of a second.
  async add(
    records: ArticleRecord | readonly ArticleRecord[],
    options: AddOptions = {},
  ): Promise<Added[]> {
    const prepared = prepareAll('article' in records ? [records] : records);
    return this.#write((writing) => addPrepared(writing, prepared, options, this.#now()));
  }

  /// Puts a new reading of an article (the same text) in the place of the old one, and tells what changed.
  /// `version` is what it was read with. Old ids forward to the statement with the same cue or the same
  /// content, where that is exactly one: see `resolve`.
  async replace(
    id: string,
    record: ArticleRecord,
    { version }: { version?: string } = {},
  ): Promise<RereadDiff> {
    const prepared = prepare(record);
    const options = { readWith: version ?? null, now: this.#now() };
    return this.#write((writing) => replaceRecord(writing, id, prepared, options));
  }

  /// Marks an article as taken back, and all that leans on it, which is returned. One that is marked already gets
  /// another entry: reasons and senders before stay.
  async retract(id: string, reason: string, by: string): Promise<Dependents> {
    const retraction = { reason, by, at: this.#now() };
    return this.#write((writing) => retractArticle(writing, id, retraction));
  }

  /// Takes a retraction back, which is kept too. What leans on the article is no longer marked, unless it leans on
  /// another one that is retracted. Throws `OnRecordError` with code `not-found` where none stands.
  async unretract(id: string, reason: string, by: string): Promise<Unretracted> {
    const reasons = { reason, by, at: this.#now() };
    return this.#write((writing) => unretractArticle(writing, id, reasons));
  }

  // Asking

  async article(id: string): Promise<KeptArticle | undefined> {
    return this.#read(({ queries }) => items.keptArticle(queries, id));
  }

  /// Articles, the newest first; those without a date come last. Superseded and retracted ones are left
  /// out unless asked for.
  async list(options: items.ArticleList = {}): Promise<Page<ArticleItem>> {
    return this.#read(({ queries }) => items.listArticles(queries, options));
  }

  /// The statements of an article, in order; none when there is no such article.
  async statements(article: string): Promise<StatementItem[]> {
    return this.#read(({ queries }) => items.statementsOf(queries, article));
  }

  /// The statement with this id, be it shown in lists or not; `resolve` an old id first.
  async statement(id: string): Promise<StatementItem | undefined> {
    return this.#read(({ queries }) => items.statementById(queries, id));
  }

  /// Finds statements by their words, who says them and what they are about. Left out unless asked for:
  /// what was superseded, retracted, rejected or is to be reviewed. Throws `OnRecordError` with code
  /// `query-invalid` and a sentence for words that cannot be looked for.
  async search(options: search.StatementSearch = {}): Promise<FoundPage<StatementHit>> {
    return this.#read((store) => search.searchStatements(store, options));
  }

  /// Finds articles by the words of their titles and texts.
  async searchArticles(options: search.ArticleSearch = {}): Promise<FoundPage<ArticleHit>> {
    return this.#read((store) => search.searchArticles(store, options));
  }

  /// Names of speakers that begin so, with how many statements each has, most first.
  async speakers(beginning: string, limit = 20): Promise<items.SpeakerCount[]> {
    return this.#read(({ queries }) => items.speakersNamed(queries, beginning, limit));
  }

  /// The id under which a statement is on record now; null when it was on record and nothing stands for
  /// it; undefined when it never was.
  async resolve(statement: string): Promise<string | null | undefined> {
    return this.#read(({ queries }) => resolveStatement(queries, statement));
  }

  /// All versions of an article, by the id of any of them or by its address, the first first.
  async versions(idOrUrl: string): Promise<ArticleItem[]> {
    return this.#read(({ queries }) => versionsOf(queries, idOrUrl));
  }

  /// The id of the latest version; undefined where there is none. Whether it is what was kept, `article` tells.
  async latest(idOrUrl: string): Promise<string | undefined> {
    return this.#read(async ({ queries }) => (await versionIds(queries, idOrUrl)).at(-1)?.id);
  }

  /// What became of the statements between two articles that are versions of one, by id.
  async diffVersions(before: string, after: string): Promise<VersionDiff> {
    const [old, later] = [await this.#record(before), await this.#record(after)];
    return diffVersions(old, later);
  }

  /// What leans on an article.
  async dependents(id: string): Promise<Dependents> {
    return this.#read(async ({ queries }) =>
      dependentsOf(queries, await numberOfArticle(queries, id)),
    );
  }

  // What the desk finds

  /// Keeps conflicts and agreements between statements on record, of whatever articles.
  async keep(found: { conflicts?: Conflict[]; agreements?: Agreement[] }): Promise<void> {
    return this.#write((writing) => findings.keepFindings(writing, found));
  }

  async conflicts(
    options: { article?: string; statement?: string; include?: readonly 'retracted'[] } = {},
  ): Promise<findings.KeptConflict[]> {
    return this.#read(({ queries }) => findings.listConflicts(queries, options));
  }

  /// Records how a commitment stands now, by the word of a statement; `by` is who decided.
  async settle(
    commitment: string,
    told: Pick<findings.CommitmentStanding, 'status' | 'statement' | 'by'>,
  ): Promise<void> {
    const standing = { ...told, at: this.#now() };
    return this.#write((writing) => findings.settleCommitment(writing, commitment, standing));
  }

  /// How a commitment came to stand, the earliest first.
  async standings(
    commitment: string,
    options: { include?: readonly 'retracted'[] } = {},
  ): Promise<findings.CommitmentStanding[]> {
    return this.#read(({ queries }) => findings.standingsOf(queries, commitment, options));
  }

  // Copies of one text

  /// Runs `work` on what is kept of copies, in one transaction: nobody else writes meanwhile.
  async placing<T>(work: (shelf: CopyShelf) => T): Promise<T> {
    return this.#write(async ({ database }) => work(new CopyShelf(database)));
  }

  /// Articles that have not been looked for among copies yet: an import was stopped before it came to that.
  async unplaced(limit = 1000): Promise<string[]> {
    return this.#read(({ queries }) => copies.unplacedArticles(queries, limit));
  }

  /// Says that the articles are copies of `original`, one of them; no articles dissolve the cluster.
  async setCluster(cluster: string, articles: readonly string[], original: string): Promise<void> {
    return this.#write((writing) => copies.setCluster(writing, cluster, articles, original));
  }

  /// The articles of a cluster, the original first.
  async cluster(id: string): Promise<copies.ClusterMember[]> {
    return this.#read(({ queries }) => copies.clusterMembers(queries, id));
  }

  // Feeds and imports

  async feeds(): Promise<feeds.Feed[]> {
    return this.#read(({ queries }) => feeds.listFeeds(queries));
  }

  /// Watches a feed, or changes its title or state.
  async setFeed(feed: {
    url: string;
    title?: string | null;
    state?: feeds.Feed['state'];
  }): Promise<void> {
    return this.#write(({ queries }) => feeds.setFeed(queries, feed, this.#now()));
  }

  /// Changes the title and state of a feed; false where it is not watched (any more).
  async updateFeed(feed: Pick<feeds.Feed, 'url' | 'title' | 'state'>): Promise<boolean> {
    return this.#write(({ queries }) => feeds.updateFeed(queries, feed));
  }

  /// Watches a feed no longer. Throws `OnRecordError` with code `not-found`.
  async removeFeed(url: string): Promise<void> {
    return this.#write(({ queries }) => feeds.removeFeed(queries, url));
  }

  /// Which of the entries of a feed have been seen. `add` with `seen` records them.
  async seen(feed: string, entries: readonly string[]): Promise<Set<string>> {
    return this.#read(({ queries }) => feeds.seenEntries(queries, feed, entries));
  }

  /// How far an import has come. `add` with `progress` records it.
  async progress(source: string): Promise<ImportProgress | undefined> {
    return this.#read(({ queries }) => feeds.progressOf(queries, source));
  }

  // Keeping it safe

  /// Copies the archive as it is now into another folder, which is an archive then; never over one. Returns what in
  /// it is not what was kept: that is copied as it is.
  async backup(folder: string): Promise<Damaged[]> {
    return this.#read(async (store) => {
      await backupTo(store, folder);
      return damagedIn(store);
    });
  }

  /// Verifies everything that is kept. Takes minutes for a large archive.
  async check(): Promise<ArchiveCheck> {
    return this.#read((store) => checkArchive(store, this.#writer));
  }

  /// No method may be called afterwards.
  async close(): Promise<void> {
    await closeStore(this.#reader);
    if (this.#writer) await closeStore(this.#writer);
  }

  async #record(id: string): Promise<ArticleRecord> {
    const kept = await this.article(id);
    if (!kept) throw new OnRecordError('not-found', `there is no article ${id} in the archive`);
    return kept.record;
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

/// That other users of this machine are let into the archive, with the command that keeps them out.
function openProblems(folder: string): Problem[] {
  if (!openToOthers(folder).length) return [];
  const message = `other users of this machine are let into the archive in ${folder}; keep them out: ${commandToClose(folder)}`;
  return [{ code: 'open-to-others', message }];
}
