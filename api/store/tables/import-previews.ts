import { integer, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';
import { centres } from './centres.ts';
import { created, moment } from './columns.ts';
import { semesters } from './semesters.ts';

/** An import that was looked at and not yet confirmed. */
export const importPreviews = pgTable('import_previews', {
  id: uuid('id').primaryKey().defaultRandom(),
  centreId: uuid('centre_id')
    .notNull()
    .references(() => centres.id, { onDelete: 'cascade' }),
  semesterId: uuid('semester_id').references(() => semesters.id, { onDelete: 'cascade' }),
  /** The semester's revision that the differences were told against. */
  revision: integer('revision'),
  body: jsonb('body').$type<Readonly<Record<string, unknown>>>().notNull(),
  createdBy: uuid('created_by'),
  createdAt: created(),
  expiresAt: moment('expires_at').notNull(),
});
