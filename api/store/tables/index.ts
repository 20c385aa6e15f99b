/**
 * What the service keeps, table by table: one dialect (PostgreSQL), embedded or by URL. Migrations in `../migrations/`
 * are generated from this list (`npm run migration`), and a backup goes by it; whoever needs one table imports its file.
 *
 * What planning reads (`records`) holds no names: those are in `people`, which planning never joins.
 */
export * from './accounts.ts';
export * from './audit.ts';
export * from './calendars.ts';
export * from './centres.ts';
export * from './experiments.ts';
export * from './idempotency-keys.ts';
export * from './import-previews.ts';
export * from './jobs.ts';
export * from './people.ts';
export * from './plans.ts';
export * from './semesters.ts';
