import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { created } from './columns.ts';

/** The answer to a POST with a key, for whoever sends it again. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    /** Account, or the link's hash. */
    principal: text('principal').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    /** Both once it is answered; the body holds the whole answer, its headers too, sealed with the sender's key. */
    status: integer('status'),
    body: text('body'),
    createdAt: created(),
  },
  (table) => [primaryKey({ columns: [table.principal, table.key] })],
);
