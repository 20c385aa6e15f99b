/**
 * Better plans handed out while the search goes on, each checked: who keeps them loses little when the run is broken
 * off. They say of nobody why there is no place, and their bound is what was proven so far.
 */
import { acceptPlan } from './check/accept-plan.ts';
import { assemblePlan } from './plan-assembly.ts';
import type { PlanningRequest } from './planning-request.ts';
import type { Prepared } from './prepare/prepared.ts';
import type { SearchProgress } from './search/search.ts';
import { unload } from './search/state/unload.ts';

/** @returns what is told of every step of the search; null where nobody wants such plans */
export function interimPlans(
  request: PlanningRequest,
  prepared: Prepared,
  seconds: () => number,
): ((progress: SearchProgress) => void) | null {
  const { interim, semester, published, timetables = [] } = request;
  if (interim === undefined) return null;
  let last: SearchProgress['plan'] | null = null;
  let lastAt = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const { plan: standing, steps, bound } = progress;
    // The clock first: comparing plans at every step would cost more.
    if (standing.length === 0 || seconds() - lastAt < interim.everySeconds || isSame(standing, last)) return;
    last = standing;
    const found = {
      placements: unload(prepared, standing),
      steps,
      stoppedBy: 'user' as const,
      bound: { priorityPlaced: bound.priorityPlaced ?? askedPriority(prepared), cost: bound.cost ?? 0 },
    };
    const unplaced = prepared.demands.flatMap(({ trainee, module, index }) =>
      standing[index] === null
        ? [{ trainee: trainee.id, module: module.id, blockers: [], remedies: [] }]
        : [],
    );
    const plan = assemblePlan(request, found, unplaced, seconds());
    const acceptance = acceptPlan(semester, plan, published?.plan ?? null, timetables);
    if (acceptance.ok) interim.onPlan(acceptance.plan);
    lastAt = seconds();
  };
}

function isSame(a: SearchProgress['plan'], b: SearchProgress['plan'] | null): boolean {
  return b !== null && (a === b || a.every((placed, i) => placed === b[i]));
}

function askedPriority({ demands }: Prepared): number {
  return demands.reduce((sum, { priority }) => sum + priority, 0);
}
