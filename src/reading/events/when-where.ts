import type { DateValue } from '../../record/types.ts';
import type { Cast } from '../who/entities.ts';
import type { Range } from '../grammar/passage.ts';
import { dateValueOf, type TimeExpression } from '../times/times.ts';
import { phrasesOf } from '../grammar/clause.ts';
import type { Tree } from '../grammar/tree.ts';
import type { Trigger } from './triggers.ts';

/// An expression of time and the date it tells.
export interface TimeAt extends Range {
  readonly date: DateValue;
}

/// The times of a passage by sentence.
export class TimeIndex {
  readonly #bySentence = new Map<number, TimeAt[]>();

  constructor(tree: Tree, times: readonly TimeExpression[]) {
    for (const told of times) {
      // How long something takes and how often it happens is no date.
      if (told.type !== 'DATE' && told.type !== 'TIME') continue;
      const time = { first: told.first, last: told.last, date: dateValueOf(told) };
      const s = tree.passage.sentenceOf(time.first);
      const known = this.#bySentence.get(s);
      if (known) known.push(time);
      else this.#bySentence.set(s, [time]);
    }
  }

  /// The time that the clause of an event tells: the nearest that hangs from its trigger, or from the verb that
  /// makes it an event; what belongs to another clause never counts.
  of(tree: Tree, trigger: Trigger): TimeAt | null {
    const times = this.#bySentence.get(tree.passage.sentenceOf(trigger.token)) ?? [];
    const own = times.filter((time) => belongs(tree, time, trigger));
    own.sort(
      (a, b) => distance(a, trigger.token) - distance(b, trigger.token) || a.first - b.first,
    );
    return own[0] ?? null;
  }
}

const distance = ({ first, last }: Range, token: number): number =>
  token < first ? first - token : token - last + 1;

function belongs(tree: Tree, time: TimeAt, { token, verb }: Trigger): boolean {
  let at = headOf(tree, time);
  // "a private meeting [Tuesday]", whatever the parser ties it to.
  if (time.first === token + 1) return true;
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    if (at === token || at === verb) return true;
    if (tree.isClause(at)) return false;
    at = tree.head(at);
  }
  return false;
}

function headOf(tree: Tree, { first, last }: Range): number {
  for (let k = first; k < last; k++) {
    const head = tree.head(k);
    if (head < first || head >= last) return head;
  }
  return -1;
}

const BEFORE_PLACE = new Set(['in', 'at', 'near', 'outside', 'inside']);

/// The place that the clause of an event names: "in Paris", "near the border town of Arle".
export function placeOf(
  tree: Tree,
  cast: Cast,
  trigger: Trigger,
): { name: string; range: Range } | null {
  const { passage } = tree;
  for (const at of new Set([trigger.token, trigger.verb]))
    for (const head of at >= 0 ? phrasesOf(tree, at, BEFORE_PLACE) : []) {
      const row = namedPlace(tree, head);
      const entity = row >= 0 ? cast.entities[cast.ofName[row]!] : undefined;
      if (entity?.type !== 'place' && entity?.type !== 'polity') continue;
      return {
        name: entity.name,
        range: { first: passage.names.first[row]!, last: passage.names.last[row]! },
      };
    }
  return null;
}

/// The name at a head, or behind its "of": "the resort of [Arle]".
function namedPlace(tree: Tree, head: number): number {
  const { name } = tree.passage;
  if (name[head]! >= 0) return name[head]!;
  for (const child of tree.dependents(head, 'nmod', 'appos', 'flat'))
    if (name[child]! >= 0 && /^(?:of|)$/.test(tree.preposition(child))) return name[child]!;
  return -1;
}
