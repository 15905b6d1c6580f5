import type { Attribution } from './attribution.ts';
import { personalPhraseAt } from './complements.ts';
import { contentEnd, type Sentence } from './content.ts';
import type { Illocution, StatementType } from '../../record/vocabulary.ts';
import { cueNoun, thoughtNoun } from '../words/nouns-of-saying.ts';
import { nounPhraseEndingAt } from '../grammar/noun-phrases.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { subjectBefore } from './subjects.ts';

/// Reads the nouns of one sentence that name a statement: "accusations of interference", "his
/// refusal to meet Brook", "suggestions that it was staged". The source is a possessive or a name
/// before the noun; often there is none.
export function readNominal(passage: Passage, sentence: Sentence): Attribution[] {
  const found: Attribution[] = [];
  for (let i = sentence.first; i + 2 < sentence.last; i++) {
    if (!passage.isNoun(i) || passage.name[i]! >= 0) continue;
    const thought = thoughtOf(passage, sentence, i);
    const known = thought?.meaning ?? cueNoun(passage.word[i]!);
    const held = known && !thought ? heldOf(passage, sentence, i) : null;
    const content = thought?.content ?? held?.content ?? (known && contentOf(passage, sentence, i));
    if (!content || !known) continue;
    const source =
      held?.source ?? ownerOf(passage, i, sentence.first) ?? repeaterOf(passage, sentence, i);
    const [type, illocution] = known;
    found.push({
      frame: 'noun',
      lemma: passage.word[i]!.replace(/s$/, ''),
      type,
      illocution,
      cue: { first: i, last: i + 1 },
      source,
      sourceFrame: source ? 'subject' : 'none',
      antecedent: null,
      content: [content],
      addressee: null,
      negated: false,
      modal: null,
    });
  }
  return found;
}

/// "[My] impression is that [the port will open]": read only with a possessive.
function thoughtOf(
  passage: Passage,
  sentence: Sentence,
  noun: number,
): { meaning: readonly [StatementType, Illocution]; content: Range } | null {
  const illocution = thoughtNoun(passage.word[noun]!);
  const { word } = passage;
  if (!illocution || !/^(?:is|was|'s)$/.test(word[noun + 1] ?? '') || word[noun + 2] !== 'that')
    return null;
  const limit = boundary(passage, noun, sentence.last);
  const first = noun + 3;
  if (first + 1 >= limit || !ownerOf(passage, noun, sentence.first)) return null;
  const last = contentEnd(passage, sentence, nounAsGroup(noun), 'that-clause', first, limit);
  return last > first + 1 ? { meaning: ['attitude', illocution], content: { first, last } } : null;
}

const REPEATING_VERBS = new Set('reiterate repeat renew reaffirm restate'.split(' '));

/// "[Brook] repeated past rejections of": who repeats a statement is its source.
function repeaterOf(passage: Passage, sentence: Sentence, noun: number): Range | null {
  let k = noun - 1;
  while (k > sentence.first && /^(?:JJ|DT|VBN|CD)/.test(passage.tag[k]!)) k--;
  const group = sentence.groups.find(({ head }) => head === k);
  if (!group || group.passive || !REPEATING_VERBS.has(group.lemma)) return null;
  return subjectBefore(passage, group, sentence.first)?.core ?? null;
}

/// "the contention of [Brook] [that the port was closed]": the source and the content.
function heldOf(
  passage: Passage,
  sentence: Sentence,
  noun: number,
): { source: Range; content: Range } | null {
  const limit = boundary(passage, noun, sentence.last);
  if (passage.word[noun + 1] !== 'of') return null;
  const source = personalPhraseAt(passage, noun + 2, limit);
  const isNamed = source && passage.name[source.last - 1]! >= 0;
  if (!isNamed || passage.word[source.last] !== 'that') return null;
  const content = clauseOf(passage, sentence, source.last, limit);
  return content && { source, content };
}

/// "of" and a noun phrase, "that" and a clause, "to" and a verb.
function contentOf(passage: Passage, sentence: Sentence, noun: number): Range | null {
  const next = noun + 1;
  const limit = boundary(passage, noun, sentence.last);
  if (passage.word[next] === 'of') return matterOf(passage, next + 1, limit);
  return clauseOf(passage, sentence, next, limit);
}

/// "that" and a clause, "to" and a verb, at `first`.
function clauseOf(
  passage: Passage,
  sentence: Sentence,
  first: number,
  limit: number,
): Range | null {
  const { word, tag } = passage;
  // "a charge [that] Brook denied": this "that" opens a relative clause, which is no content.
  const opens =
    (word[first] === 'that' && tag[first] !== 'WDT') ||
    (word[first] === 'to' && tag[first + 1] === 'VB');
  if (!opens || first + 2 >= limit) return null;
  const end = contentEnd(passage, sentence, nounAsGroup(first - 1), 'that-clause', first, limit);
  return end > first + 1 ? { first, last: end } : null;
}

/// "accusations of [interference]", "findings of [northern meddling in the vote]": noun phrases and
/// what ties them together, up to a verb or a stop.
function matterOf(passage: Passage, first: number, limit: number): Range | null {
  let end = first;
  for (let k = first; k < limit && !passage.mark[k]; k++) {
    const tag = passage.tag[k]!;
    const noun = passage.isNoun(k) || (tag === 'VBG' && k > first);
    if (noun || tag === 'PRP') end = k + 1;
    else if (!MATTER_TAGS.has(tag) || /^(?:as|that|because|if|whether)$/.test(passage.word[k]!))
      break;
  }
  return end > first ? { first, last: end } : null;
}

const MATTER_TAGS = new Set([
  'DT',
  'JJ',
  'JJR',
  'JJS',
  'CD',
  'IN',
  'POS',
  'PRP$',
  'HYPH',
  'VBN',
  'RB',
]);

/// The content ends before a quotation that opens behind the noun. A noun inside a quotation takes
/// no words from outside of it.
function boundary(passage: Passage, noun: number, limit: number): number {
  const q = passage.quotation[noun]!;
  if (q < 0) return limit;
  let k = noun;
  while (k < limit && passage.quotation[k] === q && !passage.mark[k]) k++;
  return k;
}

function nounAsGroup(noun: number) {
  return {
    first: noun,
    last: noun + 1,
    head: noun,
    lemma: '',
    finite: false,
    form: 'participle',
    passive: false,
    negated: false,
    modal: null,
  } as const;
}

/// "[Brook]’s refusal", "[his] refusal", "[U.S.] findings".
function ownerOf(passage: Passage, noun: number, floor: number): Range | null {
  let k = noun - 1;
  while (k > floor && (passage.tag[k] === 'JJ' || passage.tag[k] === 'VBN') && passage.name[k]! < 0)
    k--;
  if (k < floor) return null;
  if (passage.tag[k] === 'PRP$') return { first: k, last: k + 1 };
  if (passage.tag[k] === 'POS') return nounPhraseEndingAt(passage, k, floor);
  const name = passage.name[k]!;
  if (name < 0) return null;
  const first = passage.names.first[name]!;
  return first >= floor ? { first, last: k + 1 } : null;
}
