import { COPIED, compareReadings, isCopy } from '../desk/accounts/copies.ts';
import type { Comparison } from '../desk/accounts/copies.ts';
import { clusterCopies } from '../desk/accounts/copy-clusters.ts';
import { CopyIndex } from '../desk/accounts/copy-index.ts';
import { readAccount } from '../desk/accounts/readings.ts';
import type { Reading } from '../desk/accounts/readings.ts';
import { containment } from '../text/fingerprints.ts';
import { articlesOf, COPY_KINDS, KIND_NAMES, makeCopies, trimsOf } from './copy-pairs.ts';
import type { CopyKind, MadeCopy } from './copy-pairs.ts';
import { pairsByBands, signatureOf } from './minhash.ts';

/// How well copies are found: copies made of articles of PolNeAR train, among all of its train and dev
/// articles. Every pair counts that the search proposes and the comparison calls copies.

/// Articles of which one has this much of the other are copies as they came: print and web, versions.
/// They were looked at; what has less shares a paragraph or boilerplate.
const REAL_COPY = 0.6;

/// A pair that the search proposes. `made` is the copy that it is about, null for two articles.
interface Found {
  readonly made: number | null;
  readonly isTrue: boolean;
  readonly comparison: Comparison;
}

interface Corpus {
  readonly articles: readonly Reading[];
  readonly copies: readonly MadeCopy[];
  readonly read: readonly Reading[];
  /// Pairs of articles that share text as they came: `a b`, ids in order.
  readonly related: ReadonlyMap<string, number>;
}

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function corpusOf(): Corpus {
  const train = articlesOf('train');
  const articles = [...train, ...articlesOf('dev')].map(readAccount);
  const copies = makeCopies(train);
  const read = copies.map(({ text }, i) => readAccount({ id: `copy ${i}`, text }));
  return { articles, copies, read, related: relatedPairs(articles) };
}

/// Every pair of articles is compared in full, without an index.
function relatedPairs(articles: readonly Reading[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [i, a] of articles.entries())
    for (const b of articles.slice(i + 1)) {
      const { ofA, ofB } = containment(a.fingerprint, b.fingerprint);
      const share = Math.max(ofA, ofB);
      if (share >= REAL_COPY) found.set(keyOf(a.account.id, b.account.id), share);
    }
  return found;
}

function indexOf(articles: readonly Reading[]): CopyIndex {
  const index = new CopyIndex();
  for (const { account, fingerprint } of articles) index.add(account.id, fingerprint);
  return index;
}

/// What the search proposes, compared. Pairs that share text as they came are neither right nor wrong.
function search({ articles, copies, read, related }: Corpus): Found[] {
  const index = indexOf(articles);
  const byId = new Map(articles.map((reading) => [reading.account.id, reading]));
  const proposed = (reading: Reading, self: string, made: number | null): Found[] =>
    index
      .candidates(reading.fingerprint)
      .filter(({ id }) => !related.has(keyOf(id, self)) && (made !== null || id > self))
      .map(({ id }) => ({
        made,
        isTrue: made !== null && id === self,
        comparison: compareReadings(reading, byId.get(id)!),
      }));
  return [
    ...read.flatMap((reading, i) => proposed(reading, copies[i]!.original, i)),
    ...articles.flatMap((reading) => proposed(reading, reading.account.id, null)),
  ];
}

interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly counts: string;
}

/// Scores of the copies of some kinds that `isChosen` chooses, over what counts as found.
function scoresOf(
  found: readonly Found[],
  copies: readonly MadeCopy[],
  kinds: readonly CopyKind[],
  isChosen: (made: number) => boolean,
): Scores {
  const counts = (i: number): boolean => isChosen(i) && kinds.includes(copies[i]!.kind);
  const all = copies.filter((_, i) => counts(i)).length;
  const ours = found.filter(({ made }) => made === null || counts(made));
  const right = ours.filter(({ isTrue }) => isTrue).length;
  return {
    precision: ours.length ? right / ours.length : 1,
    recall: right / all,
    counts: `found ${right} of ${all}, wrongly ${ours.length - right}`,
  };
}

const larger = ({ shared }: Comparison): number => Math.max(shared.ofA, shared.ofB);
const f1 = ({ precision, recall }: Scores): number =>
  (2 * precision * recall) / (precision + recall);

/// What has to be found; the other kinds show where it ends.
const ASKED = ['half', 'third', 'dropped', 'lead', 'words'] as const;
const TRIMS = ASKED.slice(0, 3);
const REST = ASKED.slice(3);
/// Copies come in turn by kind, so this takes half of each.
const isFirstHalf = (made: number): boolean => Math.floor(made / COPY_KINDS.length) % 2 === 0;

/// The middle of the thresholds that do best on the first half.
function thresholdRows(found: readonly Found[], copies: readonly MadeCopy[]): string[] {
  const rows = Array.from({ length: 17 }, (_, i) => 0.1 + i * 0.05).map((threshold) => {
    const over = found.filter(({ comparison }) => larger(comparison) >= threshold);
    return { threshold, score: f1(scoresOf(over, copies, ASKED, isFirstHalf)) };
  });
  const best = Math.max(...rows.map(({ score }) => score));
  const chosen = rows.filter(({ score }) => score === best).map(({ threshold }) => threshold);
  const middle = (chosen[0]! + chosen.at(-1)!) / 2;
  return [
    'F1 by threshold, on the first half of the copies:',
    ...rows.map(({ threshold, score }) => `  ${threshold.toFixed(2)}  ${percent(score)}`),
    `middle of the best ${middle.toFixed(2)}, in use ${COPIED.toFixed(2)}`,
  ];
}

const percent = (value: number): string => (100 * value).toFixed(2).padStart(6);

function row(name: string, { precision, recall, counts }: Scores): string {
  return `${name.padEnd(50)} precision ${percent(precision)}  recall ${percent(recall)}  (${counts})`;
}

/// MinHash with bands, as a peer would have it, on the same shingles: pairs that share a bucket.
function minhashRows({ articles, copies, read, related }: Corpus): string[] {
  const texts = [...articles, ...read];
  const signatures = texts.map(({ fingerprint }) => signatureOf(fingerprint.shingles));
  const idOf = (i: number): string =>
    i < articles.length ? articles[i]!.account.id : copies[i - articles.length]!.original;
  return [32, 16].flatMap((bands) => {
    const pairs = pairsByBands(signatures, bands).filter(([a]) => a < articles.length);
    const found = pairs
      .filter(([a, b]) => !related.has(keyOf(idOf(a), idOf(b))))
      .map(([a, b]) => {
        const made = b < articles.length ? null : b - articles.length;
        return { made, isTrue: made !== null && idOf(a) === idOf(b) };
      }) as Found[];
    const name = `MinHash ${bands} × ${128 / bands}`;
    return [
      ...COPY_KINDS.map((kind) => [KIND_NAMES[kind], [kind]] as const),
      ['trims', TRIMS] as const,
      ['rest', REST] as const,
    ].map(([what, kinds]) =>
      row(
        `${name}, ${what}`,
        scoresOf(found, copies, kinds, (i) => !isFirstHalf(i)),
      ),
    );
  });
}

/// The pairs that are copies as they came, and what they are called.
function realRows({ articles, related }: Corpus): string[] {
  const byId = new Map(articles.map((reading) => [reading.account.id, reading]));
  return [...related].map(([pair, share]) => {
    const [a, b] = pair.split(' ').map((id) => byId.get(id)!) as [Reading, Reading];
    return `  ${percent(share)}  ${pair}: ${compareReadings(a, b).relation}`;
  });
}

/// Every trim of every article of 40 words or more: how many are found.
function trimRow({ articles }: Corpus): string {
  const index = indexOf(articles);
  const isFound = (original: Reading, text: string): boolean => {
    const trim = readAccount({ id: 'trim', text });
    const candidates = index.candidates(trim.fingerprint);
    if (!candidates.some(({ id }) => id === original.account.id)) return false;
    return isCopy(compareReadings(trim, original).relation);
  };
  const found = articles.flatMap((original) =>
    trimsOf(original.account).map((text) => isFound(original, text)),
  );
  return `trims of every article: found ${found.filter(Boolean).length} of ${found.length}`;
}

/// Clusters of all articles and the copies asked for: how many copies are with their original, and how many
/// clusters hold articles that are no copies of each other.
function clusterRow({ articles, copies, read, related }: Corpus): string {
  const asked = copies.map(({ kind }) => (ASKED as readonly CopyKind[]).includes(kind));
  const accounts = [...articles, ...read.filter((_, i) => asked[i])].map(({ account }) => account);
  const sourceOf = new Map(read.map(({ account }, i) => [account.id, copies[i]!.original]));
  let together = 0;
  let mixed = 0;
  for (const { members } of clusterCopies(accounts)) {
    together += members.filter((id) => members.includes(sourceOf.get(id) ?? '')).length;
    const sources = [...new Set(members.map((id) => sourceOf.get(id) ?? id))];
    if (sources.some((id) => id !== sources[0] && !related.has(keyOf(id, sources[0]!)))) mixed++;
  }
  return `in clusters: ${together} of ${asked.filter(Boolean).length} with their original, ${mixed} clusters of unrelated articles`;
}

/// Figures of copies, as lines.
export function copyFigures(): string {
  const corpus = corpusOf();
  const { articles, copies, related } = corpus;
  const found = search(corpus);
  const called = found.filter(({ comparison }) => isCopy(comparison.relation));
  const scores = (kinds: readonly CopyKind[]): Scores =>
    scoresOf(called, copies, kinds, (i) => !isFirstHalf(i));
  return [
    `${articles.length} articles, ${copies.length} copies made; left out, as copies as they came: ${related.size} pairs of articles`,
    ...realRows(corpus),
    `proposed by the search ${found.length} pairs, called copies ${called.length}`,
    ...thresholdRows(found, copies),
    'on the second half:',
    ...COPY_KINDS.map((kind) => row(KIND_NAMES[kind], scores([kind]))),
    row('trims', scores(TRIMS)),
    row('rest', scores(REST)),
    trimRow(corpus),
    clusterRow(corpus),
    ...minhashRows(corpus),
  ].join('\n');
}
