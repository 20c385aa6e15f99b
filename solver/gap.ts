/** What separates a plan from the best possible one, as far as that is proven. */
import type { Plan } from './domain/plan-schema.ts';
import { leastAt } from './search/bound/cost-line.ts';
import type { BoundSoFar } from './search/search.ts';

interface Reached {
  readonly priorityPlaced: number;
  readonly cost: number;
}

/**
 * In what is placed where more might be, else in cost; the value null where that is not known. As `gap` in the plan
 * format, and null too while nothing is proven about what can be placed.
 */
export function gapOf(reached: Reached, bound: Pick<BoundSoFar, 'priorityPlaced' | 'cost'>): Plan['gap'] {
  if (bound.priorityPlaced === null) return { kind: 'placed', value: null };
  const missing = bound.priorityPlaced - reached.priorityPlaced;
  if (missing > 0) return { kind: 'placed', value: missing };
  return { kind: 'cost', value: bound.cost === null ? null : reached.cost - bound.cost };
}

/**
 * What all these proofs say together of a plan that places this much: each bound on what can be placed holds for
 * every plan; one on cost for plans that place at least what it was proven from, or along its line.
 */
export function tightest(bounds: readonly BoundSoFar[], priorityPlaced: number): BoundSoFar {
  const most = bounds.flatMap((bound) => bound.priorityPlaced ?? []);
  const [dearest] = bounds
    .flatMap((bound) => costsAt(bound, priorityPlaced))
    .sort((a, b) => b.cost - a.cost || a.costFrom - b.costFrom);
  return {
    priorityPlaced: most.length === 0 ? null : Math.min(...most),
    ...(dearest ?? { cost: null, costFrom: null }),
  };
}

type ProvenCost = Pick<BoundSoFar, 'costLine'> & { readonly cost: number; readonly costFrom: number };

/** None where it says nothing of a plan that places so much. */
function costsAt({ cost, costFrom, costLine }: BoundSoFar, priorityPlaced: number): readonly ProvenCost[] {
  if (costLine !== undefined)
    return [{ cost: leastAt(costLine, priorityPlaced), costFrom: priorityPlaced, costLine }];
  if (cost === null || costFrom === null || costFrom > priorityPlaced) return [];
  return [{ cost, costFrom }];
}
