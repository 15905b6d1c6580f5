import { LONGEST_SENTENCE } from '../../text/segmentation.ts';
import { FarthestOfTwo } from '../grammar/farthest.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { verbGroups } from '../grammar/verb-groups.ts';
import type { Attribution } from './attribution.ts';
import type { Sentence } from './content.ts';
import { carryOn } from './continuation.ts';
import { readDirect } from './direct.ts';
import { FRAMES } from './frames.ts';
import { readIndirect } from './indirect.ts';
import { join, type Proposed, type Tagged } from './join.ts';
import { readLabelled } from './labelled.ts';
import { isOfLabel, learnedAttributions } from './learned.ts';
import { linkRoles } from './links.ts';
import { readNominal } from './nominal.ts';
import { runsOf } from './role-runs.ts';

/// The attributions of a passage in the order of their cues, read in five steps. Each step is a function of what
/// the steps before it gave, and changes nothing in that. `linkWeights` are those of the language's linker; null
/// where it has no tagger of attributions: then the rules read alone.
export function readAttributions(passage: Passage, linkWeights: Int16Array | null): Attribution[] {
  const proposed = proposeByRules(passage);
  const tagged = linkWeights && proposeByTagger(passage, proposed, linkWeights);
  const joined = join(passage, proposed, tagged);
  const carried = carryOn(passage, joined, proposed.owner);
  return keep(passage, carried);
}

/// Step 1: what the rules read. Labelled lines come first, then quotations with a cue beside them, then in each
/// sentence the other cues and the nouns that name a statement.
export function proposeByRules(passage: Passage): Proposed {
  const sentences = sentencesOf(passage);
  const labelled = readLabelled(passage);
  const direct = readDirect(passage, sentences, labelled);
  const inSentences = sentences.flatMap((sentence, s) =>
    isCut(sentences, s)
      ? []
      : [...readIndirect(passage, sentence, direct.taken), ...readNominal(passage, sentence)],
  );
  return {
    sentences,
    attributions: [...labelled, ...direct.found, ...inSentences],
    owner: direct.owner,
  };
}

/// Step 2: what the tagger marked and the linker put together. A rule at the same cue says how it is said.
export function proposeByTagger(
  passage: Passage,
  { sentences, attributions }: Proposed,
  linkWeights: Int16Array,
): Tagged {
  const isLabelled = isOfLabel(passage, attributions);
  const runs = runsOf(passage.doc.roles).filter(
    (run) =>
      (run.role === 'cue' || passage.hasWord(run)) && !(run.role === 'content' && isLabelled(run)),
  );
  const links = linkRoles(passage, runs, linkWeights);
  return { links, attributions: learnedAttributions(passage, sentences, links, attributions) };
}

/// Step 5: leaves out what is attributed to a thing, and cues inside a quotation of an unknown speaker.
export function keep(passage: Passage, attributions: readonly Attribution[]): Attribution[] {
  passage.work.spend(wordsIn(attributions));
  const isInOpenQuotation = openQuotations(passage, attributions);
  return attributions.filter((a) => !isOfAThing(passage, a) && !isInOpenQuotation(a));
}

/// How many words are said in all; what is said within what is said counts as often.
function wordsIn(attributions: readonly Attribution[]): number {
  let words = 0;
  for (const { content } of attributions)
    for (const { first, last } of content) words += last - first;
  return words;
}

/// "[This] supports the mood": nobody says or thinks it.
function isOfAThing({ tag, word }: Passage, { source }: Attribution): boolean {
  if (!source || source.last - source.first > 1 || tag[source.first] !== 'DT') return false;
  return word[source.first] === 'this' || word[source.first] === 'that';
}

/// True for a cue inside a quotation whose words nobody outside of it says: nobody can tell whose words they are.
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
      reach.add(first, last, FRAMES[frame].isLabelled ? -2 : quotation[cue!.first]!);
  reach.close();
  return ({ cue, frame }) => {
    const row = quotation[cue!.first]!;
    if (row < 0 || FRAMES[frame].isLabelled) return false;
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
