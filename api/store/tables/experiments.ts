import {
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { centres } from './centres.ts';
import { created, moment, version } from './columns.ts';

export const EXPERIMENT_STATES = ['queued', 'running', 'done', 'stopped', 'failed'] as const;
export type ExperimentState = (typeof EXPERIMENT_STATES)[number];

/** A study of levers, planned case by case. It rests on generated semesters, and on stored ones without names. */
export const experiments = pgTable(
  'experiments',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Of who asked; none for an administrator. */
    centreId: uuid('centre_id').references(() => centres.id),
    askedBy: uuid('asked_by').notNull(),
    /** As it was read and judged. */
    experiment: jsonb('experiment').$type<Readonly<Record<string, unknown>>>().notNull(),
    /** Of the file that was sent, byte for byte: SHA-256. */
    digest: text('digest').notNull(),
    /** The stored semesters among its bases: base, semester, digest of the snapshot. */
    semesters: jsonb('semesters').$type<readonly Readonly<Record<string, string>>[]>().notNull(),
    /** The program and the timetables that its results rest on, from the first case on. */
    inputs: jsonb('inputs').$type<Readonly<Record<string, unknown>>>(),
    state: text('state', { enum: EXPERIMENT_STATES }).notNull().default('queued'),
    /** How many there are. */
    cases: integer('cases').notNull(),
    version: version(),
    createdAt: created(),
    startedAt: moment('started_at'),
    endedAt: moment('ended_at'),
  },
  (table) => [index('experiments_centre').on(table.centreId, table.createdAt)],
);

export const CASE_STATES = ['queued', 'running', 'done', 'failed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const experimentCases = pgTable(
  'experiment_cases',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    experimentId: uuid('experiment_id')
      .notNull()
      .references(() => experiments.id, { onDelete: 'cascade' }),
    /** From 1, in the order of the results. */
    number: integer('number').notNull(),
    /** From 1, in the order of planning: of a study that is stopped the first seeds have all that is compared. */
    turn: integer('turn').notNull(),
    /** Base, seed, levers pulled. */
    key: jsonb('key').$type<Readonly<Record<string, unknown>>>().notNull(),
    state: text('state', { enum: CASE_STATES }).notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    /** As for `jobs`, like the lease. */
    vanished: integer('vanished').notNull().default(0),
    lease: uuid('lease'),
    leaseUntil: moment('lease_until'),
    /** JSON, as text: `jsonb` would put its keys in another order, and results are compared to the byte. */
    result: text('result'),
    /** What planning it took, by the wall clock. */
    seconds: doublePrecision('seconds'),
    /** Why there is no result. */
    problem: jsonb('problem').$type<unknown>(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    uniqueIndex('experiment_cases_number').on(table.experimentId, table.number),
    index('experiment_cases_state').on(table.state, table.turn),
  ],
);
