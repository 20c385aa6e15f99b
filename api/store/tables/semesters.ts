import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { centres } from './centres.ts';
import { created, version } from './columns.ts';

export const semesters = pgTable(
  'semesters',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    centreId: uuid('centre_id')
      .notNull()
      .references(() => centres.id),
    /** The semester's own id, as in its files. */
    key: text('key').notNull(),
    /** All of `stageplan-semester/1` that is not a list of records: name, dates, rules, childcare, transit. */
    head: jsonb('head').$type<Readonly<Record<string, unknown>>>().notNull(),
    version: version(),
    /** Rises with any change to the semester or its records: a plan knows of which it was made. */
    revision: integer('revision').notNull().default(1),
    /** Rises with any change to the names of its people: the version of the name that was changed. */
    peopleRevision: integer('people_revision').notNull().default(0),
    createdAt: created(),
  },
  (table) => [uniqueIndex('semesters_key').on(table.centreId, table.key)],
);

export const RECORD_KINDS = [
  'closure',
  'programme',
  'module',
  'employer',
  'site',
  'unit',
  'mentor',
  'trainee',
  'pin',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** One entry of one of the semester's lists, as its JSON holds it (defaults not filled in). */
export const records = pgTable(
  'records',
  {
    semesterId: uuid('semester_id')
      .notNull()
      .references(() => semesters.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: RECORD_KINDS }).notNull(),
    /** The entry's id in the semester; for closures and pins one made by the service. */
    key: text('key').notNull(),
    /** Where it stands in its list: the semester's digest depends on it. */
    position: integer('position').notNull(),
    body: jsonb('body').$type<Readonly<Record<string, unknown>>>().notNull(),
    /** Whose it is, for `unit`, `site`, `mentor` and `employer`: what an employer may see hangs on it. */
    employer: text('employer'),
    version: version(),
  },
  (table) => [
    primaryKey({ columns: [table.semesterId, table.kind, table.key] }),
    index('records_employer').on(table.semesterId, table.employer),
  ],
);

/** A semester as it was when something was planned of it, once for each digest. No names. */
export const snapshots = pgTable(
  'snapshots',
  {
    semesterId: uuid('semester_id')
      .notNull()
      .references(() => semesters.id, { onDelete: 'cascade' }),
    digest: text('digest').notNull(),
    body: jsonb('body').$type<Readonly<Record<string, unknown>>>().notNull(),
    createdAt: created(),
  },
  (table) => [primaryKey({ columns: [table.semesterId, table.digest] })],
);
