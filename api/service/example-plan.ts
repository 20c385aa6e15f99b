/** The first plan of the example semester: asked like any other, and told to who looks on. */
import { DateTime } from 'luxon';
import type { Language } from '../../solver/domain/problem.ts';
import { type JobProgress, jobProgressSchema } from '../jobs/job-progress.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { JobAsItStands } from '../jobs/read-jobs.ts';
import { startJob } from '../jobs/start-job.ts';
import { watchJob } from '../jobs/watch-job.ts';
import type { PlanLibrary } from '../plans/plan-library.ts';
import { planningInput } from '../plans/planning-input.ts';
import type { Store } from '../store/store.ts';
import type { ExampleSemester } from './example-semester.ts';
import { startWords } from './start-words.ts';

/** Long enough for a good plan on a laptop; the same seed as `npm run plan`. */
const LIMITS = { seed: 1, seconds: 50 };
const TOLD_EVERY_SECONDS = 5;

export interface ExamplePlanning {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly library: PlanLibrary;
  readonly clock: () => Date;
}

/** Puts it in the queue. @returns the job, or null where the semester is being planned or cannot be */
export async function askExamplePlan(
  { store, queue, library, clock }: ExamplePlanning,
  { semesterId }: ExampleSemester,
): Promise<string | null> {
  const prepare = (id: string) => planningInput({ store, library, clock }, id);
  const asked = { semesterId, request: LIMITS, askedBy: null };
  const started = await startJob(store, { queue, prepare }, asked);
  return started.kind === 'started' ? started.job.id : null;
}

/** Lines for the terminal while the job runs, a few seconds apart, and one at its end. */
export async function* examplePlanLines(
  store: Store,
  { semesterId, name }: ExampleSemester,
  jobId: string,
  { language, signal }: { readonly language: Language; readonly signal: AbortSignal },
): AsyncGenerator<string> {
  const words = startWords(language);
  let told = DateTime.fromMillis(0);
  const watched = { semesterId, jobId, seenVersion: null, everyMilliseconds: 500 };
  for await (const seen of watchJob(store, watched, signal)) {
    if (seen === null) continue;
    const progress = progressOf(seen);
    if (seen.job.endedAt !== null) {
      yield progress === null || seen.planId === null
        ? words.notPlanned(name)
        : words.planned(name, progress);
    } else if (progress !== null && DateTime.now().diff(told, 'seconds').seconds >= TOLD_EVERY_SECONDS) {
      told = DateTime.now();
      yield words.planning(
        name,
        { ...progress, seconds: Math.min(progress.seconds, LIMITS.seconds) },
        LIMITS.seconds,
      );
    }
  }
}

function progressOf({ job }: JobAsItStands): JobProgress | null {
  return jobProgressSchema.safeParse(job.progress).data ?? null;
}
