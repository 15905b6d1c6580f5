import type { Attribution } from './attribution.ts';
import type { Sentence } from './content.ts';
import { continueQuotations } from './continuation.ts';
import { readDirect } from './direct.ts';
import { readIndirect } from './indirect.ts';
import { readNominal } from './nominal.ts';
import type { Passage } from './passage.ts';
import { verbGroups } from './verb-groups.ts';

/// All attributions of a passage in the order of their cues, and which quotation each one owns.
export interface AttributionReading {
  readonly attributions: Attribution[];
  readonly owner: ReadonlyMap<number, Attribution>;
}

/// Reads direct quotations first, then every cue they left, then the quotations that carry on.
export function readAttributions(passage: Passage): AttributionReading {
  const sentences = sentencesOf(passage);
  const direct = readDirect(passage, sentences);
  const attributions = [...direct.found];
  for (const sentence of sentences) {
    if (sentence.first < sentence.last && passage.stripped[sentence.first]) continue;
    attributions.push(
      ...readIndirect(passage, sentence, direct.taken),
      ...readNominal(passage, sentence),
    );
  }
  attributions.sort(
    (a, b) => a.cue!.first - b.cue!.first || a.content[0]!.first - b.content[0]!.first,
  );
  continueQuotations(passage, attributions, direct.owner);
  return {
    attributions: attributions.filter((a) => !inOpenQuotation(passage, a, attributions)),
    owner: direct.owner,
  };
}

/// Words quoted from somebody we cannot tell say nothing about who said what inside them.
function inOpenQuotation(passage: Passage, a: Attribution, all: readonly Attribution[]): boolean {
  const row = passage.quotation[a.cue!.first]!;
  if (row < 0) return false;
  return !all.some(
    (o) =>
      passage.quotation[o.cue!.first] !== row &&
      o.content.some((c) => c.first <= a.cue!.first && a.cue!.last <= c.last),
  );
}

/// A stretch longer than this without a sentence end is no sentence; reading it would take time that
/// grows with its square.
const LONGEST_SENTENCE = 500;

function sentencesOf(passage: Passage): Sentence[] {
  return Array.from({ length: passage.doc.segments.sentenceCount }, (_, s) => {
    const { first, last } = passage.sentence(s);
    const readable = last - first <= LONGEST_SENTENCE;
    return { first, last, groups: readable ? verbGroups(passage, first, last) : [] };
  });
}
