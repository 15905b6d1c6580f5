import type { Added } from '../../archive/add.ts';
import type { Archive } from '../../archive/archive.ts';
import type { KeptArticle } from '../../archive/views.ts';
import { houseOf } from '../../desk/accounts/houses.ts';
import { OnRecordError } from '../../record/errors.ts';
import { addressOf } from '../../record/ids.ts';
import type { Problem } from '../../record/types.ts';
import type { Done, Step } from './line.ts';

/// What came of a notice that takes something back: ids of what was taken back, or why nothing was.
export type Retracted =
  | { readonly outcome: 'retracted'; readonly articles: readonly string[] }
  | { readonly outcome: 'problem'; readonly problem: Problem };

/// Takes back what its publisher says is cancelled, up to the version that the notice is. One without a text that
/// can be read stands for all that was kept from its address before it came. Nobody takes back what another outlet
/// published: that is told, for a person to decide.
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
  try {
    return await takeBackSound(archive, step, own, later);
  } catch (error) {
    if (!(error instanceof OnRecordError) || error.code !== 'evidence-damaged') throw error;
    const message = `It takes back what is damaged, and nothing is marked: ${error.message}`;
    return { outcome: 'problem', problem: { code: error.code, message } };
  }
}

async function takeBackSound(
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
  const kept = await Promise.all(meant.map(async ({ id }) => archive.article(id)));
  const mine = kept.filter((one) => one !== undefined).filter((one) => isFrom(one, step));
  const by = senderOf(step);
  for (const { id, retractions } of mine)
    if (!isTold(retractions, by)) await archive.retract(id, REASON, by);
  if (mine.length) return { outcome: 'retracted', articles: mine.map(({ id }) => id) };
  return { outcome: 'problem', problem: nothing(address, kept[0], by) };
}

const REASON = 'cancelled by its publisher';

/// Whether the same was told since a retraction was last taken back: a notice may come again and again.
function isTold(entries: KeptArticle['retractions'], by: string): boolean {
  const undone = entries.findLastIndex(({ act }) => act === 'unretracted');
  return entries.slice(undone + 1).some((one) => one.reason === REASON && one.by === by);
}

function addressOfNotice({ item }: Step): string | undefined {
  if (item && 'article' in item) return addressOf(item.article) ?? undefined;
  return item?.address;
}

const senderOf = ({ item, source }: Step): string => item?.sender ?? item?.name ?? source.name;

/// Whether the sender of a notice published an article: the same house, or where one of them says nothing, a notice
/// of the same name.
function isFrom({ outlet, provenance }: KeptArticle, { item }: Step): boolean {
  const { sender, provenance: notice } = item!;
  if (outlet !== null && sender !== undefined) return houseOf(outlet) === houseOf(sender);
  return provenance['id'] !== undefined && provenance['id'] === notice?.id;
}

function nothing(address: string | undefined, kept: KeptArticle | undefined, by: string): Problem {
  const what = address ?? 'an article without an address';
  if (!kept)
    return {
      code: 'nothing-to-retract',
      message: `It takes back ${what}, of which nothing is kept under that address.`,
    };
  const message = `It takes back ${kept.id}, which is of ${kept.outlet ?? 'an outlet that is not known'}, and comes from ${by}. If that is right, say so: onrecord retract ${kept.id} --reason … --by …`;
  return { code: 'not-its-publisher', message };
}
