/** Stores to test on: the embedded database in memory always, a real PostgreSQL where there is one. */
import { afterAll, beforeAll, describe } from 'vitest';
import { memoryDatabase } from '../embedded.ts';
import { serverDatabase } from '../server.ts';
import type { Store } from '../store.ts';
import { storeOn } from '../store-on.ts';
import { emptyImage } from './empty-database.ts';
import { postgresFolder, testDatabaseUrl } from './postgres-cluster.ts';

/** An empty store in memory, migrated. */
export async function testStore(): Promise<Store> {
  return storeOn(await memoryDatabase(await emptyImage()));
}

/**
 * Runs a suite once on the embedded database and once on PostgreSQL; where that is not on this machine, the report
 * shows it as skipped. One empty store for the whole suite.
 *
 * @param suite is handed what gives the store; inside `it`, `beforeEach` and the like
 */
export function eachStore(name: string, suite: (store: () => Store) => void): void {
  describe(`${name} (embedded)`, () => suite(opened(testStore)));
  describe.skipIf(postgresFolder() === undefined)(
    `${name} (PostgreSQL; skipped where none is installed)`,
    () => suite(opened(async () => storeOn(await serverDatabase(await testDatabaseUrl())))),
  );
}

function opened(open: () => Promise<Store>): () => Store {
  let store: Store | undefined;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(async () => {
    await store?.close();
  });
  return () => {
    if (store === undefined) throw new Error('the store is there when the tests run');
    return store;
  };
}
