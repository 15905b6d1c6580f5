import type { Language } from '../language/language.ts';
import { entityId } from '../record/ids.ts';
import { makeRecord } from '../record/make.ts';
import type {
  Agreement,
  Article,
  ArticleRecord,
  Commitment,
  Conflict,
  Event,
  Statement,
} from '../record/types.ts';
import type { Attribution } from './attribution/attribution.ts';
import { readAttributions } from './attribution/attributions.ts';
import { worthReading } from './attribution/worth-reading.ts';
import { auditOf } from './audit.ts';
import { commitmentsOf } from './commitments/commitments.ts';
import { agreementsOf, conflictsOf } from './conflicts/conflicts.ts';
import * as decisions from './decisions.ts';
import { eventsOf } from './events/events.ts';
import type { Passage } from './grammar/passage.ts';
import { countriesOf } from './places/affiliation.ts';
import type { Cities } from './places/cities.ts';
import { usesOfPlaces, type PlaceUse } from './places/uses.ts';
import { makeStatements } from './statements/statements.ts';
import { timesOf, type TimeExpression } from './times/times.ts';
import { chooserFor } from './who/coreference/choosers.ts';
import { resolveReferences, type References } from './who/coreference/resolve.ts';
import { castOf, type Cast } from './who/entities.ts';
import { entityRecords } from './who/entity-records.ts';
import { SpeakerResolver } from './who/speakers.ts';

/// What there is before the first stage.
export interface Given {
  readonly article: Article;
  readonly passage: Passage;
  readonly language: Language;
  /// The countries of places that are no states; null where the user has no file of them.
  readonly cities: Cities | null;
}

/// What there is behind the last stage: what was given, and what each stage gave.
export interface Reading extends Given {
  readonly cast: Cast;
  /// The ids of the entities of the cast, in its order.
  readonly entityIds: readonly string[];
  /// All attributions that were found, and those that are worth reading.
  readonly found: readonly Attribution[];
  readonly attributions: readonly Attribution[];
  readonly references: References;
  readonly resolver: SpeakerResolver;
  readonly times: readonly TimeExpression[];
  readonly places: readonly PlaceUse[];
  readonly statements: Statement[];
  readonly events: Event[];
  readonly commitments: Commitment[];
  readonly conflicts: Conflict[];
  readonly agreements: Agreement[];
  readonly record: ArticleRecord;
}

/// One stage of reading: a function of the parts of a reading that it needs, which gives further parts.
export interface ReadingStage<Needs extends keyof Reading, Gives extends keyof Reading> {
  /// As `read --explain` shows it.
  readonly name: string;
  readonly needs: readonly Needs[];
  readonly gives: readonly Gives[];
  readonly read: (reading: Pick<Reading, Needs>) => Pick<Reading, Gives>;
  /// What was decided, in plain words, a line each: for `read --explain`.
  readonly explain?: (reading: Pick<Reading, Needs | Gives>) => readonly string[];
}

/// Some stage, whatever it needs and gives.
export type AnyStage = Omit<ReadingStage<keyof Reading, never>, 'gives' | 'read'> & {
  readonly gives: readonly (keyof Reading)[];
  readonly read: (reading: Reading) => Partial<Reading>;
};

/// A stage whose function can use no part that `needs` does not name.
export const stage = <const Needs extends keyof Reading, const Gives extends keyof Reading>(
  one: ReadingStage<Needs, Gives>,
): ReadingStage<Needs, Gives> => one;

/// A list of stages in which each finds what it needs; `Known` is there before the first. A stage
/// that does not find it is replaced by a type that no stage has, which names what it lacks.
type InOrder<Stages extends readonly AnyStage[], Known> = Stages extends readonly [
  infer First extends AnyStage,
  ...infer Rest extends readonly AnyStage[],
]
  ? [First['needs'][number]] extends [Known]
    ? readonly [First, ...InOrder<Rest, Known | First['gives'][number]>]
    : readonly [{ readonly lacks: Exclude<First['needs'][number], Known> }, ...Rest]
  : readonly [];

/// Gives back a list of stages. One in the wrong order does not compile.
export const inOrder = <const Stages extends readonly AnyStage[]>(
  stages: Stages & InOrder<Stages, keyof Given>,
): Stages => stages;

/// The stages of reading, in their order. docs/reading.md tells how to add one.
export const STAGES = inOrder([
  stage({
    name: 'who is named',
    needs: ['article', 'passage'],
    gives: ['cast', 'entityIds'],
    read: ({ article, passage }) => {
      const cast = castOf(passage);
      const starts = cast.entities.map(({ mentions }) => passage.span(mentions[0]!).start);
      return { cast, entityIds: starts.map((start) => entityId(article.id, start)) };
    },
    explain: ({ cast }) => decisions.ofCast(cast),
  }),
  stage({
    name: 'attributions',
    needs: ['passage', 'language'],
    gives: ['found', 'attributions'],
    read: ({ passage, language }) => {
      const found = readAttributions(passage, language.links);
      return { found, attributions: worthReading(passage, found) };
    },
    explain: ({ passage, found, attributions }) =>
      decisions.ofAttributions(passage, found, attributions),
  }),
  stage({
    name: 'whom pronouns and nouns stand for',
    needs: ['passage', 'language', 'cast', 'attributions'],
    gives: ['references', 'resolver'],
    read: ({ passage, language, cast, attributions }) => {
      const references = resolveReferences(passage, cast, attributions, chooserFor(language));
      return { references, resolver: new SpeakerResolver(passage, cast, references) };
    },
    explain: ({ passage, cast, references }) => decisions.ofReferences(passage, cast, references),
  }),
  stage({
    name: 'times',
    needs: ['article', 'passage'],
    gives: ['times'],
    read: ({ article, passage }) => ({ times: timesOf(passage, article.published?.value) }),
    explain: ({ passage, times }) => decisions.ofTimes(passage, times),
  }),
  stage({
    name: 'places',
    needs: ['passage'],
    gives: ['places'],
    read: ({ passage }) => ({ places: usesOfPlaces(passage) }),
    explain: ({ places }) => decisions.ofPlaces(places),
  }),
  stage({
    name: 'statements',
    needs: [
      'article',
      'passage',
      'cast',
      'entityIds',
      'attributions',
      'references',
      'times',
      'places',
    ],
    gives: ['statements'],
    read: ({ attributions, ...ground }) => ({ statements: makeStatements(ground, attributions) }),
    explain: ({ statements }) => decisions.ofStatements(statements),
  }),
  stage({
    name: 'events',
    needs: ['article', 'passage', 'cast', 'entityIds', 'resolver', 'statements', 'times'],
    gives: ['events'],
    read: (ground) => ({ events: eventsOf(ground) }),
    explain: ({ article, events }) => decisions.ofEvents(article.text, events),
  }),
  stage({
    name: 'commitments',
    needs: ['article', 'passage', 'cast', 'entityIds', 'resolver', 'statements', 'events', 'times'],
    gives: ['commitments'],
    read: (ground) => ({ commitments: commitmentsOf(ground) }),
    explain: ({ commitments }) => decisions.ofCommitments(commitments),
  }),
  stage({
    name: 'conflicts',
    needs: ['passage', 'cast', 'statements'],
    gives: ['conflicts', 'agreements'],
    read: ({ passage, cast, statements }) => ({
      conflicts: conflictsOf(passage, cast, statements),
      agreements: agreementsOf(passage, cast, statements),
    }),
    explain: ({ conflicts }) => decisions.ofConflicts(conflicts),
  }),
  stage({
    name: 'the record, checked',
    needs: [
      'article',
      'passage',
      'cities',
      'cast',
      'entityIds',
      'statements',
      'events',
      'commitments',
      'conflicts',
      'agreements',
    ],
    gives: ['record'],
    read: ({ passage, cities, cast, entityIds, ...parts }) => {
      const { article, statements, events, commitments, conflicts, agreements } = parts;
      const entities = entityRecords(passage, cast, entityIds, countriesOf(cast, cities));
      const audit = auditOf(article, passage, statements, events);
      const told = { article, statements, entities, events, commitments, conflicts, agreements };
      return { record: makeRecord({ ...told, ...audit }) };
    },
  }),
]);
