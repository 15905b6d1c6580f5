import type { Doc } from '../language/doc.ts';
import type { Link, Role, RoleRun } from '../reading/attribution/role-runs.ts';
import type { Span } from '../text/span.ts';
import type { AnnotatedArticle } from './reliability.ts';

/// The annotated attributions of an article as runs of our tokens.
export interface GoldRuns {
  /// In order of the text, none overlapping another.
  readonly runs: readonly RoleRun[];
  /// One for each attribution of which a cue and a content are left.
  readonly links: readonly Link[];
  readonly lost: LostRuns;
}

/// What the tokens cannot hold.
export interface LostRuns {
  /// Spans in which no token begins.
  readonly spans: number;
  /// Spans of which other runs have all tokens, and those of which they have some.
  readonly covered: number;
  readonly cut: number;
  /// Attributions of which no cue or no content is left.
  readonly links: number;
}

/// The order in which runs take their tokens: the shortest first, which would lose the most.
const ORDER: readonly Role[] = ['cue', 'source', 'content'];

/// Aligns the annotations of an article with the tokens of its `doc`. A run holds the tokens that
/// begin in its span, quotation marks included. A token that several want goes to a cue before a
/// source, to a source before a content, and of two of the same role to the one that begins first;
/// the others keep their longest rest. One span in several attributions is one run.
export function goldRuns(doc: Doc, article: AnnotatedArticle): GoldRuns {
  const found = new RunFinder(doc);
  for (const role of ORDER)
    for (const span of article.attributions.flatMap((a) => a[FIELD[role]]).sort(byStart))
      found.take(role, span);
  const links: Link[] = [];
  for (const { sources, cues, contents } of article.attributions) {
    const [source, cue, content] = [
      found.of('source', sources),
      found.of('cue', cues),
      found.of('content', contents),
    ];
    if (cue[0] && content.length) links.push({ source, cue: cue[0], contents: content });
  }
  const lost = { ...found.lost, links: article.attributions.length - links.length };
  return { runs: found.all(), links, lost };
}

const FIELD = { source: 'sources', cue: 'cues', content: 'contents' } as const;

const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/// Gives tokens to the spans that want them.
class RunFinder {
  readonly lost = { spans: 0, covered: 0, cut: 0 };
  readonly #doc: Doc;
  readonly #taken: Uint8Array;
  readonly #runs = new Map<string, RoleRun | null>();

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#taken = new Uint8Array(doc.segments.tokenCount);
  }

  /// The runs of the role that spans became.
  of(role: Role, spans: readonly Span[]): RoleRun[] {
    return spans
      .flatMap((span) => this.#runs.get(keyOf(role, span)) ?? [])
      .sort((a, b) => a.first - b.first);
  }

  all(): RoleRun[] {
    return [...this.#runs.values()].filter((run) => run !== null).sort((a, b) => a.first - b.first);
  }

  take(role: Role, span: Span): void {
    const key = keyOf(role, span);
    if (!this.#runs.has(key)) this.#runs.set(key, this.#take(role, span));
  }

  #take(role: Role, { start, end }: Span): RoleRun | null {
    const { tokenStart } = this.#doc.segments;
    const [first, last] = [firstFrom(tokenStart, start), firstFrom(tokenStart, end)];
    if (first === last) this.lost.spans++;
    let best = { role, first, last: first };
    for (let k = first; k < last; k++) {
      if (this.#taken[k]) continue;
      let stop = k + 1;
      while (stop < last && !this.#taken[stop]) stop++;
      if (stop - k > best.last - best.first) best = { role, first: k, last: stop };
      k = stop;
    }
    const kept = best.last - best.first;
    if (kept === 0) {
      if (last > first) this.lost.covered++;
      return null;
    }
    if (kept < last - first) this.lost.cut++;
    this.#taken.fill(1, best.first, best.last);
    return best;
  }
}

const keyOf = (role: Role, { start, end }: Span): string => `${role} ${start} ${end}`;

/// The first of ascending numbers that is not below `least`.
function firstFrom(numbers: Uint32Array, least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/// How often a tagger is taken not to find a run, to break a content in two, and to make up an
/// attribution in a sentence.
const DROPPED = 0.09;
const BROKEN = 0.04;
const MADE_UP = 0.12;
/// How often each end of a run is taken to be found elsewhere, and at most how many tokens off.
const MOVED: Readonly<Record<Role, number>> = { source: 0.08, cue: 0.1, content: 0.15 };
const MOST_MOVED: Readonly<Record<Role, number>> = { source: 3, cue: 2, content: 12 };
/// How much of an attribution that is made up is there.
const MADE_UP_RUNS = 0.7;

/// The runs as a tagger might have found them: some are not there or have their ends elsewhere, some
/// contents are in two pieces, and some attributions are made up of a verb and the words around it.
/// None overlaps another.
export function perturbedRuns(doc: Doc, runs: readonly RoleRun[], random: () => number): RoleRun[] {
  const wanted = runs
    .filter(() => random() >= DROPPED)
    .flatMap((run) => broken(moved(run, random), random));
  const { sentenceFirst, sentenceCount, tokenCount } = doc.segments;
  for (let s = 0; s < sentenceCount; s++)
    if (random() < MADE_UP)
      wanted.push(...madeUp(doc, sentenceFirst[s]!, sentenceFirst[s + 1]!, random));
  return withoutOverlap(wanted, tokenCount);
}

function moved({ role, first, last }: RoleRun, random: () => number): RoleRun {
  const shift = (): number =>
    random() < MOVED[role] ? Math.round((2 * random() - 1) * MOST_MOVED[role]) : 0;
  const start = Math.min(first + shift(), last - 1);
  return { role, first: start, last: Math.max(start + 1, last + shift()) };
}

function broken(run: RoleRun, random: () => number): RoleRun[] {
  const { role, first, last } = run;
  if (role !== 'content' || last - first < 2 || random() >= BROKEN) return [run];
  const middle = first + 1 + Math.floor(random() * (last - first - 1));
  return [
    { role, first, last: middle },
    { role, first: middle, last },
  ];
}

/// A verb as cue, the words before it as source and those behind it as content, or some of them.
function madeUp({ upos, sets }: Doc, first: number, last: number, random: () => number): RoleRun[] {
  const verbs: number[] = [];
  for (let k = first; k < last; k++) if (sets.upos[upos[k]!] === 'VERB') verbs.push(k);
  const verb = verbs[Math.floor(random() * verbs.length)];
  if (verb === undefined) return [];
  const begin = Math.max(first, verb - 1 - Math.floor(3 * random()));
  const made: RoleRun[] = [
    { role: 'source', first: begin, last: verb },
    { role: 'cue', first: verb, last: verb + 1 },
    { role: 'content', first: verb + 1, last: last - 1 },
  ];
  return made.filter((run) => run.last > run.first && random() < MADE_UP_RUNS);
}

/// The runs in order; each ends where one before it in the list stands, and begins inside the text.
function withoutOverlap(runs: readonly RoleRun[], tokenCount: number): RoleRun[] {
  const taken = new Uint8Array(tokenCount);
  const kept: RoleRun[] = [];
  for (const { role, first, last } of runs) {
    const start = Math.max(0, first);
    let end = start;
    while (end < Math.min(last, tokenCount) && !taken[end]) end++;
    if (end === start) continue;
    taken.fill(1, start, end);
    kept.push({ role, first: start, last: end });
  }
  return kept.sort((a, b) => a.first - b.first);
}
