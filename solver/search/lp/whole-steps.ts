/** Objectives that can only be whole numbers, so that a bound of 118.7 is a bound of 118. */
import type { LpModel } from './lp-solver.ts';
import { OBJECTIVE_WITHIN } from './tolerances.ts';

export function objectiveInSteps({ columns }: LpModel): boolean {
  return columns.objective.every(
    (cost, column) => cost === 0 || (Number.isInteger(cost) && columns.whole[column] === 1),
  );
}

/** The bound, rounded to what the objective can be. */
export function roundedBound(model: LpModel, bound: number): number {
  if (!Number.isFinite(bound) || !objectiveInSteps(model)) return bound;
  const slack = OBJECTIVE_WITHIN * (1 + Math.abs(bound));
  return model.sense === 'max' ? Math.floor(bound + slack) : Math.ceil(bound - slack);
}
