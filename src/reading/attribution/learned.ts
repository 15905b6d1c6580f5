import type { Illocution } from '../../record/vocabulary.ts';
import type { Attribution } from './attribution.ts';
import { FRAMES } from './frames.ts';
import { goesOnWithClause, type Sentence } from './content.ts';
import { cueState, cueVerb } from '../words/cues.ts';
import { cueNoun } from '../words/nouns-of-saying.ts';
import { personalPhraseAt } from './complements.ts';
import { isUnasserted } from './indirect.ts';
import { agentVoice } from './passives.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import type { Link } from './role-runs.ts';
import { COORDINATORS } from '../words/closed-classes.ts';

/// What a cue means: the parts of an attribution that the words of the cue decide.
type CueMeaning = Pick<
  Attribution,
  'lemma' | 'type' | 'illocution' | 'negated' | 'modal' | 'frame' | 'antecedent' | 'addressee'
>;

/// Makes attributions of what the tagger marked and the linker put together. Where a rule read the
/// same cue, the rule gives type, act, modality and frame. The words are the tagger's, except for
/// quotations and for words that the rule gives to another source.
export function learnedAttributions(
  passage: Passage,
  sentences: readonly Sentence[],
  links: readonly Link[],
  byRule: readonly Attribution[],
): Attribution[] {
  const rules = new RuleIndex(passage, byRule);
  const seen = new Set<Attribution>();
  return links.flatMap(({ cue: marked, source, contents }) => {
    if (!marked || contents.length === 0) return [];
    const rule = rules.at(marked);
    if (rule && FRAMES[rule.frame].isRuleSurer) {
      if (seen.has(rule)) return [];
      seen.add(rule);
      return [{ ...rule, cue: withoutColon(passage, marked) }];
    }
    const found = source[0] ? behindPhrase(passage, withoutComma(passage, source[0])) : null;
    const sentence = sentences[passage.sentenceOf(marked.first)]!;
    const voice = agentVoice(passage, sentence, marked, found);
    if (!voice) return [];
    const { cue, source: own } = voice;
    const meaning = rule ?? meaningOf(passage, sentences, cue);
    // "did not respond" says nothing, and "was called" has no source. Only rules read such cues.
    if (!rule && (meaning.negated || !own || isNobodys(passage, own, cue))) return [];
    if (own && isCalledFor(passage, own, cue)) return [];
    const content = contents
      .map((run) =>
        rules.end(
          rules.begin(behindTold(passage, meaning.lemma, withoutComma(passage, run)), rule),
          rule,
        ),
      )
      .filter((range) => passage.hasWord(range));
    const parts = sourceOf(own, cue, rule);
    // "the coast is dry, said [Ana Brook, a fellow]": the words for the source are no content.
    const said = content.filter((range) => !parts.source || !isWithin(range, parts.source));
    if (said.length === 0) return rule && content.length ? [rule] : [];
    return [
      {
        ...meaning,
        antecedent: antecedentOf(meaning, own, rule),
        cue: withoutColon(passage, cue),
        content: said,
        ...parts,
      },
    ];
  });
}

/// True for a run of words that is mostly in labelled lines: those belong to nobody else.
export function isOfLabel(
  passage: Passage,
  byRule: readonly Attribution[],
): (run: Range) => boolean {
  const labelled = new Uint8Array(passage.count);
  for (const { frame, content } of byRule)
    if (FRAMES[frame].isLabelled)
      for (const { first, last } of content) labelled.fill(1, first, last);
  return ({ first, last }) => {
    let words = 0;
    for (let k = first; k < last; k++) words += labelled[k]!;
    return 2 * words > last - first;
  };
}

/// "let's say", "Brook needs to say", "Brook must say": it has not been said.
function isCalledFor({ word }: Passage, source: Range, cue: Range): boolean {
  const [first, second] = [word[cue.first]!, word[cue.first + 1]];
  return (
    word[source.first] === "'s" || (/^(?:needs?|ought|has|have)$/.test(first) && second === 'to')
  );
}

/// "nobody said", "if Brook says", "rumours that Brook said": the sentence does not tell that it
/// was said. "You" outside of quotation marks is the reader.
function isNobodys(passage: Passage, source: Range, cue: Range): boolean {
  const word = passage.word[source.first]!;
  if (word === 'nobody' || (word === 'no' && passage.word[source.first + 1] === 'one')) return true;
  const reader = word === 'you' && passage.quotation[cue.first]! < 0;
  return reader || (source.first < cue.first && isUnasserted(passage, source));
}

/// "In a meeting with the Norland Post [Brook] said": of two names side by side behind a
/// preposition, the second is the subject.
function behindPhrase(passage: Passage, source: Range): Range {
  const { tag, name, names } = passage;
  const row = name[source.last - 1]!;
  if (row < 0 || tag[source.first - 1] !== 'IN') return source;
  const first = names.first[row]!;
  const isBeside = first > source.first && name[first - 1]! >= 0;
  return isBeside ? { first, last: source.last } : source;
}

/// "scolded him: [“The port is closed.”]", "talked to Brook [about the port]": the addressee is no
/// part of the content.
function behindTold(passage: Passage, lemma: string, { first, last }: Range): Range {
  const { word } = passage;
  const at = word[first] === 'to' ? first + 1 : word[first - 1] === 'to' ? first : -1;
  if ((lemma === 'talk' || lemma === 'speak') && at >= 0) {
    const told = personalPhraseAt(passage, at, last);
    for (let k = told?.last ?? last; k < Math.min(last - 1, first + 8); k++)
      if (word[k] === 'about' || word[k] === 'of') return { first: k, last };
  }
  for (let k = first; k < Math.min(first + 4, last - 1); k++)
    if (passage.word[k] === ':' && passage.mark[k + 1]) return { first: k + 1, last };
  return { first, last };
}

/// "Brook, her deputy," without the second comma.
function withoutComma(passage: Passage, { first, last }: Range): Range {
  return last - first > 1 && passage.word[last - 1] === ','
    ? { first, last: last - 1 }
    : { first, last };
}

/// "said:" without its colon, which is a cue where it stands alone.
function withoutColon(passage: Passage, { first, last }: Range): Range {
  const word = passage.word[last - 1];
  return last - first > 1 && (word === ':' || word === ',')
    ? { first, last: last - 1 }
    : { first, last };
}

const isWithin = (a: Range, b: Range): boolean => b.first <= a.first && a.last <= b.last;

const overlap = (a: Range, b: Range): boolean => a.first < b.last && b.first < a.last;

/// "Observers in Norland and around [the country]": where the rule took only the end of a longer
/// source, the source is named at its beginning.
function antecedentOf(
  { antecedent }: CueMeaning,
  own: Range | null,
  rule: Attribution | undefined,
): Range | null {
  if (!antecedent || !own || rule?.sourceFrame === 'relative') return antecedent;
  // A subject that the rule saw beside the cue is surer than one that it took from another clause.
  if (!overlap(antecedent, own)) return rule?.sourceFrame === 'shared' ? null : antecedent;
  return own.first < antecedent.first && antecedent.last <= own.last ? null : antecedent;
}

/// The source of the tagger. The source of the rule is taken where the tagger has none, and where
/// the rule saw another subject right beside the cue.
function sourceOf(
  own: Range | null,
  cue: Range,
  rule: Attribution | undefined,
): Pick<Attribution, 'source' | 'sourceFrame'> {
  const known = rule?.source ?? null;
  if (!own || (known && overlap(own, known)))
    return { source: own ?? known, sourceFrame: rule?.sourceFrame ?? 'none' };
  if (known && rule?.sourceFrame === 'subject') return { source: known, sourceFrame: 'subject' };
  return { source: own, sourceFrame: own.first > cue.first ? 'inverted' : 'subject' };
}

/// The attributions of rules, by the tokens of their cues.
class RuleIndex {
  readonly #passage: Passage;
  readonly #byToken = new Map<number, Attribution>();
  /// For each token the next token at which an attribution of a rule with a source begins; the
  /// number of tokens where there is none.
  readonly #nextVoice: Uint32Array;

  constructor(passage: Passage, attributions: readonly Attribution[]) {
    this.#passage = passage;
    const voices = new Uint8Array(passage.count);
    for (const a of attributions) {
      const { first, last } = a.cue!;
      for (let k = first; k < last; k++) if (!this.#byToken.has(k)) this.#byToken.set(k, a);
      if (a.source && !FRAMES[a.frame].isNominal)
        voices[a.sourceFrame === 'shared' ? first : Math.min(first, a.source.first)] = 1;
    }
    this.#nextVoice = new Uint32Array(passage.count + 1).fill(passage.count);
    for (let k = passage.count - 1; k >= 0; k--)
      this.#nextVoice[k] = voices[k] ? k : this.#nextVoice[k + 1]!;
  }

  #goesOn(last: number): boolean {
    const next = last + (this.#passage.word[last] === ',' ? 1 : 0);
    return (
      COORDINATORS.has(this.#passage.word[next] ?? '') && goesOnWithClause(this.#passage, next)
    );
  }

  /// The rule that has the last of a cue's tokens, where its verb stands.
  at({ first, last }: Range): Attribution | undefined {
    for (let k = last - 1; k >= first; k--) {
      const found = this.#byToken.get(k);
      if (found) return found;
    }
    return undefined;
  }

  /// The content begins where the rule has it begin ("conceding for the first time [that ...]").
  begin(content: Range, rule: Attribution | undefined): Range {
    const opened =
      rule && FRAMES[rule.frame].isOpenedByWord && rule.content.find((c) => overlap(c, content));
    return opened ? { first: Math.max(content.first, opened.first), last: content.last } : content;
  }

  /// The content ends with the content of the rule at its cue, if another source speaks right
  /// behind that ("said the port was closed, while Hale warned of a shortage"). It goes on to the
  /// end of the rule's content, if only a second clause follows ("warned of a storm, and that").
  end(content: Range, rule: Attribution | undefined): Range {
    const same = rule?.content.find((c) => overlap(c, content));
    if (!same || same.last === content.last) return content;
    if (same.last > content.last)
      return this.#goesOn(content.last) ? { first: content.first, last: same.last } : content;
    const voice = this.#nextVoice[same.last]!;
    return voice < content.last ? { first: content.first, last: same.last } : content;
  }
}

/// The meaning of a cue that no rule read.
function meaningOf(passage: Passage, sentences: readonly Sentence[], cue: Range): CueMeaning {
  const groups = sentences[passage.sentenceOf(cue.first)]!.groups;
  const group = groups.findLast(({ head }) => head >= cue.first && head < cue.last);
  const verb = group && cueVerb(group.lemma);
  const none = { antecedent: null, addressee: null };
  if (!group)
    return {
      frame: 'learned-noun',
      ...nounMeaning(passage, cue),
      negated: false,
      modal: null,
      ...none,
    };
  return {
    frame: verb ? 'learned-cue' : 'learned-verb',
    lemma: group.lemma,
    type: verb?.type ?? 'speech',
    illocution: verb?.illocution ?? ILLOCUTION_OF_VERB[group.lemma] ?? 'asserts',
    negated: group.negated,
    modal: group.modal,
    ...none,
  };
}

/// The acts of verbs that are no cues for the rules.
const ILLOCUTION_OF_VERB: Readonly<Record<string, Illocution>> = {
  compare: 'describes',
  document: 'describes',
  debate: 'discusses',
  reference: 'discusses',
  admire: 'agrees',
  sign: 'agrees',
  scold: 'accuses',
  'pooh-pooh': 'denies',
  avoid: 'withholds',
};

function nounMeaning(
  passage: Passage,
  cue: Range,
): Pick<CueMeaning, 'lemma' | 'type' | 'illocution'> {
  for (let k = cue.last - 1; k >= cue.first; k--) {
    const word = passage.word[k]!;
    const noun = cueNoun(word);
    if (noun) return { lemma: word.replace(/s$/, ''), type: noun[0], illocution: noun[1] };
    const state = cueState(word);
    if (state) return { lemma: word, type: 'attitude', illocution: state };
  }
  return { lemma: passage.word[cue.last - 1]!, type: 'speech', illocution: 'asserts' };
}
