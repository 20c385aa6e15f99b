/**
 * What a job plans from, read: its semester as it was, the plans it goes on from, the timetables. That takes long for a
 * large semester, and minutes where a timetable is read for the first time: it is done on a thread of its own, so that
 * the job goes on giving signs of life and the service answering.
 */
import { planDigest } from '../../solver/domain/digest.ts';
import { planSchema } from '../../solver/domain/plan-schema.ts';
import { readPublishedPlan } from '../../solver/domain/read-plan.ts';
import { readSemester } from '../../solver/domain/read-semester.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { keptJourneys } from '../gtfs/kept-journeys.ts';
import type { PlanningTask } from '../planning/planning-task.ts';
import { startThread } from '../planning/planning-thread.ts';
import { type FeedPlaces, semesterFeeds } from '../planning/semester-feeds.ts';
import { interimSeconds } from './job-limits.ts';
import { type JobProblem, jobProblem, PUBLISHED_GONE, SNAPSHOT_GONE } from './job-problem.ts';
import { limitsLeft, type Spent } from './job-progress.ts';
import type { JobRequest } from './job-request.ts';

/** Plain values: they are copied into the thread. */
export interface JobMaterial {
  readonly request: JobRequest;
  /** As it was stored, null where it is gone; so are the plans. */
  readonly semester: unknown;
  /** Where the request names one. */
  readonly published: unknown;
  /** The job's own best plan so far, where there is one. */
  readonly startFrom: unknown;
  readonly spent: Spent;
  readonly places: FeedPlaces;
}

export type JobInput =
  | {
      readonly ok: true;
      readonly task: Omit<PlanningTask, 'stopFlag'>;
      readonly request: JobRequest;
      /** What the coordinator should know of the timetables. */
      readonly warnings: readonly JobProblem[];
    }
  /** Trying again would end the same way. */
  | { readonly ok: false; readonly problems: readonly JobProblem[] };

const THREAD_ENTRY = new URL('../../bin/job-input-worker.mjs', import.meta.url);

/** On a thread. @param signal ends it, and rejects. @throws ThreadCrash */
export async function readOnThread(material: JobMaterial, signal: AbortSignal): Promise<JobInput> {
  signal.throwIfAborted();
  const thread = startThread<JobInput, JobInput>(
    { entry: THREAD_ENTRY, workerData: material, index: 0 },
    (input) => input,
  );
  const end = () => void thread.end();
  signal.addEventListener('abort', end, { once: true });
  try {
    return await thread.answer;
  } finally {
    signal.removeEventListener('abort', end);
    await thread.end();
  }
}

export async function jobInput({ request, spent, places, ...stored }: JobMaterial): Promise<JobInput> {
  if (stored.semester === null) return { ok: false, problems: [SNAPSHOT_GONE] };
  const reading = readSemester(stored.semester);
  if (!reading.ok) return { ok: false, problems: reading.problems.map(jobProblem) };
  const { semester, digest } = reading;
  const published = publishedPlan(stored.published, semester, request);
  if (!published.ok) return published;
  const feeds = await semesterFeeds(semester, places);
  if (!feeds.ok) return { ok: false, problems: feeds.problems.map(jobProblem) };
  const { images, warnings } = feeds;
  const task = {
    semester,
    semesterDigest: digest,
    images,
    journeys: keptJourneys(semester, images, places.cache).image,
    seed: request.seed,
    lp: 'auto' as const,
    interimSeconds: interimSeconds(semester.trainees.length),
    ...limitsLeft(request, spent),
    ...published.given,
    ...(stored.startFrom === null ? {} : { startFrom: planSchema.parse(stored.startFrom) }),
  };
  return { ok: true, task, request, warnings: warnings.map(jobProblem) };
}

type Published =
  | { readonly ok: true; readonly given: Pick<PlanningTask, 'published'> }
  | { readonly ok: false; readonly problems: readonly JobProblem[] };

function publishedPlan(raw: unknown, semester: Semester, { replanOf }: JobRequest): Published {
  if (replanOf === undefined) return { ok: true, given: {} };
  if (raw === null) return { ok: false, problems: [PUBLISHED_GONE] };
  const reading = readPublishedPlan(raw, semester);
  if (!reading.ok) return { ok: false, problems: reading.problems.map(jobProblem) };
  return { ok: true, given: { published: { plan: reading.plan, digest: planDigest(raw) } } };
}
