/**
 * An empty embedded database with all of its tables, made once in a test run: that takes seconds, and a copy of it a
 * fraction of one. It is in the run's own cache, which goes when the run ends.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { lock } from 'proper-lockfile';
import { MIGRATIONS } from '../migrate.ts';

const CACHE = process.env.STAGEPLAN_CACHE;

/** For the embedded database in memory. */
export function emptyImage(): Promise<Blob> {
  return once(async (cache) => {
    const file = join(cache, 'empty-database.tar');
    if (!existsSync(file)) await whole(file, async (place) => writeFile(place, await madeImage()));
    return new Blob([await readFile(file)]);
  });
}

/** Puts one into a folder for the embedded database, as if the service had been there before and kept nothing. */
export async function putEmptyDatabase(folder: string): Promise<void> {
  const image = await emptyImage();
  const template = await once(async (cache) => {
    const made = join(cache, 'empty-database');
    if (!existsSync(made)) {
      await whole(made, async (place) => {
        await (await PGlite.create({ dataDir: place, loadDataDir: image })).close();
      });
    }
    return made;
  });
  await mkdir(folder, { recursive: true });
  await cp(template, join(folder, 'database'), { recursive: true });
}

async function madeImage(): Promise<Uint8Array> {
  const database = await PGlite.create();
  await migrate(drizzle({ client: database }), MIGRATIONS);
  const image = await database.dumpDataDir('none');
  await database.close();
  return new Uint8Array(await image.arrayBuffer());
}

/** The test files of a run are processes of their own. */
async function once<T>(work: (cache: string) => Promise<T>): Promise<T> {
  if (CACHE === undefined) throw new Error('a test run has a cache of its own: see vitest.config.ts');
  const release = await lock(CACHE, {
    // Whoever makes one touches the lock only between its steps, of which one can take long on a busy machine.
    stale: 120_000,
    retries: { retries: 1200, factor: 1, minTimeout: 50, maxTimeout: 50 },
  });
  try {
    return await work(CACHE);
  } finally {
    await release();
  }
}

/** Moved to its place when whole. */
async function whole(place: string, make: (place: string) => Promise<void>): Promise<void> {
  const making = `${place}.new`;
  await make(making);
  await rename(making, place);
}
