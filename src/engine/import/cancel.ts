import type { Added } from '../../archive/add.ts';
import type { Archive } from '../../archive/archive.ts';
import { addressOf } from '../../record/ids.ts';
import type { Problem } from '../../record/types.ts';
import type { Done, Step } from './line.ts';

/// What came of a notice that takes something back: ids of what was taken back, or that nothing of it is kept.
export type Retracted =
  | { readonly outcome: 'retracted'; readonly articles: readonly string[] }
  | { readonly outcome: 'problem'; readonly problem: Problem };

/// Takes back what its publisher says is cancelled, up to the version that the notice is. One without a text that
/// can be read stands for all that was kept from its address before it came.
export async function retract(
  archive: Archive,
  batch: readonly Done[],
  added: readonly Added[],
): Promise<ReadonlyMap<Step, Retracted>> {
  const retracted = new Map<Step, Retracted>();
  let at = 0;
  for (const { step, read } of batch) {
    const own = read && 'record' in read ? added[at++] : undefined;
    if (step.item?.status !== 'canceled') continue;
    const later = added.slice(at).filter(({ outcome }) => outcome !== 'same');
    retracted.set(step, await takeBack(archive, step, own, new Set(later.map(({ id }) => id))));
  }
  return retracted;
}

async function takeBack(
  archive: Archive,
  step: Step,
  own: Added | undefined,
  later: ReadonlySet<string>,
): Promise<Retracted> {
  const address = own?.id ?? addressOfNotice(step);
  const versions = address === undefined ? [] : await archive.versions(address);
  const meant = versions.filter(
    ({ id, version }) => version <= (own?.version ?? Infinity) && !later.has(id),
  );
  for (const { id, outlet, retracted } of meant)
    if (!retracted)
      await archive.retract(id, 'cancelled by its publisher', outlet ?? step.source.name);
  if (meant.length) return { outcome: 'retracted', articles: meant.map(({ id }) => id) };
  const what = address ?? 'an article without an address';
  const message = `It takes back ${what}, of which nothing is kept under that address.`;
  return { outcome: 'problem', problem: { code: 'nothing-to-retract', message } };
}

function addressOfNotice({ item }: Step): string | undefined {
  if (item && 'article' in item) return addressOf(item.article) ?? undefined;
  return item?.address;
}
