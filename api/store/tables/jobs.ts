import { sql } from 'drizzle-orm';
import { integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { created, moment, version } from './columns.ts';
import { semesters } from './semesters.ts';

export const JOB_STATES = ['queued', 'running', 'done', 'stopped', 'failed', 'dead'] as const;
export type JobState = (typeof JOB_STATES)[number];

export const jobs = pgTable(
  'jobs',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    semesterId: uuid('semester_id')
      .notNull()
      .references(() => semesters.id, { onDelete: 'cascade' }),
    state: text('state', { enum: JOB_STATES }).notNull().default('queued'),
    /** Seed, seconds, steps, the plan to replan from. */
    request: jsonb('request').$type<Readonly<Record<string, unknown>>>().notNull(),
    progress: jsonb('progress').$type<Readonly<Record<string, unknown>>>(),
    /** Of `snapshots`: what is planned does not change under a running job. */
    snapshot: text('snapshot'),
    /** Asked to stop; the best plan is kept. */
    stopAskedAt: moment('stop_asked_at'),
    attempts: integer('attempts').notNull().default(0),
    /** How often its worker gave no sign of life any more; that attempt did not fail, for nobody said so. */
    vanished: integer('vanished').notNull().default(0),
    /** Says who works on it; a worker that no longer holds the lease may write nothing. */
    lease: uuid('lease'),
    leaseUntil: moment('lease_until'),
    problems: jsonb('problems').$type<readonly unknown[]>(),
    askedBy: uuid('asked_by'),
    version: version(),
    createdAt: created(),
    startedAt: moment('started_at'),
    endedAt: moment('ended_at'),
  },
  (table) => [
    /** One semester is planned once at a time. */
    uniqueIndex('jobs_one_at_a_time')
      .on(table.semesterId)
      .where(sql`${table.state} in ('queued', 'running')`),
  ],
);
