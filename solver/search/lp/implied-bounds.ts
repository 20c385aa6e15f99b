/**
 * Bounds of columns that follow from the rows: with x + y ≤ 1 and nothing negative, x is at most 1. Columns of a
 * master problem carry no upper bound of their own, and a proof from duals needs one.
 */
import type { LpModel } from './lp-solver.ts';

type Side = 'upper' | 'lower';

/** The tightest bound of a column that a single row implies; infinite where none does. */
export type ImpliedBound = (column: number, side: Side) => number;

/** The least or the most that rows can come to: what is finite of it, and how many columns are without limit. */
interface Extreme {
  readonly finite: Float64Array;
  readonly unlimited: Int32Array;
}

export function impliedBounds(model: LpModel): ImpliedBound {
  const least = extremeOf(model, 'least');
  const most = extremeOf(model, 'most');
  return (column, side) => {
    const upward = side === 'upper';
    const own = (upward ? model.columns.lower[column] : model.columns.upper[column]) ?? 0;
    let tightest = upward ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    for (let entry = startOf(model, column); entry < startOf(model, column + 1); entry++) {
      const row = model.columns.rows[entry] ?? 0;
      const value = model.columns.values[entry] ?? 0;
      if (value === 0) continue;
      const capped = value > 0 === upward;
      const others = withoutOwn(capped ? least : most, row, value * own);
      const limit = (capped ? model.rowUpper[row] : model.rowLower[row]) ?? 0;
      const implied = (limit - others) / value;
      if (Number.isFinite(implied))
        tightest = upward ? Math.min(tightest, implied) : Math.max(tightest, implied);
    }
    return tightest;
  };
}

function withoutOwn({ finite, unlimited }: Extreme, row: number, own: number): number {
  const others = (unlimited[row] ?? 0) - (Number.isFinite(own) ? 0 : 1);
  if (others > 0) return Number.NaN;
  return (finite[row] ?? 0) - (Number.isFinite(own) ? own : 0);
}

function extremeOf(model: LpModel, end: 'least' | 'most'): Extreme {
  const finite = new Float64Array(model.rowLower.length);
  const unlimited = new Int32Array(model.rowLower.length);
  for (let column = 0; column < model.columns.objective.length; column++) {
    for (let entry = startOf(model, column); entry < startOf(model, column + 1); entry++) {
      const row = model.columns.rows[entry] ?? 0;
      const value = model.columns.values[entry] ?? 0;
      if (value === 0) continue;
      const side = value > 0 === (end === 'most') ? model.columns.upper : model.columns.lower;
      const amount = value * (side[column] ?? 0);
      if (Number.isFinite(amount)) finite[row] = (finite[row] ?? 0) + amount;
      else unlimited[row] = (unlimited[row] ?? 0) + 1;
    }
  }
  return { finite, unlimited };
}

function startOf({ columns }: LpModel, column: number): number {
  return columns.starts[column] ?? 0;
}
