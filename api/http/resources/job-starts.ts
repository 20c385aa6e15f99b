/** Starting to plan, and why it is refused. */
import { problemLine } from '../../../solver/domain/problem.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { SECOND_LIMITS } from '../../jobs/job-limits.ts';
import type { JobRequest } from '../../jobs/job-request.ts';
import { type JobRow, type Start, startJob } from '../../jobs/start-job.ts';
import { planningInput } from '../../plans/planning-input.ts';
import { Problem } from '../problem.ts';
import { invalidBody, notFound } from '../refusals.ts';
import type { Services } from '../services.ts';
import type { StartBody } from './job-views.ts';
import { planWork } from './own-plans.ts';

export interface Starting {
  readonly semesterId: string;
  readonly accountId: string;
  readonly body: StartBody;
}

export function jobAddress(semesterId: string, jobId: string): string {
  return `/v1/semesters/${semesterId}/jobs/${jobId}`;
}

/** @throws Problem where it cannot be planned now */
export async function startPlanning(
  services: Services,
  { semesterId, accountId, body }: Starting,
): Promise<JobRow> {
  const { frozenUntil, ...asked } = body;
  const { replanOf } = asked;
  const context = {
    queue: services.jobs,
    prepare: (id: string) => planningInput(planWork(services), id, { replanOf, frozenUntil }),
  };
  const start = await startJob(services.store, context, {
    semesterId,
    request: withLimits(asked),
    askedBy: accountId,
  });
  if (start.kind === 'started') return start.job;
  throw refusal(start, semesterId);
}

/** There is always a limit of time, so that every job ends. */
function withLimits({
  seed,
  seconds,
  steps,
  replanOf,
  workers,
}: Omit<StartBody, 'frozenUntil'>): Omit<JobRequest, 'revision'> {
  return {
    seed,
    seconds: seconds ?? (steps === undefined ? SECOND_LIMITS.usual : SECOND_LIMITS.withSteps),
    ...(steps === undefined ? {} : { steps }),
    ...(replanOf === undefined ? {} : { replanOf }),
    ...(workers === undefined ? {} : { workers }),
  };
}

function refusal(start: Exclude<Start, { readonly kind: 'started' }>, semesterId: string): Problem {
  switch (start.kind) {
    case 'absent':
      return notFound();
    case 'busy':
      return busy(jobAddress(semesterId, start.jobId));
    case 'no-such-plan':
      return invalidBody([
        {
          path: '/replanOf',
          text: say(
            'Dit is geen voorgesteld, bevestigd of gepubliceerd plan van dit semester.',
            'This is no proposed, confirmed or published plan of this semester.',
          ),
        },
      ]);
    case 'unsound':
      return new Problem(422, {
        type: 'semester-unsound',
        title: say('Dit semester kan zo niet gepland worden', 'This semester cannot be planned like this'),
        detail: say(
          'Met wat afgesproken is, klopt het niet meer. Verbeter wat hieronder staat.',
          'With what was agreed it is not right any more. Correct what is below.',
        ),
        errors: start.problems.map((problem) => ({
          path: '',
          text: say(problemLine(problem, 'nl'), problemLine(problem, 'en')),
        })),
      });
    case 'changing':
      return new Problem(409, {
        type: 'semester-changing',
        title: say('Het semester wordt net gewijzigd', 'The semester is being changed just now'),
        detail: say(
          'Er is niets gestart. Probeer het zo meteen opnieuw.',
          'Nothing was started. Try again in a moment.',
        ),
        headers: { 'Retry-After': '2' },
      });
  }
}

/** @param address of the job that is in the way, where that is known */
export function busy(address: string | null): Problem {
  return new Problem(409, {
    type: 'planning-busy',
    title: say('Dit semester wordt al gepland', 'This semester is being planned already'),
    detail: say(
      'Wacht tot die taak klaar is, of stop ze: haar beste plan blijft bewaard.',
      'Wait until that job has ended, or stop it: its best plan is kept.',
    ),
    ...(address === null ? {} : { headers: { Location: address } }),
  });
}
