/** Whether the service can do its work: its database answers, has our tables, and its queue does. */
import { sql } from 'drizzle-orm';
import type { JobQueue } from '../jobs/job-queue.ts';
import { refuseNewerDatabase } from '../store/migrate.ts';
import type { Store } from '../store/store.ts';

export const CHECKS = ['running', 'database', 'migrations', 'queue'] as const;
export type Check = (typeof CHECKS)[number];

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<Check, 'ok' | 'failed'>>;
}

/** @param isStopping whether the service was asked to end: it then takes no new work */
export async function readiness(store: Store, queue: JobQueue, isStopping: boolean): Promise<Readiness> {
  const [database, migrations, queued] = await Promise.all([
    succeeds(store.db.execute(sql`select 1`)),
    succeeds(refuseNewerDatabase(store.db)),
    succeeds(queue.sizes()),
  ]);
  const checks = { running: isStopping ? 'failed' : 'ok', database, migrations, queue: queued } as const;
  return { ready: Object.values(checks).every((outcome) => outcome === 'ok'), checks };
}

/** Why not is in the log of what failed; whoever asks here may be anybody. */
async function succeeds(work: PromiseLike<unknown>): Promise<'ok' | 'failed'> {
  try {
    await work;
    return 'ok';
  } catch {
    return 'failed';
  }
}
