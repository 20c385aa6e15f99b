/** What a job plans from: its semester as it was, the plans it goes on from, the timetables. */
import { and, eq } from 'drizzle-orm';
import { planDigest } from '../../solver/domain/digest.ts';
import { readPublishedPlan } from '../../solver/domain/read-plan.ts';
import { readSemester } from '../../solver/domain/read-semester.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { type KeptJourneys, keptJourneys } from '../gtfs/kept-journeys.ts';
import type { PlanningTask } from '../planning/planning-task.ts';
import { type FeedPlaces, semesterFeeds } from '../planning/semester-feeds.ts';
import { readSnapshot } from '../store/snapshots.ts';
import type { Db } from '../store/store.ts';
import { plans } from '../store/tables.ts';
import { bestPlan } from './best-plan.ts';
import { type JobProblem, jobProblem, PUBLISHED_GONE, SNAPSHOT_GONE } from './job-problem.ts';
import { limitsLeft, type Spent } from './job-progress.ts';
import { type JobRequest, jobRequestSchema } from './job-request.ts';
import type { JobRow } from './start-job.ts';

/** A worker that is killed loses no more than this. */
const INTERIM_SECONDS = 5;

export type JobInput =
  | {
      readonly ok: true;
      readonly task: Omit<PlanningTask, 'stopFlag'>;
      readonly request: JobRequest;
      readonly journeys: KeptJourneys;
      /** What the coordinator should know of the timetables. */
      readonly warnings: readonly JobProblem[];
    }
  /** Trying again would end the same way. */
  | { readonly ok: false; readonly problems: readonly JobProblem[] };

export async function readJobInput(db: Db, job: JobRow, spent: Spent, places: FeedPlaces): Promise<JobInput> {
  const request = jobRequestSchema.parse(job.request);
  const raw = job.snapshot === null ? null : await readSnapshot(db, job.semesterId, job.snapshot);
  if (raw === null) return { ok: false, problems: [SNAPSHOT_GONE] };
  const reading = readSemester(raw);
  if (!reading.ok) return { ok: false, problems: reading.problems.map(jobProblem) };
  const { semester, digest } = reading;
  const published = await publishedPlan(db, job.semesterId, semester, request);
  if (!published.ok) return published;
  const feeds = await semesterFeeds(semester, places);
  if (!feeds.ok) return { ok: false, problems: feeds.problems.map(jobProblem) };
  const { images, warnings } = feeds;
  const journeys = keptJourneys(semester, images, places.cache);
  const startFrom = await bestPlan(db, job.id);
  const task = {
    semester,
    semesterDigest: digest,
    images,
    journeys: journeys.image,
    seed: request.seed,
    lp: 'auto' as const,
    interimSeconds: INTERIM_SECONDS,
    ...limitsLeft(request, spent),
    ...published.given,
    ...(startFrom === null ? {} : { startFrom }),
  };
  return { ok: true, task, request, journeys, warnings: warnings.map(jobProblem) };
}

type Published =
  | { readonly ok: true; readonly given: Pick<PlanningTask, 'published'> }
  | { readonly ok: false; readonly problems: readonly JobProblem[] };

async function publishedPlan(
  db: Db,
  semesterId: string,
  semester: Semester,
  { replanOf }: JobRequest,
): Promise<Published> {
  if (replanOf === undefined) return { ok: true, given: {} };
  const [found] = await db
    .select({ body: plans.body })
    .from(plans)
    .where(and(eq(plans.id, replanOf), eq(plans.semesterId, semesterId)));
  if (found === undefined) return { ok: false, problems: [PUBLISHED_GONE] };
  const reading = readPublishedPlan(found.body, semester);
  if (!reading.ok) return { ok: false, problems: reading.problems.map(jobProblem) };
  return { ok: true, given: { published: { plan: reading.plan, digest: planDigest(found.body) } } };
}
