import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { version } from './columns.ts';
import { semesters } from './semesters.ts';

/** Names and addresses of trainees and mentors, apart from what planning reads. */
export const people = pgTable(
  'people',
  {
    semesterId: uuid('semester_id')
      .notNull()
      .references(() => semesters.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    name: text('name').notNull(),
    email: text('email'),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.semesterId, table.key] })],
);
