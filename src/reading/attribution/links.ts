import { lemmaOf } from '../../language/doc.ts';
import { combine, FeatureRows, hashString } from '../../language/hashing.ts';
import { LINK_COUNT } from '../../language/model-file.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { ROLES } from './role-runs.ts';
import type { Link, Role, RoleRun } from './role-runs.ts';

/// A linker has `2 ** LINK_BITS` weights.
export const LINK_BITS = Math.log2(LINK_COUNT);

/// The role that is looked for: a content looks for its cue, a cue for its source.
export type LinkedRole = 'cue' | 'source';

/// The most runs of the wanted role on each side of a run, and the most tokens up to them.
const MOST_EACH_SIDE = 3;
const LINK_REACH = 150;

/// Puts runs of sources, cues and contents together to attributions, in the order of their cues. Each
/// content goes to the likeliest cue nearby, and each cue that has a content to the likeliest source,
/// unless it is likelier that they have none; `weights` (`src/training/link-trainer.ts`) say how
/// likely. A source may serve several cues; runs that fit nowhere are left out. The time is linear
/// in the lengths of the passage and the runs. Throws `RangeError` for runs outside the passage and
/// for other than `2 ** LINK_BITS` weights.
export function linkRoles(passage: Passage, runs: readonly RoleRun[], weights: Int16Array): Link[] {
  if (weights.length !== 2 ** LINK_BITS) throw new RangeError(`${weights.length} weights of links`);
  const neighbours = new Neighbours(passage, runs);
  const features = new LinkFeatures(neighbours);
  const contents = new Map<number, RoleRun[]>();
  for (const content of neighbours.of('content')) {
    const cue = likeliest(features, content, 'cue', weights);
    if (cue < 0) continue;
    const own = contents.get(cue);
    if (own) own.push(neighbours.runs[content]!);
    else contents.set(cue, [neighbours.runs[content]!]);
  }
  return neighbours.of('cue').flatMap((cue) => {
    const own = contents.get(cue);
    if (!own) return [];
    const source = likeliest(features, cue, 'source', weights);
    const sources = source < 0 ? [] : [neighbours.runs[source]!];
    return [{ source: sources, cue: neighbours.runs[cue]!, contents: own }];
  });
}

/// The likeliest candidate for a run, -1 for none.
function likeliest(
  features: LinkFeatures,
  run: number,
  search: LinkedRole,
  weights: Int16Array,
): number {
  let found = -1;
  let most = sum(features.ofNone(run, search), weights);
  for (const candidate of features.neighbours.candidates(run, search)) {
    const score = sum(features.of(run, candidate, search), weights);
    if (score > most) [found, most] = [candidate, score];
  }
  return found;
}

function sum({ rows, count }: FeatureRows, weights: Int16Array): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += weights[rows[i]!]!;
  return total;
}

/// The runs of a passage in order, by number, and what stands around them.
export class Neighbours {
  readonly passage: Passage;
  readonly runs: readonly RoleRun[];
  /// The run that holds each token, the first of several, or -1.
  readonly runAt: Int32Array;
  readonly #of: Readonly<Record<Role, number[]>> = { source: [], cue: [], content: [] };
  /// For each run, how many of each role stand before it.
  readonly #before: Uint32Array;

  constructor(passage: Passage, runs: readonly RoleRun[]) {
    this.passage = passage;
    this.runs = runs.toSorted(inOrder);
    this.runAt = new Int32Array(passage.count).fill(-1);
    this.#before = new Uint32Array(ROLES.length * runs.length);
    let done = 0;
    for (const [i, { role, first, last }] of this.runs.entries()) {
      if (!(first >= 0 && first < last && last <= passage.count))
        throw new RangeError(`run ${first}-${last} in a passage of ${passage.count} tokens`);
      for (const [r, name] of ROLES.entries())
        this.#before[ROLES.length * i + r] = this.#of[name].length;
      this.#of[role].push(i);
      for (done = Math.max(done, first); done < last; done++) this.runAt[done] = i;
    }
  }

  /// All runs of a role.
  of(role: Role): readonly number[] {
    return this.#of[role];
  }

  /// The runs of a role that run i may be linked to.
  candidates(i: number, role: Role): number[] {
    const here = this.#before[ROLES.length * i + ROLES.indexOf(role)]!;
    return this.#of[role]
      .slice(Math.max(0, here - MOST_EACH_SIDE), here + MOST_EACH_SIDE)
      .filter((k) => this.gap(i, k) <= LINK_REACH);
  }

  /// Tokens between two runs.
  gap(i: number, k: number): number {
    const { first, last } = this.between(i, k);
    return last - first;
  }

  between(i: number, k: number): Range {
    const [a, b] = [this.runs[Math.min(i, k)]!, this.runs[Math.max(i, k)]!];
    return { first: Math.min(a.last, b.first), last: b.first };
  }

  /// What parts run i from run k, which stands behind it: 0 nothing, 1 the end of a sentence, 2 of
  /// several, 3 of a paragraph, 4 of several.
  breaks(i: number, k: number): number {
    const { passage } = this;
    const [a, b] = [this.runs[i]!.last - 1, this.runs[k]!.first];
    const paragraphs = passage.paragraphOf(b) - passage.paragraphOf(a);
    if (paragraphs > 0) return Math.min(4, 2 + paragraphs);
    return Math.max(0, Math.min(2, passage.sentenceOf(b) - passage.sentenceOf(a)));
  }

  /// The role of run k and what parts it from the run `beside` it, or only its role where there is no
  /// such run; -1 where there is no run k.
  step(k: number, beside: number): number {
    const run = this.runs[k];
    if (!run) return -1;
    const role = ROLES.indexOf(run.role);
    if (!this.runs[beside]) return role;
    return 10 * (1 + role) + this.breaks(Math.min(k, beside), Math.max(k, beside));
  }

  /// The roles of the runs from a to b and what parts them.
  sequence(a: number, b: number): number {
    if (b - a > MOST_STEPS) return -1;
    let sequence = b - a;
    for (let k = a + 1; k <= b; k++) sequence = combine(sequence, this.step(k, k - 1));
    return sequence;
  }
}

function inOrder(a: RoleRun, b: RoleRun): number {
  return a.first - b.first || a.last - b.last || ROLES.indexOf(a.role) - ROLES.indexOf(b.role);
}

/// Sequences of more runs than this are not told apart.
const MOST_STEPS = 5;
/// Tokens whose tags are seen at each end of what stands between two runs, and those among which
/// punctuation is.
const SHAPE_EDGE = 4;
const PUNCTUATION_EDGE = 20;

/// What is seen of a link between two runs.
interface Pair {
  /// How many tokens stand between, and what parts the two.
  readonly far: number;
  readonly broken: number;
  readonly sequence: number;
  /// The run before the first, and the one behind the second.
  readonly before: number;
  readonly after: number;
  readonly shape: number;
  readonly arc: number;
}

/// What is seen of links, as rows of the table of weights. Rows are good until the next are asked for.
export class LinkFeatures {
  readonly neighbours: Neighbours;
  readonly #passage: Passage;
  readonly #rows = new FeatureRows(LINK_BITS, 64);
  readonly #looks: readonly RunLook[];
  #template = 0;

  constructor(neighbours: Neighbours) {
    this.neighbours = neighbours;
    this.#passage = neighbours.passage;
    this.#looks = neighbours.runs.map((run) => lookOf(this.#passage, run));
  }

  /// Of a link from run i to candidate k.
  of(i: number, k: number, search: LinkedRole): FeatureRows {
    this.#open(search, k < i ? 1 : 2);
    const [own, other] = [this.#looks[i]!, this.#looks[k]!];
    const pair = this.#pair(i, k);
    this.#addPlace(pair, Math.min(i, k), Math.max(i, k));
    this.#addCue(pair, search === 'cue' ? other : own);
    this.#addLooks(pair, own, other);
    if (search === 'cue') {
      this.#add(combine(combine(other.lemma, own.quoted), pair.broken));
      const context = combine(pair.before, pair.after);
      this.#add(combine(combine(own.quoted, context), pair.sequence));
    }
    return this.#rows;
  }

  /// Of run i without such a link.
  ofNone(i: number, search: LinkedRole): FeatureRows {
    this.#open(search, 0);
    const { first, last } = this.neighbours.runs[i]!;
    const { word, tag } = this.#passage;
    const look = this.#looks[i]!;
    this.#add(look.lemma, look.tag, look.word, look.quoted, look.edge);
    this.#add(look.relation, combine(look.relation, look.tag), bucket(last - first));
    const before = this.neighbours.step(i - 1, i);
    const after = this.neighbours.step(i + 1, i);
    const further = [
      this.neighbours.step(i - 2, i - 1),
      this.neighbours.step(i + 2, i + 1),
    ] as const;
    this.#add(before, after, combine(before, after), combine(look.tag, before));
    this.#add(combine(combine(before, after), combine(...further)), combine(look.lemma, before));
    const previous = hashString(word[first - 1] ?? '');
    this.#add(previous, combine(previous, look.tag), hashString(tag[first - 1] ?? ''));
    this.#add(hashString(word[last] ?? ''));
    const gaps = this.neighbours.candidates(i, search).map((k) => this.neighbours.gap(i, k));
    this.#add(gaps.length > 0 ? bucket(Math.min(...gaps)) : -1);
    return this.#rows;
  }

  #open(search: LinkedRole, side: number): void {
    this.#rows.count = 0;
    this.#template = 64 * (3 * (search === 'cue' ? 0 : 1) + side);
    this.#add(0);
  }

  #add(...values: readonly number[]): void {
    for (const value of values) this.#rows.add(this.#template++, value);
  }

  #pair(i: number, k: number): Pair {
    const { neighbours } = this;
    const [a, b] = [Math.min(i, k), Math.max(i, k)];
    return {
      far: bucket(neighbours.gap(i, k)),
      broken: neighbours.breaks(a, b),
      sequence: neighbours.sequence(a, b),
      before: neighbours.step(a - 1, a),
      after: neighbours.step(b + 1, b),
      shape: this.#shape(a, b),
      arc: this.#arc(i, k),
    };
  }

  #addPlace(
    { far, broken, sequence, before, after, shape, arc }: Pair,
    a: number,
    b: number,
  ): void {
    this.#add(far, broken, combine(far, broken), shape, this.#punctuation(a, b));
    this.#add(sequence, combine(sequence, before), combine(sequence, after));
    this.#add(combine(sequence, combine(before, after)), arc, combine(arc, broken));
  }

  #addCue({ far, broken, sequence, shape }: Pair, { lemma, tag }: RunLook): void {
    this.#add(combine(lemma, broken), combine(lemma, far), combine(lemma, sequence));
    this.#add(combine(lemma, shape), combine(tag, sequence));
  }

  #addLooks({ far, broken, sequence, shape }: Pair, own: RunLook, other: RunLook): void {
    const near = Math.min(far, 3);
    this.#add(combine(combine(own.edge, other.edge), far), combine(own.edge, broken));
    this.#add(combine(other.tag, far), combine(own.tag, broken));
    this.#add(combine(own.word, near), combine(other.word, near));
    this.#add(combine(combine(own.quoted, other.quoted), sequence));
    this.#add(combine(combine(own.quoted, other.quoted), shape));
  }

  /// The tokens between two runs: those of runs by their role, others by their tag.
  #shape(a: number, b: number): number {
    const { first, last } = this.neighbours.between(a, b);
    const { runAt, runs } = this.neighbours;
    let shape = 0;
    let previous = -1;
    for (let k = first; k < last; k++) {
      if (k === first + SHAPE_EDGE) k = Math.max(k, last - SHAPE_EDGE);
      const run = runAt[k]!;
      if (run >= 0 && run === previous) continue;
      previous = run;
      const role = run < 0 ? -1 : ROLES.indexOf(runs[run]!.role);
      shape = combine(shape, role < 0 ? ROLES.length + this.#passage.doc.tags[k]! : role);
    }
    return shape;
  }

  /// Which kinds of punctuation stand between two runs, a bit each.
  #punctuation(a: number, b: number): number {
    const { first, last } = this.neighbours.between(a, b);
    const { mark, word } = this.#passage;
    let kinds = 0;
    for (let k = first; k < last; k++) {
      if (k === first + PUNCTUATION_EDGE) k = Math.max(k, last - PUNCTUATION_EDGE);
      const kind = mark[k] ? PUNCTUATION.length : PUNCTUATION.indexOf(word[k]!);
      if (kind >= 0) kinds |= 1 << kind;
    }
    return kinds;
  }

  /// How the heads of two runs hang together.
  #arc(i: number, k: number): number {
    const { heads, relations } = this.#passage.doc;
    const [x, y] = [this.#looks[i]!.head, this.#looks[k]!.head];
    const [up, down] = [relations[x]!, relations[y]!];
    const [a, b] = [heads[x]!, heads[y]!];
    const within = (token: number, run: number) =>
      token >= 0 && this.neighbours.runAt[token] === run;
    if (within(a, k)) return combine(1, up);
    if (within(b, i)) return combine(2, down);
    if (a >= 0 && within(heads[a]!, k)) return combine(combine(3, up), relations[a]!);
    if (b >= 0 && within(heads[b]!, i)) return combine(combine(4, down), relations[b]!);
    return a >= 0 && a === b ? combine(combine(5, up), down) : 6;
  }
}

const PUNCTUATION = [',', '.', ':', ';', '—', '–', '--', '-', '(', ')', '?', '!', '...', '…'];

/// Sizes up to 3 as they are, larger ones in steps that grow with them.
const bucket = (size: number): number =>
  size < 4 ? size : 2 + Math.floor(2 * Math.log2(size / 2.8));

/// What is seen of one run.
interface RunLook {
  /// The first word that hangs on none inside the run.
  readonly head: number;
  readonly lemma: number;
  readonly tag: number;
  readonly relation: number;
  /// The first word behind an opening mark.
  readonly word: number;
  /// Whether the run opens and closes with quotation marks, and stands between them.
  readonly quoted: number;
  /// What stands before and behind it.
  readonly edge: number;
}

function lookOf(passage: Passage, run: RoleRun): RunLook {
  const { doc, word, mark, name } = passage;
  const { first, last } = run;
  const head = headOf(passage, run);
  const inside = (k: number) => (passage.quotation[k]! >= 0 ? 1 : 0);
  return {
    head,
    lemma: hashString(lemmaOf(doc, head).toLowerCase()),
    tag: combine(doc.tags[head]!, name[head]! >= 0 ? 1 : 0),
    relation: doc.relations[head]!,
    word: hashString(word[Math.min(first + mark[first]!, last - 1)]!),
    quoted: 8 * mark[first]! + 4 * mark[last - 1]! + 2 * inside(first) + inside(last - 1),
    edge: combine(edgeOf(passage, first - 1), edgeOf(passage, last)),
  };
}

function headOf({ doc }: Passage, { first, last }: Range): number {
  const { heads, upos, sets } = doc;
  for (let k = first; k < last; k++) {
    const inside = heads[k]! >= first && heads[k]! < last;
    if (!inside && sets.upos[upos[k]!] !== 'PUNCT') return k;
  }
  return last - 1;
}

/// The tag of a word, a mark of punctuation itself.
function edgeOf({ doc, word, tag }: Passage, k: number): number {
  if (k < 0 || k >= word.length) return -1;
  return /^[A-Z]/.test(tag[k]!) ? doc.tags[k]! : hashString(word[k]!);
}
