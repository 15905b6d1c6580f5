import type { Agreement, Conflict } from '../record/types.ts';
import type { CommitmentStatus } from '../record/vocabulary.ts';
import { OnRecordError } from '../record/errors.ts';
import { storeAgreement, storeConflict } from './contents.ts';
import { Damage, sound, WRONG } from './damage.ts';
import { insertRows } from './insert.ts';
import type { Queries } from './items.ts';
import { conflictSeal } from './seals.ts';
import type { Writing } from './store.ts';

/// A conflict as it is kept. `article` is null where its sides stand in several articles; `retracted`
/// is true when a statement of it stands in an article that was taken back.
export interface KeptConflict extends Omit<Conflict, 'marker'> {
  readonly article: string | null;
  readonly retracted: boolean;
}

/// How a commitment came to stand, and the statement that tells it.
export interface CommitmentStanding {
  readonly commitment: string;
  readonly status: CommitmentStatus;
  readonly statement: string;
  readonly by: string;
  readonly at: string;
  readonly retracted: boolean;
}

/// Keeps conflicts and agreements between articles. One that is kept already stays as it is. Throws
/// `OnRecordError` with code `not-found` when a statement is not on record.
export async function keepFindings(
  { database, queries }: Writing,
  { conflicts = [], agreements = [] }: { conflicts?: Conflict[]; agreements?: Agreement[] },
): Promise<void> {
  for (const conflict of conflicts) {
    const retracted = await areRetracted(queries, [...conflict.a, ...conflict.b]);
    storeConflict(database, conflict, null, retracted);
  }
  for (const agreement of agreements) {
    const retracted = await areRetracted(queries, agreement.members);
    storeAgreement(database, agreement, null, retracted);
  }
}

/// True when one of the statements stands in a retracted article. Throws when one stands nowhere.
async function areRetracted(queries: Queries, ids: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(ids)];
  const rows = await queries
    .selectFrom('statements')
    .innerJoin('articles', 'articles.n', 'statements.article')
    .select(['statements.id', 'retracted'])
    .where('statements.id', 'in', wanted)
    .execute();
  const found = new Set(rows.map(({ id }) => id));
  const missing = wanted.find((id) => !found.has(id));
  if (missing !== undefined)
    throw new OnRecordError('not-found', `there is no statement ${missing} in the archive`);
  return rows.some(({ retracted }) => retracted === 1);
}

/// Conflicts of one article, or with one statement on a side, or all; by id. Retracted ones are left out
/// unless asked for. Throws `OnRecordError` with code `evidence-damaged` where one is not what was kept.
export async function listConflicts(
  queries: Queries,
  options: { article?: string; statement?: string; include?: readonly 'retracted'[] },
): Promise<KeptConflict[]> {
  const { article, statement, include = [] } = options;
  let query = queries
    .selectFrom('conflicts')
    .leftJoin('articles', 'articles.n', 'conflicts.article')
    .innerJoin('conflict_sides', 'conflict_sides.conflict', 'conflicts.id')
    .select(['conflicts.id', 'degree', 'state', 'topic', 'basis', 'conflicts.retracted'])
    .select('conflicts.seal')
    .select(['articles.id as article', 'side', 'statement'])
    .orderBy('conflicts.id')
    .orderBy('statement');
  if (article !== undefined) query = query.where('articles.id', '=', article);
  if (statement !== undefined)
    query = query.where('conflicts.id', 'in', (eb) =>
      eb.selectFrom('conflict_sides').select('conflict').where('statement', '=', statement),
    );
  if (!include.includes('retracted')) query = query.where('conflicts.retracted', '=', 0);
  const found = new Map<string, { conflict: KeptConflict; seal: string }>();
  for (const { side, statement: id, seal, ...row } of await query.execute()) {
    const one: KeptConflict = { ...row, retracted: row.retracted === 1, a: [], b: [] };
    const { conflict } = found.get(row.id) ?? { conflict: one };
    conflict[side].push(id);
    found.set(row.id, { conflict, seal });
  }
  return [...found.values()].map(({ conflict, seal }) =>
    sound(conflictSeal(conflict) === seal ? conflict : new Damage(conflict.id, WRONG.row)),
  );
}

/// Records how a commitment stands now, by the word of a statement. What it was before stays.
export async function settleCommitment(
  { database, queries }: Writing,
  commitment: string,
  { status, statement, by, at }: Omit<CommitmentStanding, 'commitment' | 'retracted'>,
): Promise<void> {
  const known = await queries
    .selectFrom('commitments')
    .select('id')
    .where('id', '=', commitment)
    .executeTakeFirst();
  if (!known)
    throw new OnRecordError('not-found', `there is no commitment ${commitment} in the archive`);
  const retracted = (await areRetracted(queries, [statement])) ? 1 : 0;
  insertRows(database, 'commitment_statuses', [
    { commitment, status, statement, by, at, retracted },
  ]);
}

/// How a commitment came to stand, the earliest first.
export async function standingsOf(
  queries: Queries,
  commitment: string,
  options: { include?: readonly 'retracted'[] },
): Promise<CommitmentStanding[]> {
  const rows = await queries
    .selectFrom('commitment_statuses')
    .selectAll()
    .where('commitment', '=', commitment)
    .orderBy('at')
    .execute();
  const standings = rows.map((row) => ({ ...row, retracted: row.retracted === 1 }));
  return standings.filter(({ retracted }) => !retracted || options.include?.includes('retracted'));
}
