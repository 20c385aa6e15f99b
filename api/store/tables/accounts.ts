import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { centres } from './centres.ts';
import { created, moment, version } from './columns.ts';

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
