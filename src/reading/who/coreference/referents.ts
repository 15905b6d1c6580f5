import { lemmaOf } from '../../../language/doc.ts';
import type { Gender } from '../../../language/gazetteers/gazetteer.ts';
import type { EntityType } from '../../../record/vocabulary.ts';
import type { Attribution } from '../../attribution/attribution.ts';
import type { Cast, KnownEntity } from '../entities.ts';
import type { Passage, Range } from '../../grammar/passage.ts';
import { headIn, mentionsOf } from './mentions.ts';
import { roleWords } from './roles.ts';
import type { Mention } from './mentions.ts';
import type { Being } from '../../words/beings.ts';

/// Somebody or something that a passage tells of, with the mentions found so far.
export interface Referent {
  /// Index into `Cast.entities`; -1 for a referent without a name.
  readonly entity: number;
  readonly mentions: Mention[];
  /// The first of its mentions that is a noun.
  noun?: Mention;
  /// The kind of being, as far as a name or a noun tells it.
  readonly being: Being;
  isPlural: boolean;
  gender: Gender | null;
  /// The lemmas of the nouns for it, with the words before them.
  readonly nouns: Set<string>;
  readonly modifiers: Set<string>;
  /// The words of its names, lower-cased.
  readonly nameWords: ReadonlySet<string>;
  /// Of a group, its members.
  readonly members: readonly Referent[];
}

/// What references are looked up in: the mentions of a passage, the sources of its attributions,
/// and the speaker of each token.
export class Scene {
  readonly passage: Passage;
  readonly cast: Cast;
  readonly mentions: readonly Mention[];
  /// 1 at the heads of the sources of attributions.
  readonly isSource: Uint8Array;
  /// The contents of attributions, by the heads of their sources.
  readonly contents = new Map<number, Range[]>();
  /// The head of the source that says a token, the innermost one; -1 for the narrator.
  readonly sayer: Int32Array;
  /// The referents of the mentions so far, by their heads.
  readonly referentAt = new Map<number, Referent>();
  /// For each entity, how many are named more often.
  readonly rank: Int32Array;
  readonly #named = new Map<number, ReadonlySet<number>>();

  constructor(passage: Passage, cast: Cast, attributions: readonly Attribution[]) {
    this.passage = passage;
    this.cast = cast;
    this.mentions = mentionsOf(passage);
    this.isSource = new Uint8Array(passage.count);
    this.sayer = new Int32Array(passage.count).fill(-1);
    this.#layAttributions(attributions);
    this.rank = ranksOf(cast);
  }

  /// The last mention of a referent before another mention. Mentions in the referent's own
  /// quotation do not count, since nobody calls himself by name.
  lastBefore(referent: Referent, mention: Mention): Mention | undefined {
    const own = this.contents.get(mention.head);
    if (!own) return referent.mentions.at(-1);
    const { quotation } = this.passage;
    return referent.mentions.findLast(
      ({ head }) =>
        quotation[head]! < 0 ||
        quotation[head] === quotation[mention.head] ||
        !own.some(({ first, last }) => first <= head && head < last),
    );
  }

  /// True where the content of a pronoun names an entity. In "he hoped that Brook would win", he is
  /// not Brook, since nobody calls himself by name.
  isNamedByItself({ kind, head }: Mention, entity: number): boolean {
    return kind === 'pronoun' && this.#namedBy(head).has(entity);
  }

  /// The entities named behind a head in the words credited to it.
  #namedBy(head: number): ReadonlySet<number> {
    const known = this.#named.get(head);
    if (known) return known;
    const { name } = this.passage;
    const named = new Set<number>();
    for (const { first, last } of this.contents.get(head) ?? [])
      for (let k = Math.max(first, head + 1); k < last; k++)
        if (name[k]! >= 0) named.add(this.cast.ofName[name[k]!]!);
    this.#named.set(head, named);
    return named;
  }

  #layAttributions(attributions: readonly Attribution[]): void {
    const pieces = attributions.flatMap((a) => {
      const words = a.antecedent ?? a.source;
      if (!words) return [];
      const head = headIn(this.passage, words);
      this.isSource[head] = 1;
      const contents = this.contents.get(head);
      if (contents) for (const piece of a.content) contents.push(piece);
      else this.contents.set(head, [...a.content]);
      return a.content.map(({ first, last }) => ({ first, last, head }));
    });
    pieces.sort((a, b) => b.last - b.first - (a.last - a.first));
    for (const { first, last, head } of pieces) this.sayer.fill(head, first, last);
  }
}

function ranksOf({ entities }: Cast): Int32Array {
  const people = [...entities.keys()].filter((e) => entities[e]!.type === 'person');
  people.sort((a, b) => entities[b]!.mentions.length - entities[a]!.mentions.length);
  const ranks = new Int32Array(entities.length).fill(-1);
  for (const [rank, e] of people.entries()) ranks[e] = rank;
  return ranks;
}

const BEING_OF: Partial<Record<EntityType, Being>> = {
  person: 'person',
  organisation: 'organisation',
  outlet: 'organisation',
  polity: 'polity',
  place: 'polity',
};

export function namedReferent(entity: number, known: KnownEntity): Referent {
  const roles = [...known.roles.keys()].map(roleWords);
  return {
    entity,
    mentions: [],
    being: BEING_OF[known.type] ?? 'thing',
    isPlural: false,
    gender: known.gender,
    nouns: new Set(roles.map(headNounOf)),
    modifiers: new Set(roles.flat()),
    nameWords: new Set(
      [known.name, ...known.aliases]
        .join(' ')
        .toLowerCase()
        .split(/[\s-]+/),
    ),
    members: [],
  };
}

/// "secretary" of "secretary of state", "master" of "harbour master".
function headNounOf(role: readonly string[]): string {
  const tie = role.findIndex((w) => /^(?:of|for|at|in|from|to)$/.test(w));
  return role[(tie > 0 ? tie : role.length) - 1]!;
}

export function describedReferent(passage: Passage, mention: Mention): Referent {
  const referent: Referent = {
    entity: -1,
    mentions: [],
    being: mention.being ?? 'thing',
    isPlural: mention.isPlural,
    gender: mention.gender,
    nouns: new Set(),
    modifiers: new Set(),
    nameWords: new Set(),
    members: [],
  };
  callBy(passage, referent, mention);
  return referent;
}

export function groupReferent(being: Being, members: readonly Referent[]): Referent {
  return {
    entity: -1,
    mentions: [],
    being,
    isPlural: true,
    gender: null,
    nouns: new Set(),
    modifiers: new Set(),
    nameWords: new Set(),
    members,
  };
}

/// Keeps the noun that a referent is called by, and what stands before it.
export function callBy(passage: Passage, referent: Referent, mention: Mention): void {
  if (mention.kind !== 'noun') return;
  referent.noun ??= mention;
  referent.nouns.add(nounOf(passage, mention));
  for (const word of modifiersOf(passage, mention)) referent.modifiers.add(word);
}

export function nounOf({ doc }: Passage, { head }: Mention): string {
  return lemmaOf(doc, head).toLowerCase();
}

const CONTENT_TAG = /^(?:NN|JJ|VB|CD)/;

/// The words before the head of a noun phrase that say which one it is.
export function modifiersOf(passage: Passage, { range, head }: Mention): string[] {
  const words: string[] = [];
  for (let k = range.first; k < head; k++)
    if (CONTENT_TAG.test(passage.tag[k]!)) words.push(passage.word[k]!);
  return words;
}
