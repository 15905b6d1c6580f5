import { availableParallelism } from 'node:os';
import type { Added, ImportProgress, SeenEntry } from '../../archive/add.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Item } from '../../intake/items.ts';
import { DEFAULT_MODEL, loadModel, MOST_THREADS } from '../../language/language.ts';
import type { Article, ArticleRecord, Problem } from '../../record/types.ts';
import { Pool, TookTooLong } from '../pool.ts';
import { Parser, type ParseJob } from './parse.ts';
import { placeAmongCopies, type Fresh } from './place-copies.ts';

/// What is imported: a file, bytes that were fetched, or items that were taken in already.
export type ImportSource = (ParseJob | TakenIn) & Keeping;

interface TakenIn {
  readonly name: string;
  readonly items: readonly Item[];
}

interface Keeping {
  /// Under this name the archive remembers how far the import of it has come, so that it goes on there when it
  /// was stopped; without one it begins at the beginning.
  readonly key?: string;
  /// What else is to be kept of where it came from.
  readonly provenance?: Readonly<Record<string, string | number>>;
  /// The entry of a watched feed that it is: it counts as seen when the source is at its end.
  readonly seen?: { readonly feed: string; readonly entry: string };
}

export interface ImportOptions {
  /// How many threads read at once; by default one a core.
  readonly workers?: number;
  readonly model?: string;
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

type Read = { record: ArticleRecord } | { problem: Problem };

/// What is sent to a reading thread.
export interface ToRead {
  readonly article: Article;
}

/// An item on its way through the threads, or without one the end of its source: of one that was imported before
/// (`isKnown`), or that broke off (`failure`) and is not done.
interface Step {
  readonly source: ImportSource;
  /// How many items of the source are behind it, itself counted.
  readonly position: number;
  readonly item: Item | null;
  readonly isKnown: boolean;
  readonly failure?: Problem;
}

/// The heap of a reading thread, in megabytes, and its time for one article, in milliseconds.
const WORKER_MEMORY = 1024;
const PATIENCE = 120_000;
/// So many articles, or what comes in so many milliseconds, are stored at once.
const BATCH = 64;
const WAIT = 1000;

/// Imports sources into an archive: parsed in a thread of their own, read on all cores, stored in batches. What
/// is told of has been stored; a source that was stopped goes on where it was. What cannot be read is told
/// as a problem, and the rest goes on. Memory does not grow with the number of articles.
export async function* importAll(
  archive: Archive,
  sources: AsyncIterable<ImportSource> | Iterable<ImportSource>,
  options: ImportOptions = {},
): AsyncGenerator<Imported> {
  const { workers = availableParallelism(), model = DEFAULT_MODEL } = options;
  if (!Number.isInteger(workers) || workers < 1)
    throw new RangeError(`workers must be a whole number from 1, not ${workers}`);
  await placeLeftOver(archive);
  const line = new Line(Math.min(workers, MOST_THREADS), model);
  const feeding = line.feed(archive, sources);
  try {
    for await (const batch of batches(() => line.take()))
      yield* await store(archive, batch, options);
    await feeding;
  } finally {
    await line.close();
  }
}

/// What comes in batches: of so many, or of what comes within a second of the first, whether or not more is on its
/// way.
async function* batches(source: () => Promise<Done | undefined>): AsyncGenerator<Done[]> {
  const take = () => {
    const taking = source();
    // It may break off while a batch is stored; whoever awaits it next hears of it.
    taking.catch(() => undefined);
    return taking;
  };
  let next = take();
  for (;;) {
    const first = await next;
    if (!first) return;
    const batch = [first];
    const { promise: late, alarm } = alarmIn(WAIT);
    for (next = take(); batch.length < BATCH; next = take()) {
      const done = await Promise.race([next, late]);
      if (!done) break;
      batch.push(done);
    }
    clearTimeout(alarm);
    yield batch;
  }
}

function alarmIn(milliseconds: number): { promise: Promise<undefined>; alarm: NodeJS.Timeout } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { promise, alarm: setTimeout(() => resolve(undefined), milliseconds) };
}

/// What an import that was stopped had stored and not looked for among copies.
async function placeLeftOver(archive: Archive): Promise<void> {
  for (let before = ''; ;) {
    const ids = await archive.unplaced();
    // What could not be placed is not tried for ever.
    if (!ids.length || ids[0] === before) return;
    before = ids[0]!;
    await placeAmongCopies(archive, ids);
  }
}

interface Done {
  readonly step: Step;
  readonly read: Read | null;
}

/// The parsing thread and the reading threads, and what is between them, in order.
class Line {
  readonly #parser = new Parser();
  readonly #pool: Pool<ToRead, Read>;
  readonly #steps: Step[] = [];

  constructor(workers: number, model: string) {
    const shared = loadModel(model, workers);
    this.#pool = new Pool<ToRead, Read>({
      worker: new URL(`read-worker${import.meta.url.slice(-3)}`, import.meta.url),
      shared,
      size: shared.threads,
      memory: WORKER_MEMORY,
      patience: PATIENCE,
      lost: (_, error) => ({ problem: lossOf(error) }),
      weight: (value) => ('article' in value ? value.article.text.length : weightOf(value)),
    });
  }

  /// Never rejects: what breaks off is thrown by `take`.
  async feed(
    archive: Archive,
    sources: AsyncIterable<ImportSource> | Iterable<ImportSource>,
  ): Promise<void> {
    try {
      for await (const source of sources) if (!(await this.#feedOne(archive, source))) return;
      this.#pool.end();
    } catch (error) {
      this.#pool.end(error as Error);
    }
  }

  /// False when nobody takes any more.
  async #feedOne(archive: Archive, source: ImportSource): Promise<boolean> {
    const before = source.key === undefined ? undefined : await archive.progress(source.key);
    const done = Number(before?.position ?? 0);
    const isKnown = before?.done ?? false;
    let position = isKnown ? done : 0;
    if (!isKnown)
      for await (const item of 'items' in source ? source.items : this.#parser.items(source)) {
        if ('failure' in item)
          return this.#put({ source, position, item: null, isKnown, failure: item.failure });
        if (++position > done && !(await this.#put({ source, position, item, isKnown })))
          return false;
      }
    return this.#put({ source, position, item: null, isKnown });
  }

  async #put(step: Step): Promise<boolean> {
    this.#steps.push(step);
    const { item } = step;
    if (item && 'article' in item && item.status !== 'withheld')
      return this.#pool.put({ article: item.article });
    return this.#pool.put(NOTHING, {
      problem: item && 'problem' in item ? item.problem : WITHHELD,
    });
  }

  async take(): Promise<Done | undefined> {
    const read = await this.#pool.take();
    if (!read) return undefined;
    const step = this.#steps.shift()!;
    return { step, read: step.item ? read : null };
  }

  async close(): Promise<void> {
    await Promise.all([this.#parser.close(), this.#pool.close()]);
  }
}

const NOTHING = { article: { text: '' } as Article };
const WITHHELD: Problem = {
  code: 'withheld',
  message: 'Its publisher withholds it (pubstatus “withheld”); it was not added.',
};

function weightOf(read: Read): number {
  if ('problem' in read) return 100;
  const { article, statements, events } = read.record;
  return article.text.length + 1000 * (statements.length + events.length);
}

function lossOf(error: Error & { code?: string }): Problem {
  if (error instanceof TookTooLong)
    return { code: 'too-slow', message: `Reading it took more than ${PATIENCE / 1000} s.` };
  const why =
    error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? `took more than ${WORKER_MEMORY} MB of memory`
      : `broke off: ${error.message}`;
  return { code: 'worker-lost', message: `Reading it ${why}.` };
}

/// Stores a batch: the articles and how far their sources have come in one transaction, then where they belong
/// among copies. What a publisher has taken back is marked so before the progress is stored.
async function store(
  archive: Archive,
  batch: readonly Done[],
  { readWith }: ImportOptions,
): Promise<Imported[]> {
  if (!batch.length) return [];
  const found = batch.flatMap(({ step, read }) =>
    read && 'record' in read ? [{ step, record: read.record }] : [],
  );
  // Of two that are the same, the first is the one that is kept.
  const steps = new Map(found.toReversed().map(({ step, record }) => [record.article.id, step]));
  const progress = progressOf(batch);
  const isRetraction = batch.some(({ step }) => step.item?.status === 'canceled');
  const added = await archive.add(
    found.map(({ record }) => record),
    {
      provenance: ({ id }) => provenanceOf(steps.get(id)!),
      ...(readWith !== undefined && { readWith }),
      ...(!isRetraction && { progress, seen: seenOf(batch) }),
    },
  );
  const retracted = await retract(archive, batch, added);
  if (isRetraction) await archive.add([], { progress, seen: seenOf(batch) });
  const fresh = found.flatMap(({ step, record: { article } }, i): Fresh[] => {
    const origin = step.item?.provenance?.original;
    if (added[i]!.outcome === 'same') return [];
    return [{ article, ...(origin !== undefined && { origin }) }];
  });
  await placeAmongCopies(archive, fresh);
  return outcomes(batch, added, retracted);
}

function progressOf(batch: readonly Done[]): ImportProgress[] {
  const last = new Map<string, ImportProgress>();
  for (const { step } of batch) {
    const { source, position, item, isKnown, failure } = step;
    if (source.key === undefined || isKnown || failure) continue;
    last.set(source.key, { source: source.key, position: String(position), done: item === null });
  }
  return [...last.values()];
}

/// Entries of feeds that are at their end, each with the last article of it, if it had one.
function seenOf(batch: readonly Done[]): SeenEntry[] {
  const last = new Map<ImportSource, string>();
  for (const { step, read } of batch)
    if (read && 'record' in read) last.set(step.source, read.record.article.id);
  return batch.flatMap(({ step: { source, item, failure } }) =>
    item || failure || !source.seen ? [] : [{ ...source.seen, article: last.get(source) ?? null }],
  );
}

function provenanceOf({ source, item }: Step): Record<string, string | number> {
  return { name: item?.name ?? source.name, ...source.provenance, ...item?.provenance };
}

/// Takes back what its publisher says is cancelled, up to the version that the notice is: ids of what was taken
/// back, by notice. One without text stands for all that is kept from its address.
async function retract(
  archive: Archive,
  batch: readonly Done[],
  added: readonly Added[],
): Promise<ReadonlyMap<Step, readonly string[]>> {
  const retracted = new Map<Step, string[]>();
  let at = 0;
  for (const { step, read } of batch) {
    const own = read && 'record' in read ? added[at++] : undefined;
    if (step.item?.status !== 'canceled') continue;
    const address = own?.id ?? step.item.provenance?.id;
    const versions = address === undefined ? [] : await archive.versions(address);
    const meant = versions.filter(({ version }) => version <= (own?.version ?? Infinity));
    for (const { id, outlet, retracted: isDone } of meant)
      if (!isDone)
        await archive.retract(id, 'cancelled by its publisher', outlet ?? step.source.name);
    if (meant.length)
      retracted.set(
        step,
        meant.map(({ id }) => id),
      );
  }
  return retracted;
}

function outcomes(
  batch: readonly Done[],
  added: readonly Added[],
  retracted: ReadonlyMap<Step, readonly string[]>,
): Imported[] {
  let at = 0;
  return batch.flatMap(({ step, read }): Imported[] => {
    const { source, item, isKnown, failure } = step;
    if (failure) return [{ name: source.name, outcome: 'problem', problem: failure }];
    if (!item) return isKnown ? [{ name: source.name, outcome: 'known' }] : [];
    const { name } = item;
    const one = read && 'record' in read ? added[at++]! : undefined;
    const articles = retracted.get(step);
    if (articles) return [{ name, outcome: 'retracted', articles }];
    if (!read || 'problem' in read)
      return [{ name, outcome: 'problem', problem: read ? read.problem : WITHHELD }];
    return [{ name, outcome: one!.outcome, added: one!, record: read.record }];
  });
}
