/** The last steps of every run: what was found becomes a plan, and the plan is judged. */
import { acceptPlan } from './check/accept-plan.ts';
import type { UnplacedModule } from './domain/plan-schema.ts';
import { travelNotices } from './explain/travel-notices.ts';
import { type AssemblyRequest, assemblePlan, type FoundPlan } from './plan-assembly.ts';
import type { PlanningAnswer } from './planning-request.ts';

export type CheckedOutcome =
  | Pick<Extract<PlanningAnswer, { kind: 'planned' }>, 'kind' | 'plan' | 'notices'>
  | Extract<PlanningAnswer, { kind: 'rejected' }>;

/** @param seconds since planning began */
export function checkedOutcome(
  request: AssemblyRequest,
  found: FoundPlan,
  unplaced: readonly UnplacedModule[],
  seconds: number,
): CheckedOutcome {
  const { semester, timetables = [], published } = request;
  const plan = assemblePlan(request, found, unplaced, seconds);
  const acceptance = acceptPlan(semester, plan, published?.plan ?? null, timetables);
  if (!acceptance.ok) return { kind: 'rejected', plan, report: acceptance.report };
  return { kind: 'planned', plan: acceptance.plan, notices: travelNotices(semester, plan) };
}
