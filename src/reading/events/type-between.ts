import type { EventType } from '../../record/vocabulary.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { codedOf } from './coded.ts';
import { nounPatterns, verbPatterns } from './lexicon.ts';
import { Matcher } from './match.ts';
import { participantsOf } from './participants.ts';
import { treeOf, type Tree } from '../grammar/tree.ts';
import { triggersOf, type Trigger } from './triggers.ts';

/// What to answer where no word of the passage tells an event.
const TYPE_OF_NO_EVENT: EventType = 'CONSULT';

/// The type of event between two who are given: that of the trigger whose participants they are, or that
/// stands on the way from one to the other in the tree, or else between them. A classifier: it always
/// answers, with what any word of the passage could mean where no trigger fits.
export function typeBetween(passage: Passage, source: Range, target: Range): EventType {
  const tree = treeOf(passage);
  const matcher = new Matcher(tree);
  const way = wayBetween(tree, source, target);
  let best: EventType | null = null;
  let most = -Infinity;
  for (const trigger of triggersOf(matcher)) {
    const { type } = codedOf(tree, trigger);
    if (type === 'none') continue;
    const weight = weightOf(matcher, trigger, { source, target, way });
    if (weight > most) [best, most] = [type, weight];
  }
  return best ?? looseType(tree, way) ?? TYPE_OF_NO_EVENT;
}

interface Between {
  readonly source: Range;
  readonly target: Range;
  readonly way: ReadonlySet<number>;
}

const isWithin = (token: number, { first, last }: Range): boolean => first <= token && token < last;

function weightOf(matcher: Matcher, trigger: Trigger, { source, target, way }: Between): number {
  const { actors, targets } = participantsOf(matcher, trigger);
  const has = (heads: readonly number[], range: Range): number =>
    heads.some((head) => isWithin(head, range)) ? 1 : 0;
  const { token, verb } = trigger;
  const right = has(actors, source) + has(targets, target);
  const turned = has(actors, target) + has(targets, source);
  const onWay = way.has(token) || way.has(verb) ? 1 : 0;
  const low = Math.min(source.last, target.last);
  const high = Math.max(source.first, target.first);
  const between = low <= token && token < high ? 1 : 0;
  return 3 * right + turned + 2 * onWay + between - depthOf(matcher.tree, token) / 10;
}

function depthOf(tree: Tree, token: number): number {
  let depth = 0;
  for (let at = tree.head(token); at >= 0 && depth < 9; at = tree.head(at)) depth++;
  return depth;
}

/// The tokens from one range up to where the ways to the root meet, and down to the other.
function wayBetween(tree: Tree, source: Range, target: Range): Set<number> {
  const up = rootward(tree, source);
  const down = rootward(tree, target);
  const meet = up.find((token) => down.includes(token));
  if (meet === undefined) return new Set([...up, ...down]);
  return new Set([...up.slice(0, up.indexOf(meet) + 1), ...down.slice(0, down.indexOf(meet))]);
}

function rootward(tree: Tree, { first, last }: Range): number[] {
  const way: number[] = [];
  let at = first;
  while (at >= first && at < last && isWithin(tree.head(at), { first, last })) at = tree.head(at);
  for (let steps = 0; at >= 0 && steps < tree.passage.count; steps++) {
    if (!isWithin(at, { first, last })) way.push(at);
    at = tree.head(at);
  }
  return way;
}

/// What a word could mean, whatever stands around it: first those on the way, then any.
function looseType(tree: Tree, way: ReadonlySet<number>): EventType | null {
  for (const token of [...way, ...Array.from({ length: tree.passage.count }, (_, i) => i)]) {
    const patterns = tree.passage.isNoun(token)
      ? nounPatterns(tree.lemma(token))
      : verbPatterns(tree.lemma(token));
    const pattern = patterns?.find(({ type }) => type !== 'none');
    if (pattern) return pattern.type;
  }
  return null;
}
