import type { Mention, Statement } from '../../record/types.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { personalPhraseAt } from '../attribution/complements.ts';
import { FRAMES } from '../attribution/frames.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { afterVerb } from '../grammar/verb-groups.ts';
import type { SpeakerResolver } from '../who/speakers.ts';
import { cueVerb } from '../words/cues.ts';
import { mentionsOf, type Ground } from './ground.ts';
import { isOccasionAt, type Occasion } from './venue.ts';

/// The addressee of a statement: the object of the cue; else an addressee in the words beside the
/// cue; else whoever asks or receives a letter ("in an interview with Ana Brook").
export function addresseeOf(
  ground: Ground,
  a: Attribution,
  { listener }: Occasion,
  resolver: SpeakerResolver,
): Mention[] {
  const { passage } = ground;
  const told = a.addressee ?? toldIn(passage, a) ?? listener;
  // "told me": the narrator, who writes the article.
  if (told && passage.word[told.first] === 'me' && passage.quotation[told.first]! < 0)
    return [{ name: 'me', span: passage.span(told) }];
  if (!told || isOccasionAt(passage, told.last - 1)) return [];
  const { who } = resolver.words(told, { quoted: null });
  return mentionsOf(ground, { who });
}

/// Verbs whose object is the addressee ("scolded him"), and verbs that take the addressee with
/// "to".
const VERBS_WITH_HEARER = new Set('scold chide rebuke thank congratulate berate exhort'.split(' '));
const VERBS_WITH_TO = new Set(
  'say talk speak respond reply write complain explain apologize apologise suggest'.split(' '),
);

/// "told Brook" where only the tagger read the cue, "scolded him", "spoke to reporters": finds the
/// addressee.
function toldIn(passage: Passage, a: Attribution): Range | null {
  if (!a.cue) return null;
  const from = afterVerb(passage, a.cue);
  const speaksTo = VERBS_WITH_TO.has(a.lemma) && passage.word[from] === 'to';
  const isFaced = VERBS_WITH_HEARER.has(a.lemma);
  const isTold = FRAMES[a.frame].readBy === 'tagger' && cueVerb(a.lemma)?.frames.includes('a');
  if (!speaksTo && !isFaced && !(isTold && a.illocution !== 'accuses')) return null;
  const { last } = passage.sentence(passage.sentenceOf(from - 1));
  const phrase = personalPhraseAt(passage, speaksTo ? from + 1 : from, last);
  const overlaps = (range: Range) =>
    phrase !== null && range.first < phrase.last && phrase.first < range.last;
  return phrase && !a.content.some(overlaps) && !(a.source && overlaps(a.source)) ? phrase : null;
}

/// A statement with the attribution that it was made from.
interface Turn {
  readonly attribution: Attribution;
  readonly statement: Statement;
}

/// The addressee of each turn of a transcript with two speakers, by the id of its statement: the
/// speaker of the last turn before, else of the first turn after. Empty where there are more
/// speakers.
export function hearersOfTurns(said: readonly Turn[]): Map<string, Mention[]> {
  const turns = said
    .filter(
      ({ attribution, statement }) =>
        FRAMES[attribution.frame].isTurn && statement.speaker.length === 1,
    )
    .sort((a, b) => a.attribution.cue!.first - b.attribution.cue!.first)
    .map(({ statement }) => ({ id: statement.id, speaker: statement.speaker[0]! }));
  if (new Set(turns.map(({ speaker }) => speaker.name)).size !== 2) return new Map();
  const heard = new Map<string, Mention[]>();
  for (const side of [turns, turns.toReversed()]) {
    const latest = new Map<string, Mention>();
    for (const { id, speaker } of side) {
      latest.set(speaker.name, speaker);
      const other = [...latest.values()].find(({ name }) => name !== speaker.name);
      if (other && !heard.has(id)) heard.set(id, [other]);
    }
  }
  return heard;
}
