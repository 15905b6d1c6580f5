import type { Event, Mention, Statement } from '../../record/types.ts';
import type { CommitmentKind } from '../../record/vocabulary.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import type { Tree } from '../grammar/tree.ts';
import { tellingLemmas, type Draft } from './draft.ts';
import type { DueTimes } from './due.ts';

/// Commitments that no binding word makes: warnings, planned meetings, what was called off.

/// Reads warnings.
export function warningsIn(tree: Tree, due: DueTimes, statements: readonly Statement[]): Draft[] {
  return statements.flatMap((statement) => warningOf(tree, due, statement) ?? []);
}

function warningOf(tree: Tree, due: DueTimes, s: Statement): Draft | null {
  const { passage } = tree;
  if (s.illocution !== 'warns' || !s.speaker.length || !s.cue) return null;
  const cue = passage.text.slice(s.cue.start, s.cue.end);
  const [first] = s.content;
  const action = { first: passage.tokenAt(first!.start), last: passage.tokenAt(first!.end) };
  if (!isOfWarning(cue) || !looksAhead(passage, action, cue) || action.last <= action.first)
    return null;
  const at = passage.tokenAt(s.cue.start);
  return {
    kind: 'warning',
    status: 'open',
    holder: [...s.speaker],
    target: [...s.addressee],
    action,
    due: due.within(action),
    strength: cue.replace(/\s+/g, ' ').toLowerCase(),
    conditions: [],
    evidence: { first: Math.min(at, action.first), last: Math.max(action.last, at + 1) },
    statements: [s.id],
    words: tellingLemmas(tree, action),
  };
}

const isOfWarning = (cue: string): boolean =>
  /\b(?:warn|caution)/i.test(cue) && !/^to\b/i.test(cue);

/// "warned against waiting", "warned that it could": not "cautioned that nothing was settled".
function looksAhead({ word }: Passage, { first, last }: Range, cue: string): boolean {
  if (/\b(?:against|of|about)$/i.test(cue) || /^(?:against|of|about|not)$/.test(word[first]!))
    return true;
  return word
    .slice(first, last)
    .some((w) => /^(?:will|would|could|may|might|can|risks?|'ll)$/.test(w));
}

/// Meetings and other occasions that are planned or possible, and those that were called off.
export function arrangedIn(tree: Tree, due: DueTimes, events: readonly Event[]): Draft[] {
  return events.flatMap((event) => arrangementOf(tree, due, event) ?? []);
}

function arrangementOf(tree: Tree, due: DueTimes, event: Event): Draft | null {
  const { passage } = tree;
  const kind = arrangedAs(event);
  if (!kind) return null;
  const span = event.evidence.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0]!;
  const action = { first: passage.tokenAt(span.start), last: passage.tokenAt(span.end) };
  const isOff = event.status === 'cancelled';
  if (!isOff && !isProspect(passage, action)) return null;
  return {
    kind,
    status: isOff ? 'cancelled' : 'open',
    ...sidesOf(event, isOff),
    action,
    due: event.date ?? due.within({ first: action.first, last: sentenceEnd(passage, action) }),
    strength: event.status,
    conditions: [],
    evidence: action,
    statements: [],
    words: tellingLemmas(tree, action),
  };
}

/// The holders: both sides of a meeting to come; for one that was called off, whoever called it
/// off.
function sidesOf(
  { type, actors, targets }: Event,
  isOff: boolean,
): { holder: Mention[]; target: Mention[] } {
  if (isOff) return { holder: actors, target: targets };
  const isJoint = type === 'CONSULT' || type === 'AGREE';
  return { holder: isJoint ? [...actors, ...targets] : actors, target: [] };
}

/// "a possible meeting", "planned talks"
const isProspect = ({ word }: Passage, { first, last }: Range): boolean =>
  word
    .slice(first, last)
    .some((w) =>
      /^(?:possible|potential|proposed|planned|prospective|upcoming|tentative|scheduled)$/.test(w),
    );

const sentenceEnd = (passage: Passage, { first }: Range): number =>
  passage.sentence(passage.sentenceOf(first)).last;

/// The kind of commitment that an event makes which did not take place: a meeting of two sides, an
/// occasion with a day to come, or something that was called off.
function arrangedAs({ status, type, actors, targets, date }: Event): CommitmentKind | null {
  if (!actors.length) return null;
  if (status === 'cancelled') return 'schedule';
  const sides = actors.length + targets.length;
  if (status === 'possible') return type === 'CONSULT' && sides > 1 ? 'expectation' : null;
  return status === 'planned' && type === 'CONSULT' && sides > 1 && date?.value ? 'schedule' : null;
}
