import type { Added, ImportProgress, SeenEntry } from '../../archive/add.ts';
import type { Archive } from '../../archive/archive.ts';
import { retract, type Retracted } from './cancel.ts';
import { isLost, type Done, type Step } from './line.ts';
import { placeAmongCopies } from './place-copies.ts';
import type { Imported, ImportOptions } from './sources.ts';

/// Stores a batch: the articles and how far their sources have come in one transaction, then where they belong
/// among copies. What a publisher has taken back is marked so before the progress is stored.
export async function store(
  archive: Archive,
  batch: readonly Done[],
  { readWith }: Pick<ImportOptions, 'readWith'>,
): Promise<Imported[]> {
  const found = batch.flatMap(({ step, read }) =>
    read && 'record' in read ? [{ step, record: read.record }] : [],
  );
  // Of two that are the same, the first is the one that is kept.
  const steps = new Map(found.toReversed().map(({ step, record }) => [record.article.id, step]));
  const reached = {
    progress: progressOf(batch),
    seen: seenOf(batch),
    unwatched: 'drop',
  } as const;
  const isRetraction = batch.some(({ step }) => step.item?.status === 'canceled');
  const added = await archive.add(
    found.map(({ record }) => record),
    {
      provenance: ({ id }) => provenanceOf(steps.get(id)!),
      ...(readWith !== undefined && { readWith }),
      ...(!isRetraction && reached),
    },
  );
  const retracted = await retract(archive, batch, added);
  if (isRetraction) await archive.add([], reached);
  const fresh = found.filter((_, i) => added[i]!.outcome !== 'same');
  await placeAmongCopies(
    archive,
    fresh.map(({ record }) => record.article),
  );
  return outcomes(batch, added, retracted);
}

function provenanceOf({ source, item }: Step): Record<string, string | number> {
  return { name: item?.name ?? source.name, ...source.provenance, ...item?.provenance };
}

function progressOf(batch: readonly Done[]): ImportProgress[] {
  const reached = new Map<string, ImportProgress>();
  for (const done of batch) {
    const { source, course, position, item, failure } = done.step;
    if (source.key === undefined || course.isKnown || failure) continue;
    if (item) course.pass(position, isLost(done));
    else course.end(position);
    reached.set(source.key, course.progress(source.key));
  }
  return [...reached.values()];
}

/// Entries of feeds that are at their end, each with the last article of it, if it had one. What no reader could
/// read has not been seen.
function seenOf(batch: readonly Done[]): SeenEntry[] {
  const last = new Map<object, string>();
  const lost = new Set<object>();
  for (const done of batch) {
    if (isLost(done)) lost.add(done.step.source);
    if (done.read && 'record' in done.read) last.set(done.step.source, done.read.record.article.id);
  }
  return batch.flatMap(({ step: { source, item, failure } }) =>
    item || failure || !source.seen || lost.has(source)
      ? []
      : [{ ...source.seen, article: last.get(source) ?? null }],
  );
}

function outcomes(
  batch: readonly Done[],
  added: readonly Added[],
  retracted: ReadonlyMap<Step, Retracted>,
): Imported[] {
  let at = 0;
  return batch.flatMap(({ step, read }): Imported[] => {
    const { source, course, item, failure } = step;
    if (failure) return [{ name: source.name, outcome: 'problem', problem: failure }];
    if (!item) return course.isKnown ? [{ name: source.name, outcome: 'known' }] : [];
    const { name } = item;
    const one = read && 'record' in read ? added[at++]! : undefined;
    const back = retracted.get(step);
    if (back) return [{ name, ...back }];
    if (!read) return [];
    if ('problem' in read) return [{ name, outcome: 'problem', problem: read.problem }];
    return [{ name, outcome: one!.outcome, added: one!, record: read.record }];
  });
}
