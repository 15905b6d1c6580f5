/// A clustering of mentions: the cluster of each.
export type Clusters<Mention> = readonly (readonly Mention[])[];

/// The scores of coreference (MUC, Vilain et al. 1995; B³, Bagga and Baldwin 1998; entity CEAF with
/// φ4, Luo 2005) and their mean, the score of the CoNLL shared tasks (Pradhan et al. 2012).
export interface CoreferenceScores {
  readonly muc: Score;
  readonly b3: Score;
  readonly ceaf: Score;
  readonly conll: number;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/// Sums over documents: what is right and of how much, for precision and recall.
type Sums = [rightFound: number, found: number, rightGold: number, gold: number];

/// Scores documents, each `[gold, found]`. Mentions are equal when they are the same number; clusters
/// of one mention do not count.
export function scoreCoreference(
  documents: readonly (readonly [Clusters<number>, Clusters<number>])[],
): CoreferenceScores {
  const sums = { muc: zero(), b3: zero(), ceaf: zero() };
  for (const [allGold, allFound] of documents) {
    const [gold, found] = [withoutSingles(allGold), withoutSingles(allFound)];
    addTo(sums.muc, [...muc(found, gold), ...muc(gold, found)]);
    addTo(sums.b3, [...b3(found, gold), ...b3(gold, found)]);
    const similar = bestAlignment(gold.map((g) => found.map((f) => similarity(g, f))));
    addTo(sums.ceaf, [similar, found.length, similar, gold.length]);
  }
  const [m, b, c] = [scoreOf(sums.muc), scoreOf(sums.b3), scoreOf(sums.ceaf)];
  return { muc: m, b3: b, ceaf: c, conll: (m.f1 + b.f1 + c.f1) / 3 };
}

const withoutSingles = (clusters: Clusters<number>): Clusters<number> =>
  clusters.filter(({ length }) => length > 1);

const zero = (): Sums => [0, 0, 0, 0];

function addTo(sums: Sums, more: readonly number[]): void {
  for (const i of sums.keys()) sums[i]! += more[i]!;
}

function scoreOf([rightFound, found, rightGold, gold]: Sums): Score {
  const [precision, recall] = [rightFound / (found || 1), rightGold / (gold || 1)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

function clusterOf(clusters: Clusters<number>): Map<number, number> {
  return new Map(clusters.flatMap((mentions, i) => mentions.map((m) => [m, i])));
}

/// Links of `own` that `other` has too, and all of them.
function muc(own: Clusters<number>, other: Clusters<number>): [number, number] {
  const of = clusterOf(other);
  let right = 0;
  let all = 0;
  for (const mentions of own) {
    const parts = new Set(mentions.map((m, i) => of.get(m) ?? -1 - i));
    right += mentions.length - parts.size;
    all += mentions.length - 1;
  }
  return [right, all];
}

function b3(own: Clusters<number>, other: Clusters<number>): [number, number] {
  const of = clusterOf(other);
  let right = 0;
  let all = 0;
  for (const mentions of own) {
    const counts = new Map<number, number>();
    for (const m of mentions) {
      const cluster = of.get(m);
      if (cluster !== undefined) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
    }
    for (const count of counts.values()) right += (count * count) / mentions.length;
    all += mentions.length;
  }
  return [right, all];
}

function similarity(a: readonly number[], b: readonly number[]): number {
  const shared = a.filter((m) => b.includes(m)).length;
  return (2 * shared) / (a.length + b.length);
}

/// The greatest sum of similarities when each row takes a column of its own (the Hungarian method;
/// Kuhn 1955, in the form of Jonker and Volgenant 1987).
function bestAlignment(similar: readonly (readonly number[])[]): number {
  const size = Math.max(similar.length, similar[0]?.length ?? 0);
  const cost = (i: number, j: number) => -(similar[i - 1]?.[j - 1] ?? 0);
  const [u, v] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  const row = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let i = 1; i <= size; i++) {
    row[0] = i;
    let j = 0;
    const least = new Float64Array(size + 1).fill(Infinity);
    const used = new Uint8Array(size + 1);
    do {
      used[j] = 1;
      let delta = Infinity;
      let next = 0;
      for (let k = 1; k <= size; k++) {
        if (used[k]) continue;
        const reduced = cost(row[j]!, k) - u[row[j]!]! - v[k]!;
        if (reduced < least[k]!) [least[k], way[k]] = [reduced, j];
        if (least[k]! < delta) [delta, next] = [least[k]!, k];
      }
      for (let k = 0; k <= size; k++) {
        if (used[k]) {
          u[row[k]!]! += delta;
          v[k]! -= delta;
        } else least[k]! -= delta;
      }
      j = next;
    } while (row[j] !== 0);
    do {
      const before = way[j]!;
      row[j] = row[before]!;
      j = before;
    } while (j);
  }
  let total = 0;
  for (let j = 1; j <= size; j++) total -= cost(row[j]!, j);
  return total;
}
