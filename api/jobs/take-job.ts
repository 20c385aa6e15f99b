/** Taking a job: from then on this worker alone may write what becomes of it, until its lease runs out. */
import { randomUUID } from 'node:crypto';
import { and, eq, lt, or, sql } from 'drizzle-orm';
import type { Store, Tx } from '../store/store.ts';
import { jobs } from '../store/tables.ts';
import { tellJob } from './job-audit.ts';
import type { Patience } from './job-limits.ts';
import { givenUp, WENT_DOWN } from './job-problem.ts';
import type { JobQueue } from './job-queue.ts';
import type { JobRow } from './start-job.ts';

/** A job and the lease on it. */
export interface TakenJob {
  readonly row: JobRow;
  readonly lease: string;
}

/** In the database's own time: the machines' clocks may differ. */
export const leaseEnd = (seconds: number) => sql`now() + ${seconds}::int * interval '1 second'`;

/** Nobody works on it: it waits, or who did gave no sign of life. */
export const isFree = or(
  eq(jobs.state, 'queued'),
  and(eq(jobs.state, 'running'), lt(jobs.leaseUntil, sql`now()`)),
);

/** Null where somebody else has it, it has ended, or it was tried too often and is given up now. */
export async function takeJob(
  store: Store,
  queue: JobQueue,
  jobId: string,
  patience: Pick<Patience, 'leaseSeconds' | 'attempts'>,
): Promise<TakenJob | null> {
  return store.change('worker', async (tx, audit) => {
    const [before] = await tx
      .select()
      .from(jobs)
      .where(and(eq(jobs.id, jobId), isFree))
      .for('update');
    if (before === undefined) return null;
    const tell = (after: object) =>
      tellJob(tx, audit, {
        semesterId: before.semesterId,
        entity: 'jobs',
        entityKey: jobId,
        action: 'change',
        before: { state: before.state, attempts: before.attempts },
        after,
      });
    if (before.attempts >= patience.attempts) {
      await giveUp(tx, queue, before);
      await tell({ state: 'dead' });
      return null;
    }
    const lease = randomUUID();
    const [row] = await tx
      .update(jobs)
      .set({
        state: 'running',
        lease,
        leaseUntil: leaseEnd(patience.leaseSeconds),
        attempts: before.attempts + 1,
        startedAt: before.startedAt ?? sql`now()`,
        version: before.version + 1,
      })
      .where(eq(jobs.id, jobId))
      .returning();
    if (row === undefined) throw new Error('a job that was locked is gone');
    await tell({ state: row.state, attempts: row.attempts });
    return { row, lease };
  });
}

/** Its last attempts took the worker down with them, or nobody could say what became of them. */
async function giveUp(tx: Tx, queue: JobQueue, { id, attempts, version }: JobRow): Promise<void> {
  await tx
    .update(jobs)
    .set({
      state: 'dead',
      lease: null,
      leaseUntil: null,
      endedAt: sql`now()`,
      problems: [givenUp(attempts, WENT_DOWN)],
      version: version + 1,
    })
    .where(eq(jobs.id, id));
  await queue.bury(tx, id);
}
