import { eventId } from '../../record/ids.ts';
import type { Event, Mention, Statement } from '../../record/types.ts';
import type { EventType } from '../../record/vocabulary.ts';
import { hull } from '../../text/span.ts';
import type { Cast } from '../entities.ts';
import type { Passage, Range } from '../passage.ts';
import { Assertions } from './asserted.ts';
import { cameoOf } from './cameo.ts';
import { codedOf, type Coded } from './coded.ts';
import { contextsOf } from './contexts.ts';
import { Matcher } from './match.ts';
import { isDefiniteNoun, merged } from './merge.ts';
import { Namer, type Participant, type Resolves } from './naming.ts';
import { participantsOf } from './participants.ts';
import { Tree } from './tree.ts';
import { triggersOf, type Trigger } from './triggers.ts';
import type { TimeExpression } from '../times/times.ts';
import { placeOf, TimeIndex, type TimeAt } from './when-where.ts';

/// What events are read from.
export interface EventGround {
  readonly article: { readonly id: string };
  readonly passage: Passage;
  readonly cast: Cast;
  readonly entityIds: readonly string[];
  /// Says whom words stand for.
  readonly resolver: Resolves;
  readonly statements: readonly Statement[];
  readonly times: readonly TimeExpression[];
}

/// An event before it is put down: what it is, and the tokens it was read from.
export interface Draft extends Coded {
  readonly trigger: Trigger;
  readonly context: readonly string[];
  readonly actors: readonly Participant[];
  readonly targets: readonly Participant[];
  readonly time: TimeAt | null;
  readonly place: string | null;
  readonly assertedBy: Mention | 'narrator';
  readonly evidence: readonly Range[];
}

/// The events that an article tells, in the order of the text: who did what to whom, in the terms of
/// PLOVER, and how far it took place. What several sentences tell of one event is one event.
export function eventsOf(ground: EventGround): Event[] {
  const { article, passage } = ground;
  const ids = new Map<string, number>();
  const tree = new Tree(passage);
  return merged(tree, draftsOf(ground, tree)).map((draft) => {
    const evidence = draft.evidence.map((range) => passage.span(range));
    const id = eventId(article.id, evidence);
    const seen = (ids.get(id) ?? 0) + 1;
    ids.set(id, seen);
    return eventOf(draft, seen === 1 ? id : eventId(article.id, evidence, seen), evidence);
  });
}

function eventOf(draft: Draft, id: string, evidence: Event['evidence']): Event {
  const { type, mode, status, assertedBy } = draft;
  return {
    id,
    type,
    ...(mode && { mode }),
    context: [...draft.context],
    actors: draft.actors.map(withoutRange),
    targets: draft.targets.map(withoutRange),
    date: draft.time?.date ?? null,
    ...(draft.place !== null && { place: draft.place }),
    status,
    assertedBy,
    evidence,
    ...cameoOf(type, mode),
  };
}

function withoutRange({ name, span, entity }: Participant): Mention {
  return { name, ...(span && { span }), ...(entity !== undefined && { entity }) };
}

/// Every mention of an event, in the order of the text.
export function draftsOf(ground: EventGround, tree: Tree): Draft[] {
  const matcher = new Matcher(tree);
  const reading = {
    ...ground,
    tree,
    matcher,
    namer: new Namer(tree, ground.resolver, ground.cast, ground.entityIds),
    assertions: new Assertions(ground.passage, ground.statements),
    times: new TimeIndex(tree, ground.times),
  };
  return triggersOf(matcher).flatMap((trigger) => draftOf(reading, trigger) ?? []);
}

interface Reading extends Omit<EventGround, 'times'> {
  readonly tree: Tree;
  readonly matcher: Matcher;
  readonly namer: Namer;
  readonly assertions: Assertions;
  readonly times: TimeIndex;
}

function draftOf(reading: Reading, trigger: Trigger): Draft | null {
  const { passage, tree, matcher, namer, assertions, cast } = reading;
  if (isAsked(passage, trigger.token)) return null;
  const { actors: does, targets: undergoes } = participantsOf(matcher, trigger);
  const statement = assertions.at(trigger.token);
  const speaker = statement?.speaker.length === 1 ? statement.speaker[0]! : null;
  const actors = different(does.flatMap((head) => namer.at(head, speaker)));
  const targets = different(undergoes.flatMap((head) => namer.at(head, speaker))).filter(
    (target) => !actors.some((actor) => isSame(actor, target)),
  );
  const coded = codedOf(tree, trigger);
  const time = reading.times.of(tree, trigger);
  const place = placeOf(tree, cast, trigger);
  if (!isTold(trigger, actors, targets, time, place) && !isDefiniteNoun(passage, trigger.token))
    return null;
  const parts = [...actors, ...targets, ...(place ? [place] : [])].map(({ range }) => range);
  const evidence = evidenceOf(reading, trigger, time ? [...parts, time] : parts);
  return {
    ...(actors.length || coded.type !== 'AGREE' ? coded : asToldBy(trigger, coded)),
    trigger,
    context: contextsOf(tree, trigger, evidence),
    actors,
    targets: targets.filter(({ name }) => name !== place?.name),
    time,
    place: place?.name ?? null,
    assertedBy: assertions.by(passage, trigger.token),
    evidence: [evidence],
  };
}

/// "Two men were arrested" tells enough; "he was criticised" leaves out who did it, which is the event.
const isDoneToSomebody = (type: EventType, mode: string): boolean =>
  type === 'ASSAULT' || /^(?:arrest|deport|seize|convict|release|expel)$/.test(mode);

/// Nothing is said to be so in a question.
function isAsked(passage: Passage, token: number): boolean {
  const { last } = passage.sentence(passage.sentenceOf(token));
  const { word, quotation } = passage;
  for (let k = token + 1; k < last; k++)
    if (word[k] === '?' && quotation[k] === quotation[token]) return true;
  return false;
}

/// Nobody agrees where nobody is told of: what is to come is what the words say.
const asToldBy = ({ type, mode }: Trigger, { status }: Coded): Coded => ({ type, mode, status });

/// Whether enough is told of an event to keep it: who takes part; for a noun and what is of no type, a time
/// or a place will do.
function isTold(
  { type, mode, token, verb }: Trigger,
  actors: readonly unknown[],
  targets: readonly unknown[],
  time: TimeAt | null,
  place: unknown,
): boolean {
  const isNoun = token !== verb;
  const isSet = time !== null || place !== null;
  if (type === 'none') return isNoun ? isSet : actors.length > 0;
  if (actors.length > 0) return true;
  return isNoun ? targets.length > 0 || isSet : targets.length > 0 && isDoneToSomebody(type, mode);
}

const isSame = (a: Participant, b: Participant): boolean =>
  a.entity !== undefined ? a.entity === b.entity : a.name === b.name;

function different(mentions: readonly Participant[]): Participant[] {
  return mentions.filter(
    (mention, i) => !mentions.slice(0, i).some((other) => isSame(other, mention)),
  );
}

/// The words of an event: its trigger, who takes part, when and where, as far as they stand in its
/// sentence.
function evidenceOf(
  { passage, tree, namer }: Reading,
  { token, verb, content }: Trigger,
  parts: readonly Range[],
): Range {
  const { first, last } = passage.sentence(passage.sentenceOf(token));
  const own = token === verb ? { first: token, last: token + 1 } : namer.range(token);
  const ranges = [own, ...parts];
  if (verb >= 0) ranges.push({ first: verb, last: verb + 1 });
  if (content >= 0)
    ranges.push(
      passage.isNoun(content) ? namer.range(content) : { first: content, last: content + 1 },
    );
  if (token === verb)
    for (const object of tree.dependents(token, 'obj', 'iobj')) ranges.push(namer.range(object));
  const inside = ranges.filter((range) => range.first >= first && range.last <= last);
  const { start, end } = hull(inside.map((range) => ({ start: range.first, end: range.last })));
  return { first: start, last: end };
}
