import type { Range } from '../grammar/passage.ts';

export const ROLES = ['source', 'cue', 'content'] as const;
export type Role = (typeof ROLES)[number];

/// A run of tokens with one role.
export interface RoleRun extends Range {
  readonly role: Role;
}

/// The runs in the role labels of a text (`ROLE_LABELS`), in order.
export function runsOf(roles: Uint8Array): RoleRun[] {
  const runs: RoleRun[] = [];
  for (let i = 0; i < roles.length;) {
    const label = roles[i]!;
    if (label === 0) {
      i++;
      continue;
    }
    const role = (label - 1) >> 1;
    let end = i + 1;
    while (end < roles.length && roles[end] === 2 * role + 2) end++;
    runs.push({ role: ROLES[role]!, first: i, last: end });
    i = end;
  }
  return runs;
}

/// Runs that make one attribution.
export interface Link {
  readonly source: readonly RoleRun[];
  readonly cue: RoleRun | null;
  readonly contents: readonly RoleRun[];
}
