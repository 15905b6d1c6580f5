import { LONGEST_SENTENCE } from '../../text/segmentation.ts';
import type { Attribution } from './attribution.ts';
import type { Sentence } from './content.ts';
import { continueQuotations } from './continuation.ts';
import { withDeniedCharges } from './denied-charges.ts';
import { readDirect } from './direct.ts';
import { FarthestOfTwo } from '../farthest.ts';
import { readIndirect } from './indirect.ts';
import { BY_RULE, learnedAttributions } from './learned.ts';
import { linkRoles } from './links.ts';
import { LABELLED, readLabelled } from './labelled.ts';
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
  for (const [s, sentence] of sentences.entries()) {
    if (isCut(sentences, s)) continue;
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
  passage.work.spend(wordsIn(attributions));
  const isInOpenQuotation = openQuotations(passage, attributions);
  return {
    attributions: attributions.filter((a) => !isOfAThing(passage, a) && !isInOpenQuotation(a)),
    owner: direct.owner,
  };
}

/// How many words are said in all; what is said within what is said counts as often.
function wordsIn(attributions: readonly Attribution[]): number {
  let words = 0;
  for (const { content } of attributions)
    for (const { first, last } of content) words += last - first;
  return words;
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
    if (LABELLED.has(frame)) for (const { first, last } of content) labelled.fill(1, first, last);
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
    const isTold = a.frame === 'that-clause' && a.addressee !== null;
    if (isAround || isTold || meetsContent(a.cue!) || BY_RULE.test(a.frame)) return true;
    return reliabilityOf(a) >= SURE && !a.content.some(meetsContent);
  });
}

/// "[This] supports the mood": nobody says or thinks it.
function isOfAThing({ tag, word }: Passage, { source }: Attribution): boolean {
  if (!source || source.last - source.first > 1 || tag[source.first] !== 'DT') return false;
  return word[source.first] === 'this' || word[source.first] === 'that';
}

/// Words quoted from somebody we cannot tell say nothing about who said what inside them: nobody outside the
/// quotation says the words that hold the cue.
function openQuotations(
  passage: Passage,
  all: readonly Attribution[],
): (a: Attribution) => boolean {
  const { quotation } = passage;
  // How far the words reach that begin at a token or before it, by the quotation of the cue: the farthest, and the
  // farthest of another quotation.
  const reach = new FarthestOfTwo(passage.count);
  for (const { cue, content, frame } of all)
    for (const { first, last } of content)
      reach.add(first, last, LABELLED.has(frame) ? -2 : quotation[cue!.first]!);
  reach.close();
  return ({ cue, frame }) => {
    const row = quotation[cue!.first]!;
    if (row < 0 || LABELLED.has(frame)) return false;
    return reach.beside(cue!.first, row) < cue!.last;
  };
}

function sentencesOf(passage: Passage): Sentence[] {
  const sentences = Array.from({ length: passage.doc.segments.sentenceCount }, (_, s) =>
    passage.sentence(s),
  );
  return sentences.map(({ first, last }, s) => ({
    first,
    last,
    groups: isCut(sentences, s) ? [] : verbGroups(passage, first, last),
  }));
}

/// A piece of a stretch without an end, which is no sentence: nobody can tell where what is said in it ends.
function isCut(sentences: readonly Range[], s: number): boolean {
  const isWhole = (range: Range | undefined): boolean =>
    !range || range.last - range.first < LONGEST_SENTENCE;
  return !isWhole(sentences[s]) || !isWhole(sentences[s - 1]);
}
