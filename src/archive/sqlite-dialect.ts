import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import { isBusy } from './store-errors.ts';

/// Milliseconds in which a writer that finds another one at work asks again, for a minute at most.
const PATIENCE = 60_000;
const PAUSE = 20;
/// Prepared statements kept; queries with lists of any length would fill the memory otherwise.
const KEPT = 200;

/// Kysely's dialect for one open `DatabaseSync`. The connection is lent to one caller at a time, so
/// that nobody's query falls into another's transaction. A transaction is `immediate`: it takes the
/// write lock at its beginning or waits for it, and cannot fail half-way because somebody else wrote.
export function sqliteDialect(database: DatabaseSync): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(database),
    createIntrospector: (queries) => new SqliteIntrospector(queries),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class SqliteDriver implements Driver {
  readonly #database: DatabaseSync;
  readonly #connection: SqliteConnection;
  #last: Promise<void> = Promise.resolve();
  #release = (): void => {};

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#connection = new SqliteConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    this.#release = resolve;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(): Promise<void> {
    const end = performance.now() + PATIENCE;
    for (;;)
      try {
        return this.#database.exec('begin immediate');
      } catch (error) {
        if (!isBusy(error) || performance.now() > end) throw error;
        await pause(PAUSE);
      }
  }

  async commitTransaction(): Promise<void> {
    this.#database.exec('commit');
  }

  /// SQLite has already rolled back after some errors (a full disk).
  async rollbackTransaction(): Promise<void> {
    if (this.#database.isTransaction) this.#database.exec('rollback');
  }

  async destroy(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = this.#prepare(sql);
    const values = parameters as SQLInputValue[];
    // SQLite's rows have no prototype, which shows wherever objects are compared or printed.
    if (statement.columns().length > 0)
      return { rows: statement.all(...values).map((row) => ({ ...row }) as Row) };
    return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
  }

  async *streamQuery<Row>({
    sql,
    parameters,
  }: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    const statement = this.#database.prepare(sql);
    for (const row of statement.iterate(...(parameters as SQLInputValue[])))
      yield { rows: [row as Row] };
  }

  #prepare(sql: string): StatementSync {
    const known = this.#prepared.get(sql);
    if (known) return known;
    if (this.#prepared.size >= KEPT) this.#prepared.clear();
    const statement = this.#database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}
