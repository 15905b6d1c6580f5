import type { EventStatus, EventType } from '../../record/vocabulary.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import type { Tree } from '../grammar/tree.ts';
import type { EventDraft } from './draft.ts';
import type { Participant } from './naming.ts';

/// How many drafts back the same event is looked for.
const MOST_DRAFTS_BACK = 60;

/// Types that are words: two accusations of one side by the same other are two events.
const VERBAL: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'SUPPORT',
  'AGREE',
]);

/// Drafts of events with those of one event put together, in the order of their first mention.
/// Conservative: the same type, nothing that speaks against it, and the same participants; or a
/// definite noun ("the talks") and one such event before. A bare noun that goes back to none is left
/// out.
export function merged(tree: Tree, drafts: readonly EventDraft[]): EventDraft[] {
  const kept: EventDraft[] = [];
  for (const draft of drafts) {
    const at = sameBefore(tree, kept, draft);
    if (at >= 0) kept[at] = joined(kept[at]!, draft);
    else if (!isBare(draft)) kept.push(draft);
  }
  return kept;
}

const isBare = ({ actors, targets, time, place }: EventDraft): boolean =>
  !actors.length && !targets.length && !time && place === null;

function sameBefore(tree: Tree, kept: readonly EventDraft[], draft: EventDraft): number {
  const from = Math.max(0, kept.length - MOST_DRAFTS_BACK);
  tree.passage.work.spend(kept.length - from);
  const near: number[] = [];
  for (let k = kept.length - 1; k >= from; k--) if (mayBeOne(kept[k]!, draft)) near.push(k);
  const same = near.filter(
    (k) => haveSameParticipants(kept[k]!, draft) && isSameAct(kept[k]!, draft),
  );
  if (same.length) return same[0]!;
  if (!isDefinite(tree.passage, draft)) return -1;
  const fitting = near.filter((k) => mayBeOf(tree, kept[k]!, draft));
  return fitting.length === 1 ? fitting[0]! : -1;
}

/// Nothing speaks against two drafts telling of one event.
function mayBeOne(a: EventDraft, b: EventDraft): boolean {
  return (
    a.type === b.type &&
    (!a.mode || !b.mode || a.mode === b.mode) &&
    areOneStatus(a.status, b.status) &&
    (!a.time || !b.time || a.time.date.value === b.time.date.value) &&
    (a.place === null || b.place === null || a.place === b.place)
  );
}

function areOneStatus(a: EventStatus, b: EventStatus): boolean {
  const isReal = (status: EventStatus): boolean => status === 'happened' || status === 'ongoing';
  return a === b || (isReal(a) && isReal(b));
}

function isSameAct(a: EventDraft, b: EventDraft): boolean {
  return (
    a.type === 'CONSULT' ||
    (!VERBAL.has(a.type) && a.trigger.token !== b.trigger.token && a.type !== 'none')
  );
}

const keyOf = ({ entity, name }: Participant): string => entity ?? name.toLowerCase();
const keysOf = ({ actors, targets }: EventDraft): Set<string> =>
  new Set([...actors, ...targets].map(keyOf));

function haveSameParticipants(a: EventDraft, b: EventDraft): boolean {
  const [one, other] = [keysOf(a), keysOf(b)];
  if (!one.size || !other.size) return false;
  // A meeting is of both; who does it to whom counts for the rest.
  if (a.type === 'CONSULT')
    return one.size === other.size && [...one].every((key) => other.has(key));
  const actors = new Set(a.actors.map(keyOf));
  if (
    !actors.size ||
    actors.size !== b.actors.length ||
    !b.actors.every((x) => actors.has(keyOf(x)))
  )
    return false;
  const targets = new Set(a.targets.map(keyOf));
  return targets.size === b.targets.length && b.targets.every((x) => targets.has(keyOf(x)));
}

/// Whom a definite noun names was in the event before.
function mayBeOf(tree: Tree, before: EventDraft, draft: EventDraft): boolean {
  const known = keysOf(before);
  if (
    before.type === 'none' &&
    tree.lemma(before.trigger.token) !== tree.lemma(draft.trigger.token)
  )
    return false;
  return [...keysOf(draft)].every((key) => known.has(key));
}

const DEFINITE = /^(?:the|this|that|these|those|their|his|her|its|both)$/;

const isDefinite = (passage: Passage, { trigger }: EventDraft): boolean =>
  isDefiniteNoun(passage, trigger.token);

/// "the two-day talks", "their meeting"
export function isDefiniteNoun({ word, tag }: Passage, noun: number): boolean {
  if (!tag[noun]!.startsWith('NN')) return false;
  for (let k = noun - 1; k >= 0 && noun - k < 4; k--) {
    if (DEFINITE.test(word[k]!)) return true;
    if (!/^(?:JJ|NN|CD)/.test(tag[k]!)) return false;
  }
  return false;
}

function joined(before: EventDraft, draft: EventDraft): EventDraft {
  const union = (a: readonly Participant[], b: readonly Participant[]): Participant[] => {
    const known = new Set([...before.actors, ...before.targets].map(keyOf));
    return [...a, ...b.filter((x) => !known.has(keyOf(x)))];
  };
  return {
    ...before,
    mode: before.mode || draft.mode,
    context: [...new Set([...before.context, ...draft.context])],
    actors: union(before.actors, draft.actors),
    targets: union(before.targets, draft.targets),
    time: before.time ?? draft.time,
    place: before.place ?? draft.place,
    evidence: draft.evidence.reduce(withSpan, before.evidence),
  };
}

/// Pieces of evidence for one event, at most: thirty times as many as any article of news was seen to have.
const MOST_EVIDENCE = 200;

function withSpan(spans: readonly Range[], span: Range): readonly Range[] {
  if (spans.length >= MOST_EVIDENCE) return spans;
  const overlaps = spans.some((s) => s.first < span.last && span.first < s.last);
  return overlaps ? [...spans] : [...spans, span];
}
