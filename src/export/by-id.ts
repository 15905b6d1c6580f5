import type { ArticleRecord, Statement } from '../record/types.ts';

const known = new WeakMap<readonly Statement[], ReadonlyMap<string, Statement>>();

/// The statement of a record with an id. They are laid out once a record: it is asked for one item after another.
export function statementOf(
  { statements }: Pick<ArticleRecord, 'statements'>,
  id: string | undefined,
): Statement | undefined {
  let byId = known.get(statements);
  if (!byId) {
    byId = new Map(statements.map((statement) => [statement.id, statement]));
    known.set(statements, byId);
  }
  return id === undefined ? undefined : byId.get(id);
}
