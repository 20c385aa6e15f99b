/** Planning jobs as they are told. */
import { z } from 'zod';
import type { Language } from '../../../solver/domain/problem.ts';
import { SECOND_LIMITS } from '../../jobs/job-limits.ts';
import { jobProblemSchema } from '../../jobs/job-problem.ts';
import { jobProgressSchema } from '../../jobs/job-progress.ts';
import { jobRequestSchema } from '../../jobs/job-request.ts';
import type { JobAsItStands } from '../../jobs/read-jobs.ts';
import { JOB_STATES } from '../../store/tables/jobs.ts';

const MAX_STEPS = 1_000_000_000;
const MAX_SEED = 2 ** 32 - 1;
const MAX_WORKERS = 64;

export const startSchema = z
  .strictObject({
    seed: z
      .int()
      .min(0)
      .max(MAX_SEED)
      .default(1)
      .meta({ description: 'The same semester, seed and steps give the same plan' }),
    seconds: z
      .number()
      .min(SECOND_LIMITS.min)
      .max(SECOND_LIMITS.max)
      .optional()
      .meta({ description: `How long to plan at most; ${SECOND_LIMITS.usual} where neither is told` }),
    steps: z.int().min(0).max(MAX_STEPS).optional().meta({ description: 'How many steps to plan at most' }),
    replanOf: z.uuid().optional().meta({
      description:
        'Id of the plan that the new one changes as little of as it can; the published one where it is left out and there is one',
    }),
    frozenUntil: z.iso.date().optional().meta({
      description:
        'Days of the published plan up to and including this one stay as they were, and no new ones come before it; today where it is left out',
    }),
    workers: z
      .int()
      .min(1)
      .max(MAX_WORKERS)
      .optional()
      .meta({ description: 'Threads at most; the machine that plans may have fewer' }),
  })
  .meta({ id: 'StartJob', example: { seconds: 120 } });
export type StartBody = z.infer<typeof startSchema>;

const moment = z.iso.datetime();
const problem = z.strictObject({ ...jobProblemSchema.shape, text: z.string() });

export const jobSchema = z
  .strictObject({
    id: z.uuid(),
    semester: z.uuid(),
    state: z.enum(JOB_STATES).meta({
      description:
        'queued: waits for a worker; running; done; stopped: ended early, with its best plan if it had one; failed: cannot be planned, problems say why; dead: set aside, for it failed or lost its worker too often',
    }),
    request: z.strictObject({ ...jobRequestSchema.shape }),
    progress: jobProgressSchema.nullable().meta({ description: 'Null before planning begins' }),
    problems: z.array(problem).meta({ description: 'Why it failed, or what to know of the plan' }),
    plan: z.uuid().nullable().meta({ description: 'Its best plan so far' }),
    attempts: z.int().meta({ description: 'In a row, the present one included' }),
    vanished: z.int().meta({
      description:
        'How often in a row its worker disappeared in the middle of the work; that is no attempt that failed',
    }),
    stopAsked: z.boolean(),
    createdAt: moment,
    startedAt: moment.nullable(),
    endedAt: moment.nullable(),
    version: z.int(),
  })
  .meta({ id: 'Job' });

export function jobView({ job, planId }: JobAsItStands, language: Language): z.infer<typeof jobSchema> {
  return {
    id: job.id,
    semester: job.semesterId,
    state: job.state,
    request: jobRequestSchema.parse(job.request),
    progress: jobProgressSchema.nullable().parse(job.progress),
    problems: problemsOf(job.problems, language),
    plan: planId,
    attempts: job.attempts,
    vanished: job.vanished,
    stopAsked: job.stopAskedAt !== null,
    createdAt: iso(job.createdAt),
    startedAt: job.startedAt === null ? null : iso(job.startedAt),
    endedAt: job.endedAt === null ? null : iso(job.endedAt),
    version: job.version,
  };
}

export const deadJobSchema = z
  .strictObject({
    id: z.uuid(),
    semester: z.uuid(),
    centre: z.uuid(),
    attempts: z.int(),
    vanished: z.int(),
    problems: z.array(problem),
    endedAt: moment.nullable(),
  })
  .meta({ id: 'DeadJob' });

/** For who looks after the service: nothing of what is planned. */
export function deadJobView(
  { job, centreId }: JobAsItStands,
  language: Language,
): z.infer<typeof deadJobSchema> {
  return {
    id: job.id,
    semester: job.semesterId,
    centre: centreId,
    attempts: job.attempts,
    vanished: job.vanished,
    problems: problemsOf(job.problems, language),
    endedAt: job.endedAt === null ? null : iso(job.endedAt),
  };
}

function problemsOf(problems: unknown, language: Language): z.infer<typeof problem>[] {
  const all = z.array(jobProblemSchema).parse(problems ?? []);
  return all.map(({ severity, path, text }) => ({ severity, path, text: text[language] }));
}

function iso(text: string): string {
  return new Date(text).toISOString();
}
