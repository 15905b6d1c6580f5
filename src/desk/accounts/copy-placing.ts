import { regularCount } from '../../text/fingerprint-sample.ts';
import type { Fingerprint } from '../../text/fingerprints.ts';
import { fullestFirst, shareOf } from './copy-clusters.ts';
import { compareReadings, isCopy, sharesWords } from './copies.ts';
import { LEAST_SHARE, LEAST_TELLING, MOST_ENTRIES } from './copy-index.ts';
import { NEARLY_AS_LONG } from './originals.ts';
import type { Reading } from './readings.ts';

/// Where articles belong among copies as they come, one after another: what `clusterCopies` says of all of them at
/// once, as far as the order in which they come allows.

/// A cluster, or an article that is in none, as an article that comes is compared with it.
export interface Group {
  /// The fullest of its texts.
  readonly centre: Reading;
  /// It has so many members that the next fuller one is not made its centre.
  readonly isLarge: boolean;
  /// Members beside the centre that may have most of the article, the likeliest first. Asked for where the centre
  /// shares words with the article without being a copy; those that are shorter than the article do not count.
  readonly others: () => readonly Reading[];
}

/// The group that an article joins as a shorter text, and the groups whose centres are shorter texts of it, which
/// are one cluster with it from now on. Neither: it is nobody's copy.
export interface CopyPlace<G> {
  readonly joins: G | null;
  readonly takes: readonly G[];
}

/// Tells where an article belongs. It joins the one group that has most of its words in a fuller member, if it
/// shares words with the centre. A group whose centre is a shorter copy of it comes to it, if its centre shares
/// words with the one that is the centre then.
export function placeAmong<G extends Group>(own: Reading, groups: readonly G[]): CopyPlace<G> {
  const shorter: G[] = [];
  const isFuller = (one: Reading) => fullestFirst(one, own) < 0;
  let joins: G | null = null;
  let most = 0;
  for (const group of groups)
    if (isFullerThanCentre(own, group)) {
      if (isCopy(compareReadings(own, group.centre).relation)) shorter.push(group);
    } else {
      const share = shareOf(own, group.centre, () => group.others().filter(isFuller));
      if (share > most) [joins, most] = [group, share];
    }
  const centre = joins?.centre;
  const takes = shorter.filter((one) => !centre || sharesWords(centre, one.centre.fingerprint));
  return { joins, takes };
}

/// Members share words with the centre, so all are compared with a new one. Of many, only one that is a good deal
/// fuller becomes the centre: that happens a few times, however many come.
function isFullerThanCentre(own: Reading, { centre, isLarge }: Group): boolean {
  if (isLarge) return centre.words.length < NEARLY_AS_LONG * own.words.length;
  return fullestFirst(own, centre) < 0;
}

/// An article with a shingle in its sample, and the cluster it is in.
export interface SampleHolder {
  readonly article: number;
  /// How many shingles of its sample are under the limit (`regularCount`).
  readonly sampled: number;
  readonly cluster: string | null;
}

/// What may be copies of an article: a cluster, or an article in none, with the members that have shingles of its
/// sample, those first that have most.
export interface FoundGroup {
  readonly cluster: string | null;
  readonly articles: readonly number[];
  readonly shared: number;
}

/// The cluster, or an article that is in none.
export const groupOf = ({ cluster, article }: SampleHolder): string | number => cluster ?? article;

/// Holders of more than this many are not told of, and what so many have tells nothing.
export const MOST_HOLDERS = MOST_ENTRIES + 1;

/// Groups the holders of each shingle of a sample, what shares most first. The same is asked of a candidate as by
/// `CopyIndex`. Takes time in proportion to the holders, 65 a shingle at most.
export function groupHolders(
  sample: Fingerprint['shingles'],
  holders: readonly (readonly SampleHolder[])[],
): FoundGroup[] {
  const telling = sample.filter((_, i) => holders[i]!.length < MOST_HOLDERS);
  const size = regularCount(telling);
  if (!telling.length || size < LEAST_TELLING * regularCount(sample)) return [];
  const tallies = new Map<string | number, Tally>();
  for (const all of holders) if (all.length < MOST_HOLDERS) countIn(tallies, all);
  return [...tallies.values()]
    .filter(({ shared, sampled }) => shared >= LEAST_SHARE * Math.min(size, sampled))
    .sort((a, b) => b.shared - a.shared)
    .map(({ cluster, shared, members }) => ({ cluster, shared, articles: mostFirst(members) }));
}

interface Tally {
  readonly cluster: string | null;
  readonly members: Map<number, number>;
  shared: number;
  /// Of the shortest of the members.
  sampled: number;
}

/// Counts the holders of one shingle: a group once, however many of its members have it.
function countIn(tallies: Map<string | number, Tally>, holders: readonly SampleHolder[]): void {
  const counted = new Set<Tally>();
  for (const holder of holders) {
    const { article, sampled, cluster } = holder;
    const tally = tallies.get(groupOf(holder)) ?? {
      cluster,
      members: new Map(),
      shared: 0,
      sampled,
    };
    tallies.set(groupOf(holder), tally);
    tally.sampled = Math.min(tally.sampled, sampled);
    tally.members.set(article, (tally.members.get(article) ?? 0) + 1);
    if (counted.has(tally)) continue;
    counted.add(tally);
    tally.shared++;
  }
}

const mostFirst = (members: ReadonlyMap<number, number>): number[] =>
  [...members].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([article]) => article);
