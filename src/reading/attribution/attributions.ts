import type { Passage } from '../grammar/passage.ts';
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
  const inSentences = sentences.flatMap((sentence) => [
    ...readIndirect(passage, sentence, direct.taken),
    ...readNominal(passage, sentence),
  ]);
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
  return attributions.filter(
    (a) => !isOfAThing(passage, a) && !inOpenQuotation(passage, a, attributions),
  );
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
