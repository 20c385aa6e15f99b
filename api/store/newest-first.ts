/** Lists of which the newest comes first, page by page: of plans, of jobs, of experiments. */
import { and, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

interface DatedTable {
  readonly createdAt: PgColumn;
  readonly id: PgColumn;
}

/** When the last entry of a page was made, and which it is. */
export interface PageEnd {
  readonly createdText: string;
  readonly id: string;
}

/** When a row was made, to the microsecond, as the database has it: a page that went on from milliseconds would pass some over. */
export function createdText({ createdAt }: DatedTable): SQL<string> {
  return sql<string>`${createdAt}::text`;
}

export function newestFirst({ createdAt, id }: DatedTable): readonly [SQL, SQL] {
  return [desc(createdAt), desc(id)];
}

/** What comes on the pages after this one; everything where there is none before. */
export function olderThan({ createdAt, id }: DatedTable, end: PageEnd | undefined): SQL | undefined {
  if (end === undefined) return undefined;
  const then = sql`${end.createdText}::timestamptz`;
  return or(lt(createdAt, then), and(eq(createdAt, then), lt(id, end.id)));
}
