/** Plans that the checker accepts, for the tests of what is rendered from them. */
import { acceptPlan } from '../../../solver/check/accept-plan.ts';
import { checkPlan } from '../../../solver/check/check-plan.ts';
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import type { Placement, Plan } from '../../../solver/domain/plan-schema.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import { plan } from '../../../solver/testing/builders.ts';
import type { Timetables } from '../../../solver/travel/gtfs/feeds.ts';

export interface AcceptedPlanOptions {
  readonly over?: Partial<Plan>;
  readonly published?: Plan;
  /** Of the feeds of the semester, where the plan has rides. */
  readonly timetables?: Timetables;
  /** A cost that no plan with as much placed can go below. */
  readonly costBound?: number;
  /** How much could be placed at most; what is placed where not given. */
  readonly priorityBound?: number;
}

/** A plan of these placements that is right about itself. @throws Error listing what the checker holds against it. */
export function acceptedPlan(
  world: Semester,
  placements: readonly Placement[],
  { over = {}, published, timetables = [], costBound, priorityBound }: AcceptedPlanOptions = {},
): CheckedPlan {
  const bare = plan(world, placements, over);
  const { score } = checkPlan(world, bare, published ?? null, timetables);
  const bound = {
    priorityPlaced: priorityBound ?? score.priorityPlaced,
    cost: costBound ?? null,
  };
  const short = bound.priorityPlaced - score.priorityPlaced;
  const costGap = bound.cost === null ? null : score.cost - bound.cost;
  const gap =
    short > 0 ? { kind: 'placed' as const, value: short } : { kind: 'cost' as const, value: costGap };
  const acceptance = acceptPlan(world, { ...bare, score, bound, gap }, published ?? null, timetables);
  if (!acceptance.ok)
    throw new Error(`not a plan to test with: ${JSON.stringify(acceptance.report, null, 1)}`);
  return acceptance.plan;
}
