import type { Archive } from '../../archive/archive.ts';
import { Line, type Done, type Step } from './line.ts';
import { placeAmongCopies } from './place-copies.ts';
import type { Imported, ImportOptions, ImportSources } from './sources.ts';
import { store } from './store.ts';

export type { Imported, ImportOptions, ImportSource, ImportSources } from './sources.ts';

/// So many articles, or what comes in so many milliseconds, are stored at once.
const BATCH = 64;
const WAIT = 1000;

/// Imports sources into an archive: parsed in a thread of their own, read on all cores, stored in batches. What
/// is told of has been stored; a source that was stopped goes on where it was. What cannot be read is told
/// as a problem, and the rest goes on; an article that no reader could read (too slow, out of memory) is tried again
/// with the next import of its source. When the sources break off, what came before is stored first. Memory does
/// not grow with the number of articles.
export async function* importAll(
  archive: Archive,
  sources: ImportSources,
  options: ImportOptions = {},
): AsyncGenerator<Imported> {
  const line = new Line(options);
  try {
    await placeLeftOver(archive);
    const feeding = line.feed(archive, sources);
    for await (const batch of batches(() => line.take())) {
      yield* await store(archive, batch, options);
      for (const { step } of batch) await tellStored(step);
    }
    await feeding;
  } finally {
    await line.close();
  }
}

async function tellStored({ source, item }: Step): Promise<void> {
  if (!item && 'items' in source) await source.stored?.();
}

/// What comes in batches: of so many, or of what comes within a second of the first, whether or not more is on its
/// way. Throws what `source` throws, after the last batch.
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
      const done = await Promise.race([next.catch(() => undefined), late]);
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
