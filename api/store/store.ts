/** The one way to what the service keeps: read through `db`, change through `change`. */
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core';
import type { ExtractTablesWithRelations } from 'drizzle-orm/relations';
import type * as tables from './tables/index.ts';

/** What both drivers have in common. */
export type Db = PgDatabase<PgQueryResultHKT, typeof tables>;
export type Tx = PgTransaction<PgQueryResultHKT, typeof tables, ExtractTablesWithRelations<typeof tables>>;

/** Account id, `worker`, `set-up`, `command-line` or `link:<feed id>`. */
export type Actor = string;

/** One row of the audit table. */
export interface AuditEntry {
  readonly actor: Actor;
  readonly centreId?: string | null;
  readonly semesterId?: string | null;
  /** The table, or for a record of a semester its kind. */
  readonly entity: string;
  /** The row's key in it. */
  readonly entityKey: string;
  readonly action: 'create' | 'change' | 'remove' | 'erase';
  readonly before?: unknown;
  readonly after?: unknown;
  /** Key of the trainee or mentor whom it is about, so that erasing them finds it. */
  readonly person?: string;
}

/** Tells a change to the audit table; written in the same transaction, when the work is done. */
export type Audit = (entry: Omit<AuditEntry, 'actor'>) => Promise<void>;

export interface Store {
  /**
   * For reading. Not inside the work of `change`, which has its own: the embedded database has one connection and would
   * wait for itself. @throws Error there
   */
  readonly db: Db;
  readonly kind: 'embedded' | 'server';
  /**
   * One transaction; what it changes must be told to `audit`, in the same transaction. What the work throws rolls
   * everything back and is thrown on. Where the database breaks it off for another transaction's sake (serialisation,
   * deadlock) the work is done again, so it must have no effect of its own outside the database.
   */
  change<T>(actor: Actor, work: (tx: Tx, audit: Audit) => Promise<T>): Promise<T>;
  /**
   * For the queue: plain SQL on the same database, with `$1` … for values. Without values it may be several
   * statements; the rows are then those of the last one.
   */
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
  /** Ends what is open and gives the folder free. Once; a second time does nothing. */
  close(): Promise<void>;
}
