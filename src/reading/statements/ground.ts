import type { Article, Mention } from '../../record/types.ts';
import type { Passage } from '../grammar/passage.ts';
import type { PlaceUse } from '../places/uses.ts';
import type { TimeExpression } from '../times/times.ts';
import type { References } from '../who/coreference/resolve.ts';
import type { Cast } from '../who/entities.ts';
import type { Resolution } from '../who/resolution.ts';

/// What the article and the stages before give, from which statements are made.
export interface Ground {
  readonly article: Article;
  readonly passage: Passage;
  readonly cast: Cast;
  readonly entityIds: readonly string[];
  /// The mentions of places in the passage, in order.
  readonly places: readonly PlaceUse[];
  /// The times of the passage, in order.
  readonly times: readonly TimeExpression[];
  /// Whom pronouns and nouns stand for.
  readonly references: References;
}

/// The people and bodies that a resolution names, as mentions of the record.
export function mentionsOf(
  { passage, entityIds }: Ground,
  resolution: Pick<Resolution, 'who'>,
): Mention[] {
  return resolution.who.map((w) => ({
    name: w.name,
    span: passage.span(w.range),
    ...(w.entity >= 0 && { entity: entityIds[w.entity]! }),
  }));
}
