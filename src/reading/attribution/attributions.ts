import type { Attribution } from './attribution.ts';
import type { Sentence } from './content.ts';
import { continueQuotations } from './continuation.ts';
import { withDeniedCharges } from './denied-charges.ts';
import { readDirect } from './direct.ts';
import { readIndirect } from './indirect.ts';
import { FRAMES } from './frames.ts';
import { learnedAttributions } from './learned.ts';
import { linkRoles } from './links.ts';
import { readLabelled } from './labelled.ts';
import { readNominal } from './nominal.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { reliabilityOf } from './reliability.ts';
import { runsOf } from './role-runs.ts';
import type { Link } from './role-runs.ts';
import { verbGroups } from '../grammar/verb-groups.ts';

/// All attributions of a passage in the order of their cues, and which quotation each one owns.
export interface AttributionReading {
  readonly attributions: Attribution[];
  readonly owner: ReadonlyMap<number, Attribution>;
}

/// Reads direct quotations first, then every cue they left, then the quotations that carry on.
export function readAttributions(
  passage: Passage,
  linkWeights: Int16Array | null,
): AttributionReading {
  const sentences = sentencesOf(passage);
  const labelled = readLabelled(passage);
  const direct = readDirect(passage, sentences, labelled);
  const byRule = [...labelled, ...direct.found];
  for (const sentence of sentences) {
    byRule.push(
      ...readIndirect(passage, sentence, direct.taken),
      ...readNominal(passage, sentence),
    );
  }
  const attributions = withDeniedCharges(
    passage,
    sentences,
    linkWeights ? mergeLearned(passage, sentences, byRule, linkWeights) : byRule,
  );
  attributions.sort(
    (a, b) => a.cue!.first - b.cue!.first || a.content[0]!.first - b.content[0]!.first,
  );
  continueQuotations(passage, attributions, direct.owner);
  return {
    attributions: attributions.filter(
      (a) => !isOfAThing(passage, a) && !inOpenQuotation(passage, a, attributions),
    ),
    owner: direct.owner,
  };
}

function mergeLearned(
  passage: Passage,
  sentences: readonly Sentence[],
  byRule: readonly Attribution[],
  linkWeights: Int16Array,
): Attribution[] {
  const isLabelled = labelledWords(passage, byRule);
  const runs = runsOf(passage.doc.roles).filter(
    (run) =>
      (run.role === 'cue' || passage.hasWord(run)) && !(run.role === 'content' && isLabelled(run)),
  );
  const links = linkRoles(passage, runs, linkWeights);
  const learned = learnedAttributions(passage, sentences, links, byRule);
  return [...learned, ...leftOver(passage, byRule, learned, links)];
}

/// True for words that stand mostly in lines with a label: they are nobody else's, whatever stands
/// above a transcript.
function labelledWords(passage: Passage, byRule: readonly Attribution[]): (run: Range) => boolean {
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

/// A rule that is right this often is believed where the tagger marked nothing.
const SURE = 0.9;

/// What rules read and the tagger did not mark: inside what somebody says, around it ("..., Lantra
/// reported"), and elsewhere where rules are seldom wrong.
function leftOver(
  passage: Passage,
  byRule: readonly Attribution[],
  learned: readonly Attribution[],
  links: readonly Link[],
): Attribution[] {
  const marked = (ranges: readonly Range[]) => {
    const marks = new Uint8Array(passage.count);
    for (const { first, last } of ranges) marks.fill(1, first, last);
    return ({ first, last }: Range) => marks.subarray(first, last).includes(1);
  };
  const meetsCue = marked(learned.map(({ cue }) => cue!));
  const meetsContent = marked(links.flatMap(({ contents }) => contents));
  return byRule.filter((a) => {
    if (meetsCue(a.cue!)) return false;
    const isAround = a.content.some(meetsCue);
    const { isRuleSurer, isKeptWhenTold } = FRAMES[a.frame];
    const isTold = isKeptWhenTold && a.addressee !== null;
    if (isAround || isTold || meetsContent(a.cue!) || isRuleSurer) return true;
    return reliabilityOf(a) >= SURE && !a.content.some(meetsContent);
  });
}

/// "[This] supports the mood": nobody says or thinks it.
function isOfAThing({ tag, word }: Passage, { source }: Attribution): boolean {
  if (!source || source.last - source.first > 1 || tag[source.first] !== 'DT') return false;
  return word[source.first] === 'this' || word[source.first] === 'that';
}

/// Words quoted from somebody we cannot tell say nothing about who said what inside them.
function inOpenQuotation(passage: Passage, a: Attribution, all: readonly Attribution[]): boolean {
  const row = passage.quotation[a.cue!.first]!;
  if (row < 0 || FRAMES[a.frame].isLabelled) return false;
  return !all.some(
    (o) =>
      (passage.quotation[o.cue!.first] !== row || FRAMES[o.frame].isLabelled) &&
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
