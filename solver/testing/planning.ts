/** Plans a test's semester by steps, with a clock that stands still: the same every time. */
import { planDigest, semesterDigest } from '../domain/digest.ts';
import type { Plan } from '../domain/plan-schema.ts';
import type { Semester } from '../domain/semester-schema.ts';
import { planSemester } from '../plan-semester.ts';
import type { PlanningAnswer, PlanningRequest } from '../planning-request.ts';

export const STANDING_CLOCK = () => 0;

/** @param published the plan in force, when this is a replan */
export function requestFor(
  semester: Semester,
  published?: Plan,
  over: Partial<PlanningRequest> = {},
): PlanningRequest {
  return {
    semester,
    semesterDigest: semesterDigest(semester),
    ...(published === undefined ? {} : { published: { plan: published, digest: planDigest(published) } }),
    seed: 1,
    maxSteps: 25,
    clock: STANDING_CLOCK,
    ...over,
  };
}

/**
 * The plan, which the checker accepted.
 *
 * @throws Error saying what went wrong: a pin that cannot be kept, or what the checker found
 */
export function planned(semester: Semester, published?: Plan, over: Partial<PlanningRequest> = {}): Plan {
  return acceptedPlan(planSemester(requestFor(semester, published, over)));
}

export function acceptedPlan(answer: PlanningAnswer): Plan {
  if (answer.kind === 'planned') return answer.plan.plan;
  throw new Error(JSON.stringify(answer.kind === 'rejected' ? answer.report : answer.problems, null, 1));
}
