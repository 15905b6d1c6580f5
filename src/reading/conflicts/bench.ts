import type { Statement } from '../../record/types.ts';
import type { ConflictDegree, Illocution } from '../../record/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import type { Passage } from '../grammar/passage.ts';
import type { Overlap, Thesis } from './theses.ts';

/// Two sides of a possible conflict, and the words that show it.
export interface Proposal {
  readonly degree: ConflictDegree;
  readonly a: readonly Thesis[];
  readonly b: readonly Thesis[];
  readonly basis: string;
  readonly marker: Span | null;
  readonly topic: readonly string[];
}

/// What the rules of conflicts are given.
export interface Bench {
  readonly passage: Passage;
  readonly theses: readonly Thesis[];
  readonly overlap: Overlap;
  readonly byId: ReadonlyMap<string, Thesis>;
}

/// How far apart, in sentences, two sides may stand that are to be told side by side.
export const NEAR = 3;
/// The same where a denial or an answer looks for what it is to.
export const BENCH_REACH = 6;
/// Further apart nothing in an article is set against each other: it keeps the work in proportion to its length.
export const WIDE = 60;
/// The share of the words of the shorter side that the other must have too, to be of the same thing.
export const SAME_THING = 0.34;

export const FOR: ReadonlySet<Illocution> = new Set(['commits', 'agrees', 'hopes']);
export const AGAINST: ReadonlySet<Illocution> = new Set(['refuses', 'denies', 'disagrees']);

export const act = ({ statement }: Thesis): Illocution => statement.illocution;
export const cueOf = ({ statement }: Thesis): Span | null => statement.cue;

/// By different speakers, none of them on both sides, and neither told within the other.
export function isApart(a: Thesis, b: Thesis): boolean {
  const isShared = a.speaker === b.speaker || mayBeOne(a.speakers, b.speakers);
  return !isShared && !isInside(a.statement, b) && !isInside(b.statement, a);
}

/// Whether a name of some is among the others.
export function isOneOf(names: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const name of names) if (others.has(name)) return true;
  return false;
}

/// "Brook" and "Brook Inc." may be one.
function mayBeOne(names: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const name of names)
    for (const other of others)
      if (`${name} `.startsWith(`${other} `) || `${other} `.startsWith(`${name} `)) return true;
  return false;
}

export const isInside = ({ parent }: Statement, other: Thesis): boolean =>
  parent === other.statement.id;

/// The one that stands nearest; of several in a sentence the one that tells least beside it.
export function nearest(theses: readonly Thesis[], to: Thesis): Thesis | undefined {
  const distance = (t: Thesis) => Math.abs(t.sentence - to.sentence);
  return theses.toSorted((x, y) => distance(x) - distance(y) || x.words.size - y.words.size)[0];
}
