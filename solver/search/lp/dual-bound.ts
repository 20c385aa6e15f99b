/**
 * What duals prove, whoever made them: for any price per row, no point is worth more than every row and every
 * column at its dearest bound. Weak duality with the arithmetic done over, after Neumaier and Shcherbina, "Safe
 * bounds in linear and mixed-integer linear programming" (2004).
 */
import { type ImpliedBound, impliedBounds } from './implied-bounds.ts';
import type { LpModel } from './lp-solver.ts';
import { NO_REDUCED_COST } from './tolerances.ts';

export interface DualProof {
  /** No point does better; infinite when the duals prove nothing. */
  readonly bound: number;
  /** The duals with those at 0 that no row bound can carry. */
  readonly duals: Float64Array;
  readonly reducedCosts: Float64Array;
}

export function dualProof(model: LpModel, given: Float64Array): DualProof {
  const sign = model.sense === 'max' ? 1 : -1;
  const duals = carriedDuals(model, given, sign);
  const reducedCosts = reducedCostsAt(model, duals);
  let bound = 0;
  for (let row = 0; row < duals.length; row++) {
    const dual = duals[row] ?? 0;
    if (dual !== 0) bound += dual * ((sign * dual > 0 ? model.rowUpper[row] : model.rowLower[row]) ?? 0);
  }
  let implied: ImpliedBound | null = null;
  for (let column = 0; column < reducedCosts.length; column++) {
    const cost = reducedCosts[column] ?? 0;
    if (cost === 0) continue;
    const dearest = sign * cost > 0 ? 'upper' : 'lower';
    const limit = model.columns[dearest][column] ?? 0;
    if (Number.isFinite(limit)) bound += cost * limit;
    else if (Math.abs(cost) > NO_REDUCED_COST * (1 + Math.abs(model.columns.objective[column] ?? 0))) {
      implied ??= impliedBounds(model);
      bound += cost * implied(column, dearest);
    }
  }
  return { bound: Number.isNaN(bound) ? sign * Number.POSITIVE_INFINITY : bound, duals, reducedCosts };
}

/** A price on the side of a row that has no bound proves nothing: it is left out. */
function carriedDuals(model: LpModel, given: Float64Array, sign: number): Float64Array {
  return Float64Array.from(model.rowLower, (lower, row) => {
    const dual = given[row] ?? 0;
    const carrier = sign * dual > 0 ? model.rowUpper[row] : lower;
    return dual !== 0 && Number.isFinite(dual) && Number.isFinite(carrier) ? dual : 0;
  });
}

export function reducedCostsAt({ columns }: LpModel, duals: Float64Array): Float64Array {
  return Float64Array.from(columns.objective, (objective, column) => {
    let cost = objective;
    const end = columns.starts[column + 1] ?? 0;
    for (let entry = columns.starts[column] ?? 0; entry < end; entry++) {
      cost -= (columns.values[entry] ?? 0) * (duals[columns.rows[entry] ?? 0] ?? 0);
    }
    return cost;
  });
}
