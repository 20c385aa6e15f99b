/** Jobs as they stand, with the plan that each has so far. */
import { and, desc, eq, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../store/store.ts';
import { type JobState, jobs, plans, semesters } from '../store/tables.ts';
import type { JobRow } from './start-job.ts';

export interface JobAsItStands {
  readonly job: JobRow;
  readonly centreId: string;
  /** Null where there is none yet. */
  readonly planId: string | null;
  /** When it was asked, to the microsecond: where a page goes on. */
  readonly createdText: string;
}

export const ENDED: ReadonlySet<JobState> = new Set(['done', 'stopped', 'failed', 'dead']);

const standing = (db: Db) =>
  db
    .select({
      job: jobs,
      centreId: semesters.centreId,
      planId: plans.id,
      createdText: sql<string>`${jobs.createdAt}::text`,
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
  /** When and which the last of the page before was. */
  readonly after?: { readonly createdText: string; readonly id: string } | undefined;
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
        after === undefined ? undefined : olderThan(after),
      ),
    )
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(limit);
}

function olderThan({ createdText, id }: NonNullable<JobPage['after']>) {
  const then = sql`${createdText}::timestamptz`;
  return or(lt(jobs.createdAt, then), and(eq(jobs.createdAt, then), lt(jobs.id, id)));
}
