import type { DateValue } from '../../record/types.ts';
import type { Tree } from '../grammar/tree.ts';
import type { Range } from '../grammar/passage.ts';
import { dateValueOf, type TimeExpression } from '../times/times.ts';

/// How many words up from a time the action may be that it belongs to.
const MOST_WORDS_UP = 6;

/// Finds the time when an action is due.
export class DueTimes {
  readonly #tree: Tree;
  readonly #published: string | null;
  readonly #bySentence = new Map<number, TimeExpression[]>();

  /// `published`: the document date, before which nothing is due any more.
  constructor(tree: Tree, times: readonly TimeExpression[], published: string | undefined) {
    this.#tree = tree;
    this.#published = published?.slice(0, 10) ?? null;
    for (const time of times) {
      if (time.type !== 'DATE' && time.type !== 'TIME') continue;
      const s = tree.passage.sentenceOf(time.first);
      const known = this.#bySentence.get(s);
      if (known) known.push(time);
      else this.#bySentence.set(s, [time]);
    }
  }

  /// The time of an action: the one nearest to it in the tree. A time of the binding word does not
  /// count ("said [Monday] it would open").
  of(action: number, cue: number): TimeExpression | null {
    const times = this.#bySentence.get(this.#tree.passage.sentenceOf(action)) ?? [];
    const own = times
      .filter((time) => this.#isAhead(time))
      .map((time) => ({ time, steps: this.#steps(time, action, cue) }))
      .filter(({ steps }) => steps >= 0);
    own.sort((a, b) => a.steps - b.steps || distance(a.time, action) - distance(b.time, action));
    return own[0]?.time ?? null;
  }

  /// A time as a date of the record; null where the words draw no line ("this weekend"), though the day of the
  /// article is known.
  dateOf(time: TimeExpression | null): DateValue | null {
    const date = time && dateValueOf(time);
    return date?.value == null && this.#published !== null ? null : date;
  }

  /// The first day or longer time ahead that words have in them.
  within({ first, last }: Range): DateValue | null {
    const times = this.#bySentence.get(this.#tree.passage.sentenceOf(first)) ?? [];
    const time = times.find((t) => t.first >= first && t.last <= last && this.#isAhead(t));
    return this.dateOf(time ?? null);
  }

  /// How many words up the tree from a time its action stands; -1 where the time depends on
  /// something else.
  #steps(time: TimeExpression, action: number, cue: number): number {
    const tree = this.#tree;
    // "will be [onstage Tuesday evening]": the parser may take the time for what is done.
    if (covers(time, action) || covers(time, tree.head(action))) return 0;
    if (this.#isAttributive(time)) return -1;
    let at = headOf(tree, time);
    for (let steps = 0; at >= 0 && steps < MOST_WORDS_UP; steps++) {
      if (at === action) return steps;
      // "On Monday she plans to open it": in front of a word that looks ahead.
      if (at === cue) {
        const isOwn = time.first > action || (time.last < cue && this.#looksAhead(cue));
        return isOwn ? steps : -1;
      }
      // "to win [next year] and ...": what is joined to the action is due with it.
      const isJoined = tree.kind(at) === 'conj' && tree.head(at) === action;
      if (tree.isClause(at) && !isJoined) return -1;
      at = tree.head(at);
    }
    return -1;
  }

  /// "Marsh’s [Tuesday] speech": the day of something else.
  #isAttributive({ first, last }: Range): boolean {
    const { passage } = this.#tree;
    return passage.tag[first - 1] === 'POS' && passage.isNoun(last) && !passage.mark[last];
  }

  #looksAhead(cue: number): boolean {
    return /^(?:VBP|VBZ|MD|JJ)$/.test(this.#tree.passage.tag[cue]!);
  }

  #isAhead({ interval, basis }: TimeExpression): boolean {
    if (!interval) return basis === 'unknown' && this.#published === null;
    return this.#published === null || interval.end >= this.#published;
  }
}

const covers = ({ first, last }: Range, token: number): boolean => token >= first && token < last;

const distance = ({ first, last }: Range, token: number): number =>
  token < first ? first - token : token - last + 1;

function headOf(tree: Tree, { first, last }: Range): number {
  for (let k = first; k < last; k++) {
    const head = tree.head(k);
    if (head < first || head >= last) return head;
  }
  return -1;
}
