/** Finds jobs that nobody works on and that nothing in the queue would wake. */
import { sql } from 'drizzle-orm';
import type { Store } from '../store/store.ts';
import { jobs } from '../store/tables/jobs.ts';
import { expiry } from './job-limits.ts';
import type { JobQueue } from './job-queue.ts';
import { jobRequestSchema } from './job-request.ts';
import { isFree } from './take-job.ts';

/**
 * Gives every job that is free an entry in the queue; one that has an entry waiting gets no second. So a job whose worker
 * was killed is taken up when its lease has run out, and one that came out of a backup without its entry too.
 */
export async function sweepJobs(store: Store, queue: JobQueue): Promise<void> {
  await store.change('worker', async (tx) => {
    const free = await tx
      .select({ id: jobs.id, request: jobs.request })
      .from(jobs)
      .where(isFree)
      .orderBy(sql`${jobs.createdAt}`);
    for (const { id, request } of free) {
      const { seconds } = jobRequestSchema.parse(request);
      await queue.send(tx, id, { expireInSeconds: expiry(seconds) });
    }
  });
}
