import type { Statement } from '../../record/types.ts';
import type { ConflictDegree, Illocution } from '../../record/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import type { Passage } from '../passage.ts';
import { markerIn } from './markers.ts';
import { CALLS, thesesNear, type Overlap, type Thesis } from './theses.ts';

/// Two sides that may stand against each other, and what says so.
export interface Proposal {
  readonly degree: ConflictDegree;
  readonly a: readonly Thesis[];
  readonly b: readonly Thesis[];
  readonly basis: string;
  readonly marker: Span | null;
  readonly topic: readonly string[];
}

export interface Bench {
  readonly passage: Passage;
  readonly theses: readonly Thesis[];
  readonly overlap: Overlap;
  readonly byId: ReadonlyMap<string, Thesis>;
}

/// How far apart, in sentences, a denial and what it denies may stand.
const DENIAL_REACH = 6;
const NEAR = 3;
const FAR = 10;
/// Further apart nothing in an article is set against each other: it keeps the work in proportion to its length.
const WIDE = 60;
const SAME_THING = 0.34;
const SAME_CLAIM = 0.45;

const CLAIMS = new Set<Illocution>([
  'accuses',
  'claims',
  'asserts',
  'finds',
  'reports',
  'warns',
  'suggests',
]);
const FOR = new Set<Illocution>(['commits', 'agrees', 'hopes']);
const AGAINST = new Set<Illocution>(['refuses', 'denies', 'disagrees']);

const act = ({ statement }: Thesis): Illocution => statement.illocution;
const cueOf = ({ statement }: Thesis): Span | null => statement.cue;

function isApart(a: Thesis, b: Thesis): boolean {
  return a.speaker !== b.speaker && !isInside(a.statement, b) && !isInside(b.statement, a);
}

const isInside = ({ parent }: Statement, other: Thesis): boolean => parent === other.statement.id;

/// A denial, and the nearest account by somebody else that tells what it denies: the accusation named in its
/// own words, or a finding or accusation near by.
export function denials({ theses, overlap }: Bench): Proposal[] {
  const found: Proposal[] = [];
  for (const denial of theses.filter((t) => act(t) === 'denies' && t.speaker)) {
    // "rejected accusations [of meddling]": what is denied is what the accusations tell.
    const near = thesesNear(theses, denial.sentence, DENIAL_REACH);
    const inside = near.filter((t) => isInside(t.statement, denial) && CLAIMS.has(act(t)));
    const denied = inside[0] ?? denial;
    const outside = near.filter(
      (t) =>
        t.speaker &&
        isApart(t, denial) &&
        CLAIMS.has(act(t)) &&
        t.isPlain &&
        !t.isNegative &&
        (tellsOf(t, denied, overlap) || isOwnedBy(denial, t)),
    );
    const others = inside.filter(
      (t) => t.speaker !== denial.speaker && (t.speaker || t.statement.level === 'nominal'),
    );
    const best = others.find((t) => t.speaker) ?? nearest(outside, denial) ?? others[0];
    if (!best) continue;
    found.push({
      degree: 'contradiction',
      a: [denial],
      b: [best],
      basis: best.speaker
        ? 'one side denies what the other says'
        : 'a denial of what nobody named says',
      marker: cueOf(denial),
      topic: denial.owner && !inside.length ? [denial.owner] : overlap.shared(denied, best),
    });
  }
  return found;
}

/// "rejected the [auditors]’ complaints": whatever the auditors are told to have found.
const isOwnedBy = ({ owner }: Thesis, { speaker, source }: Thesis): boolean =>
  owner !== '' && (speaker.split('\n').includes(owner) || source.has(owner));

/// Whether a statement tells of what is denied, by more than names and the words for any claim: in all its words
/// where those are few.
function tellsOf(thesis: Thesis, denied: Thesis, overlap: Overlap): boolean {
  const words = [...denied.words].filter((word) => !CALLS.test(word));
  const shared = words.filter((word) => thesis.words.has(word));
  if (!shared.some((word) => !denied.names.has(word))) return false;
  const isNamedClaim = denied.statement.level === 'nominal';
  const isAll = shared.length === words.length && (words.length === 2 || isNamedClaim);
  return isAll || (shared.length >= 2 && overlap.of(thesis, denied) >= SAME_THING);
}

/// The one that stands nearest; of several in a sentence the one that tells least beside it.
function nearest(theses: readonly Thesis[], to: Thesis): Thesis | undefined {
  const distance = (t: Thesis) => Math.abs(t.sentence - to.sentence);
  return theses.toSorted((x, y) => distance(x) - distance(y) || x.words.size - y.words.size)[0];
}

/// The same claim by two sides, once with a negation.
export function negations({ theses, overlap }: Bench): Proposal[] {
  const found: Proposal[] = [];
  for (const a of theses)
    for (const b of thesesNear(theses, a.sentence, WIDE)) {
      if (b.sentence < a.sentence || (b.sentence === a.sentence && b.start <= a.start)) continue;
      if (!a.speaker || !b.speaker || !isApart(a, b) || a.isNegative === b.isNegative) continue;
      if (a.verb !== b.verb || !a.verb || a.verb === 'be' || overlap.shared(a, b).length < 3)
        continue;
      if (overlap.of(a, b) < SAME_CLAIM || act(a) === 'asks' || act(b) === 'asks') continue;
      if (!(a.isNegative ? b : a).isPlain) continue;
      found.push({
        degree: 'contradiction',
        a: [a],
        b: [b],
        basis: 'the same claim, once with a negation',
        marker: null,
        topic: overlap.shared(a, b),
      });
    }
  return found;
}

/// "In fact", and then what a report or a record says of what somebody claimed before.
export function records({ passage, theses, overlap, byId }: Bench): Proposal[] {
  const found: Proposal[] = [];
  for (const record of theses) {
    const sentence = passage.sentence(record.sentence);
    const cue = passage.tokenAt(record.start);
    const marker = markerIn(passage, 'record', {
      first: sentence.first,
      last: Math.max(cue, sentence.first + 4),
    });
    if (!marker || record.statement.parent) continue;
    const claims = thesesNear(theses, record.sentence, WIDE).filter(
      (t) =>
        t.start < record.start && t.speaker && isApart(t, record) && t.sentence < record.sentence,
    );
    const common = (t: Thesis) =>
      [...t.words].filter((word) => record.words.has(word) || record.source.has(word));
    const claim = claims.toSorted(
      (x, y) =>
        overlap.of(y, record) - overlap.of(x, record) || common(y).length - common(x).length,
    )[0];
    const isNext = claim !== undefined && record.sentence - claim.sentence <= NEAR;
    if (!claim || common(claim).length < (isNext ? 1 : 2)) continue;
    const parent = byId.get(claim.statement.parent ?? '');
    found.push({
      degree: 'overstatement',
      a: parent ? [parent, claim] : [claim],
      b: [record],
      basis: 'a claim beside what the record says',
      marker,
      topic: common(claim),
    });
  }
  return found;
}

/// One speaker for something and against it, and words that tell of a change: all he says for it on one side,
/// all he says against it on the other.
export function reversals({ passage, theses, overlap }: Bench): Proposal[] {
  const found = new Map<
    string,
    { forIt: Set<Thesis>; against: Set<Thesis>; marker: Span; topic: string[] }
  >();
  for (const forIt of theses.filter((t) => FOR.has(act(t)) && t.speaker))
    for (const against of thesesNear(theses, forIt.sentence, WIDE)) {
      if (!AGAINST.has(act(against)) || against.speaker !== forIt.speaker) continue;
      const topic = overlap.shared(forIt, against);
      if (!topic.length || overlap.of(forIt, against) < SAME_THING) continue;
      if (isInside(forIt.statement, against) || isInside(against.statement, forIt)) continue;
      const marker = changeBetween(passage, forIt, against);
      if (!marker) continue;
      const key = `${forIt.speaker}\n${topic[0]!}`;
      const known = found.get(key) ?? { forIt: new Set(), against: new Set(), marker, topic };
      known.forIt.add(forIt);
      known.against.add(against);
      found.set(key, known);
    }
  return [...found.values()].map(({ forIt, against, marker, topic }) => ({
    degree: 'reversal',
    a: [...forIt],
    b: [...against],
    basis: 'one speaker, for it and against it',
    marker,
    topic,
  }));
}

/// A word for a change from the sentence of the earlier to that of the later.
function changeBetween(passage: Passage, a: Thesis, b: Thesis): Span | null {
  const [early, late] = a.sentence <= b.sentence ? [a, b] : [b, a];
  const first = passage.sentence(early.sentence).first;
  return markerIn(passage, 'change', { first, last: passage.sentence(late.sentence).last });
}

const RELIES = /^(?:cite|praise|hail|welcome|applaud|commend|invoke)/;

/// One speaker leans on a source and denies what else it found.
export function reliances({ passage, theses }: Bench): Proposal[] {
  const found: Proposal[] = [];
  for (const leans of theses) {
    if (!leans.speaker || !RELIES.test(leans.cueText)) continue;
    const denies = thesesNear(theses, leans.sentence, NEAR).filter(
      (t) =>
        t.speaker === leans.speaker &&
        t !== leans &&
        t.sentence >= leans.sentence &&
        t.sentence - leans.sentence <= NEAR &&
        t.isNegative &&
        t.statement.type === 'speech',
    );
    if (!denies.length) continue;
    const sentences = {
      first: passage.sentence(leans.sentence).first,
      last: passage.sentence(denies.at(-1)!.sentence).last,
    };
    const marker = markerIn(passage, 'contrast', sentences);
    if (!marker) continue;
    found.push({
      degree: 'selective-reliance',
      a: [leans],
      b: denies,
      basis: 'one speaker relies on a source and denies what else it found',
      marker,
      topic: [],
    });
  }
  return found;
}

/// Cues with which somebody answers; one that only responds may agree.
const RESPONDS = /\b(?:respond|repl(?:y|ied)|answer)/;
const ANSWERS =
  /\b(?:counter|retort|rebut|disput|push(?:ed|es|ing)? back|fire[ds]? back|shot back|hit back|disagree|reject|dismiss|challeng|contest)/;

/// Somebody answers or criticises what somebody else has said near by, and names him or his subject.
export function answers({ theses, overlap }: Bench): Proposal[] {
  const found: Proposal[] = [];
  for (const answer of theses.filter((t) => t.speaker && !t.statement.parent)) {
    if (act(answer) === 'withholds') continue;
    const isAnswer = isAnswering(answer);
    const isCritical = /^(?:disagrees|accuses|denies)$/.test(act(answer));
    if (!isAnswer && !isCritical) continue;
    const earlier = thesesNear(theses, answer.sentence, DENIAL_REACH).filter(
      (t) => t.speaker && isApart(t, answer) && isBefore(t, answer) && !IDLE.has(act(t)),
    );
    const fits = earlier.filter((t) => meets(t, answer, overlap, isAnswer));
    const best = nearest(fits, answer);
    if (!best) continue;
    found.push({
      degree: 'disagreement',
      a: [best],
      b: [answer],
      basis: isAnswer
        ? 'one speaker answers the other'
        : 'one speaker finds fault with what the other says',
      marker: cueOf(answer),
      topic: overlap.shared(best, answer),
    });
  }
  return found;
}

const isAnswering = (t: Thesis): boolean =>
  ANSWERS.test(t.cueText) || (RESPONDS.test(t.cueText) && t.isNegative);

const isNamed = ({ speaker }: Statement): boolean =>
  speaker.some(({ entity }) => entity !== undefined);

const isBefore = (a: Thesis, b: Thesis): boolean =>
  a.start < b.start && b.sentence - a.sentence <= DENIAL_REACH;

const CRITICAL = new Set<Illocution>(['denies', 'refuses', 'disagrees', 'accuses']);
/// Acts that claim nothing an answer could be to.
const IDLE = new Set<Illocution>(['asks', 'withholds', 'hopes', 'discusses']);

/// Whether an answer is one to a statement: it names who said it and what, or, of an answer that is called one,
/// tells of the same things.
function meets(a: Thesis, answer: Thesis, overlap: Overlap, isAnswer: boolean): boolean {
  const shared = overlap.shared(a, answer).filter((word) => !answer.names.has(word));
  const isAddressed = a.speaker.split('\n').some((name) => answer.names.has(name));
  // Both are against it.
  if (a.statement.illocution === answer.statement.illocution && CRITICAL.has(act(a))) return false;
  if (isAddressed) return shared.length > 0 && overlap.of(a, answer) >= 0.25;
  return isAnswer && shared.length >= 2 && overlap.of(a, answer) >= 0.3;
}

/// One speaker is for something and another against it.
export function oppositions({ theses, overlap }: Bench): Proposal[] {
  const found: Proposal[] = [];
  for (const against of theses.filter((t) => /^(?:disagrees|denies)$/.test(act(t)) && t.speaker)) {
    const fits = thesesNear(theses, against.sentence, FAR).filter((t) => {
      if (act(t) !== 'agrees' || !t.speaker || !isApart(t, against)) return false;
      const shared = overlap.shared(t, against);
      const isSame =
        shared.some((word) => !against.names.has(word)) || shared.length === against.words.size;
      return isSame && overlap.of(t, against) >= SAME_THING;
    });
    const best = nearest(fits, against);
    if (!best) continue;
    found.push({
      degree: 'disagreement',
      a: [best],
      b: [against],
      basis: 'one side is for it, the other against it',
      marker: cueOf(against),
      topic: overlap.shared(best, against),
    });
  }
  return found;
}

/// Two speakers on one subject, set against each other by the narrator: for and against is a disagreement,
/// anything else a tension.
export function contrasts({ passage, theses, overlap }: Bench): Proposal[] {
  const found: Proposal[] = [];
  const tops = theses.filter(({ statement }) => !statement.parent && isNamed(statement));
  for (const [i, b] of tops.entries()) {
    const sentence = passage.sentence(b.sentence);
    const at = passage.tokenAt(b.start);
    for (const a of tops.slice(Math.max(0, i - NEAR), i).toReversed()) {
      if (!isApart(a, b) || b.sentence - a.sentence > 2) continue;
      const from = a.sentence === b.sentence ? passage.tokenAt(a.start) : sentence.first;
      const marker = markerIn(passage, 'contrast', {
        first: from,
        last: Math.max(at, sentence.first + 3),
      });
      const shared = overlap.shared(a, b);
      const isOne = shared.length >= 2 && overlap.of(a, b) >= 0.3;
      if (!marker || !isOne) continue;
      const opposed =
        (FOR.has(act(a)) && AGAINST.has(act(b))) || (AGAINST.has(act(a)) && FOR.has(act(b)));
      const isCritical = act(b) === 'disagrees' || act(b) === 'accuses' || act(b) === 'denies';
      found.push({
        degree: opposed || isCritical ? 'disagreement' : 'tension',
        a: [a],
        b: [b],
        basis: 'two speakers on one subject, set against each other',
        marker,
        topic: shared,
      });
      break;
    }
  }
  return found;
}
