import { agreementId, conflictId } from '../../record/ids.ts';
import type { Agreement, Conflict, Statement } from '../../record/types.ts';
import type { Cast } from '../who/entities.ts';
import type { Passage } from '../grammar/passage.ts';
import { answers, contrasts, oppositions } from './answers.ts';
import type { Bench, Proposal } from './bench.ts';
import { denials, negations } from './denials.ts';
import { records, reliances, reversals } from './positions.ts';
import { Overlap, thesesOf, type Thesis } from './theses.ts';

/// Where the statements of an article stand against each other, each backed by a word of the narrator or by
/// a denial. What is proposed is a candidate until somebody confirms it; a contradiction is proposed only
/// where what one side says meets its negation or denial.
export function conflictsOf(
  passage: Passage,
  cast: Cast,
  statements: readonly Statement[],
): Conflict[] {
  const bench = benchOf(passage, cast, statements);
  const proposals = [
    denials,
    negations,
    records,
    reliances,
    reversals,
    oppositions,
    answers,
    contrasts,
  ].flatMap((rule) => rule(bench));
  const taken = new Set<string>();
  const found: Conflict[] = [];
  for (const proposal of proposals) {
    const pairs = pairsOf(proposal, bench);
    if (pairs.some((pair) => taken.has(pair))) continue;
    for (const pair of pairs) taken.add(pair);
    found.push(conflictOf(proposal));
  }
  return found;
}

function benchOf(passage: Passage, cast: Cast, statements: readonly Statement[]): Bench {
  const theses = thesesOf(passage, cast, statements);
  return {
    passage,
    theses,
    overlap: new Overlap(theses, passage.work),
    byId: new Map(theses.map((thesis) => [thesis.statement.id, thesis])),
  };
}

/// A pair of statements stands for all that is inside them: one conflict is proposed once.
function pairsOf({ a, b }: Proposal, { byId }: Bench): string[] {
  return a.flatMap((x) => b.map((y) => [rootOf(x, byId), rootOf(y, byId)].sort().join('\n')));
}

function rootOf(thesis: Thesis, byId: Bench['byId']): string {
  let at = thesis;
  for (let up = byId.get(at.statement.parent ?? ''); up; up = byId.get(at.statement.parent ?? ''))
    at = up;
  return at.statement.id;
}

function conflictOf({ degree, a, b, basis, marker, topic }: Proposal): Conflict {
  const [left, right] = [a, b].map((side) => side.map(({ statement }) => statement.id)) as [
    string[],
    string[],
  ];
  return {
    id: conflictId(left, right),
    degree,
    a: left,
    b: right,
    topic: topic.slice(0, 4).join(', '),
    basis,
    marker,
    state: 'candidate',
  };
}

/// How much of the shorter of two statements the other must tell too for them to agree.
const AGREEING_SHARE = 0.7;
/// Among how many statements before it one is looked for that tells the same.
const RECENT = 200;

/// Statements of several speakers that tell the same: same acts, same polarity, much the same words.
export function agreementsOf(
  passage: Passage,
  cast: Cast,
  statements: readonly Statement[],
): Agreement[] {
  const { theses, overlap } = benchOf(passage, cast, statements);
  const groups: Thesis[][] = [];
  for (const thesis of theses) {
    if (!thesis.speaker || thesis.statement.parent) continue;
    const group = groups.slice(-RECENT).find(([first]) => agree(first!, thesis, overlap));
    if (group) group.push(thesis);
    else groups.push([thesis]);
  }
  return groups
    .filter((group) => new Set(group.map(({ speaker }) => speaker)).size > 1)
    .map((group) => {
      const members = group.map(({ statement }) => statement.id);
      return {
        id: agreementId(members),
        members,
        topic: overlap.shared(group[0]!, group[1]!).slice(0, 4).join(', '),
      };
    });
}

function agree(a: Thesis, b: Thesis, overlap: Overlap): boolean {
  return (
    a.statement.illocution === b.statement.illocution &&
    a.isNegative === b.isNegative &&
    a.verb === b.verb &&
    overlap.shared(a, b).length >= 4 &&
    overlap.of(a, b) >= AGREEING_SHARE
  );
}
