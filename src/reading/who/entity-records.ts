import type { Entity } from '../../record/types.ts';
import type { Passage } from '../grammar/passage.ts';
import type { Cast } from './entities.ts';

/// The entities of a cast as the record has them. `ids` and `countries` are theirs, in the same order.
export function entityRecords(
  passage: Passage,
  cast: Cast,
  ids: readonly string[],
  countries: readonly (string | null)[],
): Entity[] {
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
