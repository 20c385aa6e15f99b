/** `stageplan restore`: what was kept, into a database in which nothing is kept yet; all of it or nothing. */
import { getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { ALL_TABLES, BACKED_UP } from './backup-format.ts';
import { rawRows } from './raw-rows.ts';
import type { Backup } from './read-backup.ts';
import type { Store, Tx } from './store.ts';
import { audit } from './tables/audit.ts';

const ROWS_AT_ONCE = 500;

export type RestoreOutcome =
  | { readonly kind: 'ok'; readonly rows: number }
  /** Something is kept there already, in these tables. */
  | { readonly kind: 'not-empty'; readonly tables: readonly string[] };

/** The audit goes on with one row more, which says of when the backup was. */
export async function restoreBackup(store: Store, { manifest, lines }: Backup): Promise<RestoreOutcome> {
  return store.change('set-up', async (tx, told) => {
    // Whoever else has the database open waits until this is done.
    const all = sql.join(
      ALL_TABLES.map((table) => sql`${table}`),
      sql`, `,
    );
    await tx.execute(sql`lock table ${all} in exclusive mode`);
    const filled = await filledTables(tx);
    if (filled.length > 0) return { kind: 'not-empty', tables: filled };
    for (const table of BACKED_UP) {
      const name = getTableName(table);
      const stated = manifest.tables.find((one) => one.name === name);
      await fill(tx, table, stated?.columns ?? [], lines.get(name) ?? []);
    }
    await tx.execute(
      sql`select setval(pg_get_serial_sequence('audit', 'id'), greatest((select max(id) from ${audit}), 1))`,
    );
    await told({
      entity: 'database',
      entityKey: manifest.made,
      action: 'create',
      after: { restored: manifest.made },
    });
    return { kind: 'ok', rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0) };
  });
}

async function filledTables(tx: Tx): Promise<readonly string[]> {
  const filled: string[] = [];
  for (const table of ALL_TABLES) {
    const found = await rawRows(tx, sql`select 1 as one from ${table} limit 1`, z.unknown());
    if (found.length > 0) filled.push(getTableName(table));
  }
  return filled;
}

/** Columns that came after the backup get their defaults. */
async function fill(
  tx: Tx,
  table: PgTable,
  columns: readonly string[],
  lines: readonly string[],
): Promise<void> {
  const names = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  for (let i = 0; i < lines.length; i += ROWS_AT_ONCE) {
    const rows = `[${lines.slice(i, i + ROWS_AT_ONCE).join(',')}]`;
    await tx.execute(
      sql`insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, ${rows}::jsonb)`,
    );
  }
}
