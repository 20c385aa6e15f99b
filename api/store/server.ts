/** A PostgreSQL server, by its URL, through a pool of connections. */
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { MIGRATIONS, refuseNewerDatabase } from './migrate.ts';
import type { OpenDatabase } from './store-on.ts';
import { StoreRefusal } from './store-refusal.ts';
import * as tables from './tables/index.ts';

/** Any number that others on the same database do not use; it spells "stap". */
const MIGRATION_LOCK = 0x73746170;
const MAX_CONNECTIONS = 10;
const CONNECT_MILLISECONDS = 10_000;

/** @throws StoreRefusal where no server answers, or it refuses us */
export async function serverDatabase(url: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    options: '-c timezone=UTC -c datestyle=ISO',
    application_name: 'stageplan',
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    await migrateAlone(pool, url);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    db: drizzle({ client: pool, schema: tables }),
    kind: 'server',
    async executeSql(text, values) {
      // Several statements give several results; the types of the driver do not know of that.
      const results: pg.QueryResult<object> | readonly pg.QueryResult<object>[] = await pool.query(text, [
        ...values,
      ]);
      return { rows: [results].flat().at(-1)?.rows ?? [] };
    },
    close: () => pool.end(),
  };
}

/** One process at a time: the migrations of two that start together would trip over each other. */
async function migrateAlone(pool: pg.Pool, url: string): Promise<void> {
  const client = await pool.connect().catch((error: unknown) => {
    throw unreachable(url, error);
  });
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const db = drizzle({ client, schema: tables });
    await migrate(db, MIGRATIONS);
    await refuseNewerDatabase(db);
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    client.release();
  } catch (error) {
    // Closing the connection gives the lock free.
    client.release(true);
    throw error;
  }
}

function unreachable(url: string, cause: unknown): StoreRefusal {
  const where = withoutPassword(url);
  const why = reasonOf(cause);
  return new StoreRefusal(
    {
      nl: `Geen verbinding met de PostgreSQL-databank ${where} (${why}). Kijk na of de server draait en of het adres, de gebruiker en het wachtwoord in DATABASE_URL kloppen.`,
      en: `No connection to the PostgreSQL database ${where} (${why}). Check that the server runs and that the address, user and password in DATABASE_URL are right.`,
    },
    { cause },
  );
}

/** Of an attempt at several addresses the message is empty; the code says it then. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.message !== '') return cause.message;
  return 'code' in cause ? String(cause.code) : cause.name;
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
