/** `stageplan backup`: all that is kept, as it is at one moment, in one file. */
import { createHash } from 'node:crypto';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { getTableName, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { Zip, ZipDeflate } from 'fflate';
import { z } from 'zod';
import { BACKED_UP, BACKUP_FORMAT, columnsOf, fileOf, MANIFEST, type Manifest } from './backup-format.ts';
import { newestMigration } from './migrate.ts';
import { rawRows } from './raw-rows.ts';
import type { Store, Tx } from './store.ts';

const ROWS_AT_ONCE = 500;
const encoder = new TextEncoder();

/**
 * While it is made others may go on changing, on a server at least: the backup does not see it.
 *
 * @param version of Stageplan
 * @returns the file's bytes; they hold names and addresses
 */
export async function makeBackup(
  store: Store,
  { now, version }: { readonly now: Date; readonly version: string },
): Promise<Uint8Array> {
  const file = zipFile();
  await store.db.transaction(
    async (tx) => {
      const tables: Manifest['tables'] = [];
      for (const table of BACKED_UP) tables.push(await addTable(tx, file, table));
      const made = now.toISOString();
      const manifest: Manifest = {
        format: BACKUP_FORMAT,
        version,
        migration: newestMigration(),
        made,
        tables,
      };
      file.begin(MANIFEST).push(encoder.encode(JSON.stringify(manifest, null, 2)), true);
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
  return file.end();
}

async function addTable(tx: Tx, file: ZipFile, table: PgTable): Promise<Manifest['tables'][number]> {
  const entry = file.begin(fileOf(getTableName(table)));
  const hash = createHash('sha256');
  let rows = 0;
  for await (const lines of pagesOf(tx, table)) {
    const bytes = encoder.encode(lines.map((line) => `${line}\n`).join(''));
    hash.update(bytes);
    entry.push(bytes);
    rows += lines.length;
    await othersTurn();
  }
  entry.push(new Uint8Array(), true);
  return { name: getTableName(table), columns: [...columnsOf(table)], rows, sha256: hash.digest('hex') };
}

/** A row as the database itself writes it as JSON, in the order of the primary key: the same rows give the same file. */
async function* pagesOf(tx: Tx, table: PgTable): AsyncGenerator<readonly string[]> {
  const cursor = sql.identifier('rows_to_back_up');
  const line = z.object({ line: z.string() });
  await tx.execute(
    sql`declare ${cursor} no scroll cursor for select row_to_json(t)::text as line from ${table} t order by ${primaryKeyOf(table)}`,
  );
  for (;;) {
    const page = await rawRows(tx, sql`fetch ${sql.raw(String(ROWS_AT_ONCE))} from ${cursor}`, line);
    if (page.length === 0) break;
    yield page.map((row) => row.line);
  }
  await tx.execute(sql`close ${cursor}`);
}

function primaryKeyOf(table: PgTable) {
  const { columns, primaryKeys } = getTableConfig(table);
  const [composed] = primaryKeys;
  const key = composed?.columns ?? columns.filter(({ primary }) => primary);
  return sql.join(
    key.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
}

interface ZipFile {
  begin(name: string): ZipDeflate;
  end(): Uint8Array;
}

/** Compressed as it comes: a table is never in memory as a whole. */
function zipFile(): ZipFile {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error !== null) throw error;
    parts.push(data);
  });
  return {
    begin: (name) => {
      const entry = new ZipDeflate(name);
      zip.add(entry);
      return entry;
    },
    end: () => {
      zip.end();
      return Buffer.concat(parts);
    },
  };
}
