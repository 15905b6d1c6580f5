import { compareReadings, copyOf, isCopy } from './copies.ts';
import { CopyIndex } from './copy-index.ts';
import { originalOf, type Original } from './originals.ts';
import { readAccount, type Account, type Reading } from './readings.ts';

/// Articles that are copies of one account.
export interface CopyCluster {
  /// Two ids or more, sorted.
  readonly members: readonly string[];
  /// Which of them is the original, or whom they name as the original that is not among them. Left
  /// out where nothing tells it.
  readonly original?: Original;
}

/// A cluster that grows. The first reading is of the fullest text, the centre.
type Growing = [Reading, ...Reading[]];

/// Members of a cluster that an article is compared with, beside the centre.
const MOST_COMPARED = 16;

/// Clusters that an article is compared with, those first that have most of its sample.
const MOST_CANDIDATES = 32;

/// Puts copies together, whatever the order they come in. The fullest texts open clusters, and a
/// shorter one joins the cluster with the member that has most of its words. It joins one at most and
/// has to share words with the centre, so that no chain of borrowed paragraphs brings unrelated
/// stories together. Articles that are nobody's copy are in no cluster. Throws `RangeError` for an id
/// that comes twice.
export function clusterCopies(accounts: readonly Account[]): CopyCluster[] {
  const readings = accounts.map(readAccount).sort(fullestFirst);
  const clusters = new Map<string, Growing>();
  const index = new CopyIndex();
  const seen = new Set<string>();
  for (const reading of readings) {
    const { id } = reading.account;
    if (seen.has(id)) throw new RangeError(`two articles with the id ${id}`);
    seen.add(id);
    const found = bestCluster(reading, index, clusters);
    if (found === null) clusters.set(id, [reading]);
    else clusters.get(found)!.push(reading);
    index.add(found ?? id, reading.fingerprint);
  }
  return [...clusters.values()].filter(({ length }) => length > 1).map(clusterOf);
}

/// Of two as full the one with the smaller id is the fuller one.
export const fullestFirst = (a: Reading, b: Reading): number =>
  b.words.length - a.words.length || (a.account.id < b.account.id ? -1 : 1);

/// The cluster that a text belongs to, by the id of its centre; null where it is nobody's copy.
function bestCluster(
  reading: Reading,
  index: CopyIndex,
  clusters: ReadonlyMap<string, Growing>,
): string | null {
  let best: string | null = null;
  let most = 0;
  for (const { id } of index.candidates(reading.fingerprint).slice(0, MOST_CANDIDATES)) {
    const [centre, ...others] = clusters.get(id)!;
    const share = shareOf(reading, centre, () => others);
    if (share > most) [best, most] = [id, share];
  }
  return best;
}

/// How much of a text the member of a cluster has that has most of it; 0 where it is nobody's copy, or shares
/// nothing with the centre. The first 16 of the others are looked at.
export function shareOf(
  reading: Reading,
  centre: Reading,
  others: () => readonly Reading[],
): number {
  const { relation, shared } = compareReadings(reading, centre);
  if (isCopy(relation)) return shared.ofA;
  if (relation === 'independent') return 0;
  const shares = others()
    .slice(0, MOST_COMPARED)
    .map((other) => {
      const found = compareReadings(reading, other);
      return isCopy(found.relation) ? found.shared.ofA : 0;
    });
  return Math.max(0, ...shares);
}

function clusterOf(readings: Growing): CopyCluster {
  const original = originalOf(readings.map(copyOf));
  const members = readings.map(({ account }) => account.id).sort();
  return { members, ...(original && { original }) };
}

/// How many accounts of their own some articles are: copies of one account count once, however many
/// print it, and an article in no cluster by itself.
export function independentAccounts(
  ids: Iterable<string>,
  clusters: readonly CopyCluster[],
): number {
  const clusterOfId = new Map(
    clusters.flatMap(({ members }, i) => members.map((id) => [id, i] as const)),
  );
  return new Set(Array.from(ids, (id) => clusterOfId.get(id) ?? id)).size;
}

/// An article that is kept, as far as it tells which account it is.
interface KeptAccount {
  readonly id: string;
  readonly url: string | null;
  readonly cluster: { readonly id: string } | null;
}

/// The same of articles that are kept with their clusters: versions of one address are one account, too.
export function keptAccounts(articles: Iterable<KeptAccount>): number {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    const parent = parents.get(key) ?? key;
    return parent === key ? key : rootOf(parent);
  };
  const ids = new Set<string>();
  for (const { id, url, cluster } of articles) {
    ids.add(id);
    for (const key of [url, cluster?.id]) if (key) parents.set(rootOf(id), rootOf(key));
  }
  return new Set(Array.from(ids, rootOf)).size;
}
