import type { Statement } from '../../record/types.ts';
import type { Illocution } from '../../record/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import { CRITICIZED_NOUNS, CLAIM_NOUNS } from '../words/nouns-of-saying.ts';
import type { Passage } from '../grammar/passage.ts';
import {
  act,
  AGAINST,
  cueOf,
  FOR,
  isApart,
  isOneOf,
  nearest,
  NEAR,
  BENCH_REACH,
  SAME_THING,
} from './bench.ts';
import type { Bench, Proposal } from './bench.ts';
import { markerIn } from './markers.ts';
import { thesesNear, type Overlap, type Thesis } from './theses.ts';

/// How many sentences may stand between a statement for something and one against it.
const MOST_SENTENCES_APART = 10;
/// The share of common words from which an answer is to a statement.
const SAME_SUBJECT = 0.3;

/// Cues of an answer. An answer that only "responds" may agree; "responded to" tells what it
/// answers.
const RESPONDING_CUES = /\b(?:respond(?:ed|s|ing)?|repl(?:y|ied)|answer(?:ed|s|ing)?)$/;
const ANSWERING_CUES =
  /\b(?:counter|retort|rebut|disput|push(?:ed|es|ing)? back|fire[ds]? back|shot back|hit back|disagree|reject|dismiss|challeng|contest)/;
/// Words that tell that a statement was made earlier, which is no answer.
const EARLIER_WORDS = /\b(?:previously|earlier|already|had)\b/;
const CRITICAL_ACTS = new Set<Illocution>(['denies', 'refuses', 'disagrees', 'accuses']);
/// Acts that nobody can answer.
const IDLE_ACTS = new Set<Illocution>(['asks', 'withholds', 'hopes', 'discusses']);

/// Finds statements that answer or criticise a statement of somebody else near by, and name its
/// speaker or its topic.
export function answers(bench: Bench): Proposal[] {
  const { theses, overlap } = bench;
  return theses.flatMap((answer) => {
    if (!answer.speaker || answer.statement.parent || act(answer) === 'withholds') return [];
    // A denial tells by itself which claim it denies.
    if (act(answer) === 'denies' && [...answer.words].some((word) => CLAIM_NOUNS.test(word)))
      return [];
    const isAnswer = isAnswering(answer);
    if (!isAnswer && !findsFault(answer)) return [];
    const earlier = thesesNear(bench, answer.sentence, BENCH_REACH).filter((t) =>
      isAnswerable(t, answer),
    );
    const best = nearest(
      earlier.filter((t) => meets(t, answer, overlap, isAnswer)),
      answer,
    );
    if (!best) return [];
    return {
      degree: 'disagreement',
      a: [best],
      b: [answer],
      basis: isAnswer
        ? 'one speaker answers the other'
        : 'one speaker finds fault with what the other says',
      marker: cueOf(answer),
      topic: overlap.shared(best, answer),
    };
  });
}

const isAnswering = ({ cueText, isNegative }: Thesis): boolean =>
  !EARLIER_WORDS.test(cueText) &&
  (ANSWERING_CUES.test(cueText) || (RESPONDING_CUES.test(cueText) && isNegative));

/// Criticism contradicts a speaker only where it is about something that was said.
const findsFault = (t: Thesis): boolean =>
  /^(?:disagrees|accuses|denies)$/.test(act(t)) &&
  [...t.words].some((word) => CRITICIZED_NOUNS.test(word));

function isAnswerable(t: Thesis, answer: Thesis): boolean {
  if (!t.speaker || !isApart(t, answer) || IDLE_ACTS.has(act(t)) || t.cueText.endsWith(' to'))
    return false;
  return t.start < answer.start && answer.sentence - t.sentence <= BENCH_REACH;
}

/// Whether an answer is one to a statement: it names who said it and what, or, of an answer that is called one,
/// tells of the same things.
function meets(a: Thesis, answer: Thesis, overlap: Overlap, isAnswer: boolean): boolean {
  const shared = overlap.shared(a, answer).filter((word) => !answer.names.has(word));
  const isAddressed = isOneOf(a.speakers, answer.names);
  // Both speakers are against it.
  if (act(a) === act(answer) && CRITICAL_ACTS.has(act(a))) return false;
  if (isAddressed) return shared.length > 0 && overlap.of(a, answer) >= 0.25;
  return isAnswer && shared.length >= 2 && overlap.of(a, answer) >= SAME_SUBJECT;
}

/// One speaker is for something and another against it: a thing that both name.
export function oppositions(bench: Bench): Proposal[] {
  const { theses, overlap } = bench;
  return theses.flatMap((against) => {
    if (!/^(?:disagrees|denies)$/.test(act(against)) || !against.speaker) return [];
    const fits = thesesNear(bench, against.sentence, MOST_SENTENCES_APART).filter((t) =>
      isOpposed(t, against, overlap),
    );
    const best = nearest(fits, against);
    if (!best) return [];
    return {
      degree: 'disagreement',
      a: [best],
      b: [against],
      basis: 'one side is for it, the other against it',
      marker: cueOf(against),
      topic: overlap.shared(best, against),
    };
  });
}

function isOpposed(forIt: Thesis, against: Thesis, overlap: Overlap): boolean {
  if (act(forIt) !== 'agrees' || !forIt.speaker || !isApart(forIt, against)) return false;
  if (forIt.verb || against.verb) return false;
  const shared = overlap.shared(forIt, against);
  const isShort = shared.length === 1 && forIt.words.size === 1 && against.words.size === 1;
  return isShort || (shared.length >= 2 && overlap.of(forIt, against) >= SAME_THING + 0.16);
}

/// Two speakers on one subject, for and against, set against each other by the narrator. What is neither is no
/// conflict to us: a "but" between two statements mostly leads on.
export function contrasts({ passage, theses, overlap }: Bench): Proposal[] {
  const tops = theses.filter(({ statement }) => !statement.parent && isNamed(statement));
  return tops.flatMap((b, i) => {
    for (const a of tops.slice(Math.max(0, i - NEAR), i).toReversed()) {
      if (!isApart(a, b) || b.sentence - a.sentence > 2 || !areOpposed(a, b)) continue;
      const shared = overlap.shared(a, b);
      if (shared.length < 2 || overlap.of(a, b) < SAME_SUBJECT) continue;
      const marker = contrastBetween(passage, a, b);
      if (!marker) continue;
      return {
        degree: 'disagreement',
        a: [a],
        b: [b],
        basis: 'two speakers on one subject, set against each other',
        marker,
        topic: shared,
      };
    }
    return [];
  });
}

const isNamed = ({ speaker }: Statement): boolean =>
  speaker.some(({ entity }) => entity !== undefined);

function areOpposed(a: Thesis, b: Thesis): boolean {
  const isTurn =
    (FOR.has(act(a)) && AGAINST.has(act(b))) || (AGAINST.has(act(a)) && FOR.has(act(b)));
  if (EARLIER_WORDS.test(b.cueText)) return false;
  return isTurn || (CRITICAL_ACTS.has(act(b)) && act(b) !== 'refuses');
}

/// A word of contrast between two statements, or in the first words of the second's sentence.
function contrastBetween(passage: Passage, a: Thesis, b: Thesis): Span | null {
  const { first } = passage.sentence(b.sentence);
  const from = a.sentence === b.sentence ? passage.tokenAt(a.start) : first;
  return markerIn(passage, 'contrast', {
    first: from,
    last: Math.max(passage.tokenAt(b.start), first + 3),
  });
}
