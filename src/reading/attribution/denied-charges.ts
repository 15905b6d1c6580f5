import type { Attribution } from './attribution.ts';
import type { Sentence } from './content.ts';
import { FRAMES } from './frames.ts';
import { cueVerb } from '../words/cues.ts';
import { CLAIM_NOUNS } from '../words/nouns-of-saying.ts';
import { nounPhraseEndingAt } from '../grammar/noun-phrases.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { treeOf, type Tree } from '../grammar/tree.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';

const DENYING_VERBS = new Set('deny dispute reject refute dismiss contest rebut'.split(' '));

/// A denial in a relative clause: "[the vote was rigged], a charge that [Brook] [denied]".
interface Denied {
  readonly group: VerbGroup;
  readonly source: Range;
  /// Null where only a part of what somebody else says may be denied: "others had raised concerns
  /// about leaks, a prospect that Brook denied".
  readonly content: Range | null;
  /// Where the denied words end and the words about the denial begin.
  readonly end: number;
}

/// Reads the denials of a passage that stand in a relative clause behind what they deny. Gives all
/// attributions with them. What somebody else says is cut before "a charge that Brook denied".
export function withDeniedCharges(
  passage: Passage,
  sentences: readonly Sentence[],
  known: readonly Attribution[],
): Attribution[] {
  const told = new Told(passage, known);
  const denied = sentences.flatMap((sentence) =>
    sentence.groups.flatMap((group) => deniedBy(passage, sentence, group, told) ?? []),
  );
  if (!denied.length) return [...known];
  const rest = known.flatMap(
    (a) => denialsAt(passage, denied, a).reduce<Attribution | null>(withoutTail, a) ?? [],
  );
  return [
    ...rest,
    ...denied.flatMap((one) => (one.content ? attributionOf(one, one.content) : [])),
  ];
}

/// Of denials in the order of the text those that stand where an attribution does: from its first word to the end
/// of the sentence of its cue, or of what is said.
function denialsAt(passage: Passage, denied: readonly Denied[], a: Attribution): readonly Denied[] {
  if (!a.cue) return [];
  let from = a.cue.first;
  let to = passage.sentence(passage.sentenceOf(from)).last;
  for (const { first, last } of a.content) {
    from = Math.min(from, first);
    to = Math.max(to, last);
  }
  return denied.slice(firstFrom(denied, from), firstFrom(denied, to));
}

/// The first denial whose verb stands at or behind a token.
function firstFrom(denied: readonly Denied[], token: number): number {
  let low = 0;
  let high = denied.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (denied[middle]!.group.head < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/// Attributions by where what they tell begins and ends.
class Told {
  readonly #bySentence = new Map<number, Attribution[]>();
  readonly #nounByEnd = new Map<number, Attribution>();

  constructor(passage: Passage, known: readonly Attribution[]) {
    for (const a of known) {
      const sentence = passage.sentenceOf(a.content[0]!.first);
      const others = this.#bySentence.get(sentence);
      if (others) others.push(a);
      else this.#bySentence.set(sentence, [a]);
      const { last } = a.content.at(-1)!;
      if (FRAMES[a.frame].isNominal && !this.#nounByEnd.has(last)) this.#nounByEnd.set(last, a);
    }
  }

  /// Those whose first words stand in a sentence.
  in(sentence: number): readonly Attribution[] {
    return this.#bySentence.get(sentence) ?? [];
  }

  /// The first by a noun whose words end before a token.
  byNoun(end: number): Attribution | undefined {
    return this.#nounByEnd.get(end);
  }
}

function deniedBy(
  passage: Passage,
  sentence: Sentence,
  group: VerbGroup,
  known: Told,
): Denied | null {
  if (!DENYING_VERBS.has(group.lemma) || !group.finite || group.passive || group.negated)
    return null;
  const clause = bareClause(passage, sentence, group) ?? treeClause(passage, sentence, group);
  const denied = clause && contentOf(passage, sentence, clause, known);
  return denied ? { group, source: clause.source, ...denied } : null;
}

/// "a charge [Ana Brook] denied": a relative clause without "that", which the parser seldom finds.
function bareClause(
  passage: Passage,
  { first }: Sentence,
  group: VerbGroup,
): RelativeClause | null {
  const { name, names, word } = passage;
  const row = name[group.first - 1] ?? -1;
  const subject = row >= 0 ? null : nounPhraseEndingAt(passage, group.first, first);
  const opens = row >= 0 ? names.first[row]! : (subject?.first ?? first);
  const noun = opens - 1;
  if (noun <= first || !passage.isNoun(noun) || name[noun]! >= 0) return null;
  const thing = nounPhraseEndingAt(passage, noun + 1, first);
  if (!thing || !/^an?$/.test(word[thing.first]!) || word[thing.first - 1] !== ',') return null;
  return { noun, opens, source: { first: opens, last: group.first } };
}

function treeClause(passage: Passage, sentence: Sentence, group: VerbGroup): RelativeClause | null {
  const tree = treeOf(passage);
  const clause = relativeClause(tree, group.head);
  const subject = clause?.verbs.map((verb) => tree.dependents(verb, 'nsubj')[0]).find(isToken);
  if (!clause || subject === undefined || subject > group.head) return null;
  const end = Math.min(tree.extent(subject, NAME_DEPTH).last, group.first);
  const source = nounPhraseEndingAt(passage, end, sentence.first);
  return source && { ...clause, source };
}

/// How deep in the tree the words of a subject are taken, so that a name is whole: "[Ana] Brook".
const NAME_DEPTH = 2;

const isToken = (k: number | undefined): k is number => k !== undefined;

interface RelativeClause {
  /// The noun that the clause is about.
  readonly noun: number;
  /// "that" or "which"; the first word of the clause where it has neither.
  readonly opens: number;
  /// The source of the denial.
  readonly source: Range;
}

/// The relative clause of a verb, where the noun before the clause is what the verb denies. `verbs`
/// are the verb and the verb it is coordinated with ("has [faced] and has denied").
function relativeClause(
  tree: Tree,
  verb: number,
): (Omit<RelativeClause, 'source'> & { readonly verbs: readonly number[] }) | null {
  const verbs = tree.kind(verb) === 'conj' ? [verb, tree.head(verb)] : [verb];
  const top = verbs.at(-1)!;
  const noun = tree.head(top);
  if (noun < 0 || noun > top || !tree.passage.isNoun(noun)) return null;
  const pronoun = verbs
    .flatMap((v) => tree.dependents(v, 'obj'))
    .find((k) => tree.passage.tag[k] === 'WDT' && k < verb);
  if (pronoun !== undefined) return { noun, opens: pronoun, verbs };
  const isBare =
    tree.relation(top) === 'acl:relcl' && !tree.dependents(verb, 'obj', 'ccomp').length;
  return isBare ? { noun, opens: noun + 1, verbs } : null;
}

/// Finds the denied words. "[the vote was rigged], a charge that": the words before the comma.
/// "allegations that [he hid it], which he denied": the content of the noun. "the [charges] that he
/// denies": the noun itself. For other nouns ("a prospect") nothing is read, except where somebody
/// else says the words before the comma.
function contentOf(
  passage: Passage,
  sentence: Sentence,
  { noun, opens }: RelativeClause,
  known: Told,
): Pick<Denied, 'content' | 'end'> | null {
  const whole = (content: Range) => ({ content, end: content.last });
  const told = known.byNoun(opens - 1);
  if (told && passage.word[opens - 1] === ',') return whole(hull(told.content));
  const isCalled = CLAIM_NOUNS.test(passage.word[noun]!);
  const phrase = nounPhraseEndingAt(passage, noun + 1, sentence.first);
  if (!phrase) return null;
  const comma = phrase.first - 1;
  if (comma <= sentence.first || !/^[,—–-]+$/.test(passage.word[comma]!))
    return isCalled ? whole(phrase) : null;
  const said = known
    .in(passage.sentenceOf(comma))
    .find(
      ({ cue, content }) =>
        cue !== null &&
        content[0]!.first < comma &&
        content[0]!.last >= comma &&
        hasVerb(sentence, content[0]!) &&
        !(cue.first >= content[0]!.first && cue.first < comma),
    );
  if (isCalled) return whole({ first: said?.content[0]!.first ?? sentence.first, last: comma });
  return said ? { content: null, end: comma } : null;
}

const hasVerb = ({ groups }: Sentence, { first, last }: Range): boolean =>
  groups.some(({ head, finite }) => finite && head >= first && head < last);

function hull(ranges: readonly Range[]): Range {
  return { first: ranges[0]!.first, last: ranges.at(-1)!.last };
}

/// An attribution without the words about a denial behind it; null where nothing else is left.
function withoutTail(a: Attribution | null, { group, end }: Denied): Attribution | null {
  if (!a || !a.cue) return a;
  if (a.cue.first <= group.head && group.head < a.cue.last) return null;
  const isOfTail = a.cue.first >= end && a.cue.first <= group.head;
  if (isOfTail && a.content.every(({ first }) => first >= end)) return null;
  const isAround = a.content.some(({ first, last }) => first <= group.head && group.head < last);
  if (!isAround || a.cue.first > end) return a;
  const content = a.content
    .filter(({ first }) => first < end)
    .map(({ first, last }) => ({ first, last: Math.min(last, end) }));
  return content.length ? { ...a, content } : null;
}

function attributionOf({ group, source }: Denied, content: Range): Attribution {
  return {
    frame: 'clause-before-cue',
    lemma: group.lemma,
    type: 'speech',
    illocution: cueVerb(group.lemma)?.illocution ?? 'denies',
    cue: { first: group.first, last: group.last },
    source,
    sourceFrame: 'subject',
    antecedent: null,
    content: [content],
    addressee: null,
    negated: false,
    modal: group.modal,
  };
}
