/**
 * A backup: one zip file with a file of JSON lines for each table, a row a line as PostgreSQL writes it, and a manifest.
 * From the embedded database to a server and back; from an older version of Stageplan to a newer one.
 */
import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import * as tables from './tables/index.ts';

export const BACKUP_FORMAT = 'stageplan-backup/1';
export const MANIFEST = 'manifest.json';

/** Each after the tables that it refers to. */
export const BACKED_UP: readonly PgTable[] = [
  tables.centres,
  tables.accounts,
  tables.apiKeys,
  tables.oneTimeLinks,
  tables.semesters,
  tables.records,
  tables.people,
  tables.snapshots,
  tables.jobs,
  tables.plans,
  tables.answers,
  tables.feeds,
  tables.calendarEvents,
  tables.experiments,
  tables.experimentCases,
  tables.audit,
];

/** What is only for now: after a restore people sign in anew, and an import is looked at anew. */
export const LEFT_OUT: readonly PgTable[] = [tables.sessions, tables.idempotencyKeys, tables.importPreviews];

/** Every table there is. */
export const ALL_TABLES: readonly PgTable[] = Object.values<unknown>(tables).filter((one) =>
  is(one, PgTable),
);

export const manifestSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  /** Of Stageplan. */
  version: z.string(),
  /** The newest migration that made the tables, as the moment it was made. */
  migration: z.int(),
  made: z.iso.datetime(),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.int().min(0),
      /** Of its file, lower-case hex. */
      sha256: z.string(),
    }),
  ),
});

export type Manifest = Readonly<z.output<typeof manifestSchema>>;

export function fileOf(table: string): string {
  return `${table}.jsonl`;
}

export function columnsOf(table: PgTable): readonly string[] {
  return getTableConfig(table).columns.map(({ name }) => name);
}

export function namesOf(list: readonly PgTable[]): readonly string[] {
  return list.map((table) => getTableName(table));
}
