/** What a job plans from, as it is stored: nothing of it has been read yet. */
import { and, eq } from 'drizzle-orm';
import { readSnapshot } from '../store/snapshots.ts';
import type { Db } from '../store/store.ts';
import { plans } from '../store/tables/plans.ts';
import type { JobMaterial } from './job-input.ts';
import { jobRequestSchema } from './job-request.ts';
import type { JobRow } from './start-job.ts';

export async function jobMaterial(
  db: Db,
  { id, semesterId, snapshot, request }: JobRow,
): Promise<Pick<JobMaterial, 'request' | 'semester' | 'published' | 'startFrom'>> {
  const asked = jobRequestSchema.parse(request);
  const { replanOf } = asked;
  const ofSemester =
    replanOf === undefined ? null : and(eq(plans.id, replanOf), eq(plans.semesterId, semesterId));
  return {
    request: asked,
    semester: snapshot === null ? null : await readSnapshot(db, semesterId, snapshot),
    published: ofSemester === null ? null : await bodyOf(db, ofSemester),
    startFrom: await bodyOf(db, eq(plans.jobId, id)),
  };
}

async function bodyOf(db: Db, which: ReturnType<typeof and>): Promise<unknown> {
  const [found] = await db.select({ body: plans.body }).from(plans).where(which);
  return found?.body ?? null;
}
