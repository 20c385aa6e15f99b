/** A change: one transaction, its audit rows in it, done again where another transaction got in its way. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor, Audit, AuditEntry, Db, Tx } from './store.ts';
import { audit } from './tables/audit.ts';

/** Serialisation failure, deadlock: the database asks to try again. */
const BROKEN_OFF = new Set(['40001', '40P01']);
const ATTEMPTS = 5;
const AUDIT_ROWS_AT_ONCE = 1000;

export async function changeOn<T>(
  db: Db,
  actor: Actor,
  work: (tx: Tx, audit: Audit) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(db, actor, work);
    } catch (error) {
      if (attempt === ATTEMPTS || !BROKEN_OFF.has(sqlState(error))) throw error;
      await pause(10 * 2 ** attempt);
    }
  }
}

function once<T>(db: Db, actor: Actor, work: (tx: Tx, audit: Audit) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    const told: AuditEntry[] = [];
    const result = await work(tx, async (entry) => {
      told.push({ ...entry, actor });
    });
    for (let i = 0; i < told.length; i += AUDIT_ROWS_AT_ONCE) {
      await tx.insert(audit).values(told.slice(i, i + AUDIT_ROWS_AT_ONCE).map(auditRow));
    }
    return result;
  });
}

function auditRow(entry: AuditEntry): typeof audit.$inferInsert {
  const { centreId = null, semesterId = null, before = null, after = null, person = null, ...rest } = entry;
  return { ...rest, centreId, semesterId, before, after, person };
}

/** PostgreSQL's code of an error, wherever the query builder has wrapped it; empty for any other error. */
export function sqlState(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code))
    return error.code;
  return sqlState(error.cause);
}
