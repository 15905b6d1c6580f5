import type { Span } from '../../text/span.ts';
import type { Passage } from '../grammar/passage.ts';
import { act, AGAINST, FOR, isApart, isInside, NEAR, SAME_THING, WIDE } from './bench.ts';
import type { Bench, Proposal } from './bench.ts';
import { markerIn } from './markers.ts';
import { thesesNear, type Overlap, type Thesis } from './theses.ts';

/// "In fact", and then what a report or a record says of what somebody claimed before.
export function records(bench: Bench): Proposal[] {
  return bench.theses.flatMap((record) => {
    const marker = isRecord(record) ? openingOf(bench.passage, record) : null;
    const claim = marker && claimBefore(record, bench);
    if (!claim) return [];
    const parent = bench.byId.get(claim.statement.parent ?? '');
    return {
      degree: 'overstatement',
      a: parent ? [parent, claim] : [claim],
      b: [record],
      basis: 'a claim beside what the record says',
      marker,
      topic: common(claim, record),
    };
  });
}

/// What a document, a count or a finding says, not one more opinion.
const isRecord = ({ statement }: Thesis): boolean =>
  !statement.parent &&
  (statement.type === 'evidence' ||
    statement.illocution === 'finds' ||
    statement.illocution === 'reports');

/// "In fact, …": the first words of a sentence.
function openingOf(passage: Passage, record: Thesis): Span | null {
  const { first } = passage.sentence(record.sentence);
  return markerIn(passage, 'record', { first, last: first + 2 });
}

/// The claim of another that has most in common with a record, near by or in two words at least.
function claimBefore(record: Thesis, bench: Bench): Thesis | undefined {
  const { overlap } = bench;
  const [claim] = thesesNear(bench, record.sentence, WIDE)
    .filter((t) => t.speaker && isClaim(t) && isApart(t, record) && t.sentence < record.sentence)
    .toSorted(
      (x, y) =>
        overlap.of(y, record) - overlap.of(x, record) ||
        common(y, record).length - common(x, record).length,
    );
  if (!claim) return undefined;
  const isNear = record.sentence - claim.sentence <= NEAR;
  return common(claim, record).length >= (isNear ? 1 : 2) ? claim : undefined;
}

/// A clause, or what somebody is said to have shown: a thing that is only named claims nothing.
const isClaim = ({ verb, statement }: Thesis): boolean =>
  verb !== '' || statement.parent !== undefined;

const common = (claim: Thesis, record: Thesis): string[] =>
  [...claim.words].filter((word) => record.words.has(word) || record.source.has(word));

/// Statements on each side of a change of mind, at most: whoever changes it all the time is set against nothing else.
const MOST_ON_A_SIDE = 20;

interface Exchange {
  readonly forIt: Set<Thesis>;
  readonly against: Set<Thesis>;
  readonly marker: Span;
  readonly topic: readonly string[];
}

/// One speaker for something and against it, and words that tell of a change: all he says for it on one side,
/// all he says against it on the other.
export function reversals(bench: Bench): Proposal[] {
  const { passage, theses, overlap } = bench;
  const turns = new Map<string, Exchange>();
  for (const forIt of theses.filter((t) => FOR.has(act(t)) && t.speaker))
    for (const against of thesesNear(bench, forIt.sentence, WIDE)) {
      if (!AGAINST.has(act(against)) || !isOfOneThing(forIt, against, overlap)) continue;
      const marker = changeBetween(passage, forIt, against);
      if (!marker) continue;
      const topic = overlap.shared(forIt, against);
      const key = `${forIt.speaker}\n${topic[0]!}`;
      const turn = turns.get(key) ?? { forIt: new Set(), against: new Set(), marker, topic };
      addUpTo(MOST_ON_A_SIDE, turn.forIt, forIt);
      addUpTo(MOST_ON_A_SIDE, turn.against, against);
      turns.set(key, turn);
    }
  return [...turns.values()].map(({ forIt, against, marker, topic }) => ({
    degree: 'reversal',
    a: [...forIt],
    b: [...against],
    basis: 'one speaker, for it and against it',
    marker,
    topic,
  }));
}

function addUpTo(most: number, side: Set<Thesis>, thesis: Thesis): void {
  if (side.size < most) side.add(thesis);
}

/// Of one speaker, neither within the other, and of the same thing: by the verb or two words, or in all that
/// is said where that is short.
function isOfOneThing(a: Thesis, b: Thesis, overlap: Overlap): boolean {
  if (a.speaker !== b.speaker) return false;
  if (isInside(a.statement, b) || isInside(b.statement, a)) return false;
  const shared = overlap.shared(a, b);
  if (!shared.length || overlap.of(a, b) < SAME_THING) return false;
  const isShort = a.words.size <= 3 && b.words.size <= 3 && overlap.of(a, b) === 1;
  return isShort || shared.length >= 2 || (a.verb !== '' && a.verb === b.verb);
}

/// A word for a change from the sentence of the earlier to that of the later.
function changeBetween(passage: Passage, a: Thesis, b: Thesis): Span | null {
  const [early, late] = a.sentence <= b.sentence ? [a, b] : [b, a];
  const first = passage.sentence(early.sentence).first;
  return markerIn(passage, 'change', { first, last: passage.sentence(late.sentence).last });
}

const RELIES = /^(?:cite|praise|hail|welcome|applaud|commend|invoke)/;
/// Words that call a thing untrue.
const UNTRUE = /\b(?:nonsense|fiction|hoax|untrue|false|baseless|invent(?:ion|ed)|lies?|fake)\b/i;

/// One speaker leans on a source, and denies what else it found.
export function reliances(bench: Bench): Proposal[] {
  const { passage, theses } = bench;
  return theses.flatMap((leans) => {
    if (!leans.speaker || !RELIES.test(leans.cueText)) return [];
    const denies = thesesNear(bench, leans.sentence, NEAR).filter(
      (t) =>
        t !== leans &&
        t.speaker === leans.speaker &&
        t.sentence >= leans.sentence &&
        isDenied(passage, t),
    );
    if (!denies.length) return [];
    const marker = markerIn(passage, 'contrast', {
      first: passage.sentence(leans.sentence).first,
      last: passage.sentence(denies.at(-1)!.sentence).last,
    });
    if (!marker) return [];
    return {
      degree: 'selective-reliance',
      a: [leans],
      b: denies,
      basis: 'one speaker relies on a source and denies what else it found',
      marker,
      topic: [],
    };
  });
}

function isDenied({ text }: Passage, t: Thesis): boolean {
  return (
    act(t) === 'denies' ||
    t.statement.content.some(({ start, end }) => UNTRUE.test(text.slice(start, end)))
  );
}
