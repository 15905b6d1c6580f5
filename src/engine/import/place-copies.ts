import type { Archive } from '../../archive/archive.ts';
import type { CopyShelf, Holder, Member, MemberFacts } from '../../archive/copy-shelf.ts';
import { sharesWords } from '../../desk/accounts/copies.ts';
import {
  groupHolders,
  groupOf,
  MOST_HOLDERS,
  placeAmong,
  type CopyPlace,
  type FoundGroup,
  type Group,
} from '../../desk/accounts/copy-placing.ts';
import { originalOf, type Copy } from '../../desk/accounts/originals.ts';
import { readAccount, type Reading } from '../../desk/accounts/readings.ts';
import { OnRecordError } from '../../record/errors.ts';
import type { Article } from '../../record/types.ts';
import { regularCount, sampleOf } from '../../text/fingerprint-sample.ts';
import { parse, serialise } from '../../text/fingerprints.ts';

/// So many articles are placed in one transaction, while others who write wait.
const AT_ONCE = 64;
/// With so many clusters, or articles in none, that share most with an article it is compared in full, and with so
/// many members of each beside its centre: those that are found by most of its sample, and the fullest.
const MOST_GROUPS = 12;
const MOST_MEMBERS = 16;
const MOST_FOUND = 8;
/// A cluster of more is large.
const LARGE = 64;
/// Texts that were read are remembered up to so many words.
const REMEMBERED = 2_000_000;

/// Finds what newly added articles are copies of, and stores it: each joins the cluster that has most of its words.
/// An article is compared with what is there at that moment, in the transaction that stores where it belongs, so
/// that any number of processes may do so at once. What has been placed before stays as it is. Versions of one
/// address alone are no copies of each other.
export async function placeAmongCopies(
  archive: Archive,
  articles: readonly (string | Article)[],
): Promise<void> {
  const left = [...articles];
  const moved = new Set<string>();
  while (left.length) {
    const some = await readAll(archive, left.splice(0, AT_ONCE));
    const displaced = await archive.placing((shelf) => new Placing(shelf).placeAll(some));
    // What would be moved for ever is left to the next import.
    left.push(...displaced.filter((id) => !moved.has(id)));
    for (const id of displaced) moved.add(id);
  }
}

/// Read before the transaction, so that it is short.
async function readAll(
  archive: Archive,
  articles: readonly (string | Article)[],
): Promise<Reading[]> {
  const found: Reading[] = [];
  for (const one of articles) {
    const article = typeof one === 'string' ? await soundArticle(archive, one) : one;
    if (article) found.push(readAccount(article));
  }
  return found;
}

/// An article that is kept; undefined where it is not what was kept: it is looked for among copies when it is again.
async function soundArticle(archive: Archive, id: string): Promise<Article | undefined> {
  try {
    return (await archive.article(id))?.record.article;
  } catch (error) {
    if (error instanceof OnRecordError && error.code === 'evidence-damaged') return undefined;
    throw error;
  }
}

interface Own {
  readonly id: string;
  readonly n: number;
  readonly address: string | null;
  readonly reading: Reading;
}

/// A group that an article was compared with.
interface Compared extends Group {
  readonly cluster: string | null;
  /// By number.
  readonly centreArticle: number;
}

/// Places articles in one transaction.
class Placing {
  readonly #shelf: CopyShelf;
  readonly #known = new Map<number, Own>();
  #words = 0;
  /// Clusters that got members.
  readonly #grown = new Set<string>();
  readonly #displaced: string[] = [];

  constructor(shelf: CopyShelf) {
    this.#shelf = shelf;
  }

  /// Returns the articles that have to be placed anew: they share no words with the new centre of their cluster.
  placeAll(readings: readonly Reading[]): string[] {
    for (const reading of readings) this.#place(reading);
    for (const cluster of this.#grown) settleOriginal(this.#shelf, cluster);
    return this.#displaced;
  }

  #place(reading: Reading): void {
    const { fingerprint, words, account } = reading;
    const kept = this.#shelf.article(account.id);
    if (!kept || kept.isPlaced) return;
    const { n, address, supersedes, cluster } = kept;
    const own = this.#remember({ id: account.id, n, address, reading });
    const sample = sampleOf(fingerprint);
    const holders = this.#shelf.holders(sample, MOST_HOLDERS);
    // Where somebody has put it, it stays.
    const found = cluster === null ? groupHolders(sample, holders) : [];
    const place = placeAmong(reading, this.#groupsOf(own, found));
    const mates = new Set([cluster, ...[place.joins, ...place.takes].map(keyOf)]);
    const isNew = (i: number) => this.#isNew(sample[i]!, holders[i]!, mates, supersedes);
    const hashes = sample.filter((_, i) => isNew(i));
    this.#shelf.mark(n, {
      fingerprint: serialise(fingerprint),
      words: words.length,
      sampled: regularCount(sample),
      hashes,
    });
    this.#join(own, place);
  }

  /// Whether an article is to be found by a number, or is found by way of its cluster, or hardly told by it. A
  /// version of it that is in no cluster gives the number up.
  #isNew(
    hash: number,
    holders: readonly Holder[],
    mates: ReadonlySet<string | number | null>,
    supersedes: number | null,
  ): boolean {
    if (holders.length >= MOST_HOLDERS || holders.some((one) => mates.has(groupOf(one))))
      return false;
    const before = holders.find(({ article, cluster }) => article === supersedes && !cluster);
    if (before) this.#shelf.forget(before.article, hash);
    return true;
  }

  #groupsOf(own: Own, found: readonly FoundGroup[]): Compared[] {
    return found.slice(0, MOST_GROUPS).flatMap(({ cluster, articles }): Compared[] => {
      const centreArticle = cluster === null ? articles[0]! : this.#shelf.centre(cluster);
      const centre = this.#read(centreArticle);
      // What is damaged is no copy of anything.
      if (!centre) return [];
      if (cluster === null && own.address !== null && centre.address === own.address) return [];
      return [
        {
          cluster,
          centreArticle,
          centre: centre.reading,
          isLarge: cluster !== null && this.#shelf.size(cluster, LARGE + 1) > LARGE,
          others: () => this.#others(cluster, centreArticle, articles),
        },
      ];
    });
  }

  #others(cluster: string | null, centre: number, found: readonly number[]): Reading[] {
    if (cluster === null) return [];
    const fullest = this.#shelf.fullest(cluster, MOST_MEMBERS);
    const others = new Set([...found.slice(0, MOST_FOUND), ...fullest]);
    others.delete(centre);
    const read = [...others].slice(0, MOST_MEMBERS).map((one) => this.#read(one));
    return read.filter((one) => one !== null).map(({ reading }) => reading);
  }

  /// Puts an article and what it joins and takes into one cluster: the largest there is, or a new one.
  #join(own: Own, { joins, takes }: CopyPlace<Compared>): void {
    const parts = [joins, ...takes].filter((one) => one !== null);
    if (!parts.length) return;
    const centre = joins ? this.#read(joins.centreArticle)! : own;
    const strangers = takes.flatMap((one) => this.#strangersIn(one, centre.reading));
    const cluster = this.#largest(parts) ?? this.#newCluster(parts);
    for (const part of parts)
      if (part.cluster === null) this.#shelf.join(cluster, part.centreArticle);
      else if (part.cluster !== cluster) {
        this.#shelf.merge(part.cluster, cluster);
        this.#grown.delete(part.cluster);
      }
    this.#shelf.join(cluster, own.n);
    this.#shelf.setCentre(cluster, centre.n);
    this.#grown.add(cluster);
    this.#displace(strangers);
  }

  /// Members of a cluster that share no words with the text that becomes the centre.
  #strangersIn({ cluster, centreArticle }: Compared, centre: Reading): Member[] {
    if (cluster === null) return [];
    return this.#shelf
      .membersThat(cluster, (fingerprint) => !sharesWords(centre, parse(fingerprint)))
      .filter(({ article }) => article !== centreArticle);
  }

  #displace(members: readonly Member[]): void {
    this.#shelf.leave(members.map(({ article }) => article));
    for (const { article, id } of members) {
      this.#shelf.unmark(article);
      this.#displaced.push(id);
    }
  }

  #largest(parts: readonly Compared[]): string | null {
    const clusters = parts.map(({ cluster }) => cluster).filter((one) => one !== null);
    if (clusters.length < 2) return clusters[0] ?? null;
    const sizes = clusters.map((cluster) => ({ cluster, size: this.#shelf.size(cluster) }));
    return sizes.reduce((one, other) => (other.size > one.size ? other : one)).cluster;
  }

  /// Its id is after the article that came first.
  #newCluster(parts: readonly Compared[]): string {
    const first = Math.min(...parts.map(({ centreArticle }) => centreArticle));
    return this.#shelf.newCluster(this.#read(first)!.id);
  }

  #read(n: number): Own | null {
    const known = this.#known.get(n);
    if (known) return known;
    const kept = this.#shelf.text(n);
    if (!kept) return null;
    const { article, address } = kept;
    return this.#remember({ id: article.id, n, address, reading: readAccount(article) });
  }

  #remember(own: Own): Own {
    this.#words += own.reading.words.length;
    if (this.#words > REMEMBERED) {
      this.#known.clear();
      this.#words = own.reading.words.length;
    }
    this.#known.set(own.n, own);
    return own;
  }
}

const keyOf = (group: Compared | null): string | number | null =>
  group && (group.cluster ?? group.centreArticle);

/// The original where something tells it, else the fullest text. Of versions the latest speaks. Linear in the number
/// of members, of which no text is read.
function settleOriginal(shelf: CopyShelf, cluster: string): void {
  const latest = new Map<string, MemberFacts>();
  for (const one of shelf.members(cluster)) {
    const address = one.address ?? one.id;
    if (one.version >= (latest.get(address)?.version ?? 0)) latest.set(address, one);
  }
  const members = [...latest.values()];
  const told = originalOf(members.map(copyOf))?.id;
  const original =
    members.find(({ id }) => id === told) ??
    members.reduce((one, other) => (other.words > one.words ? other : one));
  shelf.setOriginal(cluster, original.article);
}

function copyOf({ id, words, outlet, credit, byline, published, origin }: MemberFacts): Copy {
  return {
    id,
    words,
    ...(outlet !== null && { outlet }),
    ...(credit !== null && { credit }),
    ...(byline !== null && { byline }),
    ...(published !== null && { published: { value: published } }),
    ...(origin !== null && { origin }),
  };
}
