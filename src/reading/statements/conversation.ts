import type { Statement } from '../../record/types.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { Passage } from '../grammar/passage.ts';
import { hearersOfTurns } from './addressee.ts';
import { FIRST_PERSON, PERFECT_AUXILIARIES } from '../words/closed-classes.ts';

/// A statement with the attribution that it was made from.
export interface Said {
  readonly attribution: Attribution;
  readonly statement: Statement;
}

/// For so many paragraphs a speaker is taken to speak on the same occasion.
const SAME_OCCASION_PARAGRAPHS = 2;

/// Fills in what an article tells once for several statements. A speaker goes on speaking on the
/// same occasion and to the same addressee, until something else is told. The two speakers of a
/// transcript speak to each other. A thought that a speaker tells inside his own words has the
/// addressee of those words.
export function withConversation(passage: Passage, said: readonly Said[]): Statement[] {
  const turns = hearersOfTurns(said);
  const byId = new Map<string, Statement>();
  const latest = new Map<string, { readonly statement: Statement; readonly paragraph: number }>();
  const inOrder = said.toSorted((a, b) => a.attribution.cue!.first - b.attribution.cue!.first);
  const relays = new Set(
    said
      .filter(({ statement }) => statement.level === 'relay')
      .map(({ statement }) => statement.id),
  );
  const outermost = inOrder.filter(
    ({ statement: { parent } }) => parent === undefined || relays.has(parent),
  );
  for (const one of outermost) {
    const paragraph = passage.paragraphOf(one.attribution.cue!.first);
    const key = keyOf(one.statement);
    const before = key ? latest.get(key) : undefined;
    const distance = before ? paragraph - before.paragraph : Infinity;
    const heard = turns.get(one.statement.id);
    const statement = heard
      ? { ...one.statement, addressee: heard }
      : distance <= SAME_OCCASION_PARAGRAPHS && before && !isOfOldTime(passage, one.attribution)
        ? continued(one.statement, before.statement, distance)
        : one.statement;
    byId.set(statement.id, statement);
    if (key && one.statement.venue.channel !== 'unspecified')
      latest.set(key, { statement, paragraph });
  }
  const originals = new Map(said.map(({ statement }) => [statement.id, statement]));
  return said.map(({ attribution, statement }) => {
    const kept = byId.get(statement.id) ?? withCarriers(statement, originals, byId);
    const parent = statement.parent === undefined ? undefined : byId.get(statement.parent);
    if (!parent || !isOwn(passage, attribution)) return kept;
    return kept.addressee.length ? kept : { ...kept, addressee: parent.addressee };
  });
}

/// The key of named speakers; empty for others, since "officials" may be other people the next
/// time.
function keyOf({ speaker }: Statement): string {
  return speaker.every(({ entity }) => entity !== undefined)
    ? speaker.map(({ name }) => name).join('|')
    : '';
}

/// "has long said": said on other occasions.
function isOfOldTime({ word }: Passage, { cue }: Attribution): boolean {
  return PERFECT_AUXILIARIES.has(word[cue!.first]!);
}

/// A statement inside words that an outlet carried is carried by that outlet too.
function withCarriers(
  statement: Statement,
  originals: ReadonlyMap<string, Statement>,
  changed: ReadonlyMap<string, Statement>,
): Statement {
  let top = statement;
  for (let up = statement; up.parent !== undefined && !changed.has(up.id); up = top)
    top = originals.get(up.parent)!;
  const [before, after] = [originals.get(top.id)!.reportedBy, changed.get(top.id)?.reportedBy];
  const { reportedBy } = statement;
  const inner = reportedBy.length - before.length;
  if (!after || after === before || before.some((who, i) => who !== reportedBy[inner + i]))
    return statement;
  return { ...statement, reportedBy: [...reportedBy.slice(0, inner), ...after] };
}

/// A later statement of the same speaker: made on the same occasion, where nothing else is told.
function continued(statement: Statement, before: Statement, distance: number): Statement {
  const isNew =
    // Inside another statement the chain is another one.
    statement.parent !== before.parent ||
    statement.venue.channel !== 'unspecified' ||
    statement.addressee.length > 0 ||
    statement.saidAt !== null ||
    statement.type !== 'speech';
  if (isNew) return statement;
  const shared = {
    ...statement,
    // The channel stays the same; the place was told of the earlier words only.
    venue: { channel: before.venue.channel },
    reasons: [...statement.reasons, 'where: as the words of the same speaker before'],
  };
  return distance > 0
    ? shared
    : { ...shared, addressee: before.addressee, reportedBy: before.reportedBy };
}

/// "I hope", "my impression is": the speaker tells his own thought.
function isOwn({ word, quotation }: Passage, { source, type }: Attribution): boolean {
  if (!source || type !== 'attitude') return false;
  return quotation[source.first]! >= 0 && FIRST_PERSON.has(word[source.first]!);
}
