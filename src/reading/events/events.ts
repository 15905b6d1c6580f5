import { countryOf } from '../../language/gazetteers/gazetteer.ts';
import { eventId } from '../../record/ids.ts';
import type { Article, Event, Mention, Statement } from '../../record/types.ts';
import type { Cast } from '../who/entities.ts';
import type { Passage } from '../grammar/passage.ts';
import { Assertions } from '../statements/assertions.ts';
import { cameoOf } from './cameo.ts';
import { codedOf, type Coded } from './coded.ts';
import { contextsOf } from './contexts.ts';
import type { EventDraft } from './draft.ts';
import { Matcher } from './match.ts';
import { evidenceOf, wordsOfTime } from './evidence.ts';
import { isDefiniteNoun, merged } from './merge.ts';
import { Namer, type Participant, type Resolves } from './naming.ts';
import { participantsOf } from './participants.ts';
import { isTold } from './told.ts';
import { treeOf, type Tree } from '../grammar/tree.ts';
import { triggersOf, type Trigger } from './triggers.ts';
import type { TimeExpression } from '../times/times.ts';
import { placeOf, TimeIndex, type TimeAt } from './when-where.ts';

/// What events are read from.
export interface EventGround {
  readonly article: Pick<Article, 'id' | 'published'>;
  readonly passage: Passage;
  readonly cast: Cast;
  readonly entityIds: readonly string[];
  /// Says whom words stand for.
  readonly resolver: Resolves;
  readonly statements: readonly Statement[];
  readonly times: readonly TimeExpression[];
}

/// The events that an article tells, in the order of the text: who did what to whom, in the terms of
/// PLOVER, and how far it took place. What several sentences tell of one event is one event.
export function eventsOf(ground: EventGround): Event[] {
  const { article, passage } = ground;
  const ids = new Map<string, number>();
  const tree = treeOf(passage);
  return merged(tree, draftsOf(ground, tree)).map((draft) => {
    const evidence = draft.evidence.map((range) => passage.span(range));
    const id = eventId(article.id, evidence);
    const seen = (ids.get(id) ?? 0) + 1;
    ids.set(id, seen);
    return eventOf(draft, seen === 1 ? id : eventId(article.id, evidence, seen), evidence);
  });
}

function eventOf(draft: EventDraft, id: string, evidence: Event['evidence']): Event {
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
function draftsOf(ground: EventGround, tree: Tree): EventDraft[] {
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

interface EventReading extends Omit<EventGround, 'times'> {
  readonly tree: Tree;
  readonly matcher: Matcher;
  readonly namer: Namer;
  readonly assertions: Assertions;
  readonly times: TimeIndex;
}

function draftOf(reading: EventReading, trigger: Trigger): EventDraft | null {
  const { passage, tree, namer, assertions, cast } = reading;
  if (isAsked(passage, trigger.token)) return null;
  const { actors, targets } = whoIn(reading, trigger);
  const published = reading.article.published?.value;
  const time = timeOf(reading, trigger, published);
  const place = placeOf(tree, cast, trigger);
  const isEnough = isTold(tree, trigger, { actors, targets, time, place });
  if (!isEnough && !isDefiniteNoun(passage, trigger.token)) return null;
  const told = codedOf(tree, trigger, isLater(time, published));
  const coded = isPastElection(tree, trigger, told, time, published)
    ? { ...told, status: 'happened' as const }
    : told;
  const needsSomebody = coded.type === 'AGREE' || coded.type === 'REJECT';
  const evidence = evidenceOf(tree, namer, trigger, {
    who: [...actors, ...targets].map(({ range }) => range),
    around: [...(place ? [place.range] : []), ...(time ? [wordsOfTime(tree, namer, time)] : [])],
  });
  return {
    ...(actors.length || !needsSomebody ? coded : asToldBy(trigger, coded)),
    trigger,
    context: contextsOf(tree, trigger, evidence),
    actors,
    targets: targets.filter(({ name }) => name !== place?.name),
    time,
    place: place?.name ?? null,
    assertedBy: assertions.by(passage, trigger.token),
    evidence,
  };
}

/// Who takes part in an event, by name.
function whoIn(
  { matcher, namer, assertions, tree }: EventReading,
  trigger: Trigger,
): Pick<EventDraft, 'actors' | 'targets'> {
  const { actors: does, targets: undergoes } = participantsOf(matcher, trigger);
  const statement = assertions.at(trigger.token);
  const speaker = statement?.speaker.length === 1 ? statement.speaker[0]! : null;
  const named = (heads: readonly number[]): Participant[] =>
    different(heads.flatMap((head) => namer.at(head, speaker)));
  const actors = named(does);
  // "a rally at the harbour" is not towards it.
  const isAt = (head: number) => trigger.type === 'none' && tree.preposition(head) === 'at';
  const targets = named(undergoes.filter((head) => !isAt(head))).filter(
    (target) => !actors.some((actor) => isSame(actor, target) || isOf(actor, target)),
  );
  return { actors, targets };
}

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

/// When an event was. A day to come is not that of what was done: "discussed a meeting [next month]".
function timeOf(
  { passage, tree, times }: EventReading,
  trigger: Trigger,
  published: string | undefined,
): TimeAt | null {
  const time = times.of(tree, trigger);
  return passage.tag[trigger.token] === 'VBD' && isLater(time, published) ? null : time;
}

/// The elections of a year that is over were held, whatever is told of them.
function isPastElection(
  tree: Tree,
  { token }: Trigger,
  { status }: Coded,
  time: TimeAt | null,
  published: string | undefined,
): boolean {
  const value = time?.date.value;
  if (status !== 'planned' || !value || !published) return false;
  return tree.lemma(token) === 'election' && value < published.slice(0, value.length);
}

/// True for a time after the day of publication.
function isLater(time: TimeAt | null, published: string | undefined): boolean {
  const value = time?.date.value;
  if (value === undefined || value === null || published === undefined) return false;
  const isDay = /^\d{4}(?:-\d\d){0,2}$/.test(value);
  return isDay && value > published.slice(0, value.length);
}

/// Pyongyang and North Korea
const isOf = (actor: Participant, target: Participant): boolean =>
  countryOf(actor.name) === target.name;

const isSame = (a: Participant, b: Participant): boolean =>
  a.entity !== undefined ? a.entity === b.entity : a.name === b.name;

function different(mentions: readonly Participant[]): Participant[] {
  return mentions.filter(
    (mention, i) => !mentions.slice(0, i).some((other) => isSame(other, mention)),
  );
}
