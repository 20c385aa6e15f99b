/** The queue's own SQL inside a transaction of ours. */
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { rawRows } from '../store/raw-rows.ts';
import type { Db } from '../store/store.ts';

/** What pg-boss asks its questions through. */
export interface SqlRunner {
  executeSql(text: string, values: readonly unknown[]): Promise<{ rows: unknown[] }>;
}

/** Runs in this transaction: what the queue is told is told with it, or not at all. */
export function sqlInside(tx: Db): SqlRunner {
  return {
    executeSql: async (text, values) => ({ rows: await rawRows(tx, withValues(text, values), z.unknown()) }),
  };
}

/**
 * `$1` … as parameters of the query builder, which numbers them as they come: a value that is named twice stays one
 * parameter, for its second naming may give it another type.
 */
function withValues(text: string, values: readonly unknown[]): SQL {
  const numbers = new Map<string, number>();
  const chunks = text.split(/\$(\d+)/).map((part, i) => {
    if (i % 2 === 0) return sql.raw(part);
    const known = numbers.get(part);
    if (known !== undefined) return sql.raw(`$${known}`);
    numbers.set(part, numbers.size + 1);
    return sql`${sql.param(values[Number(part) - 1])}`;
  });
  return sql.join(chunks);
}
