import type { Archive } from '../../archive/archive.ts';
import type { CopyPlacement } from '../../archive/copies.ts';
import type { ClusterPlace } from '../../archive/views.ts';
import { compareReadings, copyOf, isCopy } from '../../desk/copies.ts';
import { CopyIndex, sampleOf } from '../../desk/copy-index.ts';
import { originalOf } from '../../desk/originals.ts';
import { readAccount, type Reading } from '../../desk/readings.ts';
import type { Article } from '../../record/types.ts';
import { serialise } from '../../text/fingerprints.ts';

/// With so many that share most with an article it is compared in full.
const COMPARED = 12;
/// An article that shares less of the sample is no copy. What is looked for may be longer than what it holds, so
/// of a long sample no more than so much is asked for.
const LEAST_SHARE = 0.15;
const FULL_SAMPLE = 64;

/// An article that was added just now: it need not be read from the archive again.
export interface Fresh {
  readonly article: Article;
  /// The channel that a feed names as the original.
  readonly origin?: string;
}

/// Finds what newly added articles are copies of, and stores it: each joins the cluster of the article that has
/// most of its words. Versions of one address are no copies of each other. All of it is stored at once.
export async function placeAmongCopies(
  archive: Archive,
  articles: readonly (string | Fresh)[],
): Promise<void> {
  const placing = new Placing(archive);
  for (const one of articles) await placing.place(one);
  if (articles.length) await archive.placeCopies([...placing.placements.values()]);
}

interface Known {
  readonly id: string;
  /// The address it was published at; null where none is known.
  readonly address: string | null;
  readonly cluster: ClusterPlace | null;
  readonly reading: Reading;
}

/// Articles of one batch, which the archive does not find among copies yet.
class Placing {
  readonly placements = new Map<string, CopyPlacement>();
  readonly #archive: Archive;
  readonly #index = new CopyIndex();
  /// Clusters as they stand with what the batch has added to them.
  readonly #clusters = new Map<string, NonNullable<CopyPlacement['cluster']>>();
  readonly #known = new Map<string, Known>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  async place(one: string | Fresh): Promise<void> {
    const own = typeof one === 'string' ? await this.#read(one) : this.#fresh(one);
    if (!own) return;
    const { id, reading } = own;
    const { fingerprint } = reading;
    const marks = { fingerprint: serialise(fingerprint), sample: sampleOf(fingerprint) };
    const best = await this.#bestOf(own, marks.sample);
    const cluster = best && (await this.#join(own, best));
    this.placements.set(id, { article: id, marks, ...(cluster && { cluster }) });
    this.#index.add(id, fingerprint);
  }

  #fresh({ article, ...beside }: Fresh): Known {
    const reading = readAccount({ ...article, ...beside });
    const address = article.url === undefined ? null : article.source;
    const found = { id: article.id, address, cluster: null, reading };
    this.#known.set(article.id, found);
    return found;
  }

  async #read(id: string): Promise<Known | undefined> {
    const known = this.#known.get(id);
    if (known) return known;
    const kept = await this.#archive.article(id);
    if (!kept) return undefined;
    const { record, url: address, cluster } = kept;
    const { original } = kept.provenance;
    const origin = typeof original === 'string' ? { origin: original } : {};
    const found = { id, address, cluster, reading: readAccount({ ...record.article, ...origin }) };
    this.#known.set(id, found);
    return found;
  }

  async #candidates(own: Known, sample: Uint32Array): Promise<string[]> {
    const stored = await this.#archive.copyCandidates(sample);
    const shared = new Map(stored.map((one) => [one.article, one.shared]));
    for (const one of this.#index.candidates(own.reading.fingerprint))
      shared.set(one.id, one.shared);
    return [...shared]
      .filter(
        ([id, count]) =>
          id !== own.id && count >= LEAST_SHARE * Math.min(sample.length, FULL_SAMPLE),
      )
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, COMPARED)
      .map(([id]) => id);
  }

  /// The article that has most of the words, or most words of which this has.
  async #bestOf(own: Known, sample: Uint32Array): Promise<Known | null> {
    let best: Known | null = null;
    let most = 0;
    for (const id of await this.#candidates(own, sample)) {
      const other = await this.#read(id);
      if (!other || (other.address !== null && other.address === own.address)) continue;
      const { relation, shared } = compareReadings(own.reading, other.reading);
      const share = Math.max(shared.ofA, shared.ofB);
      if (isCopy(relation) && share > most) [best, most] = [other, share];
    }
    return best;
  }

  /// The cluster of both; the original where something tells it, else the fullest text.
  async #join(own: Known, best: Known): Promise<CopyPlacement['cluster']> {
    const joined = this.placements.get(best.id)?.cluster ?? best.cluster;
    const id = joined?.id ?? `cpy:${best.id.slice(4)}`;
    const before = this.#clusters.get(id);
    const stored =
      before?.articles ?? (await this.#archive.cluster(id)).map(({ article }) => article);
    const articles = [...new Set([...stored, best.id, own.id])];
    const copies = [];
    for (const article of articles) {
      const member = await this.#read(article);
      if (member) copies.push(copyOf(member.reading));
    }
    const fullest = copies.toSorted((a, b) => b.words - a.words)[0]!.id;
    const cluster = { id, articles, original: originalOf(copies)?.id ?? fullest };
    this.#clusters.set(id, cluster);
    for (const article of articles) {
      const placement = this.placements.get(article);
      if (placement) this.placements.set(article, { ...placement, cluster });
    }
    return cluster;
  }
}
