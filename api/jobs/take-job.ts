/** Taking a job: from then on this worker alone may write what becomes of it, until its lease runs out. */
import { randomUUID } from 'node:crypto';
import { and, eq, lt, or, sql } from 'drizzle-orm';
import type { Store, Tx } from '../store/store.ts';
import { type JobState, jobs } from '../store/tables/jobs.ts';
import { tellJob } from './job-audit.ts';
import type { Patience } from './job-limits.ts';
import { workerVanished } from './job-problem.ts';
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

/**
 * What was running had a worker that vanished: killed, or its machine lost. What it was at did not fail, and goes on as
 * the same attempt.
 */
export function countedAnew({ state, attempts, vanished }: Pick<JobRow, 'state' | 'attempts' | 'vanished'>) {
  return state === 'running' ? { attempts, vanished: vanished + 1 } : { attempts: attempts + 1, vanished };
}

/** Null where somebody else has it, it has ended, or its worker vanished too often and it is given up now. */
export async function takeJob(
  store: Store,
  queue: JobQueue,
  jobId: string,
  patience: Pick<Patience, 'leaseSeconds' | 'vanishings'>,
): Promise<TakenJob | null> {
  return store.change('worker', async (tx, audit) => {
    const [before] = await tx
      .select()
      .from(jobs)
      .where(and(eq(jobs.id, jobId), isFree))
      .for('update');
    if (before === undefined) return null;
    const counts = countedAnew(before);
    const tell = (state: JobState) =>
      tellJob(tx, audit, {
        semesterId: before.semesterId,
        entity: 'jobs',
        entityKey: jobId,
        action: 'change',
        before: { state: before.state, attempts: before.attempts, vanished: before.vanished },
        after: { state, ...counts },
      });
    if (counts.vanished >= patience.vanishings) {
      await giveUp(tx, queue, before, counts.vanished);
      await tell('dead');
      return null;
    }
    const lease = randomUUID();
    const [row] = await tx
      .update(jobs)
      .set({
        state: 'running',
        lease,
        leaseUntil: leaseEnd(patience.leaseSeconds),
        ...counts,
        startedAt: before.startedAt ?? sql`now()`,
        version: before.version + 1,
      })
      .where(eq(jobs.id, jobId))
      .returning();
    if (row === undefined) throw new Error('a job that was locked is gone');
    await tell(row.state);
    return { row, lease };
  });
}

/** Nobody can say what became of it, and most likely it would take down the next worker too. */
async function giveUp(tx: Tx, queue: JobQueue, { id, version }: JobRow, vanished: number): Promise<void> {
  await tx
    .update(jobs)
    .set({
      state: 'dead',
      vanished,
      lease: null,
      leaseUntil: null,
      endedAt: sql`now()`,
      problems: [workerVanished(vanished)],
      version: version + 1,
    })
    .where(eq(jobs.id, id));
  await queue.bury(tx, id);
}
