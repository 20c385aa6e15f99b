import { jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { created, moment, version } from './columns.ts';
import { plans } from './plans.ts';
import { semesters } from './semesters.ts';

export const FEED_OWNERS = ['trainee', 'mentor', 'unit', 'employer'] as const;
export type FeedOwner = (typeof FEED_OWNERS)[number];

/** A secret calendar link; it also opens a trainee's or mentor's own rota. */
export const feeds = pgTable('feeds', {
  id: uuid('id').primaryKey().defaultRandom(),
  semesterId: uuid('semester_id')
    .notNull()
    .references(() => semesters.id, { onDelete: 'cascade' }),
  owner: text('owner', { enum: FEED_OWNERS }).notNull(),
  ownerKey: text('owner_key').notNull(),
  tokenHash: text('token_hash').notNull().unique(),
  createdAt: created(),
  revokedAt: moment('revoked_at'),
});

/** Every event ever sent in a semester's calendars, so that a change raises SEQUENCE and a lost day is told as cancelled. */
export const calendarEvents = pgTable(
  'calendar_events',
  {
    semesterId: uuid('semester_id')
      .notNull()
      .references(() => semesters.id, { onDelete: 'cascade' }),
    /** Of `api/formats/ical/ledger.ts`, whole, one row a semester's calendar. */
    ledger: jsonb('ledger').$type<unknown>().notNull(),
    planId: uuid('plan_id').references(() => plans.id),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.semesterId] })],
);
