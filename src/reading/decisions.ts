import type { Commitment, Conflict, Event, Statement } from '../record/types.ts';
import type { Attribution } from './attribution/attribution.ts';
import { FRAMES } from './attribution/frames.ts';
import type { References } from './who/coreference/resolve.ts';
import type { Cast } from './who/entities.ts';
import type { Passage } from './grammar/passage.ts';
import { reliabilityOf } from './attribution/reliability.ts';
import type { PlaceUse } from './places/uses.ts';
import type { TimeExpression } from './times/times.ts';

/// Words what the stages of reading decided, a line each: for `read --explain`.

export function ofCast({ entities }: Cast): string[] {
  return entities.map(({ name, type, aliases, mentions }) => {
    const also = [...aliases].filter((alias) => alias !== name);
    return `${name}: ${type}, named ${times(mentions.length)}${also.length ? `, also as ${also.join(', ')}` : ''}`;
  });
}

/// Which attributions are left out, and why.
export function ofAttributions(
  passage: Passage,
  all: readonly Attribution[],
  kept: readonly Attribution[],
): string[] {
  const isKept = new Set(kept);
  const left = all.filter((a) => !isKept.has(a));
  return [
    `${all.length} found, ${kept.length} kept`,
    ...left.map((a) => {
      const words = [a.source, a.cue, ...a.content].flatMap((r) => (r ? [passage.words(r)] : []));
      const why = FRAMES[a.frame].isNominal
        ? 'a noun by itself names no statement'
        : `read in this way it is right in ${Math.round(100 * reliabilityOf(a))} of 100 cases`;
      return `left out “${shortened(words.join(' … '))}”: ${why}`;
    }),
  ];
}

/// The references to somebody named.
export function ofReferences(passage: Passage, cast: Cast, { all }: References): string[] {
  return all.flatMap(({ mention, referent, antecedent, chance }) => {
    const { entity = -1 } = referent ?? {};
    if (entity < 0 || !antecedent) return [];
    const sure = chance < 1 ? `, ${Math.round(100 * chance)} of 100` : '';
    return [`“${passage.words(mention.range)}” is ${cast.entities[entity]!.name}${sure}`];
  });
}

export function ofStatements(statements: readonly Statement[]): string[] {
  const open = statements.filter(({ speaker }) => speaker.length === 0).length;
  const doubtful = statements.filter(({ review }) => review === 'needs-review').length;
  return [
    `${statements.length} statements, ${open} without a named speaker, ${doubtful} to be reviewed`,
  ];
}

/// What each expression of time means, and on what that rests.
export function ofTimes(passage: Passage, found: readonly TimeExpression[]): string[] {
  return found.map((t) => `“${passage.words(t)}” is ${t.value ?? 'left open'}, ${t.basis}`);
}

/// What each mention of a place stands for, and its country.
export function ofPlaces(uses: readonly PlaceUse[]): string[] {
  return uses.map(
    ({ name, use, country }) =>
      `“${name}” is ${USE_WORDINGS[use]}${country ? ` (${country})` : ''}`,
  );
}

const USE_WORDINGS: Readonly<Record<PlaceUse['use'], string>> = {
  place: 'the place',
  government: 'those who govern there',
  open: 'the place or those who govern there, left open',
};

export function ofEvents(text: string, events: readonly Event[]): string[] {
  return events.map(({ type, status, actors, targets, evidence }) => {
    const who = [actors, targets].map((side) => side.map(({ name }) => name).join(', '));
    const first = evidence[0];
    const words = first ? shortened(text.slice(first.start, first.end)) : '';
    return `${type} ${status}: ${who.filter(Boolean).join(' > ') || 'nobody told'}: “${words}”`;
  });
}

export function ofCommitments(commitments: readonly Commitment[]): string[] {
  return commitments.map(({ kind, holder, due, strength }) => {
    const names = holder.map(({ name }) => name).join(', ') || 'holder left open';
    return `${kind} of ${names}, worded “${strength}”${due ? `, due ${due.value ?? 'on a day not known'}` : ''}`;
  });
}

export function ofConflicts(conflicts: readonly Conflict[]): string[] {
  return conflicts.map(
    ({ degree, basis, topic }) => `${degree}: ${basis}${topic && ` (${topic})`}`,
  );
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const MOST_CHARACTERS = 100;

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS).trimEnd()}…` : line;
}
