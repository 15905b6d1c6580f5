import { lemmaOf } from '../../language/doc.ts';
import type { Statement } from '../../record/types.ts';
import type { Span } from '../../text/span.ts';
import { CLAIM_NOUNS } from '../words/nouns-of-saying.ts';
import type { Cast } from '../who/entities.ts';
import type { Passage } from '../grammar/passage.ts';
import { verbGroups } from '../grammar/verb-groups.ts';
import type { Work } from '../limits.ts';
import { unified } from './synonyms.ts';

/// Who made a claim that a statement speaks of, and what it says the claim was about.
export interface Owner {
  readonly name: string;
  readonly about: readonly string[];
}

/// A statement as it is held against others.
export interface Thesis {
  readonly statement: Statement;
  /// Who says it, in one string; '' where that is open.
  readonly speaker: string;
  /// Those who say it, by name.
  readonly speakers: ReadonlySet<string>;
  /// The sentence its cue or its first word stands in.
  readonly sentence: number;
  readonly start: number;
  /// What it tells, by lemma and by name, synonyms as one.
  readonly words: ReadonlySet<string>;
  /// Those of them that are names.
  readonly names: ReadonlySet<string>;
  /// Its cue as it is printed, lower-cased; '' where it has none.
  readonly cueText: string;
  /// The words for its source, as those of what it tells.
  readonly source: ReadonlySet<string>;
  /// Whose claim it is about: "the [auditors]’ complaints"; null where it names none.
  readonly owner: Owner | null;
  /// The lemma of its verb, '' where it is no clause.
  readonly verb: string;
  /// What it tells is said not to be.
  readonly isNegative: boolean;
  /// It tells one thing, and nothing in it is denied: no passage of several sentences, in which the same words may
  /// stand for the other side.
  readonly isPlain: boolean;
}

const EMPTY_WORDS = new Set(
  (
    'be have do say tell go make get take year time people thing way come see think know want need ' +
    'give put let use many much more most other own new last next good great part lot kind man woman ' +
    'percent state american president country week month day number group member official campaign'
  ).split(' '),
);

/// The statements of an article that may stand against each other: what is to be reviewed is kept out.
export function thesesOf(passage: Passage, cast: Cast, statements: readonly Statement[]): Thesis[] {
  return statements
    .filter(({ review, speaker }) => review !== 'needs-review' && !speaker.some(isNobody))
    .map((statement) => thesisOf(passage, cast, statement))
    .sort((a, b) => a.sentence - b.sentence || a.start - b.start);
}

/// How many theses are looked at before the sentence of another, and how many from it on: twice as many as any
/// article of news was seen to have within the widest reach. Where every word is a cue, they are a few sentences.
const MOST_NEAR = 120;

/// Of theses in the order of their sentences those that stand at most `reach` sentences from a sentence.
export function thesesNear(
  { theses, passage }: { readonly theses: readonly Thesis[]; readonly passage: Passage },
  sentence: number,
  reach: number,
): readonly Thesis[] {
  const own = firstFrom(theses, sentence);
  const near = theses.slice(
    Math.max(firstFrom(theses, sentence - reach), own - MOST_NEAR),
    Math.min(firstFrom(theses, sentence + reach + 1), own + MOST_NEAR),
  );
  passage.work.spend(near.length);
  return near;
}

/// The first thesis in or behind a sentence.
function firstFrom(theses: readonly Thesis[], sentence: number): number {
  let low = 0;
  let high = theses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (theses[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

/// "No one can say": nobody's account stands against another.
const isNobody = ({ name }: { name: string }): boolean => /^(?:no one|nobody|none)\b/i.test(name);

function thesisOf(passage: Passage, cast: Cast, statement: Statement): Thesis {
  const { content, cue, speaker } = statement;
  const speakers = new Set(speaker.map(({ name }) => name));
  const start = Math.min(content[0]!.start, cue?.start ?? Infinity);
  return {
    statement,
    speaker: [...speakers].sort().join('\n'),
    speakers,
    sentence: passage.sentenceOf(passage.tokenAt(cue?.start ?? content[0]!.start)),
    start,
    cueText: cue ? passage.text.slice(cue.start, cue.end).toLowerCase() : '',
    ...wordsOf(passage, cast, content),
    source: wordsOf(passage, cast, statement.source).words,
    owner: ownerOf(passage, cast, content),
    verb: verbOf(passage, content[0]!),
    isNegative: isNegative(passage, content, statement),
    isPlain: isPlain(passage, content),
  };
}

function wordsOf(
  passage: Passage,
  cast: Cast,
  content: readonly Span[],
): { words: Set<string>; names: Set<string> } {
  const words = new Set<string>();
  const names = new Set<string>();
  for (const { start, end } of content)
    for (let k = passage.tokenAt(start); k < passage.tokenAt(end); k++) {
      const name = nameAt(passage, cast, k);
      const word = name ?? wordAt(passage, k);
      if (!word || EMPTY_WORDS.has(word)) continue;
      words.add(word);
      if (!name) continue;
      names.add(name);
      // "the Strait Fund", and then "the fund"
      const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
      if (last !== name.toLowerCase() && isBody(cast, name)) words.add(last);
    }
  return { words, names };
}

/// How many words may stand between an owner and what he says: "Brook’s [latest] claims".
const BETWEEN = 3;

function ownerOf(passage: Passage, cast: Cast, content: readonly Span[]): Owner | null {
  for (const { start, end } of content) {
    const last = passage.tokenAt(end);
    for (let k = passage.tokenAt(start); k < last; k++) {
      if (passage.tag[k] !== 'POS') continue;
      const between = passage.word
        .slice(k + 1, k + 1 + BETWEEN)
        .findIndex((w) => CLAIM_NOUNS.test(w));
      if (between < 0) continue;
      const name = nameAt(passage, cast, k - 1) ?? wordAt(passage, k - 1);
      return name ? { name, about: subjectOf(passage, cast, k + 2 + between, last) } : null;
    }
  }
  return null;
}

/// What stands behind the word for a claim, up to "as", which says what it is called: "the complaints [about the
/// fees] as invention".
function subjectOf(passage: Passage, cast: Cast, first: number, last: number): string[] {
  const about: string[] = [];
  for (let k = first; k < last && passage.word[k] !== 'as'; k++) {
    const word = nameAt(passage, cast, k) ?? wordAt(passage, k);
    if (word && !EMPTY_WORDS.has(word)) about.push(word);
  }
  return about;
}

/// The names of all that is no person, once for a cast.
const bodies = new WeakMap<Cast, ReadonlySet<string>>();

function isBody(cast: Cast, name: string): boolean {
  let known = bodies.get(cast);
  if (!known) {
    known = new Set(cast.entities.filter((e) => e.type !== 'person').map((e) => e.name));
    bodies.set(cast, known);
  }
  return known.has(name);
}

function nameAt({ name }: Passage, cast: Cast, k: number): string | null {
  const entity = name[k]! >= 0 ? cast.ofName[name[k]!]! : -1;
  return entity >= 0 ? cast.entities[entity]!.name : null;
}

function wordAt(passage: Passage, k: number): string | null {
  if (!/^(?:NN|VB|JJ)/.test(passage.tag[k]!) || !/^\p{L}{2}[\p{L}-]*$/u.test(passage.word[k]!))
    return null;
  return unified(lemmaOf(passage.doc, k).toLowerCase());
}

/// The verb of a clause, or of words that open with one ("to open it", "opening it"): "claims [made] by others" is none.
function verbOf(passage: Passage, { start, end }: Span): string {
  const first = passage.tokenAt(start);
  const group = verbGroups(passage, first, passage.tokenAt(end)).find(
    (g) => g.finite || g.first - first < OPENS_WITH,
  );
  return group ? unified(group.lemma) : '';
}

/// A verb this near to the first word opens what is said: "to [open] it".
const OPENS_WITH = 2;

/// Words of a statement that tells one thing, at most.
const ONE_CLAIM = 45;

function isPlain(passage: Passage, content: readonly Span[]): boolean {
  const ranges = content.map(
    ({ start, end }) => [passage.tokenAt(start), passage.tokenAt(end)] as const,
  );
  const count = ranges.reduce((sum, [first, last]) => sum + last - first, 0);
  const isDenied = ranges.some(([first, last]) =>
    passage.word.slice(first, last).some((w) => NEGATIVE_START.test(w)),
  );
  return count <= ONE_CLAIM && !isDenied;
}

/// "There was no meddling", "did not establish", "complete nonsense": in the first words of any part.
function isNegative(passage: Passage, content: readonly Span[], { polarity }: Statement): boolean {
  if (polarity === 'negative') return true;
  return content.some(({ start, end }) => {
    const first = passage.tokenAt(start);
    const words = passage.word.slice(first, Math.min(passage.tokenAt(end), first + NEGATION_REACH));
    return words.some((w) => NEGATIVE_START.test(w));
  });
}

/// How far into its words a part says that something is not so, in tokens.
const NEGATION_REACH = 8;
const NEGATIVE_START =
  /^(?:no|none|nobody|nothing|neither|never|absence|lack|not|n't|nonsense|fiction|hoax|untrue|false|baseless)$/;

/// How much two statements tell of the same, by how seldom the words are in the article.
export class Overlap {
  readonly #weight = new Map<string, number>();
  readonly #work: Work;

  constructor(theses: readonly Thesis[], work: Work) {
    this.#work = work;
    const count = new Map<string, number>();
    for (const { words } of theses)
      for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
    for (const [word, n] of count) this.#weight.set(word, Math.log(1 + theses.length / n));
  }

  shared(a: Thesis, b: Thesis): string[] {
    this.#work.spend(a.words.size);
    return [...a.words].filter((word) => b.words.has(word));
  }

  /// 0..1: the share of the words of the shorter one that the other has too.
  of(a: Thesis, b: Thesis): number {
    const smaller = Math.min(this.#sum(a.words), this.#sum(b.words));
    return smaller > 0 ? this.#sum(this.shared(a, b)) / smaller : 0;
  }

  /// 0..1: the share of some words that a thesis has.
  share(words: readonly string[], { words: had }: Thesis): number {
    const all = this.#sum(words);
    return all > 0 ? this.#sum(words.filter((word) => had.has(word))) / all : 0;
  }

  #sum(words: Iterable<string>): number {
    let sum = 0;
    for (const word of words) sum += this.#weight.get(word) ?? 0;
    return sum;
  }
}
