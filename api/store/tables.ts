/**
 * What the service keeps, table by table: one dialect (PostgreSQL), embedded or by URL. Migrations in `migrations/` are
 * generated from this file (`npm run migration`).
 *
 * What planning reads (`records`) holds no names: those are in `people`, which planning never joins.
 */
import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { DateTime } from 'luxon';

/**
 * Moments are ISO strings in UTC (`2026-11-22T10:00:00.000Z`): the two drivers differ on dates in a local zone, not
 * on text. To the millisecond, so that one that was read finds its row again.
 */
const moment = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver: isoMoment,
});

/** @param text as the database writes a moment, in whatever zone its session has */
function isoMoment(text: string): string {
  const iso = DateTime.fromSQL(text, { zone: 'utc' }).toISO();
  if (iso === null) throw new TypeError(`the database gave a moment that is none: ${text}`);
  return iso;
}

const created = () => moment('created_at').notNull().default(sql`now()`);
/** Rises with every change; it is the ETag, and what If-Match is held to. */
const version = () => integer('version').notNull().default(1);

export const centres = pgTable('centres', {
  id: uuid('id').primaryKey().defaultRandom(),
  name: text('name').notNull(),
  /** Of the centre's OpenID Connect provider; the secret is configuration, never here. */
  oidcIssuer: text('oidc_issuer'),
  version: version(),
  createdAt: created(),
});

export const ROLES = ['administrator', 'coordinator', 'employer', 'mentor', 'trainee', 'researcher'] as const;
export type Role = (typeof ROLES)[number];

/** Mentors and trainees have no account: they come by link (`feeds`). */
export const accounts = pgTable(
  'accounts',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** None for an administrator. */
    centreId: uuid('centre_id').references(() => centres.id),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    /** For an employer: the employer's id in the semesters of this centre. */
    employer: text('employer'),
    /** None while invited, or where a provider signs in. */
    passwordHash: text('password_hash'),
    oidcSubject: text('oidc_subject'),
    failedSignIns: integer('failed_sign_ins').notNull().default(0),
    lockedUntil: moment('locked_until'),
    disabledAt: moment('disabled_at'),
    version: version(),
    createdAt: created(),
  },
  (table) => [
    /** One address may have an account in each of several centres: no centre learns of another's by inviting somebody. */
    uniqueIndex('accounts_email_in_centre').on(table.centreId, sql`lower(${table.email})`),
    uniqueIndex('accounts_email_of_administrator')
      .on(sql`lower(${table.email})`)
      .where(sql`${table.centreId} is null`),
    index('accounts_email').on(sql`lower(${table.email})`),
  ],
);

/** Only hashes are kept of what opens a door: session cookies, keys, links. */
export const sessions = pgTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  accountId: uuid('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  csrfHash: text('csrf_hash').notNull(),
  createdAt: created(),
  seenAt: moment('seen_at').notNull().default(sql`now()`),
  expiresAt: moment('expires_at').notNull(),
});

export const apiKeys = pgTable('api_keys', {
  id: uuid('id').primaryKey().defaultRandom(),
  accountId: uuid('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  label: text('label').notNull(),
  keyHash: text('key_hash').notNull().unique(),
  scopes: text('scopes').array().notNull(),
  createdAt: created(),
  usedAt: moment('used_at'),
  expiresAt: moment('expires_at'),
  revokedAt: moment('revoked_at'),
});

/** Used once: the first administrator's set-up, an invitation, a forgotten password. */
export const oneTimeLinks = pgTable('one_time_links', {
  tokenHash: text('token_hash').primaryKey(),
  purpose: text('purpose', { enum: ['set-up', 'invitation', 'password'] }).notNull(),
  accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'cascade' }),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
  createdAt: created(),
});

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
