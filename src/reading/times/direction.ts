import type { Passage } from '../grammar/passage.ts';
import { verbGroups } from '../grammar/verb-groups.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import type { Meaning } from './meaning.ts';

/// The direction from the document date: -1 back, 1 ahead, 0 where the words do not tell.
export type Direction = -1 | 0 | 1;

const AHEAD = new Set('will shall wo ll can may might must should would d'.split(' '));
/// Words that show a date ahead when they stand before "to" or before the date.
const PLANNING_WORDS = new Set(
  (
    'schedule schedules scheduled expect expects expected plan plans planned due set slate slated hope hopes hoped ' +
    'intend intends intended want wants agree agreed promise promised vow vowed prepare prepared preparing ready ' +
    'likely payable effective deadline'
  ).split(' '),
);
/// Nouns for events that are known beforehand: "Friday's meeting" may lie ahead, "Friday's attack"
/// does not.
const OCCASIONS = new Set(
  (
    'meeting meetings vote votes summit election elections talks game match session hearing deadline referendum ' +
    'ceremony conference visit launch debate opening race primary final'
  ).split(' '),
);
const TO_COME = new Set(['for', 'until', 'till', 'through']);
/// Verbs whose present tense tells of a plan.
const PLANNED = new Set(
  (
    'be meet open begin start arrive leave vote go play end close return travel visit hold take face come host ' +
    'convene resume expire head'
  ).split(' '),
);
/// Prepositions of an end, which may lie on either side of the document date.
const UP_TO = new Set(['until', 'till', 'by', 'to', 'through', 'before']);
const CLAUSE_OPENERS = new Set(
  'that while because if although though unless whether but and who which'.split(' '),
);

/// No clause is taken to have so many words between its verb and a date.
const MOST_WORDS_BETWEEN = 40;

/// Looks for the verb that governs an expression. Verbs are read once a sentence, and only where a
/// date leaves its direction open.
export class Directions {
  readonly #passage: Passage;
  #sentence = -1;
  #groups: readonly VerbGroup[] = [];

  constructor(passage: Passage) {
    this.#passage = passage;
  }

  of(m: Meaning): Direction {
    if (m.direction) return m.direction;
    const p = this.#passage;
    const groups = this.#groupsOf(p.sentenceOf(m.first));
    if (this.#isPlanned(m.first)) return 1;
    const lead = this.#lead(m);
    if (lead !== undefined) return lead;
    const at = lastBefore(groups, m.first);
    const before = groups[at];
    const after = groups[at + 1];
    if (!before && after && this.#isOfNoun(m)) return -1;
    const isFronted = after !== undefined && (!before || this.#opens(before.last, m.first));
    if (isFronted && !(before && this.#opens(m.last, after.first, true)))
      return this.#tense(groups, this.#mainFrom(groups, at + 1), m);
    return before ? this.#tense(groups, at, m) : 0;
  }

  /// What the words beside the expression tell without a verb; undefined where they tell nothing.
  #lead(m: Meaning): Direction | undefined {
    const p = this.#passage;
    const before = p.word[m.first - 1] ?? '';
    if (this.#isSince(m.first)) return -1;
    // "as early as Monday", "as recently as Monday"
    const bound = before === 'as' && p.word[m.first - 3] === 'as' ? p.word[m.first - 2] : '';
    if (bound === 'early' || bound === 'soon') return 1;
    if (bound === 'recently') return -1;
    if (m.month !== undefined && UP_TO.has(before)) return 0;
    if (m.weekday === undefined) return undefined;
    if (p.tag[m.last] === 'POS') return OCCASIONS.has(p.word[m.last + 1] ?? '') ? undefined : -1;
    if (before === 'until' && this.#isFrontedPast(m)) return -1;
    return TO_COME.has(before) ? 1 : undefined;
  }

  /// "Until Thursday, they had not called": what lasted up to a day that is over.
  #isFrontedPast(m: Meaning): boolean {
    const p = this.#passage;
    const after = this.#groupsOf(p.sentenceOf(m.first)).find((g) => g.first >= m.last);
    return p.word[m.last] === ',' && after !== undefined && p.tag[after.first] === 'VBD';
  }

  /// "since Friday", "since their Oct. 13 debate"
  #isSince(first: number): boolean {
    const { word } = this.#passage;
    const isOwned = /^(?:his|her|their|its|the|a|an|my|our)$/.test(word[first - 1] ?? '');
    return word[first - 1 - (isOwned ? 1 : 0)] === 'since';
  }

  /// "The blast on Friday may delay the vote": the day is that of the noun before it.
  #isOfNoun(m: Meaning): boolean {
    const p = this.#passage;
    const on = p.word[m.first - 1] === 'on' ? 1 : 0;
    const at = m.first - 1 - on;
    const isInside = at >= p.sentence(p.sentenceOf(m.first)).first;
    return m.weekday !== undefined && isInside && /^NNS?$/.test(p.tag[at]!);
  }

  #groupsOf(sentence: number): readonly VerbGroup[] {
    if (sentence !== this.#sentence) {
      const { first, last } = this.#passage.sentence(sentence);
      this.#groups = verbGroups(this.#passage, first, last);
      this.#sentence = sentence;
    }
    return this.#groups;
  }

  /// "due Monday", "scheduled for Tuesday", "payable on May 3".
  #isPlanned(first: number): boolean {
    const p = this.#passage;
    const start = p.sentence(p.sentenceOf(first)).first;
    for (let k = first - 1; k >= Math.max(start, first - 3); k--) {
      if (p.isVerb(k) && !PLANNING_WORDS.has(p.word[k]!)) return false;
      if (/^(?:due|scheduled|slated|payable|effective)$/.test(p.word[k]!))
        return p.word[k + 1] !== 'to';
    }
    return false;
  }

  /// True when a clause begins between two tokens.
  #opens(from: number, to: number, isStrict = false): boolean {
    const p = this.#passage;
    if (to - from > MOST_WORDS_BETWEEN) return true;
    for (let k = from; k < to; k++) {
      const tag = p.tag[k]!;
      if (CLAUSE_OPENERS.has(p.word[k]!) || (tag === ':' && p.word[k] !== '-') || p.mark[k])
        return true;
      if (!isStrict && tag === ',') return true;
    }
    return false;
  }

  /// "On Monday, Brook—who had backed Marsh—[will speak]": the verb behind a relative clause that is set off, where
  /// the verb after a date stands in one.
  #mainFrom(groups: readonly VerbGroup[], at: number): number {
    const p = this.#passage;
    const opens = groups[at]!.first - 1;
    if (p.tag[opens] !== 'WP' && p.tag[opens] !== 'WDT') return at;
    const mark = p.word[opens - 1]!;
    const ahead = p.word.slice(opens + 1, opens + MOST_WORDS_BETWEEN).indexOf(mark);
    if (!/^[,—–-]+$/.test(mark) || ahead < 0) return at;
    const closes = opens + 1 + ahead;
    const main = groups.findIndex((g) => g.first > closes);
    return main > at && groups[main]!.first === closes + 1 ? main : at;
  }

  /// The time a verb looks to; those without a tense take it from the verb before.
  #tense(groups: readonly VerbGroup[], at: number, m: Meaning): Direction {
    for (let i = at; i >= Math.max(0, at - 3); i--) {
      const g = groups[i]!;
      if (g.form === 'infinitive') {
        if (this.#isPlan(groups, i)) return 1;
        continue;
      }
      const tense = this.#finite(g, m);
      if (tense) return tense;
    }
    return 0;
  }

  #finite(g: VerbGroup, m: Meaning): Direction {
    const p = this.#passage;
    const isDone = p.word.slice(g.first + 1, g.head).includes('have');
    if (g.modal && isDone && !/^(?:will|'ll|shall|wo)$/.test(g.modal)) return -1;
    if (g.modal) return AHEAD.has(g.modal.replace(/^'/, '')) ? 1 : -1;
    if (g.form === 'gerund') return 0;
    const tags = [p.tag[g.first], p.tag[g.head]];
    const isBare = g.first === g.head;
    for (let k = g.first; k < g.last; k++)
      if (p.tag[k] === 'VBD' && !(isBare && g.lemma === 'schedule')) return -1;
    if (g.form === 'participle') return -1;
    // "has scheduled a hearing Thursday"
    if (/^(?:schedule|slate|set)$/.test(g.lemma) && !g.passive && m.weekday !== undefined) return 1;
    if (g.head > g.first && /^(?:has|have|'ve)$/.test(p.word[g.first]!)) return -1;
    if (tags[1] === 'VBN') return PLANNING_WORDS.has(p.word[g.head]!) ? 1 : -1;
    // "meets Thursday" looks ahead, "is worth half of what it was in May" does not tell.
    const isPlan = tags[1] === 'VBG' || PLANNED.has(g.lemma);
    return isPlan && m.month === undefined && m.nth === undefined ? 1 : 0;
  }

  /// "is scheduled to close", "is to meet", "plans to".
  #isPlan(groups: readonly VerbGroup[], i: number): boolean {
    const p = this.#passage;
    const g = groups[i]!;
    const at = g.first - 1;
    const before = p.tag[at] === 'TO' ? at - 1 : at;
    for (let k = before; k >= Math.max(0, before - 2); k--)
      if (PLANNING_WORDS.has(p.word[k]!)) return true;
    const governor = groups[i - 1];
    return (
      governor !== undefined && PLANNING_WORDS.has(governor.lemma) && before - governor.last < 4
    );
  }
}

/// The last group that starts before a token, -1 when there is none.
function lastBefore(groups: readonly VerbGroup[], token: number): number {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (groups[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
