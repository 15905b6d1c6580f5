import { FEATURE_RANGE, FEATURES_PER_GAP, gapFeatures } from '../text/gap-features.ts';
import type { PackedWeights } from '../text/judge.ts';
import { PARAGRAPH_KINDS, segment } from '../text/segmentation.ts';
import type { Segmentation } from '../text/segmentation.ts';
import { SentenceFinder } from '../text/sentences.ts';
import { TokenView } from '../text/token-view.ts';
import type { ConlluSentence } from './conllu.ts';
import { seededRandom, shuffle } from './random.ts';
import { rawText } from './raw-text.ts';

/// How the judge of gaps between sentences is trained.
export interface GapOptions {
  readonly epochs: number;
  readonly rate: number;
  /// Pull of every weight towards 0, divided by how often its feature was seen.
  readonly decay: number;
  /// Features seen less often get no weight.
  readonly fewest: number;
  /// So many features keep a weight, those that change most.
  readonly kept: number;
  /// One title is made of so many sentences that are like one; none where it is 0.
  readonly titleEvery: number;
  /// Added to every sum, in logits: above 0 it splits more.
  readonly bias: number;
  /// The weights are the mean of so many runs, which differ in the order of the examples.
  readonly runs: number;
  readonly seed: number;
}

export const GAP_OPTIONS: GapOptions = {
  epochs: 5,
  rate: 0.15,
  decay: 2,
  fewest: 3,
  kept: 2000,
  titleEvery: 8,
  bias: 0.5,
  runs: 4,
  seed: 1,
};

/// What was seen at the gaps that no rule settles: `FEATURES_PER_GAP` features each, and whether a
/// sentence begins there.
export interface GapExamples {
  readonly features: Uint16Array;
  readonly opens: Uint8Array;
}

/// Whole-number weights of the features that have one.
export interface GapWeights {
  readonly bias: number;
  readonly features: readonly number[];
  readonly weights: readonly number[];
}

/// Gaps of the treebanks' documents and, so that headlines stay whole, of titles made from their
/// sentences.
export function gapExamples(
  sentences: readonly ConlluSentence[],
  { titleEvery }: GapOptions,
): GapExamples {
  const features: number[] = [];
  const opens: number[] = [];
  for (const document of documents(sentences)) {
    const raw = rawText(document);
    const starts = new Set(raw.sentences.map((span) => Number.parseInt(span, 10)));
    addExamples(raw.text, (start) => starts.has(start), features, opens);
  }
  const titles = sentences.filter(isLikeTitle).filter((_, i) => i % titleEvery === 0);
  for (const { text } of titles) addExamples(asTitle(text), () => false, features, opens);
  return { features: Uint16Array.from(features), opens: Uint8Array.from(opens) };
}

function documents(sentences: readonly ConlluSentence[]): ConlluSentence[][] {
  const found: ConlluSentence[][] = [];
  for (const sentence of sentences) {
    if (sentence.opensDocument || !found.length) found.push([]);
    found.at(-1)!.push(sentence);
  }
  return found;
}

// The finder goes on as if every gap before had been judged right.
function addExamples(
  text: string,
  opensAt: (start: number) => boolean,
  features: number[],
  opens: number[],
): void {
  const segments = segment(text);
  const { tokenStart } = segments;
  const view = new TokenView(text, tokenStart, segments.tokenEnd);
  const found = new Uint16Array(FEATURES_PER_GAP);
  const finder = new SentenceFinder(
    view,
    (gap) => {
      const opened = opensAt(tokenStart[gap.token]!);
      gapFeatures(gap, found);
      features.push(...found);
      opens.push(opened ? 1 : 0);
      return opened;
    },
    () => {},
  );
  for (let p = 0; p < segments.paragraphCount; p++) readParagraph(finder, segments, p);
}

// As in reading, what follows a dateline is read for itself. Headlines are read as any paragraph:
// what keeps them whole keeps titles whole that stand elsewhere.
function readParagraph(finder: SentenceFinder, segments: Segmentation, p: number): void {
  const { paragraphFirst, sentenceFirst } = segments;
  const dateline = PARAGRAPH_KINDS[segments.paragraphKind[p]!] === 'dateline' ? 1 : 0;
  const first = sentenceFirst[paragraphFirst[p]! + dateline]!;
  finder.paragraph(first, sentenceFirst[paragraphFirst[p + 1]!]!);
}

const FEWEST_TITLE_WORDS = 5;
const MOST_TITLE_WORDS = 16;

function isLikeTitle({ forms, text }: ConlluSentence): boolean {
  if (forms.length < FEWEST_TITLE_WORDS || forms.length > MOST_TITLE_WORDS) return false;
  return /^\w/.test(text) && !/[?!:]|\.\s/.test(text);
}

const SMALL_IN_TITLES = / (?:A|An|The|Of|In|On|At|To|For|And|Or|But|By|With|As)(?= )/g;

function asTitle(text: string): string {
  return text
    .replace(/\.$/, '')
    .replaceAll(/(?:^|[ “"‘'])[a-z]/g, (start) => start.toUpperCase())
    .replaceAll(SMALL_IN_TITLES, (word) => word.toLowerCase());
}

/// Logistic regression with a rate of its own for each feature (AdaGrad), once on all features and
/// once more on those kept.
export function trainGaps(examples: GapExamples, options: GapOptions): GapWeights {
  const counts = new Uint32Array(FEATURE_RANGE);
  for (const feature of examples.features) counts[feature]!++;
  const frequent = counts.map((count) => (count >= options.fewest ? count : 0));
  const first = fit(examples, frequent, options);
  const kept = strongest(first, frequent, options.kept);
  const second = fit(examples, kept, options);
  const features = [...kept.keys()].filter((feature) => quantised(second[feature]!) !== 0);
  const weights = features.map((feature) => quantised(second[feature]!));
  return { bias: Math.round(options.bias * SCALE), features, weights };
}

// Whole-number units to one logit.
const SCALE = 24;

function quantised(weight: number): number {
  return Math.max(-127, Math.min(127, Math.round(weight * SCALE)));
}

function fit(examples: GapExamples, counts: Uint32Array, options: GapOptions): Float64Array {
  const mean = new Float64Array(FEATURE_RANGE);
  for (let run = 0; run < options.runs; run++) {
    const weights = fitOnce(examples, counts, { ...options, seed: options.seed + run });
    for (let feature = 0; feature < FEATURE_RANGE; feature++)
      mean[feature]! += weights[feature]! / options.runs;
  }
  return mean;
}

// `counts` is 0 for the features that get no weight.
function fitOnce(
  { features, opens }: GapExamples,
  counts: Uint32Array,
  options: GapOptions,
): Float64Array {
  const weights = new Float64Array(FEATURE_RANGE);
  const squares = new Float64Array(FEATURE_RANGE).fill(1e-3);
  const random = seededRandom(options.seed);
  const order = Array.from(opens, (_, i) => i);
  for (let epoch = 0; epoch < options.epochs; epoch++)
    for (const example of shuffle(order, random)) {
      const from = example * FEATURES_PER_GAP;
      const own = features.subarray(from, from + FEATURES_PER_GAP);
      let sum = 0;
      for (const feature of own) sum += weights[feature]!;
      const error = 1 / (1 + Math.exp(-sum)) - opens[example]!;
      for (const feature of own) {
        if (!counts[feature]) continue;
        const slope = error + (options.decay / counts[feature]) * weights[feature]!;
        squares[feature]! += slope * slope;
        weights[feature]! -= (options.rate * slope) / Math.sqrt(squares[feature]!);
      }
    }
  return weights;
}

// What a feature changes grows with its weight and, up to a point, with how often it is there.
const OFTEN = 100;

function strongest(weights: Float64Array, counts: Uint32Array, kept: number): Uint32Array {
  const change = (feature: number) =>
    Math.abs(weights[feature]!) * Math.sqrt(Math.min(counts[feature]!, OFTEN));
  const ranked = [...counts.keys()].filter((feature) => counts[feature]);
  ranked.sort((a, b) => change(b) - change(a) || a - b);
  const chosen = new Uint32Array(counts.length);
  for (const feature of ranked.slice(0, kept)) chosen[feature] = counts[feature]!;
  return chosen;
}

/// The weights as `src/text/judge.ts` takes them.
export function packWeights({ bias, features, weights }: GapWeights): PackedWeights {
  return {
    bias,
    features: features.map((feature) => feature.toString(32).padStart(3, '0')).join(''),
    weights: weights.map((weight) => (weight + 128).toString(16).padStart(2, '0')).join(''),
  };
}
