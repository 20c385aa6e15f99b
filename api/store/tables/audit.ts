import { sql } from 'drizzle-orm';
import { bigserial, boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** Every change, in its own transaction. Erasing a person blanks `before` and `after` of what was theirs. */
export const audit = pgTable(
  'audit',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: moment('at').notNull().default(sql`now()`),
    /** Account id, `worker`, `set-up`, `command-line` or `link:<feed id>`. */
    actor: text('actor').notNull(),
    centreId: uuid('centre_id'),
    semesterId: uuid('semester_id'),
    /** The table, and the row's key in it. */
    entity: text('entity').notNull(),
    entityKey: text('entity_key').notNull(),
    action: text('action', { enum: ['create', 'change', 'remove', 'erase'] }).notNull(),
    before: jsonb('before').$type<unknown>(),
    after: jsonb('after').$type<unknown>(),
    /** Trainee or mentor whom the row is about, for erasure. */
    person: text('person'),
    erased: boolean('erased').notNull().default(false),
  },
  (table) => [index('audit_semester').on(table.semesterId, table.id), index('audit_person').on(table.person)],
);
