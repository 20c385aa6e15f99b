/** Models that answer themselves; libraries differ in what they make of them, so they are not asked. */

import type { LpAnswer, LpModel } from './lp-solver.ts';
import { FEASIBLE_WITHIN } from './tolerances.ts';

/** Bounds that cross, and models without columns. */
export function plainAnswer({ columns, rowLower, rowUpper }: LpModel): LpAnswer | null {
  if (doCross(columns.lower, columns.upper) || doCross(rowLower, rowUpper)) return { status: 'infeasible' };
  if (columns.objective.length > 0) return null;
  const isKept = rowLower.every(
    (lower, row) => lower <= FEASIBLE_WITHIN && (rowUpper[row] ?? 0) >= -FEASIBLE_WITHIN,
  );
  if (!isKept) return { status: 'infeasible' };
  const none = new Float64Array(0);
  const duals = new Float64Array(rowLower.length);
  return { status: 'optimal', objective: 0, values: none, duals, reducedCosts: none, bound: 0 };
}

function doCross(lower: Float64Array, upper: Float64Array): boolean {
  return lower.some((bound, index) => bound > (upper[index] ?? 0));
}
