/** A point of a model: what it is worth, and whether it keeps to all bounds. */
import type { LpFault } from './faults.ts';
import type { LpModel } from './lp-solver.ts';
import { FEASIBLE_WITHIN, OBJECTIVE_WITHIN, WHOLE_WITHIN } from './tolerances.ts';

export interface Worth {
  readonly objective: number;
  /** How far the objective may be off for it to count as the same. */
  readonly tolerance: number;
}

export function worthOf({ columns }: LpModel, values: Float64Array): Worth {
  let objective = 0;
  let size = 1;
  columns.objective.forEach((cost, column) => {
    const amount = cost * (values[column] ?? 0);
    objective += amount;
    size += Math.abs(amount);
  });
  return { objective, tolerance: OBJECTIVE_WITHIN * size };
}

/** The point with what is to be whole made exactly so, or what is wrong with it. */
export function wholePoint(model: LpModel, values: Float64Array): Float64Array | LpFault {
  const whole = values.slice();
  for (let column = 0; column < whole.length; column++) {
    if (model.columns.whole[column] !== 1) continue;
    const value = whole[column] ?? 0;
    if (!(Math.abs(value - Math.round(value)) <= WHOLE_WITHIN)) return { kind: 'not whole', column, value };
    whole[column] = Math.round(value);
  }
  return pointFault(model, whole) ?? whole;
}

/** What is wrong with a point, whole numbers left aside; the first of all. */
export function pointFault(model: LpModel, values: Float64Array): LpFault | null {
  const { columns, rowLower, rowUpper } = model;
  if (values.length !== columns.objective.length) return { kind: 'no point' };
  for (let column = 0; column < values.length; column++) {
    const excess = excessOver(values[column], columns.lower[column], columns.upper[column]);
    if (excess > 0) return { kind: 'column outside its bounds', column, excess };
  }
  const activity = rowActivity(model, values);
  for (let row = 0; row < activity.length; row++) {
    const excess = excessOver(activity[row], rowLower[row], rowUpper[row]);
    if (excess > 0) return { kind: 'row outside its bounds', row, excess };
  }
  return null;
}

export function rowActivity({ rowLower, columns }: LpModel, values: Float64Array): Float64Array {
  const activity = new Float64Array(rowLower.length);
  for (let column = 0; column < values.length; column++) {
    const value = values[column] ?? 0;
    if (value === 0) continue;
    const end = columns.starts[column + 1] ?? 0;
    for (let entry = columns.starts[column] ?? 0; entry < end; entry++) {
      const row = columns.rows[entry] ?? 0;
      activity[row] = (activity[row] ?? 0) + value * (columns.values[entry] ?? 0);
    }
  }
  return activity;
}

/** 0 within the tolerance; NaN is outside of everything. */
function excessOver(value = Number.NaN, lower = Number.NaN, upper = Number.NaN): number {
  if (
    value >= lower - FEASIBLE_WITHIN * Math.max(1, Math.abs(lower)) &&
    value <= upper + FEASIBLE_WITHIN * Math.max(1, Math.abs(upper))
  )
    return 0;
  const excess = value < lower ? lower - value : value - upper;
  return Number.isNaN(excess) ? Number.POSITIVE_INFINITY : excess;
}
