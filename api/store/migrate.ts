/** Brings a database to the tables that this version knows; `migrations/` is generated from `tables/`. */
import { fileURLToPath } from 'node:url';
import { max } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { bigint, pgSchema } from 'drizzle-orm/pg-core';
import type { Db } from './store.ts';
import { StoreRefusal } from './store-refusal.ts';

/** For the migrators of the drivers. */
export const MIGRATIONS = { migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)) };

/** Where the migrators keep what they have done. */
const done = pgSchema('drizzle').table('__drizzle_migrations', {
  createdAt: bigint('created_at', { mode: 'number' }),
});

/** The newest migration that this version knows, as the moment it was made (milliseconds). */
export function newestMigration(): number {
  return Math.max(...readMigrationFiles(MIGRATIONS).map(({ folderMillis }) => folderMillis));
}

/**
 * @param db one that has been migrated
 * @throws StoreRefusal for a database that a newer version has changed: this one would misread it
 */
export async function refuseNewerDatabase(db: Db): Promise<void> {
  const [row] = await db.select({ newest: max(done.createdAt) }).from(done);
  if ((row?.newest ?? 0) <= newestMigration()) return;
  throw new StoreRefusal({
    nl: 'Deze databank is al door een nieuwere versie van Stageplan bijgewerkt. Start die versie, of zet een back-up van deze versie terug.',
    en: 'This database was already brought up to date by a newer version of Stageplan. Start that version, or restore a backup of this one.',
  });
}
