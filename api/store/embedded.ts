/** The embedded database: PostgreSQL compiled to WebAssembly, in this process, in a folder or in memory. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { MIGRATIONS, refuseNewerDatabase } from './migrate.ts';
import type { OpenDatabase } from './store-on.ts';
import * as tables from './tables/index.ts';
import { TurnTakingPGlite } from './turn-taking.ts';

/** @param image of a database to begin with; an empty one where not given */
export async function memoryDatabase(image?: Blob): Promise<OpenDatabase> {
  return opened(new TurnTakingPGlite(image === undefined ? {} : { loadDataDir: image }));
}

/** Whether anything was ever kept in the folder. */
export function hasDatabase(folder: string): boolean {
  return existsSync(placeIn(folder));
}

/** @param folder one whose lock this process holds */
export async function folderDatabase(folder: string): Promise<OpenDatabase> {
  const place = placeIn(folder);
  if (!existsSync(place)) await makeDatabase(place);
  return opened(new TurnTakingPGlite(place));
}

function placeIn(folder: string): string {
  return join(folder, 'database');
}

/** Made beside its place and moved there when whole: a process killed half-way leaves none that cannot be opened. */
async function makeDatabase(place: string): Promise<void> {
  const making = `${place}.new`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  const fresh = await PGlite.create(making);
  await fresh.close();
  await rename(making, place);
}

async function opened(pglite: PGlite): Promise<OpenDatabase> {
  await pglite.waitReady;
  const db = drizzle({ client: pglite, schema: tables });
  await migrate(db, MIGRATIONS);
  await refuseNewerDatabase(db);
  return {
    db,
    kind: 'embedded',
    executeSql: (text, values) => execute(pglite, text, values),
    close: () => pglite.close(),
  };
}

async function execute(
  pglite: PGlite,
  text: string,
  values: readonly unknown[],
): Promise<{ rows: unknown[] }> {
  if (values.length > 0) return { rows: (await pglite.query<unknown>(text, [...values])).rows };
  try {
    const results = await pglite.exec(text);
    return { rows: results.at(-1)?.rows ?? [] };
  } catch (error) {
    // Its own BEGIN may have been among the statements: the one connection must not stay in what failed.
    await pglite.exec('rollback');
    throw error;
  }
}
