import type { Attribution } from './attribution.ts';
import { trimEnd, type Sentence } from './content.ts';
import { nounPhraseStartingAt } from '../grammar/noun-phrases.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { resumes } from './wrapped-clauses.ts';

/// Reads "according to": the source says the rest of the sentence.
export function readAccordingTo(passage: Passage, sentence: Sentence): Attribution[] {
  const found: Attribution[] = [];
  for (let i = sentence.first; i + 2 < sentence.last; i++) {
    if (passage.word[i] !== 'according' || passage.word[i + 1] !== 'to') continue;
    if (passage.quotation[i]! >= 0) continue;
    const read = accordingTo(passage, sentence, i);
    if (read) found.push(read);
  }
  return found;
}

function accordingTo(passage: Passage, sentence: Sentence, i: number): Attribution | null {
  const core = nounPhraseStartingAt(passage, i + 2, sentence.last);
  if (!core) return null;
  const opening = i <= sentence.first + 1;
  const end = opening
    ? commaAfter(passage, core.last, sentence.last)
    : appositionEnd(passage, core.last, sentence.last);
  const content: Range[] = [];
  const stop = trimEnd(passage, sentence.first, sentence.last);
  if (!opening) content.push({ first: sentence.first, last: trimEnd(passage, sentence.first, i) });
  if (end + 1 < stop)
    content.push({ first: passage.word[end] === ',' ? end + 1 : end, last: stop });
  if (!content.length || content[0]!.last - content[0]!.first < 2) return null;
  return {
    frame: 'according-to',
    lemma: 'according to',
    type: 'speech',
    illocution: 'asserts',
    cue: { first: i, last: i + 2 },
    source: { first: core.first, last: Math.max(core.last, opening ? end : core.last) },
    sourceFrame: 'object',
    antecedent: core,
    content,
    addressee: null,
    negated: false,
    modal: null,
  };
}

/// Where a sentence begins with "according to", the source ends at a comma: the first one with a
/// verb behind it.
function commaAfter(passage: Passage, from: number, limit: number): number {
  let comma = -1;
  for (let k = from; k < limit; k++) {
    if (passage.word[k] === ',') comma = k;
    else if (
      comma >= 0 &&
      passage.isVerb(k) &&
      passage.tag[k] !== 'VBN' &&
      passage.tag[k] !== 'VBG'
    )
      return comma;
  }
  return comma >= 0 ? comma : from;
}

function appositionEnd(passage: Passage, from: number, limit: number): number {
  if (passage.word[from] !== ',')
    return from >= limit - 1 ? limit : sourceTail(passage, from, limit);
  return resumes(passage, from + 1) && passage.tag[from + 1] !== 'DT' && !passage.isNoun(from + 1)
    ? from
    : limit;
}

/// Where no comma follows, all words behind the source belong to it ("by the board published on
/// Monday").
function sourceTail(passage: Passage, from: number, limit: number): number {
  for (let k = from; k < limit; k++) if (passage.word[k] === ',') return k;
  return limit;
}
