import type { Span } from '../../text/span.ts';
import { hull } from '../../text/span.ts';
import type { Statement } from '../../record/types.ts';

/// A statement with its place on the page: its number from 1 in reading order, how deep it stands
/// inside others, and the number of the one around it (0: none).
export interface Placed {
  readonly statement: Statement;
  readonly number: number;
  readonly depth: number;
  readonly parent: number;
}

/// All the words of a statement: who, the cue, what.
export function extent(statement: Statement): Span {
  const spans = [...statement.source, ...statement.content];
  if (statement.cue) spans.push(statement.cue);
  return hull(spans);
}

/// Where a statement is pointed at from: its cue, or else its first words.
export function anchor(statement: Statement): Span {
  return statement.cue ?? statement.source[0] ?? statement.content[0]!;
}

/// Statements in text order, each directly followed by those that stand inside it.
export function place(statements: readonly Statement[]): Placed[] {
  const children = new Map<string | undefined, Statement[]>();
  for (const statement of inTextOrder(statements)) {
    const siblings = children.get(statement.parent);
    if (siblings) siblings.push(statement);
    else children.set(statement.parent, [statement]);
  }
  const placed: Placed[] = [];
  // A stack of our own: a chain of nested statements may be longer than the call stack.
  const waiting: Omit<Placed, 'number'>[] = [];
  const inside = (id: string | undefined, depth: number, parent: number) => {
    for (const statement of (children.get(id) ?? []).toReversed())
      waiting.push({ statement, depth, parent });
  };
  inside(undefined, 0, 0);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const number = placed.length + 1;
    placed.push({ ...next, number });
    inside(next.statement.id, next.depth + 1, number);
  }
  return placed;
}

/// By where their words begin; what begins together, as two cues of one subject do, by the cue.
function inTextOrder(statements: readonly Statement[]): Statement[] {
  return statements
    .map((statement) => {
      const { start, end } = extent(statement);
      return { statement, start, end, cue: anchor(statement).start };
    })
    .sort((a, b) => a.start - b.start || a.cue - b.cue || b.end - a.end)
    .map(({ statement }) => statement);
}
