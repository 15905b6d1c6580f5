import { Lexemes, normaliseForm } from '../language/lexemes.ts';
import { Lexicon } from '../language/lexicon.ts';
import type { WordClass } from '../language/lexicon.ts';
import { bestTag, TAGGER_BITS, TaggerFeatures } from '../language/tagger.ts';
import { AveragedWeights } from './averaged-weights.ts';
import { seededRandom, shuffle } from './random.ts';

/// A sentence with its tags, each an index into a tag set.
export interface TaggedSentence {
  readonly forms: readonly string[];
  readonly tags: readonly number[];
}

/// The tags that sentences use, in a fixed order.
export function collectTagset(tags: Iterable<readonly string[]>): string[] {
  const seen = new Set<string>();
  for (const sentence of tags) for (const tag of sentence) seen.add(tag);
  return [...seen].sort();
}

const SURE_COUNT = 20;
const SURE_SHARE = 0.997;
const CLOSED_COUNT = 32;
const CLOSED_SHARE = 0.002;
const AMBIGUITY_SHARE = 0.05;
const RARE_COUNT = 3;
const OPEN_COUNT = 12;
// Summed weights by which the right tag has to lead; chosen on EWT dev.
const MARGIN = 60;

/// How often each normalised form had each tag.
function countTags(sentences: readonly TaggedSentence[]): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  for (const { forms, tags } of sentences)
    for (const [i, form] of forms.entries()) {
      const key = normaliseForm(form);
      if (/\s/.test(key)) continue;
      const byTag = counts.get(key) ?? new Map<number, number>();
      counts.set(key, byTag.set(tags[i]!, (byTag.get(tags[i]!) ?? 0) + 1));
    }
  return counts;
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/// The lexicon of a corpus: words seen at least twice, by the tags they had; the open tags are
/// those that rare words have.
export function buildLexicon(sentences: readonly TaggedSentence[]): {
  classes: WordClass[];
  openTags: number[];
} {
  const open = new Map<number, number>();
  const groups = new Map<string, string[]>();
  for (const [form, byTag] of countTags(sentences)) {
    const total = sum(byTag.values());
    if (total <= RARE_COUNT) for (const [tag, n] of byTag) open.set(tag, (open.get(tag) ?? 0) + n);
    if (total < 2) continue;
    const key = JSON.stringify(classOf(byTag, total));
    groups.set(key, [...(groups.get(key) ?? []), form]);
  }
  const openTags = [...open].filter(([, n]) => n >= OPEN_COUNT).map(([tag]) => tag);
  const classes = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(toWordClass);
  return { classes, openTags: openTags.sort((a, b) => a - b) };
}

function toWordClass([key, forms]: [string, string[]]): WordClass {
  const [candidates, tags] = JSON.parse(key) as [number[], number[]];
  return { candidates, tags, forms: forms.sort().join(' ') };
}

/// Candidates and usual tags of a form, in order of the tags.
function classOf(byTag: Map<number, number>, total: number): [number[], number[]] {
  const ordered = [...byTag].sort(([a], [b]) => a - b);
  const having = (least: number) => ordered.filter(([, n]) => n / total >= least).map(([t]) => t);
  const tags = having(AMBIGUITY_SHARE);
  if (total >= SURE_COUNT && having(SURE_SHARE).length) return [having(SURE_SHARE), tags];
  return [total >= CLOSED_COUNT ? having(CLOSED_SHARE) : [], tags];
}

/// A trained tagger: what goes into a model file, the weights not yet quantised.
export interface TrainedTagger {
  readonly classes: readonly WordClass[];
  readonly openTags: readonly number[];
  readonly weights: Float64Array;
}

/// Trains a greedy averaged perceptron with a margin (Krauth and Mézard 1987) on sentences tagged
/// with `tagCount` tags. The lexicon is made of `lexiconSentences` (by default the same). Deterministic for a seed.
export function trainTagger(
  sentences: readonly TaggedSentence[],
  tagCount: number,
  { epochs = 8, seed = 1, lexiconSentences = sentences } = {},
): TrainedTagger {
  const { classes, openTags } = buildLexicon(lexiconSentences);
  const lexemes = new Lexemes(new Lexicon(classes, openTags));
  const ids = sentences.map(({ forms }) => Uint32Array.from(forms, (form) => lexemes.idOf(form)));
  const trainer = new TaggerTrainer(lexemes, tagCount);
  const random = seededRandom(seed);
  const order = sentences.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const i of shuffle(order, random)) trainer.learn(ids[i]!, sentences[i]!.tags);
  return { classes, openTags, weights: trainer.table.mean() };
}

class TaggerTrainer {
  readonly table: AveragedWeights;
  readonly #tagCount: number;
  readonly #features: TaggerFeatures;
  readonly #scores: Int32Array;

  constructor(lexemes: Lexemes, tagCount: number) {
    this.table = new AveragedWeights(2 ** TAGGER_BITS * tagCount);
    this.#tagCount = tagCount;
    this.#features = new TaggerFeatures(lexemes);
    this.#scores = new Int32Array(tagCount);
  }

  /// Tags one sentence as the tagger would and corrects the weights after each choice that was
  /// wrong or too close.
  learn(ids: Uint32Array, gold: readonly number[]): void {
    const features = this.#features;
    const { current } = this.table;
    let before = 0xff;
    let last = 0xff;
    features.open(ids, 0, ids.length);
    for (let i = 0; i < ids.length; i++) {
      const candidates = features.candidates(ids[i]!);
      if (candidates.length > 1) features.collect(ids, 0, ids.length, i, before, last);
      const tag = bestTag(current, this.#tagCount, features, candidates, this.#scores);
      if (candidates.length > 1) this.#learnFrom(candidates, gold[i]!);
      before = last;
      last = tag;
    }
  }

  /// Corrects when the right tag does not lead its strongest rival by the margin.
  #learnFrom(candidates: Uint8Array, gold: number): void {
    this.table.step();
    const right = candidates.indexOf(gold);
    if (right < 0) return;
    let rival = right === 0 ? 1 : 0;
    for (let j = rival + 1; j < candidates.length; j++)
      if (j !== right && this.#scores[j]! > this.#scores[rival]!) rival = j;
    if (this.#scores[right]! - this.#scores[rival]! > MARGIN) return;
    const { rows, count } = this.#features;
    for (let k = 0; k < count; k++) {
      const row = rows[k]! * this.#tagCount;
      this.table.add(row + gold, 1);
      this.table.add(row + candidates[rival]!, -1);
    }
  }
}
