import type { Tree } from '../grammar/tree.ts';
import type { Trigger } from './triggers.ts';

/// What was found beside a trigger.
interface AroundTrigger {
  readonly actors: readonly unknown[];
  readonly targets: readonly unknown[];
  readonly time: unknown;
  readonly place: unknown;
}

/// Nouns of no type that are told of by whose they are: "their news conference".
const OWNED = new Set(['conference', 'publication', 'meddling', 'interference']);

/// Whether an event is told well enough to be kept: with an actor or a target; for a noun and for
/// an event without a type, a time or a place is enough.
export function isTold(tree: Tree, { type, mode, token }: Trigger, found: AroundTrigger): boolean {
  const { actors, targets, time, place } = found;
  const isNoun = tree.passage.isNoun(token);
  const isSet = time !== null || place !== null;
  if (type === 'none' && isNoun)
    return isSet || (OWNED.has(tree.lemma(token)) && actors.length + targets.length > 0);
  if (actors.length) return true;
  if (type === 'none') return targets.length > 0 && time !== null;
  if (isNoun || type === 'ASSAULT') return targets.length > 0 || isSet;
  return targets.length > 0 && isDone(mode);
}

/// "Two men were arrested" tells enough; "he was criticised" leaves out who did it, which is the event.
const isDone = (mode: string): boolean =>
  /^(?:arrest|deport|seize|convict|release|expel)$/.test(mode);
