import type { Doc } from '../language/doc.ts';
import { mix } from '../language/hashing.ts';
import { analyse } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import { LINK_BITS, LinkFeatures, Neighbours } from '../reading/attribution/links.ts';
import type { LinkedRole } from '../reading/attribution/links.ts';
import { Passage } from '../reading/grammar/passage.ts';
import type { Link, RoleRun } from '../reading/attribution/role-runs.ts';
import { seededRandom, shuffle } from './random.ts';
import type { AnnotatedArticle } from './reliability.ts';
import { goldRuns, perturbedRuns } from './role-runs.ts';

/// How a linker is trained.
export interface LinkTraining {
  /// Each article is seen as annotated, and so many times with runs as a tagger might find them.
  readonly perturbed: number;
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
}

export const LINK_TRAINING: LinkTraining = { perturbed: 2, epochs: 5, rate: 0.03, seed: 1 };

/// A run and its candidates, the first of which is none: candidate c has the rows of weights from
/// `ends[c - 1]` to `ends[c]`.
export interface LinkExample {
  readonly rows: Uint16Array;
  readonly ends: Uint16Array;
  /// The right candidate.
  readonly right: number;
}

/// Learns the weights of a linker (`linkRoles`) from annotated articles. The same articles, language
/// and settings give the same weights.
export function trainLinker(
  language: Language,
  articles: readonly AnnotatedArticle[],
  training: LinkTraining = LINK_TRAINING,
): Int16Array {
  const examples = articles.flatMap((article, number) =>
    articleExamples(analyse(language, article.text), article, number, training),
  );
  return trainLinks(examples, training);
}

/// The choices of one article, the runs as they were annotated and as a tagger might find them.
export function articleExamples(
  doc: Doc,
  article: AnnotatedArticle,
  number: number,
  { perturbed, seed }: LinkTraining = LINK_TRAINING,
): LinkExample[] {
  const passage = new Passage(doc, []);
  const { runs, links } = goldRuns(doc, article);
  const random = seededRandom(mix(seed ^ mix(number + 1)));
  const views = Array.from({ length: perturbed }, () => perturbedRuns(doc, runs, random));
  return [runs, ...views].flatMap((view) => linkExamples(passage, view, links));
}

/// The choices that the runs of a passage pose, answered by `gold`: a run stands for the annotated
/// ones with which it shares the most tokens.
export function linkExamples(
  passage: Passage,
  runs: readonly RoleRun[],
  gold: readonly Link[],
): LinkExample[] {
  const features = new LinkFeatures(new Neighbours(passage, runs));
  const { neighbours } = features;
  const owners = new Owners(gold);
  const exampleOf = (i: number, search: LinkedRole): LinkExample => {
    const own = owners.of(neighbours.runs[i]!);
    const candidates = neighbours.candidates(i, search);
    const right = candidates.findIndex((k) =>
      owners.of(neighbours.runs[k]!).some((link) => own.includes(link)),
    );
    return { ...rowsOf(features, i, search, candidates), right: 1 + right };
  };
  const cues = neighbours.of('cue').filter((i) => owners.of(neighbours.runs[i]!).length > 0);
  return [
    ...neighbours.of('content').map((i) => exampleOf(i, 'cue')),
    ...cues.map((i) => exampleOf(i, 'source')),
  ];
}

function rowsOf(
  features: LinkFeatures,
  run: number,
  search: LinkedRole,
  candidates: readonly number[],
): Pick<LinkExample, 'rows' | 'ends'> {
  const rows: number[] = [];
  const ends: number[] = [];
  for (const candidate of [-1, ...candidates]) {
    const { rows: found, count } =
      candidate < 0 ? features.ofNone(run, search) : features.of(run, candidate, search);
    for (let f = 0; f < count; f++) rows.push(found[f]!);
    ends.push(rows.length);
  }
  return { rows: Uint16Array.from(rows), ends: Uint16Array.from(ends) };
}

/// The annotated links in which each token has a role.
class Owners {
  readonly #at = new Map<string, number[]>();

  constructor(gold: readonly Link[]) {
    for (const [link, { source, cue, contents }] of gold.entries())
      for (const run of [...source, ...(cue ? [cue] : []), ...contents])
        for (let k = run.first; k < run.last; k++) {
          const known = this.#at.get(`${run.role} ${k}`);
          if (known) known.push(link);
          else this.#at.set(`${run.role} ${k}`, [link]);
        }
  }

  /// Those with which a run shares the most tokens.
  of({ role, first, last }: RoleRun): number[] {
    const shared = new Map<number, number>();
    for (let k = first; k < last; k++)
      for (const link of this.#at.get(`${role} ${k}`) ?? [])
        shared.set(link, (shared.get(link) ?? 0) + 1);
    const most = Math.max(0, ...shared.values());
    return [...shared.keys()].filter((link) => shared.get(link) === most);
  }
}

/// What a weight of 1 becomes as a whole number.
const SCALE = 1024;
const LARGEST = 32767;

/// The weights of a linker, as whole numbers.
export function trainLinks(
  examples: readonly LinkExample[],
  training: LinkTraining = LINK_TRAINING,
): Int16Array {
  return Int16Array.from(trainChoices(examples, 2 ** LINK_BITS, training), (weight) =>
    Math.max(-LARGEST, Math.min(LARGEST, Math.round(SCALE * weight))),
  );
}

/// A log-linear choice among the candidates of each example, with a rate of its own for each weight
/// (AdaGrad; Duchi, Hazan and Singer 2011). The weights are the mean of those after each epoch.
export function trainChoices(
  examples: readonly LinkExample[],
  size: number,
  training: Pick<LinkTraining, 'epochs' | 'rate' | 'seed'>,
): Float64Array {
  const state = { weights: new Float64Array(size), squares: new Float64Array(size).fill(0.01) };
  const mean = new Float64Array(size);
  const random = seededRandom(training.seed);
  const order = Array.from(examples, (_, i) => i);
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    for (const i of shuffle(order, random)) learn(examples[i]!, state, training.rate);
    for (let row = 0; row < size; row++) mean[row]! += state.weights[row]! / training.epochs;
  }
  return mean;
}

function learn(
  { rows, ends, right }: LinkExample,
  { weights, squares }: { readonly weights: Float64Array; readonly squares: Float64Array },
  rate: number,
): void {
  const chances = chancesOf(rows, ends, weights);
  let f = 0;
  for (const [candidate, end] of ends.entries()) {
    const slope = chances[candidate]! - (candidate === right ? 1 : 0);
    for (; f < end; f++) {
      const row = rows[f]!;
      squares[row]! += slope * slope;
      weights[row]! -= (rate * slope) / Math.sqrt(squares[row]!);
    }
  }
}

function chancesOf(rows: Uint16Array, ends: Uint16Array, weights: Float64Array): Float64Array {
  let f = 0;
  const scores = Float64Array.from(ends, (end) => {
    let score = 0;
    for (; f < end; f++) score += weights[rows[f]!]!;
    return score;
  });
  const most = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - most));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}
