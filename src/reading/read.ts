import { analyse, type Language } from '../language/language.ts';
import { UNWATCHED, type Stages } from '../language/stages.ts';
import { entityId } from '../record/ids.ts';
import { makeRecord } from '../record/make.ts';
import type { Article, ArticleRecord, Entity } from '../record/types.ts';
import { blanked } from '../text/blanked.ts';
import { assertedOf } from './attribution/asserted.ts';
import type { Attribution } from './attribution/attribution.ts';
import { readAttributions } from './attribution/attributions.ts';
import { FRAMES } from './attribution/frames.ts';
import { auditOf } from './audit.ts';
import { commitmentsOf } from './commitments/commitments.ts';
import { agreementsOf, conflictsOf } from './conflicts/conflicts.ts';
import { chooserFor } from './who/coreference/choosers.ts';
import { resolveReferences } from './who/coreference/resolve.ts';
import * as decisions from './decisions.ts';
import { castOf, type Cast } from './who/entities.ts';
import { eventsOf } from './events/events.ts';
import { parentsOf } from './attribution/nesting.ts';
import { Passage } from './grammar/passage.ts';
import { countryOfEntity } from './places/affiliation.ts';
import type { Cities } from './places/cities.ts';
import { usesOfPlaces } from './places/uses.ts';
import { reliabilityOf } from './attribution/reliability.ts';
import { SpeakerResolver } from './who/speakers.ts';
import { makeStatements } from './statements/statements.ts';
import { timesOf } from './times/times.ts';

/// Ways of reading that were right less often than this are not worth a reader's time.
const DROP_BELOW = 0.35;

/// Reads an article: every statement with its source, cue, content and chain, who is named, and
/// what became of each sentence and each pair of quotation marks. The same article gives the same
/// record. `stages` watches how long each stage takes and what it decides; `cities` tells the countries of
/// places that are no states.
export function readArticle(
  article: Article,
  language: Language,
  stages: Stages = UNWATCHED,
  cities: Cities | null = null,
): ArticleRecord {
  // The language layers see spaces where something is stripped: nothing can be read from it.
  const stripped = article.stripped.map(({ span }) => span);
  const doc = analyse(language, blanked(article.text, stripped), stages);
  const passage = new Passage(doc, stripped);
  const cast = stages.run('who is named', () => castOf(passage), decisions.ofCast);
  const entityIds = cast.entities.map((e) =>
    entityId(article.id, passage.span(e.mentions[0]!).start),
  );
  const kept = keptAttributions(passage, language, stages);
  const references = stages.run(
    'whom pronouns and nouns stand for',
    () => resolveReferences(passage, cast, kept, chooserFor(language)),
    (found) => decisions.ofReferences(passage, cast, found),
  );
  const times = stages.run(
    'times',
    () => timesOf(passage, article.published?.value),
    (found) => decisions.ofTimes(passage, found),
  );
  const places = stages.run('places', () => usesOfPlaces(passage), decisions.ofPlaces);
  const statements = stages.run(
    'statements',
    () => makeStatements({ article, passage, cast, entityIds, references, times, places }, kept),
    decisions.ofStatements,
  );
  const resolver = new SpeakerResolver(passage, cast, references);
  const events = stages.run(
    'events',
    () => eventsOf({ article, passage, cast, entityIds, resolver, statements, times }),
    (found) => decisions.ofEvents(article.text, found),
  );
  const commitments = stages.run(
    'commitments',
    () => commitmentsOf({ article, passage, cast, entityIds, resolver, statements, events, times }),
    decisions.ofCommitments,
  );
  const conflicts = stages.run(
    'conflicts',
    () => conflictsOf(passage, cast, statements),
    decisions.ofConflicts,
  );
  return stages.run('the record, checked', () =>
    makeRecord({
      article,
      statements,
      entities: entitiesOf(passage, cast, entityIds, cities),
      events,
      commitments,
      conflicts,
      agreements: agreementsOf(passage, cast, statements),
      ...auditOf(article, passage, statements, events),
    }),
  );
}

function keptAttributions(passage: Passage, language: Language, stages: Stages): Attribution[] {
  let all: readonly Attribution[] = [];
  return stages.run(
    'attributions',
    () => {
      all = readAttributions(passage, language.links);
      return worthReading(passage, all);
    },
    (kept) => decisions.ofAttributions(passage, all, kept),
  );
}

/// Nouns that name a statement ("accusations of") are kept inside what somebody says, where they
/// show whose words are whose; standing alone they were seldom right.
function worthReading(passage: Passage, attributions: readonly Attribution[]): Attribution[] {
  const reliable = assertedOf(passage, attributions).filter(
    (a) => FRAMES[a.frame].isNominal || reliabilityOf(a) >= DROP_BELOW,
  );
  const parents = parentsOf(reliable);
  return reliable.filter((a, i) => !FRAMES[a.frame].isNominal || parents[i]! >= 0);
}

function entitiesOf(
  passage: Passage,
  cast: Cast,
  ids: readonly string[],
  cities: Cities | null,
): Entity[] {
  const countries = countriesOf(cast, cities);
  return cast.entities.map((e, i) => ({
    id: ids[i]!,
    type: e.type,
    name: e.name,
    aliases: [...e.aliases],
    roles: [...e.roles.keys()].map((text) => ({ text })),
    ...(countries[i] && { country: countries[i] }),
    mentions: e.mentions.map((m) => passage.span(m)),
  }));
}

/// The country of each entity; of a city by the user's own file, where there is one.
function countriesOf({ entities }: Cast, cities: Cities | null): (string | null)[] {
  const shown = entities.map(countryOfEntity);
  if (!cities) return shown;
  const named = new Set(shown.filter((country) => country !== null));
  return entities.map(
    ({ type, name }, i) => shown[i] ?? (type === 'place' ? cities.countryOf(name, named) : null),
  );
}
