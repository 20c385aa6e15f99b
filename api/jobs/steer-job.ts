/** What people ask of a job that there is: to stop, or to be tried again. */
import { and, eq, sql } from 'drizzle-orm';
import { readHead } from '../store/semester-reading.ts';
import type { Actor, Audit, Store, Tx } from '../store/store.ts';
import { jobs } from '../store/tables/jobs.ts';
import { tellJob } from './job-audit.ts';
import { expiry } from './job-limits.ts';
import type { JobQueue } from './job-queue.ts';
import { jobRequestSchema } from './job-request.ts';
import type { JobRow } from './start-job.ts';

/**
 * A job that runs ends soon and keeps its best plan; one that waits ends now, as does one that nobody works on but that
 * has a plan. One that has ended stays as it is.
 *
 * @returns the job as it then is; undefined where there is none
 */
export function stopJob(store: Store, actor: Actor, jobId: string): Promise<JobRow | undefined> {
  return store.change(actor, async (tx, audit) => {
    const job = await lockedJob(tx, jobId);
    if (job?.state === 'queued') return changed(tx, audit, job, { state: 'stopped', endedAt: sql`now()` });
    if (job?.state !== 'running' || job.stopAskedAt !== null) return job;
    return changed(tx, audit, job, { stopAskedAt: sql`now()` });
  });
}

export type Retry =
  | { readonly kind: 'retried'; readonly job: JobRow }
  | { readonly kind: 'absent' }
  /** Only what was given up is tried again. */
  | { readonly kind: 'not-dead'; readonly job: JobRow }
  /** The semester is being planned meanwhile. */
  | { readonly kind: 'busy' };

/** A job that was given up waits again, with all its attempts, and goes on from its best plan. */
export function retryJob(store: Store, queue: JobQueue, actor: Actor, jobId: string): Promise<Retry> {
  return store.change(actor, async (tx, audit): Promise<Retry> => {
    const [known] = await tx.select({ semesterId: jobs.semesterId }).from(jobs).where(eq(jobs.id, jobId));
    // As for a start: until this ends nobody else begins to plan the semester.
    if (known !== undefined) await readHead(tx, known.semesterId, 'update');
    const job = await lockedJob(tx, jobId);
    if (job === undefined) return { kind: 'absent' };
    if (job.state !== 'dead') return { kind: 'not-dead', job };
    const others = await tx
      .select({ id: jobs.id })
      .from(jobs)
      .where(and(eq(jobs.semesterId, job.semesterId), sql`${jobs.state} in ('queued', 'running')`));
    if (others.length > 0) return { kind: 'busy' };
    const waiting = await changed(tx, audit, job, {
      state: 'queued',
      attempts: 0,
      vanished: 0,
      problems: null,
      endedAt: null,
      stopAskedAt: null,
    });
    const { seconds } = jobRequestSchema.parse(job.request);
    await queue.exhume(tx, job.id);
    await queue.send(tx, job.id, { expireInSeconds: expiry(seconds) });
    return { kind: 'retried', job: waiting };
  });
}

async function lockedJob(tx: Tx, jobId: string): Promise<JobRow | undefined> {
  const [job] = await tx.select().from(jobs).where(eq(jobs.id, jobId)).for('update');
  return job;
}

type Change = Parameters<ReturnType<typeof updateJobs>['set']>[0];
const updateJobs = (tx: Tx) => tx.update(jobs);

async function changed(tx: Tx, audit: Audit, job: JobRow, change: Change): Promise<JobRow> {
  const [after] = await updateJobs(tx)
    .set({ ...change, version: job.version + 1 })
    .where(eq(jobs.id, job.id))
    .returning();
  if (after === undefined) throw new Error('a job that was locked is gone');
  await tellJob(tx, audit, {
    semesterId: job.semesterId,
    entity: 'jobs',
    entityKey: job.id,
    action: 'change',
    before: { state: job.state, stopAskedAt: job.stopAskedAt },
    after: { state: after.state, stopAskedAt: after.stopAskedAt },
  });
  return after;
}
