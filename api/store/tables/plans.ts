import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { created, moment, version } from './columns.ts';
import { jobs } from './jobs.ts';
import { semesters } from './semesters.ts';

export const PLAN_STATES = ['draft', 'proposed', 'confirmed', 'published', 'superseded'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const plans = pgTable(
  'plans',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    semesterId: uuid('semester_id')
      .notNull()
      .references(() => semesters.id, { onDelete: 'cascade' }),
    /** One plan a job, bettered in place while it runs: doing a job twice makes no second plan. */
    jobId: uuid('job_id')
      .references(() => jobs.id)
      .unique(),
    state: text('state', { enum: PLAN_STATES }).notNull().default('draft'),
    /** `stageplan-plan/1`. */
    body: jsonb('body').$type<Readonly<Record<string, unknown>>>().notNull(),
    snapshot: text('snapshot').notNull(),
    /** The semester's revision it was made of. */
    revision: integer('revision').notNull(),
    version: version(),
    createdAt: created(),
    publishedAt: moment('published_at'),
  },
  (table) => [index('plans_semester').on(table.semesterId, table.createdAt)],
);

export const ANSWER_STATES = ['waiting', 'accepted', 'declined', 'reopened'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** What an employer says of one placement of a proposed plan. */
export const answers = pgTable(
  'answers',
  {
    planId: uuid('plan_id')
      .notNull()
      .references(() => plans.id, { onDelete: 'cascade' }),
    trainee: text('trainee').notNull(),
    module: text('module').notNull(),
    employer: text('employer').notNull(),
    unit: text('unit').notNull(),
    state: text('state', { enum: ANSWER_STATES }).notNull().default('waiting'),
    reason: text('reason'),
    answeredBy: uuid('answered_by'),
    answeredAt: moment('answered_at'),
    version: version(),
  },
  (table) => [
    primaryKey({ columns: [table.planId, table.trainee, table.module] }),
    index('answers_employer').on(table.planId, table.employer),
  ],
);
