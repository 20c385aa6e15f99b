/** For the few questions that the query builder cannot ask. */
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from './store.ts';

/** The rows of plain SQL, each read by its schema: both drivers give them alike, with nothing known of their types. */
export async function rawRows<T>(db: Db, query: SQL, row: z.ZodType<T>): Promise<T[]> {
  const result: unknown = await db.execute(query);
  return z.object({ rows: z.array(row) }).parse(result).rows;
}
