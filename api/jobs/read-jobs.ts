/** Jobs as they stand, with the plan that each has so far. */
import { and, eq } from 'drizzle-orm';
import { createdText, newestFirst, olderThan, type PageEnd } from '../store/newest-first.ts';
import type { Db } from '../store/store.ts';
import { type JobState, jobs } from '../store/tables/jobs.ts';
import { plans } from '../store/tables/plans.ts';
import { semesters } from '../store/tables/semesters.ts';
import type { JobRow } from './start-job.ts';

export interface JobAsItStands {
  readonly job: JobRow;
  readonly centreId: string;
  /** Null where there is none yet. */
  readonly planId: string | null;
  /** When it was asked: where a page goes on. */
  readonly createdText: string;
}

export const ENDED: ReadonlySet<JobState> = new Set(['done', 'stopped', 'failed', 'dead']);

const standing = (db: Db) =>
  db
    .select({
      job: jobs,
      centreId: semesters.centreId,
      planId: plans.id,
      createdText: createdText(jobs),
    })
    .from(jobs)
    .innerJoin(semesters, eq(semesters.id, jobs.semesterId))
    .leftJoin(plans, eq(plans.jobId, jobs.id));

/** Undefined where there is none of this semester. */
export async function jobOf(db: Db, semesterId: string, jobId: string): Promise<JobAsItStands | undefined> {
  const [found] = await standing(db).where(and(eq(jobs.id, jobId), eq(jobs.semesterId, semesterId)));
  return found;
}

export interface JobPage {
  readonly state?: JobState | undefined;
  /** Of the page before. */
  readonly after?: PageEnd | undefined;
  readonly limit: number;
}

/** Of a semester, or of all of them; the newest first. */
export function listJobs(
  db: Db,
  semesterId: string | null,
  { state, after, limit }: JobPage,
): Promise<readonly JobAsItStands[]> {
  return standing(db)
    .where(
      and(
        semesterId === null ? undefined : eq(jobs.semesterId, semesterId),
        state === undefined ? undefined : eq(jobs.state, state),
        olderThan(jobs, after),
      ),
    )
    .orderBy(...newestFirst(jobs))
    .limit(limit);
}
